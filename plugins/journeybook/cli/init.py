"""`journeybook init`: begin the repository of an organisation."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import yaml

from journeybook.cli.asking import Asking
from journeybook.cli.forges import FORGES, NONE, forge_at, web_address
from journeybook.cli.here import Here, pass_here
from journeybook.cli.newcomer import LONGEST_TITLE
from journeybook.cli.origin import is_here_only, requirement
from journeybook.cli.project import find
from journeybook.cli.schema import FOLDER, write_schemas
from journeybook.cli.starting import STARTERS, Starters, create
from journeybook.words import Message
from journeybook.words.harmless import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUARTER = timedelta(days=91)
_HIDDEN = "dot-"
"""How the name begins of what has to begin with a dot, and would be easily overlooked here."""


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--language", type=click.Choice(["nl", "en"]), help="The language of the site.")
@click.option(
    "--forge",
    type=click.Choice([*FORGES, NONE]),
    help="Where the repository will live: it gets the pipeline of that forge.",
)
@click.option(
    "--repository",
    help="The address of the repository there. With it, every page gets a pencil that edits it.",
)
@click.option("--name", help="What the organisation is called.")
@click.option(
    "--package",
    help="Where pip gets journeybook: a version, a wheel, a folder or an address. "
    "Otherwise from where it was installed here.",
)
@pass_here
def init(here: Here, /, folder: Path, language: str | None, **given: str | None) -> None:
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
    line = _requirement(here, given["package"])
    forge, repository = _place(here, given["forge"], given["repository"])
    values = _values(_name(here, given["name"], notes["name"]), forge, notes, starters.language)
    values |= {"repository": repository, "package": line, "is_here_only": is_here_only(line)}
    values |= {"date": here.today.isoformat(), "review": (here.today + _QUARTER).isoformat()}
    try:
        _write(folder, starters, forge, values)
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
    if is_here_only(line):
        told = Message(
            "requirements.txt names a place on this computer: before you share the repository, "
            "name one there that colleagues and the pipeline can reach."
        )
        click.echo(here.words.say(told), err=True)


def _refuse_full(here: Here, folder: Path) -> None:
    """End when there is anything in a folder but what git keeps there."""
    if folder.is_dir() and any(it.name != ".git" for it in folder.iterdir()):
        raise here.misused(
            Message("%(folder)s is not empty; choose a new folder", folder=str(folder))
        )


def _requirement(here: Here, package: str | None) -> str:
    line = requirement(package)
    if not line:
        raise here.misused(
            Message("“%(package)s” is no version, file, folder or address", package=package or "")
        )
    return line


def _place(here: Here, forge: str | None, given: str | None) -> tuple[str, str | None]:
    """Find out where the repository will live: the forge, and its address there if it is known."""
    asking = Asking(here.words)
    address = _address(here, given) if given else None
    forge = forge or (address and forge_at(address)) or None
    if not forge and asking.is_possible:
        forge = asking.one_of(
            Message("Where will the repository live?"),
            {key: it.title for key, it in FORGES.items()},
            Message("somewhere else"),
        )
    if not address and forge in FORGES and asking.is_possible:
        question = Message(
            "What is its address, such as %(example)s? Leave it empty if there is none yet",
            example=FORGES[forge].address,
        )
        given = asking.text(question, "")
        address = _address(here, given) if given else None
    return forge or NONE, address


def _address(here: Here, given: str) -> str:
    address = web_address(given)
    if not address:
        raise here.misused(
            Message("“%(given)s” is no address of a repository", given=visible(given))
        )
    return address


def _name(here: Here, given: str | None, default: str) -> str:
    """Find out what the organisation is called."""
    asking = Asking(here.words)
    if not given and asking.is_possible:
        given = asking.text(Message("What is the organisation called?"), default)
    name = (given or default).strip()
    if not name or not name.isprintable() or len(name) > LONGEST_TITLE:
        raise here.misused(
            Message("a name is one line of %(most)s characters at most", most=str(LONGEST_TITLE))
        )
    return name


def _values(name: str, forge: str, notes: dict[str, str], language: str) -> dict[str, Any]:
    """Collect what is filled in."""
    found = FORGES.get(forge)
    return {
        "name": name,
        "site_name": notes["site_name"] % name,
        "language": language,
        "notes": notes,
        "proposal": found.proposal if found else "pull request",
        "forge": found,
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
