"""A publication in which every rule is kept, to set the examples of the rules in."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from journeybook.reading import loose, read
from journeybook.reading.content import Wanted, examine, lacking, together
from journeybook.rules import run

if TYPE_CHECKING:
    from journeybook.model.diagnostic import Diagnostic

TODAY = dt.date(2026, 11, 2)
EXAMPLE = "journeys/customer/example.yml"
_ORGANISATION = "journeys/organisation.yml"

WHOLE = {
    EXAMPLE: {
        "title": "title: I buy a sofa",
        "persona": "persona: tenant",
        "owner": "owner: service",
        "review": "review: 2027-06-01",
        "stages": "stages:\n  - title: Looking\n    steps: [I look around]",
    },
    _ORGANISATION: {
        "name": "name: Small & Co",
        "teams": "teams: [{id: service, title: Service}, {id: stores, title: Stores}]",
        "channels": "channels: [{id: web, title: Web shop, owner: service}]",
    },
}
"""The fields that an example of a few lines is completed with, at its end."""

LEFT_OUT = {"no-owner": ("owner",), "planned-review": ("review",), "missing-field": ()}
"""Fields whose absence is what a rule is about."""

_OTHERS = {
    "journeys/personas/tenant.yml": "title: Young tenant\nkind: customer\n",
    "content/images/bench.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    "journeys/personas/seller.yml": "title: Seller\nkind: employee\n",
    "journeys/employee/sell-a-sofa.yml": (
        "title: I sell a sofa\npersona: seller\nowner: stores\nreview: 2027-06-01\n"
        "stages:\n  - title: Selling\n    steps:\n      - {title: I listen, channel: web}\n"
    ),
}
_SERVES = _OTHERS["journeys/employee/sell-a-sofa.yml"].replace(
    "channel: web", "channel: web, serves: example"
)
_FILE = re.compile(r"^# ((?:journeys|content|notes)/\S+)$", re.MULTILINE)


def find(code: str, example: str) -> tuple[Diagnostic, ...]:
    """Read an example of a rule in that publication, and ask all rules of it."""
    files = {EXAMPLE: "", _ORGANISATION: "", **_OTHERS}
    if code != "employee-side":
        files["journeys/employee/sell-a-sofa.yml"] = _SERVES
    files |= _files(example)
    for name, fields in WHOLE.items():
        files[name] = _completed(files[name], fields, LEFT_OUT.get(code, ()))
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return found_in(Path(folder))


def found_in(project: Path) -> tuple[Diagnostic, ...]:
    """Read a publication, and ask all rules of it."""
    reading = read(project)
    texts = loose(project, reading, journeys="journeys", articles="content/guidance/posts")
    content = examine(project, "content", Wanted())
    missing = lacking(reading.catalogue, content)
    found = together(content.diagnostics, reading.diagnostics, missing)
    return run(reading.catalogue, found, TODAY, loose=texts)


def _files(example: str) -> dict[str, str]:
    """Split an example at the lines that name a file; its lines keep their numbers."""
    parts = _FILE.split(example)
    if len(parts) == 1:
        return {EXAMPLE: example}
    pairs = zip(parts[1::2], parts[2::2], strict=True)
    # Only YAML knows notes: in other files the line that names them would be in the way.
    return {
        name: f"# {name}{text}" if name.endswith(".yml") else text.removeprefix("\n")
        for name, text in pairs
    }


def _completed(text: str, fields: dict[str, str], left_out: tuple[str, ...]) -> str:
    missing = [
        line
        for field, line in fields.items()
        if field not in left_out and not re.search(rf"^{field}:", text, re.MULTILINE)
    ]
    return text + "\n".join((*missing, ""))
