"""The list of rules in the docs is what the rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.rules import rules

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_docs_show_every_rule(golden: Callable[[str, str], None]) -> None:
    golden(rules(), "../../docs/rules.md")
