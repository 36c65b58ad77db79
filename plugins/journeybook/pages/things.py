"""Pages of personas, teams and channels: each with everything that refers to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from journeybook.analysis.trips.crossings import travelling
from journeybook.model.catalogue import Target
from journeybook.model.persona import Kind
from journeybook.pages.articles import guidance_for
from journeybook.pages.facts import Badge, Fact, readers
from journeybook.pages.initiative_rows import asked_of, initiative_rows
from journeybook.pages.journey_rows import rows
from journeybook.pages.labels import label
from journeybook.pages.meeting import meetings
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.role_page import role_ref
from journeybook.pages.team_record import said_by, seats_of
from journeybook.pages.text import block, inline
from journeybook.pages.told import Telling, proofs
from journeybook.pages.uses import Use, uses
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from journeybook.model.organisation import Channel, Team
    from journeybook.model.persona import Persona
    from journeybook.pages.articles import ArticleCard
    from journeybook.pages.initiative_rows import InitiativeRow
    from journeybook.pages.journey_rows import JourneyRow
    from journeybook.pages.meeting import Meeting
    from journeybook.pages.site import Site
    from journeybook.pages.told import Proof
    from journeybook.pages.took_part import Told


class Section(NamedTuple):
    """A part of such a page; which of its fields are filled decides what it shows."""

    anchor: str
    title: str
    texts: Sequence[Markup] = ()
    quotes: Sequence[Telling] = ()
    proofs: Sequence[Proof] = ()
    journeys: Sequence[JourneyRow] = ()
    uses: Sequence[Use] = ()
    refs: Sequence[Ref] = ()
    articles: Sequence[ArticleCard] = ()
    meeting: Meeting | None = None
    doing: Sequence[InitiativeRow] = ()
    stands: Sequence[Told] = ()

    @property
    def filled(self) -> bool:
        """Whether there is anything to show."""
        return any(self[2:])


def persona_page(site: Site, persona: Persona, address: str) -> str:
    """Make the page of a persona: who it is, and every journey and step it goes through."""
    view = Viewpoint(site, address)
    here = Target("persona", persona.id)
    own = [it for it in site.catalogue.journeys.values() if persona.id in it.travellers]
    team = (
        [Fact(view.say(Message("Team")), (view.ref("team", persona.team),))] if persona.team else []
    )
    if persona.kind is Kind.EMPLOYEE:
        role = role_ref(view, "persona", persona.id)
        team.append(Fact(view.say(Message("What this asks of me")), (role,)))
    return _page(
        view,
        "persona",
        _Head(
            persona.title,
            persona.summary,
            [Badge(persona.kind, view.say(label(persona.kind)))],
            [*team, *readers(view, persona.audience)],
            persona.description,
        ),
        sections=[
            Section("journeys", view.say(Message("Journeys")), journeys=rows(view, own)),
            Section("goals", view.say(Message("Goals")), texts=_texts(persona.goals)),
            Section("worries", view.say(Message("Worries")), texts=_texts(persona.worries)),
            Section("needs", view.say(Message("Needs")), texts=_texts(persona.needs)),
            Section(
                "quotes",
                view.say(Message("In their own words")),
                quotes=[
                    Telling(
                        inline(it.text), None, it.by, None, proofs(view, it.evidence), it.language
                    )
                    for it in persona.quotes
                ],
            ),
            *(
                Section(f"own-{number}", name, texts=_texts(texts))
                for number, (name, texts) in enumerate(persona.lanes.items())
            ),
            Section("meeting", view.say(Message("Where we meet")), meeting=meetings(view, persona)),
            Section(
                "steps",
                view.say(Message("Steps where this persona is named")),
                uses=uses(view, here, but=("journey",)),
            ),
            Section(
                "evidence",
                view.say(Message("Evidence")),
                proofs=proofs(view, persona.evidence),
            ),
            _guidance(view, here),
        ],
    )


def team_page(site: Site, team: Team, address: str) -> str:
    """Make the page of a team: what it answers for, and the steps where it is at work."""
    view = Viewpoint(site, address)
    here = Target("team", team.id)
    catalogue = site.catalogue
    owned = [it for it in catalogue.journeys.values() if it.owner == team.id]
    hosted = [it for it in catalogue.journeys.values() if it.host == team.id]
    channels = [it.id for it in catalogue.channels.values() if it.owner == team.id]
    people = [it.id for it in catalogue.personas.values() if it.team == team.id]
    parts = [it.id for it in catalogue.teams.values() if it.parent == team.id]
    facts = [
        Fact(view.say(Message("What this asks of us")), (role_ref(view, "team", team.id),)),
        Fact(view.say(Message("Contact")), (Ref(team.contact),)) if team.contact else None,
        Fact(view.say(Message("Part of")), (view.ref("team", team.parent),))
        if team.parent
        else None,
        Fact(view.say(Message("Consists of")), tuple(view.refs("team", tuple(parts))))
        if parts
        else None,
        Fact(view.say(Message("Personas")), tuple(view.refs("persona", tuple(people))))
        if people
        else None,
        Fact(view.say(Message("Owns the channels")), tuple(view.refs("channel", tuple(channels))))
        if channels
        else None,
        _trips(view, team),
    ]
    return _page(
        view,
        "team",
        _Head(team.title, facts=[fact for fact in facts if fact], description=team.description),
        sections=[
            Section("owns", view.say(Message("Answers for")), journeys=rows(view, owned)),
            Section("hosts", view.say(Message("Is the host of")), journeys=rows(view, hosted)),
            Section(
                "doing",
                view.say(Message("What it is doing about it")),
                doing=initiative_rows(
                    view,
                    [it for it in catalogue.initiatives.values() if it.owner == team.id],
                ),
            ),
            Section(
                "goes-along",
                view.say(Message("What others ask it to go along with")),
                doing=asked_of(view, team.id),
            ),
            Section(
                "steps", view.say(Message("At work in")), uses=uses(view, here, but=("journey",))
            ),
            Section(
                "participation", view.say(Message("At the table")), stands=seats_of(view, team)
            ),
            Section(
                "answers", view.say(Message("What we say of ourselves")), stands=said_by(view, team)
            ),
            _guidance(view, here),
        ],
    )


def _trips(view: Viewpoint, team: Team) -> Fact | None:
    """Name the trips of the organisation on which a team travels along."""
    trips = view.catalogue.trips.values()
    found = tuple(it.id for it in trips if team.id in travelling(it))
    title = view.say(Message("Travels along on"))
    return Fact(title, tuple(view.refs("trip", found))) if found else None


def channel_page(site: Site, channel: Channel, address: str) -> str:
    """Make the page of a channel: who owns it, and how every step in it feels."""
    view = Viewpoint(site, address)
    here = Target("channel", channel.id)
    owner = (
        Fact(view.say(Message("Owner")), (view.ref("team", channel.owner),))
        if channel.owner
        else Fact(view.say(Message("Owner")), (Ref(view.say(Message("nobody yet"))),), alarm=True)
    )
    medium = [Badge(channel.medium, view.say(label(channel.medium)))] if channel.medium else []
    return _page(
        view,
        "channel",
        _Head(channel.title, None, medium, [owner], channel.description),
        sections=[
            Section("steps", view.say(Message("What happens here")), uses=uses(view, here)),
            _guidance(view, here),
        ],
    )


class _Head(NamedTuple):
    """What stands at the head of such a page."""

    title: str
    lede: str | None = None
    badges: Sequence[Badge] = ()
    facts: Sequence[Fact] = ()
    description: str | None = None


def _page(view: Viewpoint, family: str, head: _Head, sections: Iterable[Section]) -> str:
    return render(
        view.words,
        "thing.html",
        trail=trail(view, family),
        head=head,
        description=block(head.description) if head.description else None,
        sections=[it for it in sections if it.filled],
    )


def _guidance(view: Viewpoint, here: Target) -> Section:
    title = view.say(Message("Guidance that fits"))
    return Section("guidance", title, articles=guidance_for(view, here))


def _texts(texts: Iterable[str]) -> list[Markup]:
    return [inline(text) for text in texts]
