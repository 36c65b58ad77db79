"""What an editor with the YAML extension shows: completion, explanation, mistakes."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

import pytest
from journeybook.cli.project import find
from journeybook.cli.schema import FOLDER, write_schemas
from journeybook.words import load

from tests.schemas.language_server import LanguageServer
from tests.schemas.validating import files

ROOT = Path(__file__).parents[2]
MODELINE = "# yaml-language-server: $schema=../../.journeybook/schemas/journey.schema.json\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Start the server in a copy of the example, with the schemas in Dutch."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "journeys", project / "journeys")
    shutil.copy(ROOT / "mkdocs.yml", project)
    write_schemas(find(project), load("nl"), project / FOLDER)
    server = LanguageServer(project)
    yield server
    server.stop()


NUMBERS = count()


def new_file() -> str:
    """Name a file of its own for each test: what is said of one may still be on its way."""
    return f"journeys/customer/nieuw-{next(NUMBERS)}.yml"


def type_in(server: LanguageServer, text: str) -> tuple[str, int, int]:
    """Open a file in which “|” is where the cursor stands."""
    file, before = new_file(), (MODELINE + text).partition("|")[0]
    server.open(file, MODELINE + text.replace("|", ""))
    return file, before.count("\n") + 1, len(before) - before.rfind("\n")


STEP = "title: Ik koop\npersona: jonge-huurder\nstages:\n  - title: Kopen\n    steps:\n      - "


@pytest.mark.parametrize(
    ("text", "offered", "told"),
    [
        ("title: Ik koop\npersona: |\n", "jonge-huurder", "De jonge huurder"),
        ("title: Ik koop\npersona:\n  - |\n", "doorstromer", "De doorstromer"),
        ("title: Ik koop\nowner: |\n", "klantbeleving", "Klantbeleving"),
        (STEP + "title: Ik kijk\n        channel: |\n", "telefoon", "Telefoon"),
        (STEP + "title: Ik kijk\n        sentiment: |\n", "4", ""),
        (
            STEP + "title: Ik kijk\n        supported_by: |\n",
            "verkoper-op-de-vloer#klant-begroeten",
            "Ik sta op zaterdag op de vloer: ",
        ),
        (STEP + "title: Ik kijk\n        |\n", "pain_points", "Obstakels die zijn waargenomen."),
        ("|\n", "persona", "Van wie de reis is."),
    ],
)
def test_what_exists_is_offered_with_what_it_is_called(server, text, offered, told):
    spot = type_in(server, text)

    found = server.offers(*spot)

    assert offered in found
    assert told in found[offered]


def test_a_field_is_explained_under_the_pointer(server):
    spot = type_in(server, STEP + "title: Ik kijk\n        chan|nel: winkel\n")

    told = server.explains(*spot)

    assert "Het kanaal of de kanalen waarin het gebeurt." in told
    assert "`winkel`: Winkel" in told


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        (STEP + "title: Ik kijk\n        chanel: winkel\n", 8, "chanel is not allowed"),
        (STEP + "title: Ik kijk\n        channel: fax\n", 8, "telefoon"),
        (STEP + "title: Ik kijk\n        sentiment: 7\n", 8, "1, 2, 3, 4, 5"),
        ("title: Ik koop\n", 2, 'Missing property "persona"'),
        (STEP + "title: Ik kijk\nreview: gisteren\n", 8, "jaar-maand-dag"),
    ],
)
def test_a_mistake_is_shown_at_its_line(server, text, line, problem):
    found = server.open(new_file(), MODELINE + text)

    assert [(it["range"]["start"]["line"] + 1, problem in it["message"]) for it in found][:1] == [
        (line, True)
    ]


def test_no_file_of_the_example_has_anything_wrong_with_it(server):
    project = server.folder
    wrong = {
        file.name: server.open(str(file.relative_to(project)), file.read_text("utf-8"))
        for file in files(project)
    }

    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("project", [ROOT, ROOT / "examples/english"], ids=["dutch", "english"])
def test_every_file_of_the_examples_says_which_schema_it_follows(project):
    for file in files(project):
        first = file.read_text("utf-8").split("\n", 1)[0]
        assert first.startswith("# yaml-language-server: $schema=../"), file
        named = (file.parent / first.partition("=")[2]).resolve()
        assert named.parent == project / FOLDER
