"""Pictures, known by their first bytes: that they are what their name says, and how large.

Nothing is decoded. What a decoder would trip over is in the header, and a browser is the only
decoder that these pictures ever meet.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.diagnostic import Severity
from journeybook.reading.content.found import Flaw
from journeybook.reading.content.svg import look_at_svg
from journeybook.reading.limits import raised
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeybook.reading.limits import Limits

_GPS = 0x8825
_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_ALONE = {0x01, *range(0xD0, 0xD8)}
_PLACES = re.compile(rb"exif:GPSL(?:atitude|ongitude)|GPSLatitude=")


class Header(NamedTuple):
    """What the head of a picture says."""

    width: int
    height: int
    exif: bytes = b""


def look_at(ending: str, raw: bytes, limits: Limits) -> Iterator[Flaw]:
    """Tell what is wrong with a picture.

    Args:
        ending: how its name ends.
        raw: its bytes.
        limits: what is too much.
    """
    if ending == "svg":
        yield from look_at_svg(raw)
        return
    header = _READERS[ending](raw)
    if header is None or header.width < 1 or header.height < 1:
        meant = next((it for it, read in _READERS.items() if read(raw)), None)
        help_ = Message("save it again as a picture, or take it out")
        if meant and header is None:
            help_ = Message("rename it: it is a picture of the kind “%(kind)s”", kind=meant)
        problem = Message("this is not a picture of the kind “%(kind)s”", kind=ending)
        yield Flaw("not-a-picture", problem, help_)
        return
    if header.width * header.height > limits.picture_pixels:
        problem = Message(
            "this picture is %(width)s by %(height)s pixels, which is more than a page needs",
            width=str(header.width),
            height=str(header.height),
        )
        yield Flaw("too-much", problem, raised("picture_pixels"))
    if _tells_where(header.exif) or _PLACES.search(raw):
        yield Flaw(
            "picture-with-place",
            Message("this picture says where it was taken"),
            Message("save it without its data about the place (“GPS”, “location”)"),
            Severity.WARNING,
        )


def _png(raw: bytes) -> Header | None:
    if not raw.startswith(b"\x89PNG\r\n\x1a\n") or raw[12:16] != b"IHDR" or len(raw) < 33:  # noqa: PLR2004
        return None
    width, height = struct.unpack_from(">II", raw, 16)
    exif, at = b"", 8
    while at + 8 <= len(raw):
        length = struct.unpack_from(">I", raw, at)[0]
        if raw[at + 4 : at + 8] == b"eXIf":
            exif = raw[at + 8 : at + 8 + length]
        at += 12 + length
    return Header(width, height, exif)


def _gif(raw: bytes) -> Header | None:
    if not raw.startswith((b"GIF87a", b"GIF89a")) or len(raw) < 13:  # noqa: PLR2004
        return None
    return Header(*struct.unpack_from("<HH", raw, 6))


def _jpeg(raw: bytes) -> Header | None:
    """Read the segments of a JPEG up to its picture."""
    if not raw.startswith(b"\xff\xd8\xff"):
        return None
    exif, at = b"", 2
    while at + 4 <= len(raw) and raw[at] == 0xFF:  # noqa: PLR2004 - the mark of a segment
        kind = raw[at + 1]
        if kind == 0xFF or kind in _ALONE:  # noqa: PLR2004 - fill
            at += 1 if kind == 0xFF else 2  # noqa: PLR2004
            continue
        length = struct.unpack_from(">H", raw, at + 2)[0]
        if kind in _FRAMES and at + 9 <= len(raw):
            height, width = struct.unpack_from(">HH", raw, at + 5)
            return Header(width, height, exif)
        if kind == 0xE1 and raw[at + 4 : at + 10] == b"Exif\0\0":  # noqa: PLR2004 - APP1
            exif = raw[at + 10 : at + 2 + length]
        at += 2 + max(length, 2)
    # Without a picture there is only what came before it.
    return Header(0, 0, exif)


def _webp(raw: bytes) -> Header | None:
    if raw[:4] != b"RIFF" or raw[8:12] != b"WEBP" or len(raw) < 30:  # noqa: PLR2004
        return None
    kind = raw[12:16]
    if kind == b"VP8X":
        width = 1 + int.from_bytes(raw[24:27], "little")
        height = 1 + int.from_bytes(raw[27:30], "little")
    elif kind == b"VP8L":
        bits = int.from_bytes(raw[21:25], "little")
        width, height = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    elif kind == b"VP8 ":
        width, height = (it & 0x3FFF for it in struct.unpack_from("<HH", raw, 26))
    else:
        return None
    exif, at = b"", 12
    while at + 8 <= len(raw):
        length = struct.unpack_from("<I", raw, at + 4)[0]
        if raw[at : at + 4] == b"EXIF":
            exif = raw[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0")
        at += 8 + length + length % 2
    return Header(width, height, exif)


def _avif(raw: bytes) -> Header | None:
    if raw[4:8] != b"ftyp" or not re.search(rb"avi[fs]", raw[8:64]):
        return None
    sizes = [
        struct.unpack_from(">II", raw, it.end() + 4)
        for it in re.finditer(b"ispe", raw[:65_536])
        if it.end() + 12 <= len(raw)
    ]
    width, height = max(sizes, key=lambda it: it[0] * it[1], default=(0, 0))
    exif = re.search(rb"Exif\0\0(?=II\*\0|MM\0\*)", raw)
    return Header(width, height, raw[exif.end() :] if exif else b"")


_READERS: dict[str, Callable[[bytes], Header | None]] = {
    "png": _png,
    "jpg": _jpeg,
    "jpeg": _jpeg,
    "gif": _gif,
    "webp": _webp,
    "avif": _avif,
}


def _tells_where(exif: bytes) -> bool:
    """Tell whether the data that a camera adds has a part about the place."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None or len(exif) < 10:  # noqa: PLR2004 - its shortest head
        return False
    start = struct.unpack_from(f"{order}I", exif, 4)[0]
    if start + 2 > len(exif):
        return False
    count = struct.unpack_from(f"{order}H", exif, start)[0]
    tags = (start + 2 + 12 * number for number in range(count))
    return any(
        struct.unpack_from(f"{order}H", exif, at)[0] == _GPS for at in tags if at + 2 <= len(exif)
    )
