"""From bytes to text: UTF-8 without characters that deceive or that nobody can see.

Text is kept exactly as it was written; it is not normalised. Compare ids, not texts.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING

from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.reading.problems import Problems

_BIDI = "\u202a-\u202e\u2066-\u2069"
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
REFUSED = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ud800-\udfff{_BIDI}{_NO_CHARACTERS}]"
)
_TURNS = re.compile(f"[{_BIDI}]")
_EVERYDAY = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_NUL_SHARE = 8


def decode(raw: bytes, problems: Problems) -> str | None:
    """Turn the bytes of a file into text.

    A refused character is reported and replaced by a visible one, so that the rest of the
    file can still be read and everything in it reported.

    Returns:
        The text without byte-order mark; `None` when the bytes are not UTF-8.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _looks_wide(raw):
        problems.add_at(
            (1, 1),
            "not-utf-8",
            Message("this file is saved as UTF-16, not as UTF-8"),
            _how_to_save(),
        )
        return None
    body = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        _report_byte(body, error.start, problems)
        return None
    # What is left without everyday ASCII is little, and whole characters all the same.
    if REFUSED.search(body.translate(None, _EVERYDAY).decode()):
        for found in REFUSED.finditer(text):
            if problems.is_full:
                break
            _report_character(text, found, problems)
        text = REFUSED.sub("\N{REPLACEMENT CHARACTER}", text)
    return text


def name_of(char: str) -> str:
    """Name a character by its code point: `U+202E`."""
    return f"U+{ord(char):04X}"


def refusal(char: str) -> tuple[str, Message, Message]:
    """Say why a character is refused: the code, the problem, and what to do."""
    if _TURNS.match(char):
        return (
            "hidden-direction",
            Message(
                "the invisible character %(name)s turns the reading direction around, "
                "so that a reader sees something else than what is there",
                name=name_of(char),
            ),
            Message("remove it; right-to-left text does not need it"),
        )
    return (
        "control-character",
        Message("the invisible character %(name)s does not belong in text", name=name_of(char)),
        Message("remove it; it may have come along with pasted text"),
    )


def _looks_wide(raw: bytes) -> bool:
    """Tell whether every other byte is NUL, as in UTF-16 without a byte-order mark."""
    start = raw[:400]
    nuls = start.count(0)
    return nuls > _NUL_SHARE and nuls * 3 > len(start)


def _report_byte(body: bytes, at: int, problems: Problems) -> None:
    before = body[:at].decode(errors="replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    guess = body[at : at + 1].decode("cp1252", errors="replace")
    if unicodedata.category(guess)[0] in "LNPS":
        problem = Message(
            "byte %(byte)s is not UTF-8; in Windows-1252 (Latin-1) it would be “%(guess)s”",
            byte=f"0x{body[at]:02X}",
            guess=guess,
        )
    else:
        problem = Message("byte %(byte)s is not UTF-8", byte=f"0x{body[at]:02X}")
    problems.add_at((line, column), "not-utf-8", problem, _how_to_save())


def _report_character(text: str, found: re.Match[str], problems: Problems) -> None:
    at = found.start()
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    problems.add_at((line, column), *refusal(found[0]))


def _how_to_save() -> Message:
    return Message("save the file again with the encoding UTF-8")
