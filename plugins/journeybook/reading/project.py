"""Read a whole publication: every file, and what the files say about each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from errno import ELOOP
from typing import TYPE_CHECKING, Any, NamedTuple

from journeybook.model.article import Article
from journeybook.model.author import Authors
from journeybook.model.catalogue import Catalogue
from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.journey import Journey
from journeybook.model.kinds import ALONE, NAMED
from journeybook.model.metric import Series
from journeybook.model.organisation import Organisation
from journeybook.model.own_page import OwnPage
from journeybook.model.pauses import without_pauses
from journeybook.reading.articles import find_articles, parse_article
from journeybook.reading.authors import find_authors, parse_authors
from journeybook.reading.cache import Cache
from journeybook.reading.files import (
    LINKED,
    OPENED,
    ORGANISATION,
    PUT_HERE,
    Found,
    Source,
    find_files,
    read_bytes,
)
from journeybook.reading.index import Everything
from journeybook.reading.limits import Limits, raised, size
from journeybook.reading.measured import stem, with_values, without_metric
from journeybook.reading.own_pages import find_pages, parse_page
from journeybook.reading.parsed import Parsed, parse
from journeybook.reading.positions import locator
from journeybook.reading.resolve import resolve
from journeybook.reading.series import parse_series
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from journeybook.model.metric import Metric

    Parse = Callable[[type[Any], str, str, bytes, Limits], Parsed[Any]]


@dataclass(frozen=True)
class Reading:
    """What came of reading a publication.

    Args:
        catalogue: everything that is whole.
        diagnostics: everything that is wrong, by file and line.
        broken: the problems of each thing with a file of its own that is not in the catalogue.
    """

    catalogue: Catalogue
    diagnostics: tuple[Diagnostic, ...]
    broken: Mapping[tuple[str, str], tuple[Diagnostic, ...]]


def read(  # noqa: PLR0913 - where each sort of file stands, and how to read it
    project: Path,
    *,
    journeys: str = "journeys",
    articles: str = "content/guidance/posts",
    content: str | None = None,
    cache: Cache | None = None,
    limits: Limits = Limits(),  # noqa: B008
) -> Reading:
    """Read a publication. Whatever an author wrote, this does not raise.

    Args:
        project: the folder of the project; nothing outside it is read.
        journeys: the folder of the YAML files, below the project.
        articles: the folder of the articles, below the project.
        content: the folder of the pages, below the project; the first folder of the articles'
            when nobody says.
        cache: what earlier readings found out, to be used and renewed.
        limits: what is too much.
    """
    articles = articles.strip("/")
    folders = _Folders(journeys.strip("/"), articles, content or articles.partition("/")[0])
    with without_pauses():
        return _read(project, folders, cache or Cache(), limits)


class _Folders(NamedTuple):
    """Where things stand, below the project."""

    journeys: str
    articles: str
    content: str


def _read(project: Path, folders: _Folders, cache: Cache, limits: Limits) -> Reading:
    journeys, articles, content = folders
    cache.start(limits)
    found = find_files(project, journeys, limits)
    reader = _Reader(cache, limits)
    authors = find_authors(project, articles)
    organisation = reader.organisation(found.alone.get(ORGANISATION), f"{journeys}/{ORGANISATION}")
    groups = {
        family: reader.family(model, found.sources[family]) for family, model in NAMED.items()
    }
    series = reader.series(found, groups["metric"])
    everything = Everything(
        organisation=organisation,
        alone=dict(reader.alone(found, journeys)),
        groups=groups,
        articles=tuple(
            reader.read(Article, it, parse_article)
            for it in find_articles(project, articles, found, content)
        ),
        pages=tuple(
            reader.read(OwnPage, it, parse_page)
            for it in find_pages(project, content, articles, limits)
        ),
        authors=reader.read(Authors, authors, parse_authors) if authors else None,
        doubles=reader.doubles,
        twins=tuple(reader.twins),
    )
    cache.finish()
    resolved = resolve(everything)
    diagnostics = [*found.diagnostics, *reader.diagnostics, *resolved.diagnostics]
    files = {
        (family, it.id): it.file
        for family, group in everything.groups.items()
        for it in group.values()
    }
    files["organisation", "organisation"] = f"{journeys}/{ORGANISATION}"
    files |= {(family, family): it.file for family, it in everything.alone.items()}
    files |= {("article", it.id): it.file for it in everything.articles}
    files |= {("page", it.id): it.file for it in everything.pages}
    own_checks = everything.own_checks
    catalogue = Catalogue(
        organisation=resolved.organisation,
        personas=resolved.things["persona"],
        journeys=resolved.things["journey"],
        initiatives=resolved.things["initiative"],
        trips=resolved.things["trip"],
        metrics=resolved.things["metric"],
        alignment=resolved.alone.get("alignment"),
        offer=resolved.alone.get("offer"),
        articles=resolved.articles,
        pages=resolved.pages,
        authors=everything.known_authors,
        files=files,
        locate=locator(
            {it.file: it.raw for it in everything.all()},
            {it.file: it.marks for it in everything.journeys.values()},
            limits,
            {file: (it.file, it.marks) for file, it in series.items()},
        ),
        own_checks=own_checks.thing.checks if own_checks and own_checks.thing else (),
        partial=resolved.partial,
    )
    return Reading(catalogue, tuple(sorted(diagnostics, key=lambda it: it.place)), resolved.broken)


class _Reader:
    """Reads files, from disk or from the cache, and keeps their problems."""

    def __init__(self, cache: Cache, limits: Limits) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.doubles: dict[tuple[str, str], tuple[Diagnostic, ...]] = {}
        self.twins: list[Parsed[Journey]] = []
        self._cache = cache
        self._limits = limits

    def organisation(self, source: Source | None, name: str) -> Parsed[Organisation]:
        """Read the file about the organisation, which has to be there."""
        if source:
            return self.read(Organisation, source)
        problem = Message("this file is missing: it says who the publication is about")
        help_ = Message("write at least a line “name: …” in it")
        lost = Diagnostic(Place(name, 1, 1), "missing-organisation", problem, help_)
        self.diagnostics.append(lost)
        return Parsed(name, "organisation", b"", None, (lost,))

    def alone(self, found: Found, folder: str) -> Iterator[tuple[str, Parsed[Any]]]:
        """Read the files of which there may be one, besides that about the organisation."""
        for name, model in ALONE.items():
            family, file = str(getattr(model, "family", "")), f"{folder}/{name}"
            refused = tuple(it for it in found.diagnostics if it.place.file == file)
            if model is Organisation:
                continue
            if name in found.alone:
                yield family, self.read(model, found.alone[name])
            elif refused:
                yield family, Parsed(file, family, b"", None, refused)

    def family(self, model: type[Any], sources: Iterable[Source]) -> dict[str, Parsed[Any]]:
        """Read the files of a family, and find ids that are used twice."""
        groups: defaultdict[str, list[Source]] = defaultdict(list)
        for source in sources:
            groups[source.id].append(source)
        parsed = {}
        for object_id, group in groups.items():
            everyone = [self.read(model, source) for source in group]
            parsed[object_id] = everyone[0]
            if model is Journey:
                self.twins += everyone[1:]
            for other in group[1:]:
                double = Diagnostic(
                    Place(other.name, 1, 1),
                    "duplicate-id",
                    Message("the id “%(id)s” is already the id of another file", id=object_id),
                    Message("rename this file or %(file)s", file=group[0].name),
                )
                self.diagnostics.append(double)
                known = self.doubles.get((model.family, object_id), ())
                self.doubles[model.family, object_id] = (*known, double)
        return parsed

    def series(self, found: Found, metrics: dict[str, Parsed[Metric]]) -> dict[str, Parsed[Series]]:
        """Read the values of the metrics and put them with these.

        Returns:
            The values by the file of their metric.
        """
        read = {stem(it.name): self.read(Series, it, parse_series) for it in found.series}
        for metric_id, metric in metrics.items():
            values = read.get(stem(metric.file))
            metrics[metric_id] = with_values(metric, values)
            said = {*metric.problems, *(values.problems if values else ())}
            self.diagnostics += (it for it in metrics[metric_id].problems if it not in said)
        self.diagnostics += without_metric(found.series, found.sources["metric"], found.diagnostics)
        return {it.file: read[stem(it.file)] for it in metrics.values() if stem(it.file) in read}

    def read(self, model: type[Any], source: Source, how: Parse = parse) -> Parsed[Any]:
        """Read one file and keep its problems."""
        parsed = self._read(model, source, how)
        self.diagnostics += parsed.problems
        return parsed

    def _read(self, model: type[Any], source: Source, how: Parse) -> Parsed[Any]:
        try:
            raw = read_bytes(source.path, self._limits.file_bytes)
        except OSError as error:
            if error.errno == ELOOP:
                return self._unread(source, LINKED, PUT_HERE)
            reason = error.strerror or type(error).__name__
            return self._unread(
                source, Message("this file cannot be read: %(reason)s", reason=reason), OPENED
            )
        if raw is None:
            problem = Message("this is not a file that can be read")
            return self._unread(source, problem, PUT_HERE)
        if len(raw) > self._limits.file_bytes:
            most = size(self._limits.file_bytes)
            problem = Message("this file is larger than %(most)s", most=most)
            return self._unread(source, problem, raised("file_bytes"))
        return self._cache.get(
            source.name, raw, lambda: how(model, source.name, source.id, raw, self._limits)
        )

    def _unread(
        self,
        source: Source,
        problem: Message,
        help: Message | None = None,  # noqa: A002
    ) -> Parsed[Any]:
        lost = Diagnostic(Place(source.name, 1, 1), "unreadable", problem, help)
        return Parsed(source.name, source.id, b"", None, (lost,))
