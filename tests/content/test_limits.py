"""Limits are options: they can be raised, a slip is told, and a problem names its option."""

from dataclasses import fields
from pathlib import Path

import pytest
from journeybook.reading import Limits, read
from journeybook.reading.limits import read_limits, size

from tests.builders import JOURNEY, write_project


def test_without_a_word_the_limits_are_as_usual():
    assert read_limits(None) == (Limits(), ())


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"steps": 400}, Limits(steps=400)),
        ({"file_bytes": "2 MiB", "picture_bytes": "500kB"},
         Limits(file_bytes=2 << 20, picture_bytes=500_000)),
        ({"file_bytes": "700000"}, Limits(file_bytes=700_000)),
    ],
)  # fmt: skip
def test_a_limit_can_be_another(written, expected):
    assert read_limits(written) == (expected, ())


@pytest.mark.parametrize(
    "written",
    [[], "many", {"step": 3}, {"steps": "many"}, {"steps": 0}, {"steps": -1}, {"steps": True},
     {"steps": None}, {"steps": 1.5}, {"steps": "2 MiB"}, {"depth": 5_000}, {3: 4},
     {"file_bytes": "2 miles"}, {"file_bytes": 10**30}, {"steps": [3]}],
)  # fmt: skip
def test_a_slip_is_told_and_leaves_the_limit_as_it_was(written):
    limits, wrong = read_limits(written)

    assert limits == Limits()
    assert len(wrong) == 1
    assert wrong[0].help
    assert wrong[0].path[0] == "limits"


def test_a_misspelt_limit_is_recognised():
    (wrong,) = read_limits({"picture_byte": 3})[1]

    assert str(wrong.help) == "did you mean “picture_bytes”?"


DEEP = "questions:\n  " + "[" * 50 + "a" + "]" * 50 + "\n"
SERIES = {
    "journeys/metrics/m.yml": "title: T\nkind: own\n",
    "journeys/metrics/m.csv": "date,value\n" + "2026-01-01,3\n" * 9,
}


@pytest.mark.parametrize(
    ("option", "limits", "files"),
    [
        ("depth", {}, {"journeys/customer/a.yml": JOURNEY + DEEP}),
        ("nodes", {"nodes": 9}, {}),
        ("file_bytes", {"file_bytes": 60}, {}),
        ("aliases", {"aliases": 1}, {"journeys/customer/a.yml": "title: &a x\nb: [*a, *a]\n"}),
        ("text", {"text": 100}, {"journeys/customer/a.yml": JOURNEY + f"summary: {'x' * 101}\n"}),
        ("steps", {"steps": 1}, {"journeys/customer/a.yml": JOURNEY + "      - Ik kijk\n"}),
        ("files", {"files": 2}, {}),
        ("rows", {"rows": 3}, SERIES),
    ],
)
def test_what_is_too_much_names_the_option_that_allows_it(tmp_path, option, limits, files):
    reading = read(write_project(tmp_path, files), limits=Limits(**limits))

    helps = [str(it.help) for it in reading.diagnostics]
    assert any(f"“{option}” under “limits:” in mkdocs.yml" in it for it in helps), helps


def test_every_limit_can_be_set_and_is_documented():
    text = Path("docs/content.md").read_text("utf-8")

    for it in fields(Limits):
        assert read_limits({it.name: 7})[1] == ()
        assert f"`{it.name}`" in text, it.name


def test_a_size_is_written_as_people_do():
    assert [size(it) for it in (12, 512 * 1024, 10 << 20)] == ["12 B", "512 KiB", "10 MiB"]
