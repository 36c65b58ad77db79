"""What the rules say of real publications is what a reviewer would nod at, and stops no build."""

import datetime as dt
from pathlib import Path

import pytest
from journeybook.model.diagnostic import Severity
from journeybook.reading import loose, read
from journeybook.rules import run
from journeybook.words import load

ROOT = Path(__file__).parents[2]
DAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "folder"),
    [("example", "."), ("english", "examples/english"), ("reality", "tests/reality/publication")],
)
def test_a_real_publication_gets_advice_and_no_more(name, folder, golden):
    reading = read(ROOT / folder)
    texts = loose(ROOT / folder, reading, journeys="journeys", articles="content/guidance/posts")

    found = run(reading.catalogue, reading.diagnostics, DAY, loose=texts)

    assert {it.severity for it in found} <= {Severity.ADVICE}
    # Each line of these files has been looked at: what is silly is mended in the rule, not here.
    said = "".join(f"{it.place.file} [{it.code}] {load('en').say(it.problem)}\n" for it in found)
    golden(said, f"rules/{name}.txt")


def test_rules_that_cannot_stop_a_build_need_not_be_asked():
    reading = read(ROOT / "tests/reality/publication")

    found = run(reading.catalogue, reading.diagnostics, DAY, least=Severity.WARNING)

    assert found == ()
