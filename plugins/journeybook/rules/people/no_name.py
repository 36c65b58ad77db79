"""Keep names of people out of journeys.

## Why it matters
Who tells us something does not expect to be read about by name. A role or a kind of person says
more, and may be shown to everybody.

## How to fix it
Write who it was without the name: “woman, 43, second complaint”. This rule finds names after Mr or
mevrouw, in greetings and where a quote says whose it is. It does not find them all: let somebody
else read along.

## Example
```yaml title="Fails"
quotes:
  - text: Then Mrs Jansen called me back.
    by: customer
```
```yaml title="Passes"
quotes:
  - text: Then somebody of the workshop called me back.
    by: customer
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeybook.model.diagnostic import Severity
from journeybook.model.shape import Model
from journeybook.rules.around import Around
from journeybook.rules.rule import PASSED, Answer, Rule, failed
from journeybook.words import Message

_BETWEEN = r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|[Tt]e|[Hh]et|[Vv]on|la|el|'t)\s+)*"
_NAMED = re.compile(
    r"\b(?:[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Dd]e heer|[Dd]hr\.?|[Mm]w\.?|[Mm]evr\.?|Mrs?\.?|Ms\.?)"
    rf"\s+(?:[A-Z]\.\s*)*{_BETWEEN}[A-Z][a-zà-ÿ]+"
    r"|\b(?:[Gg]roet(?:en|jes)?|[Rr]egards|[Ss]incerely),?\s+[A-Z][a-zà-ÿ]+"
)
_HINTS = (
    "evrouw", "eneer", "ijnheer", "e heer", "dhr", "Dhr", "mw", "Mw", "evr", "Mr", "Ms", "roet",
    "egards", "incerely",
)  # fmt: skip
"""One of these is in whatever the pattern fits."""
_FIRST = frozenset(
    re.findall(
        r"\w+",
        """
    adam ahmed albert alex alice amir amy andrea andrew anna anne annemiek annie anouk anton arjan
    arthur ayse bart bas ben bert bianca bob bram brian carla carlos caroline charlotte chris
    christian claire cor daan david debbie dennis diana dick dirk ed edwin eline ellen els emily
    emma emre eric erik esther eva fatima femke floor frank fred george gerard gerrit greg hanna
    hannah hans hassan helen hendrik henk hugo ibrahim ilse inge ingrid irene iris jaap jack jacob
    jaco jake james jan jane janneke jasper jeroen jessica jim joan johan johanna john joost jos
    joyce judith julia karen karin kate kees kevin kim klaas koen laura lars leo lies lieke linda
    lisa lotte louise luuk maaike maarten manon marc maria marieke marijke marion marjan mark
    marloes martijn martin mary matthijs max michael michel mieke miriam mohamed monique nadia
    natasja nick nicole niels nina noor olga oscar patricia patrick paul peter petra pieter piet
    rachel ralph ria rianne richard rob robert robin roel ronald rosa ruben ruud sandra sanne sara
    sarah saskia simon sjoerd sofie sophie stefan steven sue susan suzanne sven thijs thomas tim
    tineke tom ton toon truus vera victor vincent walter wendy wil willem wim wouter yara yusuf
    yvonne
        """,
    )
)
"""First names that are seldom anything else."""


def ask(thing: Model, around: Around) -> Iterator[Answer]:
    """Look for names in texts, and for first names where somebody is quoted or has signed."""
    yield PASSED
    problem = Message("this text has the name of a person in it")
    help_ = Message("write who it was without the name, such as “woman, 43, second complaint”")
    for path, _ in around.matches(_NAMED, thing, *_HINTS):
        yield failed(path, problem, help_)
    for path, text in around.texts(thing):
        if path[-1] in {"by", "approver"} and _begins_with_name(text):
            yield failed(path, problem, help_)


def _begins_with_name(text: str) -> bool:
    first = re.match(r"[^\W\d_]+", text)
    return first is not None and text[0].isupper() and first[0].casefold() in _FIRST


RULE = Rule(__name__, __doc__, Severity.WARNING, ("organisation", "persona", "journey"), ask)
