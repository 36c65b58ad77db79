"""What pip is to install for whoever works on a repository: journeybook, and from where."""

from __future__ import annotations

import json
import re
from importlib.metadata import distribution
from pathlib import Path

_NAME = "journeybook"
_ADDRESS = re.compile(r"(git\+)?(https?|ssh|file)://\S+")
_VERSION = re.compile(r"\d[\w.+!-]*")
_REQUIREMENT = re.compile(rf"{_NAME}\s*([=<>~!@]|$)[^\n]*")


def requirement(asked: str | None) -> str | None:
    """Write what pip installs as a line of requirements.txt.

    Args:
        asked: a version, an address, a wheel or a folder; otherwise where ours came from.

    Returns:
        The line; `None` when what is asked for is none of these.
    """
    if asked is None:
        return _own()
    if _REQUIREMENT.fullmatch(asked):
        return asked
    if _ADDRESS.fullmatch(asked):
        return f"{_NAME} @ {asked}"
    if Path(asked).exists():
        return f"{_NAME} @ {Path(asked).resolve().as_uri()}"
    return f"{_NAME}=={asked}" if _VERSION.fullmatch(asked) else None


def is_here_only(line: str) -> bool:
    """Whether a line names a place that only this computer has."""
    return "file://" in line


def _own() -> str:
    """Tell where the installed package came from: an address if it has one, else its version."""
    installed = distribution(_NAME)
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    address = origin.get("url")
    if not address:
        return f"{_NAME}=={installed.version}"
    vcs = origin.get("vcs_info")
    if vcs:
        address = f"{vcs['vcs']}+{address}@{vcs['commit_id']}"
    below = origin.get("subdirectory")
    return f"{_NAME} @ {address}" + (f"#subdirectory={below}" if below else "")
