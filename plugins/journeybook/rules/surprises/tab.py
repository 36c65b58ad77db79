"""Indent with spaces.

## Why it matters
YAML knows levels by their spaces. A tab looks the same on your screen and counts as nothing.

## How to fix it
Write two spaces for each level. Most editors can do that when you press the Tab key.

## Example
```yaml title="Fails"
stages:
  - title: Looking
\tgoal: Know what fits
    steps: [I look around]
```
```yaml title="Passes"
stages:
  - title: Looking
    goal: Know what fits
    steps: [I look around]
```
"""  # noqa: D301 - the tab has to be seen

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
