"""The corpus as this product wants it: YAML files and an mkdocs.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bench.corpus import Corpus, is_employee
from bench.site import MKDOCS, THEME, Site


def write_publication(corpus: Corpus, folder: Path) -> Site:
    """Write the corpus as a publication, with search on."""
    journeys = folder / "journeys"
    for name in ("personas", "customer", "employee"):
        (journeys / name).mkdir(parents=True, exist_ok=True)
    (folder / "content").mkdir(exist_ok=True)
    _write(folder / "mkdocs.yml", _settings(corpus))
    _write(journeys / "organisation.yml", corpus.organisation)
    for key, persona in corpus.personas.items():
        _write(journeys / "personas" / f"{key}.yml", persona)
    for index, (key, journey) in enumerate(corpus.journeys()):
        kind = "employee" if is_employee(index) else "customer"
        _write(journeys / kind / f"{key}.yml", journey)
    return Site(folder, MKDOCS)


def _settings(corpus: Corpus) -> dict[str, Any]:
    return {
        "site_name": corpus.organisation["name"],
        "site_url": "https://waterkers.example/",
        "docs_dir": "content",
        "theme": THEME,
        "plugins": [{"search": {"lang": "nl"}}, "mermaid2", "journeybook"],
        "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": True}}],
    }


def _write(file: Path, content: object) -> None:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    with file.open("w", encoding="utf-8") as stream:
        # One line per sentence, as editors leave it.
        yaml.dump(content, stream, dumper, allow_unicode=True, sort_keys=False, width=1000)
