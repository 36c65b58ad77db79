from journeybook.model.journey import State, Status
from journeybook.model.persona import Kind

from tests.builders import JOURNEY, read_one, read_text


def test_the_simplest_journey_reads_as_it_is_documented():
    journey = read_one(JOURNEY)

    assert journey.id == "reis"
    assert journey.title == "Ik koop een bank"
    assert journey.kind is Kind.CUSTOMER
    assert (journey.state, journey.status) == (State.CURRENT, Status.LIVE)
    assert journey.travellers == ("jonge-huurder",)
    (stage,) = journey.stages
    (step,) = stage.steps
    assert (stage.id, step.id) == ("inspiratie", "ik-zie-een-bank-op-instagram")
    assert step.channels == ("social",)
    assert step.sentiment[0].level == 4


def test_one_value_stands_for_a_list_of_one_and_for_a_whole_object():
    step = next(
        read_one(
            JOURNEY
            + "        pain_points: De prijs staat er niet bij\n"
            + "        quotes:\n"
            + "          - Wat kost dat?\n"
            + "          - text: En bezorgen?\n"
            + "            by: huurder\n"
            + "        thoughts: Mooi\n"
            + "        moment_of_truth: Hier haakt de helft af\n"
            + "        time: in de avond\n"
            + "        lanes:\n"
            + "          Muziek: zacht\n"
            + "          Licht: [warm, laag]\n"
        ).steps
    )

    assert step.pain_points[0].text == "De prijs staat er niet bij"
    assert [it.text for it in step.quotes] == ["Wat kost dat?", "En bezorgen?"]
    assert step.quotes[1].by == "huurder"
    assert step.thoughts == ("Mooi",)
    assert step.moment_of_truth
    assert step.moment_of_truth.reason == "Hier haakt de helft af"
    assert step.time
    assert step.time.text == "in de avond"
    assert step.lanes == {"Muziek": ("zacht",), "Licht": ("warm", "laag")}


def test_stages_and_steps_can_be_just_their_titles():
    journey = read_one(
        "title: X\npersona: jonge-huurder\n"
        "stages:\n  - Zien\n  - title: Kopen\n    steps: Ik betaal\n"
    )

    assert [it.title for it in journey.stages] == ["Zien", "Kopen"]
    assert [it.title for it in journey.steps] == ["Ik betaal"]


def test_the_kind_follows_from_the_persona():
    journey = read_one("title: X\npersona: verkoper\nstages: Beginnen\n")

    assert journey.kind is Kind.EMPLOYEE


def test_windows_and_old_mac_line_ends_and_a_byte_order_mark_read_like_any_other():
    plain = read_one(JOURNEY)

    for text in (JOURNEY.replace("\n", "\r\n"), JOURNEY.replace("\n", "\r"), "\ufeff" + JOURNEY):
        assert read_text(text).catalogue.journeys["reis"] == plain


def test_text_comes_through_letter_by_letter():
    title = "Cafe\u0301 \u2028 “mooi” – \u0627\u0644 👩\u200d💻 <b> {{ x }} & C:\\temp"
    quoted = title.replace("\\", "\\\\")

    journey = read_one(f'title: "{quoted}"\npersona: jonge-huurder\nstages: Zien\n')

    assert journey.title == title


def test_a_default_id_is_counted_where_it_repeats_and_keeps_off_given_ids():
    journey = read_one(
        "title: X\npersona: jonge-huurder\nstages:\n"
        "  - title: Betalen\n    steps: [Betalen, Betalen, {title: Anders, id: betalen-2}]\n"
    )

    assert [it.id for it in journey.stages] == ["betalen"]
    assert [it.id for it in journey.steps] == ["betalen", "betalen-3", "betalen-2"]
