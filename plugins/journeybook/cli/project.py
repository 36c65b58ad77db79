"""Find the project and what its mkdocs.yml says to journeybook, without MkDocs.

A command has to answer in a moment and in a project whose other plugins are not installed,
so mkdocs.yml is read here as the YAML it is. `!ENV` means what it means to MkDocs; other
tags of MkDocs and Python mean nothing to us.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from journeybook.reading.content import named_in
from journeybook.reading.limits import Limits, read_limits
from journeybook.words import Message

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml")
_MAX_PARENTS = 10
_NAMING = ("extra", "extra_css", "extra_javascript", "extra_templates", "plugins", "theme")
"""The settings that can name a file of the content folder."""


class NoProjectError(Exception):
    """There is no project here, or its mkdocs.yml cannot be read."""

    def __init__(self, problem: Message) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class Project:
    """A publication, as its mkdocs.yml describes it.

    Args:
        root: the folder of mkdocs.yml.
        config: mkdocs.yml itself.
        journeys: the folder of the YAML files, below the root.
        content: the folder of the Markdown files, below the root.
        articles: the folder of the articles, below the root.
        language: the language of the site, if it is set.
        audience: the audience the site is made for, if it is set.
        wording: the folder with an organisation's own sentences, if there is one.
        address: where the site will live, if it is set.
        named: the files of the content folder that mkdocs.yml itself names.
        options: everything under `plugins: journeybook:`.
    """

    root: Path
    config: Path
    journeys: str = "journeys"
    content: str = "docs"
    articles: str = "docs/guidance/posts"
    language: str | None = None
    audience: str | None = None
    wording: Path | None = None
    address: str | None = None
    named: frozenset[str] = frozenset()
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def limits(self) -> Limits:
        """How much a file may hold."""
        return read_limits(self.options.get("limits"))[0]


def find(start: Path, *, upwards: bool = True) -> Project:
    """Find the project that a folder belongs to.

    Args:
        start: the folder to look in, or a mkdocs.yml itself.
        upwards: whether to look in the folders above as well.

    Raises:
        NoProjectError: there is no mkdocs.yml, or it cannot be read.
    """
    start = start.resolve()
    if start.is_file():
        return _read(start)
    for folder in (start, *start.parents) if upwards else (start,):
        for name in CONFIG_NAMES:
            if (folder / name).is_file():
                return _read(folder / name)
    raise NoProjectError(
        Message(
            "there is no mkdocs.yml in %(folder)s; "
            "go to the folder of your publication, or name it with --project",
            folder=str(start),
        )
    )


def _read(config: Path) -> Project:
    settings = _settings(config)
    options = _options(settings.get("plugins"))
    theme = settings.get("theme")
    content = _text(settings, "docs_dir") or "docs"
    articles = (_text(options, "articles") or "guidance/posts").strip("/")
    wording = _text(options, "wording")
    root = config.parent
    return Project(
        root=root,
        config=config,
        journeys=(_text(options, "journeys") or "journeys").strip("/"),
        content=os.path.relpath(root / content, root).replace(os.sep, "/"),
        articles=f"{os.path.relpath(root / content, root)}/{articles}".replace(os.sep, "/"),
        language=_text(theme, "language") if isinstance(theme, dict) else None,
        audience=_text(options, "audience"),
        wording=root / wording if wording and (root / wording).is_dir() else None,
        address=_text(settings, "site_url"),
        named=named_in([settings.get(key) for key in _NAMING]),
        options=options,
    )


def _settings(config: Path, depth: int = 0) -> dict[str, Any]:
    try:
        # A loader of the safe kind: it makes texts, numbers, lists and fields, nothing else.
        read = yaml.load(config.read_text(encoding="utf-8"), Loader=_Settings)  # noqa: S506
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise NoProjectError(
            Message("%(file)s cannot be read: %(reason)s", file=str(config), reason=str(error))
        ) from error
    settings = read if isinstance(read, dict) else {}
    parent = _text(settings, "INHERIT")
    if parent and depth < _MAX_PARENTS and (config.parent / parent).is_file():
        return _merged(_settings(config.parent / parent, depth + 1), settings)
    return settings


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    both = dict(below)
    for key, value in above.items():
        known = both.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            both[key] = _merged(known, value)
        else:
            both[key] = value
    return both


def _options(plugins: object) -> dict[str, Any]:
    """Find our options in a list of plugins, or in fields of them; MkDocs takes both."""
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get("journeybook"), dict):
            return dict(entry["journeybook"])
    return {}


def _text(fields: Mapping[str, Any], key: str) -> str | None:
    value = fields.get(key)
    return value if isinstance(value, str) and value else None


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:  # noqa: ANN401
    """Read `!ENV NAME` and `!ENV [NAME, OTHER, default]` as MkDocs does."""
    if isinstance(node, yaml.ScalarNode):
        return _converted(loader, os.environ.get(str(loader.construct_scalar(node))))
    if not isinstance(node, yaml.SequenceNode):
        return None
    values = loader.construct_sequence(node)
    if len(values) == 1:
        return _converted(loader, os.environ.get(str(values[0])))
    *names, default = values or [None]
    for name in names:
        if str(name) in os.environ:
            return _converted(loader, os.environ[str(name)])
    return default


def _converted(loader: yaml.SafeLoader, value: str | None) -> Any:  # noqa: ANN401
    if value is None:
        return None
    tag = loader.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return loader.construct_object(yaml.ScalarNode(tag, value))


def _nothing(_loader: yaml.SafeLoader, _suffix: str, _node: yaml.Node) -> None:
    return None


_Settings.add_constructor("!ENV", _environment)
_Settings.add_multi_constructor("!", _nothing)
_Settings.add_multi_constructor("tag:yaml.org,2002:python/", _nothing)
