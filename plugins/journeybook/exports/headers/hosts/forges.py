"""What the pages of a forge can be told: nothing, or by whoever runs the forge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.exports.headers import answers
from journeybook.exports.headers.hosts.remark import remarks
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.exports.headers.answers import Site
    from journeybook.words import Words

_GITHUB = Message(
    "GitHub Pages sends headers of its own and takes none from a site. There is no file to publish."
)
_GITLAB = Message(
    "GitLab Pages takes no headers from a site, and on gitlab.com none at all. Who runs a GitLab "
    "can set them for every site on its Pages, in gitlab.rb, as below; only do that when they fit "
    "all of those sites."
)
_IN_THE_PAGES = Message(
    "What stays: every page brings the Content-Security-Policy and what other hosts may learn "
    "about where a reader came from. Nothing can run or be loaded there that the policy forbids."
)


def github(site: Site, words: Words) -> str:
    """Tell what GitHub Pages can do."""
    return "\n".join([*remarks(words, _GITHUB, _IN_THE_PAGES, _missing(site)), ""])


def gitlab(site: Site, words: Words) -> str:
    """Write what whoever runs a GitLab can set, and tell what others have."""
    lines = [*remarks(words, _GITLAB, _IN_THE_PAGES, _missing(site)), *_ruby(site)]
    return "\n".join([*lines, ""])


def _ruby(site: Site) -> Iterator[str]:
    yield "gitlab_pages['headers'] = ["
    for name, value in answers.everywhere(site).items():
        yield f'  "{name}: {value}",'
    yield "]"


def _missing(site: Site) -> Message:
    said_by_pages = (answers.POLICY, answers.REFERRER)
    others = [it for it in answers.everywhere(site) if it not in said_by_pages]
    return Message(
        "What is missing, because a page cannot say it about itself: who may show the site in a "
        "frame (frame-ancestors), and %(headers)s. If you need those, put a server or a content "
        "delivery network in front of it: “journeybook headers nginx” shows what it has to send.",
        headers=", ".join(others),
    )
