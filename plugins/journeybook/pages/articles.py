"""Guidance on other pages: where it helps, and who wrote it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.guidance.helping import helping as found_for
from journeybook.model.catalogue import Target
from journeybook.model.check import ResultValue
from journeybook.pages.glimpse import Glimpse
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.article import Article
    from journeybook.model.journey import Journey
    from journeybook.pages.viewpoint import Ref, Viewpoint

_MOST = 4
_FIRST = 2
_LACKING = (ResultValue.NOT_MET, ResultValue.PARTLY)
"""Where guidance helps. What nobody knows yet is no reason to change anything."""


class ArticleCard(NamedTuple):
    """An article as other pages show it.

    Args:
        title: its title.
        href: where it is.
        summary: what it is about.
        date: the day it was published.
        authors: who wrote it.
        minutes: how long it takes to read.
        why: why it is shown here, where that is not plain.
    """

    title: str
    href: str
    summary: str | None
    date: dt.date
    authors: tuple[Ref, ...] = ()
    minutes: int | None = None
    why: str | None = None


def guidance_for(view: Viewpoint, target: Target) -> list[ArticleCard]:
    """List the articles that name an object, newest first.

    A phase is named by its id alone, as in `Target("phase", "service")`, or together with its
    stage model, as in `Target("phase", "purchase-cycle/service")`.
    """
    return [card(view, it) for it in _naming(view, target)]


def guidance_for_journey(view: Viewpoint, journey: Journey) -> list[ArticleCard]:
    """List the articles that name a journey, then some that help with what it lacks.

    It lacks what was last written down as not or partly met, however long ago: what is to be read
    does not change because evidence has aged.
    """
    named = list(_naming(view, Target("journey", journey.id)))
    lacking = [
        check
        for check, results in view.site.scores.results(journey.id).items()
        if (past := [it for it in results if it.day <= view.today])
        and past[-1].result.result in _LACKING
    ]
    phases = [stage.phase for stage in journey.stages if stage.phase]
    shown = frozenset(it.id for it in named)
    return [
        *(card(view, it) for it in named),
        *(
            card(view, it.article, _helps(view, it.checks))
            for it in found_for(lacking, phases, view.catalogue.articles, shown)
        ),
    ]


def helping(view: Viewpoint, check: str) -> tuple[Ref, ...]:
    """Name the newest articles that help with a check: enough to begin with."""
    return tuple(view.refs("article", view.site.helping.get(check, ())[:_FIRST]))


def newest(view: Viewpoint, most: int = _MOST) -> list[ArticleCard]:
    """List the newest articles."""
    return [card(view, article) for article in view.catalogue.articles[:most]]


def card(view: Viewpoint, article: Article, why: str | None = None) -> ArticleCard:
    """Show an article as a card."""
    address = view.site.addresses.of(Target("article", article.id))
    return ArticleCard(
        article.title,
        view.to(address),
        article.summary,
        article.date,
        tuple(view.refs("author", article.authors)),
        view.site.minutes.get(article.id),
        why,
    )


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say how much guidance there is, and what was written last."""
    articles = view.catalogue.articles
    if not articles:
        return None
    sentence = Message(
        "One article. The latest, of %(day)s: %(title)s.",
        "%(n)s articles. The latest, of %(day)s: %(title)s.",
        n=len(articles),
        day=articles[0].date,
        title=articles[0].title,
    )
    address = view.to(view.site.addresses.guidance)
    return Glimpse(view.say(Message("Guidance")), view.say(sentence), address)


def _naming(view: Viewpoint, target: Target) -> Iterator[Article]:
    """Find the articles that name something, newest first."""
    if target.family == "phase":
        phase = target.id.rpartition("/")[2]
        yield from (it for it in view.catalogue.articles if phase in it.phases)
        return
    named = {link.source for link in view.catalogue.links_to(target)}
    for article in view.catalogue.articles:
        if Target("article", article.id) in named:
            yield article


def _helps(view: Viewpoint, checks: tuple[str, ...]) -> str:
    """Say with which checks an article helps."""
    titles = view.words.listed(view.ref("check", it).title for it in checks)
    return view.say(Message("helps with: %(checks)s", checks=titles))
