"""What is told across a whole journey: pain points, opportunities, quotes, evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from journeybook.model.addresses import stage_anchor
from journeybook.model.moment import Moment
from journeybook.pages.labels import label, severity
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.model.evidence import Evidence, Quote
    from journeybook.model.journey import Journey, Step
    from journeybook.model.moment import Told
    from journeybook.pages.labels import Severity
    from journeybook.pages.pains import Answering
    from journeybook.pages.viewpoint import Viewpoint
    from journeybook.words import Words


Places = Sequence[tuple["Told", "Ref | None"]]
"""A journey, its stages and its steps, each with a link to where it stands on the page."""


Answered = Mapping[int, "tuple[Answering, ...]"]
"""What answers a pain point or opportunity, by the identity of that."""


class Proof(NamedTuple):
    """Evidence in a sentence, with where it can be read: its address, or a file of ours."""

    source: str
    details: str
    link: str | None
    quote: str | None
    note: str | None
    file: Ref | None


class Telling(NamedTuple):
    """One thing told, where on the journey, and what it rests on."""

    text: Markup
    where: Ref | None
    note: str | None
    severity: Severity | None
    proofs: tuple[Proof, ...]
    language: str | None = None
    answers: tuple[Answering, ...] = ()


def proofs(view: Viewpoint, evidence: Iterable[Evidence]) -> tuple[Proof, ...]:
    """Say what each piece of evidence is: its kind, date, sample and confidence."""
    return tuple(_proof(view, it) for it in evidence)


def pain_points(view: Viewpoint, places: Places, answered: Answered) -> list[Telling]:
    """List the pain points of a whole journey, the worst first, then as they come.

    Args:
        view: the page that shows them.
        places: the journey, its stages and its steps.
        answered: what answers each; see `journeybook.pages.pains.answers_in`.
    """
    found = [
        Telling(
            inline(it.text),
            where,
            " · ".join(
                note
                for note in (
                    it.kind,
                    it.workaround
                    and view.say(
                        Message("people get by: %(workaround)s", workaround=it.workaround)
                    ),
                )
                if note
            )
            or None,
            severity(view.words, it.severity),
            proofs(view, it.evidence),
            answers=answered.get(id(it), ()),
        )
        for told, where in places
        for it in told.pain_points
    ]
    return sorted(found, key=lambda it: -(it.severity.level if it.severity else 0))


def opportunities(view: Viewpoint, places: Places, answered: Answered) -> list[Telling]:
    """List the opportunities of a whole journey, as they come, with what answers them."""
    return [
        Telling(
            inline(it.text),
            where,
            None,
            None,
            proofs(view, it.evidence),
            answers=answered.get(id(it), ()),
        )
        for told, where in places
        for it in told.opportunities
    ]


def quotes(view: Viewpoint, places: Places) -> list[Telling]:
    """List the quotes of a whole journey, as they come."""
    return [
        Telling(
            escape(it.text),
            where,
            _said_by(view, it),
            None,
            proofs(view, it.evidence),
            it.language,
        )
        for told, where in places
        for it in told.quotes
    ]


def _said_by(view: Viewpoint, quote: Quote) -> str | None:
    """Name who said it, and the persona who could."""
    by = [escape(quote.by)] if quote.by else []
    if quote.persona:
        by.append(view.ref("persona", quote.persona).link)
    return Markup(" · ").join(by) or None


def evidence(view: Viewpoint, places: Places) -> list[tuple[Proof, Ref | None]]:
    """List what the journey rests on as a whole and moment by moment."""
    return [(proof, where) for told, where in places for proof in proofs(view, _resting_on(told))]


def _resting_on(told: Told) -> Iterator[Evidence]:
    """List the evidence of a moment: its own, and of what has no list elsewhere on the page."""
    yield from told.evidence
    if isinstance(told, Moment):
        for sentiment in told.sentiment:
            yield from sentiment.evidence
        for intervention in told.interventions:
            yield from intervention.evidence
        if told.moment_of_truth:
            yield from told.moment_of_truth.evidence


def everywhere(view: Viewpoint, journey: Journey) -> Iterator[tuple[Told, Ref | None]]:
    """Go over a journey, its stages and its steps; name the stage, or number the step, with each.

    The places are links within the journey's own page.
    """
    yield journey, None
    for stage in journey.stages:
        yield stage, Ref(stage.title, f"#{stage_anchor(stage.id)}")
        for step in stage.steps:
            yield step, numbered(view, journey, step)


def numbered(view: Viewpoint, journey: Journey, step: Step) -> Ref:
    """Name a step by its number, as a link within its journey's own page."""
    return _numbered(view.words, journey.places[step.id][0])


@lru_cache(maxsize=1024)
def _numbered(words: Words, number: int) -> Ref:
    """Name the step of a number, once per language: it is called so on every journey's page."""
    return Ref(words.say(Message("step %(number)s", number=str(number))), f"#s{number}")


def _proof(view: Viewpoint, it: Evidence) -> Proof:
    details = [
        view.say(label(it.kind)) if it.kind else None,
        view.words.date(it.date) if it.date else None,
        view.say(Message("n = %(n)s", n=it.sample)) if it.sample else None,
        view.say(label(it.confidence)) if it.confidence else None,
        view.say(Message("valid for %(length)s", length=it.valid_for)) if it.valid_for else None,
    ]
    file = view.to(it.file) if it.file else None
    return Proof(
        it.source,
        " · ".join(part for part in details if part),
        it.link or file,
        it.quote,
        it.note,
        Ref(PurePosixPath(it.file).name, file) if it.link and it.file else None,
    )
