"""What stands around the articles: below each of them, and on the lists of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.guidance.related import How, related
from journeybook.model.catalogue import Target
from journeybook.model.themes import LOYALTY
from journeybook.pages.articles import card
from journeybook.pages.facts import Fact
from journeybook.pages.journey_rows import rows
from journeybook.pages.overviews import overviews
from journeybook.pages.rendering import render
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.analysis.guidance.related import Related
    from journeybook.analysis.guidance.ties import Tie
    from journeybook.model.article import Article
    from journeybook.pages.site import Site

_MOST_SHARED = 3
"""So many things that two articles share are named."""


class Feed(NamedTuple):
    """A feed of articles: what it is called and its address below the site's root."""

    title: str
    address: str


def around(site: Site, article_id: str, address: str) -> str:
    """Make what stands below an article: what it helps with, who practises it, what to read next.

    Args:
        site: the whole site.
        article_id: the article's id.
        address: the address of the page that shows the article.

    Returns:
        HTML; empty for an article that is tied to nothing.
    """
    article = next((it for it in site.catalogue.articles if it.id == article_id), None)
    if article is None:
        return ""
    view = Viewpoint(site, address)
    helps = list(_helps(view, article))
    journeys = [site.catalogue.journeys[it] for it in article.journeys]
    after = [
        card(view, it.article, _why(view, it)) for it in related(article, site.catalogue.articles)
    ]
    if not (helps or journeys or after):
        return ""
    return render(
        view.words,
        "around_article.html",
        helps=helps,
        journeys=rows(view, journeys),
        after=after,
    )


def above_list(site: Site, address: str, feeds: Iterable[Feed]) -> str:
    """Make what stands at the head of the list of all articles: other ways to find one.

    Args:
        site: the whole site.
        address: the address of the list.
        feeds: the feeds that can be followed.
    """
    view = Viewpoint(site, address)
    return render(
        view.words,
        "above_articles.html",
        ways=list(_ways(view)),
        authors=view.refs("author", tuple(_writing(site))),
        feeds=_feeds(view, feeds),
    )


def above_part(site: Site, address: str, feeds: Iterable[Feed], author: str | None = None) -> str:
    """Make what stands at the head of the articles of one category or author.

    Args:
        site: the whole site.
        address: the address of the list.
        feeds: the feed that holds them, if there is one.
        author: the id of the author whose they are.
    """
    view = Viewpoint(site, address)
    who = site.catalogue.authors.get(author or "")
    return render(
        view.words,
        "above_part.html",
        who=who,
        avatar=view.to(who.avatar) if who else None,
        feeds=_feeds(view, feeds),
    )


def _feeds(view: Viewpoint, feeds: Iterable[Feed]) -> list[Ref]:
    return [Ref(it.title, view.to(it.address)) for it in feeds]


def _writing(site: Site) -> dict[str, None]:
    """List the ids of those who wrote something, who wrote last first."""
    return dict.fromkeys(it for article in site.catalogue.articles for it in article.authors)


def _helps(view: Viewpoint, article: Article) -> Iterator[Fact]:
    """List what an article helps with, sort by sort."""
    found = (
        (Message("Checks"), view.refs("check", article.checks)),
        (Message("Phases"), [ref for it in article.phases for ref in phase(view, it)]),
        (Message("Stops of our own trip"), [stop(view, it) for it in article.stops]),
        (Message("Themes"), [theme(view, it) for it in article.themes]),
    )
    for title, refs in found:
        if refs:
            yield Fact(view.say(title), tuple(refs))


def _ways(view: Viewpoint) -> Iterator[Fact]:
    """List the ways to the guidance: all that some article helps with."""
    articles = view.catalogue.articles
    checks = [key for key in view.catalogue.checks if any(key in it.checks for it in articles)]
    phases = dict.fromkeys(
        it.id
        for model in view.catalogue.stage_models.values()
        for it in model.phases
        if any(it.id in article.phases for article in articles)
    )
    stops = [key for key in view.catalogue.stops if any(key in it.stops for it in articles)]
    themes = [key for key in view.catalogue.themes if any(key in it.themes for it in articles)]
    found = (
        (Message("By check"), view.refs("check", tuple(checks))),
        (Message("By phase"), [ref for it in phases for ref in phase(view, it)]),
        (Message("By stop of our own trip"), [stop(view, it) for it in stops]),
        (Message("By theme"), [theme(view, it) for it in themes]),
    )
    for title, refs in found:
        if refs:
            yield Fact(view.say(title), tuple(refs))


def phase(view: Viewpoint, named: str) -> Iterator[Ref]:
    """Name a phase in each stage model that has it, and lead to its page where there is one."""
    for model in view.catalogue.stage_models.values():
        for it in model.phases:
            if it.id == named:
                target = Target("phase", f"{model.id}/{it.id}")
                # Only the stage models that are in use have pages.
                has_page = model.id in view.site.matrices
                href = view.to(view.site.addresses.of(target)) if has_page else None
                yield Ref(view.say(it.title), href)


def theme(view: Viewpoint, named: str) -> Ref:
    """Name a theme, and lead to where its questions are answered."""
    found = view.catalogue.themes.get(named)
    title = view.say(found.title) if found else named
    return _led(view, title, Target("theme", named), LOYALTY if named == LOYALTY else "alignment")


def stop(view: Viewpoint, named: str) -> Ref:
    """Name a stop of the organisation's own trip, and lead to what is told of it."""
    found = view.catalogue.stops.get(named)
    return _led(view, view.say(found.title) if found else named, Target("stop", named), "trip")


def _led(view: Viewpoint, title: str, target: Target, family: str) -> Ref:
    """Lead to something, where the site has the overview that it belongs to."""
    there = any(it == family for it, _ in overviews(view.site))
    return Ref(title, view.to(view.site.addresses.of(target)) if there else None)


def _why(view: Viewpoint, it: Related) -> str:
    """Say why an article is worth reading next: its author says so, or what both are about."""
    shared = [_tie(view, tie) for tie in it.shared[:_MOST_SHARED]]
    both = Message("both about: %(shared)s", shared=view.words.listed(shared))
    if it.how is How.STATED:
        return view.say(Message("recommended here"))
    if it.how is How.STATED_THERE:
        return view.say(Message("recommends this article"))
    return view.say(both)


def _tie(view: Viewpoint, tie: Tie) -> str:
    """Name what two articles share."""
    if tie.kind == "phase":
        return next((it.title for it in phase(view, tie.id)), tie.id)
    if tie.kind == "theme":
        return theme(view, tie.id).title
    if tie.kind == "stop":
        return stop(view, tie.id).title
    if tie.kind in {"journey", "check"}:
        return view.ref(tie.kind, tie.id).title
    return tie.id
