"""Give files names that can be seen and typed.

## Why it matters
A name with invisible characters looks like another, and cannot be named anywhere.

## How to fix it
Rename the file: small letters, digits and hyphens.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
