"""Find the files of a publication: regular files below the project, and nothing else.

Names that begin with a dot belong to tools and are passed over. Everything else that is
not read gets a diagnostic that says where it belongs.
"""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Place, Severity
from journeybook.model.ids import ID_PATTERN, MAX_ID, slug
from journeybook.model.kinds import ALONE, FOLDERS, NAMED
from journeybook.reading.characters import REFUSED
from journeybook.reading.limits import raised
from journeybook.reading.problems import shown
from journeybook.reading.vocabulary import close
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.reading.limits import Limits

ORGANISATION = "organisation.yml"
LINKED = Message("this is a link to another place, and links are not followed")
PUT_HERE = Message("put the file itself here")
OPENED = Message("let whoever builds the site read it, or take it away")
_YAML = (".yml", ".yaml")
_DEEPEST = 12
_NO_FILES = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""What no file or folder can be called on Windows."""
_ODD_IN_NAMES = re.compile(r"[\r\n\t]|" + REFUSED.pattern)


@dataclass(frozen=True)
class Source:
    """A file to be read.

    Args:
        path: where it is.
        name: the same, relative to the project, with forward slashes.
        id: the id of the object in it.
    """

    path: Path
    name: str
    id: str


@dataclass
class Found:
    """What stands in the folder of a publication.

    Args:
        left: how many more files and folders may be looked at.
        alone: the files of which there is one, by name; see `journeybook.model.kinds.ALONE`.
        sources: the files of each family, in the order of their names.
        series: the files with the values of metrics.
        diagnostics: what was wrong with names and folders.
    """

    left: int
    alone: dict[str, Source] = field(default_factory=dict)
    sources: dict[str, list[Source]] = field(default_factory=lambda: {it: [] for it in NAMED})
    series: list[Source] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def report(
        self,
        name: str,
        code: str,
        problem: Message,
        help: Message | None = None,  # noqa: A002
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Report a problem with a file or folder as a whole."""
        self.diagnostics.append(Diagnostic(Place(name, 1, 1), code, problem, help, severity))


def find_files(project: Path, folder: str, limits: Limits) -> Found:
    """List what is to be read in the folder of a publication."""
    found = Found(left=limits.files)
    root = project / folder
    if not is_inside(project, root):
        found.report(
            folder,
            "outside-project",
            Message("the folder “%(folder)s” is not inside the project", folder=shown(folder)),
        )
        return found
    for entry in entries(root, folder, found):
        name = f"{folder}/{entry.name}"
        is_folder = entry.is_dir(follow_symlinks=False)
        if is_folder and entry.name in FOLDERS:
            _below(entry.path, name, FOLDERS[entry.name].family, found)
        elif entry.name in ALONE and not is_folder:
            source = _source(entry, name, found, check_id=False)
            if source:
                found.alone[entry.name] = source
        else:
            _misplaced(entry, name, folder, found)
    return found


def read_bytes(path: Path, most: int) -> bytes | None:
    """Read a regular file without following links or waiting for a pipe.

    Returns:
        Its bytes, at most one more than asked for; `None` when it is not a regular file.

    Raises:
        OSError: it cannot be read.
    """
    flags = os.O_RDONLY
    for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"):
        flags |= getattr(os, flag, 0)
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        parts = []
        while most >= 0 and (part := os.read(descriptor, most + 1)):
            parts.append(part)
            most -= len(part)
        return b"".join(parts)
    finally:
        os.close(descriptor)


def printable(name: str) -> str:
    """Make the name of a file fit to be shown, also one that is not text."""
    return _ODD_IN_NAMES.sub("\N{REPLACEMENT CHARACTER}", name)


def is_inside(project: Path, root: Path) -> bool:
    """Tell whether a folder really is below the project, links followed."""
    return root.resolve().is_relative_to(project.resolve())


