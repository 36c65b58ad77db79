"""A disk that is full, a folder that cannot be written: what is published stays as it is."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from journeybook.publishing import NotPublishedError, Place, UnfitError

from tests.publishing.running import build, publication
from tests.publishing.sites import beside, state, tree

NOBODY = 65_534


@contextmanager
def small_disk(folder, size):
    """Mount a small disk; none where nobody may mount."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, check=False).returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.slow
def test_a_disk_that_runs_full_leaves_the_published_site_alone(tmp_path, capsys):
    old = publication(tmp_path / "old")
    built = build(old, tmp_path / "site")
    assert built.returncode == 0, built.stderr
    room = sum(it.stat().st_size for it in (tmp_path / "site").rglob("*") if it.is_file())
    new = publication(tmp_path / "new", "Newer")
    # Room for one site and most of another.
    with small_disk(tmp_path / "disk", int(room * 1.7)) as disk:
        if disk is None:
            how, done, site, before = _with_small_files(tmp_path, new, room)
        else:
            how, site = "a small tmpfs", disk / "site"
            assert build(old, site).returncode == 0
            before = tree(site, modes=True)
            done = build(new, site)
        with capsys.disabled():
            sys.stdout.write(f"\n  full disk ({how}): {done.stderr.strip().splitlines()[-1]}\n")
        assert done.returncode == 1
        assert "there is no room on the disk" in done.stderr
        assert "Traceback" not in done.stderr
        assert tree(site, modes=True) == before
        assert beside(Place(site)) == {"lock"}


def _with_small_files(tmp_path, new, room):
    """Where nobody may mount, the system refuses large files instead: nearly the same."""
    site = tmp_path / "site"
    before = tree(site, modes=True)
    most = room // 8
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))  # noqa: E731
    return "a limit on file sizes", build(new, site, preexec_fn=limit), site, before


@pytest.mark.slow
def test_a_disk_that_may_only_be_read_is_told(tmp_path):
    with small_disk(tmp_path / "disk", 1 << 24) as disk:
        if disk is None:
            pytest.skip("nobody may mount here; the next test is about rights")
        project = publication(tmp_path / "project")
        assert build(project, disk / "site").returncode == 0
        before = tree(disk / "site", modes=True)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)

        done = build(project, disk / "site")

        assert done.returncode == 1
        assert "its file system is read-only" in done.stderr
        assert "Traceback" not in done.stderr
        assert tree(disk / "site", modes=True) == before


def test_a_folder_that_cannot_be_written_is_told(put):
    # Whoever is root may write anywhere: be somebody else for a while.
    around = Path(tempfile.mkdtemp())
    place = Place(around / "site")
    around.chmod(0o777)
    me = os.geteuid()
    os.seteuid(me or NOBODY)
    put("old", at=place)
    os.seteuid(me)
    around.chmod(0o555)
    os.seteuid(me or NOBODY)
    try:
        with pytest.raises(NotPublishedError, match=r"journeybook-new cannot be written: give"):
            put("new", at=place)
    finally:
        os.seteuid(me)
        around.chmod(0o755)

    assert state(place.folder) == "old"
    assert beside(place) == {"lock"}
    shutil.rmtree(around)


def test_a_lock_that_cannot_be_taken_because_nothing_can_is_told(put, place, monkeypatch):
    put("old")

    def refuse(*_arguments):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(NotPublishedError, match="No locks available"):
        put("new")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
@pytest.mark.parametrize("step", ["verify", "settle", "keep_times", "open_up", "exchange"])
def test_a_file_system_that_fails_at_any_step_leaves_the_old_site(
    place, put, monkeypatch, step, number
):
    put("old")

    def fail(*_arguments):
        raise OSError(number, os.strerror(number), "file")

    monkeypatch.setattr(sys.modules["journeybook.publishing.publish"], step, fail)
    with pytest.raises(NotPublishedError, match=r"no room on the disk|Input/output error"):
        put("new")

    assert state(place.folder) == "old"
    assert beside(place) == {"lock"}


@pytest.fixture
def shared():
    """Make a folder that everybody may write in, and two who do."""
    if os.geteuid():
        pytest.skip("only root can be two others")
    around = Path(tempfile.mkdtemp())
    around.chmod(0o777)
    yield Place(around / "site")
    shutil.rmtree(around)


@contextmanager
def being(user):
    os.seteuid(user)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_site_that_belongs_to_somebody_else_is_left_to_them(put, shared):
    with being(NOBODY - 1):
        put("old", at=shared)

    with being(NOBODY), pytest.raises(UnfitError, match=r"belongs to .*: publish as they do"):
        put("new", at=shared)

    assert beside(shared) == {"lock"}
    with being(NOBODY - 1):
        put("newer", at=shared)
    assert (state(shared.folder), state(shared.previous)) == ("newer", "old")


def test_a_lock_that_belongs_to_somebody_else_is_told(put, shared):
    with being(NOBODY - 1):
        put("old", at=shared)
    shutil.rmtree(shared.folder)

    with being(NOBODY), pytest.raises(NotPublishedError, match="journeybook-lock belongs to "):
        put("new", at=shared)


def test_after_root_published_whoever_published_before_can_go_on(put, shared):
    with being(NOBODY):
        put("oldest", at=shared)
    put("old", at=shared)

    with being(NOBODY):
        put("new", at=shared)

    assert (state(shared.folder), state(shared.previous)) == ("new", "old")
    assert {it.stat().st_uid for it in shared.folder.rglob("*")} == {NOBODY}
    assert stat.S_IMODE(shared.previous.stat().st_mode) == 0o700


def test_what_somebody_else_left_beside_the_site_is_told_with_its_owner(put, shared):
    with being(NOBODY):
        put("old", at=shared)
    shutil.copytree(shared.folder, shared.new)

    with (
        being(NOBODY),
        pytest.raises(NotPublishedError, match=r"journeybook-new.* belongs to root"),
    ):
        put("new", at=shared)

    assert state(shared.folder) == "old"


def test_what_cannot_be_closed_off_is_removed_where_that_can_be(put, place, monkeypatch):
    put("old")
    module = sys.modules["journeybook.publishing.recovery"]

    def refuse(site):
        raise PermissionError(errno.EPERM, "Operation not permitted", str(site))

    monkeypatch.setattr(module, "close_off", refuse)
    put("new")

    assert state(place.folder) == "new"
    assert beside(place) == {"lock"}
