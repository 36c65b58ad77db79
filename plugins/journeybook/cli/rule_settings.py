"""What the options of the plugin say about rules, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.reading.options import locate_option
from journeybook.rules import read_settings

if TYPE_CHECKING:
    from journeybook.cli.project import Project
    from journeybook.rules import Settings

CODE = "rule-settings"


def rule_settings(project: Project) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """Read them; what is wrong points at its line in mkdocs.yml."""
    settings, complaints = read_settings(project.options.get("rules"))
    if not complaints:
        return settings, ()
    text = project.config.read_text(encoding="utf-8", errors="replace")
    name = project.config.name
    return settings, tuple(
        Diagnostic(Place(name, *locate_option(text, ("rules", *path))), CODE, problem, help_)
        for path, problem, help_ in complaints
    )
