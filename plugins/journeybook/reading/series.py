"""The values of a metric: a CSV with a day, a value, n and a source on each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.metric import Series, Value
from journeybook.reading import cells
from journeybook.reading.parsed import Parsed
from journeybook.reading.problems import Problems, shown
from journeybook.reading.table import Cell, Table, read_table
from journeybook.reading.vocabulary import close
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from journeybook.reading.limits import Limits
    from journeybook.reading.marks import Marks

NEEDED = ("date", "value", "n", "source")
COLUMNS = (*NEEDED, "variant", "note")
_HEADER = ",".join(NEEDED)
_MEANT = {
    "datum": "date",
    "waarde": "value",
    "aantal": "n",
    "bron": "source",
    "variante": "variant",
    "notitie": "note",
    "toelichting": "note",
    "remark": "note",
    "score": "value",
    "sample": "n",
}
"""Words from other languages and tools, and ours."""

_LONGEST_SOURCE, _LONGEST_NOTE = 400, 1000


def parse_series(
    _model: type[Series], name: str, metric_id: str, raw: bytes, limits: Limits
) -> Parsed[Series]:
    """Read the CSV beside a metric. Everything wrong in it is reported at once.

    The lines may stand in any order; the values come out oldest first.
    """
    problems = Problems(name, limits.problems)
    table = read_table(raw, problems, limits)
    series = None
    marks: Marks = {}
    if table:
        columns = _columns(table, problems)
        if columns is not None:
            rows = sorted(_values(table, columns, problems), key=_order)
            series = Series(values=tuple(value for value, _ in rows))
            for index, (_, places) in enumerate(rows):
                for column, cell in places.items():
                    marks["values", index, column] = cell.at
                marks["values", index] = places["date"].at
    whole = series if not problems.has_errors else None
    return Parsed(name, metric_id, raw, whole, problems.all(), marks=marks)


def _columns(table: Table, problems: Problems) -> Mapping[str, int] | None:
    """Find which column is which, by the first line; nothing when that line cannot be used."""
    help_ = Message("write “%(header)s” on the first line", header=_HEADER)
    header = table.lines[0] if table.lines else ()
    names = [it.text.casefold() for it in header]
    if not any(it in COLUMNS or it in _MEANT for it in names):
        at = header[0].at if header else (1, 1)
        problem = Message("the first line has to name the columns")
        problems.add_at(at, "no-header", problem, help_)
        return None
    found: dict[str, int] = {}
    for index, (cell, column) in enumerate(zip(header, names, strict=True)):
        if column not in COLUMNS:
            _unknown(cell, column, problems)
        elif column in found:
            problem = Message("there are two columns “%(column)s”", column=column)
            problems.add_at(cell.at, "duplicate-field", problem, Message("take one of them out"))
        else:
            found[column] = index
    settled = {_meant(it) for it in names if it not in COLUMNS}
    for column in NEEDED:
        if column not in found and column not in settled:
            problem = Message("there is no column “%(column)s”", column=column)
            problems.add_at(header[0].at, "missing-field", problem, help_)
    return found if all(it in found for it in ("date", "value")) else None


def _unknown(cell: Cell, column: str, problems: Problems) -> None:
    meant = _meant(column)
    problems.add_at(
        cell.at,
        "unknown-field",
        Message("“%(column)s” is no column that is read", column=shown(column))
        if column
        else Message("this column has no name"),
        Message("did you mean “%(word)s”?", word=meant)
        if meant
        else Message("the columns are: %(columns)s", columns=", ".join(COLUMNS)),
    )


def _meant(column: str) -> str | None:
    return _MEANT.get(column) or close(column, COLUMNS) if column else None


def _values(
    table: Table, columns: Mapping[str, int], problems: Problems
) -> Iterator[tuple[Value, Mapping[str, Cell]]]:
    width = len(table.lines[0])
    decimal = _decimal(table, columns)
    seen: dict[tuple[dt.date, str | None], Cell] = {}
    for line in table.lines[1:]:
        if len(line) != width:
            _uneven(line, width, table.separator, problems)
            continue
        at = {column: line[index] for column, index in columns.items()}
        before = len(problems.found)
        found = _value(at, decimal, problems)
        if not found:
            continue
        first = seen.setdefault((found.date, found.variant), at["date"])
        if first is not at["date"]:
            _double(at["date"], first, problems)
        elif len(problems.found) == before:
            yield found, at


def _value(at: Mapping[str, Cell], decimal: str, problems: Problems) -> Value | None:
    """Take what one line says; nothing when it has no day."""
    empty = Cell("", *at["date"].at)
    date = cells.day(at["date"], problems)
    value = cells.number(at["value"], decimal, problems) if at["value"].text else None
    n = cells.count(at.get("n", empty), problems)
    source = cells.text(at.get("source", empty), _LONGEST_SOURCE, problems)
    variant = cells.variant(at.get("variant", empty), problems)
    note = cells.text(at.get("note", empty), _LONGEST_NOTE, problems)
    if not date:
        return None
    return Value(date=date, value=value, n=n, source=source, variant=variant, note=note)


def _decimal(table: Table, columns: Mapping[str, int]) -> str:
    """Find the decimal sign of a file: the one that its first value with decimals has."""
    index = columns["value"]
    for line in table.lines[1:]:
        if index < len(line):
            if cells.has_comma(line[index]):
                return ","
            if "." in line[index].text:
                return "."
    return "."


def _uneven(line: tuple[Cell, ...], width: int, separator: str, problems: Problems) -> None:
    if len(line) > width:
        help_ = (
            Message(
                "a decimal comma counts as a separator here: write 4.6, or put semicolons "
                "between all cells; a text with a comma goes in quotes"
            )
            if separator == ","
            else Message("a text with a semicolon goes in quotes")
        )
        at = line[width].at
    else:
        help_ = Message("keep the separators, also behind an empty cell")
        at = line[-1].at
    problems.add_at(
        at,
        "uneven-line",
        Message(
            "this line has %(cells)s cells, and the first line has %(width)s",
            cells=len(line),
            width=width,
        ),
        help_,
    )


def _double(cell: Cell, first: Cell, problems: Problems) -> None:
    problems.add_at(
        cell.at,
        "duplicate-value",
        Message("line %(line)s has a value of this day already", line=first.line),
        Message("keep one of the two, or name the variants in a column “variant”"),
    )


def _order(row: tuple[Value, Mapping[str, Cell]]) -> tuple[dt.date, str]:
    return row[0].date, row[0].variant or ""
