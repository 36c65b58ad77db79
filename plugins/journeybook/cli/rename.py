"""`journeybook rename`: give something another id, everywhere at once."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import click

from journeybook.cli.here import Here, pass_here
from journeybook.model.diagnostic import Severity
from journeybook.reading import read
from journeybook.reading.vocabulary import FAMILIES
from journeybook.words import Message
from journeybook.writing import gather
from journeybook.writing.refusing import RefusedError
from journeybook.writing.renaming import renaming
from journeybook.writing.trial import errors_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeybook.cli.project import Project
    from journeybook.model.diagnostic import Diagnostic
    from journeybook.writing.renaming import Renaming


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@pass_here
def rename(here: Here, old: str, new: str, *, dry_run: bool) -> None:
    """Give OLD the id NEW, everywhere it is named.

    OLD is the id of a journey, persona, team, channel, audience, brand behaviour, stage model
    or check; “journey#step” for a step; “team:winkels” where several things have the id. The
    file of a journey or persona gets the new name, and its old address leads on to the new one.

    Ends with 0 when all is done, 1 when the publication has errors to be mended first, and 2
    when it cannot be done.
    """
    project = here.project
    before = read(
        project.root,
        journeys=project.journeys,
        articles=project.articles,
        limits=project.limits,
    )
    _stop_at(here, [it for it in before.diagnostics if it.severity is Severity.ERROR])
    sources = gather(project.root, journeys=project.journeys, articles=project.articles)
    try:
        work = renaming(old, new, sources, _pages(project))
    except RefusedError as refused:
        said = [here.words.say(it) for it in (refused.problem, refused.help) if it]
        raise click.UsageError("\n".join(said)) from refused
    _stop_at(
        here, errors_after(work, sources, journeys=project.journeys, articles=project.articles)
    )
    for message in _told(work, project, is_done=not dry_run):
        click.echo(here.words.say(message))
    if not dry_run:
        _write(project, work)


def _told(work: Renaming, project: Project, *, is_done: bool) -> Iterator[Message | str]:
    """Say what changes, place by place."""
    said = Message("the %(family)s “%(old)s” would become “%(new)s”:")
    if is_done:
        said = Message("the %(family)s “%(old)s” is “%(new)s” from now on:")
    yield Message(said.text, family=FAMILIES[work.family], old=work.old, new=work.new)
    if work.moved:
        yield f"  {work.moved[0]} → {work.moved[1]}"
    for place in work.places:
        yield f"  {place.file}:{place.line} {place.field}"
    if not work.leaves_word and work.family in {"team", "channel", "check", "step"}:
        yield Message("its old address on the site does not lead on to the new one")
    for line in _mentions(project, work):
        yield Message(
            "%(place)s may mean it as well; look at it yourself",
            place=f"{project.config.name}:{line}",
        )


def _mentions(project: Project, work: Renaming) -> Iterator[int]:
    """Find the lines of mkdocs.yml that have the old id as a word."""
    word = re.compile(rf"(?<![\w-]){re.escape(work.old)}(?![\w-])")
    text = project.config.read_text(encoding="utf-8", errors="replace")
    for number, line in enumerate(text.splitlines(), start=1):
        if word.search(line.partition("#")[0]):
            yield number


def _pages(project: Project) -> dict[str, bytes]:
    """Read every Markdown page of the site. Links to elsewhere are not followed."""
    found = {}
    for folder, folders, files in os.walk(project.root / project.content):
        folders[:] = sorted(it for it in folders if not it.startswith("."))
        for file in sorted(files):
            path = project.root / project.content / folder / file
            if file.endswith(".md") and path.is_file() and not path.is_symlink():
                found[path.relative_to(project.root).as_posix()] = path.read_bytes()
    return found


def _write(project: Project, work: Renaming) -> None:
    for name, raw in work.files.items():
        (project.root / name).write_bytes(raw)
    if work.moved:
        old, new = (str(project.root / it) for it in work.moved)
        git = shutil.which("git")
        moved = git and subprocess.run(  # noqa: S603 - our own arguments, behind `--`
            [git, "mv", "--", old, new], cwd=project.root, capture_output=True, check=False
        )
        if not moved or moved.returncode:
            os.rename(old, new)  # noqa: PTH104 - both are names


def _stop_at(here: Here, errors: Iterable[Diagnostic]) -> None:
    """End the command with 1 where something is wrong."""
    errors = list(errors)
    for problem in errors:
        click.echo(problem.text(here.words))
    if errors:
        click.echo(
            here.words.say(Message("nothing was renamed; mend these errors first")), err=True
        )
        raise SystemExit(1)
