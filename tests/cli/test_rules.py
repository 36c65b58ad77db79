"""`journeybook rules` lists every rule and shows its page."""

import pytest
from click.testing import CliRunner
from journeybook.cli import main
from journeybook.rules import RULES


def rules(*arguments, language="en"):
    return CliRunner().invoke(main, ["--language", language, "rules", *arguments])


def test_every_rule_is_listed():
    done = rules()

    assert done.exit_code == 0
    for rule in RULES:
        assert f"  {rule.code} " in done.stdout


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_page_tells_why_how_and_an_example(language, golden):
    golden(rules("cut-off-comment", language=language).stdout, f"rules/page.{language}.txt")


def test_a_rule_that_does_not_exist_is_a_misuse():
    assert rules("no-such-rule").exit_code == 2
