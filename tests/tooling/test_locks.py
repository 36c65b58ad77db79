"""The locks can be trusted and work with any registry."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_locked_python_package_has_a_hash():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", lock.split("\n", 1)[1] if lock.startswith("#") else lock)

    packages = [entry for entry in entries if not entry.startswith("#") and entry.strip()]

    assert packages
    assert [entry for entry in packages if "--hash=sha256:" not in entry] == []


def test_every_locked_npm_package_has_a_hash():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))

    packages = {name: entry for name, entry in lock["packages"].items() if name}

    assert packages
    assert [name for name, entry in packages.items() if "integrity" not in entry] == []


def test_the_locks_name_no_registry():
    python = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    npm = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))

    assert "://" not in python
    assert [name for name, entry in npm["packages"].items() if "resolved" in entry] == []
