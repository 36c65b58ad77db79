"""Make journeys of a realistic size: six stages of four steps, every lane filled, assessed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from bench.assessments import CUSTOMER, EMPLOYEE, assessments
from bench.organisation import Data, organisation, personas
from bench.phrases import amount, sentence, tool

STAGES = 6
STEPS = 4
EMPLOYEE_EVERY = 8
"""One journey in eight is an employee's; the seven after it are carried by its steps."""

_PHASES = (
    ("inspiration", "Op een idee komen"),
    ("information", "Uitzoeken wat kan"),
    ("planning", "Een plan maken"),
    ("buying", "De knoop doorhakken"),
    ("service", "Geholpen worden"),
    ("sharing", "Erover vertellen"),
)
_FEELINGS = ("opgelucht", "ongeduldig", "nieuwsgierig", "onzeker", "trots", "gehoord")
_TRUTHS = ((1, 3), (4, 2))
"""The moments of truth, as stage and step: they would mean nothing if they were everywhere."""


@dataclass(frozen=True)
class Corpus:
    """All that is written down, by id, as it stands in YAML.

    Args:
        count: how many journeys.
        seed: the same seed and index give the same journey, however many there are.
    """

    count: int
    seed: int = 1

    @cached_property
    def organisation(self) -> Data:
        """The organisation."""
        return organisation()

    @cached_property
    def personas(self) -> dict[str, Data]:
        """The personas."""
        return personas()

    def journeys(self) -> Iterator[tuple[str, Data]]:
        """Make the journeys one by one: five thousand of them do not fit on a small machine."""
        for index in range(self.count):
            yield journey_id(index), _Maker(self, index).journey()


def journey_id(index: int) -> str:
    """Name a journey."""
    return f"reis-{index:05}"


def is_employee(index: int) -> bool:
    """Tell whether a journey is an employee's."""
    return index % EMPLOYEE_EVERY == 0


