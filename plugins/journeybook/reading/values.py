"""Single values: what the characters an author wrote mean in a field of a certain type.

One rule governs the surprises of YAML: **the characters count, not what YAML makes of
them**. In a text field `no`, `2026`, `1.10`, `12:30` and `2026-01-02` are the texts "no",
"2026", "1.10", "12:30" and "2026-01-02", with or without quotes. Two things are refused:
nothing at all (an empty value, `~`, `null`), and the words YAML has for infinity and for
"not a number". In any other field the value must plainly be what the field asks for, in or
out of quotes (`4` and `"4"` are the number four); everything else is an error that says what
to write. So nothing ever turns into something else.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING

from yaml import Node, ScalarNode, SequenceNode

from journeybook.model.diagnostic import Severity
from journeybook.reading.limits import raised
from journeybook.reading.problems import shown
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeybook.reading.file import File

    Take = Callable[[Node, "File"], object]

BROKEN = object()
"""Stands in the prepared data for a value that has been reported; no model accepts it."""

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_NO_NUMBERS = frozenset({".inf", "-.inf", "+.inf", ".nan"})
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,11})")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,9})?")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_EARLIEST, _LATEST = 1900, 2199
_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
"""The kinds of characters that print nothing: controls, formats and every sort of space."""

_EMPTY = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
"""Characters of other kinds that print nothing either: fillers and the Braille of no dots."""


def text(node: Node, file: File) -> object:  # noqa: PLR0911 - one reason after the other
    """Take a text exactly as it was written."""
    if not isinstance(node, ScalarNode):
        return _not_a_text(node, file)
    value: str = node.value
    if len(value) > file.limits.text:
        return _too_long(value, node, file)
    if node.style:
        if not value or value.isspace():
            return _blank(
                Message("“%(field)s” holds only spaces", field=file.problems.name_of(node)),
                node,
                file,
            )
    elif value in _NOTHING:
        return no_value(node, file)
    elif value[0] in ".+-" and value.casefold() in _NO_NUMBERS:
        file.problems.add(
            node,
            "not-a-text",
            Message("“%(value)s” is a word for a number that does not exist", value=value),
            Message("put it in quotes if it is meant as text"),
        )
        return BROKEN
    elif " -" in value and node.start_mark.line != node.end_mark.line:
        check_dash(node, file)
    taken = file.inspect(node, value) if file.is_tricky else value
    if isinstance(taken, str) and not any(map(_is_seen, taken)):
        nothing = Message(
            "“%(field)s” holds nothing that can be seen", field=file.problems.name_of(node)
        )
        return _blank(nothing, node, file)
    return taken


def no_value(node: Node, file: File) -> object:
    """Report a field or list item with nothing in it."""
    key = file.problems.key_of(node)
    help_ = Message("write a value, or leave the line out")
    if file.is_comment(node):
        help_ = Message("everything from # on is a comment; put the text in quotes")
    mark = node.start_mark
    if key is None or key.start_mark.line != mark.line:
        problem = Message("there is nothing behind this “-”")
    else:
        problem = Message("“%(field)s” has no value", field=shown(key.value))
        mark = mark if node.value else key.start_mark
    # Where nothing at all is written, YAML points just behind the “-”.
    column = mark.column + (node.value != "" or mark is not node.start_mark)
    file.problems.add_at((mark.line + 1, column), "no-value", problem, help_)
    file.problems.mark(node)
    return BROKEN


def whole(node: Node, file: File) -> object:
    """Take a whole number."""
    value = scalar(node, file)
    if value is None:
        return BROKEN
    if _WHOLE.fullmatch(value):
        return int(value)
    file.problems.add(
        node,
        "not-a-number",
        Message(
            "“%(field)s” is a whole number, and “%(value)s” is not",
            field=file.problems.name_of(node),
            value=shown(value),
        ),
        _number_help(value),
    )
    return BROKEN


def number(node: Node, file: File) -> object:
    """Take a number, with or without decimals."""
    value = scalar(node, file)
    if value is None:
        return BROKEN
    if _NUMBER.fullmatch(value):
        return float(value)
    point = re.fullmatch(r"(-?[0-9]{1,12}),([0-9]{1,9})", value)
    file.problems.add(
        node,
        "not-a-number",
        Message(
            "“%(field)s” is a number, and “%(value)s” is not",
            field=file.problems.name_of(node),
            value=shown(value),
        ),
        Message("write %(value)s", value=f"{int(point[1])}.{point[2]}")
        if point
        else Message("write a number, such as 4 or 0.8"),
    )
    return BROKEN


def truth(node: Node, file: File) -> object:
    """Take `true` or `false`."""
    value = scalar(node, file)
    if value is None:
        return BROKEN
    if value in {"true", "false"}:
        return value == "true"
    meant = {"yes": "true", "on": "true", "y": "true", "ja": "true", "1": "true", "true": "true"}
    meant |= {"no": "false", "off": "false", "n": "false", "nee": "false", "0": "false"}
    meant |= {"false": "false"}
    say = meant.get(value.casefold())
    file.problems.add(
        node,
        "not-true-or-false",
        Message(
            "“%(field)s” is true or false, and “%(value)s” is neither",
            field=file.problems.name_of(node),
            value=shown(value),
        ),
        Message("write %(value)s", value=say) if say else Message("write true or false"),
    )
    return BROKEN


def day(node: Node, file: File) -> object:
    """Take a date, written as year-month-day."""
    value = scalar(node, file)
    if value is None:
        return BROKEN
    match = _DATE.fullmatch(value)
    if match:
        year = int(match[1])
        try:
            found = dt.date(year, int(match[2]), int(match[3]))
        except ValueError:
            found = None
        if found and _EARLIEST <= year <= _LATEST:
            return found
        problem = Message("there is no day “%(value)s”", value=shown(value))
        if found:
            problem = Message("%(value)s is not a likely year", value=match[1])
        file.problems.add(
            node, "not-a-date", problem, Message("write year-month-day, such as 2026-04-03")
        )
        return BROKEN
    file.problems.add(
        node,
        "not-a-date",
        Message(
            "“%(field)s” is a date, and “%(value)s” is not written as one",
            field=file.problems.name_of(node),
            value=shown(value),
        ),
        _date_help(value),
    )
    return BROKEN


def one_of(values: tuple[str, ...]) -> Take:
    """Make a reader of one of a few words."""
    allowed = frozenset(values)

    def word(node: Node, file: File) -> object:
        value = scalar(node, file)
        if value is None:
            return BROKEN
        if value in allowed:
            return value
        folded = re.sub(r"[\s_]+", "-", value[:80].strip().casefold())
        close = get_close_matches(folded, values, n=1, cutoff=0.5)
        listed = ", ".join(values)
        file.problems.add(
            node,
            "unknown-value",
            Message(
                "“%(field)s” cannot be “%(value)s”; it is one of: %(allowed)s",
                field=file.problems.name_of(node),
                value=shown(value),
                allowed=listed,
            ),
            Message("did you mean “%(value)s”?", value=close[0]) if close else None,
        )
        return BROKEN

    return word


def scalar(node: Node, file: File) -> str | None:
    """Take the characters of a single value; report a list, fields or nothing in its place."""
    taken = text(node, file)
    return taken if isinstance(taken, str) else None


def check_cut(node: Node, value: str, rest: str, file: File) -> None:
    """Warn where a comment cuts off a text, as in `title: Ticket #42`."""
    cut = re.match(r"[ \t]+(#[^\s].*)", rest)
    if cut:
        file.problems.add(
            node,
            "cut-off-comment",
            Message(
                "everything from # on is a comment: this text ends at “%(value)s”",
                value=shown(value),
            ),
            Message("put the whole text in quotes if “%(rest)s” belongs to it", rest=shown(cut[1])),
            Severity.WARNING,
        )


def check_dash(node: Node, file: File) -> None:
    """Warn where a “-” was meant to begin an item and has become part of the text above it."""
    first, last = node.start_mark.line, node.end_mark.line
    for line, written in enumerate(file.lines[first : last + 1], start=first + 1):
        if written.lstrip(" ").startswith("-"):
            file.problems.add_at(
                (line, written.index("-") + 1),
                "dash-in-text",
                Message("this “-” begins no item: the line is read as part of a text"),
                Message("put a space behind every “-”, and begin the list on a line of its own"),
                Severity.WARNING,
            )
            return


def _is_seen(char: str) -> bool:
    """Tell whether a character prints anything, alone or on the one before it."""
    if "!" <= char <= "~":
        return True
    # Selectors choose how the character before them looks.
    is_selector = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    return not (char in _EMPTY or is_selector or unicodedata.category(char) in _UNSEEN)


def _blank(problem: Message, node: Node, file: File) -> object:
    file.problems.add(node, "blank", problem, Message("write a text, or leave the line out"))
    return BROKEN


def _too_long(value: str, node: Node, file: File) -> object:
    problem = Message(
        "“%(field)s” can have %(most)s characters at most; this has %(number)s",
        field=file.problems.name_of(node),
        most=str(file.limits.text),
        number=str(len(value)),
    )
    file.problems.add(node, "too-long", problem, raised("text"))
    return BROKEN


def _not_a_text(node: Node, file: File) -> object:
    field = file.problems.name_of(node)
    if isinstance(node, SequenceNode):
        problem = Message("“%(field)s” is one text, not a list", field=field)
        file.problems.add(node, "not-a-text", problem, Message("write it on one line, without “-”"))
        return BROKEN
    help_ = Message("write a text; put it in quotes when it has a colon in it")
    problem = Message("“%(field)s” is a text, not a group of fields", field=field)
    file.problems.add(node, "not-a-text", problem, help_)
    return BROKEN


def _number_help(value: str) -> Message | None:
    plain = value.strip().replace("_", "").replace(" ", "")
    if re.fullmatch(r"\+?0*[0-9]{1,12}(?:\.0+)?", plain):
        return Message("write %(value)s", value=plain.split(".")[0].lstrip("+0") or "0")
    if re.fullmatch(r"-?[0-9]{1,6}[.,][0-9]+", plain):
        return Message("write a whole number, without decimals")
    return Message("write a whole number, such as 4")


def _date_help(value: str) -> Message:
    numbers = [int(it) for it in re.findall(r"[0-9]{1,4}", value[:40])]
    for order in ((0, 1, 2), (2, 1, 0), (2, 0, 1)):
        if len(numbers) < len(order):
            break
        year, month, date = (numbers[it] for it in order)
        if _EARLIEST <= year <= _LATEST:
            try:
                meant = dt.date(year, month, date)
            except ValueError:
                continue
            return Message("write %(value)s", value=meant.isoformat())
    return Message("write year-month-day, such as 2026-04-03")
