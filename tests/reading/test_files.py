import os

import pytest
from journeybook.reading import Limits, read

from tests.builders import JOURNEY, MINIMAL, write_project


def said_of_files(tmp_path, files, **how):
    reading = read(write_project(tmp_path, files), **how)
    return [f"{it.place} {it.code}" for it in reading.diagnostics]


def test_folders_below_a_family_are_for_people(tmp_path):
    files = {
        "journeys/customer/zuid/2026/koop.yml": JOURNEY,
        "journeys/partner/meubels.yaml": JOURNEY,
    }

    reading = read(write_project(tmp_path, files))

    assert set(reading.catalogue.journeys) == {"koop", "meubels"}
    assert not reading.diagnostics
    assert reading.catalogue.files["journey", "koop"] == "journeys/customer/zuid/2026/koop.yml"


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("journeys/koop.yml", "journeys/koop.yml:1:1 misplaced-file"),
        ("journeys/organization.yml", "journeys/organization.yml:1:1 misplaced-file"),
        ("journeys/custommer/koop.yml", "journeys/custommer:1:1 unknown-folder"),
        ("journeys/README.md", "journeys/README.md:1:1 not-read"),
        ("journeys/customer/notes.txt", "journeys/customer/notes.txt:1:1 not-read"),
        ("journeys/check.yml", "journeys/check.yml:1:1 misplaced-file"),
        (
            "journeys/customer/Koop Een Bank.yml",
            "journeys/customer/Koop Een Bank.yml:1:1 not-an-id",
        ),
        ("journeys/customer/caf\u00e9.yml", "journeys/customer/caf\u00e9.yml:1:1 not-an-id"),
        ("journeys/customer/nul.yml", "journeys/customer/nul.yml:1:1 not-an-id"),
        ("journeys/customer/a\nb.yml", "journeys/customer/a\ufffdb.yml:1:1 bad-name"),
        ("journeys/customer/a\x1b[31m.yml", "journeys/customer/a\ufffd[31m.yml:1:1 bad-name"),
        ("journeys/customer/x.yml/y.yml", "journeys/customer/x.yml:1:1 not-a-file"),
    ],
)
def test_nothing_is_passed_over_without_a_word(tmp_path, file, expected):
    assert said_of_files(tmp_path, {file: JOURNEY}) == [expected]


def test_names_that_begin_with_a_dot_belong_to_tools(tmp_path):
    assert not said_of_files(tmp_path, {"journeys/.DS_Store": "x", "journeys/customer/.x.yml": "x"})


def test_an_id_is_used_once_in_its_family(tmp_path):
    files = {"journeys/customer/koop.yml": JOURNEY, "journeys/partner/koop.yml": JOURNEY}

    reading = read(write_project(tmp_path, files))

    (problem,) = reading.diagnostics
    assert (problem.place.file, problem.code) == ("journeys/partner/koop.yml", "duplicate-id")
    assert reading.broken == {("journey", "koop"): (problem,)}
    assert not reading.catalogue.journeys


def test_a_journey_and_a_persona_may_share_an_id(tmp_path):
    assert not said_of_files(tmp_path, {"journeys/customer/verkoper.yml": JOURNEY})


def test_links_are_not_followed(tmp_path):
    secret = tmp_path / "secret.yml"
    secret.write_text(JOURNEY)
    project = write_project(tmp_path / "project", {})
    (project / "journeys/customer").mkdir()
    (project / "journeys/customer/leak.yml").symlink_to(secret)
    (project / "journeys/customer/loop").symlink_to(".")
    (project / "journeys/customer/gone.yml").symlink_to("nowhere")

    reading = read(project)

    assert [it.code for it in reading.diagnostics] == ["not-a-file"] * 3
    assert not reading.catalogue.journeys


def test_a_pipe_does_not_hang_anything(tmp_path):
    project = write_project(tmp_path, {})
    (project / "journeys/customer").mkdir()
    os.mkfifo(project / "journeys/customer/pipe.yml")

    assert [it.code for it in read(project).diagnostics] == ["not-a-file"]


def test_a_name_that_is_no_text_is_shown_with_a_stand_in(tmp_path):
    project = write_project(tmp_path, {"journeys/customer/x.yml": JOURNEY})
    here, there = b"/journeys/customer/x.yml", b"/journeys/customer/\xe9.yml"
    os.rename(os.fsencode(project) + here, os.fsencode(project) + there)  # noqa: PTH104

    (problem,) = read(project).diagnostics

    assert str(problem.place) == "journeys/customer/\ufffd.yml:1:1"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_what_may_not_be_read_is_reported(tmp_path):
    project = write_project(
        tmp_path, {"journeys/customer/x.yml": JOURNEY, "journeys/partner/y.yml": JOURNEY}
    )
    (project / "journeys/customer/x.yml").chmod(0)
    (project / "journeys/partner").chmod(0)

    assert [it.code for it in read(project).diagnostics] == ["unreadable", "unreadable"]

    (project / "journeys/partner").chmod(0o700)


def test_nothing_outside_the_project_is_read(tmp_path):
    write_project(tmp_path, {})
    project = write_project(tmp_path / "project", {}, minimal=False)
    project.mkdir(exist_ok=True)

    reading = read(project, journeys="../journeys")

    assert [it.code for it in reading.diagnostics] == ["outside-project", "missing-organisation"]


def test_without_an_organisation_there_is_a_catalogue_all_the_same(tmp_path):
    files = {name: text for name, text in MINIMAL.items() if "organisation" not in name}

    reading = read(
        write_project(tmp_path, {**files, "journeys/customer/koop.yml": JOURNEY}, minimal=False)
    )

    assert [f"{it.place} {it.code}" for it in reading.diagnostics] == [
        "journeys/organisation.yml:1:1 missing-organisation"
    ]
    assert reading.catalogue.organisation.name == "…"
    assert reading.catalogue.journeys["koop"].owner is None


def test_an_empty_project_is_read_too(tmp_path):
    assert said_of_files(tmp_path / "none", {}, journeys="nothing") == [
        "nothing/organisation.yml:1:1 missing-organisation"
    ]


def test_limits_on_size_number_and_depth(tmp_path):
    files = {"journeys/customer/groot.yml": JOURNEY + "#" * 2000}

    assert said_of_files(tmp_path, files, limits=Limits(file_bytes=1000)) == [
        "journeys/customer/groot.yml:1:1 unreadable"
    ]
    assert "too-much" in str(said_of_files(tmp_path, files, limits=Limits(files=4)))
    assert "too-much" in str(said_of_files(tmp_path, files, limits=Limits(nodes=10)))
    assert said_of_files(tmp_path, files, limits=Limits(steps=0)) == [
        "journeys/customer/groot.yml:5:5 too-many-steps",
        "journeys/customer/groot.yml:7:9 too-many-steps",
    ]
