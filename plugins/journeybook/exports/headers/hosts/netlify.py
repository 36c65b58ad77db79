"""What Netlify and Cloudflare Pages read in the root of the site: `_headers`.

Both put together what several of its rules say of one header, so no header stands in two rules
that can meet. Where a file is not named, their own way of caching is the right one: ask again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.exports.headers import answers
from journeybook.exports.headers.hosts.remark import remarks
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeybook.exports.headers.answers import Site
    from journeybook.words import Words

_USE = Message(
    "Headers for Netlify and Cloudflare Pages, made by “journeybook headers netlify”. It stands "
    "as _headers in the root of what is published."
)


def write(site: Site, words: Words) -> str:
    """Write `_headers`."""
    kept = {answers.CACHE: answers.FOR_A_YEAR}
    return "\n".join(
        [
            *remarks(words, _USE),
            *_rule(site, "*", {**answers.everywhere(site), **answers.transport(site)}),
            *_rule(site, answers.WHOLE_TEXT, {answers.RESOURCE: answers.NOT_SHARED}),
            *(line for it in answers.NEVER_CHANGING_FOLDERS for line in _rule(site, it, kept)),
            "",
        ]
    )


def _rule(site: Site, files: str, headers: Mapping[str, str]) -> Iterator[str]:
    yield f"{site.folder}{files}"
    yield from (f"  {name}: {value}" for name, value in headers.items())
