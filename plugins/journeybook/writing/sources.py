"""The files of a publication as they stand on disk, each with what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeybook.model.article import Article
from journeybook.model.kinds import ALONE, NAMED
from journeybook.model.own_page import OwnPage
from journeybook.reading.articles import find_articles
from journeybook.reading.files import find_files, read_bytes
from journeybook.reading.limits import Limits
from journeybook.reading.own_pages import find_pages, speaks_of_it
from journeybook.writing.sheet import Sheet, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from journeybook.model.shape import Model
    from journeybook.reading.files import Source as Found


@dataclass(frozen=True)
class Source:
    """A file that can be changed.

    Args:
        name: the file, relative to the project.
        model: what is in it.
        id: the id of that.
        raw: its bytes.
    """

    name: str
    model: type[Model]
    id: str
    raw: bytes

    @property
    def family(self) -> str:
        """The family of what is in it."""
        return str(getattr(self.model, "family", ""))

    def open(self) -> Sheet | None:
        """Open it to be changed; `None` when it cannot be changed with certainty."""
        return sheet(self.raw, matter=self.model in {Article, OwnPage})


def gather(
    project: Path,
    *,
    journeys: str = "journeys",
    articles: str = "content/guidance/posts",
    limits: Limits = Limits(),  # noqa: B008
) -> dict[str, Source]:
    """Collect the files that `reading.read` reads, by name. What cannot be read is left out."""
    found = {}
    for model, source in _found(project, journeys.strip("/"), articles.strip("/"), limits):
        try:
            raw = read_bytes(source.path, limits.file_bytes)
        except OSError:
            continue
        if raw is None or len(raw) > limits.file_bytes:
            continue
        # Of an author's own page nothing else is ours to change.
        if model is not OwnPage or speaks_of_it(raw):
            found[source.name] = Source(source.name, model, source.id, raw)
    return found


def _found(
    project: Path, journeys: str, articles: str, limits: Limits
) -> Iterator[tuple[type[Model], Found]]:
    files = find_files(project, journeys, limits)
    for name, source in files.alone.items():
        yield ALONE[name], source
    for family, model in NAMED.items():
        for source in files.sources[family]:
            yield model, source
    for source in find_articles(project, articles, files):
        yield Article, source
    for source in find_pages(project, articles.partition("/")[0], articles, limits):
        yield OwnPage, source
