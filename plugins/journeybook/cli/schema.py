"""`journeybook schema`: write JSON Schemas, for the completion and help of an editor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeybook.cli.here import Here, pass_here
from journeybook.exports.schemas import schemas
from journeybook.exports.schemas.known import known
from journeybook.reading import read
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.cli.project import Project
    from journeybook.words import Words

FOLDER = ".journeybook/schemas"
"""Where the schemas stand, below the project. Made from the journeys, so not kept in git."""


@click.command()
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@pass_here
def schema(here: Here, folder: Path | None) -> None:
    """Write the schemas that let an editor complete, explain and check what you type.

    They offer the personas, channels, teams and steps that exist now; run this again after
    adding some. FOLDER is .journeybook/schemas in the project unless you name another.
    Ends with 0, or with 2 when there is no project here.
    """
    project = here.project
    target = folder or project.root / FOLDER
    try:
        written = write_schemas(project, here.words, target)
    except OSError as error:
        problem = Message("the schemas cannot be written: %(reason)s", reason=str(error))
        raise here.misused(problem) from error
    told = Message(
        "%(n)s schema written to %(folder)s",
        "%(n)s schemas written to %(folder)s",
        n=written,
        folder=str(target),
    )
    click.echo(here.words.say(told), err=True)


def write_schemas(project: Project, words: Words, folder: Path) -> int:
    """Write the schemas of a project; a file that would stay the same is not touched.

    Returns:
        How many there are.

    Raises:
        OSError: a file cannot be written.
    """
    reading = read(
        project.root,
        journeys=project.journeys,
        articles=project.articles,
        limits=project.limits,
    )
    made = schemas(known(reading, words), words)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        file = folder / name
        # Editors look at the file again whenever it is written.
        if not file.is_file() or file.read_bytes() != text.encode():
            file.write_bytes(text.encode())
    return len(made)
