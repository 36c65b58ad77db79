"""Say what a picture shows.

## Why it matters
Who cannot see a picture hears these words instead. “Photo” or the name of the file tells them
nothing.

## How to fix it
Write in one sentence what you would say about it on the phone.

## Example
```yaml title="Fails"
images:
  - file: images/bench.svg
    alt: Photo
```
```yaml title="Passes"
images:
  - file: images/bench.svg
    alt: Two people try a bench while a seller waits at a distance.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from journeybook.model.diagnostic import Severity
from journeybook.model.journey import Journey
from journeybook.rules.around import Around
from journeybook.rules.moments import moments
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

_NOTHING = re.compile(
    r"(?:an? |the |een |de |het )?"
    r"(?:afbeelding|diagram|figuur|foto|image|illustratie|img|photo|picture|plaatje|screenshot)"
    r"\W*[0-9]*|\W*|todo|tbd|alt|x+",
    re.IGNORECASE,
)


def ask(journey: Journey, _around: Around) -> Iterator[Answer]:
    """Read the words that stand for each picture."""
    for path, told in (((), journey), *moments(journey)):
        for index, image in enumerate(told.images):
            name = PurePosixPath(image.file)
            if not _NOTHING.fullmatch(image.alt) and image.alt not in {name.name, name.stem}:
                yield PASSED
            else:
                yield failed(
                    (*path, "images", index, "alt"),
                    Message("“%(alt)s” does not say what the picture shows", alt=image.alt),
                    Message("write what you would say about it on the phone"),
                )


RULE = Rule(__name__, __doc__, Severity.ADVICE, ("journey",), ask)
