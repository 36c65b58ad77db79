import re
from pathlib import Path

import pytest

from bench.corpus import Corpus
from bench.facts import facts, facts_found, text_of
from bench.hugo import write_hugo
from bench.material import write_material
from bench.measure import measure
from bench.words import titles

WRITERS = {"material": write_material, "hugo": write_hugo}


@pytest.mark.parametrize("name", WRITERS)
def test_a_site_by_hand_carries_every_fact_of_every_journey(name, tmp_path: Path):
    corpus = Corpus(3)
    site = WRITERS[name](corpus, tmp_path)

    cost = measure(site)
    found, total = facts_found(corpus, site.output)

    assert found == total > 3000
    assert len(site.journey_pages) == 3
    assert cost.cpu > 0
    page = site.journey_pages[0].read_text()
    assert page.count("<table") == 6 + 4
    assert re.search(r'class="?mermaid', page)


def test_both_get_the_same_markdown(tmp_path: Path):
    corpus = Corpus(3)
    written = {
        name: {
            file.relative_to(tmp_path / name): file.read_text().replace("_index.md", "index.md")
            for file in (write(corpus, tmp_path / name).folder / "content").glob("*/*.md")
            if file.stem not in {"index", "_index"}
        }
        for name, write in WRITERS.items()
    }

    assert written["material"] == written["hugo"]
    assert len(written["hugo"]) == 3 + 12 + 12 + 10


def test_a_fact_that_is_missing_is_missed():
    journey = next(journey for _, journey in Corpus(1).journeys())
    texts = facts(journey, titles(Corpus(1)))

    page = text_of("<script>Ik</script><p>Klantenservice &amp; <b>co</b></p>")

    assert page == "Klantenservice & co"
    assert journey["title"] in texts
    assert not any(text in page for text in texts if text != "Klantenservice")
