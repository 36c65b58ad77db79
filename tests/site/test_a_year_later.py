"""The same commit, built again a year later: what ages has aged, and nothing else has moved."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from tests.site.building import ROOT, epoch
from tests.site.dated import Dated
from tests.site.pages import PageFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from bs4 import Tag

    from tests.site.conftest import Site

DAY = dt.date(2026, 11, 22)
LATER = DAY.replace(year=DAY.year + 1)
IN_BETWEEN = dt.date(2027, 1, 1)
"""The day after an exception of the example ends, while its evidence still stands."""

CHANGES = {
    "home": {"behind", "glance", "verdict"},
    "overview": {"verdict"},
    "journey": {
        "action",
        "age",
        "answers",
        "computed",
        "exception",
        "initiative",
        "metric",
        "mirror",
        "result",
        "review",
        "steps",
        "trend",
        "verdict",
        "voice",
    },
    "portfolio": {"portfolio"},
    "index": {"portfolio"},
    "check": {"initiative", "portfolio", "trend"},
    "initiatives": {"initiative", "initiatives"},
    "initiative": {"initiative", "verdict"},
    "persona": {"verdict"},
    "team": {"answers", "initiative", "verdict"},
    "article": {"verdict"},
    "metrics": {"metric", "metrics"},
    "metric": {"metric"},
    "mirror": {"action", "age", "mirror"},
    "role": {"role"},
    "alignment": {"action", "age", "answers", "result", "trend"},
    "participation": {"answers"},
    "loyalty": {"action", "age", "answers", "metric", "result", "trend"},
    "voice": {"voice"},
    "trips": {"trip"},
    "trip": {"milestone", "trip"},
}
"""What changes on which pages, by the kinds that stand in `data-dated`:

* `result`: a result goes stale, or counts again; `exception`: one is over
* `age`: how long ago it was, until when its evidence stood; `trend`: its line reaches further
* `action` and `review`: overdue
* `answers`: an answer about ourselves, or having taken part, has aged
* `mirror`: an answer goes stale, a record has aged, support is late, an expectation is old
* `role`: the checks that depend on somebody, and what is late
* `voice`: how long a question or idea waits, and the day in the links with which readers answer
* `verdict`, `computed`, `steps`: what follows from the results
* `milestone`: overdue; `trip`: where a trip is, what is ahead of it, what it lacks
* `initiative`: overdue, or begun too late; `initiatives`: the same for all of them
* `metric`: how long ago its latest value was, or that it is overdue; `metrics`: how many lack that
* `portfolio` and `glance`: the same for all journeys together
* `behind`: one sentence on what each overview holds, with what is late or has aged there
"""

FIELDS = {
    "generated",
    "portfolio",
    "journeys.computed.fresh.known",
    "journeys.computed.next_stale",
    "journeys.next_steps",
    "journeys.results.action.overdue",
    "journeys.results.because",
    "journeys.results.decided_by",
    "journeys.results.parts.action.overdue",
    "journeys.results.parts.standing",
    "journeys.results.standing",
    "journeys.results.trend",
    "journeys.tensions",
    "journeys.verdict.met",
    "journeys.verdict.sentence",
    "journeys.verdict.value",
}
"""The fields of the open data that depend on the day."""

OF_THE_ORGANISATION = {
    "generated",
    "alignment.not_served.stands",
    "alignment.themes.departments.met",
    "alignment.themes.departments.standing",
    "alignment.themes.questions.answers.because",
    "alignment.themes.questions.answers.standing",
    "initiatives.initiatives.overdue",
    "metrics.lacks",
    "metrics.latest.stale",
    "mirrors.asks.only_asked",
    "mirrors.asks.others.practice",
    "mirrors.asks.others.short",
    "mirrors.asks.own.practice",
    "mirrors.asks.own.short",
    "mirrors.checks",
    "mirrors.checks.gap",
    "mirrors.checks.host",
    "mirrors.checks.traveller",
    "participation.involvement",
    "participation.parts.lasts",
    "trips.milestones.standing",
    "voice.heard.days",
    "voice.oldest_days",
}
"""The fields of what an organisation says of itself that depend on the day.

