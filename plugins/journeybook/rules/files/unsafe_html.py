"""Write in a page what explains, and nothing that runs.

## Why it matters
A script, a form, a frame or a picture from another host on one page runs for every reader, and
through search on every page. It is taken out of the page, and this says what and where.

## How to fix it
Write it in Markdown, put pictures in the content folder, or leave it out.
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.WARNING)
