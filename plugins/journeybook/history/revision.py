"""The files of a publication as they were at a revision, without touching the work tree."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from journeybook.history.git import git
from journeybook.reading import Limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FILES = {b"100644", b"100755"}
"""What git calls an ordinary file. Links and other repositories are left out."""


class _Blob(NamedTuple):
    name: str
    id: str


def has_repository(project: Path) -> bool:
    """Tell whether git is here and keeps a history of this folder."""
    return git(project, "rev-parse", "--git-dir") is not None


def commit_of(project: Path, revision: str) -> str | None:
    """Find the commit that a revision names; `None` when there is none."""
    if not revision or revision.startswith("-"):
        return None
    found = git(
        project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    return found.decode().strip() if found else None


@contextmanager
def files_at(
    project: Path,
    commit: str,
    folders: Sequence[str],
    limits: Limits = Limits(),  # noqa: B008
) -> Iterator[Path | None]:
    """Lay the files of a commit out in a folder of their own, for as long as it is needed.

    Args:
        project: the project's folder; it may be part of a larger repository.
        commit: the commit, as `commit_of` gives it.
        folders: the folders and files to lay out, relative to the project.
        limits: what is too much. A larger file is cut off just above its limit, so that
            whoever reads it sees that it is too large.

    Yields:
        The folder; `None` when git cannot answer.
    """
    with tempfile.TemporaryDirectory(prefix="journeybook-") as folder:
        root = Path(folder)
        yield root if _lay_out(project, commit, folders, root, limits) else None


def _lay_out(
    project: Path, commit: str, folders: Sequence[str], root: Path, limits: Limits
) -> bool:
    listing = git(project, *("--literal-pathspecs", "ls-tree", "-r", "-z", commit, "--", *folders))
    if listing is None:
        return False
    blobs = list(_blobs(listing))[: limits.files]
    raw = contents(project, [blob.id for blob in blobs])
    for blob in blobs:
        path = root / blob.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw.get(blob.id, b"")[: limits.file_bytes + 1])
    return True


def _blobs(listing: bytes) -> Iterator[_Blob]:
    """List the ordinary files with names that lead down, and nowhere else."""
    for line in listing.split(b"\0"):
        about, _, name = line.partition(b"\t")
        mode, _, rest = about.partition(b" ")
        try:
            path = name.decode()
        except UnicodeDecodeError:
            continue
        parts = PurePosixPath(path).parts
        is_safe = parts and not {"..", "/", ".git"} & set(parts) and "\\" not in path
        if mode in _FILES and is_safe and ":" not in path:
            yield _Blob(path, rest.split(b" ")[1].decode())


def contents(project: Path, blobs: Sequence[str]) -> dict[str, bytes]:
    """Read what git keeps under some names, with one question; what it lacks is left out."""
    asked = "".join(f"{blob}\n" for blob in blobs).encode()
    answer = git(project, "cat-file", "--batch", given=asked) if blobs else None
    found = {}
    at = 0
    while answer and at < len(answer):
        end = answer.index(b"\n", at)
        name, *rest = answer[at:end].decode("ascii", "replace").split(" ")
        at = end + 1
        if rest and rest[-1].isdigit():
            size = int(rest[-1])
            found[name] = answer[at : at + size]
            at += size + 1
    return found
