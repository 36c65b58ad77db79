"""From text to the one document in it, or to a friendly word about why there is none."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from yaml import MarkedYAMLError, Node, ScalarNode

from journeybook.reading.composing import TooMuchError, compose
from journeybook.reading.file import SEPARATORS, File
from journeybook.reading.surprises import may_surprise, refuse_growth, refuse_surprises
from journeybook.reading.syntax import explain
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.reading.limits import Limits
    from journeybook.reading.problems import Problems

_ROUNDS = 20
_MOST_TRIED = 1_000_000
"""How many characters are composed at most in search of more problems."""


def document(text: str, problems: Problems, limits: Limits) -> File | None:
    """Compose the document in a text and report whatever keeps it from being read.

    Line and paragraph separators (U+2028, U+2029) end a line in YAML, but in no editor.
    They are swapped for other characters while YAML looks, so that lines count as in an
    editor and the author's text comes through.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\u2028" in text or "\u2029" in text:
        text = text.translate(SEPARATORS)
    try:
        found = _read_on(text, problems, limits)
    except TooMuchError as error:
        mark = error.mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = Message("this file holds too many values")
        option = "nodes"
        if error.deep:
            problem = Message("lists and fields stand too deep inside each other here")
            option = "depth"
        help_ = Message(
            "make it simpler, or split it; “%(option)s” under “limits:” in mkdocs.yml allows more",
            option=option,
        )
        problems.add_at((line, column), "too-much", problem, help_)
        return None
    if found is None:
        return None
    root, text = found
    if root is None or (root.value == "" and isinstance(root, ScalarNode) and not root.style):
        problem = Message("this file is empty")
        problems.add_at((1, 1), "empty-file", problem, Message("fill it, or delete it"))
        return None
    problems.root = root
    return File(text, root, problems, limits)


def _read_on(text: str, problems: Problems, limits: Limits) -> tuple[Node | None, str] | None:
    """Compose a text and, where it is not YAML, report why, mend it and go on.

    Returns:
        The tree and the text it was composed from; `None` when nothing can be made of it.
    """
    composed = _compose(text, limits)
    tries = _MOST_TRIED
    for _ in range(_ROUNDS):
        if not isinstance(composed, MarkedYAMLError):
            break
        slip = explain(text, composed)
        problems.add_at((slip.line, slip.column), slip.code, slip.problem, slip.help)
        tries -= len(text)
        if tries < 0:
            return None
        tried = [(_compose(mended, limits), mended) for mended in slip.mended]
        composed, mended = max(tried, key=lambda it: _row(it[0]), default=(None, ""))
        if not tried or _row(composed) < slip.line:
            return None
        problems.mend(text, mended, slip.lines)
        text = mended
    if isinstance(composed, MarkedYAMLError):
        return None
    if composed and may_surprise(text):
        repeats = refuse_surprises(text, problems, limits)
        if repeats and not refuse_growth(composed, problems, limits):
            return None
    return composed, text


def _compose(text: str, limits: Limits) -> Node | MarkedYAMLError | None:
    try:
        return compose(text, limits)
    except MarkedYAMLError as error:
        return error


def _row(composed: Node | MarkedYAMLError | None) -> float:
    """Give the row, from 0, in which libyaml got stuck, or infinity where it did not."""
    if not isinstance(composed, MarkedYAMLError):
        return inf
    mark = composed.problem_mark or composed.context_mark
    return mark.line if mark else 0
