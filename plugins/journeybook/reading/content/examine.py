"""Go through the content folder and tell of every file whether it may be published."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Place, Severity
from journeybook.reading.content.allowed import LISTED, Kind, is_of_tools, kind_of
from journeybook.reading.content.documents import look_at_document
from journeybook.reading.content.found import Flaw
from journeybook.reading.content.names import wrong_in
from journeybook.reading.content.pages import Matter, read_page
from journeybook.reading.content.pictures import look_at
from journeybook.reading.files import LINKED, OPENED, PUT_HERE, is_inside, printable, read_bytes
from journeybook.reading.limits import Limits, raised, size
from journeybook.words import Message
from journeybook.words.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 12
_OURS = "assets/journeybook"
"""Where the site keeps its own scripts, styles and pictures."""


@dataclass(frozen=True)
class Wanted:
    """What a publisher says about the content folder.

    Args:
        articles: the folder with the articles, below the content folder.
        named: the files that mkdocs.yml names itself, relative to the content folder.
        publish: patterns of files that are published besides pages, pictures and documents.
        front_matter: fields that a page may have besides those that are known.
        limits: what is too much.
    """

    articles: str = "guidance/posts"
    named: frozenset[str] = frozenset()
    publish: tuple[str, ...] = ()
    front_matter: tuple[str, ...] = ()
    limits: Limits = Limits()  # noqa: RUF009 - it is frozen


@dataclass(frozen=True)
class ContentFile:
    """A file that may be published.

    Args:
        path: where it is.
        name: the same, relative to the project, with forward slashes.
        uri: the same, relative to the content folder.
        kind: what it is.
        draft: whether its author is not done with it.
        is_article: whether it is one of the articles.
    """

    path: Path
    name: str
    uri: str
    kind: Kind
    draft: bool = False
    is_article: bool = False


@dataclass(frozen=True)
class Content:
    """The content folder, looked through.

    Args:
        files: what may be published, by name.
        diagnostics: what is wrong, with the reasons why the rest is not published.
        refused: what is there and may not be published, relative to the content folder.
    """

    files: tuple[ContentFile, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: frozenset[str] = frozenset()

    @cached_property
    def uris(self) -> frozenset[str]:
        """What may be published, by its path below the content folder."""
        return frozenset(it.uri for it in self.files)

    @cached_property
    def pages(self) -> tuple[ContentFile, ...]:
        """The pages."""
        return tuple(it for it in self.files if it.kind is Kind.PAGE)


@dataclass
class Seen:
    """What was found in files that have not changed since, so that a rebuild reads only others.

    Pictures are large and seldom change: their time and size decide, not their bytes.
    """

    kept: dict[tuple[str, int, int, int, Limits], tuple[Flaw, ...]] = field(default_factory=dict)


def examine(project: Path, folder: str, wanted: Wanted, seen: Seen | None = None) -> Content:
    """Look through the content folder. Whatever is in it, this does not raise.

    Args:
        project: the folder of the project; nothing outside it is read.
        folder: the content folder, relative to the project.
        wanted: what a publisher says about it.
        seen: what earlier looks found, to be used and renewed.
    """
    looker = _Looker(folder, wanted, seen or Seen())
    root = project / folder
    if not is_inside(project, root):
        problem = Message("the folder “%(folder)s” is not inside the project", folder=shown(folder))
        looker.report(folder, Flaw("outside-project", problem))
    elif root.is_dir():
        looker.folder(root, "", 0)
    return Content(tuple(looker.files), tuple(looker.found), frozenset(looker.refused))


class _Looker:
    def __init__(self, folder: str, wanted: Wanted, seen: Seen) -> None:
        self.files: list[ContentFile] = []
        self.found: list[Diagnostic] = []
        self.refused: set[str] = set()
        self._top = folder
        self._wanted = wanted
        self._limits = wanted.limits
        self._left = wanted.limits.files
        self._articles = f"{wanted.articles.strip('/')}/"
        self._seen = seen

    def report(self, name: str, flaw: Flaw) -> None:
        place = Place(printable(name), *flaw.at)
        self.found.append(Diagnostic(place, flaw.code, flaw.problem, flaw.help, flaw.severity))

    def folder(self, path: Path, below: str, depth: int) -> None:
        """Look at everything in a folder, in the order of names."""
        try:
            with os.scandir(path) as listing:
                entries = sorted(listing, key=lambda it: it.name)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            problem = Message("this folder cannot be read: %(reason)s", reason=reason)
            self.report(self._name(below), Flaw("unreadable", problem, OPENED))
            return
        twins: dict[str, str] = {}
        for entry in entries:
            self._left -= 1
            if self._left < 0:
                if self._left == -1:
                    problem = Message("there are more files here than can be read")
                    self.report(self._name(below), Flaw("too-much", problem, raised("files")))
                return
            uri = f"{below}{entry.name}"
            flaw = self._refusal(entry, uri, depth, twins)
            if flaw:
                self.refused.add(uri)
                self.report(self._name(uri), flaw)
            elif entry.is_dir(follow_symlinks=False):
                self.folder(Path(entry.path), f"{uri}/", depth + 1)
            elif not is_of_tools(entry.name):
                self._file(Path(entry.path), uri)

    def _name(self, uri: str) -> str:
        return f"{self._top}/{uri}".rstrip("/")

    def _refusal(  # noqa: PLR0911 - one reason after the other
        self, entry: os.DirEntry[str], uri: str, depth: int, twins: dict[str, str]
    ) -> Flaw | None:
        """Say why a file or folder is not looked into, if there is a reason."""
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.is_symlink():
            return Flaw("not-a-file", LINKED, PUT_HERE)
        if entry.name.startswith(".") and not (is_of_tools(entry.name) and not is_folder):
            problem = Message("what begins with a full stop is for programs and is not published")
            return Flaw("not-published", problem, Message("move it out of the content folder"))
        if not is_of_tools(entry.name) and (wrong := wrong_in(entry.name)):
            return Flaw("bad-name", wrong, Message("rename it: letters, digits and hyphens"))
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", entry.name).casefold())
        other = twins.setdefault(folded, entry.name)
        if other is not entry.name:
            problem = Message(
                "“%(one)s” and “%(other)s” are one name on many computers",
                one=shown(entry.name),
                other=shown(other),
            )
            return Flaw("same-address", problem, Message("rename one of the two"))
        if is_folder and kind_of(uri, (), ()):
            problem = Message("this is a folder with the name of a file")
            return Flaw("not-a-file", problem, Message("rename it"))
        if is_folder and depth >= _DEEPEST:
            problem = Message("folders stand too deep inside each other")
            return Flaw("too-much", problem, Message("move it to a folder higher up"))
        if uri.casefold() == _OURS or uri.casefold().startswith(f"{_OURS}/"):
            problem = Message("the site keeps its own files at this address")
            return Flaw("same-address", problem, Message("move it to another folder"))
        if not is_folder and not entry.is_file(follow_symlinks=False):
            return Flaw("not-a-file", Message("this is not a file that can be read"), PUT_HERE)
        return None

    def _file(self, path: Path, uri: str) -> None:
        """Look into a file and keep it when it may be published."""
        kind = kind_of(uri, self._wanted.named, self._wanted.publish)
        name = self._name(uri)
        if kind is None:
            problem = Message("files of this kind are not published")
            help_ = Message(
                "move it out of the content folder; published are %(endings)s, and what "
                "“publish:” in mkdocs.yml names",
                endings=LISTED,
            )
            self.refused.add(uri)
            self.report(name, Flaw("not-published", problem, help_))
            return
        matter = Matter(())
        if kind is Kind.PAGE:
            matter = self._page(path, name, uri)
            self.found += matter.problems
            is_fine = not matter.is_broken
        else:
            flaws = self._look(path, uri, kind)
            for flaw in flaws:
                self.report(name, flaw)
            is_fine = not any(it.severity is Severity.ERROR for it in flaws)
        if not is_fine:
            self.refused.add(uri)
            return
        self.files.append(ContentFile(path, name, uri, kind, matter.draft))

    def _page(self, path: Path, name: str, uri: str) -> Matter:
        raw = self._read(path, self._limits.file_bytes, "file_bytes")
        if isinstance(raw, Flaw):
            place = Place(printable(name), 1, 1)
            return Matter((Diagnostic(place, raw.code, raw.problem, raw.help),))
        return read_page(
            name,
            uri,
            raw,
            self._limits,
            self._wanted.front_matter,
            is_article=uri.startswith(self._articles),
        )

    def _look(self, path: Path, uri: str, kind: Kind) -> tuple[Flaw, ...]:
        """Look into a picture or a document, unless that was done before."""
        if kind is Kind.OWN:
            return ()
        try:
            status = path.lstat()
        except OSError:
            status = None
        key = (uri, *(status.st_mtime_ns, status.st_size, status.st_ino), self._limits) if status \
            else None  # fmt: skip
        if key and key in self._seen.kept:
            return self._seen.kept[key]
        is_picture = kind is Kind.PICTURE
        option = "picture_bytes" if is_picture else "document_bytes"
        raw = self._read(path, getattr(self._limits, option), option)
        if isinstance(raw, Flaw):
            return (raw,)
        how = look_at if is_picture else look_at_document
        flaws = tuple(how(uri.rpartition(".")[2], raw, self._limits))
        if key:
            self._seen.kept[key] = flaws
        return flaws

    def _read(self, path: Path, most: int, option: str) -> bytes | Flaw:
        try:
            raw = read_bytes(path, most)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            problem = Message("this file cannot be read: %(reason)s", reason=reason)
            return Flaw("unreadable", problem, OPENED)
        if raw is None:
            return Flaw("not-a-file", Message("this is not a file that can be read"), PUT_HERE)
        if len(raw) > most:
            problem = Message("this file is larger than %(most)s", most=size(most))
            return Flaw("too-much", problem, raised(option))
        return raw


def together(*found: Iterator[Diagnostic] | tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Put problems together that were found on several ways, each once."""
    kept: dict[tuple[object, str], Diagnostic] = {}
    for group in found:
        for it in group:
            kept.setdefault((it.place, str(it.problem)), it)
    return tuple(sorted(kept.values(), key=lambda it: it.place))
