"""The facts of the clothes-shopping journey, walked out of its JSON."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from tests.reality.extraction.fact import Fact, fact, length

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "clothes-shopping/sarah-martinez-clothes-shopping-journey.json"


def facts(sources: Path) -> Iterator[Fact]:
    """List the facts of the journey in the order of the source."""
    source = json.loads((sources / FILE).read_text(encoding="utf-8"))
    about, journey = source["schema_info"], source["journey"]
    for key in ("standard", "version", "namespace", "created_by", "organization"):
        yield fact((), key, about[key])
    for key in ("created_date", "last_updated"):
        yield fact((), key, _day(about[key][:10]), source=about[key])
    for lane in (*source["lanes"]["standard"], *source["lanes"]["custom"]):
        yield fact((), "lane", lane["label"], lane["description"])
    for key in ("title", "purpose", "summary"):
        yield fact((), key, journey[key])
    yield from _context(journey["context"])
    yield from _validation(journey["validation"])
    yield from _counts(journey["phases"])
    for phase in journey["phases"]:
        yield from _phase(phase)


def _context(context: dict[str, Any]) -> Iterator[Fact]:
    yield fact((), "persona", "Sarah Martinez", source=context["persona_id"])
    for key in ("persona_context", "use_case", "scope", "timeframe"):
        yield fact((), key, context[key])
    yield fact((), "as_is", "Current", source=context["as_is"])
    for goal in context["success_criteria"]:
        yield fact((), "measure", goal["metric"], goal["target"])


def _validation(validation: dict[str, Any]) -> Iterator[Fact]:
    for it in validation["research_sources"]:
        dated = [_day(it["date"])] if "date" in it else []
        sure = f"{it['confidence']} confidence"
        said = (it["source"], it["type"].capitalize(), *dated, sure)
        yield fact((), "research", *said, source=it.get("date", ""))
    yield fact((), "confidence_level", validation["confidence_level"])
    yield fact(
        (), "confidence", "How sure we are", "reasoned", source=validation["confidence_level"]
    )


def _counts(phases: list[dict[str, Any]]) -> Iterator[Fact]:
    steps = [step for phase in phases for step in phase["steps"]]
    content = [step["lane_content"] for step in steps]
    yield fact((), "count", "stages", len(phases))
    yield fact((), "count", "steps", len(steps))
    yield fact((), "count", "pain", sum(len(it["barriers"]) for it in content))
    yield fact((), "count", "opportunity", sum(len(it["opportunities"]) for it in content))
    yield fact((), "count", "touchpoint", sum(len(it["channels"]) for it in content))
    yield fact((), "count", "truth", sum(len(it["moments_that_matter"]) for it in phases))
    used = {
        (it["channel"], it["medium"], it["serviceModel"]) for at in content for it in at["channels"]
    }
    for channel in sorted(used):
        name, medium, service = (it.replace("_", " ") for it in channel)
        yield fact((), "channel", f"{name.capitalize()}: {medium}, {service}")


def _phase(phase: dict[str, Any]) -> Iterator[Fact]:
    yield fact((phase["name"],), "goal", phase["goal"])
    moments = {it["step_id"]: it for it in phase["moments_that_matter"]}
    for step in phase["steps"]:
        at = (phase["name"], step["name"])
        yield from _step(at, step["lane_content"])
        milliseconds = step["duration_ms"]
        yield fact(at, "time", length(milliseconds // 1000), source=f"{milliseconds} ms")
        if step["id"] in moments:
            it = moments[step["id"]]
            felt = f"emotional intensity {it['emotional_intensity']} of -2 to 2"
            yield fact(at, "moment", it["moment"], it["importance"], felt)


def _step(at: tuple[str, str], content: dict[str, Any]) -> Iterator[Fact]:
    for action in content["actions"]:
        yield fact(at, "action", action)
    yield fact(at, "thought", content["thoughts"])
    feeling = content["emotions"]
    yield fact(
        at, "feeling", feeling["intensity"] + 3, feeling["state"], source=feeling["intensity"]
    )
    for it in content["channels"]:
        yield fact(at, "channel", it["channel"].replace("_", " ").capitalize())
        yield fact(at, "touchpoint", it["name"], it["usage_context"])
    for it in content["barriers"]:
        severity = f"severity {it['severity']} of 5"
        yield fact(at, "barrier", it["description"], it["type"], severity, it["workarounds"])
    for it in content["opportunities"]:
        yield fact(at, "opportunity", it)
    yield fact(at, "device", content["device"])
    yield fact(at, "time of day", content["time_of_day"])


def _day(written: str) -> str:
    day = dt.date.fromisoformat(written)
    return f"{day:%B} {day.day}, {day.year}"
