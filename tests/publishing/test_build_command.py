"""What `journeybook build` says and how it ends, whatever the build does."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time

import pytest
from journeybook.publishing import Place

from tests.mkdocs.small import FILES
from tests.publishing.running import ARTICLE, WITH_A_WARNING, build, command, publication
from tests.publishing.sites import beside, tree


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """Publish a site once; no test may change it."""
    folder = tmp_path_factory.mktemp("published")
    done = build(publication(folder / "project"), folder / "site")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def site(published):
    """Give the published site, and see afterwards that it has not changed."""
    before = tree(published / "site", modes=True)
    yield published / "site"
    assert tree(published / "site", modes=True) == before
    assert beside(Place(published / "site")) == {"lock"}


def test_a_site_is_published_and_told_in_one_sentence(published):
    home = (published / "site/index.html").read_text("utf-8")

    assert "Small" in home
    again = build(published / "project", published / "site")
    assert (again.returncode, again.stdout) == (0, "")
    assert again.stderr == f"Nothing has changed: the site in {published}/site is this one.\n"


@pytest.mark.slow
def test_a_warning_keeps_a_site_from_being_published(tmp_path, site):
    done = build(publication(tmp_path, **WITH_A_WARNING), site)

    assert done.returncode == 1
    assert "listen.md" in done.stderr
    assert "Not published: the build found mistakes" in done.stderr
    assert "Traceback" not in done.stderr


QUIET = """\
import logging

logging.disable(logging.CRITICAL)


def on_files(files, config):
    for name in [None, "mkdocs", *logging.root.manager.loggerDict]:
        log = logging.getLogger(name)
        log.setLevel(logging.CRITICAL)
        log.addFilter(lambda record: False)