class _Maker:
    """Makes one journey."""

    def __init__(self, corpus: Corpus, index: int) -> None:
        # Made-up texts need no secrecy, they need to be the same tomorrow.
        self._random = Random(corpus.seed * 1_000_003 + index)  # noqa: S311
        self._index = index
        self._employee = is_employee(index)
        self._teams = [team["id"] for team in corpus.organisation["teams"]]
        self._channels = [channel["id"] for channel in corpus.organisation["channels"]]
        self._behaviours = [it["id"] for it in corpus.organisation["brand_behaviours"]]
        kind = "employee" if self._employee else "customer"
        self._personas = [key for key, it in corpus.personas.items() if it["kind"] == kind]
        self._titles: set[str] = set()

    def journey(self) -> Data:
        """Make the journey."""
        return {
            "title": self._title(),
            "persona": self._one_of(self._personas),
            "owner": self._one_of(self._teams),
            "host": self._one_of(self._teams),
            "status": "draft" if self._now_and_then(10) else "live",
            **({} if self._employee else {"stage_model": "purchase-cycle"}),
            "summary": f"{self._say('summary')} {self._say('description')}",
            "description": " ".join(self._say("description") for _ in range(4)),
            "trigger": self._say("thought"),
            "scope": self._say("summary"),
            "goal": self._say("need"),
            "time": {"text": self._say("time"), "min": "3 weken", "max": "5 maanden"},
            "review": {"last": self._day(), "every": "6 maanden"},
            "participation": [
                {"who": "Vier bewoners en twee monteurs", "in": ["journey"], "date": self._day()},
                {"who": "Het hele team van de avonddienst", "in": ["strategy", "measuring"]},
            ],
            "beforehand": {"way": self._say("expectation"), "outcome": self._say("need")},
            "measures": [
                {"title": "Binnen een week afgerond", "now": "61%", "target": "85%"},
                {"title": "Zegt dat het weinig moeite kostte", "now": "3,4", "target": "4,2"},
            ],
            "questions": [self._say("question"), self._say("question")],
            "evidence": [self._evidence()],
            "stages": [self._stage(index) for index in range(STAGES)],
            "assessments": assessments(
                self._random, EMPLOYEE if self._employee else CUSTOMER, self._teams
            ),
        }

    def _stage(self, index: int) -> Data:
        phase, title = _PHASES[index]
        return {
            "title": title,
            "goal": self._say("need"),
            **({} if self._employee else {"phase": phase}),
            "owner": self._one_of(self._teams),
            "steps": [self._step(index, number) for number in range(STEPS)],
        }

    def _step(self, stage: int, number: int) -> Data:
        channels = [self._one_of(self._channels)]
        if self._now_and_then(4):
            channels = list(dict.fromkeys([*channels, self._one_of(self._channels)]))
        step: Data = {
            "title": self._title(),
            "id": _step_id(stage, number),
            "description": self._say("description"),
            "channel": channels if len(channels) > 1 else channels[0],
            "touchpoint": [{"title": self._say("touchpoint"), "channel": channels[0]}],
            "sentiment": self._sentiment(),
            "thoughts": [self._say("thought")],
            "needs": [self._say("need")],
            "expectation": [self._say("expectation")],
            "pain_points": [
                {"text": self._say("pain"), "severity": self._number(1, 5)},
                *([self._say("pain")] if self._now_and_then(3) else []),
            ],
            "opportunities": [self._say("opportunity")],
            "frontstage": [{"text": self._say("front"), "team": self._one_of(self._teams)}],
            "backstage": [{"text": self._say("back"), "team": self._one_of(self._teams)}],
            "support": [self._say("support")],
            "systems": list(dict.fromkeys(tool(self._random) for _ in range(2))),
            "mandate": [{"text": self._say("mandate"), "up_to": amount(self._random)}],
            "interventions": [self._say("intervention")],
            "shows": [self._one_of(self._behaviours)],
            "quotes": [{"text": self._say("quote"), "by": "bewoner in een gesprek"}],
            "evidence": [self._evidence()],
            "time": self._time(),
            "owner": self._one_of(self._teams),
        }
        if not self._employee:
            carrier = self._index - self._index % EMPLOYEE_EVERY
            carried_by = _step_id(self._number(0, STAGES - 1), self._number(0, STEPS - 1))
            step["supported_by"] = f"{journey_id(carrier)}#{carried_by}"
        return step | self._way(stage, number)

    def _way(self, stage: int, number: int) -> Data:
        """Tell what only some steps have, about as often as real journeys have it."""
        way: Data = {}
        if (stage, number) in _TRUTHS:
            way["moment_of_truth"] = self._say("reason")
        if (stage, number) == (2, 3):
            way["next"] = [{"to": f"#{_step_id(2, 1)}", "when": self._say("condition")}]
        if number == STEPS - 1 and stage % 2:
            way["handover"] = [{"to": self._one_of(self._teams), "what": self._say("handover")}]
            way["wait"] = {"text": self._say("time"), "min": "2 dagen", "max": "2 weken"}
        if number == 1 and stage % 3 == 0:
            way["condition"] = self._say("condition")
            way["alternatives"] = [{"title": self._say("need"), "when": self._say("condition")}]
        if self._now_and_then(6):
            way["substeps"] = [self._say("touchpoint"), self._say("touchpoint")]
        if self._now_and_then(6):
            way["lanes"] = {"Gegevens": [self._say("handover")]}
        return way

    def _title(self) -> str:
        while True:
            title = self._say("work" if self._employee else "title")
            if title not in self._titles:
                self._titles.add(title)
                return title

    def _sentiment(self) -> int | Data:
        if self._now_and_then(6):
            start, end = self._number(1, 5), self._number(1, 5)
            return {"start": start, "end": end, "feeling": self._one_of(_FEELINGS)}
        return self._number(1, 5)

    def _evidence(self) -> Data:
        return {
            "source": self._say("source"),
            "kind": self._one_of(("research", "survey", "analytics", "observation")),
            "date": self._day(),
            "sample": self._number(4, 400),
            "confidence": self._one_of(("assumption", "reasoned", "validated")),
        }

    def _time(self) -> str | Data:
        if self._now_and_then(3):
            return {"text": self._say("time"), "min": "10 min", "max": "2 uur"}
        return self._say("time")

    def _say(self, kind: str) -> str:
        return sentence(self._random, kind)

    def _one_of(self, choices: Sequence[str]) -> str:
        return choices[self._number(0, len(choices) - 1)]

    def _number(self, lowest: int, highest: int) -> int:
        return lowest + int(self._random.random() * (highest - lowest + 1))

    def _now_and_then(self, rarity: int) -> bool:
        return self._random.random() * rarity < 1

    def _day(self) -> dt.date:
        return dt.date(2026, 1, 5) + dt.timedelta(days=self._number(0, 300))


def _step_id(stage: int, number: int) -> str:
    return f"stap-{stage + 1}-{number + 1}"
