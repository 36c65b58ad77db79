"""`journeybook diff`: what changed between two states of a publication, in words."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from journeybook.analysis.changes import compare
from journeybook.cli.here import Here, pass_here
from journeybook.cli.project import CONFIG_NAMES, NoProjectError, find
from journeybook.exports.changes import as_json, as_markdown, as_text, schema
from journeybook.history.revision import commit_of, files_at, has_repository
from journeybook.model.ids import split_step
from journeybook.pages.changes_page import changes_page
from journeybook.pages.labels import label
from journeybook.reading import read
from journeybook.reading.prune import without
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.changes import Changed
    from journeybook.cli.project import Project
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.references import Reference
    from journeybook.reading import Reading


class _State(NamedTuple):
    """A state of the publication: what it is called, and what was read of it."""

    name: str | Message
    reading: Reading


@click.command()
@click.argument("before")
@click.argument("after", required=False)
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "markdown", "json", "html", "schema"]),
    default="text",
    show_default=True,
    help="How to say it. “schema” gives the JSON Schema of “json”.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write it to this file.",
)
@pass_here
def diff(here: Here, before: str, after: str | None, shape: str, output: Path | None) -> None:
    """Say what changed since BEFORE, in words and not in lines.

    BEFORE and AFTER are revisions of git, such as “main”, “HEAD~3” or a commit. Without AFTER,
    the files as they are now are held against BEFORE. Your files and what git has staged are
    not touched. Checks are looked at on one day for both, so that time alone changes nothing.

    Ends with 0, whether or not something changed, and with 2 when a revision does not exist.
    """
    if shape == "schema":
        _hand_over(here, json.dumps(schema(), indent=2) + "\n", output)
        return
    with _state(here, before) as old, _state(here, after) as new:
        was, now = _without_broken(here, old, new)
        changed = compare(was, now, here.today, label)
        _hand_over(here, _said(here, shape, changed, (old, new), (was, now)), output)


def _said(
    here: Here,
    shape: str,
    changed: tuple[Changed, ...],
    states: tuple[_State, _State],
    catalogues: tuple[Catalogue, Catalogue],
) -> str:
    if shape == "html":
        span = Message("From %(before)s to %(after)s.", before=states[0].name, after=states[1].name)
        return changes_page(changed, *catalogues, here.words, span)
    how = {"text": as_text, "markdown": as_markdown, "json": as_json}[shape]
    return how(changed, here.words)


@contextmanager
def _state(here: Here, revision: str | None) -> Iterator[_State]:
    """Read the publication at a revision, or as it is now."""
    project = here.project
    if revision is None:
        yield _State(Message("the files as they are now"), _read(project))
        return
    if not has_repository(project.root):
        raise here.misused(
            Message("there is no history here: git is not installed, or this folder is not in git")
        )
    commit = commit_of(project.root, revision)
    if commit is None:
        raise here.misused(
            Message(
                "git knows no revision “%(name)s” here; in a shallow clone, fetch it first",
                name=revision,
            )
        )
    with files_at(project.root, commit, CONFIG_NAMES) as folder:
        then = _as_it_was(project, folder)
    with files_at(project.root, commit, [then.journeys, then.articles]) as folder:
        if folder is None:
            raise here.misused(Message("git cannot show “%(name)s”", name=revision))
        yield _State(revision, _read(replace(then, root=folder)))


def _as_it_was(project: Project, folder: Path | None) -> Project:
    """Find the folders as mkdocs.yml named them then, or else as it names them now."""
    try:
        return find(folder, upwards=False) if folder else project
    except NoProjectError:
        return project


def _read(project: Project) -> Reading:
    return read(project.root, journeys=project.journeys, articles=project.articles)


def _without_broken(here: Here, old: _State, new: _State) -> tuple[Catalogue, Catalogue]:
    """Leave out of both what could not be read in one of them: it has neither come nor gone."""
    broken = {**old.reading.broken, **new.reading.broken}
    for (_, key), problems in sorted(broken.items()):
        for problem in problems[:1]:
            said = Message(
                "“%(id)s” is left out: %(place)s %(problem)s",
                id=key,
                place=str(problem.place),
                problem=problem.problem,
            )
            click.echo(here.words.say(said), err=True)
    lost = frozenset(broken)
    return _without(old.reading.catalogue, lost), _without(new.reading.catalogue, lost)


def _without(catalogue: Catalogue, lost: frozenset[tuple[str, str]]) -> Catalogue:
    """Leave things out, and whatever names them."""

    def is_lost(it: Reference) -> bool:
        family = "journey" if it.family == "step" else it.family
        return (family, split_step(it.target)[0]) in lost

    if not lost:
        return catalogue
    return replace(
        catalogue,
        journeys={
            key: without(it, is_lost)
            for key, it in catalogue.journeys.items()
            if ("journey", key) not in lost
        },
        personas={
            key: without(it, is_lost)
            for key, it in catalogue.personas.items()
            if ("persona", key) not in lost
        },
        articles=tuple(without(it, is_lost) for it in catalogue.articles),
    )


def _hand_over(here: Here, text: str, output: Path | None) -> None:
    if not output:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise here.misused(Message("%(file)s cannot be written", file=str(output))) from problem
