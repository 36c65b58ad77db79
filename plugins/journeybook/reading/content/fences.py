"""Code between fences in Markdown: passed over where Markdown counts, looked at where it draws."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Severity
from journeybook.words import Message
from journeybook.words.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.reading.problems import Problems

_FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})[ \t]*\{?[ \t]*\.?([\w-]*)(.*)$")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)([^`\n]+)\1(?!`)")
_MOST = 50_000
"""Mermaid draws a picture of an error for a longer text."""

KINDS = (
    "agentflow-beta", "architecture", "architecture-beta", "block", "block-beta",
    "C4Component", "C4Container", "C4Context", "C4Deployment", "C4Dynamic", "classDiagram",
    "classDiagram-v2", "cynefin-beta", "erDiagram", "eventmodeling", "flowchart",
    "flowchart-elk", "flowchart-v2", "gantt", "gitGraph", "graph", "info", "ishikawa",
    "ishikawa-beta", "journey", "kanban", "mindmap", "packet", "packet-beta", "pie",
    "quadrantChart", "radar-beta", "railroad-abnf-beta", "railroad-beta",
    "railroad-ebnf-beta", "railroad-peg-beta", "requirement", "requirementDiagram",
    "sankey", "sankey-beta", "sequenceDiagram", "stateDiagram", "stateDiagram-v2",
    "swimlane-beta", "timeline", "treemap", "treemap-beta", "treeView", "treeView-beta",
    "usecase-beta", "venn", "venn-beta", "wardley", "wardley-beta", "xychart",
    "xychart-beta", "zenuml",
)  # fmt: skip
"""The words with which a diagram of Mermaid begins."""

_HEAD = re.compile(r"\A---\n.*?\n---[ \t]*$", re.DOTALL | re.MULTILINE)
_DIRECTIVE = re.compile(r"%%\{.*?\}%%", re.DOTALL)
_TASK = re.compile(r"[^:]+:[ \t]*[1-5][ \t]*(?::.*)?")
_JOURNEYS_OWN = ("title", "section", "accTitle", "accDescr", "#", "}")


def fences(text: str) -> Iterator[tuple[str, int, str]]:
    """List the fenced pieces of a text: the word behind the fence, its line, what is in it."""
    opened: tuple[str, str, int] | None = None
    inside: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        fence = _FENCE.match(line)
        if opened is None and fence:
            opened, inside = (fence[1], fence[2], number), []
        elif opened and fence and fence[1].startswith(opened[0]) and not (fence[2] or fence[3]):
            yield opened[1], opened[2], "\n".join(inside)
            opened = None
        elif opened:
            inside.append(line)
    if opened:
        yield opened[1], opened[2], "\n".join(inside)


def without_code(text: str) -> str:
    """Blank out what stands between fences and backticks; every line stays where it is."""
    lines = text.split("\n")
    for _, number, inside in fences(text):
        for index in range(number, min(number + inside.count("\n") + 1, len(lines))):
            lines[index] = ""
    return _CODE.sub(lambda code: " " * len(code[0]), "\n".join(lines))


def check_diagrams(text: str, problems: Problems) -> None:
    """Report diagrams that Mermaid is certain not to draw.

    Only Mermaid knows its whole grammar, and it needs a browser; what it refuses besides, a
    reader sees as words and the diagram's text. What is certain can be told here: a diagram
    without a kind, one that is too long, and lines of a journey that are no steps.
    """
    if "mermaid" not in text:
        return
    for word, number, inside in fences(text):
        if word == "mermaid":
            _check(inside, number + 1, problems)


def _check(source: str, line: int, problems: Problems) -> None:
    if len(source) > _MOST:
        _report(problems, line, Message("this diagram is longer than Mermaid draws"))
        return
    plain = source
    for noise in (_HEAD, _DIRECTIVE):
        plain = noise.sub(lambda it: "\n" * it[0].count("\n"), plain)
    lines = [(line + n, it.strip()) for n, it in enumerate(plain.split("\n"))]
    said = [(n, it) for n, it in lines if it and not it.startswith("%%")]
    if not said:
        _report(problems, line, Message("this diagram is empty"))
        return
    number, first = said[0]
    kind = re.split(r"[\s;:{]", first, maxsplit=1)[0]
    if kind not in KINDS:
        known = Message("“%(word)s” is no kind of diagram that Mermaid knows", word=shown(kind))
        _report(problems, number, known)
    elif kind == "journey" and first == "journey":
        _check_journey(said[1:], problems)


def _check_journey(lines: list[tuple[int, str]], problems: Problems) -> None:
    is_described = False
    for number, it in lines:
        is_described = (is_described or it.startswith("accDescr {")) and not it.endswith("}")
        if is_described:
            continue
        if not it.startswith(_JOURNEYS_OWN) and not _TASK.fullmatch(it):
            wrong = Message("“%(line)s” is no step of a journey in Mermaid", line=shown(it))
            _report(
                problems, number, wrong, Message("write “step: 4: who”, with a number from 1 to 5")
            )


def _report(problems: Problems, line: int, problem: Message, help_: Message | None = None) -> None:
    help_ = help_ or Message("begin it with a word such as “flowchart LR” or “sequenceDiagram”")
    problems.add_at((line, 1), "not-a-diagram", problem, help_, Severity.WARNING)
