import re

from hypothesis import given
from hypothesis import strategies as st
from journeybook.diagrams.over_time import Count, OverTime, over_time

counts = st.integers(0, 500).flatmap(
    lambda of: st.builds(Count, st.integers(0, of), st.just(of)),
)


def line(*numbers: int, of: int) -> list[Count]:
    return [Count(it, of) for it in numbers]


def drawn(*lines: list[Count], width: int = 720) -> OverTime:
    found = over_time(lines, width)
    assert found
    return found


def spots(path: str) -> list[tuple[float, float]]:
    numbers = [float(it) for it in re.findall(r"-?\d+(?:\.\d+)?", path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


@given(
    st.integers(1, 12).flatmap(
        lambda size: st.lists(
            st.lists(counts, min_size=size, max_size=size), min_size=1, max_size=2
        )
    ),
    st.sampled_from([340, 720]),
)
def test_everything_stands_within_the_drawing(lines, width):
    found = over_time(lines, width)

    if found is None:
        assert not any(it.of for one in lines for it in one)
        return
    for course in found.lines:
        for x, y in [*spots(course.path), *spots(course.ceiling.path)]:
            assert found.left <= x <= found.right
            assert found.top <= y <= found.bottom
        for dot in course.dots:
            assert 0 < dot.label_y < found.bottom + 14


def test_the_scale_begins_at_zero_and_reaches_all_that_is_asked():
    found = drawn(line(9, 21, of=50), line(5, 14, of=40))

    assert [it.number for it in found.rungs] == [0, 10, 20, 30, 40, 50]
    assert found.rungs[0].y == found.bottom
    assert found.lines[0].ceiling.y == found.top


def test_large_numbers_get_a_scale_of_few_lines_too():
    found = drawn(line(10, 4_000, of=4_870))

    assert [it.number for it in found.rungs] == [0, 1000, 2000, 3000, 4000]


def test_numbers_of_two_lines_stand_on_either_side():
    upper, lower = drawn(line(30, 10, of=50), line(20, 20, of=50)).lines

    assert [dot.label_y < dot.y for dot in upper.dots] == [True, False]
    assert [dot.label_y < dot.y for dot in lower.dots] == [False, True]


def test_two_lines_that_meet_say_their_numbers_above_and_below():
    first, second = drawn(line(20, of=50), line(20, of=40)).lines

    assert first.dots[0].label_y < first.dots[0].y
    assert second.dots[0].label_y > second.dots[0].y


def test_a_number_at_the_foot_keeps_off_the_quarters():
    _, lower = drawn(line(10, of=50), line(0, of=50)).lines

    assert lower.dots[0].label_y < lower.dots[0].y


def test_nothing_is_drawn_where_nothing_is_asked():
    assert over_time([line(0, 0, of=0)]) is None
    assert over_time([]) is None


def test_counts_over_time_look_like_this(golden):
    found = drawn(
        line(9, 15, 20, 23, 23, 23, 21, of=50),
        line(5, 7, 9, 13, 14, 14, 14, of=40),
    )

    golden(_svg(found), "diagrams/over-time.svg")


def _svg(found: OverTime) -> str:
    """Write the geometry down as a plain drawing, one thing per line."""
    text = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {found.width} {found.height}">',
        "<style>text { font: 13px sans-serif; text-anchor: middle } path { fill: none }",
        ".rung { stroke: #ddd } g { stroke: #0e5a52 } g + g { stroke: #6d3b7a }",
        ".ceiling { stroke-dasharray: 2 5 } g text { stroke: none }</style>",
    ]
    for rung in found.rungs:
        text.append(f'<path class="rung" d="M{found.left} {rung.y}H{found.right}"/>')
        text.append(f'<text x="{found.left - 16}" y="{rung.y + 4}">{rung.number}</text>')
    text += [f'<text x="{x}" y="{found.bottom + 20}">|</text>' for x in found.xs]
    for course in found.lines:
        text.append("<g>")
        text.append(f'<path class="ceiling" d="{course.ceiling.path}"/>')
        text.append(f'<path d="{course.path}"/>')
        for dot in course.dots:
            text.append(f'<circle cx="{dot.x}" cy="{dot.y}" r="5"/>')
            text.append(f'<text x="{dot.x}" y="{dot.label_y}">{dot.number}</text>')
        text.append("</g>")
    return "\n".join([*text, "</svg>"]) + "\n"
