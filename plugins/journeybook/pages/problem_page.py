"""What stands in a page's place: while its file is being mended, or once it has moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.viewpoint import Viewpoint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.model.catalogue import Target
    from journeybook.model.diagnostic import Diagnostic
    from journeybook.pages.site import Site


class Said(NamedTuple):
    """A problem in the reader's language, with the address where its file can be edited."""

    place: str
    problem: str
    help: str | None
    href: str | None


def problem_page(
    site: Site, family: str, object_id: str, problems: Iterable[Diagnostic], address: str
) -> str:
    """Make the page that shows what is wrong in the file of a journey or persona."""
    view = Viewpoint(site, address)
    return render(
        view.words,
        "problem.html",
        trail=trail(view, family),
        title=object_id,
        problems=said(view, problems),
        guide=view.overview("guide"),
    )


def moved_page(site: Site, target: Target, old: str, address: str) -> str:
    """Make the page at the address that a journey or persona had before it was renamed."""
    view = Viewpoint(site, address)
    return render(
        view.words,
        "moved.html",
        trail=trail(view, target.family),
        title=old,
        to=view.ref(target.family, target.id),
    )


def said(view: Viewpoint, problems: Iterable[Diagnostic]) -> list[Said]:
    """Say problems in the language of the site."""
    return [
        Said(
            str(it.place),
            view.say(it.problem),
            view.say(it.help) if it.help else None,
            view.site.edit(it.place.file),
        )
        for it in problems
    ]
