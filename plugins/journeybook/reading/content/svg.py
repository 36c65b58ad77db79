"""Drawings in SVG: they are documents, and a browser that opens one runs what is in it.

In a page a drawing is only a picture. But its address can be opened too, and then it is a page
of the site; so a drawing draws, and does nothing else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from journeybook.reading.content.found import Flaw
from journeybook.words import Message
from journeybook.words.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_SVG = "http://www.w3.org/2000/svg"
_RUNS = {"http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML",
         "http://www.w3.org/2001/xml-events"}  # fmt: skip
"""Other languages that a browser understands within a drawing."""

_DRAWS = {
    "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "switch", "style",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    "textPath", "tref", "a", "image", "view", "marker", "pattern", "mask", "clipPath",
    "linearGradient", "radialGradient", "stop", "filter", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB",
    "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode",
    "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight",
    "feTile", "feTurbulence", "animate", "animateMotion", "animateTransform", "mpath",
    "set", "font", "font-face", "glyph", "missing-glyph", "hkern", "vkern", "font-face-src",
    "font-face-name", "color-profile", "solidcolor",
}  # fmt: skip
_WITHIN = {"use", "feImage", "tref", "textPath", "mpath"}
_LINK = re.compile(r"(?:https?:|mailto:|#|[\w./-]+$)", re.IGNORECASE)
_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif)[;,]", re.IGNORECASE)
_ENCODINGS = {"utf-8", "utf-16", "iso-8859-1", "us-ascii"}
"""What a browser, and what looks at a drawing here, read alike."""

_WITHIN_IT = re.compile(
    r"""(?<![^\s:;,(])url\(\s*(?P<quote>["']?)
        (?:\#|data:image/(?:png|jpe?g|gif|webp|avif)[;,])[^\s"'()\\]*(?P=quote)\s*\)""",
    re.IGNORECASE | re.VERBOSE,
)
_CALLED = re.compile(r"""([^\s:;,{}()"'/*>+~]+)\(""")
_AT = re.compile(r"@(?!(?:media|supports|keyframes|-webkit-keyframes|font-face)\b)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"//|\b(?:https?|wss?|ftps?|file|data|blob|filesystem|javascript|vbscript)\s*:", re.IGNORECASE
)
_HARMLESS = {
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "icc-color",
    "color-mix", "light-dark", "matrix", "matrix3d", "translate", "translatex", "translatey",
    "translatez", "translate3d", "rotate", "rotatex", "rotatey", "rotatez", "rotate3d", "scale",
    "scalex", "scaley", "scalez", "scale3d", "skew", "skewx", "skewy", "perspective", "blur",
    "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity",
    "saturate", "sepia", "rect", "inset", "circle", "ellipse", "polygon", "path", "calc", "min",
    "max", "clamp", "var", "cubic-bezier", "steps", "linear-gradient", "radial-gradient",
    "local", "format", "@media", "@supports", "not", "is", "where", "nth-child",
    "nth-last-child", "nth-of-type", "lang",
}  # fmt: skip
"""What a style may call: nothing that can fetch. `url(…)` is looked at by itself."""

_NO_STYLE = {
    "id", "class", "lang", "href", "name", "target", "rel", "title", "alt", "role", "unicode",
    "glyph-name", "g1", "g2", "u1", "u2", "requiredfeatures", "requiredextensions",
    "systemlanguage", "d", "points", "path", "keypoints",
}  # fmt: skip
"""Attributes that no browser reads as a style. Any other might be one."""

_DEEPEST = 200
_MOST_DRAWN = 200_000
"""So many shapes a drawing may have, when everything is drawn as often as it is used."""


class _RefusedError(Exception):
    def __init__(
        self, problem: Message, code: str = "unsafe-picture", help_: Message | None = None
    ) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.code = code
        self.help = help_


def look_at_svg(raw: bytes) -> Iterator[Flaw]:
    """Tell what is wrong with a drawing: the first thing in it that does more than draw."""
    parser = expat.ParserCreate(namespace_separator=" ")
    looker = _Looker(parser)
    try:
        looker.begin(raw)
        parser.Parse(raw, True)  # noqa: FBT003 - expat's own way of saying that this is all
        looker.end()
    except expat.ExpatError as error:
        problem = Message("this is not a drawing in SVG: it is no well-formed XML")
        help_ = Message("save it again as SVG, or take it out")
        yield Flaw("not-a-picture", problem, help_, at=(error.lineno, error.offset + 1))
    except _RefusedError as error:
        help_ = error.help or Message("save it as “plain” or “optimised” SVG, or as PNG")
        at = (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        yield Flaw(error.code, error.problem, help_, at=at)
    except Exception:  # noqa: BLE001 - what a parser cannot stand must end no build
        problem = Message("this drawing cannot be read as SVG")
        yield Flaw("not-a-picture", problem, Message("save it again as SVG, or take it out"))


def _unreadable(encoding: str) -> _RefusedError:
    return _RefusedError(
        Message("this drawing is written in “%(encoding)s”", encoding=shown(encoding)),
        "not-a-picture",
        Message("save it as SVG in UTF-8"),
    )


class _Looker:
    """Looks at every part of a drawing while expat reads it; raises at what is refused."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._open: list[str] = []
        self._named: list[str] = [""]
        self._style: list[str] = []
        self._counts: dict[str, int] = {}
        self._uses: dict[str, list[str]] = {}
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = self._text

    def begin(self, raw: bytes) -> None:
        """Refuse wide letters without the mark that says which of their bytes comes first."""
        if raw[:2] in (b"<\0", b"\0<"):
            raise _unreadable("UTF-16")

    def _declaration(self, _version: object, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.casefold() not in _ENCODINGS:
            raise _unreadable(encoding)

    def _doctype(self, _name: str, _system: object, _public: object, has_more: int) -> None:
        if has_more:
            raise _RefusedError(Message("this drawing declares entities of its own"))

    def _instruction(self, target: str, _data: str) -> None:
        raise _RefusedError(
            Message(
                "this drawing has an instruction for other programs: “%(it)s”", it=shown(target)
            )
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self._open and name != f"{_SVG} svg":
            raise _RefusedError(Message("this is not a drawing in SVG"), "not-a-picture")
        if space in _RUNS or (space in ("", _SVG) and local not in _DRAWS):
            raise _RefusedError(
                Message("this drawing has an element that does more than draw: “%(it)s”", it=local)
            )
        if "style" in self._open:
            raise _RefusedError(Message("a style in this drawing has elements in it"))
        self._open.append(local)
        if len(self._open) > _DEEPEST:
            raise _RefusedError(Message("parts of this drawing stand too deep inside each other"))
        for key, value in attributes.items():
            self._attribute(local, key.rpartition(" ")[2], value)
            if space in ("", _SVG) and " " not in key:
                self._styled(key, value)
        self._count(local, attributes)

    def _attribute(self, element: str, key: str, value: str) -> None:
        text = "".join(value.split())
        refused = key.casefold().startswith("on")
        if key == "href":
            inner = element in _WITHIN
            refused = not (text.startswith("#") if inner else _LINK.match(text))
            refused = refused and not (element in ("image", "feImage") and _DATA.match(text))
            refused = refused or (element == "image" and (":" in text[:8] or text[:2] == "//")
                                  and not _DATA.match(text))  # fmt: skip
        elif key == "attributeName":
            refused = "href" in text.casefold() or text.casefold().startswith("on")
        elif key == "base":
            refused = True
        elif key == "style":
            refused = _reaches(value)
        if refused:
            raise _outside(key)

    def _styled(self, key: str, value: str) -> None:
        """Look at an attribute that may be a style, or become one while the drawing moves."""
        name = key.casefold()
        if name in _NO_STYLE or name.startswith(("aria-", "data-")):
            return
        if "@" in value or _reaches(value):
            raise _outside(key)

    def _text(self, text: str) -> None:
        if self._open and self._open[-1] == "style":
            self._style.append(text)

    def _close(self, _name: str) -> None:
        if self._open.pop() == "style":
            if _reaches("".join(self._style)):
                raise _RefusedError(Message("a style in this drawing reaches outside it"))
            self._style.clear()
        self._named.pop()

    def _count(self, element: str, attributes: dict[str, str]) -> None:
        """Count what is drawn below each name, and which names are used there."""
        own = attributes.get("id")
        if own:
            self._uses.setdefault(self._named[-1], []).append(own)
        self._named.append(own or self._named[-1])
        name = self._named[-1]
        self._counts[name] = self._counts.get(name, 0) + 1
        if element == "use":
            href = next((it for key, it in attributes.items() if key.endswith("href")), "")
            self._uses.setdefault(name, []).append(href.strip().removeprefix("#"))

    def end(self) -> None:
        """Reckon how much is drawn in all. A part that uses itself is drawn by no browser."""
        known: dict[str, int] = {}

        def drawn(name: str, within: frozenset[str]) -> int:
            if name in within or len(within) > _DEEPEST:
                return 0
            if name not in known:
                inside = within | {name}
                total = self._counts.get(name, 0)
                for it in self._uses.get(name, ()):
                    total += drawn(it, inside)
                known[name] = total
            return known[name]

        if drawn("", frozenset()) > _MOST_DRAWN:
            raise _RefusedError(
                Message("this drawing repeats its parts more often than a browser can draw them")
            )


def _outside(name: str) -> _RefusedError:
    return _RefusedError(
        Message("“%(name)s” in this drawing runs something or reaches outside it", name=shown(name))
    )


def _reaches(style: str) -> bool:
    """Tell whether a style may fetch or run anything: whether it has what is not known to draw."""
    rest = _WITHIN_IT.sub(" ", style)
    if "\\" in rest or _AT.search(rest) or _ADDRESS.search(rest):
        return True
    return any(it[1].casefold() not in _HARMLESS for it in _CALLED.finditer(rest))
