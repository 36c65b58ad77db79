"""Links from Markdown to journeys and the rest: `[the sofa](journey:buy-a-sofa#ordering)`."""

from __future__ import annotations

import os
import posixpath
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from journeybook.mkdocs.problems import log
from journeybook.model.addresses import step_anchor, uri
from journeybook.model.catalogue import Target
from journeybook.model.kinds import NAMED
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from mkdocs.structure.files import File

    from journeybook.pages.site import Site

FAMILIES = (*NAMED, "team", "channel", "check")
"""What a link in Markdown can name: everything that has a page."""

_MKDOCS_LINKS = "relpath"
"""The name under which MkDocs and the blog register what turns paths into addresses."""


class Links(Extension):
    """Knows where links to journeys lead, on whatever page an article or its excerpt appears.

    A link becomes the path of the page's source, and MkDocs makes an address of that, as of
    any other link. So it is right in the lists of the blog as well.
    """

    def __init__(self) -> None:
        super().__init__()
        self.site: Site | None = None
        self.reported: set[tuple[str, str]] = set()

    def start(self, site: Site) -> None:
        """Resolve links in this site from now on, and forget what was reported about another."""
        self.site = site
        self.reported.clear()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Look at the links of every text before MkDocs does."""
        md.treeprocessors.register(_Resolver(md, self), "journeybook", 10)


class _Resolver(Treeprocessor):
    def __init__(self, md: Markdown, links: Links) -> None:
        super().__init__(md)
        self.links = links

    def run(self, root: Element) -> None:
        """Resolve the links of one text."""
        if self.links.site is None or _MKDOCS_LINKS not in self.md.treeprocessors:
            return
        mkdocs: Any = self.md.treeprocessors[_MKDOCS_LINKS]
        for element in root.iter("a"):
            family, mark, named = (element.get("href") or "").partition(":")
            if mark and family in FAMILIES:
                resolved = self._resolve(family, named, mkdocs.file, self.links.site)
                element.set("href", resolved)

    def _resolve(self, family: str, named: str, file: File, site: Site) -> str:
        object_id, _mark, step = named.partition("#")
        problem = _problem(site, Target(family, object_id, step or None))
        if problem:
            self._report(f"{family}:{named}", problem, file, site)
            return "#"
        path = posixpath.relpath(uri(family, object_id), posixpath.dirname(file.src_uri) or ".")
        return f"{path}#{step_anchor(step)}" if step else path

    def _report(self, link: str, problem: Message, file: File, site: Site) -> None:
        """Report a link once, although the blog shows it on many pages."""
        if (file.src_uri, link) in self.links.reported:
            return
        self.links.reported.add((file.src_uri, link))
        said = site.edition.words.say(problem)
        for line, column in _places(file, link):
            log.warning("%s:%s:%s: %s", _shown(file), line, column, said)


def _problem(site: Site, target: Target) -> Message | None:
    """Say what is wrong with a link, if anything, and what was probably meant."""
    link = f"{target.family}:{target.id}"
    known = site.catalogue.family(target.family)
    if target.id not in known:
        # While a site is being edited, what is broken has a page as well.
        has_page = (target.family, target.id) in site.broken
        return None if has_page else _leads_nowhere(link, target.id, known)
    journey = site.catalogue.journeys.get(target.id)
    if target.step is None or (journey and journey.step(target.step)):
        return None
    steps = [step.id for step in journey.steps] if journey else []
    return _leads_nowhere(f"{link}#{target.step}", target.step, steps)


def _leads_nowhere(link: str, named: str, known: Iterable[str]) -> Message:
    likely = get_close_matches(named, list(known), n=1)
    if likely:
        return Message(
            "the link “%(link)s” leads nowhere; did you mean “%(likely)s”?",
            link=link,
            likely=likely[0],
        )
    return Message("the link “%(link)s” leads nowhere", link=link)


def _shown(file: File) -> str:
    """Name a file so that a terminal can open it: from where the build was started."""
    return os.path.relpath(file.abs_src_path) if file.abs_src_path else file.src_uri


def _places(file: File, link: str) -> list[tuple[int, int]]:
    """Find the lines and columns where a file has a link; its start when none has it literally."""
    source = Path(file.abs_src_path or "")
    text = source.read_text("utf-8-sig") if source.is_file() else ""
    found = [
        (number, at + 2)
        for number, line in enumerate(text.splitlines(), 1)
        if (at := line.find(f"({link}")) >= 0
    ]
    return found or [(1, 1)]
