"""Build a site in a process of its own, and hear how it went."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from journeybook.publishing.failing import NotPublishedError, in_words
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

BUILDER = "journeybook.mkdocs.strictly"
"""What builds. It knows MkDocs, and we do not."""


@dataclass(frozen=True)
class Order:
    """A site to be built.

    Args:
        config: the mkdocs.yml of the publication.
        day: the day as of which it is made.
        audience: for whom it is made; `None` for what mkdocs.yml says.
        is_verbose: whether to tell everything.
    """

    config: Path
    day: date
    audience: str | None = None
    is_verbose: bool = False


@dataclass(frozen=True)
class Outcome:
    """What was built.

    Args:
        pages: the page files there should be, by their paths.
        audience: for whom it was made.
    """

    pages: tuple[str, ...]
    audience: str | None


def build(order: Order, site: Path, lock: int) -> Outcome:
    """Build a site strictly.

    The other process ends when this one does, because the pipe between them closes. Until
    then it holds the lock, so that nobody clears up what it is still writing.

    Args:
        order: the site.
        site: the folder to build it in.
        lock: the open file of the lock.

    Raises:
        NotPublishedError: it has mistakes, or building failed.
        OSError: the process cannot be started.
    """
    asked = {
        "config": str(order.config),
        "site": str(site),
        "audience": order.audience,
        "verbose": order.is_verbose,
    }
    with subprocess.Popen(  # noqa: S603 - our own module, with our own arguments
        [sys.executable, "-m", BUILDER, json.dumps(asked)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pass_fds=(lock,),
        start_new_session=True,  # what is typed on the terminal is for us
        env=_environment(os.environ, order.day),
    ) as process:
        try:
            # Its standard input stays open and says nothing, for as long as we live.
            answer = process.stdout.read() if process.stdout else b""
            code = process.wait()
        except BaseException:
            process.kill()
            raise
    return _outcome(_understood(answer), code)


def _environment(own: Mapping[str, str], day: date) -> dict[str, str]:
    noon = datetime.combine(day, time(12), UTC)
    return {
        **own,
        "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
        # No plugin's set of texts comes out in another order tomorrow.
        "PYTHONHASHSEED": "0",
        "NO_MKDOCS_2_WARNING": "1",
    }


def _understood(answer: bytes) -> dict[str, Any]:
    try:
        told = json.loads(answer)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _outcome(told: dict[str, Any], code: int) -> Outcome:
    if not code and "pages" in told:
        return Outcome(pages=tuple(told["pages"]), audience=told["audience"])
    if code < 0:
        raise NotPublishedError(
            Message("the build was ended from outside (%(signal)s)", signal=_named(-code))
        )
    raise NotPublishedError(_problem(told))


def _problem(told: dict[str, Any]) -> Message | str:
    match told:
        case {"plugin": name, "error": error, "place": place}:
            return Message(
                "the plugin “%(name)s” failed: %(error)s (%(place)s); with --verbose you see how "
                "it came to that",
                name=name,
                error=error,
                place=place,
            )
        case {"error": error, "place": place}:
            return Message(
                "building failed: %(error)s (%(place)s); with --verbose you see how it came to "
                "that",
                error=error,
                place=place,
            )
        case {"errno": number, "file": file}:
            return in_words(OSError(number, os.strerror(number), file))
        case {"stopped": reason}:
            return str(reason)
        case {"mistakes": _}:
            return Message("the build found mistakes: mend what it tells, and publish again")
    return Message("building ended without a word")


def _named(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)
