"""Keep in the content folder only what is published.

## Why it matters
Everything there is meant for readers. A program, a web page or a setting of a server among it could
run something or change the site, so it is left out, and the build says so.

## How to fix it
Move it out of the folder. A publisher can name more under “publish:” in mkdocs.yml.

## Example
```yaml title="Fails"
# content/tricks.html
<p>Ask the shops.</p>
```
```yaml title="Passes"
# content/tricks.md
# Tricks

Ask the shops.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
