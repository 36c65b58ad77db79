"""The page of a rule: what should be so, why, how to mend it, and examples that are run.

What no text can show, such as a file that cannot be opened, has no examples.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeybook.words import Message

_PART = re.compile(r"^## (.+)$", re.MULTILINE)
_EXAMPLE = re.compile(r'^```yaml title="(Fails|Passes)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Example:
    """A piece of YAML on a page.

    Args:
        text: the YAML. A line such as `# journeys/organisation.yml` names the file it stands in.
        passes: whether it is as it should be.
    """

    text: str
    passes: bool


@dataclass(frozen=True)
class Page:
    """What is told about a rule. Each text can be said in another language."""

    title: Message
    why: Message
    how: Message
    examples: tuple[Example, ...]


def read_page(text: str) -> Page:
    """Read the docstring of a rule."""
    parts = _PART.split(text)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    return Page(
        title=Message(_line(parts[0])),
        why=Message(_line(told["Why it matters"])),
        how=Message(_line(told["How to fix it"])),
        examples=tuple(
            Example(yaml, kind == "Passes")
            for kind, yaml in _EXAMPLE.findall(told.get("Example", ""))
        ),
    )


def _line(text: str) -> str:
    return " ".join(text.split())
