"""The places where a repository can live, and the address that it has there."""

from __future__ import annotations

import re
from typing import NamedTuple


class Forge(NamedTuple):
    """A place where a repository can live.

    Args:
        title: what it is called.
        proposal: what it calls a proposal.
        address: what the address of a repository there looks like.
        edit_uri: what comes behind that address to edit a file of the content folder.
    """

    title: str
    proposal: str
    address: str
    edit_uri: str


FORGES = {
    "github": Forge("GitHub", "pull request", "https://github.com/…/…", "edit/main/content/"),
    "gitlab": Forge("GitLab", "merge request", "https://gitlab.com/…/…", "-/edit/main/content/"),
    "azure": Forge(
        "Azure DevOps", "pull request", "https://dev.azure.com/…/…/_git/…", "?path=/content/"
    ),
}
NONE = "none"

_ADDRESS = re.compile(r"https?://(?:[\w.-]+@)?([\w.-]+(?::\d+)?(?:/[\w.~%+-]+)+)")
_SSH = re.compile(r"(?:ssh://)?[\w.-]+@([\w.-]+)(?::\d+)?[:/]([\w.~%+-]+(?:/[\w.~%+-]+)+)")
_AZURE_SSH = re.compile(r"ssh\.dev\.azure\.com/v3/([^/]+/[^/]+)/([^/]+)")
_HOSTS = {
    "github": re.compile(r"(.+\.)?github\."),
    "gitlab": re.compile(r"(.+\.)?gitlab\."),
    "azure": re.compile(r"(ssh\.)?dev\.azure\.com|.+\.visualstudio\.com"),
}


def web_address(given: str) -> str | None:
    """Give the address at which a browser finds a repository; `None` when it is none.

    Args:
        given: that address, or the one by which git clones it.
    """
    plain = given.strip().removesuffix("/").removesuffix(".git")
    found = _ADDRESS.fullmatch(plain)
    if found:
        # Azure puts a name before the host of what is cloned. It is no part of the address.
        return f"{plain.partition('://')[0]}://{found[1]}"
    found = _SSH.fullmatch(plain)
    if not found:
        return None
    return "https://" + _AZURE_SSH.sub(r"dev.azure.com/\1/_git/\2", "/".join(found.groups()))


def forge_at(address: str) -> str | None:
    """Tell which forge an address is of, if its host says so."""
    host = address.partition("://")[2].partition("/")[0]
    return next((key for key, it in _HOSTS.items() if it.match(host)), None)
