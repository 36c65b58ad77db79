import pytest
from journeybook.analysis.scorecard.sides import employee_journeys
from journeybook.model.journey import Stage, State, Status, Step
from journeybook.model.persona import Kind

from tests.analysis.scorecard.made import a_catalogue, a_journey, an_employee_journey


def behind(*journeys):
    catalogue = a_catalogue(*journeys)
    return employee_journeys(catalogue.journeys["reis"], catalogue)


@pytest.mark.parametrize(
    ("customer", "employee"),
    [
        ({"supported_by": ("helpen#koop",)}, {}),
        ({"supported_by": ("helpen",)}, {}),
        ({}, {"serves": ("reis#koop",)}),
        ({}, {"serves": ("reis",)}),
        ({"supported_by": ("helpen",)}, {"serves": ("reis#koop",)}),
    ],
)
@pytest.mark.parametrize("kind", [Kind.CUSTOMER, Kind.PARTNER])
def test_a_link_may_be_stated_from_either_side_to_a_step_or_a_whole(kind, customer, employee):
    found = behind(a_journey(kind=kind, **customer), an_employee_journey(**employee))

    assert found == ("helpen",)


def test_without_a_link_there_is_nobody_behind_it():
    assert behind(a_journey(), an_employee_journey()) == ()
    assert behind(a_journey(supported_by=("helpen",))) == ()


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"status": Status.DRAFT}, ("helpen",)),
        ({"status": Status.RETIRED}, ()),
        ({"state": State.TARGET}, ()),
        ({"kind": Kind.PARTNER}, ()),
    ],
)
def test_only_employee_journeys_in_use_answer_for_others(more, expected):
    for links in ({"serves": ("reis",)}, {}):
        stated = {} if links else {"supported_by": ("helpen",)}
        assert behind(a_journey(**stated), an_employee_journey(**more, **links)) == expected


def test_they_come_in_the_order_of_the_steps_each_once():
    steps = (
        Step(title="Ik bel", id="bel", supported_by=("bellen", "helpen")),
        Step(title="Ik koop", id="koop", supported_by=("helpen",)),
    )
    journey = a_journey(stages=(Stage(title="Kopen", id="kopen", steps=steps),))
    others = (
        an_employee_journey(),
        an_employee_journey(id="bellen"),
        an_employee_journey(id="rijden", serves=("reis",)),
    )

    assert behind(journey, *others) == ("rijden", "bellen", "helpen")
