"""Findings for code scanning: SARIF 2.1.0, with the page of each rule that was broken."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import quote

from journeybook.model.diagnostic import Severity
from journeybook.rules import RULES
from journeybook.words.harmless import visible

if TYPE_CHECKING:
    from journeybook.cli.report import Finding, Report
    from journeybook.rules import Rule
    from journeybook.words import Words

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def write(report: Report) -> str:
    """Write one run."""
    pages = {rule.code: rule for rule in RULES}
    codes = sorted({it.rule for it in report.findings})
    run = {
        "tool": {
            "driver": {
                "name": "journeybook",
                "version": version("journeybook"),
                "rules": [_rule(code, pages.get(code), report.words) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(it, codes.index(it.rule)) for it in report.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str, rule: Rule | None, words: Words) -> dict[str, object]:
    if rule is None:
        return {"id": code}
    page = rule.page
    return {
        "id": code,
        "shortDescription": {"text": words.say(page.title)},
        "fullDescription": {"text": words.say(page.why)},
        "help": {"text": words.say(page.how)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [str(rule.family)]},
    }


def _result(found: Finding, index: int) -> dict[str, object]:
    region: dict[str, object] = {"startLine": found.line, "startColumn": found.column}
    if found.source is not None:
        region["snippet"] = {"text": visible(found.source.replace("\t", "    "))}
    return {
        "ruleId": found.rule,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{found.problem}\n{found.help}" if found.help else found.problem},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(found.file)},
                    "region": region,
                }
            }
        ],
    }
