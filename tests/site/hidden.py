"""The example as others may see it: with employee journeys that are left out of their edition."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

AUDIENCE = "  - {id: binnen, title: Wie er werkt}\n"

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
    organisation = folder / "journeys/organisation.yml"
    before, heading, after = organisation.read_text("utf-8").partition("\naudiences:\n")
    organisation.write_text(f"{before}{heading}{AUDIENCE}{after}", "utf-8")
    text = HIDDEN.format(carried=", ".join(carried))
    (folder / "journeys/employee/ongezien.yml").write_text(text, "utf-8")
