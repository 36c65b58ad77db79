"""Killed before any step that changes a file or a name, the old site or the new one stands."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def every_step(tmp_path_factory):
    """Kill at every step of something; the same is done only once."""

    @lru_cache
    def every_step(what, how):
        return _every_step(tmp_path_factory.mktemp("at"), what, how)

    return every_step


def _every_step(folder, what, how):
    done = subprocess.run(
        [sys.executable, "-m", "tests.publishing.every_step", folder, what, how],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("what", "before", "after"), [("publish", "old", "new"), ("rollback", "old", "oldest")]
)
def test_a_kill_at_any_step_leaves_one_site_whole(every_step, what, before, after):
    told = every_step(what, "at-once")

    seen = [it["after"] for it in told]
    assert set(seen) == {before, after}
    # The old one up to some step and the new one from there on.
    assert seen == sorted(seen, key=[before, after].index)
    assert all(it["between"] == it["after"] or it["between"] == "new" for it in told)


@pytest.mark.parametrize(("what", "least"), [("publish", 40), ("rollback", 6)])
def test_where_folders_cannot_be_swapped_one_step_alone_leaves_no_site(every_step, what, least):
    told = every_step(what, "in-steps")

    assert len(told) >= least
    assert [it["after"] for it in told].count(None) == 1
    assert "damaged" not in {it["after"] for it in told}
    # Whoever publishes next brings it back before anything else.
    assert {it["between"] for it in told if it["after"] is None} == {"old"}


@pytest.mark.parametrize("how", ["at-once", "in-steps"])
def test_the_next_run_publishes_keeps_the_right_site_and_leaves_no_litter(every_step, how):
    told = every_step("publish", how)

    assert {(it["folder"], it["previous"]) for it in told} == {("new", "old")}
    assert {tuple(it["beside"]) for it in told} == {("lock", "previous")}
    assert any(it["again"] for it in told)
