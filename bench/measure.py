"""Run a command and tell what it cost, with everything that it started."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

from bench.site import Site

_KILOBYTE = 1 if sys.platform == "darwin" else 1024
"""What `ru_maxrss` counts in."""


class BuildError(Exception):
    """A site could not be built; the message is the end of what its build said."""


@dataclass(frozen=True)
class Cost:
    """What a build cost.

    Args:
        cpu: processor time in seconds, of the command and of all it started.
        wall: seconds on the clock.
        memory: the most that one process had in memory, in bytes.
    """

    cpu: float
    wall: float
    memory: int


def measure(site: Site) -> Cost:
    """Build a site from nothing and tell what that cost.

    Raises:
        BuildError: the build failed.
    """
    shutil.rmtree(site.output, ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(
            site.command,
            cwd=site.folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        # Waiting this way counts the command's own children too, and nobody else's.
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise BuildError(said.read().decode(errors="replace")[-2000:])
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * _KILOBYTE)
