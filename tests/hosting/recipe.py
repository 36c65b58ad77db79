"""The recipes of docs/hosting.md, as they stand there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs/hosting.md").read_text("utf-8")


def recipe(language: str, *, said: dict[str, str]) -> str:
    """Take the recipe in a language, with places of ours for those it names."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL)
    for theirs, ours in said.items():
        assert theirs in found, f"the recipe no longer says {theirs}"
        found = found.replace(theirs, ours)
    return found
