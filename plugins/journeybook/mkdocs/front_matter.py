"""Make front matter harmless before the theme's templates print it as it is."""

from __future__ import annotations

import re

from markupsafe import Markup, escape
from mkdocs.structure.pages import Page

_PRINTED = ("title", "description", "author", "subtitle", "status")
"""Keys whose value the theme prints without escaping it."""

_TEMPLATES = ("main.html", "blog.html", "blog-post.html")

_SIGNS = re.compile(r"[\\`*_{}\[\]|~^=+:$!%]|#(?!\d+;)")
"""What Markdown or one of its extensions could take for a mark."""


def clean(page: Page) -> None:
    """Escape what will be printed, and drop what could end a build.

    A title stands in the navigation of every page: one that is not escaped is a hole in all.
    """
    for key in _PRINTED:
        if key in page.meta:
            page.meta[key] = escape(page.meta[key])
    if "title" in page.meta:
        page.meta["title"] = literal(page.meta["title"])
    if isinstance(page.meta.get("tags"), list):
        page.meta["tags"] = [escape(tag) for tag in page.meta["tags"]]
    if page.meta.get("template") not in _TEMPLATES:
        page.meta.pop("template", None)
    # It names a file for the theme to include; one that does not exist ends the build.
    page.meta.pop("icon", None)


def literal(title: str) -> Markup:
    """Write a title so that Markdown takes it for text, as it does not in the blog's lists."""
    line = " ".join(escape(title).split())
    return Markup(_SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", line))  # noqa: S704 - escaped
