"""The overview of all journeys, with filters that a plain list can do without."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.scorecard.verdict import Verdict
from journeybook.model.addresses import STEPS_SHEET
from journeybook.model.journey import State, Status
from journeybook.model.organisation import StageModelShape
from journeybook.model.persona import KIND_OF_JOURNEY, Kind
from journeybook.pages.filters import Filter, named
from journeybook.pages.journey_rows import rows
from journeybook.pages.labels import JOURNEYS_OF_KIND, label
from journeybook.pages.offered import model_ref, phase_ref
from journeybook.pages.overviews import trail
from journeybook.pages.rendering import render
from journeybook.pages.verdicts import ALWAYS, judgement
from journeybook.pages.viewpoint import Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.pages.site import Site
    from journeybook.pages.viewpoint import Ref


def overview_page(site: Site, address: str) -> str:
    """Make the overview of all journeys, grouped by kind."""
    view = Viewpoint(site, address)
    journeys = site.catalogue.journeys.values()
    groups = [
        (kind, view.say(JOURNEYS_OF_KIND[kind]), rows(view, found))
        for kind in Kind
        if (found := [it for it in journeys if it.kind == kind])
    ]
    return render(
        view.words,
        "overview.html",
        trail=trail(view),
        groups=groups,
        filters=[it for it in _filters(view) if len(it.choices) > 1],
        total=len(journeys),
        sheet=view.to(STEPS_SHEET),
        models=list(_models(view)),
    )


class Model(NamedTuple):
    """A stage model: what it is called, and its phases with what each of them asks."""

    id: str
    model: Ref
    cycle: bool
    phases: tuple[tuple[Ref, str], ...]


def _models(view: Viewpoint) -> Iterator[Model]:
    """List the stage models that journeys follow, and the organisation's own."""
    for matrix in view.site.matrices.values():
        model = matrix.model
        yield Model(
            model.id,
            model_ref(view, model),
            model.shape == StageModelShape.CYCLE,
            tuple(
                (phase_ref(view, model, it), view.say(it.description or "")) for it in model.phases
            ),
        )


def _filters(view: Viewpoint) -> Iterator[Filter]:
    """List the filters, each with only those choices that some journey answers to."""
    catalogue = view.catalogue
    journeys = catalogue.journeys.values()

    kinds = {it.kind for it in journeys}
    yield Filter(
        "kind",
        view.say(Message("Kind")),
        tuple((it.value, view.say(KIND_OF_JOURNEY[it])) for it in Kind if it in kinds),
    )
    # Offered even when none is: that no journey is ideal yet is an answer, and may change by night.
    verdicts = (*ALWAYS, Verdict.NOT_ASSESSABLE) if catalogue.partial else ALWAYS
    yield Filter(
        "verdict",
        view.say(Message("Verdict")),
        tuple((it.value, judgement(view, it).word) for it in verdicts),
    )
    travellers = (who for it in journeys for who in it.travellers)
    yield Filter("persona", view.say(Message("Persona")), named(view, "persona", travellers))
    yield Filter(
        "team", view.say(Message("Team")), named(view, "team", (it.owner for it in journeys))
    )
    models = {it.stage_model: "" for it in journeys if it.stage_model in catalogue.stage_models}
    yield Filter(
        "model",
        view.say(Message("Stage model")),
        tuple((it, view.say(catalogue.stage_models[it].title)) for it in models if it),
    )
    states = {it.state for it in journeys}
    yield Filter(
        "state",
        view.say(Message("State")),
        tuple((it.value, view.say(label(it))) for it in State if it in states),
    )
    statuses = {it.status for it in journeys}
    yield Filter(
        "status",
        view.say(Message("Status")),
        tuple((it.value, view.say(label(it))) for it in Status if it in statuses),
    )
