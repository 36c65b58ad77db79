"""A cycle as a ring, a line as a row: boxes that never touch, arrows that lead on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from journeybook.diagrams.stages import Stages, cycle, row

TITLES = st.lists(
    st.text(st.characters(categories=["L"]), min_size=1, max_size=24), min_size=1, max_size=24
)


def apart(drawing: Stages) -> bool:
    """Tell whether no two boxes touch, and all of them are within the drawing."""
    boxes = drawing.boxes
    return all(
        box.x >= 0
        and box.y >= 0
        and box.x + box.width <= drawing.width
        and box.y + box.height <= drawing.height
        for box in boxes
    ) and not any(
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
        for at, one in enumerate(boxes)
        for other in boxes[at + 1 :]
    )


@given(TITLES, st.booleans())
def test_a_cycle_has_a_way_out_of_every_phase_and_one_that_closes_it(titles, narrow):
    drawing = cycle(titles, narrow=narrow)

    assert [it.number for it in drawing.boxes] == [*range(1, len(titles) + 1)]
    assert apart(drawing)
    assert len(drawing.arrows) == (len(titles) if len(titles) > 1 else 0)
    assert [it.closing for it in drawing.arrows] == [
        at == len(titles) - 1 for at in range(len(drawing.arrows))
    ]


@given(TITLES, st.booleans())
def test_a_line_ends_where_its_last_phase_does(titles, narrow):
    drawing = row(titles, narrow=narrow)

    assert apart(drawing)
    assert len(drawing.arrows) == len(titles) - 1
    assert not any(it.closing for it in drawing.arrows)


def test_on_a_narrow_screen_a_drawing_is_no_wider_than_the_screen():
    titles = ["Inspiratie", "Informatie", "Planning", "Aankoop", "Service", "Delen"]

    assert cycle(titles, narrow=True).width <= 350
    assert row(titles, narrow=True).width <= 350
