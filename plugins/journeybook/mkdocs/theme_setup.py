"""Dress Material: our overrides, our styles and scripts, and nothing from another host."""

from __future__ import annotations

from typing import Any

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from journeybook.mkdocs.diagrams_setup import uses_our_library
from journeybook.mkdocs.published import (
    FAVICON,
    LIBRARY,
    PAGES,
    STYLESHEET,
    WORKER_SHIM,
    page_scripts,
)

_MATERIALS_FAVICON = "assets/images/favicon.png"


def dress(config: MkDocsConfig) -> None:
    """Put our overrides between Material's templates and a publisher's own."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(PAGES / "theme"))
    # A publisher's own styles come later and win.
    config.extra_css.insert(0, STYLESHEET)
    config.extra_javascript[:0] = [_deferred(script) for script in page_scripts()]
    # Material fetches its fonts from another host unless told otherwise.
    config.theme["font"] = False
    if config.theme.get("favicon") == _MATERIALS_FAVICON:
        config.theme["favicon"] = FAVICON


def is_read_from_disk(config: MkDocsConfig) -> bool:
    """Tell whether the site is made to be opened without a web server."""
    offline: Any = config.plugins.get("material/offline")
    return bool(offline and offline.config.enabled)


def prepare_for_disk(config: MkDocsConfig) -> None:
    """Leave out what only works on a web server.

    Instant navigation fetches pages, which a page on a disk may not do. The offline plugin
    links to a search worker on another host unless it finds a local one listed.
    """
    config.use_directory_urls = False
    features = config.theme.get("features") or []
    config.theme["features"] = [it for it in features if not it.startswith("navigation.instant")]
    config.extra.setdefault("polyfills", []).append(WORKER_SHIM)


def libraries(config: MkDocsConfig) -> list[str]:
    """List the vendored libraries that this site uses."""
    ours = [LIBRARY] if uses_our_library(config) else []
    return [*ours, WORKER_SHIM] if is_read_from_disk(config) else ours


def _deferred(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    script.defer = True
    return script
