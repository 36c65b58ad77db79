"""The built pages carry every fact of the real journeys they were made from."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.reality.extraction import clothes_shopping, onboarding, system_development
from tests.reality.extraction.fact import read, write
from tests.reality.seen import Seen
from tests.written import lost

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("publication/journeys/*/*.yml"))
JOURNEYS = {
    "developer-onboarding": onboarding.facts,
    "online-clothes-shopping": clothes_shopping.facts,
    "system-development-lifecycle": system_development.lifecycle,
    "system-development-enablement": system_development.enablement,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Build the publication, strictly and once."""
    there = tmp_path_factory.mktemp("reality")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", there]
    config = HERE / "publication" / "mkdocs.yml"
    built = subprocess.run(
        [*command, "--config-file", config], capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    return there


@pytest.fixture
def seen(site, journey):
    html = (site / "journeys" / journey / "index.html").read_text(encoding="utf-8")
    return Seen(BeautifulSoup(html, "html.parser"))


def listed(journey):
    return list(read((HERE / "facts" / f"{journey}.txt").read_text(encoding="utf-8")))


@pytest.mark.parametrize(("journey", "facts"), JOURNEYS.items())
def test_the_list_holds_what_the_source_says(journey, facts, request):
    file = HERE / "facts" / f"{journey}.txt"
    said = write(facts(HERE / "sources"))
    if request.config.getoption("--write-golden"):
        file.write_bytes(said.encode())

    assert said == file.read_bytes().decode()
    assert list(read(said)) == list(facts(HERE / "sources"))


@pytest.mark.parametrize("journey", JOURNEYS)
def test_the_page_carries_every_fact_in_its_place(seen, journey):
    facts = [it for it in listed(journey) if it.what != "count"]

    missing = [f"{' > '.join(it.at)} {it}" for it in facts if not seen.says(it.at, it.parts)]

    assert missing == []


@pytest.mark.parametrize("file", FILES, ids=lambda it: it.stem)
def test_nothing_in_our_retelling_is_lost(site, file):
    family = "personas" if file.parent.name == "personas" else "journeys"
    html = (site / family / file.stem / "index.html").read_text(encoding="utf-8")

    assert lost(file, BeautifulSoup(html, "html.parser")) == []


@pytest.mark.parametrize("journey", ["online-clothes-shopping"])
def test_a_fact_is_not_seen_where_it_does_not_belong(seen, journey):
    barriers = [it for it in listed(journey) if it.what == "barrier"]

    for one, other in pairwise(barriers):
        assert one.at == other.at or not seen.says(other.at, one.parts)
        assert not seen.says(one.at, (*one.parts[:2], "severity 5 of 5"))


@pytest.mark.parametrize("journey", JOURNEYS)
def test_the_page_has_as_many_of_everything_as_the_source(seen, journey):
    expected = {it.parts[0]: int(it.parts[1]) for it in listed(journey) if it.what == "count"}

    counted = {kind: seen.count(kind) for kind in expected}

    assert counted == expected


@pytest.mark.parametrize("journey", ["developer-onboarding"])
def test_the_page_leads_to_the_personas_its_source_names(seen, site, journey):
    addresses = {it["href"] for it in seen.page.find_all("a", href=True)}

    assert "../../personas/application-developer/" in addresses
    assert (site / "personas" / "platform-developer" / "index.html").is_file()
