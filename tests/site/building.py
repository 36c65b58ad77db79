"""Build a publication as its publishers do, but for another address, and share what was built."""

from __future__ import annotations

import datetime as dt
import fcntl
import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from tests.editions.publication import write as write_editions
from tests.site.hidden import write as write_hidden
from tests.torture.publication import write as write_torture

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
ORIGIN = "http://journeybook.test"
"""Stands for the address of the server, which nobody knows while the site is built."""

FOLDER = "/sub/path/"
PUBLICATIONS = {
    "example": ROOT,
    "english": ROOT / "examples/english",
    "reality": ROOT / "tests/reality/publication",
}


HIDDEN_BEHIND = (
    "oude-bank-inleveren#foto-insturen",
    "woonadvies-aan-huis#lezen-wat-het-kost",
    "kleiner-wonen#huis-te-groot",
)
"""What an employee journey carries that the edition `hidden` leaves out: steps of a journey that
would be ideal, of one that is on the way and of one that nobody assessed."""


class Built(NamedTuple):
    """A publication and the site that was made of it."""

    name: str
    project: Path
    site: Path
    articles: str = "content/guidance/posts"


def build(name: str, shared: Path) -> Built:
    """Build a publication, unless this or another process did so before.

    Args:
        name: a name of `PUBLICATIONS`, `torture`, `hidden`, `editions`, or one of these with
            `-on-disk`; before that, `-for-` names an audience (`editions-for-board`); with a day
            behind it all (`example@2026-11-22`) it is built as of that day.
        shared: a folder that all processes of this run have in common.
    """
    named, _, day = name.partition("@")
    publication, _, audience = named.removesuffix("-on-disk").partition("-for-")
    folder = shared / name
    site, whole = folder / "site", folder / "whole"
    project = PUBLICATIONS.get(publication, folder / "project")
    folder.mkdir(exist_ok=True)
    with _alone(folder / "lock"), pytest.MonkeyPatch.context() as patch:
        if not whole.exists():
            shutil.rmtree(site, ignore_errors=True)
            if publication == "torture":
                write_torture(project)
            if publication == "editions":
                write_editions(project)
            if publication == "hidden":
                shutil.rmtree(project, ignore_errors=True)
                project.mkdir()
                write_hidden(ROOT, project, HIDDEN_BEHIND)
            patch.setenv("OFFLINE", str(named.endswith("-on-disk")).lower())
            patch.setenv("JOURNEYBOOK_AUDIENCE", audience.replace("everyone", ""))
            patch.setenv("NO_MKDOCS_2_WARNING", "1")
            if day:
                patch.setenv("SOURCE_DATE_EPOCH", epoch(dt.date.fromisoformat(day)))
            _build(project, site)
            whole.touch()
    return Built(name, project, site)


def epoch(day: dt.date) -> str:
    """Write a day as `SOURCE_DATE_EPOCH` does: in seconds, at its noon."""
    noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
    return str(int(noon.timestamp()))


def _build(project: Path, site: Path) -> None:
    """Build strictly: a warning ends it."""
    address = f"{ORIGIN}{FOLDER}"
    config = load_config(
        str(project / "mkdocs.yml"), site_dir=str(site), site_url=address, strict=True
    )
    config.plugins.on_startup(command="build", dirty=False)
    here = Path.cwd()
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()
        os.chdir(here)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
