"""A publication in which every text has a word of its own, wrapped in what could spoil it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from journeybook.model import checks, questions, stage_models, stops, themes
from journeybook.model.check import Side
from journeybook.model.persona import Kind

from tests.fuzz.frame import Frame, Way
from tests.fuzz.mistakes import spots
from tests.fuzz.strategies import Publication, Writer, files_of

PLAIN = "{}"
WRAPPINGS = (
    "<b>{}</b>",
    "{}<script>window.__pwned=1</script>",
    '"><img src=x onerror={}>',
    "{{ {} }} {% x %}",
    "&lt;{}&gt; &amp;",
    "{}</td></table><h1>x</h1>",
    "<!-- {} -->",
    "'{}'\"",
    "]]>{}<![CDATA[",
    "mermaid {} #35; ﬂ°",
    "家{}あ",
    "عربي {} אני",
)
"""The first braces stand for the word. None has Markdown in it, so each is shown as it is.

The word comes early, because drawings shorten a long text.
"""


class Telling(Writer):
    """Writes every field there is, and a word of its own in each text."""

    def __init__(self, frame: Frame, wrapping: str) -> None:
        super().__init__(frame, [], 99, 7)
        self.wrapping = wrapping
        self.texts: dict[str, str] = {}

    def _simple(self, kind: type, marks: tuple[Any, ...]) -> Any:
        """Choose a day that has been: of days to come nothing is shown yet."""
        if kind is dt.date:
            return dt.date(2026, 5, self.number(1, 28))
        return super()._simple(kind, marks)

    def text(self, longest: int = 400) -> str:
        """Write a word that has not been written before."""
        word = f"w{len(self.texts):04}z"
        text = self.wrapping.replace("{}", word, 1)
        self.texts[word] = text if len(text) <= longest else word
        return self.texts[word]


def told(wrapping: str) -> tuple[Publication, dict[str, str], dict[str, str]]:
    """Write a publication with everything in it.

    Returns:
        The publication, the text around each word, and the field in which each word stands.
    """
    writer = Telling(_frame(), wrapping)
    found = Publication(writer.frame, {}, {}, {}, {})
    for name, model, data in files_of(writer):
        if data:
            found.files[name], found.models[name] = data, model
    for key in writer.frame.known("metric"):
        name = f"journeys/metrics/{key}"
        variants = ["", *(it["id"] for it in found.files[f"{name}.yml"]["variants"])]
        found.values[f"{name}.csv"] = [
            ["date", "value", "n", "source", "variant"],
            *(["2026-05-04", "1", "400", "panel", it] for it in variants),
        ]
    words = {text: word for word, text in writer.texts.items()}
    fields = {}
    for name, model in found.models.items():
        for spot in spots(name, model, found.files[name]):
            value = _at(found.files[name], spot.path)
            if spot.kind == "text" and value in words:
                fields[words[value]] = f"{spot.model}.{spot.field}"
    return found, writer.texts, fields


def _at(data: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        data = data[part]
    return data


def _frame() -> Frame:
    kinds = {"buyer": Kind.CUSTOMER, "clerk": Kind.EMPLOYEE, "maker": Kind.PARTNER}
    ways = {
        key: Way(
            key,
            kinds[who],
            [who],
            {f"{key}-a": [f"{key}-1", f"{key}-2"], f"{key}-b": [f"{key}-3"]},
            is_target=False,
        )
        for key, who in (("buying", "buyer"), ("selling", "clerk"), ("making", "maker"))
    }
    names = {
        "team": ["desk", "works"],
        "channel": ["shop", "web"],
        "behaviour": ["kind"],
        "audience": [],
        "initiative": ["ring"],
        "metric": ["nps"],
        "trip": ["tour"],
        "persona": [*kinds],
        "journey": [*ways],
        "own-check": ["own-check"],
        "own-question": ["own-question"],
        "own-stop": ["own-stop"],
        "own-model": ["own-model"],
    }
    names["check"] = [*(it.id for it in checks.SHIPPED), *names["own-check"]]
    names["question"] = [*(it.id for it in questions.SHIPPED), *names["own-question"]]
    names["stop"] = [*(it.id for it in stops.SHIPPED), *names["own-stop"]]
    names["theme"] = [it.id for it in themes.SHIPPED]
    names["stage-model"] = [*(it.id for it in stage_models.SHIPPED), *names["own-model"]]
    phases = {it.id: [phase.id for phase in it.phases] for it in stage_models.SHIPPED}
    sides = {it.id: it.side for it in checks.SHIPPED} | {"own-check": Side.CUSTOMER}
    return Frame(
        names,
        ways,
        kinds,
        phases | {"own-model": ["one", "two"]},
        sides,
        dict.fromkeys((*names["check"], *names["question"]), 1),
        {"nps": ("points", "higher")},
    )
