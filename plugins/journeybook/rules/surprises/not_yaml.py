"""Write a file that can be read as YAML.

## Why it matters
From the place named on, nobody can tell any more which text belongs to which field.

## How to fix it
Look at the indentation, the colons and the quotes, there and in the line above. The last change you
made is the likeliest.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
