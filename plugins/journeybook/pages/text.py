"""Texts that authors wrote in YAML, as HTML: a little Markdown, and nothing that can run.

Emphasis (`*so*`, `**so**`), links, lists and `code` are understood; everything else,
HTML included, is shown as it was written. A text that holds more marks than any real
text does is shown as plain text, because Markdown can be made slow on purpose.
"""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

_MARKS = re.compile(r"[*_`\[\n]|://")
_MANY = 200
_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "code", "br"}
_AND = "\x1a"
"""Stands for & while Markdown is at work; no text that was read has it."""
_NOT_OURS = {
    "parser.blockprocessors": ("hashheader", "setextheader", "hr", "quote", "code", "reference"),
    "inlinePatterns": (
        "html", "entity", "image_link", "image_reference", "short_image_ref",
        "reference", "short_reference", "autolink", "automail",
    ),
    "preprocessors": ("html_block",),
}  # fmt: skip


def inline(text: str) -> Markup:
    """Show a short text within a line or a cell: without marks it is merely escaped."""
    if not _has_marks(text):
        return escape(text)
    html = _html(text)
    if html.startswith("<p>") and html.count("<p>") == 1 and html.endswith("</p>"):
        return Markup(html[3:-4])  # noqa: S704  (sanitised in _html)
    return Markup(html)  # noqa: S704


def block(text: str) -> Markup:
    """Show a longer text as paragraphs and lists."""
    if not _has_marks(text):
        return Markup("<p>{}</p>").format(text)
    return Markup(_html(text))  # noqa: S704


def _has_marks(text: str) -> bool:
    """Tell whether a text may hold Markdown. Asked of every text, so in the quickest way."""
    return "*" in text or "_" in text or "`" in text or "[" in text or "\n" in text or "://" in text


@lru_cache(maxsize=20_000)
def _html(text: str) -> str:
    if len(_MARKS.findall(text)) > _MANY:
        return f"<p>{escape(text)}</p>"
    converter = _converter()
    # Entities are no Markdown: `&lt;` is shown as it was written.
    html = converter.convert(text.replace("&", _AND)).replace(_AND, "&amp;")
    cleaned = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    # A link whose address was taken away is no link, and says nothing of where it leads.
    return cleaned.replace('<a rel="noopener noreferrer">', "<a>").strip()


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    """Make a Markdown that knows nothing but what the docstring of this module lists."""
    converter = Markdown(output_format="html")
    for name in _NOT_OURS["parser.blockprocessors"]:
        converter.parser.blockprocessors.deregister(name, strict=False)
    for name in _NOT_OURS["inlinePatterns"]:
        converter.inlinePatterns.deregister(name, strict=False)
    for name in _NOT_OURS["preprocessors"]:
        converter.preprocessors.deregister(name, strict=False)
    return converter
