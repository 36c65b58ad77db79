"""The editors' guide: pages that the package brings, in the language of the site."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from journeybook.exports import reference
from journeybook.mkdocs.published import PAGES
from journeybook.model.addresses import uri
from journeybook.words import Message, Words

_SOURCES = PAGES / "guide"

# A reader of journeys who searches must not download every rule.
_LIST = """\
---
title: {title}
search:
  exclude: true
---

# {title}

{text}"""


def add(files: Files, config: MkDocsConfig, words: Words) -> None:
    """Add the guide to MkDocs' files, as the Markdown and the pictures that it is.

    It is not in the navigation: it is for who wants to change something, and linked from
    there. A file of the same name that an organisation wrote itself is left as it is.
    """
    folder = uri("guide").removesuffix("index.md")
    for file in (*_written(config, folder, words), *_made(config, folder, words)):
        if files.get_file_from_path(file.src_uri) is None:
            is_page = file.is_documentation_page()
            file.inclusion = InclusionLevel.NOT_IN_NAV if is_page else InclusionLevel.INCLUDED
            files.append(file)


def _written(config: MkDocsConfig, folder: str, words: Words) -> Iterator[File]:
    sources = _SOURCES / words.language.partition("-")[0]
    for source in sorted((sources if sources.is_dir() else _SOURCES / "en").iterdir()):
        yield File.generated(config, folder + source.name, abs_src_path=str(source))


def _made(config: MkDocsConfig, folder: str, words: Words) -> Iterator[File]:
    for name, title, text in (
        ("fields.md", Message("All fields"), reference.fields(words)),
        ("rules.md", Message("All rules"), reference.rules(words)),
    ):
        content = _LIST.format(title=words.say(title), text=text)
        yield File.generated(config, folder + name, content=content)
