"""Let Lighthouse look at a page, and read what it says."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tools.node import find

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "node_modules/lighthouse/cli/index.js"
PAGES = {
    "home": "",
    "journey": "journeys/samenwonen-inrichten/",
    "portfolio": "portfolio/",
}
"""The pages of the example publication that are measured."""

SCREENS = ("desktop", "mobile")
_CHROME = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"


class LighthouseError(Exception):
    """Lighthouse gave no report; the message is the end of what it said."""


@dataclass(frozen=True)
class Report:
    """What Lighthouse says of a page on a screen.

    Args:
        scores: of 100, by category; what was not asked is not there.
        shift: how much moved while the page loaded.
        lost: the audits that cost points, with what they point at.
    """

    scores: dict[str, int]
    shift: float
    lost: tuple[str, ...]


def look(address: str, screen: str, *categories: str) -> Report:
    """Load a page once, as a visitor who comes for the first time.

    Raises:
        LighthouseError: there is no report, or its page did not load.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            find().path,
            str(PROGRAM),
            address,
            *(["--preset=desktop"] if screen == "desktop" else []),
            f"--only-categories={','.join(categories)}",
            f"--chrome-flags={_CHROME}",
            "--no-enable-error-reporting",
            "--quiet",
            "--output=json",
            f"--output-path={report}",
        ]
        environment = {**os.environ, "PATH": f"{Path(find().path).parent}:{os.environ['PATH']}"}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        if not report.exists():
            raise LighthouseError((done.stderr or done.stdout)[-2000:])
        return read(json.loads(report.read_text("utf-8")))


def read(report: dict[str, Any]) -> Report:
    """Read a report."""
    if error := report.get("runtimeError"):
        raise LighthouseError(error["message"])
    audits, categories = report["audits"], report["categories"]
    counted = {it["id"] for one in categories.values() for it in one["auditRefs"] if it["weight"]}
    return Report(
        {name: round((it["score"] or 0) * 100) for name, it in categories.items()},
        audits.get("cumulative-layout-shift", {}).get("numericValue", 0.0),
        tuple(
            f"{name}: {audits[name]['title']} {_points_at(audits[name])}".strip()
            for name in sorted(counted & audits.keys())
            if (score := audits[name]["score"]) is not None and score < 1
        ),
    )


def _points_at(audit: dict[str, Any]) -> str:
    items = (audit.get("details") or {}).get("items", [])
    found = [it["node"].get("selector", "") for it in items if isinstance(it.get("node"), dict)]
    return ", ".join(found[:3])


def performance(address: str, screen: str, times: int) -> tuple[float, Report]:
    """Look several times; gives the median of the performance, and the run closest to it."""
    runs = [look(address, screen, "performance") for _ in range(times)]
    middle = median(it.scores["performance"] for it in runs)
    return middle, min(runs, key=lambda it: abs(it.scores["performance"] - middle))
