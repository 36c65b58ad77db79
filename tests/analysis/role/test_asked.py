"""What a team is to see to: checks that depend on it, initiatives and actions."""

import pytest
from journeybook.analysis.role.actor import Actor
from journeybook.analysis.role.asked import Tie, actions, depends, initiatives
from journeybook.model.initiative import Initiative, Stakeholder

from tests.analysis.scorecard.made import (
    FIVE,
    FOUR,
    TODAY,
    a_journey,
    a_result,
    ago,
    an_employee_journey,
    an_entry,
    an_exception,
    everything,
    scores,
)

SHOP = Actor("winkels", frozenset({"verkoper"}), whole=True)
SELLER = Actor("winkels", frozenset({"verkoper"}), whole=False)
STRANGER = Actor("webwinkel", frozenset(), whole=True)


def helping(said="met", **more):
    return an_employee_journey(
        everything(said, FOUR), travellers=("verkoper",), owner="winkels", **more
    )


def buying(*entries, **more):
    return a_journey(*entries, supported_by=("helpen#koop",), **more)


def test_all_checks_of_their_own_journey_depend_on_them():
    (found,) = depends(scores(helping()), SELLER)

    assert found.ties == (Tie.OWN,)
    assert [it.check.id for it in found.rows] == [*FOUR]


def test_the_employee_side_of_what_rests_on_them_depends_on_them():
    counted = scores(buying(everything("met", FIVE)), helping("not-met"))

    own, rests = depends(counted, SELLER)

    assert (own.ties, rests.ties) == ((Tie.OWN,), (Tie.CARRIES,))
    assert [it.check.id for it in rests.rows] == [*FOUR]
    assert [it.id for it in rests.weakest] == [*FOUR]


def test_what_holds_is_not_held_against_them():
    _, rests = depends(scores(buying(), helping("met")), SELLER)

    assert rests.weakest == ()


def test_the_customer_side_depends_on_the_team_that_answers_for_it():
    counted = scores(a_journey(everything("met", FIVE), owner="webwinkel"), helping())

    (found,) = depends(counted, STRANGER)

    assert found.ties == (Tie.OWNER,)
    assert [it.check.id for it in found.rows] == [*FIVE]


def test_nothing_of_a_target_or_a_retired_journey_depends_on_anybody():
    counted = scores(helping(status="retired"), a_journey(owner="winkels", state="target"))

    assert depends(counted, SHOP) == ()


def action(owner="winkels", due=5, said="partly", **more):
    what = {"text": "Bellen", "owner": owner, "due": due and ago(-due)}
    return an_entry(a_result(said, action=what, **more))


@pytest.mark.parametrize(
    ("entry", "number"),
    [
        (action(), 1),
        (action(due=None), 1),
        (action(due=-5), 1),
        (action(owner="webwinkel"), 0),
        (action(said="met"), 0),
        (action(exception=an_exception()), 0),
        (action(evidence=()), 1),
    ],
)
def test_an_action_is_theirs_while_its_result_asks_for_it(entry, number):
    assert len(actions(scores(a_journey(entry)), "winkels")) == number


def test_an_action_that_a_later_result_replaced_is_asked_no_more():
    before = an_entry(a_result("partly", action={"text": "Bellen", "owner": "winkels"}), days=90)

    assert actions(scores(a_journey(before, an_entry(a_result("met")))), "winkels") == ()


def test_actions_come_by_day_and_say_when_they_are_late():
    entry = an_entry(
        a_result("partly", "caring", action={"text": "Later", "owner": "winkels"}),
        a_result(
            "partly", "effortless", action={"text": "Eerst", "owner": "winkels", "due": ago(1)}
        ),
    )

    found = actions(scores(a_journey(entry)), "winkels")

    assert [(it.action.text, it.is_late(TODAY)) for it in found] == [
        ("Eerst", True),
        ("Later", False),
    ]


def an_initiative(key, **more):
    return Initiative(
        **{"id": key, "title": key, "status": "under-way", "owner": "webwinkel"} | more
    )


def test_initiatives_are_theirs_when_they_own_them_or_have_to_go_along():
    along = (Stakeholder(team="winkels"),)
    found = initiatives(
        [
            an_initiative("gedaan", owner="winkels", status="stopped"),
            an_initiative("mee", stakeholders=along),
            an_initiative("van-hen", owner="winkels", due=ago(-9)),
            an_initiative("te-laat", owner="winkels", due=ago(9)),
            an_initiative("van-anderen"),
        ],
        "winkels",
        TODAY,
    )

    assert [it.initiative.id for it in found] == ["te-laat", "van-hen", "mee", "gedaan"]
    assert [it.is_late for it in found] == [True, False, False, False]
    assert [it.waits for it in found] == [False, False, True, False]
    assert [it.is_owner for it in found] == [True, True, False, True]


@pytest.mark.parametrize("committed", [ago(1), ago(0)])
def test_an_initiative_waits_for_nobody_who_has_said_yes(committed):
    along = (Stakeholder(team="winkels", committed=committed),)

    (found,) = initiatives([an_initiative("mee", stakeholders=along)], "winkels", TODAY)

    assert not found.waits


def test_whoever_has_no_team_has_nothing_to_do():
    assert initiatives([an_initiative("x", owner=None)], None, TODAY) == ()
    assert actions(scores(a_journey(action(owner=None))), None) == ()
