"""Publish again and again, and be killed at every step that changes a file or a name.

Run as a program, because it forks: `python -m tests.publishing.every_step FOLDER WHAT HOW`.
It prints, for every step, what it was and what stood where afterwards.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from journeybook.publishing import Place, publish, rollback
from journeybook.publishing import exchange as exchanging
from journeybook.publishing.building import Order

from tests.publishing.sites import beside, builder, state

_CHANGING = {
    "os.chmod",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.utime",
    "shutil.rmtree",
}
_MOST = 400
ORDER = Order(Path("mkdocs.yml"), dt.date(2026, 11, 22))


def work(place: Place, word: str) -> None:
    """Publish a site with a word, or go back when there is none."""
    if not word:
        rollback(place)
        return
    sys.modules["journeybook.publishing.publish"].__dict__["build"] = builder(word)
    publish(place, ORDER, ())


def killed(place: Place, word: str, at: int) -> bool:
    """Do it in a process that kills itself before its step number `at`; tell whether it did."""
    child = os.fork()
    if child == 0:
        _die_at(at)
        try:
            work(place, word)
        except BaseException:  # noqa: BLE001 - whoever forked decides, not the stack above
            os._exit(2)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def _die_at(at: int) -> None:
    steps = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal steps
        writes = event == "open" and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if writes or event in _CHANGING or event == "journeybook.step":
            steps += 1
            if steps == at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def _begin(folder: Path, how: str) -> Place:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if how == "in-steps":
        exchanging.__dict__["_at_once"] = lambda _one, _other: False
    place = Place(folder / "site")
    for word in ("oldest", "old"):
        work(place, word)
    return place


def main(folder: Path, what: str, how: str) -> list[dict[str, Any]]:
    """Kill at every step, once; then finish, and tell what came of it."""
    told = []
    word = "new" if what == "publish" else ""
    for at in range(1, _MOST):
        place = _begin(folder / str(at), how)
        if not killed(place, word, at):
            break
        after = state(place.folder)
        # The one who comes next may be killed as well.
        again = killed(place, "new", at % 7 + 1)
        between = state(place.folder)
        work(place, "new")
        told.append(
            {
                "after": after,
                "between": between,
                "again": again,
                "folder": state(place.folder),
                "previous": state(place.previous),
                "beside": sorted(beside(place)),
            }
        )
    return told


if __name__ == "__main__":
    json.dump(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]), sys.stdout)
