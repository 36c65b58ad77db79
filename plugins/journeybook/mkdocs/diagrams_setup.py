"""Set Mermaid up from mermaid2's configuration, and draw every diagram in a frame of its own.

mermaid2 stays the one place where a publisher sets Mermaid up: the library (`javascript`)
and its `arguments`. Its own way of drawing would load the library on every page with a
diagram, needs inline scripts and styles, and stops working after instant navigation. So
authors' fences become the same figures as our diagrams, mermaid2 finds nothing left to do,
and `diagram.js` draws a figure when it comes into view.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from journeybook.diagrams.settings import ARGUMENTS
from journeybook.mkdocs.published import FOLDER, LIBRARY
from journeybook.words import Words

SUPERFENCES = "pymdownx.superfences"

_FIGURE = Markup(
    '<figure class="jb-diagram" data-module="diagram" data-search-exclude>'
    '<pre class="jb-diagram__source" hidden data-search-exclude>{}</pre></figure>'
)
"""Without scripts, the style sheet shows the source: an author's own diagram has no other words."""


def supply_library(config: MkDocsConfig) -> None:
    """Name our copy of Mermaid where mermaid2 is not told which to use.

    Without a name, mermaid2 asks another host for its default, at every build. With one, it
    looks for the file only when it draws a diagram itself, which it never does here; so the
    content folder needs no copy of the library.

    Raises:
        ConfigurationError: the library named is on another host, or nowhere.
    """
    settings = _settings(config)
    library = settings.setdefault("javascript", None)
    if not library:
        settings["javascript"] = LIBRARY
    elif library.startswith(("http:", "https:", "//")):
        raise ConfigurationError(
            f"mermaid2: javascript: {library} is on another host, and pages ask nothing of "
            f"other hosts. Leave it out, or put the file below {config.docs_dir}."
        )
    elif library != LIBRARY and not Path(config.docs_dir, library).is_file():
        raise ConfigurationError(
            f"mermaid2: javascript: there is no file {library} below {config.docs_dir}. "
            "Leave it out to use the copy of Mermaid that journeybook brings."
        )


def take_over_fences(config: MkDocsConfig) -> None:
    """Turn fences that say `mermaid` into figures that our own script draws."""
    if SUPERFENCES not in config.markdown_extensions:
        config.markdown_extensions.append(SUPERFENCES)
    fences = config.mdx_configs.setdefault(SUPERFENCES, {}).setdefault("custom_fences", [])
    fences[:] = [fence for fence in fences if fence.get("name") != "mermaid"]
    fences.append({"name": "mermaid", "class": "jb-diagram", "format": _figure})


def uses_our_library(config: MkDocsConfig) -> bool:
    """Tell whether the site draws with the copy of Mermaid that we bring."""
    return _library(config) == LIBRARY


def frame_setup(config: MkDocsConfig, words: Words) -> dict[str, str]:
    """Write what the frame needs to know, as a file by its address.

    It is a script rather than JSON, because a page on a disk may not fetch.
    """
    setup = {
        # The frame stands in our folder, a publisher's library anywhere in the site.
        "library": "../" * FOLDER.count("/") + _library(config),
        "arguments": _above(ARGUMENTS, _settings(config).get("arguments") or {}),
        "failed": words.gettext("This diagram could not be drawn. This is its text:"),
    }
    try:
        text = json.dumps(setup, sort_keys=True, indent=1)
    except TypeError as problem:
        raise ConfigurationError(f"mermaid2: arguments: only plain values ({problem})") from problem
    return {f"{FOLDER}diagram-config.js": f"window.journeybookDiagrams = {text};\n"}


def _above(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """Put what a publisher set above what we set, one by one."""
    merged = {**ours, **theirs}
    for name in ours.keys() & theirs.keys():
        if isinstance(ours[name], dict) and isinstance(theirs[name], dict):
            merged[name] = _above(ours[name], theirs[name])
    return merged


def _library(config: MkDocsConfig) -> str:
    return str(_settings(config).get("javascript") or LIBRARY)


def _settings(config: MkDocsConfig) -> dict[str, Any]:
    plugin: Any = config.plugins.get("mermaid2")
    return plugin.config if plugin else {}


def _figure(source: str, *_rest: object, **_more: object) -> str:
    """Write the figure of one fence. Whatever the fence holds is text."""
    return str(_FIGURE.format(source))
