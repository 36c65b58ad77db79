"""The facts of the onboarding journey, parsed out of its Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.reality.extraction.fact import Fact, fact

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

FILE = "onboarding/01-developer-onboarding.md"
FACES = {"😟": 2, "😐": 3, "😊": 4}
LISTS = (
    "Biggest Pain Points (Prioritized)",
    "Quick Wins (High Impact, Low Effort)",
    "Strategic Improvements (High Impact, Higher Effort)",
    "Validation with Personas",
    "Phase 1 (Month 1) - Quick Wins",
    "Phase 2 (Month 2-3) - Enhanced Experience",
    "Phase 3 (Month 4-6) - Strategic Improvements",
)


def facts(sources: Path) -> Iterator[Fact]:
    """List the facts of the journey in the order of the source."""
    sections = _sections((sources / FILE).read_text(encoding="utf-8"))
    stages = {name: text for name, text in sections.items() if name.startswith("Stage ")}
    title = next(iter(sections))
    yield fact((), "title", title.removeprefix("Journey Map: "))
    for name in ("Document Information", "1. Persona and Scenario"):
        for key, value in re.findall(r"^\*\*(.+?)\*\*: (.+)$", sections[name], re.MULTILINE):
            yield fact((), key, _shown(value), source=key if key == "Status" else "")
    for name in LISTS:
        if name.startswith("Phase"):
            yield fact((), "roadmap", name)
        for item in _items(sections[name]):
            yield fact((), name.partition(" (")[0], item)
    yield from _measured_and_said(sections)
    yield from _flowchart(sections["3. Journey Map Visualization"])
    yield from _counts(sections, stages.values())
    for name, text in stages.items():
        yield from _stage(name, text)


def _measured_and_said(sections: dict[str, str]) -> Iterator[Fact]:
    for item in _items(sections["Success Metrics"]):
        match = re.fullmatch(r"(.+): Target (.+) \(currently (.+)\)", item)
        yield fact((), "measure", *match.groups())
    for text, by in _quotes(sections):
        yield fact((), "quote", text, by)
    for text, address in re.findall(r"\[(.+?)\]\((.+?)\)", sections["8. Related Documentation"]):
        yield fact((), "related", text, address)
    for item in _items(sections["9. Changelog"]):
        yield fact((), "changelog", item)


def _counts(sections: dict[str, str], stages: Collection[str]) -> Iterator[Fact]:
    yield fact((), "count", "stages", len(stages))
    yield fact((), "count", "steps", sum(len(_part(it, "Actions")) for it in stages))
    yield fact((), "count", "quote", len(_quotes(sections)))
    whole = len(_items(sections[LISTS[0]]))
    yield fact((), "count", "pain", whole + sum(len(_part(it, "Pain Points")) for it in stages))
    yield fact((), "count", "opportunity", sum(len(_part(it, "Opportunities")) for it in stages))
    yield fact((), "count", "touchpoint", sum(len(_part(it, "Touchpoints")) for it in stages))


def _stage(name: str, text: str) -> Iterator[Fact]:
    title, time = re.fullmatch(r"Stage \d: (.+?) \((.+)\)", name).groups()
    at = (title,)
    *when, long = time.split(", ")
    yield fact(at, "time", ", ".join(when), long.removesuffix(" total"), source=time)
    emotion = re.search(r"\*\*Emotions\*\*: (.+) \(Intensity: (.+)\)", text)
    levels = [FACES[it] for it in emotion[1] if it in FACES]
    said = " to ".join(map(str, levels))
    yield fact(at, "feeling", *levels, emotion[1], f"intensity {emotion[2]}", source=said)
    for action in _part(text, "Actions"):
        yield fact((title, action), "action", action)
    for thought in _part(text, "Thoughts"):
        yield fact(at, "thought", thought.strip('"'))
    for key in ("Pain Points", "Opportunities"):
        for item in _part(text, key):
            yield fact(at, key.lower(), item)
    for item in _part(text, "Touchpoints"):
        match = re.fullmatch(r"(.+?)(?: \((.+)\))?", item)
        yield fact(at, "touchpoint", *(it for it in match.groups() if it))


def _flowchart(text: str) -> Iterator[Fact]:
    """List what the flowchart says beside the stages: questions, turns, pains and fixes."""
    for label in re.findall(r"[\[({]+\"?([^\[\](){}\"]+)\"?[\])}]+", text):
        for part in label.split("<br/>"):
            if not part.startswith("Stage "):
                yield fact((), "flowchart", part)


def _sections(text: str) -> dict[str, str]:
    parts = re.split(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _quotes(sections: dict[str, str]) -> list[tuple[str, str]]:
    said = sections["Direct Quotes from Interviews"]
    return re.findall(r'^> "(.+)" - (.+)$', said, re.MULTILINE)


def _part(text: str, key: str) -> list[str]:
    return _items(re.search(rf"\*\*{key}\*\*:\n\n(.+?)(?:\n\n|\Z)", text, re.DOTALL)[1])


def _items(text: str) -> list[str]:
    found = re.findall(r"^(?:\d+\.|-)(?: \[ \])? (.+)$", text, re.MULTILINE)
    return [it.replace("**", "") for it in found]


def _shown(value: str) -> str:
    return re.sub(r"\[(.+?)\]\(.+?\)", r"\1", value)
