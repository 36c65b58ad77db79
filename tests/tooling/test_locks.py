"""The locks can be trusted and work with any registry."""

import json
import re
import subprocess
import sys
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


def pip_takes(lock):
    """Ask pip, which may fetch nothing, whether what is installed here is as a lock has it."""
    pip = [sys.executable, "-m", "pip", "install", "--dry-run", "--no-deps", "--no-index"]
    asked = [*pip, "--require-hashes", "--requirement", lock]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def test_what_is_installed_is_what_is_locked():
    assert pip_takes(ROOT / "requirements.lock")


def test_an_installed_package_that_is_not_the_locked_one_is_noticed(tmp_path):
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    other = tmp_path / "requirements.lock"
    other.write_text(re.sub(r"^(idna==)\S+", r"\g<1>1.0", lock, flags=re.MULTILINE), "utf-8")

    assert not pip_takes(other)


def test_npm_runs_no_script_of_a_package():
    assert "ignore-scripts=true" in (ROOT / ".npmrc").read_text("utf-8").splitlines()
