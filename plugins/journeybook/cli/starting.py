"""What new files begin with: texts in `starters/`, one folder per language."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from journeybook.writing.spelling import spelled

STARTERS = Path(__file__).parent / "starters"
_FALLBACK = "en"


@dataclass(frozen=True)
class OutlinedStage:
    """A stage of an outline: its title and those of its steps."""

    title: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Outline:
    """A journey as many organisations have it.

    Args:
        name: what the journey is about, in a word or two.
        title: what it could be called.
        stages: its stages.
        trigger: what sets it off.
        goal: what the traveller wants to reach.
    """

    name: str
    title: str
    stages: tuple[OutlinedStage, ...]
    trigger: str = ""
    goal: str = ""


class Starters:
    """The beginnings in one language; English where we have none.

    Args:
        language: the language asked for.
    """

    def __init__(self, language: str) -> None:
        base = language.replace("_", "-").partition("-")[0]
        self.language = base if (STARTERS / base).is_dir() else _FALLBACK
        # What is written here is YAML, Markdown and pipelines, never HTML; pipelines have
        # “{{ }}” of their own.
        self._texts = Environment(  # noqa: S701
            loader=FileSystemLoader(STARTERS),
            undefined=StrictUndefined,
            block_start_string="[%",
            block_end_string="%]",
            variable_start_string="[[",
            variable_end_string="]]",
            comment_start_string="[#",
            comment_end_string="#]",
            trim_blocks=True,
            keep_trailing_newline=True,
        )
        self._texts.filters["yaml"] = lambda text: spelled(text, None)

    @cached_property
    def _outlines(self) -> dict[str, dict[str, Any]]:
        text = (STARTERS / self.language / "outlines.yml").read_text(encoding="utf-8")
        found: dict[str, dict[str, Any]] = yaml.safe_load(text)
        return found

    def outlines(self, kind: str) -> dict[str, Outline]:
        """List the outlines of a kind of journey, by name."""
        return {key: _outline(it) for key, it in self._outlines.get(kind, {}).items()}

    def write(self, file: str, /, **values: object) -> str:
        """Fill in a beginning of this language, such as `journey.yml`."""
        return self.fill(f"{self.language}/{file}", **values)

    def fill(self, file: str, /, **values: object) -> str:
        """Fill in any text below `starters/`."""
        return self._texts.get_template(file).render(values)


def create(file: Path, text: str) -> None:
    """Write a file that is not there yet, with the folders above it.

    Raises:
        FileExistsError: there is a file of that name; it is left as it is.
        OSError: it cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as new:
        new.write(text.encode())


def schema_for(file: Path, schemas: Path, kind: str) -> str:
    """Give the way from a file to its schema, for the line that editors look for."""
    folder = os.path.relpath(schemas, file.parent).replace(os.sep, "/")
    return f"{folder}/{kind}.schema.json"


def _outline(written: dict[str, Any]) -> Outline:
    stages = tuple(OutlinedStage(title, tuple(it)) for title, it in written["stages"].items())
    return Outline(**{**written, "stages": stages})
