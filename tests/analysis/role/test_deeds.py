"""What the journeys ask of somebody: nothing that names them is left out, what matters is first."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journeybook.analysis.role.actor import of
from journeybook.analysis.role.at_work import at_work
from journeybook.analysis.role.deeds import Part, deeds, lowest
from journeybook.analysis.role.may import allowed, works
from journeybook.model.catalogue import Catalogue, Target
from journeybook.model.journey import Journey, Stage, Step
from journeybook.model.moment import Intervention, Sentiment
from journeybook.model.organisation import Organisation, Team
from journeybook.model.persona import Kind, Persona

from tests.analysis.role.drawn import TEAM, TEAMS, WORKERS, catalogues

FEW = settings(max_examples=40, deadline=None)
"""A publication takes long to draw, and each holds many steps."""

WHO = st.sampled_from(
    [*(Target("team", it) for it in TEAMS), *(Target("persona", it) for it in WORKERS)]
)


def asked(catalogue, who):
    return deeds(catalogue, of(catalogue, who))


def told(found):
    """List every step that is told, as a row of its own or as what carries one."""
    rows = {(it.journey.id, it.moment.id) for it in found}
    return rows | {(target.id, target.step) for it in found for target in it.own}


def naming(moment, team):
    """Tell whether a moment names a team, without asking the code that is tested."""
    written = moment.model_dump()
    named = [written["owner"], *(it["owner"] for it in written["touchpoints"])]
    for field in ("frontstage", "backstage", "support", "mandate"):
        named += [it["team"] for it in written[field]]
    named += [it["to"] for it in written.get("handover", ())]
    return team in named


@FEW
@given(catalogues(), TEAM)
def test_every_step_and_stage_that_names_a_team_is_asked_of_that_team(catalogue, team):
    found = told(asked(catalogue, Target("team", team)))

    for journey in catalogue.journeys.values():
        for stage in journey.stages:
            if naming(stage, team):
                assert (journey.id, stage.id) in found
            for step in stage.steps:
                if naming(step, team):
                    assert (journey.id, step.id) in found


@FEW
@given(catalogues(), st.sampled_from(WORKERS))
def test_every_step_of_an_employee_and_every_step_that_it_carries_is_theirs(catalogue, worker):
    found = told(asked(catalogue, Target("persona", worker)))

    for journey in catalogue.journeys.values():
        for step in journey.steps:
            here = Target("journey", journey.id, step.id)
            if worker in journey.travellers:
                assert (journey.id, step.id) in found
            for carrier in catalogue.carried_by(here):
                other = catalogue.journeys[carrier.id]
                if worker in other.travellers and other.step(carrier.step):
                    assert (journey.id, step.id) in found


@FEW
@given(catalogues(), WHO)
def test_nothing_is_told_twice_and_everything_has_a_part(catalogue, who):
    found = asked(catalogue, who)

    rows = [(it.journey.id, it.stage.id, it.step and it.step.id) for it in found]
    assert len(set(rows)) == len(rows)
    assert all(it.parts for it in found)


@FEW
@given(catalogues(), WHO)
def test_moments_of_truth_come_first_and_then_what_feels_worst(catalogue, who):
    found = asked(catalogue, who)

    today = [it for it in found if it.journey.in_use]
    assert found[: len(today)] == tuple(today)
    keys = [(not it.is_truth, it.level or 9) for it in today]
    assert keys == sorted(keys)


@FEW
@given(catalogues(), WHO)
def test_who_is_asked_something_is_at_work_there(catalogue, who):
    for journey in catalogue.journeys.values():
        working = at_work(catalogue, journey)
        asks = any(it.journey is journey and it.acts for it in asked(catalogue, who))

        if asks:
            assert who in working
        assert len(set(working)) == len(working)


@FEW
@given(catalogues(), WHO)
def test_a_mandate_is_listed_once_and_only_for_its_team(catalogue, who):
    actor = of(catalogue, who)

    found = allowed(catalogue, actor, deeds(catalogue, actor))

    keys = [(it.mandate.text, it.mandate.up_to, it.mandate.pilot) for it in found]
    assert len(set(keys)) == len(keys)
    assert all(it.mandate.team in {actor.team, None} for it in found)
    assert all(it.at for it in found)


@pytest.mark.parametrize(
    ("sentiment", "level"),
    [
        ((), None),
        ((Sentiment(feeling="blij"),), None),
        ((Sentiment(level=4),), 4),
        ((Sentiment(start=4, end=2),), 2),
        ((Sentiment(level=5), Sentiment(level=1)), 1),
    ],
)
def test_a_step_feels_as_it_does_at_its_lowest_to_whoever_feels_worst(sentiment, level):
    assert lowest(Step(title="X", id="x", sentiment=sentiment)) == level


@FEW
@given(catalogues())
def test_a_team_without_people_that_nothing_names_has_nothing_to_do(catalogue):
    actor = of(catalogue, Target("team", "nergens"))

    assert deeds(catalogue, actor) == ()


def test_what_evidence_shows_to_work_comes_first():
    shown = Intervention(text="Bellen", evidence=({"source": "Proef"},))
    step = Step(title="X", id="x", interventions=(Intervention(text="Wachten"), shown))
    catalogue = with_step(step)
    actor = of(catalogue, Target("persona", "verkoper"))

    found = works(catalogue, actor, deeds(catalogue, actor))

    assert [(it.intervention.text, it.is_shown) for it in found] == [
        ("Bellen", True),
        ("Wachten", False),
    ]


def test_a_mandate_on_trial_comes_last_and_says_for_whom():
    mandate = (
        {"text": "Alles regelen", "up_to": "€ 75", "pilot": "drie teams"},
        {"text": "Niets toezeggen", "up_to": "€ 0"},
    )
    catalogue = with_step(Step(title="X", id="x", mandate=mandate))
    actor = of(catalogue, Target("persona", "verkoper"))

    found = allowed(catalogue, actor, deeds(catalogue, actor))

    assert [(it.mandate.up_to, it.is_pilot) for it in found] == [("€ 0", False), ("€ 75", True)]


def with_step(step):
    """Make a publication of one employee journey with one step."""
    stage = Stage(title="F", id="f", steps=(step,))
    journey = Journey(
        id="werken", title="W", kind=Kind.EMPLOYEE, travellers=("verkoper",), stages=(stage,)
    )
    worker = Persona(id="verkoper", title="V", kind=Kind.EMPLOYEE, team="winkels")
    return Catalogue(
        organisation=Organisation(name="K", teams=(Team(id="winkels", title="W"),)),
        personas={"verkoper": worker},
        journeys={"werken": journey},
    )


def test_a_part_is_told_in_the_order_of_what_the_traveller_sees():
    assert [*Part][:3] == [Part.TRAVELLER, Part.FRONTSTAGE, Part.BACKSTAGE]
