"""The seams of all journeys, worst first, and between which teams they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.seams import counted, pairs, switches
from journeybook.pages.filters import Filter, named
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.seams import show_seam
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.pages.seams import ShownSeam
    from journeybook.pages.site import Site

TITLE = Message("Seams")


class Pair(NamedTuple):
    """Two teams, how many seams lie between them, and the worst of these."""

    teams: tuple[Ref, ...]
    number: int
    worst: Ref
    journey: Ref


def seams_page(site: Site, address: str) -> str:
    """Make the page of all seams."""
    view = Viewpoint(site, address)
    shown = [show_seam(view, it, at) for at, it in enumerate(site.seams, start=1)]
    return render(
        view.words,
        "seams.html",
        trail=trail(view),
        sentence=_sentence(view),
        seams=shown,
        filters=[it for it in _filters(view) if len(it.choices) > 1],
        pairs=list(_pairs(view, shown)),
        phases=view.overview("phase") if site.matrices else None,
    )


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say how many seams there are, and where the worst is."""
    found = view.site.seams
    if not found:
        return None
    worst = found[0]
    told = Message(
        "Once a customer or partner changes channel and team at the same moment: in "
        "“%(journey)s”, from %(source)s to %(target)s.",
        "%(n)s times a customer or partner changes channel and team at the same moment. The worst "
        "is in “%(journey)s”, from %(source)s to %(target)s.",
        n=len(found),
        journey=view.ref("journey", worst.journey).title,
        source=_names(view, worst.source.teams),
        target=_names(view, worst.target.teams),
    )
    return Glimpse(view.say(TITLE), view.say(told), view.overview("seam"))


def _sentence(view: Viewpoint) -> str:
    """Say how many changes of channel there are, and how many of them are seams."""
    journeys = counted(view.catalogue)
    changes = sum(len(switches(it, view.catalogue)) for it in journeys)
    return view.say(
        Message(
            "In our %(journeys)s customer and partner journeys people change channel %(changes)s "
            "times; %(seams)s times they come to another team at the same moment.",
            journeys=str(len(journeys)),
            changes=str(changes),
            seams=str(len(view.site.seams)),
        )
    )


def _filters(view: Viewpoint) -> Iterator[Filter]:
    found = view.site.seams
    teams = (it for seam in found for it in (*seam.source.teams, *seam.target.teams))
    yield Filter("team", view.say(Message("Team")), named(view, "team", teams))
    journeys = (it.journey for it in found)
    yield Filter("journey", view.say(Message("Journey")), named(view, "journey", journeys))


def _pairs(view: Viewpoint, shown: list[ShownSeam]) -> Iterator[Pair]:
    """Count the seams between each two teams, the most first."""
    by_seam = dict(zip(view.site.seams, shown, strict=True))
    for teams, found in pairs(view.site.seams):
        worst = by_seam[found[0]]
        refs = sorted(view.refs("team", tuple(teams)), key=lambda it: it.title.casefold())
        title = f"{worst.source.step.title} → {worst.target.step.title}"
        yield Pair(tuple(refs), len(found), Ref(title, f"#seam-{worst.place}"), worst.journey)


def _names(view: Viewpoint, teams: tuple[str, ...]) -> str:
    return view.words.listed(it.title for it in view.refs("team", teams))
