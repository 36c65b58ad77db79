"""What Azure Static Web Apps read in the root of the site: `staticwebapp.config.json`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from journeybook.exports.headers import answers

if TYPE_CHECKING:
    from journeybook.exports.headers.answers import Site
    from journeybook.words import Words


def write(site: Site, _words: Words) -> str:
    """Write the settings of the site. JSON knows no remarks.

    The first route that fits is the only one, so a route says all that is different there.
    """
    kept, shared = {answers.CACHE: answers.FOR_A_YEAR}, {answers.RESOURCE: answers.SHARED}
    routes = [
        *((site.folder + it, {**shared, **kept}) for it in answers.NEVER_CHANGING_FOLDERS),
        *((site.folder + it, shared) for it in answers.SHARED_FOLDERS),
    ]
    settings = {
        "globalHeaders": {
            **answers.everywhere(site),
            **answers.transport(site),
            answers.RESOURCE: answers.NOT_SHARED,
            answers.CACHE: answers.ASK_AGAIN,
        },
        "routes": [{"route": route, "headers": headers} for route, headers in routes],
        "responseOverrides": {"404": {"rewrite": f"{site.folder}404.html"}},
        "mimeTypes": {".gz": "application/gzip", ".json": "application/json"},
    }
    return json.dumps(settings, indent=2) + "\n"
