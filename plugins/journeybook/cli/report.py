"""What there is to tell: findings in the reader's language, each with the line it is about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.diagnostic import Severity
from journeybook.rules import RULES, Family
from journeybook.words.harmless import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from journeybook.model.diagnostic import Diagnostic
    from journeybook.words import Words

_SECRET = frozenset(rule.code for rule in RULES if rule.family is Family.PEOPLE)


class Finding(NamedTuple):
    """One thing to tell. Every text is on one line and has no sign in it that does anything.

    Args:
        file: the file, as seen from the working folder, with forward slashes.
        line: the line, from 1.
        column: the column, from 1.
        severity: how much it matters.
        rule: the code of the rule.
        problem: what is wrong.
        help: what to do about it, where we can tell.
        source: the line itself, as it was written; not where it identifies people, because
            pipelines keep what they are told.
    """

    file: str
    line: int
    column: int
    severity: Severity
    rule: str
    problem: str
    help: str | None
    source: str | None


@dataclass(frozen=True)
class Report:
    """All there is to tell.

    Args:
        findings: by file and line.
        words: the language of the reader.
        is_coloured: whether it is read on a terminal that shows colours.
    """

    findings: tuple[Finding, ...]
    words: Words
    is_coloured: bool = field(default=False)

    @cached_property
    def counts(self) -> Mapping[Severity, int]:
        """How many there are of each severity."""
        found = Counter(it.severity for it in self.findings)
        return {severity: found[severity] for severity in Severity}


def report(
    found: Iterable[Diagnostic],
    words: Words,
    name: Callable[[str], str],
    lines: Callable[[str], list[str]],
    *,
    is_coloured: bool = False,
) -> Report:
    """Prepare findings to be told.

    Args:
        found: the findings.
        words: the language of the reader.
        name: gives the name by which a reader knows a file.
        lines: gives the lines of a file.
        is_coloured: whether it is read on a terminal that shows colours.
    """
    return Report(
        tuple(_finding(it, words, name, lines(it.place.file)) for it in found),
        words,
        is_coloured,
    )


def _finding(
    found: Diagnostic, words: Words, name: Callable[[str], str], lines: list[str]
) -> Finding:
    file, line, column = found.place
    return Finding(
        file=visible(name(file)),
        line=line,
        column=column,
        severity=found.severity,
        rule=found.code,
        problem=_line(words.say(found.problem)),
        help=_line(words.say(found.help)) if found.help else None,
        source=lines[line - 1] if line <= len(lines) and found.code not in _SECRET else None,
    )


def _line(text: str) -> str:
    return visible(" ".join(text.split()))
