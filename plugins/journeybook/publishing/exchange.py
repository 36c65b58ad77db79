"""Let two folders change places: at once where the file system can, else in three steps."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux: renameat2(2)
_RENAME_SWAP = 2  # macOS: renamex_np(2)
_CANNOT = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


def exchange(one: Path, other: Path, aside: Path) -> bool:
    """Let two folders on the same file system change places.

    Args:
        one: a folder.
        other: another folder.
        aside: a free name, for when it takes more than one step.

    Returns:
        Whether it happened at once, so that nobody can have seen a moment in between.

    Raises:
        OSError: they stay where they are.
    """
    if _at_once(one, other):
        return True
    other.rename(aside)
    try:
        one.rename(other)
    except OSError:
        aside.rename(other)
        raise
    aside.rename(one)
    return False


def _at_once(one: Path, other: Path) -> bool:
    """Exchange two names in one call; tell whether system and file system have such a call."""
    libc = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*names, ctypes.c_uint(_RENAME_SWAP))
    elif sys.platform == "linux" and hasattr(libc, "renameat2"):
        failed = libc.renameat2(
            _AT_FDCWD, names[0], _AT_FDCWD, names[1], ctypes.c_uint(_RENAME_EXCHANGE)
        )
    else:
        return False
    if not failed:
        return True
    problem = ctypes.get_errno()
    if problem in _CANNOT:
        return False
    raise OSError(problem, os.strerror(problem), str(other))
