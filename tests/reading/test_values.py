import datetime as dt

import pytest

from tests.builders import read_one, read_text
from tests.reading.said import HEAD, STEP, at_step, said, said_of, told


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "Off",
        "yes",
        "true",
        "2026",
        "2026-01-02",
        "1.10",
        "12:30",
        "1e3",
        "0123",
        "1_000",
        "=",
        "-5",
        "“Mooi”",
        "0x1F",
        "x # y",
        "C#",
        "a:b",
        "5 - 6",
    ],
)
def test_a_text_is_what_was_written_whatever_yaml_makes_of_it(written):
    kept = written.partition(" #")[0]

    journey = read_one(f"title: {written}\npersona: jonge-huurder\nstages: Zien\n")

    assert journey.title == kept


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("title:", ["1:1 no-value"]),
        ("title: ~", ["1:8 no-value"]),
        ("title: null", ["1:8 no-value"]),
        ('title: ""', ["1:8 blank"]),
        ('title: "  "', ["1:8 blank"]),
        ("title: \u00a0", ["1:8 blank"]),
        ("title: \u200b", ["1:8 blank"]),
        ('title: "\u00ad\u2060 \u3000"', ["1:8 blank"]),
        ('title: "\\u200b\\t"', ["1:8 blank"]),
        ('title: "\\L\\P"', ["1:8 blank"]),
        ("title: \u2800\u2800", ["1:8 blank"]),
        ("title: \u3164", ["1:8 blank"]),
        ("title: \ufe0f", ["1:8 blank"]),
        ("title: \u2028", ["1:8 blank"]),
        ("title: .inf", ["1:8 not-a-text"]),
        ("title: {a: b}", ["1:8 not-a-text"]),
        ("title: [a]", ["1:8 not-a-text"]),
        (f"title: {'x' * 200}", ["1:8 too-long"]),
    ],
)
def test_a_text_that_is_none_is_refused(written, expected):
    assert said_of(f"{written}\npersona: jonge-huurder\nstages: Zien\n") == expected


@pytest.mark.parametrize("written", ["\u200bZien", "\u0301", "👩‍👧", "❤️", "中", "\u2800."])
def test_one_character_that_can_be_seen_makes_a_text(written):
    assert said_of(f"title: {written}\npersona: jonge-huurder\nstages: Zien\n") == []


@pytest.mark.parametrize("written", ["4", '"4"', "'4'", "4   # goed"])
def test_a_whole_number_may_stand_in_quotes(written):
    journey = read_one(f"{STEP}        sentiment: {written}\n")

    assert next(journey.steps).sentiment[0].level == 4


@pytest.mark.parametrize(
    ("written", "help_"),
    [
        ("4,5", "write a whole number, without decimals"),
        ("4.0", "write 4"),
        ("04", "write 4"),
        ("1_000", "write 1000"),
        ("12:30", "write a whole number, such as 4"),
        ("yes", "write a whole number, such as 4"),
        ("1e308", "write a whole number, such as 4"),
        ("9" * 5000, "write a whole number, such as 4"),
        ("five", "write a whole number, such as 4"),
    ],
)
def test_what_is_not_plainly_a_number_is_refused_with_what_to_write(written, help_):
    assert at_step(f"sentiment: {written}") == ["7:20 not-a-number"]
    assert told(f"{STEP}        sentiment: {written}\n")[0].endswith(help_)


@pytest.mark.parametrize("written", ["0", "6", "-1"])
def test_a_sentiment_outside_the_scale_is_refused(written):
    assert at_step(f"sentiment: {written}") == ["7:20 out-of-range"]


@pytest.mark.parametrize(("written", "say"), [("yes", "true"), ("Nee", "false"), ("True", "true")])
def test_true_and_false_are_written_out(written, say):
    assert told(f"{STEP}        optional: {written}\n")[0].endswith(f"write {say}")


def test_true_is_true():
    assert next(read_one(f"{STEP}        optional: true\n").steps).optional is True


def test_a_date_is_a_date_with_and_without_quotes():
    for written in ("2027-01-15", '"2027-01-15"'):
        journey = read_one(f"{HEAD}review: {written}\nstages: Zien\n")

        assert journey.review
        assert journey.review.next == dt.date(2027, 1, 15)


@pytest.mark.parametrize(
    ("written", "help_"),
    [
        ("03/04/2026", "write 2026-04-03"),
        ("02/13/2026", "write 2026-02-13"),
        ("3-4-2026", "write 2026-04-03"),
        ("2026-1-5", "write 2026-01-05"),
        ("2026-01-01T00:00:00+25:00", "write 2026-01-01"),
        ("2026-02-30", "write year-month-day, such as 2026-04-03"),
        ("0000-01-01", "write year-month-day, such as 2026-04-03"),
        ("9999-12-31", "write year-month-day, such as 2026-04-03"),
        ("morgen", "write year-month-day, such as 2026-04-03"),
    ],
)
def test_any_other_date_is_refused_with_what_to_write(written, help_):
    text = f"{HEAD}review: {written}\nstages: Zien\n"

    assert said_of(text) == ["3:9 not-a-date"]
    assert told(text)[0].endswith(help_)


def test_a_word_outside_the_list_gets_the_list_and_the_nearest_word():
    text = f"{HEAD}status: Pubished\nstate: Target\nstages: Zien\n"

    assert said_of(text) == ["3:9 unknown-value", "4:8 unknown-value"]
    assert told(text) == [
        "“status” cannot be “Pubished”; it is one of: draft, live, retired | None",
        "“state” cannot be “Target”; it is one of: current, target | did you mean “target”?",
    ]


def test_a_length_of_time_needs_a_unit():
    assert said_of(f"{HEAD}review: {{every: 6}}\nstages: Zien\n") == ["3:17 not-allowed"]


def test_a_text_that_a_comment_cuts_off_is_pointed_out():
    text = "title: Ticket #42\npersona: jonge-huurder # een echte opmerking\nstages: Zien\n"

    assert said_of(text) == ["1:8 cut-off-comment"]
    assert told(text) == [
        (
            "everything from # on is a comment: this text ends at “Ticket” "
            "| put the whole text in quotes if “#42” belongs to it"
        )
    ]


def test_a_value_that_is_all_comment_is_no_value():
    text = f"{STEP}        next: #ik-kijk\n"

    assert said_of(text) == ["7:9 no-value"]
    assert "everything from # on is a comment" in told(text)[0]


def test_a_dash_that_became_part_of_a_text_is_pointed_out():
    assert at_step("thoughts:\n  -aap\n  -noot") == ["8:11 dash-in-text"]


def test_an_empty_item_is_pointed_out_at_its_dash():
    assert at_step("thoughts:\n  -\n  - noot") == ["8:11 no-value"]


def test_a_list_that_is_too_short_says_how_many_it_needs():
    text = "name: X\nweighing:\n  value:\n    levels: Weinig\n"

    reading = read_text(text, "journeys/organisation.yml")

    assert said(reading) == ["4:13 too-few"]
