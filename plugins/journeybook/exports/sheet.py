"""Tables for a spreadsheet: what was written is shown there, and nothing is reckoned.

A spreadsheet takes a cell that begins with a sign such as `=` for a formula, which can fetch
addresses and start programs on the computer of whoever opens the file. Quotes do not help
against that; an apostrophe before the text does (OWASP, “CSV Injection”).
"""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Cell = str | int | None
"""A text, a number of ours, or nothing."""

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "|")
_BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes the file for the system's own encoding."""


def harmless(text: str) -> str:
    """Write a text so that no spreadsheet takes it for a formula.

    Args:
        text: as it was written.

    Returns:
        The text, with an apostrophe before it when it begins with `=`, `+`, `-`, `@` or `|`, in
        any width and after any white space, or with a tab or the end of a line.
    """
    seen = unicodedata.normalize("NFKC", text)
    starts_with_control = seen[:1] in ("\t", "\r", "\n")
    is_formula = seen.lstrip().lstrip("\u200b\u2060\ufeff\u00ad").startswith(_BEGINS_A_FORMULA)
    return f"'{text}" if starts_with_control or is_formula else text


def sheet(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Write a table as CSV, the way a Dutch spreadsheet opens it: with `;`, all in quotes.

    Args:
        head: what the columns are called.
        rows: the cells, a row each.

    Returns:
        The text of the file, beginning with a byte-order mark, its lines ending as RFC 4180 says.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(map(harmless, head))
    writer.writerows([harmless(it) if isinstance(it, str) else it for it in row] for row in rows)
    return _BYTE_ORDER_MARK + text.getvalue()
