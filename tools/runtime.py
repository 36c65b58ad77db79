"""Print the part of requirements.lock that a build needs: `python tools/runtime.py`.

The rest is there for tests. What needs what is read from the remarks in the lock, so this
runs before anything is installed.
"""

import re
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
_ENTRY = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+).*?(?=^\S|\Z)", re.MULTILINE | re.DOTALL
)
_VIA = re.compile(r"^ +# +(?:via +)?([\w.-]+)", re.MULTILINE)


class Locked(NamedTuple):
    """A package in the lock."""

    name: str
    version: str
    text: str
    """Its lines, with the hashes."""
    asked_by: frozenset[str]


def locked() -> list[Locked]:
    """Read the lock."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return [
        Locked(it["name"], it["version"], it[0], frozenset(_VIA.findall(it[0])))
        for it in _ENTRY.finditer(lock)
    ]


def needed() -> list[Locked]:
    """Find what the package asks for, and what that asks for, and so on."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[^\w.-]", it, maxsplit=1)[0].lower() for it in project["dependencies"]}
    everything, known = locked(), -1
    while len(names) > known:
        known = len(names)
        names |= {it.name for it in everything if it.asked_by & names}
    return [it for it in everything if it.name in names]


if __name__ == "__main__":
    sys.stdout.writelines(it.text for it in needed())
