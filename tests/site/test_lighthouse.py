"""Lighthouse finds nothing to better in the pages that most people see."""

from __future__ import annotations

import pytest

from bench.lighthouse.report import PAGES, SCREENS, look
from bench.lighthouse.serving import served
from tests.site.building import FOLDER, ORIGIN

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST = 0.02
# A layout shift is one of the figures of performance, so that is measured too. Its score
# belongs to a quiet machine: `python -m bench.lighthouse` prints it.
CATEGORIES = ("accessibility", "best-practices", "performance")


@pytest.fixture(scope="module")
def home(sites):
    with served(sites("example").built.site, f"{ORIGIN}{FOLDER}") as address:
        yield address


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_accessible_well_made_and_still(home, page, screen):
    report = look(f"{home}{PAGES[page]}", screen, *CATEGORIES)

    scores = {name: report.scores[name] for name in CATEGORIES[:2]}
    assert scores == {"accessibility": 100, "best-practices": 100}, report.lost
    assert report.shift <= MOST


def test_lighthouse_sees_what_is_wrong(tmp_path):
    (tmp_path / "index.html").write_text(
        "<!doctype html><title>x</title><img src=missing.png><p style='color:#aaa'>Pale</p>"
    )
    with served(tmp_path, ORIGIN) as address:
        report = look(address, "desktop", *CATEGORIES[:2])

    assert report.scores["accessibility"] < 100
    assert report.scores["best-practices"] < 100
    assert any(it.startswith("image-alt: ") for it in report.lost)
