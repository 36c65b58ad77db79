"""The facts of the system-development maps, walked out of their four YAML documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from tests.reality.extraction.fact import Fact, fact

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "system-development/sample.yaml"


def lifecycle(sources: Path) -> Iterator[Fact]:
    """List the facts of the customer journey, the blueprint and the outcome."""
    journey, blueprint, outcome, _ = _documents(sources)
    names = {it["id"]: it["name"] for it in blueprint["tasks"]}
    yield fact((), "persona", journey["persona"]["name"])
    yield from _outcome(outcome, names)
    for lane in blueprint["lanes"]:
        yield fact((), "lane", *(lane[key] for key in ("name", "description") if key in lane))
    for it in blueprint["connections"]:
        yield fact((), "connection", f"{names[it['source']]} → {names[it['target']]}")
    lanes = {it["id"]: it["name"] for it in blueprint["lanes"]}
    tasks = [it for it in blueprint["tasks"] if not it.get("readonly")]
    for task in tasks:
        more = [task["description"]] if "description" in task else []
        yield fact((), "task", task["name"], lanes[task["lane"]], *more)
    yield fact((), "count", "stages", len(journey["phases"]))
    yield fact((), "count", "steps", len(journey["actions"]))
    yield fact((), "count", "work", len(tasks))
    for phase in journey["phases"]:
        for action in (it for it in journey["actions"] if it["phase"] == phase["id"]):
            at = (phase["name"], action["name"])
            score = action["emotion_score"]
            yield fact(at, "feeling", score + 3, source=score)
            for touchpoint in action["touchpoints"]:
                yield fact(at, "touchpoint", touchpoint)
            for thought in action["thoughts_feelings"]:
                yield fact(at, "thought", thought)
            for task in tasks:
                if task.get("source_id") == action["id"]:
                    yield fact(at, "task", task["name"], lanes[task["lane"]])


def enablement(sources: Path) -> Iterator[Fact]:
    """List the facts of the enablement map."""
    _, blueprint, outcome, enabling = _documents(sources)
    names = {it["id"]: it["name"] for it in blueprint["tasks"]}
    yield fact((), "outcome", outcome["primary_kpi"]["name"])
    yield fact((), "count", "steps", len(enabling["actions"]))
    for action in enabling["actions"]:
        at = (names[action["source_id"]], action["name"])
        if "description" in action:
            yield fact(at, "description", action["description"])
        for skill in _of(enabling["skills"], action):
            yield fact(at, "skill", skill["name"])
            for it in skill["learnings"]:
                yield fact(at, "learning", it["title"], it["url"])
        for key in ("knowledge", "tools"):
            for it in _of(enabling[key], action):
                yield fact(at, key, it["name"], it["url"])


def _outcome(outcome: dict[str, Any], names: dict[str, str]) -> Iterator[Fact]:
    factor, indicator = outcome["primary_csf"], outcome["primary_kpi"]
    yield fact((), "goal", outcome["kgi"]["name"])
    yield fact((), "success factor", names[factor["source_id"]], factor["rationale"])
    target = f"{indicator['target']} {indicator['unit']}"
    yield fact((), "indicator", indicator["name"], indicator["definition"], target)


def _of(things: list[dict[str, Any]], action: dict[str, Any]) -> list[dict[str, Any]]:
    return [it for it in things if it["action_id"] == action["id"]]


def _documents(sources: Path) -> list[Any]:
    return list(yaml.safe_load_all((sources / FILE).read_text(encoding="utf-8")))
