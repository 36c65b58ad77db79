"""Links in Markdown that name something by its id: `[the sofa](journey:buy-a-sofa#ordering)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"[ ]{0,3}(```|~~~)")
_LEAD = r"(\]\(\s*<?|^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?)"


def relinked(text: str, family: str, old: str, new: str) -> tuple[str, list[int]]:
    """Let the links to something lead to its new id.

    Args:
        text: the text of a page, as it stands in its file.
        family: the family it is of.
        old: its old id, or `journey#step`.
        new: its new one.

    Returns:
        The new text, and the line of each link that changed.
    """
    end = r"(?=[)>\s\"'])" if "#" in old else r"(?=[#)>\s\"'])"
    link = re.compile(_LEAD + re.escape(f"{family}:{old}") + end)
    parts, places = [], []
    for number, line, is_text in _lines(text):
        changed, count = (
            link.subn(lambda it: f"{it[1]}{family}:{new}", line) if is_text else (line, 0)
        )
        parts.append(changed)
        places += [number] * count
    return "".join(parts), places


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """List the lines, with their ends, and whether they are text and no example of code."""
    fence = ""
    for number, line in enumerate(re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text), start=1):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1] == fence:
            fence = ""
        yield number, line, not fence
