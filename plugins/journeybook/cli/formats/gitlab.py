"""Findings in a merge request: GitLab's code quality report."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Severity

if TYPE_CHECKING:
    from journeybook.cli.report import Finding, Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def write(report: Report) -> str:
    """Write the report as a list of issues."""
    seen: Counter[str] = Counter()
    issues = []
    for found in report.findings:
        known_by = f"{found.file}\n{found.rule}\n{found.problem}"
        seen[known_by] += 1
        issues.append(_issue(found, f"{known_by}\n{seen[known_by]}"))
    return json.dumps(issues, indent=2) + "\n"


def _issue(found: Finding, known_by: str) -> dict[str, object]:
    """Describe a finding. It is recognised when its line moves, but not when its words change."""
    return {
        "description": f"{found.problem} ({found.help})" if found.help else found.problem,
        "check_name": found.rule,
        "fingerprint": sha256(known_by.encode()).hexdigest(),
        "severity": _SEVERITIES[found.severity],
        "location": {"path": found.file, "lines": {"begin": found.line}},
    }
