"""The badge of a journey: what it says, and that it can be read wherever it is shown."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from journeybook.analysis.scorecard.card import Scorecard
from journeybook.diagrams.lettering import FONTS, width
from journeybook.exports.badge import COLOURS, LEFT, SIZE, badge
from journeybook.model.journey import State, Status
from journeybook.model.persona import Kind
from journeybook.words import load
from journeybook.words.translation import languages

from tests.analysis.scorecard.made import (
    FIVE,
    FOUR,
    a_journey,
    a_result,
    an_employee_journey,
    an_entry,
    everything,
    ideal_pair,
    scores,
)

SVG = "{http://www.w3.org/2000/svg}"
TITLE = "Ik lever mijn bank <in> & wacht"


def ideal() -> Scorecard:
    return scores(*ideal_pair(title=TITLE)).of("reis")


def on_the_way() -> Scorecard:
    return scores(a_journey(everything(checks=FIVE[:4]), title=TITLE)).of("reis")


def not_yet_assessed() -> Scorecard:
    return scores(a_journey(title=TITLE, kind=Kind.PARTNER)).of("reis")


def not_assessable() -> Scorecard:
    journey = a_journey(everything(checks=FIVE), title=TITLE)
    return scores(journey, partial=("reis",)).of("reis")


def counted() -> Scorecard:
    return scores(an_employee_journey(everything(checks=FOUR[:3]), title=TITLE)).of("helpen")


def counted_on_both_sides() -> Scorecard:
    entry = an_entry(a_result(check="ownership"), a_result(check="caring"))
    return scores(an_employee_journey(entry, title=TITLE)).of("helpen")


def target() -> Scorecard:
    return scores(a_journey(title=TITLE, state=State.TARGET)).of("reis")


def retired() -> Scorecard:
    return scores(a_journey(title=TITLE, status=Status.RETIRED)).of("reis")


SHOWN = {
    ideal: ("Klantreis", "ideaal · 9 van 9"),
    on_the_way: ("Klantreis", "onderweg · 4 van 9"),
    not_yet_assessed: ("Partnerreis", "nog niet beoordeeld"),
    not_assessable: ("Klantreis", "niet te beoordelen in deze editie"),
    counted: ("Medewerkersreis", "3 van 4"),
    counted_on_both_sides: ("Medewerkersreis", "1 van 4 en 1 van 5"),
    target: ("Klantreis", "beoogd"),
    retired: ("Klantreis", "uit gebruik"),
}


def drawn(card: Scorecard, language: str = "nl") -> ET.Element:
    return ET.fromstring(badge(card, load(language)))  # noqa: S314 - we wrote it


every = pytest.mark.parametrize("card", SHOWN, ids=lambda it: it.__name__)


@every
def test_a_badge_shows_the_kind_of_journey_and_its_verdict_with_counts(card, golden):
    shown = tuple(it.text for it in drawn(card()).iter(f"{SVG}text"))

    assert shown == SHOWN[card]
    golden(badge(card(), load("nl")), f"exports/badges/{card.__name__}.svg")


@pytest.mark.parametrize("language", languages())
@every
def test_a_badge_says_in_full_what_it_shows(card, language):
    root = drawn(card(), language)

    (title,) = root.iter(f"{SVG}title")
    assert root.get("role") == "img"
    assert root[0] is title
    assert f"“{TITLE}”" in title.text
    assert title.text.endswith(load(language).say(card().sentence))


@every
def test_a_badge_needs_nothing_from_elsewhere(card):
    root = drawn(card())

    for element in root.iter():
        assert element.tag.removeprefix(SVG) in {
            "svg",
            "title",
            "path",
            "rect",
            "circle",
            "g",
            "text",
        }
        assert not {"style", "class", "href", "id"} & set(element.attrib)
        assert "url(" not in "".join(element.attrib.values())


@every
def test_each_half_of_a_badge_has_room_for_its_text(card):
    root = drawn(card())
    kind, verdict = root.iter(f"{SVG}text")
    middle = float(root.find(f"{SVG}path").get("d")[1:].split()[0])

    assert end_of(kind) <= middle
    assert float(verdict.get("x")) >= middle
    assert end_of(verdict) <= float(root.get("width"))
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"


def end_of(text: ET.Element) -> float:
    return float(text.get("x")) + float(text.get("textLength"))


def test_the_shapes_differ_so_that_nobody_needs_the_colours():
    shapes = {card: shape_of(card()) for card in SHOWN}

    assert shapes[counted] == shapes[counted_on_both_sides]
    assert len(set(shapes.values())) == len(SHOWN) - 1


def shape_of(card: Scorecard) -> str:
    group = drawn(card).find(f"{SVG}g")
    return "".join(ET.tostring(it, "unicode") for it in group)


@pytest.mark.parametrize("ground", [LEFT, *COLOURS.values()])
def test_the_letters_of_a_badge_stand_out(ground):
    assert contrast("#ffffff", ground) >= 6


def contrast(one: str, other: str) -> float:
    """Calculate the contrast of two colours as the Web Content Accessibility Guidelines do."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_letters_nobody_measured_get_room_as_well():
    assert width("é", SIZE) == width("e", SIZE)
    assert width("e\u0301", SIZE) == width("e", SIZE)
    assert width("旅", SIZE) == SIZE
    assert width("ж", SIZE) > width("x", SIZE)


@pytest.mark.browser
def test_a_text_is_as_wide_in_a_browser_as_was_measured(browser):
    texts = [text for shown in SHOWN.values() for text in shown] + [
        "Customer journey (100%) — ‘a’?"
    ]
    page = browser.new_page()
    page.set_content(f'<canvas></canvas><p style="font-family:{FONTS}">')

    found = page.evaluate(
        """([texts, fonts]) => {
          const pen = document.querySelector("canvas").getContext("2d")
          pen.font = `1000px ${fonts}`
          return texts.map((text) => pen.measureText(text).width)
        }""",
        [texts, FONTS],
    )
    page.close()

    # Kerning and another font of the same family make no more than this.
    assert found == pytest.approx([width(text, 1000) for text in texts], rel=0.05)
