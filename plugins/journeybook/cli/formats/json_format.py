"""Findings for programs: one object with every finding and how many there are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeybook.cli.report import Report

VERSION = 1
"""Goes up when a program that reads this would have to change."""


def write(report: Report) -> str:
    """Write findings as JSON. Only ASCII, so that no letter means anything to a terminal."""
    content = {
        "version": VERSION,
        "counts": {str(severity): count for severity, count in report.counts.items()},
        "findings": [it._asdict() for it in report.findings],
    }
    return json.dumps(content, indent=2) + "\n"
