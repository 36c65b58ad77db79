from journeybook.analysis.feeling import lines, remembered, stages
from journeybook.reading import read

from tests.builders import PERSONA, read_one, write_project

CHANGING = """\
title: Ik koop een bank
persona: jonge-huurder
stages:
  - title: Inspiratie
    steps:
      - title: Ik zie een bank
        sentiment: 4
      - title: Ik meet het trapgat
        sentiment: {start: 5, end: 1, feeling: geschrokken}
      - Ik slaap er een nacht over
  - Bedenktijd
  - title: Thuis
    sentiment: 3
    steps:
      - De bank komt
      - Ik zit
"""

TOGETHER = """\
title: Wij richten samen een winkel in
persona: [jonge-huurder, buurvrouw]
stages:
  - title: Samen
    steps:
      - title: Wij tekenen
        sentiment: [{persona: jonge-huurder, level: 5}, {persona: buurvrouw, level: 2}]
      - title: Ik bestel
        persona: buurvrouw
        sentiment: 3
      - title: Wij vieren het
        sentiment: 4
"""


def test_every_stage_has_room_for_its_steps_and_an_empty_one_for_itself():
    found = stages(read_one(CHANGING))

    assert [(it.title, it.start_slot, it.slots, it.steps) for it in found] == [
        ("Inspiratie", 0, 3, 3),
        ("Bedenktijd", 3, 1, 0),
        ("Thuis", 4, 2, 2),
    ]
    assert found[0].anchor_id == "stage-inspiratie"


def test_a_line_has_a_point_for_every_step_and_keeps_the_unknown_unknown():
    (line,) = lines(read_one(CHANGING))

    assert line.persona is None
    assert [(it.position, it.number, it.first, it.last) for it in line.points] == [
        (0, 1, 4, 4),
        (1, 2, 5, 1),
        (2, 3, None, None),
        (3, None, None, None),
        (4, None, 3, 3),
    ]
    assert line.points[1].feeling == "geschrokken"


def test_a_stage_that_feels_one_way_is_one_point_over_all_its_steps():
    (line,) = lines(read_one(CHANGING))

    whole = line.points[-1]
    assert (whole.title, whole.step, whole.step_id, whole.slots) == ("Thuis", None, None, 2)


def test_a_step_whose_feeling_changes_can_be_peak_and_low_at_once():
    (line,) = lines(read_one(CHANGING))

    assert line.remembered == remembered(line.points) == (1, 1, 4)


def together(folder, text):
    neighbour = PERSONA.replace("Jonge huurder", "Buurvrouw")
    files = {"journeys/customer/reis.yml": text, "journeys/personas/buurvrouw.yml": neighbour}
    return read(write_project(folder, files)).catalogue.journeys["reis"]


def test_travellers_who_differ_have_a_line_each_without_the_steps_of_the_other(tmp_path):
    first, second = lines(together(tmp_path, TOGETHER))

    assert first.persona == "jonge-huurder"
    assert [(it.position, it.last) for it in first.points] == [(0, 5), (2, 4)]
    assert second.persona == "buurvrouw"
    assert [(it.position, it.last) for it in second.points] == [(0, 2), (1, 3), (2, 4)]


def test_a_traveller_of_whom_nothing_is_known_has_no_line(tmp_path):
    text = TOGETHER.replace(", {persona: buurvrouw, level: 2}", "").replace("sentiment: 3", "")

    found = lines(together(tmp_path, text.replace("        sentiment: 4\n", "")))

    assert [line.persona for line in found] == ["jonge-huurder"]


def test_a_feeling_can_be_known_in_words_alone():
    text = CHANGING.replace("{start: 5, end: 1, feeling: geschrokken}", "{feeling: opgewonden}")

    point = lines(read_one(text))[0].points[1]

    assert (point.known, point.feeling) == (False, "opgewonden")
