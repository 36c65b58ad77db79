"""Markers in every byte of a site: in its files, in what is compressed there, in their names."""

from __future__ import annotations

import base64
import gzip
import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MARKER = re.compile(rb"hid(?:board|hr|both)[a-z0-9]*", re.IGNORECASE)
"""Letters and digits only, so that no way of writing a text can change a marker."""

_BASE64 = re.compile(rb"base64,([A-Za-z0-9+/=]+)")


class Found(NamedTuple):
    """A marker and the file it is in; `name` where it is part of the file's own name."""

    marker: str
    file: str


def markers(site: Path) -> set[Found]:
    """Find every marker in a site."""
    return {
        Found(marker, name)
        for name, raw in _files(site)
        for marker in _in(name.encode()) | _in(raw)
    }


def mentions(site: Path, words: Iterable[str]) -> set[Found]:
    """Find some words in a site, such as the ways in which a day can be written."""
    words = list(words)
    return {
        Found(word, name)
        for name, raw in _files(site)
        for layer in _layers(raw)
        for word in words
        if word.encode() in layer
    }


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(site.rglob("*")):
        if file.is_file():
            yield file.relative_to(site).as_posix(), file.read_bytes()
        elif not any(file.iterdir()):
            yield file.relative_to(site).as_posix(), b""


def _in(raw: bytes) -> set[str]:
    return {it.decode().lower() for layer in _layers(raw) for it in MARKER.findall(layer)}


def _layers(raw: bytes) -> Iterator[bytes]:
    """Give what a file holds, and what is packed in that."""
    yield raw
    if raw[:2] == b"\x1f\x8b":
        yield from _layers(gzip.decompress(raw))
    elif raw[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from _layers(archive.read(name))
    for packed in _BASE64.findall(raw):
        try:
            yield base64.b64decode(packed, validate=True)
        except ValueError:
            continue
    if raw[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _chunks(raw)


def _chunks(png: bytes) -> Iterator[bytes]:
    """Unpack what a picture keeps compressed, such as a text about itself."""
    at = 8
    while at + 8 <= len(png):
        length = int.from_bytes(png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        if kind in {b"zTXt", b"iTXt"}:
            try:
                yield zlib.decompress(data.split(b"\0", 1)[-1].lstrip(b"\0"))
            except zlib.error:
                yield data
        at += length + 12
