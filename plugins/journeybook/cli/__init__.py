"""The command `journeybook`: what editors and publishers do besides building the site.

One file per command; `COMMANDS` lists them. Every command ends with 0 when all is
well, 1 when it found errors and 2 when it was misused. What it found goes to standard
output, everything else to standard error.
"""

from __future__ import annotations

from pathlib import Path

import click

from journeybook.cli.build import build
from journeybook.cli.diff import diff
from journeybook.cli.headers import headers
from journeybook.cli.here import Here
from journeybook.cli.init import init
from journeybook.cli.lint import lint
from journeybook.cli.new import new
from journeybook.cli.rename import rename
from journeybook.cli.rollback import rollback
from journeybook.cli.rules import rules
from journeybook.cli.schema import schema
from journeybook.cli.spoken_help import SpokenContext, SpokenGroup

COMMANDS: tuple[click.Command, ...] = (
    init,
    new,
    lint,
    rules,
    schema,
    rename,
    diff,
    build,
    rollback,
    headers,
)
"""Every command there is, in the order in which an editor meets them."""


@click.group(cls=SpokenGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--project",
    is_eager=True,
    type=click.Path(exists=True, path_type=Path),
    help="The folder with mkdocs.yml. Looked for from the working folder upwards.",
)
@click.option(
    "--language",
    is_eager=True,  # so that --help behind it is said in it
    help="The language to speak: nl or en. Otherwise that of the site, else that of your computer.",
)
@click.version_option(package_name="journeybook", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context, project: Path | None, language: str | None) -> None:
    """Look after customer and employee journeys that are written in YAML."""
    context.obj = Here(folder=project, language=language)


for _command in COMMANDS:
    _command.context_class = SpokenContext
    main.add_command(_command)
