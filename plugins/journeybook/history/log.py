"""Read git's log once, for everything that asks what changed and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from journeybook.history.git import Refusal, ask, keeps

MAX_RECENT = 200
MAX_OF_A_FILE = 8

_COMMIT = "\x01"
_TEAMS = "%(trailers:key=Team,valueonly,separator=%x1f)"


@dataclass(frozen=True, slots=True)
class Change:
    """One file in one commit.

    Args:
        file: the file, relative to the project.
        date: the day of the commit, by the clock of whoever made it.
        subject: the first line of the commit's message.
        added: whether the file was new.
        before: what git calls the content it had; `None` when it was new.
        after: what git calls the content it got.
        teams: the teams that the message names in lines such as “Team: service” at its end.
    """

    file: str
    date: dt.date
    subject: str
    added: bool
    before: str | None = None
    after: str | None = None
    teams: tuple[str, ...] = ()


@dataclass(frozen=True)
class Log:
    """What git remembers of some folders.

    Args:
        available: whether there is a history at all.
        complete: whether it goes back to the beginning; a shallow clone's does not.
        last: the latest change of each file.
        recent: the latest changes, newest first.
        files: the latest changes of each file, newest first, through other names it had.
        lacking: why there is none, where git keeps one and cannot tell it.
    """

    available: bool = False
    complete: bool = False
    last: Mapping[str, Change] = field(default_factory=dict)
    recent: tuple[Change, ...] = ()
    files: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    lacking: Refusal | None = None


def read_log(project: Path, folders: Sequence[str]) -> Log:
    """Read the history of some folders with one `git log`; never fail.

    Asking per file takes minutes where one question takes tenths of a second.

    Args:
        project: the project's folder; it may be part of a larger repository.
        folders: the folders to ask for, relative to the project.

    Returns:
        An unavailable log where git is missing, refuses or takes too long. In a work tree of
        git it says why.
    """
    shallow = _git(project, "rev-parse", "--is-shallow-repository")
    if isinstance(shallow, Refusal):
        return Log(lacking=shallow if keeps(project) else None)
    text = _git(
        project,
        *("log", "-z", "--relative", "--raw", "--no-abbrev", "-M", "-c"),
        f"--format={_COMMIT}%ci%x00%s%x00{_TEAMS}",
        *("--no-ext-diff", "--no-textconv", "--", *folders),
    )
    if isinstance(text, Refusal):
        return Log(lacking=None if text.nothing_yet else text)
    last: dict[str, Change] = {}
    recent: list[Change] = []
    files: dict[str, list[Change]] = {}
    for change in _changes(text):
        last.setdefault(change.file, change)
        known = files.setdefault(change.file, [])
        if len(known) < MAX_OF_A_FILE:
            known.append(change)
        if len(recent) < MAX_RECENT:
            recent.append(change)
    return Log(
        available=True,
        complete=shallow.strip() == "false",
        last=MappingProxyType(last),
        recent=tuple(recent),
        files=MappingProxyType({file: tuple(changes) for file, changes in files.items()}),
    )


def _git(project: Path, *arguments: str) -> str | Refusal:
    answer = ask(project, *arguments)
    return answer if isinstance(answer, Refusal) else answer.decode("utf-8", "replace")


def _changes(text: str) -> Iterator[Change]:
    """Take git's answer apart: a commit's day, subject and teams, then for each file some facts.

    The facts are modes, contents before and after, and a status. A file that was renamed comes
    with two names; the second is its new one, and what was done to the old one before, was
    done to it. A merge has the contents of each of its parents; the first is where it went in.
    """
    words = iter(text.split("\0"))
    day, subject = dt.date.min, ""
    teams: tuple[str, ...] = ()
    names: dict[str, str] = {}
    for word in words:
        mark = word.lstrip("\n")
        if mark.startswith(_COMMIT):
            day, subject = dt.date.fromisoformat(mark[1:11]), next(words, "")
            teams = tuple(it.strip() for it in next(words, "").split("\x1f") if it.strip())
        elif mark.startswith(":"):
            facts = mark.lstrip(":").split(" ")
            parents = mark.count(":", 0, len(mark) - len(mark.lstrip(":")))
            before, after, status = facts[parents + 1], facts[-2], facts[-1]
            file = next(words, "")
            if status[0] in "RC" and status[1:].isdigit():
                old, file = file, next(words, "")
                if status[0] == "R":
                    names[old] = names.get(file, file)
            if status[0] != "D":
                file = names.get(file, file)
                added = status == "A"
                yield Change(file, day, subject, added, None if added else before, after, teams)
