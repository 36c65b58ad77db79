"""The Makefile lists its tasks, and says what is wrong in one line."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TASKS = re.findall(r"^\.PHONY: (\S+)$", MAKEFILE, re.MULTILINE)


def test_make_alone_lists_every_task():
    answer = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)

    assert re.findall(r"^  make (\S+)", answer.stdout, re.MULTILINE) != []
    assert sorted(re.findall(r"^  make (\S+)", answer.stdout, re.MULTILINE)) == sorted(TASKS)


def test_a_machine_without_a_new_enough_python_is_told_so_in_one_line(tmp_path):
    answer = subprocess.run(
        ["make", "--silent", f"VENV={tmp_path}/venv", "PYTHON=false", f"{tmp_path}/venv/ready"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert answer.returncode != 0
    assert answer.stderr.startswith("journeybook needs Python 3.11.5 or newer")


@pytest.mark.parametrize(("asked", "given"), [("true", "true"), ("1", "true"), ("", "false")])
def test_offline_reaches_mkdocs_as_true_or_false(tmp_path, asked, given):
    (tmp_path / "tell.mk").write_text(f"include {ROOT}/Makefile\ntell:\n\t@echo $$OFFLINE\n")

    answer = subprocess.run(
        ["make", "--silent", "-f", tmp_path / "tell.mk", "tell", f"OFFLINE={asked}"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert answer.stdout.strip() == given
