"""`journeybook lint`, as an editor and as a pipeline call it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from click.testing import CliRunner
from journeybook.cli import main
from journeybook.cli.formats import FORMATS

from tests.builders import JOURNEY, write_project

CONFIG = "site_name: x\ndocs_dir: content\nplugins:\n  - search\n  - journeybook:\n"
REIS = "journeys/customer/reis.yml"
ANDER = "journeys/customer/ander.yml"
BROKEN = """\
title: Ik koop een bank
persona: jonge-huurdr
summary: Bel 06-12345678 voor ticket #42
stages:
  - title: 要件
    steps: [Klant kijkt]
"""
SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0.json"


def publication(folder, options="", **files):
    files = {name.replace("__", "/"): text for name, text in files.items()}
    return write_project(folder, {REIS: JOURNEY, "mkdocs.yml": CONFIG + options, **files})


def lint(folder, *arguments, language="en"):
    command = ["--project", str(folder), "--language", language, "lint", *arguments]
    done = CliRunner().invoke(main, command, env={"SOURCE_DATE_EPOCH": "1793577600"})
    assert not done.exception or isinstance(done.exception, SystemExit), done.exception
    return done


def broken(folder):
    write_project(folder, {REIS: BROKEN, ANDER: BROKEN.replace("huurdr", "huurder")})
    (folder / "mkdocs.yml").write_text(CONFIG)
    return folder


@pytest.fixture
def within(tmp_path, monkeypatch):
    """Stand in the project, so that files are named from there."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_reads_as_it_should(form, within, golden):
    done = lint(broken(within), "--format", form)

    assert done.exit_code == 1
    golden(done.stdout, f"lint/findings.{form}")


def test_it_speaks_dutch(within, golden):
    golden(lint(broken(within), language="nl").stdout, "lint/findings.nl.text")


def test_what_is_found_goes_to_standard_output_and_the_sum_does_not(within):
    done = lint(broken(within), "--format", "json")

    assert json.loads(done.stdout)["counts"]["error"] == 1
    assert done.stderr.startswith("1 error")


def test_paths_say_what_is_told_and_not_what_is_read(within):
    broken(within)

    done = lint(within, ANDER)

    assert REIS not in done.stdout
    assert f"{ANDER}:3:10: warning [cut-off-comment]" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([ANDER], 0),
        ([ANDER, "--fail-on", "warning"], 1),
        ([ANDER, "--least", "error"], 0),
        ([REIS], 1),
        (["nowhere.yml"], 2),
        (["--format", "xml"], 2),
    ],
)
def test_the_exit_code_says_how_it_went(arguments, code, within):
    assert lint(broken(within), *arguments).exit_code == code


def test_a_folder_without_a_publication_is_a_misuse(tmp_path):
    assert lint(tmp_path).exit_code == 2


@pytest.mark.parametrize("name", ["elsewhere", "project/elsewhere"])
def test_a_path_outside_the_publication_is_a_misuse(name, tmp_path):
    publication(tmp_path / "project")
    elsewhere = tmp_path / name
    elsewhere.mkdir()

    done = lint(tmp_path / "project", str(elsewhere))

    assert done.exit_code == 2
    assert "is not in the publication" in done.stderr
    assert lint(tmp_path / "project", str(tmp_path)).exit_code != 2


@pytest.mark.parametrize("form", FORMATS)
def test_a_line_with_what_identifies_people_is_not_repeated(form, within):
    text = f"{JOURNEY}quotes:\n  - Ik ben 111222333.\n"

    said = lint(publication(within, **{REIS: text}), "--format", form).stdout

    assert "no-bsn" in said
    assert "111222333" not in said


def test_sarif_is_sarif(within):
    done = lint(broken(within), "--format", "sarif")

    jsonschema.validate(json.loads(done.stdout), json.loads(SCHEMA.read_text()))


def test_junit_counts_what_fails(within):
    root = ET.fromstring(lint(broken(within), "--format", "junit").stdout)  # noqa: S314 - ours

    cases = root.findall("testsuite/testcase")
    assert root.get("tests") == str(len(cases))
    assert root.get("failures") == str(len(root.findall("testsuite/testcase/failure")))


