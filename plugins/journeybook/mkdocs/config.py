"""What a publisher can set under `plugins: journeybook:` in mkdocs.yml."""

from __future__ import annotations

from typing import Any

from mkdocs.config import config_options as options
from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from journeybook.exports.headers.hosts import PUBLISHED
from journeybook.exports.headers.policy import faults


class _Policy(BaseConfigOption[dict[str, Any]]):
    """What a site adds to the policy of its pages."""

    def run_validation(self, value: object) -> dict[str, Any]:
        """Refuse what cannot be added, all of it at once."""
        if wrong := [str(it) for it in faults(value)]:
            raise ValidationError("; ".join(wrong))
        return value  # type: ignore[return-value]


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

    history = options.Type(bool, default=True)
    """Whether the site tells what changed and when, where git remembers it."""

    rules = options.Optional(options.Type(object))
    """What is wanted otherwise of the rules, by their codes.

    `error`, `warning`, `advice` or `off`; or a `severity` and `exceptions`, each with the `path`
    of a file or folder and a `reason`. The list of rules is in docs/rules.md.
    """

    policy = options.Optional(_Policy())
    """What the site adds to what its pages may load, by directive: `img-src: [https://…]`."""

    headers = options.ListOfItems(options.Choice(PUBLISHED), default=[])
    """The hosts that read their headers from a file in the root of the site, which gets it."""

    limits = options.Optional(options.Type(object))
    """How much a file may hold, where that has to be other than usual: `steps: 400`."""

    html = options.Choice(("refuse", "trust"), default="refuse")
    """Whether HTML that could run is taken out of pages, or whoever writes pages is trusted."""

    publish = options.ListOfItems(options.Type(str), default=[])
    """Files of the content folder that are published besides pages, pictures and documents.

    Paths, or patterns such as `*.woff2`.
    """

    front_matter = options.ListOfItems(options.Type(str), default=[])
    """Fields that pages may have at their head besides those that are known."""

    wording = options.Optional(options.Dir(exists=True))
    """A folder with catalogues such as `nl.po`, whose sentences replace ours."""