An answer, a record and taking part age; a reason not to serve somebody does too. An initiative, a
milestone and a measurement become overdue, and what nobody answered waits longer. A mirror has
one check more where the answer that it does not fit has aged.
"""

OF_THE_GENERATOR = {"sitemap.xml", "sitemap.xml.gz"}
"""MkDocs itself writes the day of the build into these."""


class Edition:
    """The example as it is built on a day."""

    def __init__(self, site: Site) -> None:
        self.folder = site.built.site
        self.files = {
            str(it.relative_to(self.folder)): it.read_bytes()
            for it in sorted(self.folder.rglob("*"))
            if it.is_file()
        }
        self.data = json.loads(self.files["journeys.json"])
        self.journeys = {it["id"]: it for it in self.data["journeys"]}

    def result(self, journey: str, check: str) -> dict:
        """Give a result as the open data has it."""
        return next(it for it in self.journeys[journey]["results"] if it["check"] == check)

    def page(self, journey: str) -> Tag:
        """Give the page of a journey."""
        return BeautifulSoup(self.files[f"journeys/{journey}/index.html"], "html.parser")

    def row(self, journey: str, check: str) -> Tag:
        """Give a check on the scorecard of a journey, as its page shows it."""
        row = self.page(journey).find(id=f"check-{check}")
        assert row["data-standing"] == self.result(journey, check)["standing"]
        return row


@pytest.fixture
def edition(sites: Callable[[str], Site]) -> Callable[[dt.date], Edition]:
    """Build the example as of a day."""
    return lambda day: Edition(sites(f"example@{day}"))


@pytest.fixture
def now(edition):
    return edition(DAY)


@pytest.fixture
def later(edition):
    return edition(LATER)


def different(now: Edition, later: Edition) -> set[str]:
    """Name the files that differ."""
    assert now.files.keys() == later.files.keys()
    return {name for name, content in now.files.items() if later.files[name] != content}


def test_only_what_depends_on_the_day_is_different_a_year_later(now, later):
    found: dict[str, set[str]] = defaultdict(set)

    for name in different(now, later):
        if name.endswith(".html"):
            before, after = (Dated(it.files[name].decode()) for it in (now, later))
            assert before.always == after.always, name
            kinds = {*before.dated, *after.dated}
            found[PageFile(now.folder, now.folder / name).kind] |= {
                it for it in kinds if before.dated.get(it) != after.dated.get(it)
            }

    assert found == CHANGES


def test_no_other_file_is_different_a_year_later(now, later):
    others = {it for it in different(now, later) if not it.endswith((".html", "/badge.svg"))}

    assert others == {"journeys.json", "journeys.csv", "organisation.json", *OF_THE_GENERATOR}
    assert "search/search_index.json" in now.files
    assert dateless(now, "sitemap.xml") == dateless(later, "sitemap.xml")


def dateless(edition: Edition, name: str) -> str:
    return re.sub(r"<lastmod>[\d-]+</lastmod>", "", edition.files[name].decode())


def test_a_badge_is_different_only_where_the_verdict_is(now, later):
    badges = {it for it in different(now, later) if it.endswith("/badge.svg")}

    turned = {
        journey["badge"]
        for name, journey in now.journeys.items()
        if later.journeys[name]["verdict"] != journey["verdict"]
    }
    assert badges == turned
    assert badges


def test_the_open_data_differs_only_in_what_depends_on_the_day(now, later):
    assert set(changed(now.data, later.data)) == FIELDS


def test_what_an_organisation_says_differs_only_in_what_depends_on_the_day(now, later):
    before, after = (json.loads(it.files["organisation.json"]) for it in (now, later))

    assert set(changed(before, after)) == OF_THE_ORGANISATION


def test_another_recorded_result_decides_only_where_the_one_before_has_aged(now, later):
    results = (
        (name, result, later.result(name, result["check"]))
        for name, journey in now.journeys.items()
        for result in journey["results"]
    )

    moved = {
        (name, before["check"], before["standing"], after["standing"])
        for name, before, after in results
        if decided(before) != decided(after)
    }

    # A stage stood weaker than the whole. A year later both are stale, and the whole goes first.
    assert moved == {("ondernemer-winkel-openen", "caring", "partly", "stale")}


def decided(result: dict) -> tuple[object, ...]:
    """Tell which recorded result is the one that counts."""
    return result.get("stage"), result.get("date")


def changed(before: object, after: object, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Name the fields that differ.

    Items of lists are compared one by one where none is new, in the order of their names where
    the day decides on their order, and results where the same recorded one counts.
    """
    match before, after:
        case {}, {} if path == RESULTS and decided(before) != decided(after):
            pass
        case {}, {}:
            for key in {**before, **after}:
                yield from changed(before.get(key), after.get(key), (*path, key))
        case [*ones], [*others] if len(ones) == len(others) and not set(path) & AS_A_WHOLE:
            name = NAMES.get(path)
            for one, other in zip(in_order(ones, name), in_order(others, name), strict=True):
                yield from changed(one, other, path)
        case _ if before != after:
            yield ".".join(path)


