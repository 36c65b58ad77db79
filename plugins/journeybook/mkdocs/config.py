"""What a publisher can set under `plugins: journeybook:` in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import config_options as options
from mkdocs.config.base import Config


class JourneybookConfig(Config):  # type: ignore[no-untyped-call]
    """The options of the plugin. Everything about Mermaid is set at `mermaid2`."""

    journeys = options.Type(str, default="journeys")
    """The folder with the YAML files, relative to mkdocs.yml."""

    articles = options.Type(str, default="guidance/posts")
    """The folder with the guidance, relative to the content folder."""

    audience = options.Optional(options.Type(str))
    """The audience to make the site for; without one, what everyone may see.

    `!ENV [JOURNEYBOOK_AUDIENCE]` leaves the choice to whoever starts the build.
    """

    rules = options.Optional(options.Type(object))
    """What is wanted otherwise of the rules, by their codes.

    `error`, `warning`, `advice` or `off`; or a `severity` and `exceptions`, each with the `path`
    of a file or folder and a `reason`. The list of rules is in docs/rules.md.
    """

    wording = options.Optional(options.Dir(exists=True))
    """A folder with catalogues such as `nl.po`, whose sentences replace ours."""
