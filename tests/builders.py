"""Publications in miniature, for tests that need something to have been read."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from journeybook.reading import Reading, read

if TYPE_CHECKING:
    from journeybook.model.journey import Journey

ORGANISATION = """\
name: Kwartelnest
brand_behaviours:
  - id: thinking-along
    title: Meedenken
teams:
  - id: klantervaring
    title: Klantervaring
  - id: winkels
    title: Winkels
    parent: klantervaring
channels:
  - id: web
    title: Webwinkel
  - id: social
    title: Sociale media
    owner: klantervaring
  - id: shop
    title: Winkel
audiences:
  - id: board
    title: Directie
"""

PERSONA = """\
title: Jonge huurder
kind: customer
"""

EMPLOYEE = """\
title: Verkoper
kind: employee
team: winkels
"""

PARTNER = """\
title: Franchisenemer
kind: partner
"""

JOURNEY = """\
title: Ik koop een bank
persona: jonge-huurder
owner: klantervaring
stages:
  - title: Inspiratie
    steps:
      - title: Ik zie een bank op Instagram
        channel: social
        sentiment: 4
"""

MINIMAL = {
    "journeys/organisation.yml": ORGANISATION,
    "journeys/personas/jonge-huurder.yml": PERSONA,
    "journeys/personas/verkoper.yml": EMPLOYEE,
    "journeys/personas/franchisenemer.yml": PARTNER,
}
"""An organisation with two teams and three channels, and a persona of each kind."""


def write_project(folder: Path, files: dict[str, str | bytes], *, minimal: bool = True) -> Path:
    """Write files below a folder, around a minimal organisation and its personas.

    A file given here replaces the minimal one of the same name.
    """
    everything: dict[str, str | bytes] = {**MINIMAL, **files} if minimal else {**files}
    for name, text in everything.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def read_text(text: str | bytes, file: str = "journeys/customer/reis.yml") -> Reading:
    """Read a publication with one file of interest in it, a journey unless named otherwise."""
    with tempfile.TemporaryDirectory() as folder:
        return read(write_project(Path(folder), {file: text}))


def read_one(yaml_text: str) -> Journey:
    """Read one journey that has no problems."""
    reading = read_text(yaml_text)
    assert not reading.diagnostics, [
        f"{it.place}: {it.problem} ({it.help})" for it in reading.diagnostics
    ]
    return reading.catalogue.journeys["reis"]
