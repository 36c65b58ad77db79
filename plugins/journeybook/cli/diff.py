"""`journeybook diff`: what changed between two states of a publication, in words."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from journeybook.analysis.changes import compare
from journeybook.cli.here import Here, pass_here
from journeybook.cli.project import CONFIG_NAMES, NoProjectError, find
from journeybook.exports.changes import as_json, as_markdown, as_text, schema
from journeybook.history.revision import commit_of, files_at, has_repository
from journeybook.model.diagnostic import Severity
from journeybook.model.ids import split_step
from journeybook.model.kinds import NAMED
from journeybook.pages.changes_page import changes_page
from journeybook.pages.labels import label
from journeybook.reading import Limits, read
from journeybook.reading.files import read_bytes
from journeybook.reading.matter import below
from journeybook.reading.prune import without
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.analysis.changes import Changed
    from journeybook.cli.project import Project
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.diagnostic import Diagnostic
    from journeybook.model.references import Reference
    from journeybook.reading import Reading


class _State(NamedTuple):
    """A state of the publication: what it is called, what was read of it, and its articles."""

    name: str | Message
    reading: Reading
    texts: dict[str, str]


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
        changed = compare(was, now, here.today, label, (old.texts, new.texts))
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
        yield _read(Message("the files as they are now"), project)
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
        yield _read(revision, replace(then, root=folder))


def _as_it_was(project: Project, folder: Path | None) -> Project:
    """Find the folders as mkdocs.yml named them then, or else as it names them now."""
    try:
        return find(folder, upwards=False) if folder else project
    except NoProjectError:
        return project


def _read(name: str | Message, project: Project) -> _State:
    reading = read(
        project.root,
        journeys=project.journeys,
        articles=project.articles,
        limits=project.limits,
    )
    return _State(name, reading, dict(_texts(project, reading.catalogue)))


def _texts(project: Project, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Read what each article says below its fields."""
    for article in catalogue.articles:
        file = project.root / catalogue.files["article", article.id]
        text = (read_bytes(file, Limits().file_bytes) or b"").decode("utf-8", "replace")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        yield article.id, below(text)


def _without_broken(here: Here, old: _State, new: _State) -> tuple[Catalogue, Catalogue]:
    """Leave out of both what could not be read in one of them: it has neither come nor gone."""
    broken = {**_broken(old.reading), **_broken(new.reading)}
    for (_, key), problem in sorted(broken.items(), key=lambda it: it[0]):
        said = Message(
            "“%(id)s” is left out: %(place)s %(problem)s",
            id=key,
            place=str(problem.place),
            problem=problem.problem,
        )
        click.echo(here.words.say(said), err=True)
    lost = frozenset(broken)
    was, now = (_without(it.reading.catalogue, lost) for it in (old, new))
    # What there is one of, and could not be read in one of them, is taken from the other.
    for family, called in _ALONE.items():
        if (family, family) in _broken(new.reading):
            now = _with(now, {called: getattr(was, called)})
        elif (family, family) in _broken(old.reading):
            was = _with(was, {called: getattr(now, called)})
    return was, now


def _with(catalogue: Catalogue, changes: dict[str, Any]) -> Catalogue:
    return replace(catalogue, **changes)


_ORGANISATION = ("organisation", "organisation")
_IN_ORGANISATION = {"audience", "behaviour", "channel", "stage-model", "stop", "team"}
"""What is named elsewhere and stands in the file of the organisation."""

_ALONE = {
    "organisation": "organisation",
    "checks": "own_checks",
    "alignment": "alignment",
    "offer": "offer",
}
"""Of what there is one file, and how the catalogue calls it."""


def _broken(reading: Reading) -> dict[tuple[str, str], Diagnostic]:
    """Give the first problem of each thing that could not be read."""
    found = {key: problems[0] for key, problems in reading.broken.items() if problems}
    files = {file: key for key, file in reading.catalogue.files.items()}
    for problem in reading.diagnostics:
        key = files.get(problem.place.file)
        if key and problem.severity is Severity.ERROR:
            found.setdefault(key, problem)
    return found


def _without(catalogue: Catalogue, lost: frozenset[tuple[str, str]]) -> Catalogue:
    """Leave things out, and whatever names them."""

    def is_lost(it: Reference) -> bool:
        family = "journey" if it.family == "step" else it.family
        is_inside = family in _IN_ORGANISATION and _ORGANISATION in lost
        return is_inside or (family, split_step(it.target)[0]) in lost

    def kept(family: str) -> dict[str, Any]:
        things = catalogue.family(family).items()
        return {key: without(it, is_lost) for key, it in things if (family, key) not in lost}

    if not lost:
        return catalogue
    return replace(
        _with(catalogue, {f"{family}s": kept(family) for family in NAMED}),
        articles=tuple(
            without(it, is_lost) for it in catalogue.articles if ("article", it.id) not in lost
        ),
        alignment=without(catalogue.alignment, is_lost) if catalogue.alignment else None,
        offer=without(catalogue.offer, is_lost) if catalogue.offer else None,
    )


def _hand_over(here: Here, text: str, output: Path | None) -> None:
    if not output:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise here.misused(Message("%(file)s cannot be written", file=str(output))) from problem
