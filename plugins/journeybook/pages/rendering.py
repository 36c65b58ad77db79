"""Jinja, set up once: everything escaped, nothing undefined, every word translated."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

if TYPE_CHECKING:
    from journeybook.words import Words

HERE = Path(__file__).parent


def render(words: Words, template: str, **values: object) -> str:
    """Fill in a template of ours in a language.

    Args:
        words: the language.
        template: the template's name below `templates/`.
        values: what the template shows; a name it uses and does not get is an error.
    """
    return _template(words, template).render(values)


@lru_cache(maxsize=256)
def _template(words: Words, name: str) -> Template:
    return environment(words).get_template(name)


@lru_cache(maxsize=4)
def environment(words: Words) -> Environment:
    """Set up Jinja for a language."""
    jinja = Environment(
        loader=FileSystemLoader([HERE / "templates", HERE / "components"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
    )
    jinja.install_gettext_callables(  # type: ignore[attr-defined]
        words.gettext, words.ngettext, newstyle=True
    )
    jinja.filters.update(
        date=words.date, month=words.month, number=words.number, duration=words.duration
    )
    jinja.globals["say"] = words.say
    jinja.globals["listed"] = words.listed
    return jinja
