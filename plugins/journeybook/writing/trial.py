"""Try a change on a copy, and read the whole publication in it, before anything is touched."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Severity
from journeybook.reading import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeybook.writing.renaming import Renaming
    from journeybook.writing.sources import Source


def errors_after(
    work: Renaming, sources: Mapping[str, Source], *, journeys: str, articles: str
) -> tuple[Diagnostic, ...]:
    """List what would be wrong with a publication after something got another id.

    Args:
        work: what would change.
        sources: the files as they are, by name.
        journeys: the folder of the YAML files, below the project.
        articles: the folder of the articles, below the project.
    """
    now, then = work.moved or ("", "")
    with tempfile.TemporaryDirectory(prefix="journeybook-") as folder:
        for name, source in sources.items():
            path = Path(folder, then if name == now else name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(work.files.get(name, source.raw))
        found = read(Path(folder), journeys=journeys, articles=articles).diagnostics
    return tuple(it for it in found if it.severity is Severity.ERROR)
