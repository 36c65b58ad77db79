"""The smallest publication that has one of everything, and how MkDocs builds it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

MKDOCS_YML = """\
site_name: Small
site_url: https://small.example/sub/
docs_dir: content
edit_uri: https://forge.example/small/edit/main/content/
theme:
  name: material
  language: en
  features: [navigation.tabs, navigation.path, navigation.instant, content.action.edit]
  palette:
    - scheme: default
      primary: custom
      toggle: {icon: material/weather-night, name: Dark}
    - scheme: slate
      primary: custom
      toggle: {icon: material/weather-sunny, name: Light}
plugins:
  - search
  - blog: {blog_dir: guidance, post_url_format: "{slug}"}
  - tags
  - mermaid2: {arguments: {journey: {maxLabelWidth: 2000}}}
  - offline: {enabled: !ENV [OFFLINE, false]}
  - journeybook
markdown_extensions: [attr_list, md_in_html, pymdownx.superfences]
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""

FILES = {
    "mkdocs.yml": MKDOCS_YML,
    "journeys/organisation.yml": """\
name: Small & Co
teams: [{id: service, title: Service}]
channels: [{id: shop, title: Shop}]
""",
    "journeys/personas/tenant.yml": "title: Young tenant\nkind: customer\n",
    "journeys/customer/sofa.yml": """\
title: I buy a <b>sofa</b>
persona: tenant
summary: From wish to "sofa".
owner: service
stages:
  - title: Looking
    steps:
      - {title: I see one, sentiment: 4, channel: shop}
      - {title: "I wait, 09:30: still", id: waiting, sentiment: 2}
""",
    "content/about.md": "# About us\n",
    "content/guidance/index.md": "# Guidance\n",
    "content/guidance/posts/listen.md": """\
---
date: 2026-11-01
categories: [People]
journeys: [sofa]
---
# Listen first

See [the sofa](journey:sofa) and [the waiting](journey:sofa#waiting) by [her](persona:tenant).

<!-- more -->

```mermaid
flowchart LR
  A["</pre><script>alert(1)</script>"] --> B
```
""",
}


def publish(folder: Path, **changed: str) -> Path:
    """Write the publication; other texts for its files go by their paths."""
    for name, text in {**FILES, **changed}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def load(folder: Path, command: str = "build", **settings: object) -> MkDocsConfig:
    """Load its configuration, as MkDocs' commands do."""
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"), **settings)
    config.plugins.on_startup(command=command, dirty=False)
    return config


def build(folder: Path, **settings: object) -> Path:
    """Build it and give the folder of the site."""
    mkdocs_build(load(folder, **settings))
    return folder / "site"
