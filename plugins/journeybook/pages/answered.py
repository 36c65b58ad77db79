"""An answer of a department to a question, as every page shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.alignment.answers import OF_QUESTIONS
from journeybook.model.catalogue import Target
from journeybook.pages.checked import because, until
from journeybook.pages.results import said
from journeybook.pages.standings import stood, trended
from journeybook.pages.viewpoint import Ref

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from journeybook.analysis.alignment.answers import Answered
    from journeybook.pages.results import Said
    from journeybook.pages.standings import Stood, Trended
    from journeybook.pages.viewpoint import Viewpoint


class Shown(NamedTuple):
    """An answer with all there is to say of it.

    Args:
        anchor: its place on the page.
        title: whose answer it is, or to what.
        stood: what it counts as.
        because: why it counts otherwise than it was written.
        said: the answer as it was written.
        until: until when its evidence stands.
        trend: how it stood before.
        journeys: the journeys it shows in.
        earlier: what was answered before, the latest first.
        late: whether something was to be done about an earlier answer by now.
        is_whole: whether it is about the organisation as a whole.
    """

    anchor: str
    title: Ref
    stood: Stood
    because: str | None
    said: Said | None
    until: str | None
    trend: Trended | None
    journeys: tuple[Ref, ...]
    earlier: tuple[Said, ...]
    late: bool
    is_whole: bool


def shown(view: Viewpoint, answered: Answered, title: Ref, start: dt.date | None = None) -> Shown:
    """Show an answer.

    Args:
        view: the page that shows it.
        answered: the answer.
        title: whose it is, or to what.
        start: the day at the left of the trend, where several are read together.
    """
    counted = answered.counted
    latest = answered.written[0].answer if answered.written else None
    earlier = tuple(_earlier(view, answered))
    return Shown(
        anchor(answered),
        title,
        stood(view, answered.standing),
        because(view, counted),
        said(view, None, counted.entry, counted.result, counted, terms=OF_QUESTIONS)
        if counted.entry and counted.result
        else None,
        until(view, counted),
        trended(view, answered.trend, start),
        tuple(view.ref("journey", it) for it in (latest.journeys if latest else ())),
        earlier,
        any(it.action and it.action.late for it in earlier),
        answered.department is None,
    )


def first_day(found: Iterable[Answered]) -> dt.date | None:
    """Find the first day of several trends, so that they can be read together."""
    return min((it.trend.points[0].day for it in found if it.trend.points), default=None)


def anchor(answered: Answered) -> str:
    """Name the place of an answer on the page of its theme."""
    return f"answer-{answered.question.id}--{answered.department or ''}".rstrip("-")


def question_anchor(question: str) -> str:
    """Name the place of a question on the page of its theme."""
    return f"question-{question}"


def where(view: Viewpoint, answered: Answered) -> str:
    """Write the address of an answer, or of its question where it was never answered."""
    page = view.site.addresses.of(Target("theme", answered.question.theme))
    place = anchor(answered) if answered.is_given else question_anchor(answered.question.id)
    return view.to(f"{page}#{place}")


def question(view: Viewpoint, answered: Answered) -> Ref:
    """Name the question of an answer, and link to the answer."""
    return Ref(view.say(answered.question.title), where(view, answered))


def _earlier(view: Viewpoint, answered: Answered) -> Iterator[Said]:
    for it in answered.written[1:]:
        yield said(view, None, it.entry, it.answer, terms=OF_QUESTIONS)
