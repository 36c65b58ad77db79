"""Dress Material: our overrides, our styles and scripts, and nothing from another host."""

from __future__ import annotations

from typing import Any

from babel import Locale
from babel.core import get_global
from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from journeybook.mkdocs.diagrams_setup import uses_our_library
from journeybook.mkdocs.published import (
    FAVICON,
    LIBRARY,
    STYLESHEET,
    THEME,
    WORKER_SHIM,
    page_scripts,
)
from journeybook.words import Words

_MATERIALS_FAVICON = "assets/images/favicon.png"


def dress(config: MkDocsConfig) -> None:
    """Put our overrides between Material's templates and a publisher's own."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    # A publisher's own styles come later and win.
    config.extra_css.insert(0, STYLESHEET)
    config.extra_javascript[:0] = [_deferred(script) for script in page_scripts()]
    # Material fetches its fonts from another host unless told otherwise.
    config.theme["font"] = False
    if config.theme.get("favicon") == _MATERIALS_FAVICON:
        config.theme["favicon"] = FAVICON
    if not (config.theme.get("logo") or (config.theme.get("icon") or {}).get("logo")):
        config.theme["logo"] = FAVICON


def speak(env: Environment, words: Words, guide: str) -> None:
    """Give our overrides of the theme's templates the words of the site, and trim the theme.

    Args:
        env: what makes pages of the theme's templates.
        words: the language of the site.
        guide: the address of the editors' guide.
    """
    # The white space of the theme's templates is a fifth of every page.
    env.trim_blocks = env.lstrip_blocks = True
    env.globals.update(
        gettext=words.gettext, og_locale=_with_territory(words.language), guide=guide
    )


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


def unused_libraries(config: MkDocsConfig) -> set[str]:
    """List the libraries that this site does without."""
    unused = set() if uses_our_library(config) else {LIBRARY}
    return unused if is_read_from_disk(config) else {*unused, WORKER_SHIM}


def _with_territory(language: str) -> str:
    """Write a language as other sites' previews expect it: `nl_NL`."""
    language = language.replace("-", "_")
    locale = Locale.parse(get_global("likely_subtags").get(language, language))
    return f"{locale.language}_{locale.territory}"


def _deferred(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    script.defer = True
    return script
