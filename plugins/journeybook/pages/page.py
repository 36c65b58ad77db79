"""A page of the site, before and after it is made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.addresses import uri

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeybook.model.catalogue import Target
    from journeybook.pages.site import Site


class Found(NamedTuple):
    """Something search can find: where it is, what it is called, and more words for it."""

    address: str
    title: str
    text: str = ""


@dataclass(frozen=True, eq=False)
class Page:
    """A page that the site has.

    Args:
        uri: its (virtual) Markdown path below the content folder, such as `journeys/x/index.md`.
        address: its address relative to the site's root, such as `journeys/x/`.
        title: what it is called in the navigation and in the browser's tab.
        make: makes its content as finished HTML. Called once, when everything else is known.
        description: what it is about, for search engines and shared links.
        source: the file it was made from, relative to the project, if there is one.
        above: the uri of the page one step up, for breadcrumbs.
        in_navigation: whether the global navigation lists it. Overviews are; single journeys
            are not, because every page would carry the list.
        tab: what the tab is called that it shares with others, if it does.
        found: what search finds on it.
    """

    uri: str
    address: str
    title: str
    make: Callable[[], str]
    description: str = ""
    source: str | None = None
    above: str | None = None
    in_navigation: bool = False
    tab: str | None = None
    found: tuple[Found, ...] = ()


def below(  # noqa: PLR0913 - a page has this many things to say of itself
    site: Site,
    target: Target,
    title: str,
    make: Callable[[str], str],
    *,
    description: str = "",
    source: str | None = None,
) -> Page:
    """Make a page that stands below the overview of its family.

    Args:
        site: the site.
        target: what the page is about.
        title: what it is called.
        make: makes its content, given its address.
        description: what it is about, for search as well.
        source: the file it was made from, relative to the project, if there is one.
    """
    address = site.addresses.of(target)
    return Page(
        uri(target.family, target.id),
        address,
        title,
        partial(make, address),
        description,
        source,
        uri(target.family),
        found=(Found(address, title, description),),
    )
