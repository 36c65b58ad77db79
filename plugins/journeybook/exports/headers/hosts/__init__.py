"""Every kind of host that can be told, or that has to be told about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.exports.headers.hosts import apache, azure, forges, netlify, nginx

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeybook.exports.headers.answers import Site
    from journeybook.words import Words


class Host(NamedTuple):
    """A kind of host.

    Args:
        write: writes what it reads, or why it reads nothing.
        file: the file that it reads in the root of the site, if there is one.
    """

    write: Callable[[Site, Words], str]
    file: str | None = None


HOSTS = {
    "nginx": Host(nginx.write),
    "apache": Host(apache.write, ".htaccess"),
    "netlify": Host(netlify.write, "_headers"),
    "cloudflare": Host(netlify.write, "_headers"),
    "azure": Host(azure.write, "staticwebapp.config.json"),
    "github": Host(forges.github),
    "gitlab": Host(forges.gitlab),
}
"""The hosts by name."""

PUBLISHED = tuple(name for name, host in HOSTS.items() if host.file)
"""Those that read a file in the root of the site."""
