"""Whatever is said has a page: every code that anything in the package can give is a rule."""

import ast
from pathlib import Path

import journeybook
import pytest
from click.testing import CliRunner
from journeybook.cli import main
from journeybook.rules import RULES

PACKAGE = Path(journeybook.__file__).parent
SAYING = {"Diagnostic", "Slip", "_refuse", "add", "add_at", "report", "slip"}
"""What is called to say that something is wrong, with the code among what it is given first."""


def codes():
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in SAYING:
                yield from (
                    (it.value, file.name)
                    for it in node.args[1:3]
                    if isinstance(it, ast.Constant) and isinstance(it.value, str)
                )


def _name(function):
    return getattr(function, "attr", getattr(function, "id", ""))


def test_every_code_that_is_said_anywhere_has_a_page():
    known = {rule.code for rule in RULES}

    said = dict(codes())

    assert len(said) > 50
    assert {code: file for code, file in said.items() if code not in known} == {}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", ["tag", "anchor", "no-colon", "bad-name", "too-much", "formula"])
def test_the_page_of_a_rare_code_can_be_read(language, code):
    done = CliRunner().invoke(main, ["--language", language, "rules", code])

    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) > 5
