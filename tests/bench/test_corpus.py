from itertools import chain
from pathlib import Path

import pytest
from journeybook.reading import read

from bench.block import blocks
from bench.corpus import Corpus, is_employee
from bench.facts import facts
from bench.phrases import LONGEST, LONGEST_TITLE, SHORTEST, SHORTEST_TITLE
from bench.publication import write_publication
from bench.words import LANES, titles

SOMETIMES = {
    "alternatives",
    "condition",
    "handover",
    "lanes",
    "moment_of_truth",
    "next",
    "substeps",
    "wait",
}


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(3)


def steps(journey):
    return chain.from_iterable(stage["steps"] for stage in journey["stages"])


def test_a_publication_of_three_journeys_reads_without_a_single_problem(corpus, tmp_path: Path):
    write_publication(corpus, tmp_path)

    reading = read(tmp_path)

    assert reading.diagnostics == ()
    assert len(reading.catalogue.journeys) == 3
    assert len(reading.catalogue.personas) == 12
    assert len(reading.catalogue.teams) == 12
    assert len(reading.catalogue.channels) == 10


def test_a_journey_has_six_stages_of_four_steps_and_every_lane_filled(corpus):
    for _, journey in corpus.journeys():
        assert [len(stage["steps"]) for stage in journey["stages"]] == [4] * 6
        for step in steps(journey):
            assert LANES.keys() - step.keys() <= SOMETIMES
        assert set(chain.from_iterable(steps(journey))) >= SOMETIMES


def test_a_journey_is_assessed_four_times_with_results_that_are_backed(corpus):
    for index, (_, journey) in enumerate(corpus.journeys()):
        entries = journey["assessments"]
        results = [it for entry in entries for it in entry["results"]]
        assert [len(entry["results"]) for entry in entries] == [4 if index == 0 else 5, 2, 1, 1]
        assert sorted(entry["date"] for entry in entries) == [entry["date"] for entry in entries]
        assert all(entry["by"] for entry in entries)
        assert all(it["reason"] and it["evidence"][0]["date"] for it in results)
        assert len({it["check"] for it in results}) == (4 if index == 0 else 5)


def test_sentences_and_titles_are_as_long_as_people_write_them(corpus):
    for _, journey in corpus.journeys():
        for step in steps(journey):
            assert SHORTEST_TITLE <= len(step["title"]) <= LONGEST_TITLE
            assert SHORTEST <= len(step["description"]) <= LONGEST
        text = facts(journey, titles(corpus))
        sentences = [it for it in text if " " in it]
        assert 40 <= sum(map(len, sentences)) / len(sentences) <= 55


def test_the_same_seed_gives_the_same_journeys_however_many_there_are(corpus):
    assert list(corpus.journeys()) == list(Corpus(9).journeys())[:3]
    assert list(corpus.journeys()) != list(Corpus(3, seed=2).journeys())


def test_one_journey_in_eight_is_an_employees_and_carries_the_steps_of_the_others():
    first, second = blocks(Corpus(16))

    assert [is_employee(index) for index in range(9)] == [True, *[False] * 7, True]
    assert len(first.journeys) == len(second.journeys) == 8
    for key, journey in list(first.journeys.items())[1:]:
        for step in steps(journey):
            (carrier,) = first.carried_by(f"{key}#{step['id']}")
            assert carrier.journey == "reis-00000"
