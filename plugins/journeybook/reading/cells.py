"""What a single cell of a metric's CSV may hold: a day, a number, a count, a text, a variant."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from journeybook.model.ids import ID_PATTERN, MAX_ID, slug
from journeybook.reading.problems import shown
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.reading.problems import Problems
    from journeybook.reading.table import Cell

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_QUARTER = re.compile(
    r"(?:q(?P<a>[1-4])[ -]?(?P<b>[0-9]{4}))|(?:(?P<c>[0-9]{4})[ -]?q(?P<d>[1-4]))", re.IGNORECASE
)
_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(?:\.[0-9]{1,9})?")
_COMMA = re.compile(r"[+-]?[0-9]{1,12},[0-9]{1,9}")
_WITH_UNIT = re.compile(r"([+-]?[0-9]{1,12}(?:[.,][0-9]{1,9})?)\s*[^0-9\s.,].*")
_COUNT = re.compile(r"[0-9]{1,10}")
_SIGNED = re.compile(r"[+-][0-9]{1,12}(?:[.,][0-9]{1,9})?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[., \u00a0\u202f][0-9]{3})+")
_FORMULA = ("=", "+", "@", "-")
_FIRST_YEAR, _LAST_YEAR = 1900, 2105
_LAST_DAYS = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}


def day(cell: Cell, problems: Problems) -> dt.date | None:
    """Take a date, written as year-month-day."""
    text = cell.text
    if not text:
        problems.add_at(
            cell.at,
            "no-value",
            Message("this line has no date"),
            Message("write the day of the measurement, such as 2026-10-01"),
        )
        return None
    if _is_formula(cell, problems):
        return None
    match = _DAY.fullmatch(text)
    found = _date(*map(int, match.groups())) if match else None
    if found:
        return found
    problems.add_at(
        cell.at,
        "not-a-date",
        Message("there is no day “%(value)s”", value=shown(text))
        if match
        else Message("“%(value)s” is not written as a date", value=shown(text)),
        _day_help(text),
    )
    return None


def number(cell: Cell, decimal: str, problems: Problems) -> float | None:
    """Take a value, with the decimal sign of its file.

    Args:
        cell: the cell.
        decimal: the sign before decimals: a point, or a comma where the file writes those.
        problems: where to report.
    """
    text = cell.text
    own, other = (_NUMBER, _COMMA) if decimal == "." else (_COMMA, _NUMBER)
    if own.fullmatch(text) or (other.fullmatch(text) and "." not in text and "," not in text):
        return float(text.replace(",", "."))
    if other.fullmatch(text):
        problem = Message(
            "“%(value)s” has another decimal sign than the rest of this file", value=shown(text)
        )
        help_ = Message("write %(value)s", value=text.translate(str.maketrans(".,", ",.")))
    elif _is_formula(cell, problems):
        return None
    else:
        problem = Message("“%(value)s” is not a number", value=shown(text))
        help_ = _number_help(text)
    problems.add_at(cell.at, "not-a-number", problem, help_)
    return None


def has_comma(cell: Cell) -> bool:
    """Tell whether a value is written with a decimal comma."""
    return _COMMA.fullmatch(cell.text) is not None


def count(cell: Cell, problems: Problems) -> int | None:
    """Take how many people or cases a value rests on; nothing when that is not known."""
    text = cell.text
    if not text:
        return None
    if _COUNT.fullmatch(text) and int(text) > 0:
        return int(text)
    if not _SIGNED.fullmatch(text) and _is_formula(cell, problems):
        return None
    digits = re.sub(r"[^0-9]", "", text)
    if _COUNT.fullmatch(text):
        help_ = Message("leave the value and n empty where nothing was measured")
    elif _GROUPED.fullmatch(text):
        help_ = Message("write %(value)s", value=digits)
    else:
        help_ = Message("write whole people or cases, such as 388; leave it empty when unknown")
    problems.add_at(
        cell.at,
        "not-a-number",
        Message("n is a whole number above zero, and “%(value)s” is not", value=shown(text)),
        help_,
    )
    return None


def text(cell: Cell, most: int, problems: Problems) -> str | None:
    """Take a text; one that a spreadsheet would run as a formula is refused."""
    found = cell.text
    if not found or _is_formula(cell, problems):
        return None
    if len(found) > most:
        problems.add_at(
            cell.at,
            "too-long",
            Message("this text has more than %(most)s characters", most=most),
            Message("say it in fewer words"),
        )
        return None
    return found


def variant(cell: Cell, problems: Problems) -> str | None:
    """Take the id of a variant."""
    found = cell.text
    if not found or (re.fullmatch(ID_PATTERN, found) and len(found) <= MAX_ID):
        return found or None
    if not _is_formula(cell, problems):
        problems.add_at(
            cell.at,
            "not-an-id",
            Message("“%(value)s” cannot be the id of a variant", value=shown(found)),
            Message("write “%(word)s”", word=slug(found[:MAX_ID])),
        )
    return None


def _is_formula(cell: Cell, problems: Problems) -> bool:
    if not cell.text.startswith(_FORMULA):
        return False
    problems.add_at(
        cell.at,
        "formula",
        Message("“%(value)s” begins like a formula", value=shown(cell.text)),
        Message("a spreadsheet would calculate it: write what comes out, or begin with a letter"),
    )
    return True


def _date(year: int, month: int, number_: int) -> dt.date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return dt.date(year, month, number_)
    except ValueError:
        return None


def _day_help(written: str) -> Message:
    first = _DAY_FIRST.fullmatch(written)
    found = _date(int(first[3]), int(first[2]), int(first[1])) if first else None
    quarter = _QUARTER.fullmatch(written)
    if quarter:
        year, number_ = quarter["b"] or quarter["c"], int(quarter["a"] or quarter["d"])
        found = _date(int(year), *_LAST_DAYS[number_])
    if found:
        return Message("write %(value)s", value=found.isoformat())
    return Message("write year-month-day, such as 2026-04-03")


def _number_help(written: str) -> Message:
    with_unit = _WITH_UNIT.fullmatch(written)
    if with_unit:
        return Message(
            "write %(value)s; what it is counted in stands under “unit” of the metric",
            value=with_unit[1].replace(",", "."),
        )
    if _GROUPED.fullmatch(written):
        return Message("write %(value)s", value=re.sub(r"[^0-9]", "", written))
    return Message("write a number, or leave it empty where nothing was measured")
