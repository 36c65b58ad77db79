"""What is installed holds everything that the product needs."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_a_wheel_holds_every_file_of_the_package(tmp_path):
    # A copy, because a build leaves files beside its sources that would slip into the next one.
    source = tmp_path / "source"
    unwanted = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(ROOT / "plugins", source / "plugins", ignore=unwanted)
    for file in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / file, source)
    files = (file for file in (source / "plugins").rglob("*") if file.is_file())
    expected = {file.relative_to(source / "plugins").as_posix() for file in files}

    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", tmp_path, source], check=True)

    with zipfile.ZipFile(next(tmp_path.glob("journeybook-*.whl"))) as wheel:
        held = {name for name in wheel.namelist() if name.startswith("journeybook/")}
    assert held == expected
