"""The shortest way from YAML to a site, and an open door: for showing that the scanner sees.

Texts go into Markdown and into Mermaid as they are, as in many a script that somebody wrote in
an afternoon. Never take anything over from here.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import journeybook.pages
import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

_LIBRARY = Path(journeybook.pages.__file__).parent / "assets/vendor/mermaid.min.js"

_MKDOCS_YML = """\
site_name: Naive
theme: {name: material, language: en, font: false}
plugins:
  - search
  - mermaid2: {javascript: mermaid.min.js, arguments: {securityLevel: loose}}
markdown_extensions:
  - admonition
  - attr_list
  - md_in_html
  - tables
  - pymdownx.details
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:mermaid2.fence_mermaid_custom
"""

_PAGE = """\
# {title}

{summary}

| step | who |
|---|---|
| {step} | {actor} |

```mermaid
journey
  title {title}
  section Stage
    {step}: 3: {actor}
```
"""


def generate(folder: Path, journeys: Mapping[str, str]) -> None:
    """Write the sources of a site: a page for each journey, given as YAML."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_MKDOCS_YML, "utf-8")
    shutil.copy(_LIBRARY, docs)
    (docs / "about.md").write_text("# About\n", "utf-8")
    listed = ["# Journeys", ""]
    for name, text in journeys.items():
        journey = yaml.safe_load(text)
        (docs / f"{name}.md").write_text(_PAGE.format_map(journey), "utf-8")
        listed.append(f"- [{journey['title']}]({name}.md)")
    (docs / "index.md").write_text("\n".join(listed), "utf-8")
