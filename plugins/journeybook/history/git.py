"""Run git, for whoever asks what was: it answers or it does not, and never raises."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

from journeybook.words import Message
from journeybook.words.harmless import shown

TIMEOUT = 120
"""Seconds that git may take: far more than it needs on a machine that has much to do."""

_QUIET = ("-c", "core.fsmonitor=false", "-c", "log.showSignature=false")
"""Keeps git from starting other programs that a repository's settings may name."""

_NOTHING_YET = ("does not have any commits yet", "bad default revision")


class Refusal(NamedTuple):
    """Why git gave no answer.

    Args:
        problem: what is wrong.
        help: what to do about it.
        nothing_yet: whether nothing was ever committed here, and so nothing is wrong.
    """

    problem: Message
    help: Message
    nothing_yet: bool = False


def git(project: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Ask git something.

    Args:
        project: the folder to ask in.
        arguments: what to ask. Whatever comes from outside stands behind `--`.
        given: what to hand it on its standard input.

    Returns:
        What it says; `None` when it cannot answer.
    """
    answer = ask(project, *arguments, given=given)
    return None if isinstance(answer, Refusal) else answer


def ask(project: Path, *arguments: str, given: bytes = b"") -> bytes | Refusal:
    """Ask git something, as `git` does; where it cannot answer, tell why."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        return subprocess.run(  # noqa: S603 - our own arguments
            ["git", *_QUIET, *arguments],  # noqa: S607 - git is where the PATH has it
            cwd=project,
            env=own | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"},
            input=given,
            capture_output=True,
            timeout=TIMEOUT,
            check=True,
        ).stdout
    except subprocess.TimeoutExpired:
        return Refusal(
            Message("git took longer than %(seconds)s seconds", seconds=str(TIMEOUT)),
            Message("build it again when the computer has less to do"),
        )
    except subprocess.CalledProcessError as error:
        return _refused(project, error.stderr.decode("utf-8", "replace"))
    except (OSError, subprocess.SubprocessError):
        return Refusal(Message("git cannot be run"), Message("install git, and put it in the PATH"))


def keeps(project: Path) -> bool:
    """Tell whether a folder lies in a work tree of git, without asking git."""
    here = project.absolute()
    return any(os.path.lexists(it / ".git") for it in (here, *here.parents))


def _refused(project: Path, said: str) -> Refusal:
    if "dubious ownership" in said:
        return Refusal(
            Message("the repository belongs to another user, and so git refuses to read it"),
            Message(
                "run “git config --global --add safe.directory %(folder)s” as whoever builds",
                folder=shown(_root(project)),
            ),
        )
    lines = [it for it in said.splitlines() if it.startswith("fatal:")] or said.splitlines()
    return Refusal(
        Message("git says: %(it)s", it=shown(lines[0] if lines else "…")),
        Message("fetch the repository again, with its whole history"),
        nothing_yet=any(it in said for it in _NOTHING_YET),
    )


def _root(project: Path) -> str:
    here = project.absolute()
    return str(next((it for it in (here, *here.parents) if os.path.lexists(it / ".git")), here))
