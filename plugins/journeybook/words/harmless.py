"""Show what an author wrote without letting it do anything to whoever looks."""

from __future__ import annotations

import re

LONGEST_ECHO = 80
_UNSHOWABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def shown(text: str) -> str:
    """Prepare something an author wrote for a message: short, on one line, without controls."""
    line = " ".join(text[: 4 * LONGEST_ECHO].split())
    clean = visible(line)
    return clean if len(clean) <= LONGEST_ECHO else clean[: LONGEST_ECHO - 1] + "…"


def visible(text: str) -> str:
    """Put a visible sign in place of every character that nobody can see or that turns text."""
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def harmless(text: str) -> str:
    """Keep a text from steering the terminal or the pipeline that shows it.

    A pipeline takes a line that begins with `::` for a command, and `##vso[` or `##[` wherever
    it stands.
    """
    quiet = "\n".join(visible(line) for line in text.split("\n"))
    quiet = re.sub(r"^(\s*):(?=:)", r"\1: ", quiet, flags=re.MULTILINE)
    return re.sub(r"##(?=\w*\[)", "# #", quiet)
