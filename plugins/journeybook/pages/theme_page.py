"""The page of a theme: each question with every answer to it, and guidance that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.standing import tally
from journeybook.analysis.scorecard.verdict import counts
from journeybook.model.catalogue import Target
from journeybook.model.questions import SHIPPED
from journeybook.pages.answered import first_day, question_anchor, shown
from journeybook.pages.articles import guidance_for
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.text import inline
from journeybook.pages.tiles import department
from journeybook.pages.viewpoint import Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from journeybook.model.alignment import ThemeQuestion
    from journeybook.model.themes import Theme
    from journeybook.pages.answered import Shown
    from journeybook.pages.articles import ArticleCard
    from journeybook.pages.site import Site
    from journeybook.pages.viewpoint import Ref


class Asked(NamedTuple):
    """A question with all answers to it.

    Args:
        anchor: its place on the page.
        title: the question in a few words.
        question: the question in full.
        statement: what holds when it is met.
        why: why it matters.
        evidence: what counts as evidence.
        origin: whether it is the organisation's own or in its words, and which version it is.
        counts: how many answers stand where.
        answers: the answers, the whole organisation first.
        silent: the departments that never answered.
    """

    anchor: str
    title: str
    question: Markup
    statement: Markup
    why: Markup | None
    evidence: tuple[Markup, ...]
    origin: str | None
    counts: tuple[tuple[str, str], ...]
    answers: tuple[Shown, ...]
    silent: tuple[Ref, ...]


def theme_page(site: Site, theme: Theme, address: str) -> str:
    """Make the page of a theme."""
    view = Viewpoint(site, address)
    return render(
        view.words,
        "theme.html",
        trail=trail(view, "alignment"),
        title=view.say(theme.title),
        description=inline(view.say(theme.description)),
        questions=asked(view, theme.id, site.answers.departments),
        guidance=guidance_for(view, Target("theme", theme.id)),
        overview=view.overview("alignment"),
    )


def asked(view: Viewpoint, theme: str, everyone: Sequence[str | None]) -> list[Asked]:
    """Show the questions of a theme with every answer to them.

    Args:
        view: the page that shows them.
        theme: the theme.
        everyone: the departments that are asked, of whom silence is told.
    """
    return [_asked(view, it, everyone) for it in view.site.answers.questions(theme)]


def theme_guidance(view: Viewpoint, *themes: str) -> list[ArticleCard]:
    """List the articles that help with any of some themes, newest first."""
    found = {it.href: it for one in themes for it in guidance_for(view, Target("theme", one))}
    return sorted(found.values(), key=lambda it: it.date, reverse=True)


def _asked(view: Viewpoint, question: ThemeQuestion, everyone: Sequence[str | None]) -> Asked:
    say = view.say
    given = view.site.answers.on(question)
    start = first_day(given)
    stood = tally(it.standing for it in given)
    told = {it.department for it in given}
    said = [say(it) for it in counts(stood)]
    return Asked(
        question_anchor(question.id),
        say(question.title),
        inline(say(question.question)),
        inline(say(question.statement)),
        inline(say(question.why)) if question.why else None,
        tuple(inline(say(it)) for it in question.evidence),
        _origin(view, question),
        tuple((it, word) for (it, _), word in zip(stood.counts, said, strict=True)),
        tuple(shown(view, it, department(view, it.department), start) for it in given),
        tuple(department(view, it) for it in everyone if it not in told),
    )


def _origin(view: Viewpoint, question: ThemeQuestion) -> str | None:
    """Say whose question it is where it is not ours as it ships, and what a version changed."""
    parts = []
    ours = {it.id: it for it in SHIPPED}.get(question.id)
    if ours is None:
        parts.append(Message("A question of our own."))
    elif ours != question:
        parts.append(Message("In our own words."))
    if question.since:
        parts.append(
            Message("Version %(n)s, since %(day)s.", n=question.version, day=question.since)
        )
    said = [view.say(it) for it in parts]
    if question.change:
        said.append(view.say(question.change))
    return " ".join(said) or None
