"""What a mirror cannot say: without a host, of a customer or a target, or against a metric."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.persona import Kind
from journeybook.reading.answers import refuse_twice
from journeybook.reading.problems import shown
from journeybook.reading.tree import key_of
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.journey import Journey
    from journeybook.model.metric import Metric
    from journeybook.model.mirror import Ask
    from journeybook.reading.file import File
    from journeybook.reading.index import Everything
    from journeybook.reading.parsed import Parsed


def refuse_hostless(data: dict[str, Any], file: File) -> None:
    """Report a mirror into which nobody can look, and a check answered twice in one view.

    Args:
        data: the prepared data of a journey.
        file: where to report.
    """
    key = key_of(file.root, "mirror")
    if key is None:
        return
    if not data.get("host"):
        file.problems.add(
            key,
            "contradiction",
            Message("a mirror needs a host, who looks into it"),
            Message("add a line “host: …” with the team that furnishes the journey"),
        )
    mirror = data.get("mirror")
    if isinstance(mirror, dict):
        refuse_twice(mirror.get("views"), ("mirror", "views"), file)


def mirrors(journey: Parsed[Journey], everything: Everything) -> Iterator[Diagnostic]:
    """Find mirrors where there can be none, and asks that contradict their metric."""
    thing, at = journey.thing, journey.marks.get(("mirror",))
    if thing is None or thing.mirror is None or at is None:
        return
    place = Place(journey.file, *at)
    if journey.outline.state == "target":
        yield Diagnostic(
            place,
            "contradiction",
            Message("a target has no mirror: nobody has travelled it yet"),
            Message("write it in the journey as it is now"),
        )
    elif everything.kind_of(journey) is Kind.CUSTOMER:
        yield Diagnostic(
            place,
            "contradiction",
            Message("a mirror is for partners and employees, and this is a journey of customers"),
            Message("write what customers say under “assessments”, “quotes” or “beforehand”"),
        )
    for ask in thing.mirror.asks:
        yield from _measured(journey, ask, everything)


def _measured(journey: Parsed[Journey], ask: Ask, everything: Everything) -> Iterator[Diagnostic]:
    """Hold the unit and the direction of what is asked against those of its metrics."""
    for kept in (ask.others, ask.own):
        parsed = everything.groups["metric"].get(kept.metric or "") if kept else None
        metric: Metric | None = parsed.thing if parsed else None
        if metric is None:
            continue
        name = next(
            it for it in journey.names if it.role == "Kept.metric" and it.target == metric.id
        )
        place = Place(journey.file, name.line, name.column)
        if metric.better and metric.better is not ask.better:
            yield Diagnostic(
                place,
                "contradiction",
                Message(
                    "of the metric “%(metric)s” the better way is “%(value)s”, and here it is "
                    "“%(other)s”",
                    metric=shown(metric.id),
                    value=metric.better.value,
                    other=ask.better.value,
                ),
                Message("write “better: %(value)s”", value=metric.better.value),
            )
        if metric.unit and metric.unit != ask.unit:
            yield Diagnostic(
                place,
                "contradiction",
                Message(
                    "the metric “%(metric)s” is counted in “%(value)s”, and this is asked in "
                    "“%(other)s”",
                    metric=shown(metric.id),
                    value=shown(metric.unit),
                    other=shown(ask.unit or "-"),
                ),
                Message("write “unit: %(value)s”", value=shown(metric.unit)),
            )
