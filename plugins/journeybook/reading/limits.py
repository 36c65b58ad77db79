"""How much one publication and one file may hold, so that no input can hang a build.

Each limit is an option: `limits:` of the plugin, under the name that it has here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import NamedTuple

from journeybook.words import Message
from journeybook.words.harmless import shown

_UNITS = {"": 1, "kb": 1_000, "mb": 1_000_000, "kib": 1 << 10, "mib": 1 << 20}
_SIZE = re.compile(r"([0-9]{1,12}) *([a-z]*)", re.IGNORECASE)
_MOST = 10**9


def _limit(default: int, most: int = _MOST) -> int:
    """Make a limit that cannot be raised beyond what keeps a build whole."""
    made: int = field(default=default, metadata={"most": most})
    return made


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused because it is too much. A large honest journey needs a tenth of this.

    Args:
        file_bytes: the size of a file with text: YAML, values, Markdown.
        depth: how deep lists and fields may stand inside each other.
        nodes: how many values a file may hold, after its aliases are written out.
        aliases: how often a file may repeat a value by `*name`.
        text: how many characters one value may have; most fields allow fewer.
        steps: how many steps a journey may have.
        files: how many files and folders are looked at.
        problems: how many problems of one file are reported.
        rows: how many lines a file of values may have.
        page_seconds: how long the computer may be busy with the Markdown of one page.
        picture_bytes: the size of a picture.
        picture_pixels: how many points a picture may have, width times height.
        document_bytes: the size of another file in the content folder.
        unpacked_bytes: how large a document may be when it is opened.
    """

    file_bytes: int = _limit(512 * 1024)
    depth: int = _limit(20, 100)
    nodes: int = _limit(20_000)
    aliases: int = _limit(20)
    text: int = _limit(20_000)
    steps: int = _limit(300)
    files: int = _limit(20_000)
    problems: int = _limit(100)
    rows: int = _limit(5_000)
    page_seconds: int = _limit(5, 600)
    picture_bytes: int = _limit(10 * 1024 * 1024)
    picture_pixels: int = _limit(50_000_000)
    document_bytes: int = _limit(25 * 1024 * 1024)
    unpacked_bytes: int = _limit(250 * 1024 * 1024)


class Misset(NamedTuple):
    """Something wrong in what a publisher set, and where below the plugin's options it stands."""

    path: tuple[str | int, ...]
    problem: Message
    help: Message | None = None


def raised(option: str) -> Message:
    """Say how a publisher can allow more."""
    return Message(
        "if it has to be so, raise “%(option)s” under “limits:” in mkdocs.yml", option=option
    )


def size(number: int) -> str:
    """Write a size as people do."""
    for unit, many in (("MiB", 1 << 20), ("KiB", 1 << 10)):
        if number >= many:
            return f"{number // many} {unit}"
    return f"{number} B"


def read_limits(written: object) -> tuple[Limits, tuple[Misset, ...]]:
    """Read what stands under `limits:` of the plugin. Whatever stands there, this does not raise.

    Args:
        written: the value as YAML made it.
    """
    if written is None:
        return Limits(), ()
    if not isinstance(written, Mapping):
        return Limits(), (
            Misset(
                ("limits",),
                Message("“limits” lists limits by their names"),
                Message("write a line such as “steps: 400” below it"),
            ),
        )
    known = {it.name: it for it in fields(Limits)}
    given: dict[str, int] = {}
    wrong = []
    for key, value in written.items():
        name = str(key)
        if name not in known:
            near = get_close_matches(name[:80], list(known), n=1)
            problem = Message("there is no limit “%(name)s”", name=shown(name))
            help_ = Message("the limits are: %(names)s", names=", ".join(known))
            if near:
                help_ = Message("did you mean “%(word)s”?", word=near[0])
            wrong.append(Misset(("limits", name), problem, help_))
            continue
        number = _number(value, in_bytes=name.endswith("_bytes"))
        most = known[name].metadata["most"]
        if number is None or not 1 <= number <= most:
            problem = Message(
                "“%(name)s” cannot be “%(value)s”", name=name, value=shown(str(value))
            )
            help_ = Message("write a whole number, from 1 to %(most)s", most=str(most))
            if name.endswith("_bytes"):
                help_ = Message("write a number of bytes, or a size such as 2 MiB")
            wrong.append(Misset(("limits", name), problem, help_))
            continue
        given[name] = number
    return Limits(**given), tuple(wrong)


def _number(value: object, *, in_bytes: bool) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = _SIZE.fullmatch(value.strip()) if in_bytes and isinstance(value, str) else None
    unit = _UNITS.get(found[2].casefold()) if found else None
    return int(found[1]) * unit if found and unit else None
