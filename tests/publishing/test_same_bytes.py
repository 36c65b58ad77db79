"""One commit and one day make the same bytes: wherever, and whoever builds them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.publishing.running import DAY, command, publication
from tests.publishing.sites import tree

ROOT = Path(__file__).parents[2]
EPOCH = "1795348800"

# A folder gives its files in whatever order it likes; here it really does.
SHUFFLING = """\
import os, random

chance = random.Random(int(os.environ["SHUFFLED"]))
scan, listed = os.scandir, os.listdir


class Scanned(list):
    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.clear()

    def __next__(self):
        if not self:
            raise StopIteration
        return self.pop()

    def close(self):
        self.clear()


def scandir(path="."):
    with scan(path) as entries:
        found = Scanned(entries)
    chance.shuffle(found)
    return found


def listdir(path="."):
    found = listed(path)
    chance.shuffle(found)
    return found


os.scandir, os.listdir = scandir, listdir
"""
ONE = {
    "TZ": "America/Anchorage",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "1",
    "SHUFFLED": "1",
    "PYTHONUTF8": "0",
    "HOME": "/nonexistent",
}
OTHER = {
    "TZ": "Pacific/Kiritimati",  # 23 hours later
    "LC_ALL": "nl_NL.UTF-8",
    "LANGUAGE": "nl:de",
    "PYTHONHASHSEED": "4242",
    "SHUFFLED": "99",
    "COLUMNS": "40",
}


@pytest.fixture
def run(tmp_path):
    """Run something in another environment: `run(arguments, ONE, umask=0o077)`."""
    shuffling = tmp_path / "shuffling"
    shuffling.mkdir()
    (shuffling / "sitecustomize.py").write_text(SHUFFLING)
    paths = os.pathsep.join(filter(None, (str(shuffling), os.environ.get("PYTHONPATH"))))
    own = {name: it for name, it in os.environ.items() if not name.startswith(("LC_", "LANG"))}

    def run(arguments, environment, umask=-1):
        done = subprocess.run(
            list(map(str, arguments)),
            env={**own, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": paths, **environment},
            umask=umask,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def commit(folder, day):
    who = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
    moment = {
        "GIT_AUTHOR_DATE": f"{day}T23:30:00+0200",
        "GIT_COMMITTER_DATE": f"{day}T23:30:00+0200",
    }
    for arguments in (["add", "."], ["commit", "--quiet", "--message", f"On {day}"]):
        subprocess.run(["git", *who, *arguments], cwd=folder, env=os.environ | moment, check=True)


def twice(folder, tmp_path):
    """Take two clones of a repository to places that have nothing in common."""
    places = tmp_path / "a", tmp_path / "an other place/dïep/b"
    for place in places:
        subprocess.run(["git", "clone", "--quiet", str(folder), str(place)], check=True)
    return places


def test_two_publications_are_the_same_bytes_with_the_same_rights(tmp_path, run):
    origin = publication(tmp_path / "origin")
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(origin)], check=True)
    commit(origin, "2026-11-01")
    (origin / "content/about.md").rename(origin / "content/us.md")
    commit(origin, "2026-11-02")
    one, other = twice(origin, tmp_path)

    to = tmp_path / "one site", tmp_path / "deeper"
    arguments = ("build", "--date", DAY, "--to")
    run([*command(one, *arguments), to[0]], ONE, umask=0o077)
    run([*command(other, *arguments), to[1]], OTHER, umask=0o002)

    before, after = (tree(it, modes=True) for it in to)
    assert len(before) > 100
    assert before == after


def test_another_order_of_files_is_really_another_order(tmp_path, run):
    for name in "abcdefgh":
        (tmp_path / name).touch()
    ask = [sys.executable, "-c", f"import os; print(*os.listdir({str(tmp_path)!r}))"]
    walk = [sys.executable, "-c", f"import os; print(*next(os.walk({str(tmp_path)!r}))[2])"]

    assert run(ask, ONE) != run(ask, OTHER)
    assert run(walk, ONE) != run(walk, OTHER)


@pytest.mark.slow
def test_two_builds_of_the_example_are_the_same_bytes(tmp_path, run, capsys):
    origin = tmp_path / "origin"
    origin.mkdir()
    for name in ("content", "journeys"):
        shutil.copytree(ROOT / name, origin / name)
    shutil.copy(ROOT / "mkdocs.yml", origin)
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(origin)], check=True)
    commit(origin, "2026-11-01")
    for number, journey in enumerate(sorted(origin.glob("journeys/**/*.yml")), 2):
        text = journey.read_text("utf-8")
        journey.write_text(text + "# Looked at again.\n", "utf-8")
        if number % 5 == 0:
            commit(origin, f"2026-11-{min(number, 21):02}")
    commit(origin, "2026-11-21")
    places = twice(origin, tmp_path)

    sites = []
    for place, environment, umask in zip(places, (ONE, OTHER), (0o077, 0o002), strict=True):
        sites.append(place.with_name(f"{place.name}-site"))
        mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict"]
        where = ["--config-file", place / "mkdocs.yml", "--site-dir", sites[-1]]
        run([*mkdocs, *where], {**environment, "SOURCE_DATE_EPOCH": EPOCH}, umask)

    before, after = map(tree, sites)
    differing = {it for it in before.keys() | after.keys() if before.get(it) != after.get(it)}
    with capsys.disabled():
        sys.stdout.write(
            f"\n  two builds of one commit elsewhere (path, locale, time zone, umask, hash seed, "
            f"order of files):\n    {len(before)} files and folders, {len(differing)} differ\n"
        )
    assert len(before) > 300
    assert "sitemap.xml.gz" in before
    assert differing == set()


@pytest.mark.slow
def test_another_day_is_seen_as_a_difference(tmp_path, run):
    project = publication(tmp_path / "project")
    for day in ("2026-11-22", "2026-11-23"):
        run(command(project, "build", "--date", day, "--to", tmp_path / day), ONE)

    assert tree(tmp_path / "2026-11-22") != tree(tmp_path / "2026-11-23")
