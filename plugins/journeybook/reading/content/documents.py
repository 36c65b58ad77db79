"""Documents that are handed out beside the pages: texts, PDFs and office files."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from typing import TYPE_CHECKING

from journeybook.reading.content.found import Flaw
from journeybook.reading.limits import size
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.reading.limits import Limits

_TEXTS = {"csv", "txt"}
_INSIDE = {"[Content_Types].xml", "mimetype"}
_MOST_PARTS = 5_000
_HEAD = 4_096
_PROGRAMS = ("vbaproject.bin", "basic/", "scripts/")


def look_at_document(ending: str, raw: bytes, limits: Limits) -> Iterator[Flaw]:
    """Tell what is wrong with a document.

    Args:
        ending: how its name ends.
        raw: its bytes.
        limits: what is too much.
    """
    if ending in _TEXTS:
        if not _is_text(raw):
            yield _other(ending, Message("save it as text in UTF-8"))
    elif ending == "pdf":
        if b"%PDF-" not in raw[:1024]:
            yield _other(ending, Message("save it again as PDF, or take it out"))
    else:
        yield from _office(ending, raw, limits)


def _is_text(raw: bytes) -> bool:
    try:
        return "\0" not in raw.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _office(ending: str, raw: bytes, limits: Limits) -> Iterator[Flaw]:
    """Look at the parts of an office file, which is an archive, without unpacking it."""
    again = Message("open it in an office program and save it again, or hand it out as PDF")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            problem = _wrong_in(archive, ending, limits)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError):
        yield _other(ending, again)
        return
    if problem:
        yield Flaw("unsafe-document", problem, again)


def _wrong_in(  # noqa: PLR0911 - one reason after the other
    archive: zipfile.ZipFile, ending: str, limits: Limits
) -> Message | None:
    parts = archive.infolist()
    names = [it.filename for it in parts]
    if not _INSIDE.intersection(names):
        return Message("this is not a file of the kind “%(kind)s”", kind=ending)
    if len(names) > _MOST_PARTS or len(set(names)) < len(names):
        return Message("this document has too many parts, or one of them twice")
    if sum(it.file_size for it in parts) > limits.unpacked_bytes:
        return Message(
            "this document becomes larger than %(most)s when it is opened, "
            "which is “%(option)s” under “limits:” in mkdocs.yml",
            most=size(limits.unpacked_bytes),
            option="unpacked_bytes",
        )
    if any(_leads_out(it) for it in parts):
        return Message("this document has parts that lead out of it")
    if any(it.casefold().endswith(_PROGRAMS[0]) or it.casefold().startswith(_PROGRAMS[1:])
           for it in names):  # fmt: skip
        return Message("this document has programs in it")
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as opened:
                if b"<!doctype" in opened.read(_HEAD).lower().replace(b"\0", b""):
                    return Message("this document declares entities of its own")
    return None


def _leads_out(part: zipfile.ZipInfo) -> bool:
    steps = part.filename.replace("\\", "/").split("/")
    return (
        ".." in steps
        or part.filename.startswith(("/", "\\"))
        or ":" in steps[0]
        or stat.S_ISLNK(part.external_attr >> 16)
    )


def _other(ending: str, help_: Message) -> Flaw:
    problem = Message("this is not a file of the kind “%(kind)s”", kind=ending)
    return Flaw("unsafe-document", problem, help_)
