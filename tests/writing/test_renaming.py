"""Another id for something, everywhere at once."""

import pytest
from journeybook.reading import read
from journeybook.writing import gather
from journeybook.writing.refusing import RefusedError
from journeybook.writing.renaming import renaming
from journeybook.writing.trial import errors_after

from tests.builders import ORGANISATION, write_project

BUY = """\
# De bank.
title: Ik koop een bank   # echt
persona: jonge-huurder
owner: winkels
stages:
  - title: Kiezen
    steps:
      - Ik kijk rond
      - title: Ik kijk rond
        channel: [web, 'shop']
        frontstage: {text: Advies, team: winkels}
      - title: Ik bestel
        id: bestellen
        next: "#ik-kijk-rond-2"
        supported_by: verkopen#helpen
assessments:
  - date: 2026-01-01
    results:
      - {check: gastvrij, result: met}
"""
SELL = """\
title: Ik verkoop
persona: verkoper
related: ["kopen"]
stages:
  - title: Helpen
    steps:
      - title: Ik help
        id: helpen
        serves:
          - kopen#bestellen   # hier
          - kopen
"""
CHECKS = """\
checks:
  - id: gastvrij
    side: customer
    title: Gastvrij
    statement: Iedereen voelt zich welkom.
    question: Voelt iedereen zich welkom?
"""
POST = """\
---\r
date: 2026-05-01
journeys: [kopen]
checks: [gastvrij]
---
# Kopen

Lees [de reis](journey:kopen), [de stap](journey:kopen#bestellen "x") en [het team](team:winkels).
[kopen](journey:kopen-2) blijft, en `journey:kopen` ook.

```
[voorbeeld](journey:kopen)
```

[ref]: journey:kopen#bestellen
"""
FILES = {
    "journeys/customer/kopen.yml": BUY,
    "journeys/employee/verkopen.yml": SELL,
    "journeys/checks.yml": CHECKS,
    "content/guidance/posts/p.md": POST.replace("\r", ""),
}


def renamed(folder, old, new, **files):
    """Rename something and give all files as they are afterwards."""
    write_project(folder, FILES | files)
    sources = gather(folder)
    pages = {it: source.raw for it, source in sources.items() if it.endswith(".md")}
    work = renaming(old, new, sources, pages)
    assert not errors_after(work, sources, journeys="journeys", articles="content/guidance/posts")
    after = {name: work.files.get(name, it.raw).decode() for name, it in sources.items()}
    if work.moved:
        after[work.moved[1]] = after.pop(work.moved[0])
    return after, work


def test_a_journey_gets_another_id_and_leaves_word_of_the_old_one(tmp_path):
    after, work = renamed(tmp_path, "kopen", "bank-kopen")

    assert work.moved == ("journeys/customer/kopen.yml", "journeys/customer/bank-kopen.yml")
    assert work.leaves_word
    assert after["journeys/customer/bank-kopen.yml"] == BUY.replace(
        "# echt\n", "# echt\nformerly: kopen\n"
    )
    assert after["journeys/employee/verkopen.yml"] == SELL.replace("kopen#", "bank-kopen#").replace(
        "- kopen\n", "- bank-kopen\n"
    ).replace('["kopen"]', '["bank-kopen"]')
    assert after["content/guidance/posts/p.md"] == (
        POST.replace("\r", "")
        .replace("[kopen]\nchecks", "[bank-kopen]\nchecks")
        .replace("(journey:kopen)", "(journey:bank-kopen)", 1)
        .replace("journey:kopen#", "journey:bank-kopen#")
    )
    assert [(it.file, it.line, it.field) for it in work.places if "employee" in it.file] == [
        ("journeys/employee/verkopen.yml", 3, "related"),
        ("journeys/employee/verkopen.yml", 10, "serves"),
        ("journeys/employee/verkopen.yml", 11, "serves"),
    ]


def test_a_journey_that_gets_its_old_id_back_swaps_the_two(tmp_path):
    text = BUY.replace("persona:", "formerly: [meubel, bank-kopen]\npersona:")

    after, _ = renamed(tmp_path, "kopen", "bank-kopen", **{"journeys/customer/kopen.yml": text})

    assert after["journeys/customer/bank-kopen.yml"] == text.replace(
        "[meubel, bank-kopen]", "[meubel, kopen]"
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("formerly: meubel\n", "formerly: [meubel, kopen]\n"),
        ("formerly: [meubel]\n", "formerly: [meubel, kopen]\n"),
        ("formerly:\n- meubel # oud\n", "formerly:\n- meubel # oud\n- kopen\n"),
    ],
)
def test_a_former_id_joins_the_ones_before(tmp_path, written, meant):
    text = BUY.replace("persona:", f"{written}persona:")

    after, _ = renamed(tmp_path, "kopen", "bank-kopen", **{"journeys/customer/kopen.yml": text})

    assert after["journeys/customer/bank-kopen.yml"] == text.replace(written, meant)


