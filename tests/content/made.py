"""Files of a content folder, made by hand: the smallest that are what they say, and what is not."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

from journeybook.model.diagnostic import Diagnostic
from journeybook.reading.content import Content, Wanted, examine

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def look(folder: Path, files: dict[str, str | bytes], **wanted: object) -> Content:
    """Write files below a content folder, and look through it."""
    for name, content in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return examine(folder, "content", Wanted(**wanted))


def said(content: Content) -> list[str]:
    """List `file:line:column code` of each problem."""
    return [_said(it) for it in content.diagnostics]


def _said(it: Diagnostic) -> str:
    return f"{it.place} {it.code}"


def png(width: int = 3, height: int = 2, *more: tuple[bytes, bytes]) -> bytes:
    """Make a picture of one colour, with more chunks in it."""
    size = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * ((1 + min(width, 9)) * min(height, 9)))
    chunks = [(b"IHDR", size), *more, (b"IDAT", data), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(it)) + kind + it + struct.pack(">I", zlib.crc32(kind + it))
        for kind, it in chunks
    )


def exif(*tags: int, order: str = ">") -> bytes:
    """Make the data that a camera adds, with these tags."""
    mark = b"MM" if order == ">" else b"II"
    head = mark + struct.pack(f"{order}HI", 42, 8) + struct.pack(f"{order}H", len(tags))
    return head + b"".join(struct.pack(f"{order}HHII", it, 4, 1, 0) for it in tags) + b"\0" * 4


def jpeg(width: int = 3, height: int = 2, camera: bytes = b"") -> bytes:
    """Make the head of a photograph."""
    added = b"Exif\0\0" + camera
    segment = b"\xff\xe1" + struct.pack(">H", len(added) + 2) + added if camera else b""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\1\x11\0"
    return b"\xff\xd8" + segment + frame + b"\xff\xd9"


def gif(width: int = 3, height: int = 2) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0;"


def webp(width: int = 3, height: int = 2, camera: bytes = b"") -> bytes:
    flags = b"\x08\0\0\0" + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + flags
    if camera:
        body += b"EXIF" + struct.pack("<I", len(camera)) + camera
    return b"RIFF" + struct.pack("<I", len(body)) + body


def avif(width: int = 3, height: int = 2) -> bytes:
    return b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf\0\0\0\x14ispe\0\0\0\0" + struct.pack(
        ">II", width, height
    )


def office(*parts: tuple[str, str | bytes], head: str = "[Content_Types].xml") -> bytes:
    """Make an office file with these parts besides the first."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ((head, "<Types/>"), *parts):
            archive.writestr(name, content)
    return made.getvalue()
