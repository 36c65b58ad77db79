"""`journeybook diff` over a history of which every change is known."""

import json
import os
import subprocess
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from journeybook.cli import main
from journeybook.exports.changes import ExportedChanges, schema
from markdown import Markdown

from tests.builders import write_project

CONFIG = "site_name: x\ndocs_dir: content\nplugins:\n  - journeybook:\n      journeys: reizen\n"
ORGANISATION = """\
name: Kwartelnest
teams:
  - {id: logistiek, title: Logistiek}
  - {id: service, title: Klantenservice}
"""
PERSONA = "title: Huurder\nkind: customer\n"
BUY = """\
title: Ik koop een bank
persona: huurder
stages:
  - title: Kiezen
    steps:
      - title: Ik ga proefzitten
        sentiment: 4
      - title: Ik bestel de bank
        sentiment: 5
  - title: Krijgen
    steps:
      - title: Ik wacht op de levering
        owner: logistiek
        sentiment: 2
        pain_points: [Niemand belt mij terug]
      - title: De bank staat er
        sentiment: 5
assessments:
  - date: 2026-01-10
    by: Klantenservice
    results:
      - check: trustworthy
        result: met
        reason: Niemand controleerde ons.
        evidence: {source: Enquête januari, date: 2026-01-05}
"""
MOVED = """\
      - title: Ik bestel de bank
        sentiment: 5
"""
TABLE = "title: Ik zoek een tafel\npersona: huurder\nstages: [Zoeken]\n"
NASTY = (
    "<script>alert(1)</script> [x](https:y) @iedereen #12 **b** https://evil.example | `c` &amp;"
    " ##vso[x]y"
)
WHO = {
    f"GIT_{role}_{what}": value
    for role in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A"), ("EMAIL", "a@example"))
}


def git(folder, *arguments):
    subprocess.run(
        ["git", *arguments], cwd=folder, env=os.environ | WHO, check=True, capture_output=True
    )


def steps():
    """Tell the history: a name for each commit, and the files as they are in it."""
    files = {
        "mkdocs.yml": CONFIG,
        "reizen/organisation.yml": ORGANISATION,
        "reizen/personas/huurder.yml": PERSONA,
        "reizen/customer/bank.yml": BUY,
    }
    yield "begin", files
    better = BUY.replace("sentiment: 2", "sentiment: 4").replace("logistiek", "service")
    better = better.replace("        pain_points: [Niemand belt mij terug]\n", "")
    files = files | {"reizen/customer/bank.yml": better}
    yield "better", files
    moved = better.replace(MOVED, "").replace(
        "Krijgen\n    steps:\n", f"Krijgen\n    steps:\n{MOVED}"
    )
    files = files | {"reizen/customer/bank.yml": moved}
    yield "moved", files
    bare = moved.replace("        evidence: {source: Enquête januari, date: 2026-01-05}\n", "")
    files = files | {"reizen/customer/bank.yml": bare}
    yield "bare", files
    renamed = {key: text for key, text in files.items() if "bank" not in key}
    renamed["reizen/customer/zitbank.yml"] = bare + "formerly: bank\n"
    renamed["reizen/customer/tafel.yml"] = (
        "title: Ik zoek een tafel\npersona: huurder\nstages: [Zoeken]\n"
    )
    yield "renamed", renamed


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    folder = tmp_path_factory.mktemp("history")
    git(folder, "init", "--quiet", "--initial-branch", "main")
    for name, files in steps():
        for path in folder.rglob("*.yml"):
            path.unlink()
        write_project(folder, files, minimal=False)
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "-m", name)
        git(folder, "tag", name)
    return folder


