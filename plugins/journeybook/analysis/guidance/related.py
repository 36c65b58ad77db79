"""Articles to read next: those that are stated, then those that share most."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.guidance.ties import carriers, ties, worth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeybook.analysis.guidance.ties import Tie
    from journeybook.model.article import Article

MOST = 3
"""How many are found at most. What an author states is never left out."""

LEAST = Fraction(1)
"""Articles that share less than this are strangers: as much as one tag that only they have."""


class How(StrEnum):
    """How an article was found."""

    STATED = "stated"
    STATED_THERE = "stated-there"
    SHARED = "shared"


class Related(NamedTuple):
    """An article to read next.

    Args:
        article: the article.
        how: whether it was stated here, stated there, or found.
        score: what it shares, from 0; see `journeybook.analysis.guidance.ties.worth`.
        shared: what both are tied to, what tells most first.
    """

    article: Article
    how: How
    score: Fraction
    shared: tuple[Tie, ...]


def related(article: Article, articles: Sequence[Article], most: int = MOST) -> list[Related]:
    """List the articles to read after one.

    First those that it states, in the order of its author; then those that state it; then those
    that share most with it, until there are `most`. Of two that share as much, the newer comes
    first, then the one whose id comes first: the same articles give the same list.

    Args:
        article: the article.
        articles: all articles there are.
        most: how many to list, unless more are stated.
    """
    carried_by = carriers(articles)
    others = {it.name: it for it in articles if it.id != article.id}
    found = {
        name: _found(article, it, How.STATED, carried_by)
        for name in article.related
        if (it := others.get(name))
    }
    stating = [it for it in others.values() if article.name in it.related and it.name not in found]
    found |= {
        it.name: _found(article, it, How.STATED_THERE, carried_by)
        for it in sorted(stating, key=_newest_first)
    }
    rest = (
        _found(article, it, How.SHARED, carried_by)
        for it in others.values()
        if it.name not in found
    )
    close = [it for it in rest if it.score >= LEAST]
    close.sort(key=lambda it: (-it.score, *_newest_first(it.article)))
    return [*found.values(), *close[: max(0, most - len(found))]]


def _found(article: Article, other: Article, how: How, carried_by: Mapping[Tie, int]) -> Related:
    shared = sorted(
        ties(article) & ties(other), key=lambda it: (-worth(it, carried_by), it.kind, it.id)
    )
    return Related(other, how, sum(_worths(shared, carried_by), Fraction()), tuple(shared))


def _worths(shared: Sequence[Tie], carried_by: Mapping[Tie, int]) -> Iterator[Fraction]:
    return (worth(it, carried_by) for it in shared)


def _newest_first(article: Article) -> tuple[int, str]:
    return -article.date.toordinal(), article.id