def entries(path: Path | str, name: str, found: Found) -> Iterator[os.DirEntry[str]]:
    """List a folder in the order of names, passing over hidden names and refusing links."""
    try:
        with os.scandir(path) as listing:
            entries = sorted(listing, key=lambda it: it.name)
    except FileNotFoundError:
        return
    except OSError as error:
        problem = Message(
            "this folder cannot be read: %(reason)s", reason=error.strerror or type(error).__name__
        )
        found.report(name, "unreadable", problem, OPENED)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        found.left -= 1
        if found.left < 0:
            if found.left == -1:
                problem = Message("there are more files here than can be read")
                found.report(name, "too-much", problem, raised("files"))
            return
        here = f"{name}/{entry.name}"
        if _ODD_IN_NAMES.search(entry.name):
            problem = Message("this name has characters in it that nobody can see or type")
            found.report(printable(here), "bad-name", problem, Message("rename it"))
        elif entry.is_symlink():
            found.report(here, "not-a-file", LINKED, PUT_HERE)
        else:
            yield entry


def _below(path: str, name: str, family: str, found: Found, depth: int = 0) -> None:
    """List the files of a family in a folder and the folders in it."""
    for entry in entries(path, name, found):
        here = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False) and entry.name.endswith(_YAML):
            problem = Message("this is a folder with the name of a file")
            found.report(here, "not-a-file", problem, Message("rename it"))
        elif entry.is_dir(follow_symlinks=False):
            if depth >= _DEEPEST:
                found.report(here, "too-much", Message("folders stand too deep inside each other"))
            else:
                _below(entry.path, here, family, found, depth + 1)
        elif entry.name.endswith(_YAML):
            source = _source(entry, here, found)
            if source:
                found.sources[family].append(source)
        elif family == "metric" and entry.name.endswith(".csv"):
            source = _source(entry, here, found)
            if source:
                found.series.append(source)
        else:
            found.report(
                here,
                "not-read",
                Message("this file is not read: its name does not end in .yml"),
                Message("rename it, or move it out of this folder"),
                Severity.WARNING,
            )


def _source(
    entry: os.DirEntry[str], name: str, found: Found, *, check_id: bool = True
) -> Source | None:
    stem = entry.name.rpartition(".")[0]
    if not entry.is_file(follow_symlinks=False):
        problem = Message("this is not a file that can be read")
        found.report(name, "not-a-file", problem, PUT_HERE)
        return None
    if _NO_FILES.fullmatch(stem.casefold()):
        problem = Message("“%(id)s” cannot be the name of a file on Windows", id=stem)
        found.report(name, "not-an-id", problem, Message("rename it"))
        return None
    if check_id and (not re.fullmatch(ID_PATTERN, stem) or len(stem) > MAX_ID):
        found.report(
            name,
            "not-an-id",
            Message("the name of the file is the id, and “%(id)s” cannot be one", id=shown(stem)),
            Message(
                "rename it: small letters, digits and hyphens, such as “%(id)s.yml”",
                id=slug(stem[: 4 * MAX_ID]),
            ),
        )
        return None
    return Source(Path(entry.path), name, stem)


def _misplaced(entry: os.DirEntry[str], name: str, folder: str, found: Found) -> None:
    """Say where an unknown file or folder belongs."""
    if entry.is_dir(follow_symlinks=False):
        meant = close(entry.name, FOLDERS, 0.5)
        found.report(
            name,
            "unknown-folder",
            Message("“%(name)s” is no folder that is read", name=shown(entry.name)),
            Message("did you mean “%(word)s”?", word=meant)
            if meant
            else Message("the folders are: %(folders)s", folders=", ".join(FOLDERS)),
        )
    elif entry.name.endswith(_YAML):
        stem = entry.name.rpartition(".")[0]
        help_ = Message(
            "move it to one of these folders: %(folders)s",
            folders=", ".join(f"{folder}/{it}" for it in FOLDERS),
        )
        near = close(stem, [it.removesuffix(".yml") for it in ALONE], 0.7)
        if near:
            help_ = Message("did you mean “%(word)s”?", word=f"{near}.yml")
        found.report(name, "misplaced-file", Message("this file is not read here"), help_)
    else:
        found.report(
            name,
            "not-read",
            Message("this file is not read: its name does not end in .yml"),
            Message("move it out of this folder"),
            Severity.WARNING,
        )
