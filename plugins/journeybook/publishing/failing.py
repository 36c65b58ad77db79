"""Why nothing was published: in words, and by whose doing."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from journeybook.words import Message

if sys.platform != "win32":
    import pwd

if TYPE_CHECKING:
    from collections.abc import Iterator


class NotPublishedError(Exception):
    """The site could not be published. What was published is as it was."""

    def __init__(self, problem: Message | str) -> None:
        super().__init__(str(problem))
        self.problem = problem


class UnfitError(NotPublishedError):
    """The folder that was named cannot hold the site."""


class BusyError(NotPublishedError):
    """Somebody else is publishing there at this moment."""


@contextmanager
def told() -> Iterator[None]:
    """Tell in words what the file system refuses."""
    try:
        yield
    except OSError as problem:
        raise NotPublishedError(in_words(problem)) from problem


def in_words(problem: OSError) -> Message:
    """Say what the file system refuses, and what to do about it."""
    file = str(problem.filename or "")
    if problem.errno in _FULL:
        return Message(
            "there is no room on the disk: a site is built beside the published one, so there "
            "has to be room for both, and for the one before"
        )
    if problem.errno in _REFUSED and (owner := _another_owner(problem.filename)):
        return Message(
            "%(file)s belongs to %(owner)s: publish as they do, or have them remove it or give it "
            "to you",
            file=file,
            owner=owner,
        )
    if problem.errno in _REFUSED:
        return Message(
            "%(file)s cannot be written: give whoever publishes the right to write in the folder "
            "around the published site",
            file=file,
        )
    if problem.errno == errno.EROFS:
        return Message("%(file)s cannot be written: its file system is read-only", file=file)
    if problem.errno == errno.ENAMETOOLONG:
        return Message("%(file)s: the name is too long for this file system", file=file)
    return Message(
        "%(file)s: %(reason)s", file=file, reason=problem.strerror or type(problem).__name__
    )


def _another_owner(file: str | bytes | None) -> str | None:
    """Name whom a file belongs to, if it is not us."""
    try:
        kept = os.lstat(file or "")
    except OSError:
        return None
    return None if kept.st_uid == os.geteuid() else owner_of(kept)


def owner_of(kept: os.stat_result) -> str:
    """Name whom a file belongs to."""
    try:
        return pwd.getpwuid(kept.st_uid).pw_name
    except KeyError:  # a container's user may have no name
        return str(kept.st_uid)


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED = frozenset({errno.EACCES, errno.EPERM})
