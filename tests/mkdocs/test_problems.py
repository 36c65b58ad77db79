"""What an editor is told, and when a build ends."""

import os
import subprocess
import sys

import pytest
from mkdocs.exceptions import Abort

from tests.mkdocs.small import FILES, build, publish

SOFA = "journeys/customer/sofa.yml"
BROKEN = FILES[SOFA].replace("owner: service", "owner: servise\ncolour: red")


def mkdocs(folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "true"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_build_tells_every_problem_at_its_place_and_ends_with_one_error(tmp_path):
    done = mkdocs(publish(tmp_path, **{SOFA: BROKEN}))

    assert done.returncode == 1
    assert f"{SOFA}:4:8: error" in done.stderr
    assert f"{SOFA}:5:1: error" in done.stderr
    assert "There are 2 errors in the journeys." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_build_that_ends_leaves_no_page_of_ours(tmp_path):
    mkdocs(publish(tmp_path, **{SOFA: BROKEN}))

    assert not (tmp_path / "site/journeys").exists()


def test_a_missing_organisation_is_told_and_nothing_falls_over(tmp_path):
    folder = publish(tmp_path)
    (folder / "journeys/organisation.yml").unlink()

    done = mkdocs(folder)

    assert done.returncode == 1
    assert "journeys/organisation.yml:1:1: error" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_warning_ends_a_strict_build_only(tmp_path):
    article = FILES["content/guidance/posts/listen.md"] + "\n[x](journey:sofo)\n"
    folder = publish(tmp_path, **{"content/guidance/posts/listen.md": article})

    build(folder)
    with pytest.raises(Abort, match="1 warning"):
        build(folder, strict=True)


def test_what_an_author_wrote_cannot_steer_a_terminal_or_a_pipeline(tmp_path):
    nasty = FILES[SOFA].replace("owner: service", 'owner: "x\\n::error::y\\e[31m"')

    done = mkdocs(publish(tmp_path, **{SOFA: nasty}))

    assert done.returncode == 1
    assert "\x1b[31m" not in done.stderr
    assert not [line for line in done.stderr.splitlines() if line.startswith("::")]
