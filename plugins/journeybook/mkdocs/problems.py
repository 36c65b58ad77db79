"""Tell editors what is wrong in their files, through MkDocs' own log."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from journeybook.model.diagnostic import Diagnostic, Severity
from journeybook.words import Message, Words
from journeybook.words.harmless import harmless

log = get_plugin_logger("journeybook")

_TELL = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.ADVICE: log.info}


def tell(problems: Iterable[Diagnostic], words: Words, *, serving: bool) -> None:
    """Log every problem with its file, line and column; end a build that has errors.

    A server must live on: an exception there would leave every request without an answer.
    Warnings go through MkDocs' log, so that a strict build ends on them by itself.

    Raises:
        PluginError: there are errors, and this is a build.
    """
    errors = 0
    for problem in problems:
        _TELL[problem.severity](harmless(problem.text(words)))
        errors += problem.severity is Severity.ERROR
    if errors and not serving:
        raise PluginError(
            words.say(
                Message(
                    "There is %(n)s error in the journeys.",
                    "There are %(n)s errors in the journeys.",
                    n=errors,
                )
            )
        )
