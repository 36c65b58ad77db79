"""Look through the content folder of a project, as a build does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.reading.content import Content, Wanted, examine
from journeybook.reading.limits import read_limits
from journeybook.reading.options import locate_option

if TYPE_CHECKING:
    from journeybook.cli.project import Project


def look_through(project: Project) -> tuple[Content, tuple[Diagnostic, ...]]:
    """Look through it; what is wrong in the limits points at its line in mkdocs.yml."""
    limits, misset = read_limits(project.options.get("limits"))
    wanted = Wanted(
        articles=project.articles.removeprefix(f"{project.content}/"),
        named=project.named,
        publish=_texts(project, "publish"),
        front_matter=_texts(project, "front_matter"),
        limits=limits,
    )
    text = project.config.read_text("utf-8", "replace") if misset else ""
    return examine(project.root, project.content, wanted), tuple(
        Diagnostic(
            Place(project.config.name, *locate_option(text, path)), "limit-settings", problem, help_
        )
        for path, problem, help_ in misset
    )


def _texts(project: Project, name: str) -> tuple[str, ...]:
    written = project.options.get(name)
    items = written if isinstance(written, list) else []
    return tuple(it for it in items if isinstance(it, str))
