"""The matrix of value and effort as a page shows it: the drawing, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.initiatives.weight import SURENESS, Field, order
from journeybook.diagrams.lettering import FONTS
from journeybook.diagrams.matrix import Item, Scales, matrix
from journeybook.model.evidence import Confidence
from journeybook.model.weighing import Formula, Weighing
from journeybook.pages.initiative_rows import status
from journeybook.pages.labels import label
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from journeybook.analysis.initiatives.weight import Weight
    from journeybook.diagrams.matrix import Matrix
    from journeybook.model.initiative import Initiative
    from journeybook.model.weighing import WeighingScale
    from journeybook.pages.facts import Badge
    from journeybook.pages.viewpoint import Ref, Viewpoint

FIELDS: Mapping[Field, Message] = {
    Field.FIRST: Message("Do first"),
    Field.WELL: Message("Plan well"),
    Field.SPARE: Message("When there is time"),
    Field.TWICE: Message("Think twice"),
}
"""What the four fields of the matrix are called."""

_CORNERS = {
    (True, False): Field.FIRST,
    (True, True): Field.WELL,
    (False, False): Field.SPARE,
    (False, True): Field.TWICE,
}

_FORMULAS: Mapping[Formula, Message] = {
    Formula.VALUE_PER_EFFORT: Message(
        "In order of value divided by effort, highest first: what brings most for each unit of "
        "effort. After “weighted shortest job first” (Donald Reinertsen, The Principles of Product "
        "Development Flow, 2009)."
    ),
    Formula.SURE_VALUE_PER_EFFORT: Message(
        "In order of value times certainty divided by effort, highest first. An assumption counts "
        "for %(assumption)s of its value, a reasoned estimate for %(reasoned)s and a validated one "
        "for %(validated)s, as in RICE (Sean McBride, Intercom, 2016).",
        assumption=f"{SURENESS[Confidence.ASSUMPTION]:.0%}",
        reasoned=f"{SURENESS[Confidence.REASONED]:.0%}",
        validated=f"{SURENESS[Confidence.VALIDATED]:.0%}",
    ),
    Formula.VALUE_MINUS_EFFORT: Message(
        "In order of value minus effort, highest first: the distance from the diagonal of the "
        "matrix, in levels. A convention, without a source of its own."
    ),
}


class Weighed(NamedTuple):
    """A row of the table: an initiative, its levels, and what the formula makes of it."""

    place: int
    ref: Ref
    status: Badge
    owner: Ref | None
    value: int
    effort: int
    sure: str | None
    figure: str
    field: Field
    field_name: str


class Scaled(NamedTuple):
    """A scale in words: what it is called, what is asked, and what each level means."""

    title: str
    question: str | None
    levels: tuple[str, ...]


class Shown(NamedTuple):
    """The matrix, ready to be drawn and told.

    Args:
        drawing: where everything stands.
        corners: what each corner is called, in the order of the drawing.
        statuses: how far each initiative is, by id.
        fonts: the fonts whose letters were measured.
        sentence: what it shows.
        rows: the same as a table, in order.
        unweighed: the open initiatives that lack a value or an effort.
        formula: how the order is made, with its source.
        scales: the two scales in words.
    """

    drawing: Matrix
    corners: tuple[str, ...]
    statuses: Mapping[str, str]
    fonts: str
    sentence: str
    rows: tuple[Weighed, ...]
    unweighed: tuple[Ref, ...]
    formula: str
    scales: tuple[Scaled, Scaled]


def weighing_of(view: Viewpoint) -> Weighing:
    """Give the scales and the formula in force."""
    return view.catalogue.organisation.weighing or Weighing()


def weights(view: Viewpoint) -> tuple[Weight, ...]:
    """Put the open initiatives in order."""
    return order(_open(view), weighing_of(view))


def weighed(view: Viewpoint) -> Shown | None:
    """Show the matrix of the open initiatives; `None` when none of them is weighed."""
    weighing = weighing_of(view)
    found = weights(view)
    if not found:
        return None
    initiatives = view.catalogue.initiatives
    drawing = matrix(
        [
            Item(it.initiative.id, it.initiative.title, str(it.place), it.value, it.effort)
            for it in found
        ],
        Scales(
            _levels(view, weighing.value_scale),
            _levels(view, weighing.effort_scale),
            len(weighing.value_scale.levels) // 2 + 1,
            len(weighing.effort_scale.levels) // 2 + 1,
        ),
    )
    here = {it.initiative.id for it in found}
    unweighed = tuple(view.ref("initiative", it.id) for it in _open(view) if it.id not in here)
    return Shown(
        drawing,
        tuple(view.say(FIELDS[_CORNERS[it.high, it.heavy]]) for it in drawing.corners),
        {key: initiatives[key].status.value for key in here},
        FONTS,
        " ".join(view.say(it) for it in _sentences(found, len(unweighed))),
        tuple(_row(view, it) for it in found),
        unweighed,
        view.say(_FORMULAS[weighing.formula]),
        (
            _scaled(view, Message("Value"), weighing.value_scale),
            _scaled(view, Message("Effort"), weighing.effort_scale),
        ),
    )


def formula_of(view: Viewpoint) -> str:
    """Say how the order is made, with its source."""
    return view.say(_FORMULAS[weighing_of(view).formula])


def _open(view: Viewpoint) -> list[Initiative]:
    return [it for it in view.catalogue.initiatives.values() if it.is_open]


def _levels(view: Viewpoint, scale: WeighingScale) -> list[str]:
    return [view.say(it) for it in scale.levels]


def _scaled(view: Viewpoint, title: Message, scale: WeighingScale) -> Scaled:
    question = view.say(scale.question) if scale.question else None
    return Scaled(view.say(title), question, tuple(_levels(view, scale)))


def _row(view: Viewpoint, it: Weight) -> Weighed:
    initiative = it.initiative
    value = initiative.value
    return Weighed(
        it.place,
        view.ref("initiative", initiative.id),
        status(view, initiative),
        view.ref("team", initiative.owner) if initiative.owner else None,
        it.value,
        it.effort,
        view.say(label(value.confidence)) if value and value.confidence else None,
        view.words.number(it.figure),
        it.field,
        view.say(FIELDS[it.field]),
    )


def _sentences(found: Sequence[Weight], unweighed: int) -> list[Message]:
    first = [it for it in found if it.field is Field.FIRST]
    twice = [it for it in found if it.field is Field.TWICE]
    said = [
        Message(
            "One open initiative is weighed, and “%(best)s” is it.",
            "Of %(n)s open initiatives that are weighed, “%(best)s” comes first.",
            n=len(found),
            best=found[0].initiative.title,
        ),
        Message(
            "One promises much for little effort.",
            "%(n)s promise much for little effort.",
            n=len(first),
        )
        if first
        else Message("None promises much for little effort."),
    ]
    if twice:
        said.append(
            Message(
                "One asks much and promises little.",
                "%(n)s ask much and promise little.",
                n=len(twice),
            )
        )
    if unweighed:
        said.append(
            Message(
                "One is not weighed yet, and has no place.",
                "%(n)s are not weighed yet, and have no place.",
                n=unweighed,
            )
        )
    return said
