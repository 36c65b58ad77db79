"""Write the schemas of a project and hold its files against them."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from journeybook.cli.project import find
from journeybook.cli.schema import write_schemas
from journeybook.model.kinds import ALONE, FOLDERS
from journeybook.words import load

from tools.node import find as find_node

HERE = Path(__file__).parent


def kind_of(file: Path) -> str:
    """Tell what is in a file, by where it stands."""
    if file.name in ALONE:
        return ALONE[file.name].family
    folders = [it.name for it in file.parents]
    return next(FOLDERS[it].family for it in folders if it in FOLDERS)


def files(project: Path) -> list[Path]:
    return sorted((project / "journeys").rglob("*.yml"))


def refused(project: Path, schemas: Path, language: str = "en") -> list[str]:
    """Write the schemas of a project, and list what they refuse of its files."""
    write_schemas(find(project, upwards=False), load(language), schemas)
    asked: dict[str, list[str]] = {}
    for file in files(project):
        schema = schemas / f"{kind_of(file)}.schema.json"
        asked.setdefault(str(schema), []).append(str(file))
    answer = subprocess.run(
        [os.environ.get("NODE") or find_node().path, HERE / "validate.js"],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(answer.stdout)
