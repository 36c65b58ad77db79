"""What git remembers, read with one question."""

import datetime as dt
import os
import subprocess

import pytest
from journeybook.history import git
from journeybook.history.log import read_log

WHO = {
    f"GIT_{role}_{what}": value
    for role in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A"), ("EMAIL", "a@example"))
}


class Repository:
    """A repository whose commits are made at given moments."""

    def __init__(self, folder):
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *arguments, when="2026-01-01T12:00:00+00:00"):
        moment = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        subprocess.run(
            ["git", *arguments], cwd=self.folder, env=os.environ | WHO | moment, check=True,
            capture_output=True,
        )  # fmt: skip

    def write(self, name, text):
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def commit(self, subject, when="2026-01-01T12:00:00+00:00"):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty-message", "-m", subject, when=when)


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path)


def test_each_file_has_its_last_change_and_the_newest_come_first(repository):
    repository.write("journeys/a.yml", "1")
    repository.write("journeys/b.yml", "1")
    repository.write("elsewhere.txt", "1")
    repository.commit("Begin", "2026-01-01T12:00:00+00:00")
    repository.write("journeys/a.yml", "2")
    repository.commit("Change a", "2026-02-01T12:00:00+00:00")

    found = read_log(repository.folder, ["journeys"])

    assert found.available
    assert found.complete
    assert [(it.file, it.subject, it.added) for it in found.recent] == [
        ("journeys/a.yml", "Change a", False),
        ("journeys/a.yml", "Begin", True),
        ("journeys/b.yml", "Begin", True),
    ]
    assert found.last["journeys/a.yml"].date == dt.date(2026, 2, 1)
    assert set(found.last) == {"journeys/a.yml", "journeys/b.yml"}


def test_names_and_messages_in_any_script_are_read(repository):
    repository.write('journeys/één "x"\t要.yml', "1")
    repository.commit("Één – 要 : \x02")

    found = read_log(repository.folder, ["journeys"])

    assert list(found.last) == ['journeys/één "x"\t要.yml']
    assert found.recent[0].subject == "Één – 要 : \x02"


def test_a_rename_is_a_change_of_the_new_name(repository):
    repository.write("journeys/old.yml", "a\nb\nc\nd\n")
    repository.commit("Begin")
    repository.git("mv", "journeys/old.yml", "journeys/new.yml")
    repository.commit("Rename")

    change = read_log(repository.folder, ["journeys"]).last["journeys/new.yml"]

    assert (change.subject, change.added) == ("Rename", False)


def test_a_deleted_file_is_no_news(repository):
    repository.write("journeys/a.yml", "1")
    repository.write("journeys/b.yml", "1")
    repository.commit("Begin")
    (repository.folder / "journeys/a.yml").unlink()
    repository.commit("")

    assert [it.subject for it in read_log(repository.folder, ["journeys"]).recent] == ["Begin"] * 2


def test_a_merge_counts_only_for_what_it_changed_itself(repository):
    repository.write("journeys/a.yml", "1")
    repository.commit("Begin")
    repository.git("checkout", "--quiet", "-b", "side")
    repository.write("journeys/b.yml", "side")
    repository.commit("Side")
    repository.git("checkout", "--quiet", "main")
    repository.write("journeys/b.yml", "main")
    repository.commit("Main")
    subprocess.run(
        ["git", "merge", "side"], cwd=repository.folder, capture_output=True, check=False
    )
    repository.write("journeys/b.yml", "both")
    repository.commit("Merge")

    found = read_log(repository.folder, ["journeys"])

    assert found.last["journeys/b.yml"].subject == "Merge"
    assert found.last["journeys/a.yml"].subject == "Begin"


def test_a_day_is_the_committers_whatever_the_clock_here_says(repository, monkeypatch):
    repository.write("journeys/a.yml", "1")
    repository.commit("Late", "2026-03-01T23:30:00-0800")

    for zone in ("Pacific/Kiritimati", "America/Los_Angeles"):
        monkeypatch.setenv("TZ", zone)
        found = read_log(repository.folder, ["journeys"])
        assert found.last["journeys/a.yml"].date == dt.date(2026, 3, 1)


def test_a_project_may_be_a_part_of_a_repository(repository):
    repository.write("sites/one/journeys/a.yml", "1")
    repository.commit("Begin")

    assert set(read_log(repository.folder / "sites/one", ["journeys"]).last) == {"journeys/a.yml"}


def test_a_shallow_clone_says_that_it_forgets(repository, tmp_path_factory):
    for number in ("1", "2"):
        repository.write("journeys/a.yml", number)
        repository.commit(number)
    clone = tmp_path_factory.mktemp("clone") / "it"
    repository.git("clone", "--quiet", "--depth", "1", repository.folder.as_uri(), str(clone))

    found = read_log(clone, ["journeys"])

    assert found.available
    assert not found.complete


def test_without_a_repository_there_is_no_log(tmp_path):
    assert not read_log(tmp_path, ["journeys"]).available
    assert not read_log(tmp_path / "nowhere", ["journeys"]).available


def test_without_git_or_an_answer_in_time_there_is_no_log_and_it_says_why(repository, monkeypatch):
    monkeypatch.setattr(git, "TIMEOUT", 0)
    slow = read_log(repository.folder, ["journeys"])

    monkeypatch.setattr(git, "TIMEOUT", 20)
    monkeypatch.setenv("PATH", "")
    missing = read_log(repository.folder, ["journeys"])

    assert not slow.available
    assert "longer than 0 seconds" in str(slow.lacking.problem)
    assert not missing.available
    assert "cannot be run" in str(missing.lacking.problem)
    assert "install git" in str(missing.lacking.help)


def test_git_may_take_far_longer_than_it_does():
    assert git.TIMEOUT >= 120


def test_a_repository_of_another_user_says_how_to_trust_it(repository, monkeypatch, tmp_path):
    said = f"fatal: detected dubious ownership in repository at '{tmp_path}'\n".encode()

    def refuses(*_, **__):
        raise subprocess.CalledProcessError(128, "git", stderr=said)

    monkeypatch.setattr(git.subprocess, "run", refuses)
    (repository.folder / "sites").mkdir()

    found = read_log(repository.folder / "sites", ["journeys"])

    assert f"--add safe.directory {tmp_path}”" in str(found.lacking.help)


def test_a_work_tree_whose_repository_is_elsewhere_says_what_git_says(tmp_path):
    (tmp_path / ".git").write_text("gitdir: /nowhere/at/all\n")

    assert "git says: fatal: not a git" in str(read_log(tmp_path, ["journeys"]).lacking.problem)


def test_outside_git_and_before_the_first_commit_nothing_is_lacking(repository, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")

    assert read_log(outside, ["journeys"]).lacking is None
    assert read_log(repository.folder, ["journeys"]).lacking is None
