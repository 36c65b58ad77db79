"""The guidance that a journey is helped by, though no article names the journey."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.guidance.ties import Tie, carriers, ties, worth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from journeybook.model.article import Article

MOST = 2
"""How many are found at most, beside those that name the journey themselves."""


class Helping(NamedTuple):
    """An article that helps with what a journey lacks: which checks, and how much it tells."""

    article: Article
    checks: tuple[str, ...]
    score: Fraction


def helping(
    lacking: Iterable[str],
    phases: Iterable[str],
    articles: Sequence[Article],
    but: frozenset[str] = frozenset(),
    most: int = MOST,
) -> list[Helping]:
    """Find articles that help with the checks a journey does not meet.

    An article has to help with one of them. How much it tells is counted as between two articles
    (`ties.worth`): an article about this one check comes before one about all of them, and the
    phases of the journey decide where the checks do not.

    Args:
        lacking: the ids of the checks that the journey does not meet, in their order.
        phases: the phases that it runs through.
        articles: all articles there are.
        but: the ids of the articles that are shown already.
        most: how many to list.
    """
    carried_by = carriers(articles)
    wanted = tuple(dict.fromkeys(lacking))
    passing = {Tie("phase", it) for it in phases}
    found = []
    for article in articles:
        checks = tuple(it for it in wanted if it in article.checks)
        if checks and article.id not in but:
            shared = {Tie("check", it) for it in checks} | (passing & ties(article))
            # An article about many things tells less of each of them.
            score = sum((worth(it, carried_by) for it in shared), Fraction())
            found.append(Helping(article, checks, score / len(article.checks)))
    found.sort(key=lambda it: (-it.score, -it.article.date.toordinal(), it.article.id))
    return found[:most]
