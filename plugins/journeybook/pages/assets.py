"""The stylesheet and the script of the pages, joined from the components."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_HERE = Path(__file__).parent


def stylesheet() -> str:
    """Join the stylesheets: the tokens first, then the theme, then each component."""
    tokens = _HERE / "assets/css/tokens.css"
    files = [
        tokens,
        *sorted(it for it in (_HERE / "assets/css").glob("*.css") if it != tokens),
        *sorted((_HERE / "components").glob("*/*.css")),
    ]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def scripts() -> Mapping[str, str]:
    """Join the scripts into one file: what starts the components, then each component's own."""
    files = [_HERE / "assets/js/modules.js", *sorted((_HERE / "components").glob("*/*.js"))]
    return {"journeybook.js": "\n".join(file.read_text(encoding="utf-8") for file in files)}
