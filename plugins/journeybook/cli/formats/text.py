"""Findings for a person at a terminal: the place, the problem, the line itself, and what to do."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import click

from journeybook.model.diagnostic import Severity
from journeybook.words.harmless import harmless, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.cli.report import Finding, Report

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
_WIDEST = 100
_BEFORE = 60
"""Of a very long line, so many characters before the place are shown."""


def write(report: Report) -> str:
    """Write findings as text, with an empty line between them."""
    blocks = ("\n".join(_block(it, report)) for it in report.findings)
    return "\n\n".join(blocks) + "\n" if report.findings else ""


def _block(found: Finding, report: Report) -> Iterator[str]:
    def paint(text: str, **style: str | bool) -> str:
        safe = harmless(text)
        return click.style(safe, **style) if report.is_coloured else safe  # type: ignore[arg-type]

    severity = paint(f"{found.severity}", fg=_COLOURS[found.severity], bold=True)
    place = paint(f"{found.file}:{found.line}:{found.column}", bold=True)
    yield f"{place}: {severity} [{found.rule}] {paint(found.problem)}"
    if found.source is not None and found.source.strip():
        before, rest = _around(found.source, found.column)
        gutter = " " * len(str(found.line))
        yield f"  {found.line} | {paint(before + rest)}"
        yield f"  {gutter} | {' ' * _width(before)}{paint('^', fg=_COLOURS[found.severity])}"
    if found.help:
        yield f"  {report.words.gettext('help')}: {paint(found.help)}"


def _around(line: str, column: int) -> tuple[str, str]:
    """Give what stands before and from a column, cut where the line is too long to show."""
    halves = (line[: column - 1], line[column - 1 :])
    before, rest = (visible(it.replace("\t", "    ")) for it in halves)
    if len(before) + len(rest) > _WIDEST:
        if len(before) > _BEFORE:
            before = f"…{before[-_BEFORE:]}"
        room = max(_WIDEST - len(before), _WIDEST - _BEFORE)
        if len(rest) > room:
            rest = f"{rest[:room]}…"
    return before, rest


def _width(text: str) -> int:
    """Count the columns that a text takes on a terminal: two for a wide letter."""
    return sum(
        0 if unicodedata.combining(it) else 1 + (unicodedata.east_asian_width(it) in "WF")
        for it in text
    )
