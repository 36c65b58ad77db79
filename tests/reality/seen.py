"""What a reader sees on a journey's page, and where on the map."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bs4 import BeautifulSoup, Tag

_ROWS = {
    "touchpoint": ["touchpoint"],
    "truth": ["truth"],
    "work": ["frontstage", "backstage", "support"],
}
_HIDDEN = "script, style, template, [hidden]"


class Seen:
    """A journey's page as text: the whole of it, and the columns of its map.

    Args:
        page: the parsed page.
    """

    def __init__(self, page: BeautifulSoup) -> None:
        for hidden in page.select(_HIDDEN):
            hidden.decompose()
        self.page = page
        self._blocks = [
            _text(it) for it in page.select("article :is(li, tr, p, dd, h1, td, dl > div)")
        ]
        self._text = _text(page.find("article"))
        self._places = self._columns()

    def says(self, at: Sequence[str], parts: Sequence[str]) -> bool:
        """Tell whether one place on the page says all parts of a fact.

        Without a place on the journey, several parts have to stand in one block: an item,
        a row, a paragraph.
        """
        if not at:
            blocks = self._blocks if len(parts) > 1 else [self._text]
        elif tuple(at) in self._places:
            blocks = self._places[tuple(at)]
        else:
            return False
        return any(all(_has(block, part) for part in parts) for block in blocks)

    def count(self, kind: str) -> int:
        """Count the things of a kind."""
        if kind == "stages":
            return len(self.page.select(".jb-map__stage"))
        if kind == "steps":
            return len([it for it in self.page.select(".jb-map thead th") if _is_step(it)])
        if kind in _ROWS:
            rows = ", ".join(f"tr[data-lane={it}] td" for it in _ROWS[kind])
            cells = [it for it in self.page.select(rows) if _text(it)]
            return sum(len(_items(it)) for it in cells)
        return len(self.page.select(f".jb-tellings[data-kind={kind}] > li"))

    def _columns(self) -> dict[tuple[str, ...], list[str]]:
        """Give the blocks of each column of the map, by stage or by stage and step."""
        table = self.page.select_one(".jb-map table")
        stages, steps = table.select("thead tr")
        heads = [it for it in stages.select(".jb-map__stage") for _ in range(int(it["colspan"]))]
        rows = [row.find_all("td", recursive=False) for row in table.select("tbody tr")]
        places: dict[tuple[str, ...], list[str]] = {}
        for index, step in enumerate(steps.select("th:not(.jb-map__corner)")):
            stage = _text(heads[index].div.find(string=True))
            cells = [row[index] for row in rows if row]
            blocks = [_text(it) for cell in cells for it in _items(cell)]
            # Steps are numbered; the stage as a whole is not.
            title = (re.sub(r"^\d+ ", "", _text(step)),) if _is_step(step) else ()
            places.setdefault((stage,), [_text(heads[index])])
            places.setdefault((stage, *title), []).extend([_text(step), *blocks])
        return places


def _is_step(head: Tag) -> bool:
    return head.get("id", "").startswith("step-")


def _items(cell: Tag) -> Sequence[Tag]:
    """List what a cell holds: several things one by one, or all of it."""
    return cell.select("li, p") or [cell]


def _has(block: str, part: str) -> bool:
    """Tell whether a text holds a part; a number only where it stands by itself."""
    if part.isdigit():
        return re.search(rf"(?<!\d){part}(?!\d)", block) is not None
    return part.casefold() in block.casefold()


def _text(tag: Tag | str) -> str:
    said = tag if isinstance(tag, str) else tag.get_text(" ")
    return " ".join(said.split())
