"""Whatever stands in a file, reading it ends well."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journeybook.model.journey import Journey
from journeybook.reading import Limits
from journeybook.reading.parsed import parse
from journeybook.words import load

from tests.builders import JOURNEY, read_text

LINES = st.sampled_from(
    [
        "title: x",
        "persona: jonge-huurder",
        "stages:",
        "  - title: y",
        "    steps:",
        "      - title: z",
        "        sentiment: 4",
        "\t- a",
        '"open',
        "'open",
        "- - -",
        "a: b: c",
        "{",
        "[",
        "]",
        "}",
        "&a x",
        "*a",
        "!t x",
        "---",
        "...",
        "%TAG",
        "? x",
        ": y",
        "| x",
        "> y",
        "# c",
        "<<: *a",
        "@x",
        "\u2028",
        "é: ü",
        "key:value",
        "  ",
        "lanes: {a: [b]}",
    ]
)
AT_EASE = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def parsed(text):
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    found = parse(Journey, "reis.yml", "reis", raw, Limits())
    for problem in found.problems:
        problem.text(load("en")).encode()
        assert problem.place.line <= raw.count(b"\n") + raw.count(b"\r") + 1
    assert found.thing or found.problems
    return found


@AT_EASE
@given(st.binary(max_size=300))
def test_bytes_never_raise(raw):
    parsed(raw)


@AT_EASE
@given(st.text(max_size=300))
def test_text_never_raises(text):
    parsed(text)


@AT_EASE
@given(st.lists(LINES, max_size=20))
def test_lines_out_of_order_never_raise(lines):
    parsed("\n".join(lines))


@AT_EASE
@given(st.integers(0, len(JOURNEY)), st.text(max_size=5))
def test_a_journey_with_a_slip_anywhere_never_raises(at, slip):
    parsed(JOURNEY[:at] + slip + JOURNEY[at:])


@AT_EASE
@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufeff"),
        min_size=1,
        max_size=100,
    )
)
def test_a_quoted_title_comes_through_or_is_refused(title):
    found = parsed("title: '" + title.replace("'", "''") + "'\npersona: x\nstages: y\n")

    if found.thing:
        assert found.thing.title == title.strip()


@pytest.mark.parametrize("cut", range(0, len(JOURNEY), 7))
def test_a_journey_that_is_being_typed_never_raises(cut):
    assert read_text(JOURNEY[:cut]).catalogue
