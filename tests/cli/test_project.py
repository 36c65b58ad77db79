"""A command finds its project and its language by itself."""

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from journeybook.cli import main
from journeybook.cli.here import Here
from journeybook.cli.project import NoProjectError, find

ROOT = Path(__file__).parents[2]


def project(tmp_path, text, name="mkdocs.yml"):
    (tmp_path / name).write_text(text, "utf-8")
    return find(tmp_path)


def test_the_project_is_looked_for_from_the_working_folder_upwards(tmp_path):
    project(tmp_path, "site_name: x\n")
    deep = tmp_path / "journeys/customer"
    deep.mkdir(parents=True)

    assert find(deep).root == tmp_path
    with pytest.raises(NoProjectError):
        find(deep, upwards=False)


def test_the_options_of_the_example_are_those_that_mkdocs_reads():
    found = find(ROOT)

    assert (found.journeys, found.content, found.articles, found.language) == (
        "journeys",
        "content",
        "content/guidance/posts",
        "nl",
    )


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n  - journeybook: {journeys: reizen, articles: /stukken/}\n",
        "plugins:\n  journeybook: {journeys: reizen, articles: stukken}\n",
    ],
)
def test_plugins_may_be_a_list_or_fields(tmp_path, plugins):
    found = project(tmp_path, f"site_name: x\n{plugins}")

    assert (found.journeys, found.articles) == ("reizen", "docs/stukken")


@pytest.mark.parametrize("text", ["", "- x\n", "plugins: 3\n", "plugins: [journeybook]\n"])
def test_what_is_not_said_is_as_mkdocs_has_it(tmp_path, text):
    found = project(tmp_path, text)

    assert (found.journeys, found.articles) == ("journeys", "docs/guidance/posts")


def test_tags_of_mkdocs_and_python_are_no_hindrance(tmp_path, monkeypatch):
    monkeypatch.setenv("WHO", "board")
    monkeypatch.delenv("NOBODY", raising=False)
    found = project(
        tmp_path,
        "markdown_extensions:\n"
        "  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }\n"
        "theme: {language: !ENV [NOBODY, nl]}\n"
        "plugins:\n  - journeybook: {audience: !ENV WHO}\n",
    )

    assert (found.audience, found.language) == ("board", "nl")


def test_a_config_may_inherit_from_another(tmp_path):
    (tmp_path / "below.yml").write_text("docs_dir: content\ntheme: {language: nl}\n")

    found = project(tmp_path, "INHERIT: below.yml\ntheme: {name: material}\n")

    assert (found.content, found.language) == ("content", "nl")


def test_a_config_that_inherits_from_itself_ends(tmp_path):
    assert project(tmp_path, "INHERIT: mkdocs.yml\n").journeys == "journeys"


def test_a_config_that_is_no_yaml_is_a_problem_and_no_crash(tmp_path):
    with pytest.raises(NoProjectError, match="cannot be read"):
        project(tmp_path, "a: [\n")


def test_nothing_in_a_config_is_run(tmp_path):
    project(tmp_path, f"a: !!python/object/apply:os.mkdir [{tmp_path}/made]\n")

    assert not (tmp_path / "made").exists()


def test_without_a_project_a_command_was_misused(tmp_path):
    done = CliRunner().invoke(main, ["--project", str(tmp_path), "--language", "nl", "schema"])

    assert done.exit_code == 2
    assert done.stdout == ""
    assert "mkdocs.yml" in done.stderr


@pytest.mark.parametrize(
    ("told", "spoken"),
    [
        (("en", "nl", "nl_NL.UTF-8"), "en"),
        ((None, "nl", "en_GB.UTF-8"), "nl"),
        ((None, "fr", "nl_NL.UTF-8"), "nl"),
        ((None, None, "nl_NL.UTF-8"), "nl"),
        ((None, None, "C"), "en"),
    ],
)
def test_the_language_is_that_asked_for_or_of_the_site_or_of_the_computer(
    tmp_path, monkeypatch, told, spoken
):
    asked, site, computer = told
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, computer)
    project(tmp_path, f"theme: {{name: material, language: {site}}}\n" if site else "{}\n")

    assert Here(tmp_path, asked).words.language.startswith(spoken)


def test_a_language_that_nobody_speaks_is_refused(tmp_path):
    with pytest.raises(click.UsageError, match="choose one of: en, nl"):
        _ = Here(tmp_path, "tlh").words


def test_python_can_be_asked_to_run_it():
    answer = subprocess.run(
        [sys.executable, "-m", "journeybook", "--language", "en", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert answer.stdout.startswith("Usage: journeybook ")


def test_every_command_says_how_it_ends():
    for command in main.commands.values():
        assert "Ends with 0" in (command.help or ""), command.name


@pytest.mark.parametrize("command", ["", *main.commands])
def test_help_is_in_the_language_that_was_asked_for(command):
    arguments = ["--language", "nl", *([command] if command else []), "--help"]

    done = CliRunner().invoke(main, arguments)

    assert done.exit_code == 0
    assert done.stdout.startswith("Gebruik: ")
    assert "Opties:" in done.stdout
    for english in ("Usage", "Options", "Commands", " the ", "Ends with", "Show this"):
        assert english not in done.stdout


def test_that_an_option_has_to_be_given_is_told_in_dutch():
    done = CliRunner().invoke(main, ["--language", "nl", "build", "--help"])

    assert "De map om in te publiceren" in done.output
    assert "[verplicht]" in done.output
