"""`journeybook init`: a repository that works at once, in both languages."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from click.testing import CliRunner
from journeybook.cli import main
from journeybook.cli.forges import forge_at, web_address
from journeybook.cli.project import find
from journeybook.exports.schemas import KINDS, schema_file
from journeybook.model.kinds import ALONE, FOLDERS
from journeybook.reading import read

from tests.schemas.validating import files, refused

LANGUAGES = ("nl", "en")
ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


def init(folder, *arguments, code=0):
    done = CliRunner().invoke(main, ["init", str(folder), *arguments])
    assert done.exit_code == code, done.output
    return done


@pytest.fixture(scope="module", params=LANGUAGES)
def project(request, tmp_path_factory):
    """Begin a repository in each language, committed to git, with tools that are installed."""
    folder = tmp_path_factory.mktemp(request.param) / "reizen"
    init(folder, "--language", request.param, "--forge", "github", "--name", "Bakker: De Ster")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Begin")
    return folder


def git(folder, *arguments):
    who = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True)


def make(folder, task):
    """Run a task as an editor does, with the tools of this environment for those of its own."""
    tools = folder.parent / "tools"
    tools.mkdir(exist_ok=True)
    if not (tools / "bin").exists():
        (tools / "bin").symlink_to(BIN)
    (tools / "ready").touch()
    return subprocess.run(
        ["make", "--no-print-directory", task, f"VENV={tools}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_builds_strictly_at_once(project):
    done = make(project, "site")

    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    built = {it.relative_to(project / "site").parts[0] for it in (project / "site").rglob("*.html")}
    assert {"index.html", "guidance"} <= built


def test_there_is_nothing_to_lint(project):
    done = make(project, "lint")

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""


def test_nothing_has_changed_yet(project):
    done = subprocess.run(
        [BIN / "journeybook", "diff", "HEAD"], cwd=project, capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr


def test_the_customer_journey_and_its_employee_side_are_linked(project):
    catalogue = read(project).catalogue

    pairs = {(link.source.id, link.target.id) for link in catalogue.links if link.role == "serves"}
    kinds = {journey.kind.value for journey in catalogue.journeys.values()}
    assert len(pairs) == 1
    assert kinds == {"customer", "employee"}


def test_editors_get_completion_at_once(project, tmp_path):
    assert refused(project, tmp_path) == []
    for file in files(project):
        named = file.read_text("utf-8").split("\n", 1)[0].partition("$schema=")[2]
        assert (file.parent / named).resolve().is_file(), file
    assert (project / ".vscode/extensions.json").is_file()


def test_vs_code_knows_the_schema_of_every_kind_of_file(project):
    settings = json.loads((project / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]

    assert {Path(it).name for it in settings} == {schema_file(kind) for kind in KINDS}
    for named in settings:
        assert (project / named).is_file()
    every = [
        it for where in settings.values() for it in ([where] if isinstance(where, str) else where)
    ]
    folders = {it.split("/")[1] for it in every if "*" in it}
    assert folders == set(FOLDERS)
    assert {Path(it).name for it in every if "*" not in it} == set(ALONE)


def test_what_is_made_is_not_kept_in_git(project):
    make(project, "site")
    answer = subprocess.run(
        ["git", "status", "--porcelain"], cwd=project, capture_output=True, text=True, check=True
    )

    assert answer.stdout == ""


def test_make_alone_tells_the_tasks(project):
    answer = subprocess.run(
        ["make", "--no-print-directory"], cwd=project, capture_output=True, text=True, check=True
    )

    tasks = ["serve", "new", "lint", "schema", "site", "publish", "rollback"]
    assert re.findall(r"make (\w+)", answer.stdout) == tasks


def test_the_language_and_the_name_are_those_asked_for(project):
    found = find(project)

    assert found.language == project.parent.name[:2]
    assert read(project).catalogue.organisation.name == "Bakker: De Ster"


def test_nothing_is_left_to_fill_in(project):
    left = [it for it in project.rglob("*") if it.is_file() and ".git" not in it.parts]
    texts = {it: it.read_text("utf-8") for it in left if "site" not in it.parts}

    assert [it for it, text in texts.items() if re.search(r"\[\[|\[%|\[#", text)] == []


@pytest.mark.parametrize(
    ("forge", "made"),
    [
        ("github", [".github/workflows/comment.yml", ".github/workflows/journeys.yml"]),
        ("gitlab", [".gitlab-ci.yml"]),
        ("azure", ["azure-pipelines.yml"]),
        ("none", []),
    ],
)
def test_the_forge_decides_on_the_pipeline(tmp_path, forge, made):
    init(tmp_path / "new", "--language", "nl", "--forge", forge)

    found = {it.relative_to(tmp_path / "new").as_posix() for it in (tmp_path / "new").rglob("*")}
    every = {".gitlab-ci.yml", "azure-pipelines.yml"}
    pipelines = {it for it in found if it in every or re.match(r"\.github/.*\.yml", it)}
    assert sorted(pipelines) == made


def test_both_languages_have_the_same_kinds_of_files(tmp_path):
    for language in LANGUAGES:
        init(tmp_path / language, "--language", language)

    kinds = [
        sorted(
            str(it.relative_to(tmp_path / language).parent) + it.suffix
            for it in (tmp_path / language).rglob("*")
            if it.is_file()
        )
        for language in LANGUAGES
    ]
    assert kinds[0] == kinds[1]


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")

    done = init(tmp_path, "--language", "nl", code=2)

    assert "is niet leeg; kies een nieuwe map" in done.stderr
    assert os.listdir(tmp_path) == ["mine.txt"]  # noqa: PTH208


def test_a_fresh_clone_counts_as_empty(tmp_path):
    (tmp_path / ".git").mkdir()

    init(tmp_path, "--language", "en")

    assert (tmp_path / "mkdocs.yml").is_file()


def test_a_name_that_could_not_be_shown_is_refused(tmp_path):
    init(tmp_path / "new", "--language", "en", "--name", "a\nb", code=2)

    assert not (tmp_path / "new").exists()


GITHUB = "https://github.com/bakker/reizen"


@pytest.mark.parametrize(
    ("given", "address", "forge"),
    [
        (GITHUB, GITHUB, "github"),
        ("git@github.com:bakker/reizen.git", GITHUB, "github"),
        (
            "https://gitlab.example.org/a/b/reizen/",
            "https://gitlab.example.org/a/b/reizen",
            "gitlab",
        ),
        ("https://me@dev.azure.com/a/b/_git/c", "https://dev.azure.com/a/b/_git/c", "azure"),
        ("git@ssh.dev.azure.com:v3/a/b/c", "https://dev.azure.com/a/b/_git/c", "azure"),
        ("https://code.example.org/a/reizen", "https://code.example.org/a/reizen", None),
    ],
)
def test_the_address_of_the_repository_says_which_forge_it_is(given, address, forge):
    assert web_address(given) == address
    assert forge_at(address) == forge


@pytest.mark.parametrize("given", ["reizen", "https://github.com", "https://x.org/a b", "a@b:c"])
def test_what_is_no_address_of_a_repository_is_refused(tmp_path, given):
    done = init(tmp_path / "new", "--language", "en", "--repository", given, code=2)

    assert "is no address of a repository" in done.stderr
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("address", "pencil"),
    [
        (GITHUB, f"{GITHUB}/edit/main/journeys/customer/ask-a-question.yml"),
        (
            "https://gitlab.com/bakker/reizen",
            "https://gitlab.com/bakker/reizen/-/edit/main/journeys/customer/ask-a-question.yml",
        ),
        (
            "https://dev.azure.com/a/b/_git/c",
            "https://dev.azure.com/a/b/_git/c/?path=/journeys/customer/ask-a-question.yml",
        ),
    ],
)
def test_with_an_address_every_page_has_a_pencil(tmp_path, address, pencil):
    folder = tmp_path / "new"
    init(folder, "--language", "en", "--repository", address)

    done = make(folder, "site")

    assert done.returncode == 0, done.stderr
    page = folder / "site/journeys/ask-a-question/index.html"
    assert f'href="{pencil}"' in page.read_text("utf-8")


def last_line(folder):
    return (folder / "requirements.txt").read_text("utf-8").splitlines()[-1]


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("1.2.3", "journeybook==1.2.3"),
        ("journeybook>=1.2", "journeybook>=1.2"),
        ("git+https://example.org/x@v1", "journeybook @ git+https://example.org/x@v1"),
    ],
)
def test_what_pip_installs_can_be_said(tmp_path, asked, line):
    done = init(tmp_path / "new", "--language", "en", "--package", asked)

    assert last_line(tmp_path / "new") == line
    assert "on this computer" not in done.stderr


def test_a_place_on_this_computer_is_told(tmp_path):
    (tmp_path / "a place").mkdir()

    done = init(tmp_path / "new", "--language", "en", "--package", str(tmp_path / "a place"))

    assert last_line(tmp_path / "new") == f"journeybook @ {(tmp_path / 'a place').as_uri()}"
    assert "on this computer" in done.stderr


def test_what_pip_could_not_install_is_refused(tmp_path):
    init(tmp_path / "new", "--language", "en", "--package", "no such thing", code=2)

    assert not (tmp_path / "new").exists()


@pytest.mark.slow
def test_it_installs_and_builds_with_pip(tmp_path):
    # A copy, because a build leaves files beside its sources.
    source = tmp_path / "source"
    unwanted = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(ROOT / "plugins", source / "plugins", ignore=unwanted)
    for file in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / file, source)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", tmp_path, source], check=True)
    folder = tmp_path / "reizen"
    init(folder, "--language", "nl", "--package", str(next(tmp_path.glob("*.whl"))))
    # Really installs journeybook, in an environment of its own. What journeybook needs, pip and
    # mkdocs among it, is lent by the environment of the tests, so that no network is needed.
    tools = folder / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tools], check=True)
    packages = tools / Path(sysconfig.get_path("purelib")).relative_to(sys.prefix)
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    mkdocs = tools / "bin/mkdocs"
    mkdocs.write_text(f"#!/bin/sh\nexec '{tools}/bin/python' -m mkdocs \"$@\"\n")
    mkdocs.chmod(0o755)
    kept = {key: it for key, it in os.environ.items() if not key.startswith(("MAKE", "PYTHON"))}

    done = subprocess.run(
        ["make", "site"],
        cwd=folder,
        env=kept | {"PIP_NO_INDEX": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert (folder / "site/index.html").is_file()
    assert (packages / "journeybook/cli/init.py").is_file()
