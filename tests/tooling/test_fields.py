"""The list of fields in the docs is what the models say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.fields import fields

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_docs_list_every_field(golden: Callable[[str, str], None]) -> None:
    golden(fields(), "../../docs/fields.md")
