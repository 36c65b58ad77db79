"""What a new file has to fit in with: the teams, personas and names that are there already."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeybook.model.ids import ID_PATTERN, MAX_ID, split_step
from journeybook.model.kinds import FOLDERS
from journeybook.reading import read
from journeybook.reading.index import meant
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.cli.here import Here
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.persona import Kind

LONGEST_TITLE = 120


class Newcomer:
    """Holds what somebody chose for a new file against what there is.

    Args:
        here: the project, and the language to complain in.
    """

    def __init__(self, here: Here) -> None:
        self._here = here

    @cached_property
    def _catalogue(self) -> Catalogue:
        project = self._here.project
        return read(
            project.root,
            journeys=project.journeys,
            articles=project.articles,
            limits=project.limits,
        ).catalogue

    @property
    def teams(self) -> dict[str, str]:
        """What the teams are called, by id."""
        return {key: it.title for key, it in self._catalogue.teams.items()}

    @property
    def channels(self) -> dict[str, str]:
        """What the channels are called, by id."""
        return {key: it.title for key, it in self._catalogue.channels.items()}

    @property
    def journeys(self) -> dict[str, str]:
        """What the journeys are called, by id."""
        return {key: it.title for key, it in self._catalogue.journeys.items()}

    @property
    def stops(self) -> dict[str, str]:
        """What the stops of a trip are called, by id."""
        return {key: str(it.title) for key, it in self._catalogue.stops.items()}

    def steps(self, journey: str) -> dict[str, str]:
        """What the steps of a journey are called, by id."""
        return {it.id: it.title for it in self._catalogue.journeys[journey].steps}

    def place(self, given: str) -> str:
        """Check that a journey, or a step in it, exists."""
        journey, step = split_step(given)
        journey = self._existing("answers", journey, self.journeys)
        if step is None:
            return journey
        return f"{journey}#{self._existing('answers', step, self.steps(journey))}"

    def personas(self, kind: Kind) -> dict[str, str]:
        """What the personas of a kind are called, by id."""
        everyone = self._catalogue.personas.items()
        return {key: it.title for key, it in everyone if it.kind is kind}

    def persona(self, given: str, kind: Kind) -> str:
        """Check that a persona exists and can travel a journey of a kind."""
        return self._existing("persona", given, self.personas(kind))

    def team(self, option: str, given: str | None) -> str | None:
        """Check that a team exists."""
        return self._existing(option, given, self.teams) if given else None

    def fit_title(self, title: str) -> str:
        """Check that a text can be a title."""
        title = title.strip()
        if not title or len(title) > LONGEST_TITLE or not title.isprintable():
            raise self._here.misused(
                Message(
                    "a title is one line of %(most)s characters at most", most=str(LONGEST_TITLE)
                )
            )
        return title

    def file_for(self, folder: str, object_id: str) -> Path:
        """Choose the file for something in a folder, and check that its name is free."""
        if not re.fullmatch(ID_PATTERN, object_id) or len(object_id) > MAX_ID:
            raise self._here.misused(
                Message(
                    "“%(id)s” cannot be an id; write small letters, digits and hyphens",
                    id=object_id,
                )
            )
        project = self._here.project
        file = project.root / project.journeys / folder / f"{object_id}.yml"
        family = FOLDERS[folder].family
        # Journeys of all kinds share their ids, whatever folder they are in.
        known = self._catalogue.files.get((family, object_id))
        if known:
            raise self.taken(project.root / known)
        return file

    def article_for(self, name: str) -> Path:
        """Choose the file for an article."""
        project = self._here.project
        return project.root / project.articles / f"{Path(name).name}.md"

    def taken(self, file: Path) -> click.UsageError:
        """Say that a file is there already."""
        return self._here.misused(
            Message(
                "%(file)s is there already, and is left as it is; "
                "choose another title, or a name of your own with --id",
                file=self.shown(file),
            )
        )

    def shown(self, file: Path) -> str:
        """Name a file as an editor would: from the folder of the project."""
        return file.relative_to(self._here.project.root).as_posix()

    def _existing(self, option: str, given: str, known: dict[str, str]) -> str:
        if given in known:
            return given
        near = meant(given, known)
        if near:
            raise self._here.misused(
                Message(
                    "--%(option)s: there is no “%(id)s”; did you mean “%(near)s”?",
                    option=option,
                    id=given,
                    near=near,
                )
            )
        raise self._here.misused(
            Message(
                "--%(option)s: there is no “%(id)s”; choose one of: %(ids)s",
                option=option,
                id=given,
                ids=", ".join(known) or "–",
            )
        )
