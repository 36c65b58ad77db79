"""Write what is handed out beside the site."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from journeybook.exports import journeys
from journeybook.exports.badge import badge
from journeybook.pages.site import Site


def write(site: Site, config: MkDocsConfig) -> None:
    """Write the open data and its schema at the root of the site, and a badge per journey."""
    folder = Path(config.site_dir)
    data = journeys.export(site.scores, site.edition, site.addresses)
    schema = json.dumps(journeys.schema(), indent=1, ensure_ascii=False)
    folder.joinpath(journeys.FILE).write_text(data.json_text(), "utf-8")
    folder.joinpath(journeys.SCHEMA_FILE).write_text(f"{schema}\n", "utf-8")
    for journey in site.catalogue.journeys.values():
        picture = badge(site.scores.of(journey.id), site.edition.words)
        # Whoever embedded it under an old name does not know that there is a new one.
        for name in (journey.id, *journey.formerly):
            file = folder / site.addresses.badge(name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(picture, "utf-8")
