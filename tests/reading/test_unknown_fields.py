import pytest
from journeybook.model.journey import Journey
from journeybook.model.organisation import Organisation
from journeybook.model.persona import Persona
from journeybook.reading.vocabulary import _inside, a

from tests.reading.said import HEAD, STEP, said_of, told


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("chanel: web", "a step has no field “chanel” | did you mean “channel”?"),
        ("Sentiment: 4", "a step has no field “Sentiment” | did you mean “sentiment”?"),
        ("emotion: 4", "a step has no field “emotion” | did you mean “sentiment”?"),
        ("pain points: x", "a step has no field “pain points” | did you mean “pain_points”?"),
        ("phase: use", "a step has no field “phase” | “phase” belongs to a stage, not to a step"),
        (
            "stages: x",
            "a step has no field “stages” | “stages” belongs to a journey, not to a step",
        ),
        (
            "muziek: x",
            (
                "a step has no field “muziek” "
                "| anything without a field of its own can stand under “lanes:”"
            ),
        ),
        (
            "De klant zegt: x",
            (
                "a step has no field “De klant zegt” "
                "| if this is a text with a colon in it, put the whole text in quotes"
            ),
        ),
        (
            "<<: {a: b}",
            (
                "“<<” takes over fields from elsewhere, which is not possible here "
                "| write the fields out"
            ),
        ),
        (
            "muziek1: x",
            (
                "a step has no field “muziek1” "
                "| anything without a field of its own can stand under “lanes:”"
            ),
        ),
    ],
)
def test_an_unknown_field_comes_with_what_may_have_been_meant(line, sentence):
    text = f"{STEP}        {line}\n"

    assert said_of(text)[0].startswith("7:9 ")
    assert told(text) == [sentence]


def test_a_misspelt_field_is_not_also_missing():
    assert said_of("titel: X\npersona: jonge-huurder\nstages: Zien\n") == ["1:1 unknown-field"]


def test_a_missing_field_is_reported_where_its_owner_begins():
    text = f"{STEP}        images:\n          - file: a.png\n      - id: x\n"

    assert said_of(text) == ["8:13 missing-field", "9:9 missing-field"]
    assert told(text)[0] == "an image needs a “alt” | add a line “alt: …”"


def test_a_field_that_is_written_twice_is_reported_at_the_second_even_when_escaped():
    assert said_of(f'{HEAD}"t\\u0069tle": Y\nstages: Zien\n') == ["3:1 duplicate-field"]


def test_fields_instead_of_a_list_are_reported_once():
    assert said_of(f"{HEAD}stages: {{one: {{title: a}}}}\n") == ["3:9 not-a-list"]


def test_a_list_instead_of_fields_is_reported_once():
    assert said_of(f"{HEAD}review: [a]\nstages: Zien\n") == ["3:9 not-fields"]


def test_a_key_that_is_no_text_is_reported():
    assert said_of(f"{HEAD}? [a]\n: b\nstages: Zien\n") == ["3:3 not-a-key"]


@pytest.mark.parametrize("root", [Journey, Persona, Organisation])
def test_everything_that_can_be_written_has_a_name_in_messages(root):
    for model in _inside(root):
        assert str(a(model))
