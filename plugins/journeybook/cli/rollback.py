"""`journeybook rollback`: back to the site that was published before."""

from __future__ import annotations

from pathlib import Path

import click

from journeybook.cli.build import spoken, tell
from journeybook.cli.here import Here, pass_here
from journeybook.publishing import Place
from journeybook.publishing import rollback as go_back


@click.command()
@click.option(
    "--to",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder in which the site is published.",
)
@pass_here
def rollback(here: Here, to: Path) -> None:
    """Go back to the site that “journeybook build” replaced.

    It is put in the place of the published one in one step, after a look whether it is still
    whole. What was published is kept in its turn: once more, and it is forward again.

    Ends with 0 when it is done, 1 when it cannot be done, 2 when there is nothing to go back
    to, and 3 when somebody is publishing there.
    """
    with spoken(here):
        tell(here, go_back(Place.at(to)), to)
