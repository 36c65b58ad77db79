"""Make what was built last: on the disk, for a web server to read, and as old as it is."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeybook.publishing.manifest import Manifest

_FOLDER, _FILE, _CLOSED = 0o755, 0o644, 0o700


def settle(site: Path) -> None:
    """Give every file of a site the rights of a site, and see to it that the disk has it.

    Whoever may reach a site is decided by the folder around it and by the web server; what
    the shell of the builder happens to grant does not matter. The folder itself stays closed
    until the site is published.

    Raises:
        OSError: the disk does not take it.
    """
    for folder, _, files in os.walk(site):
        for name in files:
            _sync(Path(folder, name), _FILE)
        _sync(Path(folder), _CLOSED if Path(folder) == site else _FOLDER)


def belong(site: Path, like: Path) -> None:
    """Give a site that root built to whom the one that it replaces belongs to.

    Otherwise they could not publish after it, nor close off and remove what root left them.

    Raises:
        OSError: it cannot be given.
    """
    if os.geteuid() or not like.is_dir():
        return
    owner = like.stat()
    for folder, _, files in os.walk(site):
        for path in (Path(folder), *(Path(folder, name) for name in files)):
            os.chown(path, owner.st_uid, owner.st_gid, follow_symlinks=False)


def keep_times(new: Path, of_new: Manifest, old: Path, of_old: Manifest | None) -> None:
    """Let files that stay the same keep their time, so that readers need not fetch them again."""
    for name, entry in of_new.files.items():
        if of_old and of_old.files.get(name) == entry:
            known = (old / name).lstat() if os.path.lexists(old / name) else None
            if known and stat.S_ISREG(known.st_mode) and known.st_size == entry.size:
                os.utime(new / name, ns=(known.st_atime_ns, known.st_mtime_ns))


def open_up(site: Path) -> None:
    """Let a web server into the folder of a site."""
    site.chmod(_FOLDER)


def close_off(site: Path) -> None:
    """Keep a web server out of the folder of a site that is not published."""
    site.chmod(_CLOSED)


def sync_folder(folder: Path) -> None:
    """See to it that the disk has the names in a folder."""
    _sync(folder)


def _sync(path: Path, mode: int | None = None) -> None:
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        if mode is not None:
            os.fchmod(handle, mode)
        os.fsync(handle)
    finally:
        os.close(handle)