def test_a_persona_gets_another_id(tmp_path):
    after, _ = renamed(tmp_path, "jonge-huurder", "starter")

    assert after["journeys/customer/kopen.yml"] == BUY.replace("jonge-huurder", "starter")
    assert after["journeys/personas/starter.yml"] == (
        "title: Jonge huurder\nformerly: jonge-huurder\nkind: customer\n"
    )


def test_a_team_gets_another_id_where_it_is_defined_and_wherever_it_works(tmp_path):
    after, work = renamed(tmp_path, "team:winkels", "team:shops")

    assert after["journeys/organisation.yml"] == ORGANISATION.replace("winkels", "shops")
    assert after["journeys/customer/kopen.yml"] == BUY.replace("winkels", "shops")
    assert "(team:shops)" in after["content/guidance/posts/p.md"]
    assert not work.moved
    assert not work.leaves_word


def test_a_channel_and_a_check_get_another_id(tmp_path):
    after, _ = renamed(tmp_path, "shop", "winkel")
    assert after["journeys/customer/kopen.yml"] == BUY.replace("'shop'", "'winkel'")

    after, _ = renamed(tmp_path, "gastvrij", "welkom")
    assert after["journeys/customer/kopen.yml"] == BUY.replace("gastvrij", "welkom")
    assert "checks: [welkom]" in after["content/guidance/posts/p.md"]
    assert "id: welkom" in after["journeys/checks.yml"]


def test_a_step_with_an_id_gets_another(tmp_path):
    after, _ = renamed(tmp_path, "kopen#bestellen", "#afrekenen")

    assert after["journeys/customer/kopen.yml"] == BUY.replace("bestellen", "afrekenen")
    assert "kopen#afrekenen   # hier" in after["journeys/employee/verkopen.yml"]
    assert '(journey:kopen#afrekenen "x")' in after["content/guidance/posts/p.md"]
    assert "[ref]: journey:kopen#afrekenen" in after["content/guidance/posts/p.md"]


def test_a_step_that_had_its_id_of_its_title_gets_one_written_out(tmp_path):
    after, _ = renamed(tmp_path, "kopen#ik-kijk-rond-2", "nog-eens")

    assert after["journeys/customer/kopen.yml"] == BUY.replace(
        "      - title: Ik kijk rond\n", "      - title: Ik kijk rond\n        id: nog-eens\n"
    ).replace("#ik-kijk-rond-2", "#nog-eens")


def test_a_step_of_one_line_is_spread_and_the_ids_of_others_stay(tmp_path):
    after, _ = renamed(tmp_path, "kopen#ik-kijk-rond", "eerst")

    assert after["journeys/customer/kopen.yml"] == BUY.replace(
        "      - Ik kijk rond\n", "      - title: Ik kijk rond\n        id: eerst\n"
    ).replace(
        "      - title: Ik kijk rond\n        channel",
        "      - title: Ik kijk rond\n        id: ik-kijk-rond-2\n        channel",
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("kopen", "verkopen", "is taken already"),
        ("kopen", "Bank kopen", "cannot be an id"),
        ("koppen", "bank", "there is nothing with the id"),
        ("effortless", "easy", "comes with journeybook"),
        ("purchase-cycle", "cycle", "comes with journeybook"),
        ("verkoper", "oud", "is a former id of “franchisenemer”"),
        ("winkels#x", "y", "only a journey has steps"),
        ("kopen#nergens", "y", "has no step"),
        ("kopen#bestellen", "ik-kijk-rond", "is taken already"),
        ("kopen#bestellen", "verkopen#bestellen", "a step stays in its journey"),
        ("winkels", "klantervaring", "is taken already"),
    ],
)
def test_what_cannot_be_is_refused(tmp_path, old, new, problem):
    others = {"journeys/personas/franchisenemer.yml": "title: F\nkind: partner\nformerly: oud\n"}

    with pytest.raises(RefusedError, match=problem):
        renamed(tmp_path, old, new, **others)


def test_one_id_of_several_things_asks_which(tmp_path):
    others = {"journeys/personas/winkels.yml": "title: W\nkind: partner\n"}

    with pytest.raises(RefusedError) as refused:
        renamed(tmp_path, "winkels", "x", **others)

    assert "persona:winkels" in str(refused.value.help)
    assert "team:winkels" in str(refused.value.help)


def test_the_publication_is_whole_before_and_after(tmp_path):
    write_project(tmp_path, FILES)

    assert not read(tmp_path).diagnostics
