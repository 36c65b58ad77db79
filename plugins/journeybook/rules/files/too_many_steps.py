"""Tell a journey in a number of steps that people can follow.

## Why it matters
With hundreds of steps nobody sees the journey any more, and its map does not fit any screen or
paper.

## How to fix it
Split it into journeys that lead to each other, or tell parts of a step under “substeps”.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
