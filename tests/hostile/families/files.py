"""Files that are too large, not what they seem, or no business of a publication."""

from __future__ import annotations

import io
import stat
import warnings
import zipfile
import zlib
from typing import TYPE_CHECKING

from tests.hostile.case import ME, Case
from tests.hostile.families.names import PLAIN
from tests.hostile.publication import chunk, dot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LARGE = 60_000_000
_MANY = 1_000


def _late(name: str, make: Callable[[], bytes]) -> Callable[[Path], None]:
    """Make a file when it is needed, because it is large."""

    def write(project: Path) -> None:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_bytes(make())

    return write


def _zip(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    held = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        warnings.simplefilter("ignore")
        for name, body in members:
            file.writestr(name, body)
    return held.getvalue()


def _png_bomb() -> bytes:
    whole = dot(60_000, 60_000)
    head = whole[: 8 + 25]
    body = zlib.compress(b"\0" * 5_000_000, 9)
    return head + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def _slip() -> bytes:
    link = zipfile.ZipInfo("link")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    return _zip(
        ("../../../../tmp/hostile-pwned", b"x"), ("/tmp/hostile-pwned", b"x"),
        ("..\\..\\evil", b"x"), (link, b"/etc/passwd"),
    )  # fmt: skip


def _many(project: Path) -> None:
    folder = project / "journeys/customer"
    for number in range(_MANY):
        (folder / f"j{number:05}.yml").write_text(PLAIN.replace("Plain", f"Journey {number}"))


_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "lol"}">' for n in range(10))
_EXIF = (
    b"\xff\xd8\xff\xe1\x00\x2aExif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x88%\x00\x04"
    b"\x00\x00\x00\x01\x00\x00\x00\x1a\x00\x00\x00\x00\x00\x00\xff\xd9"
)
_ENTITY = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def _file(
    name: str, file: str, content: str | bytes, expected: str = "reject", ours: str | None = None
) -> Case:
    return Case(f"files/{name}", expected, ours, files={file: content}, at=file)


def _made(name: str, file: str, make: Callable[[], bytes]) -> Case:
    return Case(f"files/{name}", "reject", make=_late(file, make), at=file)


def _svg(name: str, inside: str, attributes: str = "") -> Case:
    return _file(name, "content/images/x.svg", f"{_SVG} {attributes}>{inside}</svg>")


_DOTFILES = (".htaccess", ".env", "_headers", "_redirects", "CNAME")
_STRAY = ("x.py", "x.sh", "x.js", "x.html", "x.exe", "hooks.py", "mkdocs.yml")

