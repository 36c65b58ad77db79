"""Find nginx and Apache for the tests, or install them from the system's packages.

What is installed is not started: a test runs its own, on a port of its own.
"""

import os
import shutil
import subprocess
import sys
from typing import NamedTuple


class Server(NamedTuple):
    """A web server, what it may be called and what brings it."""

    names: tuple[str, ...]
    packages: tuple[str, ...]


SERVERS = {
    "nginx": Server(("nginx",), ("nginx-light",)),
    "apache": Server(("apache2", "httpd"), ("apache2-bin", "media-types")),
}
PLACES = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))


def find(name: str) -> str | None:
    """Find a server that is there."""
    found = (shutil.which(it, path=PLACES) for it in SERVERS[name].names)
    return next(filter(None, found), None)


def install(name: str) -> str | None:
    """Install a server, where that is allowed."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        packages = SERVERS[name].packages
        print("No", name, "yet, installing", *packages, file=sys.stderr)
        for command in (
            ("update", "--quiet"),
            ("install", "--quiet", "--yes", "--no-install-recommends", *packages),
        ):
            # In this run level no package starts what it brings.
            subprocess.run(
                ["apt-get", *command],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"},
                timeout=900,
                check=False,
            )
    return find(name)