"""


def test_no_level_of_any_log_hides_a_warning(tmp_path, site):
    done = build(publication(tmp_path, hook=QUIET, **WITH_A_WARNING), site)

    assert done.returncode == 1
    assert "listen.md" in done.stderr


@pytest.mark.slow
def test_every_mistake_is_told_at_its_place(tmp_path, site):
    sofa = "journeys/customer/sofa.yml"
    broken = FILES[sofa].replace("owner: service", "owner: servise\ncolour: red")

    done = build(publication(tmp_path, **{sofa: broken}), site)

    assert done.returncode == 1
    assert f"{sofa}:4:8: error" in done.stderr
    assert f"{sofa}:5:1: error" in done.stderr


def test_a_plugin_that_fails_early_is_told_without_a_traceback(tmp_path, site):
    done = build(publication(tmp_path, hook="def on_config(config):\n    config.nothing()\n"), site)

    assert done.returncode == 1
    assert re.fullmatch(
        r"Not published: the plugin “hook\.py” failed: AttributeError: .* \(hook\.py:2\); .*\n",
        done.stderr,
    )


FAILING = {
    "an exception": (
        "raise KeyError('nothing here\\n::error::x\\x1b[31m')",
        "the plugin “hook.py” failed",
    ),
    "an exit": ("import sys; sys.exit(0)", "the plugin “hook.py” failed: SystemExit: 0"),
    "an end without a word": ("import os; os._exit(0)", "building ended without a word"),
    "a crash": ("import os; os.kill(os.getpid(), 11)", "ended from outside (SIGSEGV)"),
    "no room": ("import errno; raise OSError(errno.ENOSPC, 'x')", "there is no room on the disk"),
    "a page that is cut off": (
        "import pathlib; pathlib.Path(config.site_dir, 'index.html').write_text('<html>')",
        "index.html does not end in </html>",
    ),
    "a page that is gone": (
        "import pathlib; pathlib.Path(config.site_dir, 'about/index.html').unlink()",
        "about/index.html is missing",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("how", FAILING)
def test_a_plugin_that_fails_is_told_in_words(tmp_path, site, how):
    program, problem = FAILING[how]
    hook = f"def on_post_build(config):\n    {program}\n"

    done = build(publication(tmp_path, hook=hook), site)

    assert done.returncode == 1, done.stderr
    assert "Not published: " in done.stderr
    assert problem in done.stderr
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stderr
    assert not re.search("^::", done.stderr, re.MULTILINE)


@pytest.mark.slow
def test_how_it_came_to_a_failure_is_told_to_who_asks(tmp_path, site):
    hook = "def on_post_build(config):\n    raise KeyError('x')\n"

    done = build(publication(tmp_path, hook=hook), site, "--verbose")

    assert done.returncode == 1
    assert "Traceback" in done.stderr


@pytest.mark.slow
def test_what_a_plugin_prints_reaches_people_and_disturbs_nothing(tmp_path):
    hook = "import os\ndef on_post_build(config):\n    print('hello'); os.write(1, b'there')\n"

    done = build(publication(tmp_path / "project", hook=hook), tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert "hello" in done.stderr
    assert "there" in done.stderr
    assert done.stdout == ""


def test_a_mkdocs_yml_that_cannot_be_used_is_told(tmp_path, site):
    project = publication(tmp_path)
    (project / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: content\nplugins: [serch, journeybook]\n"
    )

    done = build(project, site)

    assert done.returncode == 1
    assert "serch" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_site_without_journeybook_is_none_of_ours(tmp_path, site):
    project = publication(tmp_path)
    (project / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\n")

    done = build(project, site)

    assert done.returncode == 1
    assert "journeybook is not among them" in done.stderr


@pytest.mark.slow
def test_a_site_for_an_audience_is_made_for_it_whatever_mkdocs_yml_says(tmp_path):
    organisation = FILES["journeys/organisation.yml"] + "audiences: [{id: board, title: Board}]\n"
    hidden = FILES["journeys/customer/sofa.yml"].replace("owner:", "audience: [board]\nowner:")
    article = FILES[ARTICLE].replace("journeys: [sofa]\n", "audience: [board]\n")
    project = publication(
        tmp_path / "project",
        **{
            "journeys/organisation.yml": organisation,
            "journeys/customer/board.yml": hidden,
            ARTICLE: article,
        },
    )

    for audience, arguments in ((None, ()), ("board", ("--audience", "board"))):
        done = build(project, tmp_path / f"{audience}", *arguments)
        assert done.returncode == 0, done.stderr
        site = tmp_path / f"{audience}"
        manifest = json.loads((site / ".journeybook-manifest.json").read_text("utf-8"))
        assert manifest["audience"] == audience
        assert (site / "journeys/board/index.html").exists() is (audience == "board")
    refused = build(project, tmp_path / "None", "--audience", "board")
    assert refused.returncode == 2
    assert "holds the edition for everyone, and this is the one for “board”" in refused.stderr


@pytest.mark.slow
def test_what_is_asked_to_stop_clears_up_and_says_so(tmp_path, site):
    hook = "import time\ndef on_post_build(config):\n    open('here', 'w'); time.sleep(60)\n"
    project = publication(tmp_path, hook=hook)
    asked = command(project, "build", "--to", site)
    with subprocess.Popen(asked, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as running:
        until((tmp_path / "here").exists)
        second = build(project, site)
        running.send_signal(signal.SIGTERM)
        told = running.communicate(timeout=180)[1]

    assert second.returncode == 3
    assert f"process {running.pid}, since 20" in second.stderr
    assert running.returncode == 1
    assert told == "Stopped; what is published is as it was, or new and whole.\n"


def test_a_build_does_not_outlive_whoever_asked_for_it(tmp_path):
    hook = (
        "import os, time\n"
        "def on_post_build(config):\n"
        "    open('here', 'w').write(str(os.getpid()))\n"
        "    time.sleep(60)\n"
    )
    project = publication(tmp_path / "project", hook=hook)
    asked = command(project, "build", "--to", tmp_path / "site")
    with subprocess.Popen(asked, cwd=tmp_path, stderr=subprocess.DEVNULL) as running:
        until(lambda: (tmp_path / "here").exists() and (tmp_path / "here").read_text())
        running.kill()

    builder = int((tmp_path / "here").read_text())
    until(lambda: not is_alive(builder))
    (project / "hook.py").write_text("")
    done = build(project, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    assert "What an earlier run left behind when it was ended has been cleared up." in done.stderr


def until(is_so, seconds=180):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{process}/stat") as about:  # noqa: PTH123 - a file that is none
        return about.read().split()[2] != "Z"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_that_no_file_can_have_is_told_as_a_misuse_of_date(tmp_path, day):
    done = build(publication(tmp_path / "project"), tmp_path / "site", "--date", day)

    assert done.returncode == 2
    assert f"“--date”: the files of a site cannot be dated with {day}" in done.stderr
    assert "SOURCE_DATE_EPOCH" not in done.stderr
    assert not (tmp_path / "site").exists()