@pytest.fixture
def diff(history, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1769904000")  # 1 February 2026

    def run(*arguments, language="en", project=history, code=0):
        given = ["--project", str(project), "--language", language, "diff", *arguments]
        done = CliRunner().invoke(main, given)
        assert not done.exception or isinstance(done.exception, SystemExit), done.exception
        assert done.exit_code == code, done.output
        return done

    return run


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_commit_is_told_in_words(diff, golden, language):
    names = [name for name, _ in steps()]
    told = [
        f"{old} → {new}\n{diff(old, new, language=language).stdout}" for old, new in pairwise(names)
    ]

    golden("\n".join(told), f"cli/diff-{language}.txt")


def test_all_at_once_and_backwards(diff, golden):
    golden(diff("begin", "renamed", "--format", "markdown").stdout, "cli/diff.md")
    golden(diff("renamed", "begin").stdout, "cli/diff-backwards.txt")


def test_json_keeps_to_its_schema(diff, golden):
    given = diff("begin", "renamed", "--format", "json").stdout

    assert ExportedChanges.model_validate_json(given).changed
    golden(given, "cli/diff.json")
    assert json.loads(diff("begin", "--format", "schema").stdout) == schema()


def test_without_a_second_revision_the_files_as_they_are_count(diff, history):
    tafel = history / "reizen/customer/tafel.yml"
    text = tafel.read_text()
    tafel.write_text(text.replace("een tafel", "een eettafel"))

    found = diff("HEAD").stdout

    tafel.write_text(text)
    assert found == (
        "Ik zoek een eettafel · journey, 1 change\n"
        "  title: “Ik zoek een tafel” → “Ik zoek een eettafel”\n"
    )
    assert diff("HEAD").stdout == "Nothing changed that a reader would notice.\n"


def test_the_page_stands_by_itself_and_lays_the_curves_over_each_other(diff, tmp_path):
    page = tmp_path / "changes.html"
    diff("begin", "renamed", "--format", "html", "--output", str(page), language="nl")

    found = BeautifulSoup(page.read_text("utf-8"), "html.parser")

    assert found.html["lang"] == "nl"
    assert not found.find_all(["script", "link", "img", "iframe"])
    assert "url(" not in found.style.string
    assert [it.string for it in found.find_all("h2")] == ["Ik zoek een tafel", "Ik koop een bank"]
    lines = found.select("svg.jb-curve__drawing .jb-curve__line")
    assert [it["data-line"] for it in lines] == ["0", "1"]
    before, after = ([dot["data-level"] for dot in it.select("[data-level]")] for it in lines)
    assert (before, after) == (["4", "5", "2", "5"], ["4", "5", "4", "5"])
    ways = [it.select_one("path")["d"].split()[0] for it in lines]
    assert ways[0] == ways[1]


def test_what_an_author_wrote_is_shown_and_does_nothing(tmp_path, diff):
    for name, title in (("1", "Ik zoek"), ("2", NASTY)):
        text = f"title: {json.dumps(title)}\npersona: huurder\nstages: [Zoeken]\n"
        files = {"mkdocs.yml": CONFIG, "reizen/organisation.yml": ORGANISATION}
        files |= {"reizen/personas/huurder.yml": PERSONA, "reizen/customer/x.yml": text}
        write_project(tmp_path, files, minimal=False)
        git(tmp_path, "init", "--quiet")
        git(tmp_path, "add", "--all")
        git(tmp_path, "commit", "--quiet", "-m", name)

    markdown = diff("HEAD~1", "HEAD", "--format", "markdown", project=tmp_path).stdout
    page = diff("HEAD~1", "HEAD", "--format", "html", project=tmp_path).stdout

    text = diff("HEAD~1", "HEAD", project=tmp_path).stdout
    assert "# #vso[x]y" in text
    assert "##vso[" not in text
    shown = BeautifulSoup(Markdown().convert(markdown), "html.parser")
    assert not shown.find_all(["a", "script", "code"])
    assert shown.strong.get_text().replace("\u200b", "") == NASTY
    for call in ("@iedereen", "#12", "https://"):
        assert call not in markdown
    assert "<script" not in page
    assert NASTY in BeautifulSoup(page, "html.parser").get_text()


def test_what_is_broken_is_left_out_and_named(tmp_path, diff, history):
    git(tmp_path, "clone", "--quiet", history.as_uri(), "it")
    (tmp_path / "it/reizen/customer/tafel.yml").write_text("title: Ik zoek\ncolour: red\n")
    zitbank = tmp_path / "it/reizen/customer/zitbank.yml"
    zitbank.write_text(zitbank.read_text() + "related: tafel\n")
    git(tmp_path / "it", "commit", "--quiet", "-m", "related", "--", "reizen/customer/zitbank.yml")

    done = diff("HEAD", project=tmp_path / "it")

    assert done.stdout == "Nothing changed that a reader would notice.\n"
    assert "“tafel” is left out: reizen/customer/tafel.yml:" in done.stderr


def test_in_a_shallow_clone_what_is_not_there_is_no_revision(tmp_path, diff, history):
    git(tmp_path, "clone", "--quiet", "--depth", "1", history.as_uri(), "it")

    assert (
        "git knows no revision “HEAD~1”" in diff("HEAD~1", project=tmp_path / "it", code=2).stderr
    )
    assert diff("HEAD", project=tmp_path / "it").stdout.startswith("Nothing changed")


@pytest.mark.parametrize("name", ["nowhere", "--help-me", "", "begin:reizen", "@{99}"])
def test_a_revision_that_does_not_exist_is_a_misuse(diff, name):
    assert "git knows no revision" in diff("--", name, code=2).stderr


def test_outside_git_there_are_no_revisions(tmp_path, diff):
    write_project(tmp_path, dict(steps())["begin"], minimal=False)

    assert "there is no history here" in diff("HEAD", project=tmp_path, code=2).stderr


def test_without_git_there_are_no_revisions(diff, monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert "git is not installed" in diff("HEAD", code=2).stderr


def test_a_file_that_cannot_be_written_is_a_misuse(diff, tmp_path):
    page = tmp_path / "nowhere/page.html"

    assert "cannot be written" in diff("begin", "--output", str(page), code=2).stderr


def test_nothing_in_the_work_tree_is_touched(diff, history):
    before = {it: it.read_bytes() for it in history.rglob("*.yml")}

    diff("begin", "bare")

    assert {it: it.read_bytes() for it in history.rglob("*.yml")} == before
    git(history, "diff", "--quiet", "HEAD")


AROUND = {
    "mkdocs.yml": CONFIG,
    "reizen/organisation.yml": ORGANISATION,
    "reizen/personas/huurder.yml": PERSONA,
    "reizen/customer/bank.yml": BUY,
    "reizen/initiatives/bellen.yml": "title: Wij bellen zelf\nanswers: bank\nowner: service\n",
    "reizen/trips/samen.yml": "title: Samen\nowner: service\n",
    "content/guidance/posts/bel.md": "---\ndate: 2026-01-02\n---\n\n# Bel\n\nBel op tijd.\n",
}


@pytest.fixture
def changing(tmp_path):
    """Commit all kinds of files; give a function that changes some and tells the difference."""
    write_project(tmp_path, AROUND, minimal=False)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "-m", "x")

    def change(**files):
        changed = {name.replace("__", "/"): text for name, text in files.items()}
        write_project(tmp_path, changed, minimal=False)
        arguments = ["--project", str(tmp_path), "--language", "en", "diff", "HEAD"]
        done = CliRunner().invoke(main, arguments)
        assert done.exit_code == 0, done.output
        return done

    return change


def test_initiatives_trips_and_the_text_of_articles_are_told(changing):
    done = changing(
        **{
            "reizen/initiatives/bellen.yml": (
                "title: Wij bellen zelf\nanswers: bank\nowner: logistiek\nstatus: planned\n"
            ),
            "reizen/trips/samen.yml": "title: Samen\nowner: service\nmilestones: [{title: Af}]\n",
            "content/guidance/posts/bel.md": AROUND["content/guidance/posts/bel.md"] + "Altijd.\n",
        }
    )

    assert done.stdout.splitlines() == [
        "Wij bellen zelf · initiative, 2 changes",
        "  owner: Klantenservice → Logistiek",
        "  status: idea → planned",
        "Samen · trip, 1 change",
        "  milestone added: “Af”",
        "Bel · article, 1 change",
        "  text reworded",
    ]


@pytest.mark.parametrize(
    "file", ["organisation.yml", "initiatives/bellen.yml", "trips/samen.yml", "customer/bank.yml"]
)
def test_whatever_cannot_be_read_has_neither_come_nor_gone(changing, file):
    done = changing(**{f"reizen/{file}": AROUND[f"reizen/{file}"] + "nothing: x\n"})

    assert done.stdout == "Nothing changed that a reader would notice.\n"
    assert "is left out" in done.stderr


def test_the_fields_of_an_article_are_no_part_of_its_text(changing):
    post = "content/guidance/posts/bel.md"

    done = changing(**{post: AROUND[post].replace("01-02\n", "01-02\ncategories: [Teruggebeld]\n")})

    assert done.stdout.splitlines()[0] == "Bel · article, 1 change"
    assert "Teruggebeld" in done.stdout
    assert "reworded" not in done.stdout


def test_who_only_names_a_team_that_got_another_id_has_not_changed(changing):
    done = changing(
        **{name: text.replace("logistiek", "bezorging") for name, text in AROUND.items()}
    )

    assert [line for line in done.stdout.splitlines() if "owner" in line] == []