def in_order(items: list, name: str | None) -> list:
    """Put what stands in the order of the day in the order of its names."""
    return sorted(items, key=lambda it: it[name]) if name else items


RESULTS = "journeys", "results"
NAMES = {
    ("alignment", "not_served"): "title",
    ("mirrors",): "journey",
    ("mirrors", "asks"): "text",
    ("mirrors", "checks"): "check",
}
AS_A_WHOLE = {"portfolio", "because", "decided_by", "trend", "next_steps", "tensions"}


def test_a_result_that_was_met_goes_stale(now, later):
    assert now.row("oude-bank-inleveren", "effortless")["data-standing"] == "met"
    row = later.row("oude-bank-inleveren", "effortless")

    until = dt.date.fromisoformat(later.result("oude-bank-inleveren", "effortless")["fresh_until"])
    assert row["data-standing"] == "stale"
    assert DAY < until < LATER
    assert f"{until.day} " in row.em.get_text()


def test_the_ideal_journey_is_on_the_way_again(now, later):
    assert verdict(now, "oude-bank-inleveren") == "ideal"
    assert verdict(later, "oude-bank-inleveren") == "on-the-way"


def verdict(edition: Edition, journey: str) -> str:
    shown = edition.page(journey).select_one("[data-verdict]")
    told = edition.journeys[journey]["verdict"]
    assert told["sentence"] in shown.get_text(" ", strip=True)
    assert told["value"] == shown["data-verdict"]
    return told["value"]


def test_an_exception_ends_and_the_result_counts_again(now, edition):
    name = "online-bestellen-ophalen", "distinctive"
    result = now.result(*name)

    after = edition(IN_BETWEEN)

    assert dt.date.fromisoformat(result["exception"]["expires"]) + dt.timedelta(1) == IN_BETWEEN
    assert now.row(*name)["data-standing"] == "set-aside"
    assert after.row(*name)["data-standing"] == result["stated"] == "not-met"


def test_an_action_becomes_overdue(now, later):
    name = "klacht-oplossen", "effortless"

    assert not now.result(*name)["action"]["overdue"]
    assert later.result(*name)["action"]["overdue"]
    assert not now.row(*name).select('[data-dated="action"]')
    assert later.row(*name).select('[data-dated="action"]')
    assert tasks(later, "klacht-oplossen")["effortless"] == "overdue"
    assert tasks(now, "klacht-oplossen")["effortless"] != "overdue"


def tasks(edition: Edition, journey: str) -> Mapping[str, str]:
    """Tell what is to be done about each check on the journey's own side."""
    steps = edition.journeys[journey]["next_steps"]
    return {it["check"]: it["task"] for it in steps if it["journey"] == journey}


def test_a_review_becomes_overdue(now, later):
    before, after = (
        it.page("klacht-oplossen").select_one('[data-dated="review"]') for it in (now, later)
    )

    assert "data-alarm" not in before.attrs
    assert "data-alarm" in after.attrs
    assert after.dd.get_text().startswith(before.dd.get_text())


def test_the_day_of_the_data_is_the_day_of_the_edition(now, later):
    assert now.data["generated"] == str(DAY)
    assert later.data["generated"] == str(LATER)


def test_a_build_of_the_same_day_gives_the_same_bytes(tmp_path):
    sites = [tmp_path / "one", tmp_path / "other"]

    for seed, site in enumerate(sites):
        # Another seed, another order of everything that has none of its own.
        settings = {
            "SOURCE_DATE_EPOCH": epoch(DAY),
            "PYTHONHASHSEED": str(seed),
            "OFFLINE": "false",
        }
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(site)]
        subprocess.run(command, cwd=ROOT, env={**os.environ, **settings}, check=True)

    one, other = (
        {it.relative_to(site): it.read_bytes() for it in site.rglob("*") if it.is_file()}
        for site in sites
    )
    assert one.keys() == other.keys()
    assert not [name for name in one if one[name] != other[name]]
