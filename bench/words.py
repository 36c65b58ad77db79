"""How the corpus reads in Dutch: the names of lanes and the words for values that are codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from journeybook.model.checks import SHIPPED
from journeybook.words import load

from bench.corpus import Corpus

LANES = {
    "description": "Wat er gebeurt",
    "condition": "Alleen als",
    "alternatives": "Of anders",
    "substeps": "Onderdelen",
    "channel": "Kanaal",
    "touchpoint": "Contactmoment",
    "sentiment": "Beleving",
    "thoughts": "Gedachten",
    "quotes": "In eigen woorden",
    "needs": "Behoeften",
    "expectation": "Verwachting",
    "moment_of_truth": "Moment van de waarheid",
    "pain_points": "Pijnpunten",
    "opportunities": "Kansen",
    "time": "Tijd",
    "next": "Hoe het verder kan gaan",
    "handover": "Overdracht",
    "wait": "Wachttijd",
    "frontstage": "In het zicht",
    "backstage": "Achter de schermen",
    "support": "Ondersteuning",
    "systems": "Systemen",
    "mandate": "Mag zelf beslissen",
    "interventions": "Wat hier werkt",
    "shows": "Merkgedrag",
    "owner": "Verantwoordelijk",
    "evidence": "Bewijs",
    "lanes": "En verder",
}
"""The lanes of a step, by key, in the order in which a page shows them."""

CODES = {
    "research": "onderzoek",
    "survey": "vragenlijst",
    "analytics": "meting",
    "observation": "waarneming",
    "assumption": "aanname",
    "reasoned": "beredeneerd",
    "validated": "bevestigd",
    "met": "gehaald",
    "partly": "deels gehaald",
    "not-met": "niet gehaald",
    "unknown": "onbekend",
    "draft": "concept",
    "live": "gepubliceerd",
    "strategy": "strategie",
    "journey": "de reis",
    "measuring": "meten",
}

_FEELINGS = ("", "zeer slecht", "slecht", "neutraal", "goed", "zeer goed")

_BEFORE = {
    "every": "elke",
    "severity": "ernst",
    "up_to": "tot",
    "start": "van",
    "end": "naar",
    "due": "uiterlijk",
    "expires": "tot en met",
    "approver": "akkoord:",
    "sample": "n =",
    "confidence": "zekerheid",
    "min": "minstens",
    "max": "hoogstens",
    "now": "nu",
    "target": "doel",
    "when": "als:",
}

REFERENCES = frozenset({"channel", "check", "host", "owner", "persona", "shows", "team", "to"})
"""The keys whose values name something that has a title elsewhere."""


def titles(corpus: Corpus) -> dict[str, str]:
    """Find the title behind every id that a journey may name."""
    organisation = corpus.organisation
    named = (*organisation["teams"], *organisation["channels"], *organisation["brand_behaviours"])
    say = load("nl").say
    return {
        **{it.id: say(it.title) for it in SHIPPED},
        **{it["id"]: it["title"] for it in named},
        **{key: persona["title"] for key, persona in corpus.personas.items()},
    }


def said(key: str, value: Any, names: Mapping[str, str]) -> list[str]:  # noqa: ANN401 - YAML's
    """Say a value as the list of things a reader sees, the way an editor would type them.

    Args:
        key: the key under which it stands.
        value: what stands there: a text, a figure, or more of them.
        names: the titles of what can be named.
    """
    if isinstance(value, list):
        return [text for item in value for text in said(key, item, names)]
    if key == "lanes":
        return [f"{name}: {'; '.join(texts)}" for name, texts in value.items()]
    if isinstance(value, dict):
        first, *rest = (text for part, it in value.items() for text in said(part, it, names))
        return [f"{first} ({'; '.join(rest)})" if rest else first]
    if key in REFERENCES:
        return [names.get(value, value)]
    if key == "sentiment":
        return [f"{value} {_FEELINGS[value]}"]
    text = CODES.get(value, str(value)) if isinstance(value, str) else str(value)
    return [f"{_BEFORE[key]} {text}" if key in _BEFORE else text]


def level(sentiment: int | Mapping[str, int]) -> int:
    """Give the one level that a Mermaid journey can show: the one that is remembered."""
    return sentiment if isinstance(sentiment, int) else sentiment["end"]


def lanes(step: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Say every lane of a step; an empty list where it has none."""
    for key in LANES:
        yield key, said(key, step[key], names) if key in step else []
