"""One at a time: whoever works at a place holds its lock, and says who and since when."""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from journeybook.publishing.failing import BusyError, UnfitError, told
from journeybook.words import Message

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.publishing.place import Place


_LENGTH = 1_024


@dataclass
class Lock:
    """The lock of a place, held.

    Args:
        handle: the open file. As long as any process has it open, the lock is held.
        bringing: the digest of the site that whoever held the lock last was about to publish.
    """

    handle: int
    bringing: str | None = None

    def note(self, bringing: str | None) -> None:
        """Write down who works here and what is about to be published, so that it lasts.

        Raises:
            OSError: it cannot be written.
        """
        self._write({**_whoever(), "bringing": bringing})
        self.bringing = bringing

    def clear(self) -> None:
        """Say that nobody works here any more, and that nothing is under way."""
        with suppress(OSError):
            self._write({})

    def _write(self, fields: dict[str, str | None]) -> None:
        # Always as long, over what is there: on a full disk nothing else can be written.
        text = json.dumps(fields)[:_LENGTH].ljust(_LENGTH)
        os.pwrite(self.handle, text.encode("ascii"), 0)
        os.fsync(self.handle)


@contextmanager
def alone(place: Place) -> Iterator[Lock]:
    """Work at a place while nobody else does.

    Raises:
        BusyError: somebody else does.
        NotPublishedError: the lock cannot be written.
        UnfitError: this system has no such locks.
    """
    if sys.platform == "win32":
        raise UnfitError(
            Message("publishing in one step needs Linux or macOS; here, use “mkdocs build”")
        )
    with told():
        flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
        handle = os.open(place.lock, flags, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            raise BusyError(_who(place, _read(handle))) from problem
        except OSError as problem:
            problem.filename = str(place.lock)
            with told():
                raise
        lock = Lock(handle, bringing=_read(handle).get("bringing"))
        # A full disk may have no room for it, until what lies beside the site is cleared up.
        with suppress(OSError):
            lock.note(lock.bringing)
        yield lock
    finally:
        os.close(handle)


def _read(handle: int) -> dict[str, Any]:
    """Read what whoever holds the lock wrote; nothing when they have only just begun."""
    with suppress(OSError, ValueError):
        read = json.loads(os.pread(handle, _LENGTH, 0))
        if isinstance(read, dict):
            return read
    return {}


def _whoever() -> dict[str, str]:
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):  # a container's user may have no name
        user = str(os.getuid())
    return {
        "user": user,
        "host": socket.gethostname(),
        "process": str(os.getpid()),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _who(place: Place, told: dict[str, Any]) -> Message:
    if not told:
        return Message(
            "somebody else has just begun to publish in %(folder)s", folder=str(place.folder)
        )
    user, host, process, since = (
        str(told.get(name, "?")) for name in ("user", "host", "process", "since")
    )
    return Message(
        "somebody else is publishing in %(folder)s: %(user)s on %(host)s, process %(process)s, "
        "since %(since)s; wait until that is done",
        folder=str(place.folder),
        user=user,
        host=host,
        process=process,
        since=since,
    )
