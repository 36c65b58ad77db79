"""The cells of the map, as HTML.

The one place where tags are written in Python: a map has hundreds of cells, and a template takes
four times as long to write them. What goes in is HTML already, except for remarks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

Item = str
"""One thing in a cell: a text or a link, perhaps with a remark below it; finished HTML."""


def item(text: Markup, note: str | None = None) -> Item:
    """Write one thing, with a remark in plain text below it."""
    return f"{text}<small>{escape(note)}</small>" if note else text


def cell(items: Sequence[Item], *, whole: bool) -> str:
    """Write a cell. On paper, cells are numbered by step; that of a whole stage has no number."""
    said = "<p>" + "</p><p>".join(items) + "</p>" if len(items) > 1 else "".join(items)
    return f"<td data-whole>{said}</td>" if whole else f"<td>{said}</td>"
