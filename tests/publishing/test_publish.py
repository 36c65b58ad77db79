"""What is published, what is kept, and what is refused."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from journeybook.publishing import (
    BusyError,
    NotPublishedError,
    Place,
    UnfitError,
    publish,
    rollback,
)
from journeybook.publishing.building import Outcome
from journeybook.publishing.exchange import exchange
from journeybook.publishing.lock import alone
from journeybook.publishing.manifest import NAME, Manifest

from tests.publishing.conftest import ORDER
from tests.publishing.sites import PAGES, beside, builder, pages, state


def changed(**files):
    """Build a site in which some files are otherwise."""

    def build(order, site, lock):
        outcome = builder("new")(order, site, lock)
        for name, content in files.items():
            (site / name.replace("__", "/")).write_bytes(content)
        return outcome

    return build


# ---------------------------------------------------------------- published and kept


def test_the_first_site_stands_in_a_new_folder_or_in_an_empty_one(place, put):
    done = put("new")

    assert state(place.folder) == "new"
    assert (done.is_new, done.has_previous, done.manifest.pages) == (True, False, 3)
    assert beside(place) == {"lock"}


def test_an_empty_folder_is_taken(place, put):
    place.folder.mkdir()

    put("new")

    assert state(place.folder) == "new"


def test_the_one_before_is_kept_and_the_one_before_that_goes(place, put):
    for word in ("oldest", "old", "new"):
        put(word)

    assert state(place.folder) == "new"
    assert state(place.previous) == "old"
    assert beside(place) == {"lock", "previous"}


def test_a_site_that_stays_the_same_does_not_push_out_the_one_before(place, put):
    put("old")
    put("new")

    done = put("new")

    assert not done.is_new
    assert done.has_previous
    assert state(place.previous) == "old"


def test_a_site_that_was_damaged_by_hand_is_put_right(place, put):
    put("new")
    (place.folder / "index.html").write_text("<html>other</html>")

    assert put("new").is_new
    assert state(place.folder) == "new"


def test_going_back_is_a_swap_so_that_twice_is_forward_again(place, put):
    put("old")
    put("new")

    rollback(place)
    assert (state(place.folder), state(place.previous)) == ("old", "new")
    rollback(place)
    assert (state(place.folder), state(place.previous)) == ("new", "old")


def test_a_site_that_somebody_took_away_comes_back(place, put):
    put("old")
    put("new")
    place.folder.rename(place.folder.with_name("gone"))

    rollback(place)

    assert state(place.folder) == "old"


def test_the_root_of_everything_is_refused():
    with pytest.raises(UnfitError, match="mount point"):
        rollback(Place.at(Path("/")))


def test_without_a_site_before_there_is_nothing_to_go_back_to(place, put):
    with pytest.raises(UnfitError, match="no site before"):
        rollback(place)
    assert beside(place) == set()
    put("new")
    with pytest.raises(UnfitError, match="no site before"):
        rollback(place)


def test_a_site_from_before_that_is_damaged_is_not_brought_back(place, put):
    put("old")
    put("new")
    (place.previous / "index.html").write_text("<html>")

    with pytest.raises(NotPublishedError, match="no longer whole"):
        rollback(place)
    assert state(place.folder) == "new"


def test_a_link_is_followed_to_the_folder_it_leads_to(tmp_path, put, place):
    put("old")
    link = tmp_path / "link"
    link.symlink_to(place.folder)

    publish(Place.at(link), ORDER, ())

    assert link.is_symlink()
    assert beside(place) == {"lock"}


# ---------------------------------------------------------------- rights and times


def test_a_web_server_can_read_every_file_whatever_the_shell_of_the_builder_grants(place, put):
    before = os.umask(0o077)
    try:
        put("new")
    finally:
        os.umask(before)

    rights = {stat.S_IMODE(it.stat().st_mode) for it in place.folder.rglob("*")}
    assert rights == {0o755, 0o644}
    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o755


def test_nobody_else_can_read_the_site_from_before(place, put):
    put("old")
    put("new")
    assert stat.S_IMODE(place.previous.stat().st_mode) == 0o700
    rollback(place)

    assert stat.S_IMODE(place.previous.stat().st_mode) == 0o700
    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o755


def test_a_file_that_stays_the_same_keeps_its_time(place, put):
    put("old")
    for file in place.folder.rglob("*.*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))

    put("new")

    assert (place.folder / "data.json").stat().st_mtime == 1_000_000_000
    assert (place.folder / "index.html").stat().st_mtime > 1_000_000_000


# ---------------------------------------------------------------- refused, and nothing changed


@pytest.mark.parametrize(
    ("file", "content", "problem"),
    [
        ("index.html", b"", "index.html is empty"),
        ("assets__style.css", b"", "assets/style.css is empty"),
        ("404.html", b"<html><p>cut o", "404.html does not end in </html>"),
        ("data.json", b'{"version": 1', "data.json is no JSON"),
        ("sitemap.xml.gz", b"\x1f\x8b\x08cut", "sitemap.xml.gz cannot be unpacked"),
    ],
)
def test_a_site_that_is_not_whole_is_not_published(place, put, file, content, problem):
    put("old")

    with pytest.raises(NotPublishedError, match=problem):
        put("new", build=changed(**{file: content}))

    assert state(place.folder) == "old"
    assert beside(place) == {"lock"}


def test_a_page_that_should_be_there_and_is_not_is_missed(place, put):
    def build(order, site, lock):
        builder("new")(order, site, lock)
        (site / PAGES[1]).unlink()
        return Outcome(pages=PAGES, audience=None)

    with pytest.raises(NotPublishedError, match=r"journeys/sofa/index\.html is missing"):
        put("new", build=build)


@pytest.mark.parametrize("make", [lambda it: it.symlink_to("/etc/passwd"), os.mkfifo])
def test_what_is_no_ordinary_file_is_not_published(place, put, make):
    def build(order, site, lock):
        outcome = builder("new")(order, site, lock)
        make(site / "odd")
        return outcome

    with pytest.raises(NotPublishedError, match="odd is no ordinary file"):
        put("new", build=build)


@pytest.mark.parametrize("kept", ["file.txt", ".htaccess", "folder/deep.txt"])
def test_a_folder_with_something_else_in_it_is_left_alone(place, put, kept):
    file = place.folder / kept
    file.parent.mkdir(parents=True)
    file.write_text("mine")

    with pytest.raises(UnfitError, match="did not publish"):
        put("new")

    assert file.read_text() == "mine"
    assert [*place.folder.iterdir()] == [place.folder / kept.split("/")[0]]


@pytest.mark.parametrize("text", ["{}", "[]", '{"version": 2}', "x", '{"version": 1, "files": 3}'])
def test_a_manifest_that_is_none_of_ours_makes_no_site(place, put, text):
    place.folder.mkdir()
    (place.folder / NAME).write_text(text)

    with pytest.raises(UnfitError, match="did not publish"):
        put("new")


def test_a_file_is_no_folder(place, put):
    place.folder.write_text("mine")

    with pytest.raises(UnfitError, match="is not a folder"):
        put("new")


def test_the_folder_around_the_site_has_to_be_there(tmp_path):
    with pytest.raises(UnfitError, match="make it first"):
        publish(Place(tmp_path / "no/site"), ORDER, ())


@pytest.mark.parametrize("name", ["", "project", "project/content", "project/content/site"])
def test_the_sources_are_not_published_over(tmp_path, name):
    content = tmp_path / "project/content"
    content.mkdir(parents=True)

    with pytest.raises(UnfitError, match="the site is made from"):
        publish(Place.at(tmp_path / name), ORDER, [content])


def test_a_mount_point_is_told_apart(monkeypatch, place, put):
    place.folder.mkdir()
    monkeypatch.setattr(os.path, "ismount", lambda path: path == place.folder)

    with pytest.raises(UnfitError, match="mount point"):
        put("new")


@pytest.mark.parametrize(("old", "new"), [(None, "board"), ("board", None), ("board", "shops")])
def test_one_edition_never_takes_the_place_of_another(place, put, old, new):
    put("old", audience=old)

    with pytest.raises(UnfitError, match="a folder of its own"):
        put("new", audience=new)

    assert state(place.folder) == "old"


def test_what_somebody_put_into_the_site_by_hand_is_told_and_kept_beside(place, put):
    put("old")
    (place.folder / "own.txt").write_text("mine")

    done = put("new")

    assert done.foreign == ("own.txt",)
    assert (place.previous / "own.txt").read_text() == "mine"


# ---------------------------------------------------------------- one at a time


def test_a_second_run_is_refused_and_told_who_is_at_work_and_since_when(place, put):
    put("old")
    with alone(place), pytest.raises(BusyError) as refused:
        put("new")

    told = str(refused.value)
    assert f"process {os.getpid()}" in told
    assert "since 20" in told
    assert state(place.folder) == "old"


def test_going_back_waits_for_nobody_either(place, put):
    put("old")
    put("new")
    with alone(place), pytest.raises(BusyError):
        rollback(place)


def test_the_lock_of_a_run_that_was_killed_holds_nobody_up(place, put):
    put("old")
    program = (
        "import os, signal, sys; from pathlib import Path\n"
        "from journeybook.publishing import Place\n"
        "from journeybook.publishing.lock import alone\n"
        "with alone(Place(Path(sys.argv[1]))): os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    died = subprocess.run([sys.executable, "-c", program, str(place.folder)], check=False)
    assert died.returncode < 0

    put("new")

    assert state(place.folder) == "new"


def test_what_an_earlier_run_left_is_cleared_up_and_told(place, put):
    put("old")
    place.new.mkdir()
    (place.new / "index.html").write_text("half")

    assert put("new").tidied
    assert not put("newer").tidied


# ---------------------------------------------------------------- the swap itself


def test_two_folders_change_places(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    for it in (one, other):
        it.mkdir()
        (it / it.name).touch()

    exchange(one, other, tmp_path / "aside")

    assert (one / "other").exists()
    assert (other / "one").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the file system of this test is known here")
def test_on_this_system_it_happens_at_once(place, put):
    put("old")

    assert put("new").at_once


def test_where_it_cannot_happen_at_once_it_is_told(place, put, monkeypatch):
    put("old")
    module = sys.modules["journeybook.publishing.exchange"]
    monkeypatch.setattr(module, "_at_once", lambda _one, _other: False)

    done = put("new")

    assert not done.at_once
    assert (state(place.folder), state(place.previous)) == ("new", "old")


def test_when_the_second_step_fails_the_first_is_undone(tmp_path, monkeypatch):
    module = sys.modules["journeybook.publishing.exchange"]
    monkeypatch.setattr(module, "_at_once", lambda _one, _other: False)
    other = tmp_path / "other"
    other.mkdir()

    with pytest.raises(OSError, match="No such file"):
        exchange(tmp_path / "missing", other, tmp_path / "aside")

    assert [*tmp_path.iterdir()] == [other]


def test_after_the_swap_it_is_published_whatever_happens_to_the_old_one(place, put, monkeypatch):
    put("oldest")
    put("old")

    def fail(place):
        raise OSError

    module = sys.modules["journeybook.publishing.publish"]
    monkeypatch.setattr(module, "hand_down", fail)
    put("new")
    monkeypatch.undo()

    assert state(place.folder) == "new"


# ---------------------------------------------------------------- the manifest


def test_the_manifest_lists_every_file_and_tells_the_same_of_the_same_site(place, put):
    put("new")

    manifest = Manifest.read(place.folder)
    assert manifest
    assert set(manifest.files) == set(pages("new"))
    assert str(place.folder) not in (place.folder / NAME).read_text()


# ---------------------------------------------------------------- editions and nested sites


def test_going_back_never_brings_the_edition_for_others(place, put):
    put("secret", audience="board")
    put("newer", audience="board")
    place.folder.rename(place.folder.with_name("gone"))
    other = Place(place.folder.with_name("other"))
    put("open", at=other)
    other.folder.rename(place.folder)

    with pytest.raises(UnfitError, match=r"is the edition for “board”, and .* for everyone"):
        rollback(place)

    assert state(place.folder) == "open"


def test_beside_a_site_from_before_for_others_nothing_is_published(place, put):
    put("secret", audience="board")
    put("newer", audience="board")
    shutil.rmtree(place.folder)
    place.folder.mkdir()

    with pytest.raises(UnfitError, match="journeybook-previous holds the edition for “board”"):
        put("open")

    assert [*place.folder.iterdir()] == []
    put("newest", audience="board")
    assert state(place.folder) == "newest"


@pytest.mark.parametrize("inside", ["board", "deep/board"])
def test_a_site_is_not_published_inside_a_published_one(place, put, inside):
    put("old")
    nested = Place(place.folder / inside)
    nested.folder.parent.mkdir(exist_ok=True)

    with pytest.raises(UnfitError, match="lies in the site that is published in"):
        put("board", audience="board", at=nested)

    assert not nested.folder.exists()
    assert beside(nested) == set()


def test_a_site_that_holds_another_one_is_not_replaced(place, put):
    put("oldest")
    put("old")
    elsewhere = Place(place.folder.with_name("elsewhere"))
    put("board", at=elsewhere)
    elsewhere.folder.rename(place.folder / "board")

    for change in (lambda: put("new"), lambda: rollback(place)):
        with pytest.raises(UnfitError, match=r"holds another site, in .*/board"):
            change()

    assert state(place.folder / "board") == "board"


def test_a_site_that_was_put_inside_while_another_was_built_is_seen(place, put):
    put("old")
    elsewhere = Place(place.folder.with_name("elsewhere"))
    put("board", at=elsewhere)

    def build(order, site, lock):
        elsewhere.folder.rename(place.folder / "board")
        return builder("new")(order, site, lock)

    with pytest.raises(UnfitError, match="holds another site"):
        put("new", build=build)

    assert state(place.folder / "board") == "board"


def test_a_link_that_leads_back_to_itself_is_told_in_words(tmp_path):
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")

    with pytest.raises(UnfitError, match=r"leads back to itself|is not a folder"):
        publish(Place.at(tmp_path / "one"), ORDER, ())
