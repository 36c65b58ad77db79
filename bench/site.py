"""A site to build: where it stands, how it is built, where its pages come out."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

LIBRARY = Path(__file__).parents[1] / "plugins/journeybook/pages/assets/vendor/mermaid.min.js"
"""The copy of Mermaid that every site publishes, so that none asks another host for it."""

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site")

THEME = {"name": "material", "language": "nl", "font": False, "features": ["navigation.instant"]}
"""The same theme, set up the same way, on both sides of the comparison."""


@dataclass(frozen=True)
class Site:
    """A site that has been written down and can be built.

    Args:
        folder: where its sources are.
        command: what builds it, run in that folder; makes a folder `site`.
    """

    folder: Path
    command: tuple[str, ...]

    @property
    def output(self) -> Path:
        """The folder that the build makes."""
        return self.folder / "site"

    @property
    def journey_pages(self) -> list[Path]:
        """The journeys' pages, once it is built."""
        return sorted((self.output / "journeys").glob("*/index.html"))
