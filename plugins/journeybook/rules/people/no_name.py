"""Keep names of people out of journeys.

## Why it matters
Who tells us something does not expect to be read about by name. A role or a kind of person says
more, and may be shown to everybody.

## How to fix it
Write who it was without the name: “woman, 43, second complaint”. This rule finds names after Mr or
mevrouw, in greetings and where a quote says whose it is, first names with a family name behind
them, and first names of people who say or ask something. It does not find them all: let somebody
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
from journeybook.model.kinds import WRITTEN
from journeybook.model.loose import Loose
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


_CAPITAL = re.compile(r"[A-Z](?<![\w.-][A-Z])[a-zà-ÿ]+")
_FAMILY = re.compile(
    rf" (?:[A-Z]\. ?)*{_BETWEEN}[A-Z][a-zà-ÿ]{{2,}}"
    r"(?<!straat)(?<!laan)(?<!weg)(?<!plein)(?<!kade)(?<!school)(?<!huis)(?![a-zà-ÿ])"
)
_SPEAKS = re.compile(
    r",? (?:zei|zegt|vroeg|vraagt|vertelde|vertelt|belde|belt|mailde|mailt|schreef|schrijft"
    r"|beloofde|said|says|asked|asks|told|tells|called|calls|wrote|writes|promised)\b"
)
_SPOKEN_OF = re.compile(
    r"\b(?:[Cc]ollega|[Mm]edewerk(?:er|ster)|[Mm]onteur|[Bb]ezorger|[Cc]hauffeur|genaamd|heet(?:te)?"
    r"|naam (?:is|was)|(?:sprak(?:en)?|gesproken|gebeld|belde|gemaild)(?: ik)? met|zei|zegt"
    r"|vroeg|vraagt|[Cc]olleague"
    r"|name(?:d| is| was)|(?:spoke|talked|spoken) (?:to|with)|said|says|asked|told)"
    r"[ ,:]+$"
)
_VERBS = frozenset({"max", "mark", "sue", "toon", "wil"})
"""First names that begin a sentence more often than they stand before a family name."""
_SHOPS = frozenset({"albert heijn", "jan linders", "jan steen", "tom tailor"})

_FOUND = failed(
    (),
    Message("this text has the name of a person in it"),
    Message("write who it was without the name, such as “woman, 43, second complaint”"),
)


def ask(thing: Model, around: Around) -> Iterator[Answer]:
    """Look for names in texts, and for first names where somebody is quoted or has signed."""
    yield PASSED
    for path, _ in around.matches(_NAMED, thing, *_HINTS):
        yield _FOUND._replace(path=path)
    if around.has_word(_FIRST, thing):
        for path, text in around.texts(thing):
            if _is_by(str(path[-1]), text, around) or any(_named(text, around)):
                yield _FOUND._replace(path=path)


def look(loose: Loose, around: Around) -> Iterator[tuple[int, Answer]]:
    """Look for them in a text."""
    if _is_by(loose.field, loose.text, around):
        yield 0, _FOUND
    for found in (*_NAMED.finditer(loose.text), *_named(loose.text, around)):
        yield found.start(), _FOUND


def _named(text: str, around: Around) -> Iterator[re.Match[str]]:
    """Find first names that are followed by a family name, or of whom it says that they speak."""
    for found in _CAPITAL.finditer(text):
        first = found[0].casefold()
        if first not in _FIRST or first in around.invented:
            continue
        family = _FAMILY.match(text, found.end()) if first not in _VERBS else None
        if (
            (family and f"{first}{family[0].casefold()}" not in _SHOPS)
            or _SPEAKS.match(text, found.end())
            or _SPOKEN_OF.search(text[max(0, found.start() - 30) : found.start()])
        ):
            yield found


def _is_by(field: str, text: str, around: Around) -> bool:
    first = re.match(r"[^\W\d_]+", text)
    return (
        field in {"by", "approver"}
        and first is not None
        and text[0].isupper()
        and first[0].casefold() in _FIRST - around.invented
    )


RULE = Rule(__name__, __doc__, Severity.WARNING, WRITTEN, ask, look=look)
