import re

from hypothesis import given, settings
from journeybook.analysis.feeling import lines, stages
from journeybook.diagrams.curve import curve

from tests.diagrams.example import TOGETHER, catalogue
from tests.diagrams.given import feelings, felt


def numbers(path):
    found = [float(it) for it in re.findall(r"-?\d+(?:\.\d+)?", path)]
    return list(zip(found[::2], found[1::2], strict=True))


@settings(max_examples=60)
@given(feelings())
def test_nothing_stands_outside_the_drawing(given):
    drawn = curve(given.lines, given.stages)

    spots = [(dot.x, y) for line in drawn.lines for dot in line.dots for y in (dot.y, dot.label_y)]
    spots += [(gap.x, gap.y) for line in drawn.lines for gap in line.gaps]
    spots += [spot for line in drawn.lines for path in line.paths for spot in numbers(path)]
    for x, y in spots:
        assert drawn.left <= x <= drawn.right
        assert drawn.top <= y <= drawn.bottom


@settings(max_examples=60)
@given(feelings())
def test_every_unknown_is_a_gap_and_every_level_a_dot(given):
    drawn = curve(given.lines, given.stages)

    for line, told in zip(drawn.lines, given.lines, strict=True):
        unknown = [point for point in told.points if point.last is None]
        changing = [point for point in told.points if point.first != point.last]
        assert len(line.gaps) == len(unknown)
        assert len(line.dots) == len(told.points) - len(unknown) + len(changing)


@settings(max_examples=60)
@given(feelings())
def test_no_two_dots_are_drawn_on_top_of_each_other(given):
    drawn = curve(given.lines, given.stages)

    spots = [(dot.x, dot.y) for line in drawn.lines for dot in line.dots]
    assert len(set(spots)) == len(spots)


@settings(max_examples=60)
@given(feelings())
def test_the_path_stays_between_the_levels_it_joins(given):
    drawn = curve(given.lines, given.stages)

    for path in (path for line in drawn.lines for path in line.paths):
        (_, start), *rest = numbers(path)
        for (_, leaving), (_, arriving), (_, end) in zip(*[iter(rest)] * 3, strict=True):
            assert min(start, end) <= leaving <= max(start, end)
            assert min(start, end) <= arriving <= max(start, end)
            start = end


def test_a_gap_breaks_the_path():
    (line,) = curve(*felt([4, 5, None, 2, 3])).lines

    assert len(line.paths) == 2
    assert [gap.number for gap in line.gaps] == [3]


def test_a_moment_between_gaps_is_a_dot_without_a_path():
    (line,) = curve(*felt([None, 4, None])).lines

    assert line.paths == ()
    assert len(line.dots) == 1


def test_what_is_remembered_is_marked():
    (line,) = curve(*felt([3, 5, 1, 4])).lines

    assert [dot.marks for dot in line.dots] == [(), ("peak",), ("low",), ("end",)]


def test_where_all_feels_the_same_only_the_end_is_marked():
    (line,) = curve(*felt([3, 3, 3])).lines

    assert [dot.marks for dot in line.dots] == [(), (), ("end",)]


def test_each_end_of_a_change_has_its_own_mark():
    (line,) = curve(*felt([3, (5, 1)])).lines

    assert [(dot.level, dot.marks) for dot in line.dots] == [
        (3, ()),
        (5, ("peak",)),
        (1, ("low", "end")),
    ]


def test_numbers_stand_above_but_below_in_a_dip():
    (line,) = curve(*felt([4, 1, 4, 4])).lines

    assert [dot.label_y > dot.y for dot in line.dots] == [False, True, False, False]


def test_travellers_who_feel_the_same_stand_apart_and_say_it_once():
    first, second = curve(*felt([3, 4, 2], [5, 4, 1])).lines

    assert second.dots[1].y - first.dots[1].y == 16
    assert [first.dots[1].labelled, second.dots[1].labelled] == [True, False]


def test_a_long_journey_makes_a_wide_drawing_and_a_short_one_fills_it():
    assert curve(*felt([3] * 3)).width == 960
    assert curve(*felt([3] * 40)).width == 96 + 40 * 56 + 16


def test_every_step_is_numbered_under_its_slot():
    drawn = curve(*felt([3, None, 4], sizes=[1, 2]))

    assert [tick.number for tick in drawn.ticks] == [1, 2, 3]
    assert [tick.x for tick in drawn.ticks] == [dot.x for dot in drawn.lines[0].dots[:1]] + [
        drawn.lines[0].gaps[0].x,
        drawn.lines[0].dots[1].x,
    ]


def test_the_stages_cover_the_plot():
    drawn = curve(*felt([3] * 7, sizes=[2, 4, 1]))

    assert drawn.bands[0].x == drawn.left
    assert [round(a.x + a.width, 1) for a in drawn.bands] == [
        *(band.x for band in drawn.bands[1:]),
        drawn.right,
    ]


def test_a_long_title_of_a_stage_is_broken_and_cut_to_fit():
    given = felt([3] * 20, sizes=[2, 18])
    stage = given.stages[0]
    long = type(stage)(0, "Oriëntatie op wonen en alles eromheen", 0, 2, "stage-a", 2)

    band = curve(given.lines, (long, given.stages[1])).bands[0]

    assert band.text == ("Oriëntatie op", "wonen en …")
    assert band.title == long.title


def test_a_journey_without_any_feeling_is_all_gaps():
    (line,) = curve(*felt([None, None])).lines

    assert (line.paths, line.dots, len(line.gaps)) == ((), (), 2)


def test_a_curve_looks_like_this(golden, tmp_path):
    journey = catalogue(tmp_path, reis=TOGETHER).journeys["reis"]

    drawn = curve(lines(journey), stages(journey))

    golden(_svg(drawn), "diagrams/curve.svg")


def _svg(drawn):
    """Write the geometry down as a plain drawing, one thing per line."""
    text = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawn.width} {drawn.height}">',
        "<style>text { font: 13px sans-serif; text-anchor: middle }",
        ".band { fill: #f5f5f2; stroke: #fff } .row { stroke: #ddd }",
        ".line { fill: none; stroke: currentColor } g { fill: currentColor; color: #123f7a }",
        "g + g { color: #c2570c }</style>",
    ]
    for it in drawn.bands:
        text.append(f'<rect class="band" x="{it.x}" width="{it.width}" height="{drawn.height}"/>')
        text.append(_text(round(it.x + it.width / 2, 1), 22, " / ".join(it.text)))
    text += [f'<path class="row" d="M{drawn.left} {it.y}H{drawn.right}"/>' for it in drawn.rows]
    text += [_text(it.x, drawn.height - 12, it.number) for it in drawn.ticks]
    for line in drawn.lines:
        text.append("<g>")
        text += [f'<path class="line" d="{it}"/>' for it in line.paths]
        text.extend(_text(it.x, it.y, "?") for it in line.gaps)
        for it in line.dots:
            text.append(f'<circle cx="{it.x}" cy="{it.y}" r="6"/>')
            number = [str(it.level)] if it.labelled else []
            text.append(_text(it.x, it.label_y, " ".join([*number, *it.marks])))
        text.append("</g>")
    return "\n".join([*text, "</svg>"]) + "\n"


def _text(x, y, said):
    return f'<text x="{x}" y="{y}">{said}</text>'
