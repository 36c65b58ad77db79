"""`journeybook rename`, as an editor calls it."""

import os
import subprocess

from click.testing import CliRunner
from journeybook.cli import main
from journeybook.reading import read

from tests.builders import JOURNEY, write_project

OTHER = "title: Een ander\npersona: jonge-huurder\nrelated: reis\nstages: [Begin]\n"
CONFIG = (
    "site_name: x\ndocs_dir: content\nplugins:\n  - journeybook:\n      audience: board # board\n"
)


def publication(folder):
    files = {
        "journeys/customer/reis.yml": JOURNEY,
        "journeys/customer/ander.yml": OTHER,
        "content/over.md": "Zie [de reis](journey:reis).\n",
        "mkdocs.yml": CONFIG,
    }
    return write_project(folder, files)


def run(folder, *arguments, language="en"):
    done = CliRunner().invoke(
        main, ["--project", str(folder), "--language", language, "rename", *arguments]
    )
    assert not done.exception or isinstance(done.exception, SystemExit), done.exception
    return done


def test_it_says_what_it_did_and_has_done_it(tmp_path):
    publication(tmp_path)

    done = run(tmp_path, "reis", "bank-kopen")

    assert done.exit_code == 0
    assert done.stdout == (
        "the journey “reis” is “bank-kopen” from now on:\n"
        "  journeys/customer/reis.yml → journeys/customer/bank-kopen.yml\n"
        "  content/over.md:1 link\n"
        "  journeys/customer/ander.yml:3 related\n"
        "  journeys/customer/reis.yml:1 formerly\n"
    )
    found = read(tmp_path)
    assert not found.diagnostics
    assert found.catalogue.journeys["bank-kopen"].formerly == ("reis",)
    assert (tmp_path / "content/over.md").read_text() == "Zie [de reis](journey:bank-kopen).\n"


def test_a_dry_run_says_the_same_and_does_nothing(tmp_path):
    publication(tmp_path)
    before = {it: it.read_bytes() for it in tmp_path.rglob("*") if it.is_file()}

    done = run(tmp_path, "reis", "bank-kopen", "--dry-run", language="nl")

    assert done.exit_code == 0
    assert "journeys/customer/ander.yml:3 related" in done.stdout
    assert {it: it.read_bytes() for it in tmp_path.rglob("*") if it.is_file()} == before


def test_in_git_the_file_keeps_its_history(tmp_path):
    publication(tmp_path)
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example"}
    who |= {"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example"}

    def git(*arguments):
        return subprocess.run(
            ["git", *arguments], cwd=tmp_path, env=os.environ | who, check=True, capture_output=True
        ).stdout.decode()

    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "-m", "Begin")

    run(tmp_path, "reis", "bank-kopen")

    assert "R100\tjourneys/customer/reis.yml\tjourneys/customer/bank-kopen.yml" in git(
        "diff", "--cached", "-M", "--name-status"
    )


def test_what_else_may_mean_it_is_told(tmp_path):
    publication(tmp_path)

    done = run(tmp_path, "audience:board", "directie")

    assert "mkdocs.yml:5 may mean it as well" in done.stdout


def test_an_address_that_is_lost_is_told(tmp_path):
    publication(tmp_path)

    done = run(tmp_path, "web", "webshop")

    assert "does not lead on" in done.stdout


def test_a_publication_with_errors_is_left_alone(tmp_path):
    publication(tmp_path)
    (tmp_path / "journeys/customer/ander.yml").write_text(OTHER + "colour: red\n")

    done = run(tmp_path, "reis", "bank-kopen")

    assert done.exit_code == 1
    assert "unknown-field" in done.stdout
    assert "mend these errors first" in done.stderr
    assert (tmp_path / "journeys/customer/reis.yml").exists()


def test_what_cannot_be_is_a_misuse(tmp_path):
    publication(tmp_path)

    done = run(tmp_path, "reis", "ander")

    assert done.exit_code == 2
    assert "“ander” is taken already" in done.stderr
    assert "choose another id" in done.stderr
