import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.diagrams.bars import Bars, bars

parts = st.lists(
    st.tuples(st.sampled_from(["met", "partly", "unknown", "not-met"]), st.integers(1, 400)),
    max_size=4,
)


def drawn(*counts: list[tuple[str, int]]) -> Bars:
    found = bars(counts)
    assert found
    return found


@given(st.lists(parts, min_size=1, max_size=12), st.sampled_from([340, 720]))
def test_parts_stand_on_each_other_and_within_the_drawing(counts, width):
    found = bars(counts, width)

    if found is None:
        assert not any(counts)
        return
    for bar, given_counts in zip(found.bars, counts, strict=True):
        foot = found.bottom
        for part, (standing, number) in zip(bar.parts, given_counts, strict=True):
            assert (part.standing, part.number) == (standing, number)
            assert part.y + part.height == pytest.approx(foot, abs=0.21)
            assert part.y >= 0
            foot = part.y
        assert 0 < bar.x < bar.x + found.thick < width


def test_bars_share_one_scale():
    low, high = drawn([("met", 1)], [("met", 4)]).bars

    assert high.parts[0].height == pytest.approx(4 * low.parts[0].height, abs=0.3)


def test_a_part_too_small_for_its_number_says_so():
    (bar,) = drawn([("met", 400), ("not-met", 1)]).bars

    assert [part.fits for part in bar.parts] == [True, False]


def test_nothing_is_drawn_of_nothing():
    assert bars([]) is None
    assert bars([[], []]) is None


def test_bars_look_like_this(golden):
    found = drawn(
        [("partly", 3), ("unknown", 7), ("not-met", 1)],
        [("met", 3), ("partly", 2), ("unknown", 5), ("not-met", 1)],
        [("met", 4), ("partly", 3), ("unknown", 3), ("not-met", 1)],
        [("met", 3), ("partly", 4), ("unknown", 2), ("not-met", 2)],
    )

    golden(_svg(found), "diagrams/bars.svg")


def _svg(found: Bars) -> str:
    """Write the geometry down as a plain drawing, one thing per line."""
    text = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {found.width} {found.height}">',
        "<style>text { font: 13px sans-serif; text-anchor: middle }",
        "rect { fill: #eee; stroke: #333 } .met { fill: #d6ebe6 } .partly { fill: #f9ecc6 }",
        ".not-met { fill: #fadfd5 }</style>",
    ]
    for bar in found.bars:
        middle = round(bar.x + found.thick / 2, 1)
        for part in bar.parts:
            text.append(
                f'<rect class="{part.standing}" x="{bar.x}" y="{part.y}" '
                f'width="{found.thick}" height="{part.height}"/>'
            )
            if part.fits:
                y = round(part.y + part.height / 2 + 4, 1)
                text.append(f'<text x="{middle}" y="{y}">{part.number}</text>')
    text += [f'<text x="{x}" y="{found.bottom + 20}">|</text>' for x in found.xs]
    return "\n".join([*text, "</svg>"]) + "\n"
