"""Front matter: the fields between two lines “---” at the head of a Markdown file."""

from __future__ import annotations

import re

_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)


def front_matter(text: str) -> str | None:
    """Give what stands between the lines “---”, on the lines where it stands in the file."""
    matter = _MATTER.match(text)
    return f"\n{matter[1]}" if matter else None


def below(text: str) -> str:
    """Give what stands below the fields: the text itself, without white space around it."""
    matter = _MATTER.match(text)
    return text[matter.end() if matter else 0 :].strip()
