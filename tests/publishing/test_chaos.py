"""A build that is killed at any moment: the old site or the new one stands there, whole.

`make chaos` kills a hundred times and prints what it saw; `make gates` kills less often.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from journeybook.publishing import Place, rollback
from journeybook.publishing.manifest import NAME, Manifest

from tests.publishing.running import DAY, build, command, publication
from tests.publishing.sites import beside, tree

KILLS = int(os.environ.get("KILLS", "16"))
SEED = int(os.environ.get("SEED", "20261122"))
CONTROLS = max(8, KILLS // 5)
WORDS = ("Oak", "Elm")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Write two publications that differ on every page; tell which site is which, and how long."""
    folder = tmp_path_factory.mktemp("two")
    digests, trees = {}, {}
    for word in WORDS:
        began = time.monotonic()
        done = build(publication(folder / word, word), folder / f"{word}-site")
        assert done.returncode == 0, done.stderr
        manifest = Manifest.read(folder / f"{word}-site")
        digests[manifest.digest] = word
        trees[word] = tree(folder / f"{word}-site")
    return folder, digests, trees, time.monotonic() - began


class Reader(threading.Thread):
    """Reads the published site all the time, as a web server does."""

    def __init__(self, site):
        super().__init__(daemon=True)
        self.site, self.reads, self.bad, self.ended = site, 0, [], threading.Event()

    def run(self):
        while not self.ended.is_set():
            try:
                page = (self.site / "index.html").read_bytes()
            except OSError as problem:
                self.bad.append(str(problem))
            else:
                if not page.rstrip().endswith(b"</html>"):
                    self.bad.append(f"{len(page)} bytes")
            self.reads += 1
            time.sleep(0.002)


def killed(arguments, delay, *, begins=None, whole_family=True):
    """Start something, kill it after a while, and wait until nothing of it is left.

    With `begins`, the while begins when that is so, or ends when the program does.
    """
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795348800"}
    with subprocess.Popen(arguments, env=environment, **quiet) as running:
        while begins and running.poll() is None and not begins():
            time.sleep(0.0005)
        end = time.monotonic() + delay
        while time.monotonic() < end and running.poll() is None:
            time.sleep(0.0005)
        family = children(running.pid) if whole_family else []
        was_running = running.poll() is None
        running.kill()
        for process in family:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
    return was_running


def children(process):
    try:
        text = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    except OSError:
        return []
    return [int(it) for it in text.split()]


def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(tmp_path, two, capsys):
    folder, digests, _, seconds = two
    place = Place(tmp_path / "site")
    assert build(folder / WORDS[0], place.folder).returncode == 0
    chance = random.Random(SEED)  # noqa: S311 - no secret
    seen: Counter[str] = Counter()
    reader = Reader(place.folder)
    reader.start()
    for number in range(KILLS):
        was = digests[place.manifest.digest]
        other = WORDS[1 - WORDS.index(was)]
        # Half of the time around the swap, which otherwise would be hit once in a thousand.
        begins, longest = (
            (None, 1.1 * seconds),
            (partial(is_swapping, place), 0.03),
            (None, 1.1 * seconds),
            ((place.new / NAME).exists, 0.3),
        )[number % 4]
        in_time = killed(
            command(folder / other, "build", "--to", place.folder, "--date", DAY),
            chance.uniform(0, longest),
            begins=begins,
            whole_family=chance.random() < 0.5,
        )
        manifest = place.manifest
        whole = manifest and manifest.is_whole(place.folder) and not manifest.foreign(place.folder)
        now = digests.get(manifest.digest) if manifest and whole else None
        seen["damaged" if now is None else "old" if now == was else "new"] += 1
        seen["killed"] += in_time
        seen["killed around the swap"] += bool(begins) and in_time
        until_free(place)
    reader.ended.set()
    reader.join()
    done = build(folder / WORDS[0], place.folder)
    with capsys.disabled():
        sys.stdout.write(
            f"\n  killed {seen['killed']} of {KILLS} builds before they ended "
            f"({seen['killed around the swap']} of them around the swap; seed {SEED}):\n"
            f"    whole {seen['old'] + seen['new']} of {KILLS}: {seen['old']} times the old site, "
            f"{seen['new']} times the new one; {seen['damaged']} damaged\n"
            f"    a reader read the home page {reader.reads} times meanwhile; "
            f"{len(reader.bad)} times it was not there or not whole\n"
        )

    assert seen["old"] + seen["new"] == KILLS
    # A few kills may all have come too early for a new one.
    assert KILLS < 50 or (seen["old"] and seen["new"])
    assert seen["killed"] > KILLS / 2
    assert reader.bad == []
    assert done.returncode == 0, done.stderr
    assert beside(place) <= {"lock", "previous"}
    rollback(place)


def is_swapping(place):
    """Tell whether a run has written down what it is about to publish."""
    return b'"bringing": "' in place.lock.read_bytes()


def is_emptied(site):
    """Tell whether MkDocs has begun to make room for a new site."""
    return not (site / "index.html").exists()


def until_free(place):
    """Wait until the build of a run that was killed has noticed."""
    import fcntl  # noqa: PLC0415 - Linux and macOS

    end = time.monotonic() + 120
    with place.lock.open("r+") as lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                assert time.monotonic() < end
                time.sleep(0.01)
            else:
                return


def test_without_the_swap_such_kills_do_damage(tmp_path, two, capsys):
    folder, _, trees, seconds = two
    site = tmp_path / "site"
    chance = random.Random(SEED)  # noqa: S311 - no secret
    seen: Counter[str] = Counter()
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir"]
    for number in range(CONTROLS + 1):
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(folder / f"{WORDS[number % 2]}-site", site)
        project = folder / WORDS[1 - number % 2]
        # Half of the time while it is written, as above while it is swapped.
        begins, longest = (None, 1.1) if number % 2 else (partial(is_emptied, site), 0.04)
        delay = chance.uniform(0, longest * seconds) if number else 600
        arguments = [*mkdocs, site, "--config-file", project / "mkdocs.yml"]
        killed(arguments, delay, begins=begins)
        found = "whole" if tree(site) in trees.values() else "damaged"
        if number:
            seen[found] += 1
        else:
            assert found == "whole", "a build that nobody kills"
    with capsys.disabled():
        sys.stdout.write(
            f"\n  control, straight into the published site: whole {seen['whole']} of {CONTROLS}\n"
        )

    assert seen["damaged"] >= CONTROLS / 4
