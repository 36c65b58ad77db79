"""`journeybook headers`: what a host has to send with the site."""

from __future__ import annotations

import click

from journeybook.cli.here import Here, pass_here
from journeybook.exports.headers.answers import Site
from journeybook.exports.headers.hosts import HOSTS
from journeybook.exports.headers.policy import additions, faults
from journeybook.words import Message


@click.command()
@click.argument("host", type=click.Choice([*HOSTS]))
@pass_here
def headers(here: Here, host: str) -> None:
    """Write the headers that HOST has to send with the site, the way HOST reads them.

    They go by site_url and by what mkdocs.yml adds to the policy. Of a host that takes no
    headers, this tells what is missing there.

    Ends with 0, or with 2 when there is no project here or mkdocs.yml adds what cannot be added.
    """
    more = here.project.options.get("policy") or {}
    wrong = [here.words.say(it) for it in faults(more)]
    if wrong:
        raise here.misused(Message("mkdocs.yml, policy: %(what)s", what="; ".join(wrong)))
    site = Site(here.project.address or "", additions(more))
    click.echo(HOSTS[host].write(site, here.words), nl=False)
