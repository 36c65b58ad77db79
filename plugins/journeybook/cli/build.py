"""`journeybook build`: a site published whole, or not at all."""

from __future__ import annotations

import datetime as dt
import signal
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeybook.cli.here import Here, pass_here
from journeybook.model.edition import day_of
from journeybook.publishing import (
    BusyError,
    NotPublishedError,
    Place,
    Published,
    UnfitError,
    publish,
)
from journeybook.publishing.building import Order
from journeybook.words import Message
from journeybook.words.harmless import harmless, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.cli.project import Project

_BUSY = 3
_FEW = 5


@click.command()
@click.option(
    "--to",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder to publish in: new, empty, or with a site that was published so before.",
)
@click.option("--audience", help="For whom to make it. Otherwise for whom mkdocs.yml says.")
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day as of which to make it, as 2026-11-22. Otherwise today.",
)
@click.option("--verbose", is_flag=True, help="Tell everything, also how it came to a failure.")
@pass_here
def build(
    here: Here, to: Path, audience: str | None, date: dt.datetime | None, *, verbose: bool
) -> None:
    """Build the site and publish it in a folder, whole or not at all.

    It is built strictly beside the folder, looked through, and put in its place in one step.
    Whatever goes wrong leaves what is published as it is. The site from before is kept:
    “journeybook rollback” brings it back.

    Ends with 0 when the site is published, 1 when it is not, 2 when it was misused, and 3 when
    somebody else is publishing there.
    """
    project = here.project
    day = _fit(here, date.date()) if date else here.today
    order = Order(project.config, day, audience, is_verbose=verbose)
    with spoken(here):
        done = publish(Place.at(to), order, _sources(project))
        tell(here, done, to)


@contextmanager
def spoken(here: Here) -> Iterator[None]:
    """Say in words why nothing was published, and end as the command does then."""
    # Whoever is asked to stop clears up first, as if it were typed.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except UnfitError as problem:
        raise click.UsageError(harmless(here.words.say(problem.problem))) from problem
    except NotPublishedError as problem:
        said = Message("Not published: %(problem)s.", problem=problem.problem)
        click.echo(harmless(here.words.say(said)), err=True)
        raise SystemExit(_BUSY if isinstance(problem, BusyError) else 1) from problem
    except KeyboardInterrupt as stopped:
        said = Message("Stopped; what is published is as it was, or new and whole.")
        click.echo(here.words.say(said), err=True)
        raise SystemExit(1) from stopped


def tell(here: Here, done: Published, to: Path) -> None:
    """Tell how a site was published."""
    for it in _told(done, to):
        click.echo(harmless(here.words.say(it)), err=True)


def _told(done: Published, to: Path) -> Iterator[Message]:
    folder = str(to)
    if done.tidied:
        yield Message("What an earlier run left behind when it was ended has been cleared up.")
    if not done.is_new:
        yield Message("Nothing has changed: the site in %(folder)s is this one.", folder=folder)
        return
    yield Message(
        "Published in %(folder)s: %(pages)s, %(files)s.",
        folder=folder,
        pages=Message("%(n)s page", "%(n)s pages", n=done.manifest.pages),
        files=Message("%(n)s file", "%(n)s files", n=len(done.manifest.files)),
    )
    if not done.at_once:
        yield Message(
            "This file system cannot let two folders change places at once: for a moment there "
            "was no site."
        )
    if done.foreign:
        yield Message(
            "Put into the old site by hand, and not in the new one: %(files)s.",
            files=", ".join(shown(it) for it in done.foreign[:_FEW])
            + (" …" if len(done.foreign) > _FEW else ""),
        )
    if done.has_previous:
        yield Message(
            "The site from before is kept; “journeybook rollback --to %(folder)s” brings it back.",
            folder=folder,
        )


def _fit(here: Here, day: dt.date) -> dt.date:
    """Take the day that was asked for, if the files of a site can be dated with it."""
    noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
    try:
        return day_of({"SOURCE_DATE_EPOCH": str(int(noon.timestamp()))})
    except ValueError as problem:
        said = Message(
            "“--date”: the files of a site cannot be dated with %(day)s; name a day in the years "
            "1980 to 2105",
            day=day.isoformat(),
        )
        raise here.misused(said) from problem


def _sources(project: Project) -> list[Path]:
    root = project.root
    return [root / project.journeys, root / project.content, root / project.articles]
