"""What is published beside the pages: style, script, favicon, the diagrams' frame, libraries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

import journeybook.pages
from journeybook.pages import assets

FOLDER = "assets/journeybook/"
"""The folder of everything we publish beside the pages."""

STYLESHEET = f"{FOLDER}journeybook.css"
FAVICON = f"{FOLDER}favicon.svg"
LIBRARY = f"{FOLDER}mermaid.min.js"
WORKER_SHIM = f"{FOLDER}iframe-worker.js"
"""What lets the theme search without a server."""

PAGES = Path(journeybook.pages.__file__).parent
THEME = PAGES / "theme"
"""Our overrides of Material's templates."""

FRAME = f"{FOLDER}diagram.html"
"""The document that draws a diagram."""

_DIAGRAM_SCRIPT = "diagram.js"
_FILES = (
    "favicon.svg",
    "licences.txt",
    f"diagram/{_DIAGRAM_SCRIPT}",
    "diagram/diagram-frame.css",
    "diagram/diagram-frame.js",
    "diagram/diagram-styles.js",
    "theme/announce.js",
    "theme/before-theme.js",
    "theme/consent.js",
    "theme/iframe-worker.js",
    "theme/outdated.js",
    "theme/tabs.js",
    "vendor/mermaid.min.js",
)


def page_scripts() -> list[str]:
    """List the scripts that every page loads, in order."""
    return [FOLDER + name for name in (*assets.scripts(), _DIAGRAM_SCRIPT)]


def publish(
    files: Files, config: MkDocsConfig, more: Mapping[str, str], unused: Collection[str]
) -> None:
    """Add our files to MkDocs' files.

    Args:
        files: where they are added.
        config: MkDocs' configuration.
        more: further texts, by address.
        unused: the addresses of libraries that this site does without.
    """
    texts = {STYLESHEET: assets.stylesheet(), **more}
    texts |= {FOLDER + name: text for name, text in assets.scripts().items()}
    for address, text in texts.items():
        _add(files, File.generated(config, address, content=text))
    for name in _FILES:
        source = PAGES / "assets" / name
        address = FOLDER + source.name
        if address not in unused:
            _add(files, File.generated(config, address, abs_src_path=str(source)))


def _add(files: Files, file: File) -> None:
    file.inclusion = InclusionLevel.INCLUDED
    files.append(file)
