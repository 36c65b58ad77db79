"""Let a drawing draw and do nothing else.

## Why it matters
A drawing in SVG can hold scripts, pages of others and addresses to fetch. Whoever opens it by its
address would run them as a part of this site.

## How to fix it
Save it as “plain” or “optimised” SVG, or as PNG.

## Example
```yaml title="Fails"
# content/images/shop.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<script>alert(1)</script></svg>
```
```yaml title="Passes"
# content/images/shop.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<path d="M0 0h9v9"/></svg>
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
