"""What is published beside the pages: styles, scripts, the diagrams' frame, the favicon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

import journeybook.pages
from journeybook.pages import assets

FOLDER = "assets/journeybook"
"""The folder of everything we publish beside the pages."""

STYLESHEET = f"{FOLDER}/journeybook.css"
FAVICON = f"{FOLDER}/favicon.svg"
LIBRARY = f"{FOLDER}/mermaid.min.js"
WORKER_SHIM = f"{FOLDER}/iframe-worker.shim.js"
"""What lets the theme search without a server."""

PAGES = Path(journeybook.pages.__file__).parent
_ASSETS = PAGES / "assets"
_ALWAYS = ("favicon.svg", "diagram/diagram.html", "diagram/diagram.js", "diagram/diagram-frame.js")


def page_scripts() -> list[str]:
    """List the scripts that every page loads."""
    names = [name for name in assets.scripts() if name.endswith(".js")]
    return [f"{FOLDER}/{name}" for name in dict.fromkeys([*names, "diagram.js"])]


def publish(
    files: Files, config: MkDocsConfig, more: Mapping[str, str], libraries: Iterable[str]
) -> None:
    """Add our files to MkDocs' files.

    Args:
        files: where they are added.
        config: MkDocs' configuration.
        more: further texts, by address.
        libraries: the addresses of the vendored browser libraries that this site uses.
    """
    own = {f"{FOLDER}/{Path(name).name}": (_ASSETS / name).read_bytes() for name in _ALWAYS}
    scripts = {f"{FOLDER}/{name}": content for name, content in assets.scripts().items()}
    for address, content in {STYLESHEET: assets.stylesheet(), **own, **scripts, **more}.items():
        _add(files, File.generated(config, address, content=content))
    for address in libraries:
        source = _ASSETS / "vendor" / Path(address).name
        _add(files, File.generated(config, address, abs_src_path=str(source)))


def _add(files: Files, file: File) -> None:
    file.inclusion = InclusionLevel.INCLUDED
    if replaced := files.get_file_from_path(file.src_uri):
        files.remove(replaced)
    files.append(file)
