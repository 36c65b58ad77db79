"""Say no to what cannot be done with certainty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from journeybook.model.ids import ID_PATTERN, MAX_ID, slug
from journeybook.reading.problems import shown
from journeybook.words import Message
from journeybook.writing.sheet import NotAsMeantError

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeybook.writing.sources import Source


class RefusedError(Exception):
    """It cannot be done, and the author hears why.

    Args:
        problem: why not.
        help: what to do instead.
    """

    def __init__(self, problem: Message, help: Message | None = None) -> None:  # noqa: A002
        super().__init__(str(problem))
        self.problem = problem
        self.help = help


def refuse_bad(new: str) -> None:
    """Refuse what cannot be an id.

    Raises:
        RefusedError: it cannot.
    """
    if not re.fullmatch(ID_PATTERN, new) or len(new) > MAX_ID:
        raise RefusedError(
            Message("“%(id)s” cannot be an id", id=shown(new)),
            Message(
                "an id has small letters, digits and hyphens, such as “%(id)s”",
                id=slug(new[: 4 * MAX_ID]),
            ),
        )


def certainly(source: Source, do: Callable[..., bytes | None], *given: object) -> bytes:
    """Make a change, or refuse where it would not do what was meant."""
    try:
        return do(*given) or b""
    except NotAsMeantError:
        uncertain(source)


def uncertain(source: Source) -> NoReturn:
    """Refuse to change a file.

    Raises:
        RefusedError: always.
    """
    raise RefusedError(
        Message("%(file)s cannot be changed with certainty", file=source.name),
        Message("write it more simply: one field on each line"),
    )
