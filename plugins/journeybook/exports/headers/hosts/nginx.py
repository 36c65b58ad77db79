"""What nginx includes in the server that serves the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.exports.headers import answers
from journeybook.exports.headers.hosts.remark import remarks
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.exports.headers.answers import Site
    from journeybook.words import Words

_USE = Message(
    "Headers for nginx, made by “journeybook headers nginx”. Include this file in the “server” "
    "that serves the site, or in its “location”. A “location” with an “add_header” of its own "
    "forgets all of these: include the file there as well."
)
_SAFE = Message(
    "This promises browsers that the host is only reached over https. It holds for the whole "
    "host, so it is left to you: take the mark away once everything on it has https."
)


def write(site: Site, words: Words) -> str:
    """Write a file for nginx to include."""
    lines = [
        *remarks(words, _USE),
        *_chosen(
            "journeybook_cache", answers.NEVER_CHANGING, answers.ASK_AGAIN, answers.FOR_A_YEAR
        ),
        *_chosen("journeybook_resource", answers.SHARED_FILES, answers.NOT_SHARED, answers.SHARED),
        *(_header(name, value) for name, value in answers.everywhere(site).items()),
        _header(answers.RESOURCE, "$journeybook_resource"),
        _header(answers.CACHE, "$journeybook_cache"),
    ]
    promise = f'add_header {answers.TRANSPORT} "{answers.PROMISE}" always;'
    lines += [promise] if site.has_host else [*remarks(words, _SAFE), f"# {promise}"]
    return "\n".join([*lines, ""])


def _header(name: str, value: str) -> str:
    return f'add_header {name} "{value}" always;'


def _chosen(variable: str, files: str, usual: str, theirs: str) -> list[str]:
    """Choose a value by the address. `set` is what nginx can safely do inside an `if`."""
    return [
        f'set ${variable} "{usual}";',
        f'if ($uri ~ "{files}") {{ set ${variable} "{theirs}"; }}',
    ]
