"""Let no page hold up a build: Markdown can be made slow, or too deep, on purpose."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from markdown import Extension, Markdown
from markupsafe import escape

from journeybook.mkdocs.places import place_of
from journeybook.model.diagnostic import Diagnostic
from journeybook.reading.limits import Limits
from journeybook.words import Message, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.mkdocs.late import Late


class _OutOfTimeError(BaseException):
    """A page took too long. No ordinary exception: Markdown's own code catches those."""


class Budget(Extension):
    """Gives the conversion of each text so much of the processor's time, and no more.

    A page that takes longer is an error at its file. Reading has refused the texts that are
    known to be slow; this is for the others. Where the system has no such clock (Windows) or
    the build runs beside something else, only reading protects.
    """

    def __init__(self, late: Late) -> None:
        super().__init__()
        self._late = late
        self._limits = Limits()
        self._words: Words | None = None

    def start(self, limits: Limits, words: Words) -> None:
        """Begin a build."""
        self._limits, self._words = limits, words

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Watch over the conversion of every text."""
        convert = md.convert
        watched: Any = lambda text: self._convert(convert, md, text)  # noqa: E731 - in place of it
        md.convert = watched  # type: ignore[method-assign]

    def _convert(self, convert: Callable[[str], str], md: Markdown, text: str) -> str:
        try:
            with _within(self._limits.page_seconds):
                return convert(text)
        except _OutOfTimeError:
            problem = Message(
                "Markdown is not done with this page after %(n)s second",
                "Markdown is not done with this page after %(n)s seconds",
                n=self._limits.page_seconds,
            )
            help_ = Message(
                "make it simpler: it has many signs such as “[”, “<” or “*” that belong to "
                "nothing; “page_seconds” under “limits:” in mkdocs.yml allows more"
            )
        except RecursionError:
            problem = Message("parts of this page stand too deep inside each other")
            help_ = Message("make it simpler: fewer lists or quotes inside each other")
        self._late.add(Diagnostic(place_of(md), "too-much", problem, help_))
        said = self._words.say(problem) if self._words else str(problem)
        return f"<p>{escape(said)}</p>"


@contextmanager
def _within(seconds: int) -> Iterator[None]:
    """Interrupt what takes more of the processor's time."""
    clock = getattr(signal, "ITIMER_VIRTUAL", None)
    if clock is None or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        raise _OutOfTimeError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(clock, seconds)
    try:
        yield
    finally:
        signal.setitimer(clock, 0)
        signal.signal(signal.SIGVTALRM, before)
