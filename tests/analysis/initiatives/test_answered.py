import pytest
from journeybook.analysis.initiatives.answered import about, answers_of, concerned
from journeybook.model.journey import State, Status

from tests.analysis.initiatives.made import JOURNEY, a_catalogue, an_initiative


def answered(catalogue):
    found = answers_of(catalogue)
    journey = catalogue.journeys["bank"]
    both = (*found.pains(journey), *found.chances(journey))
    return {it.stood.thing.text for it in both if it.answers}


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ({"at": "bank#stil"}, {"stilte", "bellen", "vullen"}),
        ({"at": "bank#leeg"}, set()),
        ({"at": "bank"}, {"bij de reis"}),
        ({"at": "bank#stil", "pain_point": "stilte"}, {"stilte"}),
        ({"at": "bank#stil", "opportunity": "vullen"}, {"vullen"}),
        ({"at": "bank", "pain_point": "fase"}, {"bij de fase"}),
        ({"at": "bank", "pain_point": "bellen"}, {"bellen"}),
        ({"at": "bank#leeg", "pain_point": "stilte"}, set()),
        (
            {"at": "bank#stil", "pain_point": "stilte", "opportunity": "vullen"},
            {"stilte", "vullen"},
        ),
    ],
)
def test_what_is_answered_is_what_is_named_and_no_more(answer, meant):
    assert answered(a_catalogue(an_initiative(answers=(answer,)))) == meant


def test_no_line_answers_a_whole_journey_at_once():
    catalogue = a_catalogue(an_initiative(answers=({"at": "bank"},)))

    assert [it.severity for it in answers_of(catalogue).unanswered()] == [5, 3, 0]


def test_pain_points_without_an_initiative_come_worst_first():
    catalogue = a_catalogue()

    left = answers_of(catalogue).unanswered()

    assert [it.stood.thing.text for it in left] == [
        "stilte",
        "bij de fase",
        "bij de reis",
        "bellen",
    ]


@pytest.mark.parametrize("status", ["done", "stopped"])
def test_what_has_ended_answers_nothing_that_is_still_written_there(status):
    ended = an_initiative(
        status=status, result={"date": "2026-01-01", "text": "-"}, answers=({"at": "bank#stil"},)
    )
    catalogue = a_catalogue(ended)

    (worst, *_) = answers_of(catalogue).unanswered()

    assert worst.stood.thing.text == "stilte"
    assert [it.initiative.id for it in worst.answers] == ["a"]


@pytest.mark.parametrize(("field", "value"), [("state", State.TARGET), ("status", Status.RETIRED)])
def test_only_journeys_of_today_hurt(field, value):
    assert not answers_of(a_catalogue(**{field: value})).unanswered()


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({}, True),
        ({"journeys": ("bank",)}, True),
        ({"answers": ({"at": "bank#leeg"},)}, True),
        ({"answers": ({"at": "bank#stil"},)}, False),
        ({"answers": ({"at": "bank#stil", "opportunity": "vullen"},)}, False),
        ({"status": "done", "result": {"date": "2026-01-01", "text": "-"}}, False),
    ],
)
def test_an_open_initiative_without_a_pain_point_is_questioned(fields, asked):
    found = answers_of(a_catalogue(an_initiative(**fields))).questioned()

    assert [it.id for it in found] == (["a"] if asked else [])


def test_one_pain_point_can_have_several_initiatives_each_once():
    twice = ({"at": "bank#stil"}, {"at": "bank", "pain_point": "stilte", "how": "Zo."})
    catalogue = a_catalogue(
        an_initiative("a", answers=twice), an_initiative("b", answers=twice[1:])
    )

    pain = next(it for it in answers_of(catalogue).pains(JOURNEY) if it.severity == 5)

    assert [it.initiative.id for it in pain.answers] == ["a", "b"]


def test_an_initiative_is_about_what_it_answers_names_and_joins():
    initiative = an_initiative(
        answers=({"at": "bank#stil"}, {"at": "bank"}),
        journeys=("tafel",),
        seams=({"from": "klacht#een", "to": "klacht#twee"},),
    )

    assert concerned(initiative) == ("bank", "tafel", "klacht")
    assert about(a_catalogue(initiative), "tafel") == [initiative]
    assert about(a_catalogue(initiative), "stoel") == []
