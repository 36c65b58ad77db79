"""Write `docs/rules.md`: the page of every rule, from the rules themselves."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journeybook.rules import FAMILIES, RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.rules import Rule

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"

_INTRODUCTION = """# Rules

What `journeybook lint` looks for, and a build with it. This page is made from the rules; `make
golden` renews it. `journeybook rules` shows it in your terminal, in Dutch too.

```sh
journeybook lint                            # everything
journeybook lint journeys/customer          # one folder or file; all files are read all the same
journeybook lint --fix                      # mend what leaves no doubt, then tell the rest
journeybook lint --least warning            # leave advice out
journeybook lint --fail-on warning          # end with 1 on a warning too
journeybook lint --format github            # for a pipeline: github, gitlab, sarif, junit; or json
journeybook rules short-labels              # what a rule asks, and why
```

It ends with 0 when all is well, with 1 when it found errors and with 2 when it was misused.

An **error** stops a build, a **warning** a strict one, **advice** never does: a build does not
even mention it, `journeybook lint` and `mkdocs serve` do.

An organisation can want it otherwise, in `mkdocs.yml`:

```yaml
plugins:
  - journeybook:
      rules:
        planned-review: warning
        short-labels: off
        no-name:
          severity: error
          exceptions:
            - path: journeys/partner/open-a-shop.yml
              reason: The names are those of the shops.
```

A `path` is a file, a folder or a pattern such as `journeys/customer/*-2026.yml`. An exception
needs a `reason`, so that others know when it can go. What is marked *fixed* cannot be changed: a
file that breaks it cannot be read.
"""


def rules() -> str:
    """Write the page."""
    return "\n".join((_INTRODUCTION, *_overview(), *(part for it in RULES for part in _page(it))))


def _overview() -> Iterator[str]:
    for family, title in FAMILIES.items():
        yield f"## {title}\n"
        yield "| rule | matters as | what should be so |"
        yield "|---|---|---|"
        for rule in RULES:
            if rule.family is family:
                yield f"| [`{rule.code}`](#{rule.code}) | {_matters(rule)} | {rule.page.title} |"
        yield ""


def _page(rule: Rule) -> Iterator[str]:
    yield f"## {rule.code}\n"
    yield f"**{rule.page.title}** ({_matters(rule)})\n"
    yield f"{rule.page.why}\n"
    yield f"{rule.page.how}\n"
    for example in rule.page.examples:
        yield f"{'Passes' if example.passes else 'Fails'}:\n"
        yield f"```yaml\n{example.text}```\n"


def _matters(rule: Rule) -> str:
    return f"{rule.severity}, fixed" if rule.is_fixed else str(rule.severity)


if __name__ == "__main__":
    PAGE.write_text(rules(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
