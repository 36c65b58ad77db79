"""What an initiative is worth: its place in the matrix of value and effort, and its order."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.evidence import Confidence
from journeybook.model.weighing import Formula

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.model.initiative import Estimate, Initiative
    from journeybook.model.weighing import Weighing, WeighingScale

SURENESS = {Confidence.ASSUMPTION: 0.5, Confidence.REASONED: 0.8, Confidence.VALIDATED: 1.0}
"""How much of an expected value counts, by how sure we are of it: the shares of RICE (Sean
McBride, Intercom, 2016). An estimate that does not say how sure it is counts as an assumption."""


class Field(StrEnum):
    """The four fields of the matrix.

    Value against effort in two by two is an old habit of workshops, known as the PICK chart
    (possible, implement, challenge, kill). The names are ours.
    """

    FIRST = "first"
    WELL = "well"
    SPARE = "spare"
    TWICE = "twice"


class Weight(NamedTuple):
    """What an initiative is worth.

    Args:
        initiative: the initiative.
        value: the level of value, 1 and up.
        effort: the level of effort, 1 and up.
        field: the field of the matrix it stands in.
        figure: what the formula makes of it; higher goes first.
        place: its place in the order, from 1; as many share one as have the same figure.
    """

    initiative: Initiative
    value: int
    effort: int
    field: Field
    figure: float
    place: int


def order(initiatives: Iterable[Initiative], weighing: Weighing) -> tuple[Weight, ...]:
    """Put initiatives in order: the highest figure first, and of equal ones the highest value.

    Whatever lacks a value or an effort is left out: it is not weighed, and guessing would put
    it somewhere.
    """
    weighed = [
        (figure(weighing.formula, it.value, it.effort), it)
        for it in initiatives
        if it.value and it.effort
    ]
    weighed.sort(key=lambda one: (-one[0], -_level(one[1].value), one[1].id))
    return tuple(
        Weight(
            it,
            _level(it.value),
            _level(it.effort),
            field_of(it, weighing),
            worth,
            1 + sum(other > worth for other, _ in weighed),
        )
        for worth, it in weighed
    )


def figure(formula: Formula, value: Estimate, effort: Estimate) -> float:
    """Make one figure of value and effort, rounded to two decimals.

    Args:
        formula: `value-per-effort`, as in “weighted shortest job first” (Donald Reinertsen, The
            Principles of Product Development Flow, 2009): what brings most for each unit of
            effort goes first. `sure-value-per-effort`: the same, with the value multiplied by
            how sure we are of it, as in RICE (Sean McBride, Intercom, 2016). `value-minus-effort`:
            the distance from the diagonal of the matrix, in levels.
        value: the value expected, 1 and up.
        effort: the effort expected, 1 and up.
    """
    if formula is Formula.VALUE_MINUS_EFFORT:
        return float(value.level - effort.level)
    sure = SURENESS[value.confidence or Confidence.ASSUMPTION]
    share = sure if formula is Formula.SURE_VALUE_PER_EFFORT else 1.0
    return round(share * value.level / effort.level, 2)


def field_of(initiative: Initiative, weighing: Weighing) -> Field:
    """Tell in which field of the matrix an initiative stands that has a value and an effort."""
    high = is_high(_level(initiative.value), weighing.value_scale)
    heavy = is_high(_level(initiative.effort), weighing.effort_scale)
    if high:
        return Field.WELL if heavy else Field.FIRST
    return Field.TWICE if heavy else Field.SPARE


def is_high(level: int, scale: WeighingScale) -> bool:
    """Tell whether a level is in the upper half of its scale; the middle one is."""
    return 2 * level > len(scale.levels)


def _level(estimate: Estimate | None) -> int:
    return estimate.level if estimate else 0
