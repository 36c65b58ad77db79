"""`journeybook new`, as an editor calls it."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from journeybook.cli import main
from journeybook.cli.starting import STARTERS, Starters
from journeybook.reading import read

from tests.builders import JOURNEY, write_project

LANGUAGES = ("en", "nl")
CONFIG = "site_name: x\ndocs_dir: content\nplugins: [journeybook]\n"


@pytest.fixture
def project(tmp_path):
    files = {"journeys/customer/reis.yml": JOURNEY, "mkdocs.yml": CONFIG}
    return write_project(tmp_path, files)


def run(folder, *arguments, language="en", code=0):
    done = CliRunner().invoke(
        main, ["--project", str(folder), "--language", language, "new", *arguments]
    )
    assert done.exit_code == code, done.output
    return done


def templates():
    for language in LANGUAGES:
        for kind in ("customer", "employee", "partner"):
            for name in (*Starters(language).outlines(kind), "blank"):
                yield language, kind, name


@pytest.mark.parametrize(("language", "kind", "template"), [*templates()])
def test_every_template_lints_clean(project, language, kind, template):
    title = ["--title", "Ik ga op reis"] if template == "blank" else []
    run(project, kind, "--template", template, "--owner", "winkels", *title, language=language)
    made = next((project / "journeys" / kind).glob("i*.yml"))

    lint = CliRunner().invoke(main, ["--project", str(project), "lint", str(made)])

    assert lint.exit_code == 0
    assert lint.stdout == ""
    assert made.stem in read(project).catalogue.journeys


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "arguments",
    [
        ["customer", "--template", "buying"],
        ["employee", "--template", "blank", "--title", "Nieuw"],
        ["persona", "--kind", "customer", "--title", "Nieuw"],
        ["persona", "--kind", "employee", "--title", "Nieuw", "--team", "winkels"],
        ["initiative", "--title", "Nieuw"],
        ["initiative", "--title", "Nieuw", "--owner", "winkels", "--answers", "reis"],
        ["initiative", "--title", "Nieuw", "--answers", "reis#ik-zie-een-bank-op-instagram"],
        ["trip", "--title", "Nieuw"],
        ["trip", "--title", "Nieuw", "--owner", "winkels"],
    ],
    ids=" ".join,
)
def test_what_is_begun_gets_no_advice(project, language, arguments):
    done = run(project, *arguments, language=language)
    made = project / done.stdout.strip()

    lint = CliRunner().invoke(main, ["--project", str(project), "lint", str(made)])

    assert lint.stdout == ""
    assert lint.exit_code == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", ["initiative", "trip"])
def test_every_line_of_the_notes_can_be_used(project, language, what):
    run(project, "customer", "--title", "A journey", "--template", "blank")
    done = run(project, what, "--title", "Nieuw", language=language)
    file = project / done.stdout.strip()
    text = re.sub(r"^# (?=[a-z_]+:|  )", "", file.read_text("utf-8"), flags=re.MULTILINE)

    file.write_text(re.sub(r"(een-reis|a-journey)#(een-stap|a-step)", "a-journey", text), "utf-8")

    assert [str(it.problem) for it in read(project).diagnostics] == []
    assert len(text.splitlines()) > 20


def test_the_pain_that_an_initiative_answers_has_to_be_there(project):
    done = run(project, "initiative", "--title", "X", "--answers", "reis#ik-zie-bank", code=2)

    assert "--answers: there is no “ik-zie-bank”; choose one of: ik-zie-een-bank" in done.stderr


def test_both_languages_have_the_same_templates():
    texts = {
        language: sorted(
            it.relative_to(STARTERS / language).as_posix()
            for it in (STARTERS / language).glob("*")
            if it.is_file()
        )
        for language in LANGUAGES
    }
    outlines = {
        language: {
            (kind, name): [len(stage.steps) for stage in outline.stages]
            for kind in ("customer", "employee", "partner")
            for name, outline in Starters(language).outlines(kind).items()
        }
        for language in LANGUAGES
    }

    assert texts["nl"] == texts["en"]
    assert outlines["nl"] == outlines["en"]


def test_what_was_made_is_named_on_standard_output(project):
    done = run(project, "customer", "--title", "Ik verhuis: eindelijk", "--template", "blank")

    assert done.stdout == "journeys/customer/ik-verhuis-eindelijk.yml\n"
    journey = read(project).catalogue.journeys["ik-verhuis-eindelijk"]
    assert journey.title == "Ik verhuis: eindelijk"
    assert journey.travellers == ("jonge-huurder",)


def test_the_channels_and_teams_that_exist_stand_in_the_notes(project):
    run(project, "employee", "--template", "complaint", language="nl")

    text = (project / "journeys/employee/ik-zet-recht-wat-misging.yml").read_text("utf-8")
    assert "# channel: web    # waar het gebeurt: web, social, shop" in text
    assert "# owner: klantervaring    # het team dat er verantwoordelijk voor is" in text


def test_what_is_there_is_never_overwritten(project):
    done = run(project, "customer", "--title", "Reis", code=2)

    assert "journeys/customer/reis.yml is there already" in done.stderr
    assert (project / "journeys/customer/reis.yml").read_text("utf-8") == JOURNEY


def test_an_id_is_taken_wherever_the_other_journey_stands(project):
    done = run(project, "employee", "--title", "Reis", code=2)

    assert "journeys/customer/reis.yml is there already" in done.stderr


@pytest.mark.parametrize("bad", ["../../x", "A", "", "a b", "x/y"])
def test_no_id_leads_out_of_the_folder(project, bad):
    before = sorted(project.rglob("*"))

    run(project, "persona", "--title", "Iemand", "--kind", "customer", "--id", bad or " ", code=2)

    assert sorted(project.rglob("*")) == before


def test_a_persona_that_does_not_exist_is_guessed_at(project):
    done = run(project, "customer", "--title", "Ik", "--persona", "jonge-huuder", code=2)

    assert "did you mean “jonge-huurder”?" in done.stderr


def test_a_persona_of_the_other_side_cannot_travel(project):
    run(project, "customer", "--title", "Ik", "--persona", "verkoper", code=2)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "say WHAT, one of: customer, employee, partner, persona, initiative, trip"),
        (["persona"], "say --title"),
        (["persona", "--title", "Iemand"], "say --kind, one of: customer, employee, partner"),
        (["partner", "--template", "buying"], "say --template, one of: onboarding, complaint"),
    ],
)
def test_without_a_terminal_what_is_missing_is_named(project, arguments, said):
    assert said in run(project, *arguments, code=2).stderr


def test_a_persona_and_an_article_begin_too(project):
    run(project, "persona", "--title", "De stagiair", "--kind", "employee", "--team", "winkels")
    run(project, "article", "--title", "Wacht: minder")

    reading = read(project)
    assert reading.diagnostics == ()
    assert reading.catalogue.personas["de-stagiair"].team == "winkels"
    assert [it.title for it in reading.catalogue.articles] == ["Wacht: minder"]


def test_schemas_that_are_there_are_renewed(project):
    CliRunner().invoke(main, ["--project", str(project), "schema"])
    run(project, "persona", "--title", "De stagiair", "--kind", "employee")

    schema = project / ".journeybook/schemas/journey.schema.json"
    assert "de-stagiair" in schema.read_text("utf-8")


def test_on_a_terminal_everything_is_asked_for(project):
    # What do you want to begin? about what? its title; whose? a new persona: its title; owner.
    answers = ["1", "complaint", "Ik heb een klacht", "2", "Vaste klant", "winkels"]
    ours, theirs = pty.openpty()

    with subprocess.Popen(
        [sys.executable, "-m", "journeybook", "--language", "nl", "new"],
        cwd=project,
        stdin=theirs,
        stderr=theirs,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path("plugins").resolve())},
    ) as asked:
        for answer in answers:
            os.write(ours, f"{answer}\n".encode())
        out, _ = asked.communicate(timeout=60)

    assert out.decode().split() == [
        "journeys/personas/vaste-klant.yml",
        "journeys/customer/ik-heb-een-klacht.yml",
    ]
    journey = read(project).catalogue.journeys["ik-heb-een-klacht"]
    assert (journey.owner, journey.travellers) == ("winkels", ("vaste-klant",))
