"""The example as others may see it: with employee journeys that are left out of their edition."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ORGANISATION = """
audiences:
  - {id: binnen, title: Wie er werkt}
"""

HIDDEN = """\
title: Ik doe wat niemand ziet
persona: verkoopadviseur
audience: [binnen]
stages:
  - title: Werken
    steps:
      - title: Ik help
        serves: [{carried}]
"""
"""An employee journey that carries others. They do not name it, or they could not be shown."""


def write(example: Path, folder: Path, carried: tuple[str, ...]) -> None:
    """Copy the example, and add an employee journey that only those inside may see.

    Args:
        example: the example.
        folder: where the copy goes.
        carried: the ids of the steps that the hidden journey carries.
    """
    for name in ("journeys", "content"):
        shutil.copytree(example / name, folder / name)
    shutil.copy(example / "mkdocs.yml", folder)
    with (folder / "journeys/organisation.yml").open("a", encoding="utf-8") as file:
        file.write(ORGANISATION)
    text = HIDDEN.format(carried=", ".join(carried))
    (folder / "journeys/employee/ongezien.yml").write_text(text, "utf-8")
