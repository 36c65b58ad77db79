"""Hand out documents that can be opened without worry.

## Why it matters
A document with programs in it, or one that becomes huge when it is opened, harms whoever trusts
this site.

## How to fix it
Save it again in the program it comes from, without macros, or hand it out as PDF.

## Example
```yaml title="Fails"
# content/research/interviews.pdf
This is no PDF.
```
```yaml title="Passes"
# content/research/interviews.txt
Twelve interviews.
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.ERROR)
