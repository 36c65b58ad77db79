import pytest
from journeybook.model.references import references
from journeybook.reading import read

from tests.builders import JOURNEY, write_project

TEXT = (
    JOURNEY
    + """\
        time: in de avond
        supported_by:
          - werk
  - Kopen
"""
)
WORK = "title: W\npersona: verkoper\nstages: Doen\n"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), "1:1"),
        (("title",), "1:8"),
        (("persona", 0), "2:10"),
        (("stages",), "5:3"),
        (("stages", 0), "5:5"),
        (("stages", 0, "steps", 0, "title"), "7:16"),
        (("stages", 0, "steps", 0, "sentiment", 0, "level"), "9:20"),
        (("stages", 0, "steps", 0, "time", "text"), "10:15"),
        (("stages", 0, "steps", 0, "supported_by", 0), "12:13"),
        (("stages", 1, "title"), "13:5"),
        (("stages", 0, "steps", 0, "id"), "7:9"),
        (("stages", 9, "title"), "5:3"),
        (("nothing", "here"), "1:1"),
    ],
)
def test_a_value_is_found_where_it_was_written_or_in_what_stands_around_it(tmp_path, path, place):
    files = {"journeys/customer/reis.yml": TEXT, "journeys/employee/werk.yml": WORK}

    catalogue = read(write_project(tmp_path, files)).catalogue

    assert str(catalogue.where("journey", "reis", path)) == f"journeys/customer/reis.yml:{place}"


def test_every_reference_has_a_place_of_its_own(tmp_path):
    files = {"journeys/customer/reis.yml": TEXT, "journeys/employee/werk.yml": WORK}
    catalogue = read(write_project(tmp_path, files)).catalogue

    found = {
        it.target: str(catalogue.where("journey", "reis", it.path)).partition(":")[2]
        for it in references(catalogue.journeys["reis"])
    }

    assert found == {
        "jonge-huurder": "2:10",
        "klantervaring": "3:8",
        "social": "8:18",
        "werk": "12:13",
    }


def test_a_place_is_that_of_the_reading_not_of_a_later_edit(tmp_path):
    project = write_project(tmp_path, {"journeys/customer/reis.yml": JOURNEY})
    catalogue = read(project).catalogue

    (project / "journeys/customer/reis.yml").write_text("# nieuw\n" + JOURNEY)

    assert str(catalogue.where("journey", "reis", ("title",))).endswith(":1:8")


def test_a_file_that_nobody_knows_has_its_beginning_as_place(tmp_path):
    catalogue = read(write_project(tmp_path, {})).catalogue

    assert str(catalogue.locate("weg.yml", ("title",))) == "weg.yml:1:1"
    assert catalogue.where("journey", "weg") is None


def test_results_are_found_without_reading_a_file_again(tmp_path, monkeypatch):
    text = (
        JOURNEY
        + """\
assessments:
  - date: 2026-01-05
    by: Klantervaring
    results:
      - check: caring
        result: met
      - check: effortless
        result: partly
  - results:
      check: caring
      result: unknown
"""
    )
    catalogue = read(write_project(tmp_path, {"journeys/customer/reis.yml": text})).catalogue
    monkeypatch.setattr("journeybook.reading.positions.document", None)

    def place(*path: str | int) -> str:
        return str(catalogue.where("journey", "reis", path)).partition(":")[2]

    assert place("assessments") == "11:3"
    assert place("stages") == "5:3"
    assert place("assessments", 0, "results", 1) == "16:9"
    assert place("assessments", 1, "results", 0) == "19:7"
