"""What axe cannot see: letters and shapes of curves and trends, and of diagrams in frames."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

SCRIPT = (Path(__file__).parent / "contrast.js").read_text("utf-8")
JOURNEYS = ("samenwonen-inrichten", "klacht-oplossen")
"""One with two travellers, one with loops."""

CURVE = {
    "drawn": ".jb-curve__line *",
    "shapes": [
        (".jb-curve__line > path", "stroke"),
        (".jb-curve__line g[data-level] > circle:not(.jb-curve__halo)", "fill"),
        (".jb-curve__line g[data-level] > rect", "fill"),
    ],
}
TREND = {
    "drawn": ".jb-trend *",
    "shapes": [(".jb-trend path", "stroke"), (".jb-trend circle", "stroke", "fill")],
}
DIAGRAM = {
    "drawn": "circle[class^=actor], .flowchart-link",
    "shapes": [
        ("circle.face", "fill", "stroke"),
        (".mouth", "stroke"),
        (".flowchart-link", "stroke"),
        ("circle[class^=actor]", "fill"),
    ],
}

COURSE = {
    "drawn": ".jb-course__line *",
    "shapes": [
        (".jb-course__line > path:not(.jb-course__ceiling)", "stroke"),
        (".jb-course__line > circle", "fill"),
        (".jb-course__line > rect", "fill"),
    ],
}
BARS = {"drawn": ".jb-bars__part *", "shapes": [(".jb-bars__part > rect", "stroke")]}


def pale(found):
    assert found
    return {(it["what"], round(it["ratio"], 1)) for it in found if it["ratio"] < it["least"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("journey", JOURNEYS)
def test_the_curve_can_be_read(example, open_tab, journey, scheme):
    tab = open_tab(example, width=1920, color_scheme=scheme)
    page = tab.open(f"journeys/{journey}/")

    page.locator(".jb-curve__drawing").first.scroll_into_view_if_needed()
    page.evaluate(SCRIPT)
    found = page.locator(".jb-curve__drawing").first.evaluate("contrasts", CURVE)

    assert len(found) > 30
    assert pale(found) == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("journey", JOURNEYS)
def test_the_diagrams_can_be_read(example, open_tab, journey, scheme):
    tab = open_tab(example, color_scheme=scheme)
    tab.open(f"journeys/{journey}/")
    tab.draw()

    for frame in tab.frames():
        frame.evaluate(SCRIPT)
        found = frame.evaluate("what => contrasts(document, what)", DIAGRAM)

        assert pale(found) == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_trends_can_be_read(example, open_tab, scheme):
    page = open_tab(example, color_scheme=scheme).open("journeys/online-bestellen-ophalen/")

    page.locator(".jb-sides").scroll_into_view_if_needed()
    page.evaluate(SCRIPT)
    drawings = page.locator(".jb-trend").all()
    found = [it for one in drawings for it in seen(one)]

    assert len(found) > 10
    assert pale(found) == set()


def seen(drawing):
    drawing.scroll_into_view_if_needed()
    return drawing.evaluate("contrasts", TREND)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("address", "what"), [("portfolio/", COURSE), ("checks/caring/", BARS)], ids=["line", "bars"]
)
def test_what_is_drawn_by_quarter_can_be_read(example, open_tab, address, what, scheme):
    page = open_tab(example, color_scheme=scheme).open(address)

    page.evaluate(SCRIPT)
    found = page.locator(".jb-course__drawing").first.evaluate("contrasts", what)

    assert len(found) > 15
    assert pale(found) == set()
