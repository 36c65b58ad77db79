"""A disk that is full, a folder that cannot be written: what is published stays as it is."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from journeybook.publishing import NotPublishedError, Place

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
    put("old", at=place)
    around.chmod(0o555)
    me = os.geteuid()
    os.seteuid(me or NOBODY)
    try:
        with pytest.raises(NotPublishedError, match=r"journeybook-lock cannot be written: give"):
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
