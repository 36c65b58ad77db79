"""What else a team is to do: about answers, on trips and to support others, and nobody else."""

import datetime as dt

import pytest
from journeybook.analysis.role.owed import helping, promised, underway
from journeybook.model.mirror import HostSupport, Mirror
from journeybook.model.trip import Trip

from tests.analysis.alignment.made import TODAY, a_round, ago, an_answer, answers
from tests.analysis.scorecard.made import a_journey

LATE = ago(3)
SOON = ago(-3)


def acting(said="partly", due=LATE, owner="winkels", **more):
    return an_answer(said, action={"text": "Bellen", "owner": owner, "due": due}, **more)


def aside():
    return {"reason": "Nu niet.", "approver": "Directie", "expires": ago(-30)}


@pytest.mark.parametrize(
    ("answer", "lateness"),
    [
        (acting(), [True]),
        (acting(due=SOON), [False]),
        (acting(due=TODAY), [False]),
        (acting(due=None), [False]),
        (acting("not-met"), [True]),
        (acting(evidence=()), [True]),
        (acting("met"), []),
        (acting(owner="bezorging"), []),
        (acting(exception=aside()), []),
        (an_answer("partly"), []),
    ],
)
def test_an_action_is_theirs_while_the_answer_falls_short(answer, lateness):
    found = promised(answers(a_round(answer)), "winkels")

    assert [it.is_late(TODAY) for it in found] == lateness


@pytest.mark.parametrize("department", ["bezorging", None])
def test_an_action_is_theirs_whoever_answered(department):
    (found,) = promised(answers(a_round(acting(), team=department)), "winkels")

    assert found.answered.department == department


def test_an_action_that_a_later_answer_replaced_is_asked_no_more():
    rounds = a_round(acting(), days=90), a_round(an_answer("met"), days=5)

    assert not [*promised(answers(*rounds), "winkels")]


def test_a_trip_asks_a_team_for_what_is_theirs_and_not_there_yet():
    trip = Trip.model_validate(
        {
            "id": "reis",
            "title": "Reis",
            "milestones": [
                {"title": "Bereikt", "owner": "winkels", "due": LATE, "reached": LATE},
                {"title": "Mijlpaal", "owner": "winkels", "due": LATE},
                {"title": "Van anderen", "owner": "bezorging", "due": LATE},
                {"title": "Van niemand"},
            ],
            "needs": [{"text": "Mensen", "kind": "people", "team": "winkels", "due": SOON}],
            "retrospectives": [
                {
                    "date": ago(20),
                    "changes": [
                        {"text": "Anders", "owner": "winkels"},
                        {"text": "Gedaan", "owner": "winkels", "done": ago(1)},
                    ],
                }
            ],
        }
    )

    found = [(it.sort, it.text, it.is_late) for it in underway([trip], "winkels", TODAY)]

    assert found == [
        ("milestone", "Mijlpaal", True),
        ("need", "Mensen", False),
        ("resolution", "Anders", False),
    ]


@pytest.mark.parametrize(
    ("team", "last", "fields", "number"),
    [
        ("winkels", 30, {}, 1),
        ("winkels", 7, {}, 0),
        ("bezorging", 30, {}, 0),
        ("winkels", 30, {"status": "retired"}, 0),
    ],
)
def test_support_is_asked_of_who_gives_it_once_it_is_late(team, last, fields, number):
    support = HostSupport(text="Meekijken", team=team, every=dt.timedelta(days=7), last=ago(last))
    journey = a_journey(mirror=Mirror(support=(support,)), **fields)

    assert len([*helping([journey], "winkels", TODAY)]) == number


def test_whoever_has_no_team_is_asked_nothing():
    trip = Trip.model_validate({"id": "x", "title": "X", "milestones": [{"title": "Van niemand"}]})
    journey = a_journey(mirror=Mirror(support=(HostSupport(text="Iets"),)))

    assert not [*promised(answers(a_round(acting(owner=None))), None)]
    assert not [*underway([trip], None, TODAY)]
    assert not [*helping([journey], None, TODAY)]
