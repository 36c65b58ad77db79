"""The publication in which hostile input stands: everything around it is as it should be."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from tests.hostile.case import titled

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.hostile.case import Case

MKDOCS_YML = """\
site_name: Hostile
site_url: http://journeybook.test/sub/path/
docs_dir: content
edit_uri: https://forge.example/hostile/edit/main/content/
theme:
  name: material
  language: en
  font: false
  features: [navigation.tabs, content.action.edit, search.highlight, search.suggest]
plugins:
  - search
  - blog: {blog_dir: guidance, post_url_format: "{slug}", draft_if_future_date: true}
  - tags
  - mermaid2: {javascript: assets/journeybook/mermaid.min.js}
  - journeybook
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""

_ORGANISATION = """\
name: Hostile & Co
audiences: [{id: board, title: Board}]
teams:
  - {id: service, title: Service}
"""


def write(folder: Path, cases: Iterable[Case] = ()) -> None:
    """Write the publication with some cases in it."""
    cases = [*cases]
    files: dict[str, str | bytes] = {
        "mkdocs.yml": MKDOCS_YML,
        "journeys/organisation.yml": _organisation(cases),
        "journeys/personas/traveller.yml": "title: Traveller\nkind: customer\n",
        "journeys/customer/plain.yml": "title: Plain journey\npersona: traveller\n"
        "stages: [{title: Looking, steps: [{title: I look, sentiment: 4}]}]\n",
        "content/about.md": "# About\n",
        "content/guidance/index.md": "# Guidance\n",
        "content/guidance/posts/plain.md": "---\ndate: 2026-01-01\n---\n# Plain article\n\nText.\n",
        "content/images/dot.png": dot(),
    }
    for case in cases:
        files |= case.written()
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        written = dot() if content == "dot" else content
        file.write_bytes(written if isinstance(written, bytes) else written.encode())
    for case in cases:
        if case.make:
            case.make(folder)


def dot(width: int = 1, height: int = 1) -> bytes:
    """Draw the smallest picture there is, or say in its head that it is larger."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, body) for name, body in parts)


def chunk(name: bytes, body: bytes) -> bytes:
    """Write one part of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _organisation(cases: list[Case]) -> str:
    """Give every text a team and a channel of its name."""
    told = [case for case in cases if case.text is not None]
    teams = "".join(f"  - {{id: {it.id}, title: {titled(it)}}}\n" for it in told)
    channels = "".join(f"  - {{id: {it.id}, title: {titled(it)}}}\n" for it in told)
    return _ORGANISATION + teams + (f"channels:\n{channels}" if channels else "")