CASES = (
    Case("files/huge_yaml", "reject", make=_late("journeys/customer/x.yml", lambda: b"title: x\ndescription: " + b"a" * _LARGE), at="journeys/customer/x.yml"),
    _made("huge_image", "content/images/x.png", lambda: dot() + b"\0" * _LARGE),
    _file("image_is_html", "content/images/x.png", "<html><script>window.__pwned=1</script>"),
    _file("image_polyglot", "content/images/x.gif", b"GIF89a/*" + b"\0" * 8 + b"*/=1;window.__pwned=1", "either", "reject"),
    _svg("image_svg_script", '<script>window.__pwned=1</script><image href="https://evil.invalid/x.png"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:1"/></foreignObject>', 'onload="window.__pwned=1"'),
    _file("image_svg_xxe", "content/images/x.svg", f"{_ENTITY}{_SVG}><text>&e;</text></svg>"),
    _file("image_svg_bomb", "content/images/x.svg", f'<?xml version="1.0"?><!DOCTYPE svg [{_LAUGHS}]>{_SVG}><text>&a9;</text></svg>'),
    _made("image_png_bomb", "content/images/x.png", _png_bomb),
    _file("image_exif_gps", "content/images/x.jpg", _EXIF, "either", "reject"),
    _made("zip_bomb", "content/x.xlsx", lambda: _zip(("xl/sheet1.xml", b"\0" * 30_000_000))),
    _made("zip_many", "content/x.zip", lambda: _zip(*((f"{n}.yml", b"") for n in range(20_000)))),
    _made("zip_slip", "content/x.zip", _slip),
    _made("zip_dup", "content/x.zip", lambda: _zip(("a.yml", b"title: good\n"), ("a.yml", b"title: evil\n"))),
    _made("xlsx_xxe", "content/x.xlsx", lambda: _zip(("[Content_Types].xml", f"{_ENTITY}<Types>&e;</Types>".encode()))),
    Case("files/git_nested", "reject", files={"content/.git/hooks/post-checkout": "#!/bin/sh\ntouch /tmp/hostile-pwned\n"}, at="content/.git"),
    *(_file(f"dotfiles_{name.strip('._')}", f"content/{name}", "x\n") for name in _DOTFILES),
    *(_file(f"executables_{name.replace('.', '_')}", f"content/{name}", "<script>window.__pwned=1</script>\n") for name in _STRAY),
    Case("files/many_files", "accept", make=_many, alone=True, seconds=60),
    # Neighbours.
    _svg("svg_handler", '<rect onclick="window.__pwned=1"/>'),
    _svg("svg_foreign", '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
    _svg("svg_external_use", '<use href="https://evil.invalid/x.svg#a"/>'),
    _svg("svg_external_style", "<style>@import url(https://evil.invalid/x.css);</style>"),
    _svg("svg_link", '<a href="javascript:window.__pwned=1"><text>x</text></a>'),
    _svg("svg_animate", '<a><set attributeName="href" to="javascript:window.__pwned=1"/></a>'),
    _svg("svg_external_image", '<image xlink:href="https://evil.invalid/x.png"/>'),
    _svg("svg_broken", "<g>"),
    _file("svg_stylesheet", "content/images/x.svg", f'<?xml-stylesheet href="https://evil.invalid/x.css"?>{_SVG}/>'),
    _file("svg_utf16", "content/images/x.svg", f"{_SVG}><script>window.__pwned=1</script></svg>".encode("utf-16")),
    _file("svg_html", "content/images/x.svg", "<html><body onload=window.__pwned=1>"),
    _file("image_empty", "content/images/x.png", ""),
    _file("image_jpg_is_png", "content/images/x.jpg", b"\x89PNG\r\n\x1a\n"),
    _file("image_webp_is_html", "content/images/x.webp", "<script>window.__pwned=1</script>"),
    _file("script_in_folder", "content/javascripts/extra.js", "window.__pwned=1"),
    _file("page_html_below", "content/pages/x.htm", "<script>window.__pwned=1</script>"),
    _file("php", "content/x.php", "<?php x"),
    _file("backup", "content/pages/x.md~", "# x\n"),
    _file("yaml_in_content", "content/x.yml", "a: b\n"),
    Case("files/well_known", "reject", files={"content/.well-known/x.txt": "x\n"}, at="content/.well-known"),
    _file("template", "content/overrides/main.html", "{{ config }}"),
    _file("stray_in_journeys", "journeys/customer/x.sh", "x"),
    _file("json_in_journeys", "journeys/x.json", "{}"),
    Case("files/formula_csv", "reject", files={"journeys/metrics/x.yml": "title: x\nunit: score\nkind: own\n", "journeys/metrics/x.csv": "date,value\n2026-01-01,=1+1\n"}, at="journeys/metrics/x.csv", line=2),
    Case("files/nul_csv", "reject", files={"journeys/metrics/x.yml": "title: x\nunit: score\nkind: own\n", "journeys/metrics/x.csv": b"date,value\n2026-01-01,\x001\n"}, at="journeys/metrics/x.csv", line=2),
    Case("files/huge_csv", "reject", make=_late("journeys/metrics/x.csv", lambda: b"date,value\n" + b"2026-01-01,1\n" * 100_000), files={"journeys/metrics/x.yml": "title: x\nunit: score\nkind: own\n"}, at="journeys/metrics/x.csv"),
    Case("files/binary_yaml", "reject", files={ME: bytes(range(256)) * 4}, line=0),
    Case("files/picture_as_yaml", "reject", files={ME: dot()}),
)  # fmt: skip
