"""What a command is asked about: the project it works in, and the language it speaks."""

from __future__ import annotations

import datetime as dt
import locale
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

from journeybook.cli.project import NoProjectError, Project, find
from journeybook.model.edition import day_of
from journeybook.words import Message, Words, load
from journeybook.words.translation import languages


@dataclass(frozen=True)
class Here:
    """Where a command was called, as far as it was told.

    Args:
        folder: the folder of the project, or its mkdocs.yml; looked for when not given.
        language: the language asked for, if any.
    """

    folder: Path | None = None
    language: str | None = None

    @cached_property
    def project(self) -> Project:
        """The project. Without one, the command ends: it was misused."""
        try:
            return find(self.folder or Path.cwd(), upwards=self.folder is None)
        except NoProjectError as problem:
            raise click.UsageError(self._speak(None).say(problem.problem)) from problem

    @cached_property
    def today(self) -> dt.date:
        """The day to go by. When the environment names none that can be, the command ends."""
        try:
            return day_of(os.environ)
        except ValueError as problem:
            raise click.UsageError(str(problem)) from problem

    @cached_property
    def words(self) -> Words:
        """The words to speak with: those of the site where there is one."""
        try:
            project = find(self.folder or Path.cwd(), upwards=self.folder is None)
        except NoProjectError:
            project = None
        return self._speak(project)

    def _speak(self, project: Project | None) -> Words:
        wording = project.wording if project else None
        if self.language:
            try:
                return load(self.language, wording)
            except (LookupError, ValueError) as problem:
                known = ", ".join(languages())
                raise click.UsageError(
                    f"there are no words for “{self.language}”; choose one of: {known}"
                ) from problem
        for language in (project.language if project else None, *_of_this_computer()):
            if language:
                try:
                    return load(language, wording)
                except (LookupError, ValueError):
                    continue
        return load("en")

    def misused(self, problem: Message) -> click.UsageError:
        """Make the error that ends a command with 2, in the language of this call."""
        return click.UsageError(self.words.say(problem))


pass_here = click.make_pass_decorator(Here, ensure=True)


def _of_this_computer() -> tuple[str | None, ...]:
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return tuple(
        value.split(".")[0] if value else None for value in (*named, locale.getlocale()[0])
    )
