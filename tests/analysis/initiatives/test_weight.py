import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.initiatives.weight import Field, figure, is_high, order
from journeybook.model.evidence import Confidence
from journeybook.model.initiative import Estimate
from journeybook.model.weighing import Formula, Weighing, WeighingScale

from tests.analysis.initiatives.made import an_initiative, weighed

levels = st.integers(1, 5)
sures = st.sampled_from([None, *Confidence])
formulas = st.sampled_from(Formula)


@pytest.mark.parametrize(
    ("formula", "value", "effort", "sure", "expected"),
    [
        ("value-per-effort", 5, 2, None, 2.5),
        ("value-per-effort", 1, 3, "validated", 0.33),
        ("sure-value-per-effort", 5, 2, "validated", 2.5),
        ("sure-value-per-effort", 5, 2, "reasoned", 2.0),
        ("sure-value-per-effort", 5, 2, "assumption", 1.25),
        ("sure-value-per-effort", 5, 2, None, 1.25),
        ("value-minus-effort", 5, 2, None, 3),
        ("value-minus-effort", 1, 5, "validated", -4),
    ],
)
def test_a_figure_follows_from_its_formula(formula, value, effort, sure, expected):
    estimate = Estimate(level=value, confidence=sure)

    assert figure(Formula(formula), estimate, Estimate(level=effort)) == expected


@given(formulas, levels, levels, levels, sures)
def test_more_value_never_puts_an_initiative_lower(formula, value, more, effort, sure):
    less, most = sorted([value, more])

    low, high = (
        figure(formula, Estimate(level=it, confidence=sure), Estimate(level=effort))
        for it in (less, most)
    )

    assert low <= high


@given(formulas, levels, levels, levels, sures)
def test_more_effort_never_puts_an_initiative_higher(formula, value, effort, more, sure):
    less, most = sorted([effort, more])

    light, heavy = (
        figure(formula, Estimate(level=value, confidence=sure), Estimate(level=it))
        for it in (less, most)
    )

    assert light >= heavy


@given(formulas, levels, levels)
def test_being_surer_never_puts_an_initiative_lower(formula, value, effort):
    figures = [
        figure(formula, Estimate(level=value, confidence=sure), Estimate(level=effort))
        for sure in (None, Confidence.ASSUMPTION, Confidence.REASONED, Confidence.VALIDATED)
    ]

    assert figures == sorted(figures)


@given(st.lists(st.tuples(levels, levels), max_size=12), formulas)
def test_the_order_is_that_of_the_figures_and_equals_share_a_place(pairs, formula):
    initiatives = [weighed(f"i{n}", *pair) for n, pair in enumerate(pairs)]

    found = order(initiatives, Weighing(formula=formula))

    figures = [it.figure for it in found]
    assert figures == sorted(figures, reverse=True)
    assert [it.place for it in found] == [1 + sum(f > it.figure for f in figures) for it in found]
    assert {it.initiative.id for it in found} == {it.id for it in initiatives}


def test_what_is_not_weighed_has_no_place():
    half = an_initiative("half", value={"level": 5})

    assert [it.initiative.id for it in order([half, weighed("a", 1, 1)], Weighing())] == ["a"]


@pytest.mark.parametrize(
    ("value", "effort", "field"),
    [(3, 2, "first"), (5, 3, "well"), (2, 2, "spare"), (2, 3, "twice")],
)
def test_a_field_is_a_half_of_each_scale(value, effort, field):
    (found,) = order([weighed("a", value, effort)], Weighing())

    assert found.field is Field(field)


@pytest.mark.parametrize(("levels_", "first_high"), [(2, 2), (3, 2), (4, 3), (5, 3), (10, 6)])
def test_the_upper_half_begins_in_the_middle(levels_, first_high):
    scale = WeighingScale(levels=("x",) * levels_)

    assert next(it for it in range(1, levels_ + 1) if is_high(it, scale)) == first_high
    assert first_high == levels_ // 2 + 1


def test_every_formula_names_its_source():
    assert all(name in str(figure.__doc__) for name in ("Reinertsen", "McBride", *Formula))
