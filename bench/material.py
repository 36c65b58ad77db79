"""The corpus by hand on mkdocs-material, with mermaid2 for the diagrams."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from bench.corpus import Corpus
from bench.markdown import write_pages
from bench.site import LIBRARY, MKDOCS, THEME, Site

_SETTINGS = {
    "site_url": "https://waterkers.example/",
    "docs_dir": "content",
    "theme": THEME,
    # A thousand pages in the navigation would be printed on each of them: that is the
    # slowest way to use the theme, and the comparison is with a good one.
    "nav": ["index.md"],
    "not_in_nav": "/journeys/\n/personas/\n/teams/\n/channels/\n",
    "plugins": [{"search": {"lang": "nl"}}, {"mermaid2": {"javascript": "vendor/mermaid.min.js"}}],
}

_EXTENSIONS = """
markdown_extensions:
- attr_list
- tables
- toc: {permalink: true}
- pymdownx.superfences:
    custom_fences:
    - name: mermaid
      class: mermaid
      format: !!python/name:pymdownx.superfences.fence_div_format
"""


def write_material(corpus: Corpus, folder: Path) -> Site:
    """Write the corpus as Markdown for mkdocs-material, with search on."""
    write_pages(corpus, folder / "content", "index.md")
    settings = yaml.safe_dump(
        {"site_name": corpus.organisation["name"], **_SETTINGS}, sort_keys=False
    )
    (folder / "mkdocs.yml").write_text(settings + _EXTENSIONS, encoding="utf-8")
    (folder / "content" / "vendor").mkdir(exist_ok=True)
    shutil.copy(LIBRARY, folder / "content" / "vendor")
    return Site(folder, MKDOCS)
