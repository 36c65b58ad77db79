"""Look a site through before anybody else sees it."""

from __future__ import annotations

import gzip
import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from journeybook.publishing.failing import NotPublishedError
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HOME = "index.html"
_MAY_BE_EMPTY = frozenset({".nojekyll"})
_TAIL = 64


def verify(site: Path, pages: Iterable[str]) -> None:
    """Look a site through.

    Args:
        site: its folder.
        pages: the page files there should be, by their paths.

    Raises:
        NotPublishedError: something is not as it should be.
        OSError: a file cannot be read.
    """
    problem = next(_problems(site, (*pages, _HOME)), None)
    if problem:
        raise NotPublishedError(
            Message("the site that was built is not whole: %(problem)s", problem=problem)
        )


def _problems(site: Path, pages: Iterable[str]) -> Iterator[Message]:
    for page in pages:
        if not os.path.lexists(site / page):
            yield Message("%(file)s is missing", file=page)
    for folder, folders, files in os.walk(site):
        for name in (*folders, *files):
            file = Path(folder, name)
            problem = _problem(file)
            if problem:
                yield Message(problem.text, file=file.relative_to(site).as_posix())


def _problem(file: Path) -> Message | None:
    kept = file.lstat()
    if stat.S_ISDIR(kept.st_mode):
        return None
    if not stat.S_ISREG(kept.st_mode):
        return Message("%(file)s is no ordinary file")
    if not kept.st_size:
        return None if file.name in _MAY_BE_EMPTY else Message("%(file)s is empty")
    for kind, problem, is_fine in _KINDS:
        if file.suffix == kind and not is_fine(file):
            return problem
    return None


def _ends_well(page: Path) -> bool:
    with page.open("rb") as content:
        content.seek(max(0, page.stat().st_size - _TAIL))
        return content.read().rstrip().lower().endswith(b"</html>")


def _is_json(file: Path) -> bool:
    try:
        json.loads(file.read_bytes())
    except (ValueError, RecursionError):
        return False
    return True


def _unpacks(file: Path) -> bool:
    try:
        with gzip.open(file) as content:
            while content.read(1 << 20):
                pass
    except (OSError, EOFError):
        return False
    return True


_KINDS = (
    (".html", Message("%(file)s does not end in </html>"), _ends_well),
    (".json", Message("%(file)s is no JSON"), _is_json),
    (".gz", Message("%(file)s cannot be unpacked"), _unpacks),
)
