"""`journeybook lint`: everything that is not as it should be, at once."""

from __future__ import annotations

import datetime as dt
import os
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click

from journeybook.cli.content_folder import look_through
from journeybook.cli.formats import FORMATS
from journeybook.cli.here import Here, pass_here
from journeybook.cli.report import report
from journeybook.cli.rule_settings import rule_settings
from journeybook.model.diagnostic import Severity
from journeybook.reading import Limits, loose, read
from journeybook.reading.content import lacking, together
from journeybook.reading.editions import torn_anywhere
from journeybook.reading.files import read_bytes
from journeybook.rules import run
from journeybook.words import Message
from journeybook.writing import fixes, gather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from journeybook.cli.project import Project
    from journeybook.cli.report import Report
    from journeybook.model.diagnostic import Diagnostic

_SEVERITIES = [str(it) for it in Severity]
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How to write it: for people, for programs or for a pipeline.",
)
@click.option(
    "--fail-on",
    type=click.Choice(_SEVERITIES),
    default="error",
    show_default=True,
    help="End with 1 when anything is found that matters this much.",
)
@click.option(
    "--least",
    type=click.Choice(_SEVERITIES),
    default="advice",
    show_default=True,
    help="Leave out what matters less.",
)
@click.option("--fix", is_flag=True, help="First mend what leaves no doubt, in the files.")
@pass_here
def lint(  # noqa: PLR0913 - click hands over each option by its name
    here: Here, paths: tuple[Path, ...], form: str, fail_on: str, least: str, *, fix: bool
) -> None:
    """Look for everything that is not as it should be.

    All files are read, because they name each other; PATHS are the files and folders to tell
    about. What a rule asks and why, “journeybook rules” tells.

    Ends with 0 when nothing that matters was found, 1 when something was, and 2 when it was
    misused. Set NO_COLOR to see no colours.
    """
    project = here.project
    _refuse_elsewhere(here, project, paths)
    if fix:
        _mend(here, project, paths)
    found = [
        it
        for it in find(project, here.today, Severity(least))
        if _is_asked(project.root / it.place.file, paths) or it.place.file == project.config.name
    ]
    told = _report(found, here, project, is_coloured=form == "text" and _shows_colours())
    click.echo(FORMATS[form](told), nl=False, color=told.is_coloured)
    click.echo(_sum(told), err=True)
    worst = min((_RANK[it.severity] for it in told.findings), default=len(_RANK))
    if worst <= _RANK[Severity(fail_on)]:
        raise SystemExit(1)


class _Folders(TypedDict):
    journeys: str
    articles: str


def find(
    project: Project, today: dt.date, least: Severity = Severity.ADVICE
) -> tuple[Diagnostic, ...]:
    """Find everything that is not as it should be in a publication."""
    settings, wrong = rule_settings(project)
    folders: _Folders = {"journeys": project.journeys, "articles": project.articles}
    reading = read(project.root, **folders, limits=project.limits)
    texts = loose(project.root, reading, **folders, limits=project.limits)
    content, misset = look_through(project)
    missing = lacking(reading.catalogue, content)
    told = together(content.diagnostics, reading.diagnostics, missing)
    found = run(reading.catalogue, told, today, settings, loose=texts, least=least)
    return (
        *wrong,
        *misset,
        *found,
        *torn_anywhere(project.root, reading.catalogue, project.articles),
    )


def _mend(here: Here, project: Project, paths: tuple[Path, ...]) -> None:
    """Write what leaves no doubt into the files that were asked about, and say which."""
    sources = gather(project.root, journeys=project.journeys, articles=project.articles)
    for name, raw in fixes(sources).items():
        file = project.root / name
        if _is_asked(file, paths):
            file.write_bytes(raw)
            said = Message("%(file)s has been mended", file=_shown(file))
            click.echo(here.words.say(said), err=True)


def _refuse_elsewhere(here: Here, project: Project, paths: Iterable[Path]) -> None:
    """Refuse a path that nothing of the publication can lie under: it would look all right."""
    root = project.root.resolve()
    parts = (project.config.resolve(), root / project.journeys, root / project.content)
    for path in paths:
        wanted = path.resolve()
        if not any(wanted == it or wanted in it.parents or it in wanted.parents for it in parts):
            said = Message(
                "%(path)s is not in the publication in %(project)s",
                path=_shown(path),
                project=_shown(root),
            )
            raise click.UsageError(here.words.say(said))


def _is_asked(file: Path, paths: Iterable[Path]) -> bool:
    wanted = [it.resolve() for it in paths]
    return not wanted or any(file == it or it in file.parents for it in wanted)


def _report(
    found: Iterable[Diagnostic], here: Here, project: Project, *, is_coloured: bool
) -> Report:
    return report(
        found,
        here.words,
        lambda name: _shown(project.root / name),
        _lines_in(project),
        is_coloured=is_coloured,
    )


def _lines_in(project: Project) -> Callable[[str], list[str]]:
    @lru_cache(maxsize=2)
    def lines(name: str) -> list[str]:
        """Read the lines of a file that a finding is about, as carefully as reading does."""
        try:
            raw = read_bytes(project.root / name, Limits().file_bytes)
        except OSError:
            return []
        text = (raw or b"").decode(errors="replace").removeprefix("\ufeff")
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    return lines


def _shown(file: Path) -> str:
    """Name a file as seen from the working folder."""
    try:
        return os.path.relpath(file).replace(os.sep, "/")
    except ValueError:  # on another drive
        return file.as_posix()


def _shows_colours() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _sum(told: Report) -> str:
    counts = told.counts
    if not any(counts.values()):
        return told.words.say(Message("nothing to say: all is as it should be"))
    parts = (
        Message("%(n)s error", "%(n)s errors", n=counts[Severity.ERROR]),
        Message("%(n)s warning", "%(n)s warnings", n=counts[Severity.WARNING]),
        Message("%(n)s piece of advice", "%(n)s pieces of advice", n=counts[Severity.ADVICE]),
    )
    return told.words.listed(told.words.say(it) for it in parts if it.n)
