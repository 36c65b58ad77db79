"""`journeybook lint`, beside merely loading the same files and looking at nothing."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.figures import Figures
from bench.measure import measure
from bench.site import Site

_LOAD = """
from pathlib import Path
import yaml
for file in Path("journeys").rglob("*.yml"):
    yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
"""
LINT = (sys.executable, "-m", "journeybook", "lint")
LOAD = (sys.executable, "-c", _LOAD)


def lint_figures(folder: Path, count: int) -> Figures:
    """Lint a publication, load it, and divide what that cost."""
    lint, load = (measure(Site(folder, command)) for command in (LINT, LOAD))
    return {
        f"lint_cpu_seconds_{count}": lint.cpu,
        f"yaml_load_cpu_seconds_{count}": load.cpu,
        f"ratio_lint_over_yaml_load_{count}": lint.cpu / load.cpu,
    }
