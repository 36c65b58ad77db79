"""Findings as a test report: JUnit's XML, which every pipeline can show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET  # only written with, never read with

from journeybook.model.diagnostic import Severity

if TYPE_CHECKING:
    from journeybook.cli.report import Finding, Report

_NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: Report) -> str:
    """Write one test per finding; advice is told and does not fail."""
    cases = [_case(it) for it in report.findings]
    if not cases:
        cases = [ET.Element("testcase", classname="journeybook", name="lint")]
    failures = sum(1 for case in cases if case.find("failure") is not None)
    counts = {
        "name": "journeybook lint",
        "tests": str(len(cases)),
        "failures": str(failures),
        "errors": "0",
    }
    root = ET.Element("testsuites", counts)
    suite = ET.SubElement(root, "testsuite", counts)
    suite.extend(cases)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _case(found: Finding) -> ET.Element:
    name = f"{found.rule} ({found.line}:{found.column})"
    case = ET.Element("testcase", classname=_clean(found.file), name=_clean(name))
    place = f"{found.file}:{found.line}:{found.column}"
    said = "\n".join(it for it in (place, found.problem, found.help) if it)
    if found.severity is Severity.ADVICE:
        ET.SubElement(case, "system-out").text = _clean(said)
    else:
        message = _clean(found.problem)
        failure = ET.SubElement(case, "failure", message=message, type=str(found.severity))
        failure.text = _clean(said)
    return case


def _clean(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
