"""The corpus as somebody would write it by hand: a page of Markdown per journey.

Both Markdown generators get the same bytes. A page has its facts at the top, a Mermaid
journey, and for each stage a table with its steps side by side and a row per lane.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.block import Across, Block, blocks
from bench.corpus import Corpus
from bench.words import LANES, lanes, level, said, titles

_FACTS = {
    "persona": "Reiziger",
    "owner": "Verantwoordelijk",
    "host": "Gastheer",
    "status": "Status",
    "trigger": "Aanleiding",
    "scope": "Van en tot",
    "goal": "Doel",
    "time": "Duur",
    "review": "Laatst nagekeken",
    "participation": "Deden mee",
    "measures": "Waarop we sturen",
    "evidence": "Bewijs",
}


def write_pages(corpus: Corpus, folder: Path, index: str) -> None:
    """Write all pages.

    Args:
        corpus: what to write.
        folder: where the pages go.
        index: what the generator calls the page of a folder.
    """
    names = titles(corpus)
    overview: dict[str, dict[str, Any]] = {}
    for block in blocks(corpus):
        for key, journey in block.journeys.items():
            _write(folder / "journeys" / f"{key}.md", journey_page(key, block, names))
            overview[key] = {part: journey[part] for part in ("title", "persona", "owner")}
    _write(folder / "journeys" / index, _overview(overview, names))
    for family, page in _families(corpus, overview):
        _write(folder / family, page)
    organisation = corpus.organisation
    _write(
        folder / index,
        _page(
            organisation["name"],
            f"**{organisation['promise']}**",
            *(organisation[part] for part in ("mission", "vision", "purpose")),
            _list(f"{it['title']}: {it['description']}" for it in organisation["brand_behaviours"]),
            "[Alle reizen](journeys/" + index + ")",
        ),
    )


def journey_page(key: str, block: Block, names: Mapping[str, str]) -> str:
    """Write the page of a journey."""
    journey = block.journeys[key]
    return _page(
        journey["title"],
        journey["summary"],
        _list(
            f"**{label}**: {'; '.join(said(part, journey[part], names))}"
            for part, label in _FACTS.items()
        ),
        journey["description"],
        "## Vooraf verwacht",
        _list(journey["beforehand"].values()),
        "## Verloop",
        _diagram(journey, names),
        *(
            part
            for number, stage in enumerate(journey["stages"], start=1)
            for part in _stage(key, number, stage, block, names)
        ),
        "## Beoordelingen",
        *(_assessed(entry, names) for entry in journey["assessments"]),
        "## Open vragen",
        _list(journey["questions"]),
    )


def _assessed(entry: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Write one assessment as a table: who, when, and a row per result."""
    parts = ("check", "result", "reason", "evidence", "action", "exception")
    rows = [
        [said(part, it[part], names)[0] if part in it else "" for part in parts]
        for it in entry["results"]
    ]
    head = ["Check", "Uitkomst", "Waarom", "Bewijs", "Actie", "Uitzondering"]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))
    return f"**{entry['date']}**, {entry['by']}\n\n{table}"


def _stage(
    key: str, number: int, stage: Mapping[str, Any], block: Block, names: Mapping[str, str]
) -> Iterator[str]:
    steps = stage["steps"]
    yield f"## {stage['title']} {{#fase-{number}}}"
    yield f"{stage['goal']} Verantwoordelijk: {names[stage['owner']]}."
    told = [dict(lanes(step, names)) for step in steps]
    here = [f"{key}#{step['id']}" for step in steps]
    rows = [
        ("", [step["title"] for step in steps]),
        ("---", ["---"] * len(steps)),
        *((label, ["<br>".join(it[lane]) for it in told]) for lane, label in LANES.items()),
        ("Medewerkerskant", [_links(block.carried_by(it)) for it in here]),
        ("Draagt de stap", [_links(block.carries(it)) for it in here]),
    ]
    yield "\n".join(f"| {label} | {' | '.join(cells)} |" for label, cells in rows if any(cells))


def _links(steps: Iterable[Across]) -> str:
    return "<br>".join(
        f"[{it.title}]({it.journey}.md#fase-{it.stage}) ({it.journey_title})" for it in steps
    )


def _diagram(journey: Mapping[str, Any], names: Mapping[str, str]) -> str:
    lines = ["```mermaid", "journey", f"    title {journey['title']}"]
    for stage in journey["stages"]:
        lines.append(f"    section {stage['title']}")
        lines += [
            f"      {step['title']}: {level(step['sentiment'])}: {names[journey['persona']]}"
            for step in stage["steps"]
        ]
    return "\n".join([*lines, "```"])


def _overview(journeys: Mapping[str, Mapping[str, Any]], names: Mapping[str, str]) -> str:
    rows = [
        f"| [{it['title']}]({key}.md) | {names[it['persona']]} | {names[it['owner']]} |"
        for key, it in journeys.items()
    ]
    return _page("Reizen", "\n".join(["| Reis | Reiziger | Van |", "|---|---|---|", *rows]))


def _families(
    corpus: Corpus, journeys: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Write the pages of the personas, teams and channels, with the journeys they belong to."""
    for key, persona in corpus.personas.items():
        told = [text for part in ("goals", "worries", "needs") for text in persona[part]]
        own = _journeys_of("persona", key, journeys)
        yield f"personas/{key}.md", _page(persona["title"], persona["summary"], _list(told), own)
    for team in corpus.organisation["teams"]:
        own = _journeys_of("owner", team["id"], journeys)
        yield f"teams/{team['id']}.md", _page(team["title"], team["description"], own)
    for channel in corpus.organisation["channels"]:
        yield f"channels/{channel['id']}.md", _page(channel["title"], channel["medium"])


def _journeys_of(part: str, key: str, journeys: Mapping[str, Mapping[str, Any]]) -> str:
    return _list(
        f"[{it['title']}](../journeys/{name}.md)"
        for name, it in journeys.items()
        if it[part] == key
    )


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _page(title: str, *parts: str) -> str:
    return "\n\n".join([f"---\ntitle: {title}\n---", f"# {title}", *parts]) + "\n"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
