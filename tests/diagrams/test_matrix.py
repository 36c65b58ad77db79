"""Names in the matrix never stand on each other, on a dot, or over the edge of their cell."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from journeybook.diagrams.lettering import width
from journeybook.diagrams.matrix import MOST, RADIUS, SIZE, Box, Item, Scales, matrix
from journeybook.diagrams.typesetting import lines_of

titles = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs", "S")), min_size=1, max_size=140
)


@st.composite
def drawings(draw):
    values, efforts = draw(st.integers(2, 10)), draw(st.integers(2, 10))
    scales = Scales(
        draw(st.lists(titles, min_size=values, max_size=values)),
        draw(st.lists(titles, min_size=efforts, max_size=efforts)),
        values // 2 + 1,
        efforts // 2 + 1,
    )
    items = [
        Item(f"i{number}", title, str(number), value, effort)
        for number, (title, value, effort) in enumerate(
            draw(
                st.lists(
                    st.tuples(titles, st.integers(1, values), st.integers(1, efforts)),
                    max_size=40,
                )
            )
        )
    ]
    return items, matrix(items, scales)


def inside(inner: Box, outer: Box) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.width <= outer.x + outer.width + 0.01
        and inner.y + inner.height <= outer.y + outer.height + 0.01
    )


def apart(one: Box, other: Box) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


def ink(entry) -> list[Box]:
    """List what an entry really draws: its dot, and each line of its name."""
    dot = Box(entry.x - RADIUS, entry.y - RADIUS, 2 * RADIUS, 2 * RADIUS)
    return [
        dot,
        *(Box(entry.text_x, y - 0.75 * SIZE, width(line, SIZE), SIZE) for y, line in entry.lines),
    ]


@given(drawings())
def test_no_two_names_share_a_spot(drawn):
    _, drawing = drawn
    boxes = [it.box for cell in drawing.cells for it in cell.entries]

    assert all(apart(one, other) for one, other in combinations(boxes, 2))


@given(drawings())
def test_what_is_drawn_stays_in_the_room_that_was_reckoned_for_it(drawn):
    _, drawing = drawn

    for cell in drawing.cells:
        for entry in cell.entries:
            assert inside(entry.box, cell.box)
            assert all(inside(it, entry.box) for it in ink(entry))
            dot, *lines = ink(entry)
            assert all(apart(dot, it) for it in lines)
            assert all(apart(*pair) for pair in combinations(lines, 2))


@given(drawings())
def test_the_names_of_the_fields_stand_free(drawn):
    _, drawing = drawn
    strips = [Box(it.x, it.y - 16, 100, 18) for it in drawing.corners]

    assert all(apart(strip, cell.box) for strip in strips for cell in drawing.cells)


@given(drawings())
def test_everything_stands_in_the_cell_of_its_levels_or_is_counted(drawn):
    items, drawing = drawn

    for cell in drawing.cells:
        here = [it.key for it in items if (it.value, it.effort) == (cell.value, cell.effort)]
        assert [it.key for it in cell.entries] == here[:MOST]
        assert (cell.more[2] if cell.more else 0) == max(0, len(here) - MOST)


def test_more_value_is_higher_and_more_effort_further_right():
    drawing = matrix(
        [Item("a", "Klein", "1", 1, 1), Item("b", "Groot", "2", 5, 5)],
        Scales("abcde", "abcde", 3, 3),
    )
    small, large = (
        next(it for cell in drawing.cells for it in cell.entries if it.key == key) for key in "ab"
    )

    assert large.y < small.y
    assert large.x > small.x


@given(titles, st.floats(14, 300), st.integers(1, 5))
def test_no_line_is_wider_than_its_room(text, room, most):
    lines = lines_of(text, room, SIZE, most)

    assert len(lines) <= most
    assert all(width(it, SIZE) <= max(room, 2 * SIZE) for it in lines)


def test_a_text_that_fits_is_left_as_it_is():
    assert lines_of("Eén eigenaar per klacht", 500, SIZE, 2) == ("Eén eigenaar per klacht",)


def test_a_text_that_does_not_fit_says_so():
    assert lines_of("een twee drie vier", 40, SIZE, 2) == ("een", "twee…")
