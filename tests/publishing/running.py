"""The command, run as people run it, on the small publication."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.mkdocs.small import FILES, MKDOCS_YML
from tests.mkdocs.small import publish as write

DAY = "2026-11-22"


def publication(folder: Path, name: str = "Small", hook: str = "", **changed: str) -> Path:
    """Write the small publication, with its name on every page and a hook that MkDocs calls."""
    config = changed.pop("mkdocs.yml", MKDOCS_YML).replace("site_name: Small", f"site_name: {name}")
    if hook:
        config += "hooks: [hook.py]\n"
        changed["hook.py"] = hook
    return write(folder, **{"mkdocs.yml": config, **changed})


def command(project: Path, *arguments: str | Path) -> list[str]:
    """Spell the command out."""
    return [
        *(sys.executable, "-m", "journeybook", "--language", "en", "--project", str(project)),
        *map(str, arguments),
    ]


def build(project: Path, to: Path, *arguments: str, **options: Any) -> subprocess.CompletedProcess:
    """Run `journeybook build` and hear what it says."""
    options.setdefault("env", os.environ)
    return subprocess.run(
        command(project, "build", "--to", to, "--date", DAY, *arguments),
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


ARTICLE = "content/guidance/posts/listen.md"
WITH_A_WARNING = {ARTICLE: FILES[ARTICLE] + "\n[x](journey:sofo)\n"}
