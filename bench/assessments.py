"""Make the assessments of a journey: four dated entries of eight or nine results, all backed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from random import Random

from bench.organisation import Data
from bench.phrases import sentence

CUSTOMER = ("effortless", "caring", "trustworthy", "distinctive", "memorable")
EMPLOYEE = ("ownership", "self-efficacy", "enablement", "internalisation")

_ENTRIES = (
    (dt.date(2026, 1, 12), range(5)),
    (dt.date(2026, 4, 13), (0, 2)),
    (dt.date(2026, 7, 13), (1,)),
    (dt.date(2026, 10, 12), (3,)),
)
"""The day from which each entry is made, and which of the checks it is about, by number."""

_RESULTS = ("met", "met", "met", "partly", "partly", "not-met", "unknown")
_KINDS = ("research", "survey", "analytics", "observation")
_EXCEPTION_EVERY = 20


def assessments(random: Random, checks: Sequence[str], teams: Sequence[str]) -> list[Data]:
    """Make them.

    Args:
        random: decides; the same state gives the same assessments.
        checks: the ids of the checks that this sort of journey is asked.
        teams: the ids of the teams.
    """
    return [
        {
            "date": (day := begin + dt.timedelta(days=_below(random, 30))),
            "by": sentence(random, "assessor"),
            "results": [
                _result(random, checks[number], day, teams)
                for number in numbers
                if number < len(checks)
            ],
        }
        for begin, numbers in _ENTRIES
    ]


def _result(random: Random, check: str, day: dt.date, teams: Sequence[str]) -> Data:
    value = _one_of(random, _RESULTS)
    result: Data = {
        "check": check,
        "result": value,
        "reason": sentence(random, "judgement"),
        "evidence": [
            {
                "source": sentence(random, "source"),
                "kind": _one_of(random, _KINDS),
                "date": day - dt.timedelta(days=_below(random, 60)),
                "sample": 4 + _below(random, 400),
            }
        ],
    }
    if value in {"partly", "not-met"}:
        result["action"] = {
            "text": sentence(random, "opportunity"),
            "owner": _one_of(random, teams),
            "due": day + dt.timedelta(days=60 + _below(random, 120)),
        }
        if not _below(random, _EXCEPTION_EVERY):
            result["exception"] = {
                "reason": sentence(random, "condition"),
                "approver": sentence(random, "assessor"),
                "expires": day + dt.timedelta(days=90 + _below(random, 90)),
            }
    return result


def _one_of(random: Random, choices: Sequence[str]) -> str:
    return choices[_below(random, len(choices))]


def _below(random: Random, end: int) -> int:
    return int(random.random() * end)
