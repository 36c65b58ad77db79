"""`journeybook init`: begin the repository of an organisation."""

from __future__ import annotations

from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import yaml

from journeybook.cli.asking import Asking
from journeybook.cli.here import Here, pass_here
from journeybook.cli.newcomer import LONGEST_TITLE
from journeybook.cli.project import find
from journeybook.cli.schema import FOLDER, write_schemas
from journeybook.cli.starting import STARTERS, Starters, create
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORGES = {
    "github": ("GitHub", "pull request", "https://github.com/…/…", "edit/main/content/"),
    "gitlab": ("GitLab", "merge request", "https://gitlab.com/…/…", "-/edit/main/content/"),
    "azure": (
        "Azure DevOps",
        "pull request",
        "https://dev.azure.com/…/…/_git/…",
        '"?path=/content/"',
    ),
}
"""What each forge is called, what it calls a proposal, its addresses, and where it edits a file."""

_NONE = "none"
_QUARTER = timedelta(days=91)
_HIDDEN = "dot-"
"""How the name begins of what has to begin with a dot, and would be easily overlooked here."""


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--language", type=click.Choice(["nl", "en"]), help="The language of the site.")
@click.option(
    "--forge",
    type=click.Choice([*_FORGES, _NONE]),
    help="Where the repository will live: it gets the pipeline of that forge.",
)
@click.option("--name", help="What the organisation is called.")
@pass_here
def init(
    here: Here, folder: Path, language: str | None, forge: str | None, name: str | None
) -> None:
    """Begin the repository of an organisation in FOLDER, which is new or empty.

    It gets a site that builds at once, with an example of a customer journey and the employee
    journey behind it, and a pipeline that checks, previews and publishes. What you do not say
    is asked for, if you sit at a terminal.

    Ends with 0, or with 2 when the folder is not empty or cannot be written.
    """
    here = Here(folder, language or here.language)
    starters = Starters(here.words.language)
    notes = yaml.safe_load((STARTERS / starters.language / "notes.yml").read_text("utf-8"))
    _refuse_full(here, folder)
    asking = Asking(here.words)
    if asking.is_possible:
        name = name or asking.text(Message("What is the organisation called?"), notes["name"])
        forge = forge or asking.one_of(
            Message("Where will the repository live?"),
            {key: it[0] for key, it in _FORGES.items()},
            Message("somewhere else"),
        )
    name = (name or notes["name"]).strip()
    if not name or not name.isprintable() or len(name) > LONGEST_TITLE:
        raise here.misused(
            Message("a name is one line of %(most)s characters at most", most=str(LONGEST_TITLE))
        )
    values = _values(name, forge, notes, starters.language)
    values |= {"date": here.today.isoformat(), "review": (here.today + _QUARTER).isoformat()}
    try:
        _write(folder, starters, forge or _NONE, values)
        write_schemas(find(folder, upwards=False), here.words, folder / FOLDER)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise here.misused(
            Message("%(folder)s cannot be written: %(reason)s", folder=str(folder), reason=reason)
        ) from error
    click.echo(str(folder))
    told = Message(
        "Made a publication in %(folder)s. README.md in it says how to go on.", folder=str(folder)
    )
    click.echo(here.words.say(told), err=True)


def _refuse_full(here: Here, folder: Path) -> None:
    """End when there is anything in a folder but what git keeps there."""
    if folder.is_dir() and any(it.name != ".git" for it in folder.iterdir()):
        raise here.misused(
            Message("%(folder)s is not empty; choose a new folder", folder=str(folder))
        )


def _values(name: str, forge: str | None, notes: dict[str, str], language: str) -> dict[str, Any]:
    """Collect what is filled in."""
    _, proposal, repository, edit_uri = _FORGES.get(forge or _NONE, ("", "pull request", "", ""))
    return {
        "name": name,
        "site_name": notes["site_name"] % name,
        "language": language,
        "notes": notes,
        "version": version("journeybook"),
        "proposal": proposal,
        "repository": repository,
        "edit_uri": edit_uri,
    }


def _write(folder: Path, starters: Starters, forge: str, values: dict[str, Any]) -> None:
    for root in ("repository", f"{starters.language}/repository", f"forges/{forge}"):
        for file in _files(STARTERS / root):
            name = file.relative_to(STARTERS).as_posix()
            target = file.relative_to(STARTERS / root)
            parts = (f".{it.removeprefix(_HIDDEN)}" if _HIDDEN in it else it for it in target.parts)
            create(folder.joinpath(*parts), starters.fill(name, **values))


def _files(root: Path) -> Iterator[Path]:
    return (it for it in sorted(root.rglob("*")) if it.is_file())
