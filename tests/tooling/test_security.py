"""SECURITY.md points at what is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "SECURITY.md").read_text("utf-8")
GUARDS = re.findall(r"^\| (.+) \| (`tests/.+`) \|$", TEXT, re.MULTILINE)
NAMED = sorted(set(re.findall(r"`((?:tests|tools|docs|plugins)/[\w./-]+)`", TEXT)))


@pytest.mark.parametrize("path", NAMED)
def test_what_it_names_is_there(path):
    assert (ROOT / path).exists()


@pytest.mark.parametrize(("guard", "tests"), GUARDS)
def test_every_guard_names_tests(guard, tests):
    for place in re.findall(r"`([^`]+)`", tests):
        found = (ROOT / place).rglob("test_*.py") if (ROOT / place).is_dir() else [ROOT / place]
        assert any("def test_" in file.read_text("utf-8") for file in found), place


@pytest.mark.parametrize(
    "who", ["An editor", "A pull request from a fork", "A dependency", "A reader"]
)
def test_it_says_of_each_what_they_can_and_cannot(who):
    (about,) = re.findall(rf"^\*\*{who}\*\*.*?(?=^\*\*|^##)", TEXT, re.MULTILINE | re.DOTALL)

    # A dependency can do what the build can: what is said is what keeps it the one reviewed.
    words = ("runs with the rights", "would run") if who == "A dependency" else ("Can:", "Cannot:")
    assert all(word in about for word in words)
