"""Begin a diagram with a word that Mermaid knows.

## Why it matters
What Mermaid cannot draw, readers see as an apology and the text of the diagram.

## How to fix it
Begin with a word such as flowchart, sequenceDiagram or timeline. The steps of a journey are “step:
4: who”.

## Example
```yaml title="Fails"
# content/about.md
# About us

~~~mermaid
flowchar LR
  a --> b
~~~
```
```yaml title="Passes"
# content/about.md
# About us

~~~mermaid
flowchart LR
  a --> b
~~~
```
"""

from __future__ import annotations

from journeybook.model.diagnostic import Severity
from journeybook.rules.rule import Rule

RULE = Rule(__name__, __doc__, Severity.WARNING)
