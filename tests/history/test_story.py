"""The history of journeys in a few words, and never in those that somebody took out."""

from dataclasses import replace

import pytest
from click.testing import CliRunner
from journeybook.cli import main
from journeybook.history import story
from journeybook.history.log import read_log
from journeybook.history.story import stories
from journeybook.reading import read

from tests.builders import JOURNEY, write_project
from tests.history.test_log import Repository

FILE = "journeys/customer/reis.yml"


@pytest.fixture
def told(tmp_path):
    """Write a history of one journey, a day for each state, and tell it."""

    def tell(*states, folder=tmp_path):
        repository = Repository(folder)
        write_project(folder, {})
        for day, state in enumerate(states, start=1):
            write_project(folder, {FILE: state}, minimal=False)
            repository.commit("x", f"2026-01-{day:02}T12:00:00+00:00")
        return found(folder)

    return tell


def found(folder):
    catalogue = read(folder).catalogue
    entries = stories(folder, read_log(folder, ["journeys"]), catalogue).entries
    return [
        (it.date.day, "new" if it.added else " · ".join(map(str, it.words)))
        for it in entries.get(("journey", "reis"), ())
    ]


def teams(folder):
    """List the teams of each day, newest first."""
    entries = stories(folder, read_log(folder, ["journeys"]), read(folder).catalogue).entries
    return [it.teams for it in entries["journey", "reis"]]


def test_each_day_is_told_newest_first(told):
    better = JOURNEY.replace("sentiment: 4", "sentiment: 5\n        needs: [Rust, Tijd]")
    more = (
        better.replace("owner: klantervaring", "owner: winkels")
        + "      - Ik loop naar de winkel\n"
    )

    assert told(JOURNEY, better, more) == [
        (3, "added: step · changed: owner"),
        (2, "added: need (2×) · changed: sentiment"),
        (1, "new"),
    ]


def test_what_was_taken_out_is_never_quoted(told):
    said = "        quotes: [Zei Jan de Vries]\n"

    assert told(JOURNEY + said, JOURNEY)[0] == (2, "gone: quote")


def test_a_day_without_anything_to_notice_is_no_news(told):
    assert told(JOURNEY, f"# Nieuw commentaar\n{JOURNEY}") == [(1, "new")]


def test_a_day_that_ends_as_it_began_is_no_news(tmp_path):
    repository = Repository(tmp_path)
    for day, text in (("1", JOURNEY), ("2", JOURNEY + "# x\n"), ("2", JOURNEY)):
        write_project(tmp_path, {FILE: text})
        repository.commit("x", f"2026-01-0{day}T12:00:00+00:00")

    assert found(tmp_path) == [(1, "new")]


def test_a_state_that_cannot_be_read_is_no_news(told):
    assert told(JOURNEY, "title: [", JOURNEY) == [(1, "new")]


def test_a_renamed_file_keeps_its_history(told, tmp_path):
    told(JOURNEY)
    repository = Repository(tmp_path)
    repository.git("mv", FILE, "journeys/customer/reis-2.yml")
    repository.commit("Rename", "2026-02-01T12:00:00+00:00")
    repository.git("mv", "journeys/customer/reis-2.yml", FILE)
    repository.write(FILE, JOURNEY.replace("sentiment: 4", "sentiment: 1"))
    repository.commit("Back", "2026-02-02T12:00:00+00:00")

    assert found(tmp_path) == [(2, "changed: sentiment"), (1, "new")]


def test_in_a_shallow_clone_nothing_is_called_new(told, tmp_path, tmp_path_factory):
    told(JOURNEY, JOURNEY.replace("sentiment: 4", "sentiment: 1"))
    clone = tmp_path_factory.mktemp("clone") / "it"
    Repository(tmp_path).git("clone", "--quiet", "--depth", "1", tmp_path.as_uri(), str(clone))

    assert found(clone) == []


def test_outside_git_there_is_no_history(tmp_path):
    write_project(tmp_path, {FILE: JOURNEY})

    assert found(tmp_path) == []


def test_only_so_many_changes_are_told_in_words(told, monkeypatch):
    monkeypatch.setattr(story, "MOST", 1)
    states = [JOURNEY.replace("sentiment: 4", f"sentiment: {level}") for level in (4, 5, 1)]

    assert told(*states) == [(3, "changed: sentiment"), (1, "new")]


def test_a_day_is_of_the_team_that_owned_the_journey_then(told, tmp_path):
    handed_over = JOURNEY.replace("owner: klantervaring", "owner: winkels")

    told(JOURNEY, JOURNEY.replace("sentiment: 4", "sentiment: 5"), handed_over)

    assert teams(tmp_path) == [("winkels",), ("klantervaring",), ("klantervaring",)]


def test_a_commit_can_name_its_teams_and_nobody_else(told, tmp_path):
    told(JOURNEY)
    repository = Repository(tmp_path)
    for day, trailers in enumerate(
        ["Team: winkels\nTeam: Klantervaring", "Team: Jan de Vries"], start=2
    ):
        repository.write(FILE, JOURNEY.replace("sentiment: 4", f"sentiment: {day - 1}"))
        repository.commit(f"Change\n\n{trailers}", f"2026-03-{day:02}T12:00:00+00:00")

    assert teams(tmp_path)[:2] == [("klantervaring",), ("winkels", "klantervaring")]


def test_a_team_that_this_edition_does_not_have_is_not_named(told, tmp_path):
    told(JOURNEY, JOURNEY.replace("sentiment: 4", "sentiment: 5"))
    catalogue = read(tmp_path).catalogue
    without = replace(
        catalogue, organisation=catalogue.organisation.model_copy(update={"teams": ()})
    )

    entries = stories(tmp_path, read_log(tmp_path, ["journeys"]), without).entries

    assert [it.teams for it in entries["journey", "reis"]] == [(), ()]


def test_a_reference_that_follows_a_rename_is_no_news(told, tmp_path):
    told(f"{JOURNEY}related: [ander]\n")
    repository = Repository(tmp_path)
    repository.write("journeys/customer/ander.yml", JOURNEY)
    repository.commit("Other", "2026-02-01T12:00:00+00:00")
    rename = ["--project", str(tmp_path), "--language", "en", "rename"]
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nplugins: [journeybook]\n")
    (tmp_path / "docs").mkdir(exist_ok=True)

    for day, (old, new) in enumerate(
        [("ander", "anders"), ("team:klantervaring", "beleving"), ("social", "sociaal")], start=2
    ):
        done = CliRunner().invoke(main, [*rename, old, new])
        assert done.exit_code == 0, done.output
        repository.commit("Rename", f"2026-02-{day:02}T12:00:00+00:00")

    assert found(tmp_path) == [(1, "new")]


def test_it_is_known_whether_older_days_are_left_out(told, tmp_path, monkeypatch):
    told(*(JOURNEY.replace("sentiment: 4", f"sentiment: {level}") for level in (4, 5, 1)))
    log, catalogue = read_log(tmp_path, ["journeys"]), read(tmp_path).catalogue

    assert stories(tmp_path, log, catalogue).cut == frozenset()
    monkeypatch.setattr(story, "MOST", 1)
    assert stories(tmp_path, log, catalogue).cut == {("journey", "reis")}
