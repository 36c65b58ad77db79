"""A publication with every text of `texts` in every field that takes one.

The models say which fields there are, so a new field is tortured without anyone thinking
of it. There is a journey and a persona for each text; a field takes the text that comes
after that of the field before it, so over all journeys every field has had every text.
One journey of each kind, and a check, has a word of its own in every field, to see that each is
shown.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING, Any, get_args

import yaml
from journeybook.model.alignment import Alignment
from journeybook.model.check import WrittenCheck
from journeybook.model.initiative import Initiative
from journeybook.model.journey import Journey, Stage
from journeybook.model.metric import Metric
from journeybook.model.offer import Offer
from journeybook.model.organisation import Organisation
from journeybook.model.persona import Kind, Persona
from journeybook.model.trip import Trip

from tests.torture.filling import MANY, PICTURE, Filling, kind_of
from tests.torture.texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="9"/></svg>'
_MKDOCS_YML = """\
site_name: "Torture & <b>more</b>"
site_url: https://torture.example/
docs_dir: content
edit_uri: https://forge.example/torture/edit/main/content/
theme:
  name: material
  language: en
  features: [navigation.tabs, navigation.instant, content.action.edit]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, primary: custom}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: custom}
plugins:
  - search
  - blog: {blog_dir: guidance, post_url_format: "{slug}"}
  - tags
  - mermaid2: {arguments: {journey: {maxLabelWidth: 2000}}}
  - offline: {enabled: !ENV [OFFLINE, false]}
  - journeybook
markdown_extensions: [attr_list, md_in_html, pymdownx.superfences]
"""


def write(folder: Path) -> None:
    """Write the publication."""
    files = {
        "mkdocs.yml": _MKDOCS_YML,
        f"content/{PICTURE}": _DOT,
        "content/about.md": "# About\n",
        "content/guidance/index.md": "# Guidance\n",
        "journeys/organisation.yml": _yaml(organisation()),
        "journeys/checks.yml": _yaml({"checks": [*checks()]}),
        "journeys/alignment.yml": _yaml(Filling(0, "own0word").model(Alignment)),
        "journeys/offer.yml": _yaml(Filling(0, "own0word").model(Offer)),
    }
    for at in range(MANY):
        files[f"journeys/personas/p{at}.yml"] = _yaml(Filling(at).model(Persona))
        files[f"journeys/{kind_of(at)}/j{at}.yml"] = _yaml(journey(at))
        files[f"content/guidance/posts/a{at}.md"] = article(at)
        files[f"journeys/initiatives/i{at}.yml"] = _yaml(Filling(at).model(Initiative))
        files[f"journeys/trips/t{at}.yml"] = _yaml(Filling(at).model(Trip))
        files[f"journeys/metrics/m{at}.yml"] = _yaml(metric(at))
        files[f"journeys/metrics/m{at}.csv"] = values(at)
    for at in range(len(Kind)):
        words = f"own{at}word"
        files[f"journeys/personas/{words}.yml"] = _yaml(Filling(at, words).model(Persona))
        files[f"journeys/{kind_of(at)}/{words}.yml"] = _yaml(journey(at, words))
    words = "own0word"
    files[f"journeys/initiatives/{words}.yml"] = _yaml(Filling(0, words).model(Initiative))
    files[f"journeys/trips/{words}.yml"] = _yaml(Filling(0, words).model(Trip))
    files[f"journeys/metrics/{words}.yml"] = _yaml(metric(0, words))
    files[f"journeys/metrics/{words}.csv"] = values(0, words)
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def organisation() -> dict[str, Any]:
    """Fill in the organisation: a team, a channel and the rest for every text."""
    filled = Filling(0).model(Organisation)
    for name in ("teams", "channels", "brand_behaviours", "audiences", "stage_models"):
        model = get_args(Organisation.model_fields[name].annotation)[0]
        filled[name] = [Filling(at).model(model) for at in range(MANY)]
    return filled


def checks() -> Iterator[dict[str, Any]]:
    """Fill in a check of its own for every text, and one of the nine."""
    for at in range(MANY):
        yield Filling(at).model(WrittenCheck)
    yield {**Filling(0).model(WrittenCheck), "id": "caring"}
    yield {**Filling(0, "own0word").model(WrittenCheck), "id": "own0word"}


def journey(at: int, words: str | None = None) -> dict[str, Any]:
    """Fill in a journey of two stages of two steps each."""
    filling = Filling(at, words)
    filled = filling.model(Journey)
    filled["stages"] += filling.some("stages", Journey, 1)
    # Employees carry, the others are carried.
    wrong = "supported_by" if kind_of(at) == "employee" else "serves"
    for stage in filled["stages"]:
        stage["steps"] += filling.some("steps", Stage, 1)
        for step in stage["steps"]:
            step.pop(wrong)
    # Customers look in no mirror, and nobody has travelled what is wanted.
    if kind_of(at) == "customer" or filled["state"] == "target":
        filled.pop("mirror")
    # What is wanted is not assessed, and only what is wanted takes the place of something.
    filled.pop("assessments" if filled["state"] == "target" else "target_of", None)
    return filled


def metric(at: int, words: str | None = None) -> dict[str, Any]:
    """Fill in a metric of two variants."""
    filling = Filling(at, words)
    filled = filling.model(Metric)
    filled["variants"] += filling.some("variants", Metric, 1)
    return filled


def values(at: int, words: str | None = None) -> str:
    """Write the values of a metric: a text as the source and another as the note of each."""
    rows = io.StringIO()
    lines = csv.writer(rows, lineterminator="\n")
    lines.writerow(("date", "value", "n", "source", "note", "variant"))
    for number, variant in enumerate(("", "", "way0", "way1")):
        texts = (TEXTS[(at + number * 2 + it) % MANY].written[:400].split() for it in range(2))
        own = (f"{words}{90 + number * 2 + it}." for it in range(2))
        told = own if words else map(" ".join, texts)
        lines.writerow((dt.date(2026, 4 + number, 4), 50 + number, 100, *told, variant))
    return rows.getvalue()


def article(at: int) -> str:
    """Write an article whose front matter is torture."""
    front = {
        "title": TEXTS[at].written,
        "date": dt.date(2026, 1, 1) + dt.timedelta(at),
        "description": TEXTS[(at + 1) % MANY].written,
        "tags": [TEXTS[(at + 2) % MANY].written],
        "slug": f"a{at}",
        "journeys": [f"j{at}"],
    }
    return f"---\n{_yaml(front)}---\nWritten with care.\n"


class _Dumper(yaml.SafeDumper):
    """Writes every text in quotes, so that none of them means anything to YAML."""


_Dumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def _yaml(data: dict[str, Any]) -> str:
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
