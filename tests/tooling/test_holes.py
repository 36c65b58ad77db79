"""Nothing that is committed gives a secret away, and no pipeline lets a stranger in."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from journeybook.cli import main

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
SUMS = ("HexHighEntropyString", "Base64HighEntropyString")
"""What finds checksums, of which the locks and golden files are full."""


def holes(folder):
    """Ask zizmor, which knows the ways into GitHub's pipelines, as strictly as it can."""
    command = [BIN / "zizmor", "--offline", "--no-progress", "--persona", "pedantic", "--format"]
    answer = subprocess.run(
        [*command, "plain", folder], capture_output=True, text=True, check=False
    )
    return answer.returncode, answer.stdout


def secrets(*files, folder):
    command = [BIN / "detect-secrets-hook", "--no-verify"]
    for name in SUMS:
        command += ["--disable-plugin", name]
    answer = subprocess.run(
        [*command, *files], cwd=folder, capture_output=True, text=True, check=False
    )
    return answer.returncode, answer.stdout


def test_no_pipeline_of_github_lets_a_stranger_in(tmp_path):
    begun = CliRunner().invoke(
        main, ["init", str(tmp_path / "new"), "--language", "en", "--forge", "github"]
    )
    assert begun.exit_code == 0, begun.output

    found, told = holes(tmp_path / "new")

    assert found == 0, told


def test_a_pipeline_that_runs_what_a_stranger_writes_is_noticed(tmp_path):
    file = tmp_path / ".github/workflows/open.yml"
    file.parent.mkdir(parents=True)
    file.write_text(
        "on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n"
        '      - run: echo "${{ github.event.pull_request.title }}"\n'
    )

    found, told = holes(tmp_path)

    assert found != 0
    assert "template-injection" in told


@pytest.mark.slow
def test_no_committed_file_holds_a_secret():
    listed = ["git", "ls-files", "-z", "--", ":!*.lock", ":!package-lock.json"]
    listed += [":!plugins/journeybook/pages/assets/vendor/*.js", ":!tests/golden"]
    files = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    there = [name for name in files.split("\0") if name and (ROOT / name).is_file()]

    found, told = secrets(*there, folder=ROOT)

    assert len(there) > 500
    assert found == 0, told


def test_a_secret_in_a_file_is_noticed(tmp_path):
    # Put together here, so that this file holds none.
    (tmp_path / "deploy.yml").write_text("key: " + "AKIA" + "IOSFODNN7EXAMPLE" + "\n")
    (tmp_path / "key.txt").write_text("-----BEGIN RSA " + "PRIVATE KEY-----\n")

    found, told = secrets("deploy.yml", "key.txt", folder=tmp_path)

    assert found != 0
    assert "deploy.yml" in told
    assert "key.txt" in told
