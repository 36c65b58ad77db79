"""The examples on the page of each rule are true: what fails fails, what passes passes."""

from pathlib import Path

import pytest
from journeybook import reading
from journeybook.rules import FAMILIES, RULES
from journeybook.words import load

from tests.rules.world import find

FAILS = [
    pytest.param(rule, example.text, id=rule.code)
    for rule in RULES
    for example in rule.page.examples
    if not example.passes
]
PASSES = [
    pytest.param(rule, example.text, id=rule.code)
    for rule in RULES
    for example in rule.page.examples
    if example.passes
]


NOT_IN_A_TEXT = {
    "bad-name", "hidden-reference", "limit-settings", "missing-organisation", "more-problems",
    "no-history", "not-a-file", "not-utf-8", "not-yaml", "outside-project", "picture-with-place",
    "rule-settings", "same-address", "too-many-steps", "unreadable", "unsafe-html",
}  # fmt: skip
"""What cannot be shown by a few lines of a file. A test of reading shows each."""


def test_an_example_of_nothing_breaks_no_rule():
    assert [str(it) for it in find("", "")] == []


@pytest.mark.parametrize(("rule", "example"), FAILS)
def test_an_example_that_fails_breaks_its_rule_once_and_no_other(rule, example):
    found = find(rule.code, example)

    assert [it.code for it in found] == [rule.code], [str(it.problem) for it in found]
    assert found[0].severity is rule.severity


@pytest.mark.parametrize(("rule", "example"), PASSES)
def test_an_example_that_passes_breaks_no_rule(rule, example):
    assert [f"{it.place} {it.code} {it.problem}" for it in find(rule.code, example)] == []


def test_each_finding_points_at_the_right_place_and_says_what_to_do(golden):
    lines = [it.text(load("en")) for rule, text in map(_of, FAILS) for it in find(rule.code, text)]

    golden("\n".join(lines) + "\n", "rules/findings.txt")


def test_every_rule_has_both_examples_and_a_page_in_both_languages():
    dutch = load("nl")
    for rule in RULES:
        if rule.code not in NOT_IN_A_TEXT:
            assert {it.passes for it in rule.page.examples} == {True, False}, rule.code
        for told in (rule.page.title, rule.page.why, rule.page.how):
            assert dutch.say(told) != str(told), rule.code


def test_a_rule_that_asks_has_a_code_that_reading_does_not_use():
    """Who turns off advice must not turn off an error along with it."""
    folder = Path(reading.__file__).parent
    texts = "".join(it.read_text("utf-8") for it in folder.rglob("*.py"))

    assert [it.code for it in RULES if it.ask and f'"{it.code}"' in texts] == []


def test_there_are_rules_in_each_family_and_enough_of_them():
    assert {rule.family for rule in RULES} == set(FAMILIES)
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len(RULES) >= 30


def _of(given):
    return given.values
