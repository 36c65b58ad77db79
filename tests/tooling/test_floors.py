"""Nothing is older than what is known to be safe: the lock, the package, the vendored libraries."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tools.vendor import libraries

ROOT = Path(__file__).parents[2]
FLOORS = tomllib.loads((ROOT / "tools/floors.toml").read_text("utf-8"))["floor"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCKED = dict(
    re.findall(r"^(\S+)==(\S+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
)
VENDORED = {library.package: library.version for library in libraries()}
USED = LOCKED | VENDORED
ASKED = {
    canonicalize_name(asked.name): asked.specifier
    for asked in map(Requirement, PROJECT["dependencies"])
}


def too_old(floor, version):
    """Judge a release by a row of the table."""
    found = Version(version)
    return found < Version(floor["oldest"]) or found >= Version(floor.get("below", "99999"))


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor["package"])
def test_what_is_used_is_not_older_than_its_floor(floor):
    assert not too_old(floor, USED[floor["package"]])


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor["package"])
def test_a_floor_says_why(floor):
    assert floor["why"].endswith(".")


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor["package"])
def test_the_package_asks_for_nothing_that_is_too_old(floor):
    asked = ASKED.get(floor["package"])
    if asked is None:
        return  # brought by another package, or vendored: the lock decides

    oldest = min(Version(it.version) for it in asked if it.operator in {">=", "=="})

    assert not too_old(floor, str(oldest))


def test_every_direct_dependency_has_an_oldest_release():
    without = [
        name for name, asked in ASKED.items() if not any(it.operator == ">=" for it in asked)
    ]

    assert without == []


def test_every_direct_dependency_is_locked_to_a_release_it_allows():
    wrong = [name for name, asked in ASKED.items() if LOCKED.get(name) not in asked]

    assert wrong == []


def test_a_release_below_its_floor_is_noticed():
    floor = next(it for it in FLOORS if it["package"] == "mkdocs")

    assert too_old(floor, "1.6.0")
    assert too_old(floor, "2.0.0")
    assert not too_old(floor, "1.6.1")
