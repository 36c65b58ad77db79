"""Name pictures and documents that are there.

## Why it matters
A picture that is not in the content folder is a hole in the page, and evidence that cannot be
opened is no evidence.

## How to fix it
Put the file in the content folder, or name one that is there.

## Example
```yaml title="Fails"
images:
  - file: images/counter.svg
    alt: Two people wait at the counter.
```
```yaml title="Passes"
# journeys/customer/example.yml
images:
  - file: images/counter.svg
    alt: Two people wait at the counter.
# content/images/counter.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
