"""Findings as annotations on a pull request, in the commands of GitHub Actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Severity

if TYPE_CHECKING:
    from journeybook.cli.report import Finding, Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def write(report: Report) -> str:
    """Write one command a line."""
    return "".join(f"{_command(it)}\n" for it in report.findings)


def _command(found: Finding) -> str:
    name = _COMMANDS[found.severity]
    where = f"file={_property(found.file)},line={found.line},col={found.column}"
    said = f"{found.problem}\n{found.help}" if found.help else found.problem
    return f"::{name} {where},title={_property(found.rule)}::{_escaped(said)}"


def _escaped(text: str) -> str:
    """Keep a text within its command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
