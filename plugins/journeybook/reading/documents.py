"""From text to the one document in it, or to a friendly word about why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml import MarkedYAMLError, Node, ScalarNode

from journeybook.reading.composing import TooMuchError, compose
from journeybook.reading.file import SEPARATORS, File
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.reading.limits import Limits
    from journeybook.reading.problems import Problems


def document(text: str, problems: Problems, limits: Limits) -> tuple[Node | None, File | None]:
    """Compose the document in a text and report whatever keeps it from being read.

    Line and paragraph separators (U+2028, U+2029) end a line in YAML, but in no editor.
    They are swapped for other characters while YAML looks, so that lines count as in an
    editor and the author's text comes through.
    """
    if "\u2028" in text or "\u2029" in text:
        text = text.translate(SEPARATORS)
    try:
        root = compose(text, limits)
    except TooMuchError as error:
        mark = error.mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = Message("this file holds too many values")
        if error.deep:
            problem = Message("fields and lists stand too deep inside each other here")
        problems.add_at(line, column, "too-much", problem)
        return None, None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problems.add_at(
            mark.line + 1,
            mark.column + 1,
            "not-yaml",
            Message("this cannot be read as YAML"),
            Message("check the indentation, the colons and the quotes here and in the line above"),
        )
        return None, None
    if root is None or (isinstance(root, ScalarNode) and not root.style and not root.value):
        problems.add_at(1, 1, "empty-file", Message("this file is empty"))
        return None, None
    problems.root = root
    return root, File(text, problems)
