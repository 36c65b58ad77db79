"""The container is made from what is locked, and gives nothing away that it need not.

That it builds and serves is seen with a real builder; what it serves with is tried in
tests/hosting with a real nginx.
"""

import re
import subprocess
import sys
from pathlib import Path

from tools.runtime import locked, needed

ROOT = Path(__file__).parents[2]
CONTAINERFILE = (ROOT / "Containerfile").read_text("utf-8")
STEPS = [
    " ".join(step.replace("\\\n", " ").split())
    for step in re.findall(r"^[A-Z]+ (?:.*\\\n)*.*$", CONTAINERFILE, re.MULTILINE)
]


def of(*kinds):
    return [step for step in STEPS if step.split()[0] in kinds]


def test_it_serves_as_somebody_who_is_not_root():
    assert of("USER")[-1] == "USER 33:33"
    assert STEPS.index(of("USER")[-1]) > STEPS.index(of("RUN")[-1])


def test_every_package_is_installed_by_its_hash_or_without_asking_anybody():
    installed = [part for step in of("RUN") for part in step.split("&&") if "pip install" in part]

    assert len(installed) == 2
    assert all("--require-hashes" in it or "--no-index" in it for it in installed)


def test_what_it_copies_from_the_repository_is_there():
    copied = [step.split()[1:-1] for step in of("COPY") if "--from=" not in step]
    names = {name for names in copied for name in names if not name.startswith("--")}

    assert [name for name in names if not (ROOT / name).exists()] == []


def test_nothing_is_added_from_an_address():
    assert of("ADD") == []
    assert "curl" not in CONTAINERFILE
    assert "wget" not in CONTAINERFILE


def test_what_git_ignores_does_not_get_in():
    ignored = set((ROOT / ".dockerignore").read_text("utf-8").splitlines())

    assert {".venv", "node_modules", "site", "build", ".journeybook"} <= ignored


def test_what_a_build_needs_can_be_found_before_anything_is_installed(tmp_path):
    tool = tmp_path / "tools/runtime.py"
    tool.parent.mkdir()
    tool.write_bytes((ROOT / "tools/runtime.py").read_bytes())
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())

    bare = [sys.executable, "-I", "-S", tool]
    answer = subprocess.run(bare, cwd=tmp_path, capture_output=True, text=True, check=True)

    names = re.findall(r"^([\w.-]+)==", answer.stdout, re.MULTILINE)
    assert names == [it.name for it in needed()]
    assert answer.stdout.count("--hash=sha256:") > len(names)


def test_what_only_tests_use_is_not_needed_for_a_build():
    names = {it.name for it in needed()}

    assert {"mkdocs", "mkdocs-material", "pydantic", "urllib3"} <= names
    assert names & {"pytest", "playwright", "hypothesis", "ruff", "zizmor", "hugo"} == set()
    assert names < {it.name for it in locked()}
