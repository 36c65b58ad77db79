"""The reader's voice on other pages: links to answer with, and what was asked and answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from journeybook.analysis.voice.heard import Heard, heard, heard_in, in_order
from journeybook.analysis.voice.link import Place, link
from journeybook.model.addresses import check_anchor, stage_anchor
from journeybook.model.catalogue import Target
from journeybook.model.idea import Idea, IdeaStatus
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.model.evidence import Question
    from journeybook.model.journey import Journey
    from journeybook.model.voice import Voice
    from journeybook.pages.site import Site
    from journeybook.pages.viewpoint import Viewpoint

DOUBT = Message("Is this not so?")
IDEA = Message("I have an idea")

BECAME = {
    IdeaStatus.NEW: Message("new idea"),
    IdeaStatus.WEIGHED: Message("idea, being weighed"),
    IdeaStatus.UNDER_WAY: Message("idea, under way"),
    IdeaStatus.DONE: Message("idea, done"),
    IdeaStatus.DECLINED: Message("idea, not done"),
}
"""What an idea is called, by what became of it."""


class Way(NamedTuple):
    """A link with which a reader answers.

    Args:
        kind: `doubt` or `idea`.
        title: what it says.
        name: its accessible name: what it says, and about which step or check.
        href: where it leads.
    """

    kind: str
    title: str
    name: str
    href: str


class Asking:
    """Makes the links with which readers answer about one journey.

    Args:
        view: the page that shows them.
        journey: the journey.
        voice: where answers go.
    """

    def __init__(self, view: Viewpoint, journey: Journey, voice: Voice) -> None:
        self._view = view
        self._journey = journey
        self._voice = voice
        self._edition = _edition(view)
        page = view.site.addresses.of(Target("journey", journey.id))
        self._page = f"{view.site.base or ''}{page}"

    def step(self, number: int, step_id: str) -> tuple[Way, ...]:
        """Ask about a step."""
        about = self._view.say(Message("step %(number)s", number=str(number)))
        return self._ways(about, f"#s{number}", step=step_id)

    def check(self, check_id: str, title: str) -> tuple[Way, ...]:
        """Ask about a result on a check."""
        return self._ways(title, f"#{check_anchor(check_id)}", check=check_id)

    def _ways(self, about: str, anchor: str, step: str = "", check: str = "") -> tuple[Way, ...]:
        ways = []
        for kind, message in (("doubt", DOUBT), ("idea", IDEA)):
            ask = self._view.say(message)
            place = Place(
                ask,
                self._journey.id,
                self._journey.title,
                self._edition,
                f"{self._page}{anchor}",
                step,
                check,
            )
            ways.append(Way(kind, ask, f"{ask} ({about})", link(self._voice, place)))
        return tuple(ways)


def asking(view: Viewpoint, journey: Journey) -> Asking | None:
    """Prepare to ask readers about a journey, where somebody is there to hear their answers."""
    voice = view.catalogue.organisation.voice
    return Asking(view, journey, voice) if voice else None


def written(ways: Iterable[Way]) -> str:
    """Write links as HTML, for the cells of a map; see `journeybook.pages.cells`."""
    return " ".join(
        f'<a href="{escape(it.href)}" aria-label="{escape(it.name)}">{escape(it.title)}</a>'
        for it in ways
    )


class Entry(NamedTuple):
    """A question or idea as a page shows it.

    Args:
        kind: `question` or `idea`.
        is_open: whether it waits for an answer.
        standing: what it is and what became of it, in words.
        text: what was asked or thought of.
        where: the places it is about, from the journey down.
        check: the check whose result it is about.
        details: who and when.
        age: how long it waits; depends on the day of the edition.
        answer: the answer.
        answered: when that was given.
        initiative: what came of it.
        credit: who is named for it.
        owner: the id of the team answerable for the journey, where several are listed.
    """

    kind: str
    is_open: bool
    standing: str
    text: Markup
    where: tuple[Ref, ...]
    check: Ref | None
    details: Markup | None
    age: str | None
    answer: Markup | None
    answered: str | None
    initiative: Ref | None
    credit: str | None
    owner: str | None = None


def heard_here(view: Viewpoint, journey: Journey) -> list[Entry]:
    """Show what was asked and thought of in a journey, on its own page."""
    return [entry(view, it, own=True) for it in in_order(heard_in(journey))]


def entry(view: Viewpoint, it: Heard, *, own: bool = False) -> Entry:
    """Show a question or idea.

    Args:
        view: the page that shows it.
        it: the question or idea.
        own: whether the page is that of its own journey, which need not be named.
    """
    said = it.said
    idea = said if isinstance(said, Idea) else None
    by = [escape(said.by)] if said.by else []
    if idea and idea.persona:
        by.append(view.ref("persona", idea.persona).link)
    if idea and idea.team:
        by.append(view.ref("team", idea.team).link)
    if said.date:
        by.append(escape(view.words.date(said.date)))
    days = it.days(view.today) if it.is_open else None
    return Entry(
        "idea" if idea else "question",
        it.is_open,
        view.say(standing(said)),
        inline(said.text),
        tuple(_where(view, it, own=own)),
        view.ref("check", said.check) if said.check else None,
        Markup(" · ").join(by) if by else None,
        None if days is None else _waits(view, days),
        inline(said.answer) if said.answer else None,
        view.words.date(said.answered) if said.answered else None,
        view.ref("initiative", said.initiative) if said.initiative else None,
        idea.credit if idea else None,
        None if own else it.journey.owner,
    )


def standing(said: Question | Idea) -> Message:
    """Say what a question or idea is, and what became of it."""
    if isinstance(said, Idea):
        return BECAME[said.status]
    return Message("open question") if said.is_open else Message("question, answered")


def _waits(view: Viewpoint, days: int) -> str:
    return view.words.ago(days) if days else view.say(Message("today"))


def _where(view: Viewpoint, it: Heard, *, own: bool) -> Iterable[Ref]:
    if not own:
        yield view.ref("journey", it.journey.id)
    address = "" if own else view.to(view.site.addresses.of(Target("journey", it.journey.id)))
    if it.step:
        number = it.journey.places[it.step.id][0]
        title = view.say(
            Message("step %(number)s: %(title)s", number=str(number), title=it.step.title)
        )
        yield Ref(title, f"{address}#s{number}")
    elif it.stage:
        yield Ref(it.stage.title, f"{address}#{stage_anchor(it.stage.id)}")


def _edition(view: Viewpoint) -> str:
    """Name the edition: for whom it is, where not for everyone, and its day."""
    audience = view.catalogue.audiences.get(view.site.edition.audience or "")
    return ", ".join(it for it in (audience and audience.title, view.today.isoformat()) if it)


def has_voice(site: Site) -> bool:
    """Tell whether there is anything to gather, or anybody to hear it."""
    return site.catalogue.organisation.voice is not None or bool(heard(site.catalogue))
