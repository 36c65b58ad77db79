"""`python -m bench.lighthouse`: build the example and print how fast its pages load."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.lighthouse.report import PAGES, ROOT, SCREENS, Report, performance
from bench.lighthouse.serving import served

BUILT_FOR = "https://kwartelnest.example/"
LEAST = {"desktop": 95, "mobile": 85}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print: `lighthouse_home_desktop 100`."""
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("--times", type=int, default=5, help="the median of how many runs (5)")
    times = parser.parse_args(arguments).times
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        _build(site)
        with served(site, BUILT_FOR) as home:
            for screen in SCREENS:
                for name, address in PAGES.items():
                    _print(name, screen, *performance(f"{home}{address}", screen, times))
    return 0


def _build(site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    config = ["--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "OFFLINE": "false"}
    subprocess.run([*command, *config], cwd=ROOT, env=environment, check=True)


def _print(name: str, screen: str, middle: float, report: Report) -> None:
    print(f"lighthouse_{name}_{screen} {middle:g}")
    print(f"lighthouse_{name}_{screen}_shift {report.shift:.3f}")
    held = "held" if middle >= LEAST[screen] else "missed"
    print(f"target_lighthouse_{name}_{screen} {held} (at least {LEAST[screen]})", flush=True)


if __name__ == "__main__":
    sys.exit(main())
