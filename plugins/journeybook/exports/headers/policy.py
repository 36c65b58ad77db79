"""The Content-Security-Policy: what pages may load, and from where. This is its only place.

Nothing may stand in a page that runs or restyles it by itself: no `unsafe-*`, no hash, no
nonce. What runs is a file of the site.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NONE, _SELF = "'none'", "'self'"

PAGES: Mapping[str, tuple[str, ...]] = {
    "default-src": (_NONE,),
    "script-src": (_SELF,),
    "style-src": (_SELF,),
    # Small pictures stand in the theme's stylesheet itself.
    "img-src": (_SELF, "data:"),
    "font-src": (_SELF,),
    "connect-src": (_SELF,),
    "media-src": (_SELF,),
    "manifest-src": (_SELF,),
    "worker-src": (_SELF,),
    # Diagrams are drawn in a document of their own.
    "frame-src": (_SELF,),
    "object-src": (_NONE,),
    "base-uri": (_NONE,),
    "form-action": (_NONE,),
    "frame-ancestors": (_SELF,),
}
"""What every page of the site may do."""

FRAME: Mapping[str, tuple[str, ...]] = {
    **PAGES,
    **dict.fromkeys(
        ("connect-src", "media-src", "manifest-src", "worker-src", "frame-src"), (_NONE,)
    ),
}
"""What the document that draws a diagram may do: less."""

_ONLY_AS_HEADER = ("frame-ancestors",)
"""What browsers refuse to hear from a page about itself."""

_OPEN = (
    "connect-src", "font-src", "form-action", "frame-ancestors", "frame-src", "img-src",
    "media-src", "script-src", "style-src",
)  # fmt: skip
"""What a site can add to."""

_HOST = re.compile(r"(https?|wss?)://(\*\.)?[a-z0-9][a-z0-9.-]*(:\d+)?(/[\w.~/%-]*)?", re.ASCII)
_HASH = re.compile(r"'sha(256|384|512)-[A-Za-z0-9+/]+={0,2}'")
_DATA = ("data:", "blob:")
_HASHED = ("script-src", "style-src")
_SHOWN = ("img-src", "media-src", "font-src")

Additions = dict[str, tuple[str, ...]]
"""What a site adds, by directive."""


def as_header(more: Mapping[str, tuple[str, ...]] | None = None) -> str:
    """Write the policy for a server that sends it with every answer."""
    return _written(_with(PAGES, more or {}))


def in_page(more: Mapping[str, tuple[str, ...]] | None = None, *, on_disk: bool = False) -> str:
    """Write the policy for a page that brings it itself.

    Args:
        more: what the site adds.
        on_disk: whether the page is opened without a server. Not every browser takes the files
            of one folder for one place.
    """
    return _written(_in_page(_with(PAGES, more or {}), on_disk=on_disk))


def in_frame(*, on_disk: bool = False) -> str:
    """Write the policy for the document that draws a diagram."""
    return _written(_in_page(FRAME, on_disk=on_disk))


def additions(given: Mapping[str, Any]) -> Additions:
    """Take over what a site adds, once `faults` found nothing in it."""
    return {
        directive: tuple([sources] if isinstance(sources, str) else sources)
        for directive, sources in given.items()
    }


def faults(given: object) -> Iterator[Message]:
    """Tell what cannot be added to the policy, and what could."""
    if not isinstance(given, dict):
        yield Message(
            "write what to add by directive, such as “img-src: [https://pictures.example]”"
        )
        return
    for directive, sources in given.items():
        if directive not in _OPEN:
            yield Message(
                "nothing can be added to “%(directive)s”; choose one of: %(known)s",
                directive=str(directive),
                known=", ".join(_OPEN),
            )
            continue
        listed = [sources] if isinstance(sources, str) else sources
        for source in listed if isinstance(listed, list) and listed else [listed]:
            if not _fits(directive, source):
                yield _refusal(directive, source)


def _fits(directive: str, source: object) -> bool:
    return isinstance(source, str) and bool(
        _HOST.fullmatch(source)
        or (directive in _HASHED and _HASH.fullmatch(source))
        or (directive in _SHOWN and source in _DATA)
        or (directive == "form-action" and source == _SELF)
    )


def _refusal(directive: str, source: object) -> Message:
    if isinstance(source, str) and "unsafe" in source:
        return Message(
            "%(directive)s: %(source)s would let anything run that gets into a page; "
            "put your script or style in a file of the site",
            directive=directive,
            source=source,
        )
    return Message(
        "%(directive)s: “%(source)s” is no place; write a host, such as https://pictures.example",
        directive=directive,
        source=str(source),
    )


def _with(
    policy: Mapping[str, tuple[str, ...]], more: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Add to a policy. Where nothing was allowed, only what is added is."""
    return {
        directive: (*(it for it in sources if it != _NONE or directive not in more), *added)
        for directive, sources in policy.items()
        for added in [more.get(directive, ())]
    }


def _in_page(policy: Mapping[str, tuple[str, ...]], *, on_disk: bool) -> dict[str, tuple[str, ...]]:
    return {
        directive: (*sources, "file:") if on_disk and _SELF in sources else sources
        for directive, sources in policy.items()
        if directive not in _ONLY_AS_HEADER
    }


def _written(policy: Mapping[str, tuple[str, ...]]) -> str:
    return "; ".join(" ".join((directive, *sources)) for directive, sources in policy.items())
