"""One piece of hostile input: what stands in it, and what should come of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

Outcome = Literal["reject", "inert", "hidden", "accept", "either"]

ME = "journeys/customer/{id}.yml"
"""The journey that most cases are about; `{id}` stands for the id of the case everywhere."""

PAGE = "content/pages/{id}.md"
ARTICLE = "content/guidance/posts/{id}.md"


@dataclass(frozen=True)
class Case:
    """Something that an author could hand in, by mistake or on purpose.

    Args:
        name: `family/case`.
        expected: what has to come of it: refused with a message (`reject`), published as
            text or cleaned (`inert`), published nowhere (`hidden`), published as it is
            (`accept`), or either refused or published faithfully (`either`).
        ours: what comes of it here, where it may be either.
        text: a text to stand in every field that takes one.
        files: the files it consists of, where a text is not enough.
        make: what else has to be done to a folder, for what no file can hold.
        at: the file that has to be named, relative to the project.
        line: the line that has to be named.
        says: words the message has to have in it.
        warns: whether it is published cleaned, with a warning at `at` and `line`.
        kept: texts that have to stand in its page as they were written.
        alone: whether it is built by itself even where it is published.
        as_nobody: whether it means something only to who is not root.
        seconds: how much longer than an empty publication it may take.
    """

    name: str
    expected: Outcome
    ours: Outcome | None = None
    text: str | None = None
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    make: Callable[[Path], None] | None = None
    at: str = ME
    line: int = 1
    says: str = ""
    warns: bool = False
    kept: tuple[str, ...] = ()
    alone: bool = False
    as_nobody: bool = False
    seconds: float = 5

    @property
    def family(self) -> str:
        """The family it belongs to."""
        return self.name.partition("/")[0]

    @property
    def id(self) -> str:
        """A name for its files."""
        return self.name.replace("/", "-").replace("_", "-")

    @property
    def outcome(self) -> Outcome:
        """What has to come of it here."""
        return self.ours or self.expected

    @property
    def named(self) -> str:
        """The file that has to be named."""
        return self.at.replace("{id}", self.id)

    def written(self) -> dict[str, str | bytes]:
        """Give the files it consists of."""
        return {name.replace("{id}", self.id): _filled(it, self.id) for name, it in self._files()}

    def _files(self) -> list[tuple[str, str | bytes]]:
        if self.text is None:
            return [*self.files.items()]
        raw = self.outcome != "accept"
        return [*everywhere(self.text, raw=raw).items(), *self.files.items()]


def _filled(content: str | bytes, name: str) -> str | bytes:
    return content if isinstance(content, bytes) else content.replace("{id}", name)


def quoted(text: str) -> str:
    """Write a text in double quotes, as YAML takes it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")


def journey(
    title: str = "Plain", step: str = "One", at_step: str = "", more: str = ""
) -> dict[str, str | bytes]:
    """Write a journey of one step; what is given is YAML, and stands as it is.

    The title is in line 1, the step in line 6, `at_step` from line 7 on, `more` in line 3.
    """
    lines = [
        f"title: {title}",
        "persona: traveller",
        *more.splitlines(),
        "stages:",
        "  - title: Stage",
        "    steps:",
        f"      - title: {step}",
        *(f"        {line}" for line in at_step.splitlines()),
        "        sentiment: 3",
    ]
    return {ME: "\n".join(lines) + "\n"}


def page(markdown: str) -> dict[str, str | bytes]:
    """Write an ordinary page: a heading in line 1, the rest from line 3 on."""
    return {PAGE: f"# Page {{id}}\n\n{markdown}\n"}


def article(markdown: str, matter: str = "date: 2026-01-02") -> dict[str, str | bytes]:
    """Write an article: its fields from line 2 on."""
    return {ARTICLE: f"---\n{matter}\n---\n# Article {{id}}\n\n{markdown}\n"}


def everywhere(text: str, *, raw: bool) -> dict[str, str | bytes]:
    """Write a text in every field of a journey, its traveller, an article and a page of its own.

    Args:
        text: the text.
        raw: whether it also stands in Markdown as it is, where it may mean something.
    """
    title = _title(text)
    long = quoted(text)
    own = " ".join(text.split()) if raw else "Plain"
    body = text if raw else "Plain"
    return {
        ME: f"""\
title: {title}
persona: [{{id}}, traveller]
owner: {{id}}
summary: {long}
description: {long}
trigger: {long}
goal: {long}
quotes: [{{text: {long}, by: {title}}}]
pain_points: [{long}]
opportunities: [{long}]
questions: [{long}]
evidence: [{{source: {long}, note: {long}, quote: {long}}}]
measures: [{{title: {title}, now: {title}}}]
lanes: {{Lane: {long}}}
stages:
  - title: {title}
    goal: {long}
    steps:
      - title: {long}
        channel: {{id}}
        sentiment: 4
        thoughts: [{long}]
        substeps: [{long}]
      - title: Two
        persona: {{id}}
        sentiment: 2
""",
        "journeys/personas/{id}.yml": f"""\
title: {title}
kind: customer
summary: {long}
goals: [{long}]
quotes: [{long}]
""",
        "journeys/initiatives/{id}.yml": f"""\
title: {title}
description: {long}
status: idea
""",
        ARTICLE: f"""\
---
date: 2026-01-02
slug: {{id}}
title: {title}
description: {long}
categories: [{title}]
tags: [{title}]
journeys: ["{{id}}"]
---
# {own}

{body}
""",
        PAGE: f"""\
---
title: {title}
description: {long}
---
# {own}

See [{own}](../guidance/posts/{{id}}.md) and {own}.

{body}

- {own}
""",
    }


_SHORT = 100


def titled(case: Case) -> str:
    """Write the text of a case where a title is asked for, or a plain one where it is too long."""
    return _title(case.text or "").replace("{id}", case.id)


def _title(text: str) -> str:
    return quoted(text) if len(text) <= _SHORT else "Long {id}"