def test_gitlab_gets_what_it_needs_and_knows_findings_apart(within):
    issues = json.loads(lint(broken(within), "--format", "gitlab").stdout)

    assert {it["severity"] for it in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert all(it["location"]["path"] and it["location"]["lines"]["begin"] for it in issues)
    assert len({it["fingerprint"] for it in issues}) == len(issues)


@pytest.mark.parametrize("form", FORMATS)
def test_what_an_author_wrote_steers_no_terminal_and_no_pipeline(form, within):
    nasty = '"x\\n::error::y ##vso[task.setvariable]z \\e[31m ]]> <b> %0A::stop-commands::q"'
    text = (
        f"title: {nasty}\npersona: {nasty}\n{nasty}: 1\nstages:\n"
        f"  - title: {nasty}\n    steps: [a]\n  - title: {nasty}\n    steps: [b]\n"
        "##vso[task.complete]: x\n::error::hello: y\n"
    )

    said = lint(publication(within, **{REIS: text}), "--format", form).stdout

    assert "nasty" not in said
    assert "\x1b" not in said
    assert "##vso[" not in said or form in {"json", "gitlab", "sarif", "junit", "github"}
    commands = [it for it in said.splitlines() if it.lstrip().startswith("::")]
    assert bool(commands) == (form == "github")
    assert all(re.match(r"::(error|warning|notice) file=", it) for it in commands)
    if form == "junit":
        ET.fromstring(said)  # noqa: S314 - ours


def test_colours_are_for_terminals_that_want_them(within):
    broken(within)
    command = [sys.executable, "-m", "journeybook", "lint"]

    for wants, environment in ((True, {}), (False, {"NO_COLOR": "1"})):
        done = _on_a_terminal(command, os.environ | environment | {"TERM": "xterm"})

        assert ("\x1b[" in done) is wants


def test_rules_are_set_in_mkdocs_yml(within):
    options = """\
      rules:
        cut-off-comment: error
        planned-review: off
        no-phone-number:
          exceptions:
            - path: journeys/customer
              reason: The number of the shop, which stands in every folder.
"""
    text = BROKEN.replace("huurdr", "huurder")

    done = lint(publication(within, options, **{REIS: text}), "--format", "json")

    found = {it["rule"]: it["severity"] for it in json.loads(done.stdout)["findings"]}
    assert found["cut-off-comment"] == "error"
    assert not {"planned-review", "no-phone-number"} & set(found)
    assert done.exit_code == 1


@pytest.mark.parametrize(
    ("lines", "place", "problem"),
    [
        ("planed-review: off", "7:9", "there is no rule “planed-review”"),
        ("planned-review: maybe", "7:9", "a rule cannot be “maybe”"),
        ("unclosed-quote: off", "7:9", "the rule “unclosed-quote” cannot be changed"),
        ("no-owner: {level: error}", "7:20", "a rule has no setting “level”"),
        ("no-owner: {exceptions: [{path: x.yml}]}", "7:33", "this exception has no reason"),
        (
            "no-owner: {exceptions: [{reason: y}]}",
            "7:33",
            "this exception does not say where it holds",
        ),
    ],
)
def test_settings_that_mean_nothing_are_errors_at_their_line(lines, place, problem, within):
    done = lint(publication(within, f"      rules:\n        {lines}\n"))

    assert done.exit_code == 1
    assert f"mkdocs.yml:{place}: error [rule-settings] {problem}" in done.stdout


def test_fix_mends_what_leaves_no_doubt(within):
    publication(within, **{REIS: JOURNEY.replace("owner:", "Owner:")})

    done = lint(within, "--fix")

    assert (within / REIS).read_text() == JOURNEY
    assert "reis.yml has been mended" in done.stderr
    assert done.exit_code == 0


def _on_a_terminal(command, environment):
    """Run a command with a terminal for its standard output, and give what it shows there."""
    ours, theirs = os.openpty()
    process = subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # the other end is closed
        pass
    process.wait()
    os.close(ours)
    return shown.decode()
