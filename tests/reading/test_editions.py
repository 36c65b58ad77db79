"""Who sees what is decided before anything is shown, and a slip never shows it to all."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from journeybook.cli import main
from journeybook.reading import read
from journeybook.reading.editions import edition, torn_anywhere

from tests.builders import JOURNEY, ORGANISATION, write_project
from tests.reading.said import said

ARTICLES = "content/guidance/posts"
PLAN = "---\naudience: board\n---\n# Plan\n"
HIDDEN = {
    "journeys/customer/geheim.yml": f"{JOURNEY}audience: board\n",
    "journeys/trips/uittocht.yml": "title: Uittocht\naudience: [board]\n",
    "content/board/plan.md": PLAN,
    "content/guidance/posts/stil.md": "---\ndate: 2026-01-01\naudience: [board]\n---\n# Stil\n",
}


def found(folder, audience=None):
    whole = read(folder).catalogue
    return edition(folder, whole, audience, ARTICLES)


def torn(folder, audience=None):
    return [(str(it.place), it.code) for it in found(folder, audience)[1]]


def test_an_edition_has_what_is_for_its_readers_and_for_everyone(tmp_path):
    write_project(tmp_path, {**HIDDEN, "content/about.md": "# About\n"})

    everyone, _ = found(tmp_path)
    board, _ = found(tmp_path, "board")

    assert [list(everyone.journeys), list(everyone.trips), everyone.articles] == [[], [], ()]
    assert [it.id for it in everyone.pages] == ["about.md"]
    assert [list(board.journeys), list(board.trips)] == [["geheim"], ["uittocht"]]
    assert [it.id for it in (*board.articles, *board.pages)] == [
        "guidance/posts/stil.md", "about.md", "board/plan.md",
    ]  # fmt: skip


def test_nothing_of_an_edition_names_a_file_that_it_leaves_out_or_other_readers(tmp_path):
    write_project(tmp_path, HIDDEN)

    everyone, _ = found(tmp_path)
    board, _ = found(tmp_path, "board")

    assert not {it for it in everyone.files.values() if it in HIDDEN}
    assert (list(everyone.audiences), list(board.audiences)) == ([], ["board"])
    assert everyone.editions is True


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("[x](journey:geheim)", 3),
        ("see [x][ref]\n\n[ref]: journey:geheim#stap", 3),
        ("[x](trip:uittocht)", 3),
        ("[x](board/plan.md)", 3),
        ("[x](./board/plan.md#kop)", 3),
        ("[x](/board/plan.md)", 3),
        ("[x](board/pl%61n.md)", 3),
        ("[x][p]\n\n[p]: board/plan.md 'titel'", 3),
        ('<a href="board/plan.md">x</a>', 3),
        ("[x](guidance/posts/stil.md)", 3),
        ('--8<-- "content/board/plan.md"', 3),
        ("https://kwartelnest.example/journeys/geheim/", 3),
        ("[x](../journeys/geheim/index.html)", 3),
        ("[x](../board/plan/)", 3),
        ("https://kwartelnest.example/guidance/stil/", 3),
    ],
)
def test_a_text_that_leads_to_what_is_hidden_is_an_error_at_its_line(tmp_path, text, at):
    files = {**HIDDEN, "content/about.md": f"# About\n\n{text}\n"}
    write_project(tmp_path, files)

    places = torn(tmp_path)

    assert len(places) == 1
    assert places[0][1] == "hidden-reference"
    assert places[0][0].startswith("content/about.md:")
    assert int(places[0][0].split(":")[1]) >= at
    assert torn(tmp_path, "board") == []


@pytest.mark.parametrize(
    "text",
    [
        "[x](journey:geheimpje)",
        "[x](other/board/plan.txt)",
        "journey: geheim",
        "[x](https://other.example/plan/)",
        "a plan, and what geheim means",
        "[x](about.md)",
    ],
)
def test_a_text_that_leads_elsewhere_is_none(tmp_path, text):
    write_project(tmp_path, {**HIDDEN, "content/about.md": f"# About\n\n{text}\n"})

    assert torn(tmp_path) == []


def test_a_text_in_yaml_may_not_give_the_address_of_what_is_hidden_either(tmp_path):
    told = f"{JOURNEY}summary: 'Zie https://kwartelnest.example/journeys/geheim/.'\n"
    write_project(tmp_path, {**HIDDEN, "journeys/customer/reis.yml": told})

    assert torn(tmp_path) == [("journeys/customer/reis.yml:10:43", "hidden-reference")]


def test_an_article_may_not_recommend_one_that_its_readers_cannot_see(tmp_path):
    article = "---\ndate: 2026-01-01\nrelated: [stil]\n---\n# Open\n"
    write_project(tmp_path, {**HIDDEN, f"{ARTICLES}/open.md": article})

    assert torn(tmp_path) == [(f"{ARTICLES}/open.md:3:11", "hidden-reference")]


def test_what_is_for_fewer_may_be_needed_only_by_what_is_for_as_few(tmp_path):
    audiences = f"{ORGANISATION}  - {{id: hr, title: HR}}\n"
    files = {
        "journeys/organisation.yml": audiences,
        "journeys/customer/a.yml": f"{JOURNEY}audience: [board, hr]\nrelated: [b]\n",
        "journeys/customer/b.yml": f"{JOURNEY}audience: board\n",
    }
    folder = write_project(tmp_path, files)

    assert (torn(folder), torn(folder, "board")) == ([], [])
    assert torn(folder, "hr") == [("journeys/customer/a.yml:11:11", "hidden-reference")]
    whole = read(folder).catalogue
    assert [it.code for it in torn_anywhere(folder, whole, ARTICLES)] == ["hidden-reference"]


def test_lint_looks_at_every_edition_that_can_be_made(tmp_path):
    write_project(tmp_path, {**HIDDEN, "content/about.md": "[x](journey:geheim)\n"})
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: X\ndocs_dir: content\nplugins: [journeybook]\n"
    )

    done = CliRunner().invoke(main, ["--project", str(tmp_path), "lint", "--least", "error"])

    assert done.exit_code == 1
    assert "content/about.md:1:5: error [hidden-reference]" in done.stdout


PAGES = {
    "no lines around it": "audience: board\n\n# Plan\n",
    "an empty line first": "\n---\naudience: board\n---\n# Plan\n",
    "never closed": "---\naudience: board\n# Plan\n",
    "a capital": "---\nAudience: board\n---\n# Plan\n",
    "several": "---\naudiences: [board]\n---\n# Plan\n",
    "unknown": "---\naudience: bord\n---\n# Plan\n",
    "no name": "---\naudience: 5\n---\n# Plan\n",
    "fields": "---\naudience: {is: board}\n---\n# Plan\n",
    "broken": "---\naudience: [board\n---\n# Plan\n",
    "twice": "---\naudience: hr\naudience: board\n---\n# Plan\n",
    "in other words": '---\n"audienc\\u0065s": board\n---\n# Plan\n',
}


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("name", ["content/plan.md", "content/plan.markdown", f"{ARTICLES}/a.md"])
def test_a_slip_in_whom_a_page_is_for_is_an_error_and_shows_it_to_nobody(tmp_path, text, name):
    if ARTICLES in name:
        text = text.replace("---\n", "---\ndate: 2026-01-01\n", 1)
    folder = write_project(tmp_path, {name: text})

    reading = read(folder)

    assert {it.place.file for it in reading.diagnostics if it.severity == "error"} == {name}
    assert (reading.catalogue.pages, reading.catalogue.articles) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "---\naudience: board\n---\n",
        "---\r\naudience: [board]\r\n---\r\n# Plan\r\n",
        "\ufeff---\naudience: board\n---\n# Plan\n",
        '---\n"audience": board\n---\n',
        '---\n"audienc\\u0065": board\n---\n',
    ],
)
def test_every_right_way_of_writing_it_is_understood(tmp_path, text):
    reading = read(write_project(tmp_path, {"content/plan.md": text}))

    assert said(reading) == []
    assert [it.audience for it in reading.catalogue.pages] == [("board",)]


@pytest.mark.parametrize(
    "text",
    [
        "# Plan\n\naudience: board\n",
        "The audience is large.\n",
        "---\ntitle: Plan\n---\nAudience: everyone who works here.\n",
    ],
)
def test_the_word_in_a_text_means_nothing(tmp_path, text):
    reading = read(write_project(tmp_path, {"content/plan.md": text}))

    assert said(reading) == []
    assert [it.audience for it in reading.catalogue.pages] == [()]


def test_a_page_that_says_nothing_of_it_is_read_no_further(tmp_path):
    page = "---\ntitle: [broken\n---\n# Plan\n"

    reading = read(write_project(tmp_path, {"content/plan.md": page}))

    assert said(reading) == []
    assert [it.id for it in reading.catalogue.pages] == ["plan.md"]


def test_what_was_for_some_stays_so_while_nobody_knows_who_they_are(tmp_path):
    files = {
        **HIDDEN,
        "journeys/organisation.yml": "name: [broken\n",
        "journeys/alignment.yml": "audience: board\n",
    }

    catalogue = read(write_project(tmp_path, files)).catalogue

    things = (*catalogue.journeys.values(), *catalogue.trips.values(), *catalogue.articles)
    assert all(it.audience == ("board",) for it in things)
    assert catalogue.alignment is None or catalogue.alignment.audience == ("board",)


@pytest.mark.parametrize(
    "text",
    [
        "---\n---\n---\naudience: board\n---\n# Plan\n",
        '+++\naudience = "board"\n+++\n# Plan\n',
        "---\n\u0430udience: board\n---\n# Plan\n",
        "---\naudi\u0435nce: board\n---\n# Plan\n",
        "---\naudence: board\n---\n# Plan\n",
        "---\naudiense: board\n---\n# Plan\n",
        "---\naudience: []\n---\n# Plan\n",
    ],
)
def test_readers_that_nobody_would_read_of_are_an_error(tmp_path, text):
    write_project(tmp_path, {"content/plan.md": text})

    assert [it.code for it in read(tmp_path).diagnostics] == ["misplaced-audience"]


def test_a_journey_for_an_empty_list_of_readers_is_an_error(tmp_path):
    write_project(tmp_path, {"journeys/customer/stil.yml": f"{JOURNEY}audience: []\n"})

    assert "misplaced-audience" in [it.code for it in read(tmp_path).diagnostics]


def test_an_empty_head_above_a_text_about_readers_is_none(tmp_path):
    write_project(tmp_path, {"content/plan.md": "---\n---\n# Plan\n\naudience: a word\n"})

    assert not read(tmp_path).diagnostics
