"""Run git, for whoever asks what was: it answers or it does not, and never raises."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

TIMEOUT = 20
"""Seconds that git may take. A site without dates is better than no site."""

_QUIET = ("-c", "core.fsmonitor=false", "-c", "log.showSignature=false")
"""Keeps git from starting other programs that a repository's settings may name."""


def git(project: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Ask git something.

    Args:
        project: the folder to ask in.
        arguments: what to ask. Whatever comes from outside stands behind `--`.
        given: what to hand it on its standard input.

    Returns:
        What it says; `None` when it cannot answer.
    """
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments
            ["git", *_QUIET, *arguments],  # noqa: S607 - git is where the PATH has it
            cwd=project,
            env=own | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"},
            input=given,
            capture_output=True,
            timeout=TIMEOUT,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
