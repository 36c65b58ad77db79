"""Publish pictures that do not say where they were taken.

## Why it matters
A telephone writes the place into every picture, to a few metres. At somebody’s home that is an
address.

## How to fix it
Save the picture without these data: most programs can do so when they export it.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.WARNING)
