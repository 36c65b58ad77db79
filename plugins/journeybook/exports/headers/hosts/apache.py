"""What Apache reads in the root of the site: `.htaccess`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.exports.headers import answers
from journeybook.exports.headers.hosts.remark import remarks
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.exports.headers.answers import Site
    from journeybook.words import Words

_USE = Message(
    "Headers for Apache, made by “journeybook headers apache”. It stands as .htaccess in the root "
    "of the site, where “AllowOverride FileInfo” lets it work, or in the “Directory” of the site."
)

_SHARED_FILES = answers.SHARED_FILES.replace("/", "^")
"""Apache compares the name of a file, and not its path."""


def write(site: Site, words: Words) -> str:
    """Write `.htaccess`: the headers, and the page for what is not there."""
    every = {
        **answers.everywhere(site),
        **answers.transport(site),
        answers.RESOURCE: answers.NOT_SHARED,
        answers.CACHE: answers.ASK_AGAIN,
    }
    return "\n".join(
        [
            *remarks(words, _USE),
            f"ErrorDocument 404 {site.folder}404.html",
            "<IfModule mod_headers.c>",
            *(_header(name, value) for name, value in every.items()),
            *_for(_SHARED_FILES, answers.RESOURCE, answers.SHARED),
            *_for(answers.NEVER_CHANGING, answers.CACHE, answers.FOR_A_YEAR),
            "</IfModule>",
            "",
        ]
    )


def _header(name: str, value: str) -> str:
    return f'  Header always set {name} "{value}"'


def _for(files: str, name: str, value: str) -> list[str]:
    return [f'  <FilesMatch "{files}">', f"  {_header(name, value)}", "  </FilesMatch>"]
