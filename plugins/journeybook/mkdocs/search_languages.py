"""Publish of the theme's search only what this site's search loads."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

_FOLDER = "assets/javascripts/lunr/"
_SEGMENTERS = {"ja": "tinyseg.js", "hi": "wordcut.js", "th": "wordcut.js"}
"""What tells words apart in languages that write them without spaces."""


def leave_out(files: Files, config: MkDocsConfig) -> None:
    """Take out the languages that no search of this site asks for.

    The theme publishes all of them: forty files by many hands, under licences of their own,
    of which a reader loads two.
    """
    plugin: Any = config.plugins.get("material/search")
    loaded = _loaded(plugin.config.lang or ()) if plugin and plugin.config.enabled else set()
    for file in list(files):
        if file.src_uri.startswith(_FOLDER) and file.src_uri.removeprefix(_FOLDER) not in loaded:
            files.remove(file)


def _loaded(languages: Collection[str]) -> set[str]:
    """List what the theme's search loads for some languages; English it knows by heart."""
    names = {_SEGMENTERS[it] for it in languages if it in _SEGMENTERS}
    names |= {f"min/lunr.{it}.min.js" for it in languages if it != "en"}
    if len(languages) > 1:
        names.add("min/lunr.multi.min.js")
    return {*names, "min/lunr.stemmer.support.min.js"} if names else set()
