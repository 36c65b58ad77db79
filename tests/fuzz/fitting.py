"""What the fields of one object, and the objects of one publication, have to say to each other."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from journeybook.model import checks, questions
from journeybook.model.check import Side
from journeybook.model.initiative import InitiativeResult
from journeybook.model.journey import Stage, Step
from journeybook.model.kinds import NAMED
from journeybook.model.metric import Metric, Spot
from journeybook.model.mirror import Ask, Mirror
from journeybook.model.organisation import (
    Audience,
    Behaviour,
    Channel,
    Phase,
    StageModel,
    Team,
)
from journeybook.model.persona import Kind
from journeybook.model.stop import Stop

from tests.fuzz.frame import Way
from tests.fuzz.texts import line

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fuzz.strategies import Data, Writer

_BEGIN = dt.date(2025, 1, 1)


# ---------------------------------------------------------------- references


def step(writer: Writer) -> str | None:
    """Name a step, or a journey as a whole."""
    own = [f"#{it}" for it in writer.way.steps] if writer.home else []
    others = [it for it in writer.frame.ways.values() if it.id != writer.home]
    return _one_of(writer, [*own, *_places(others)])


def _places(ways: list[Way]) -> list[str]:
    return [*(it.id for it in ways), *(f"{it.id}#{name}" for it in ways for name in it.steps)]


def _one_of(writer: Writer, known: list[str]) -> str | None:
    return writer.one(*known) if known else None


def _some_of(writer: Writer, known: list[str]) -> list[str] | None:
    return writer.some(known) if known else None


def _supported(writer: Writer) -> list[str] | None:
    carrying = [it for it in writer.frame.ways.values() if it.kind is Kind.EMPLOYEE]
    return _some_of(writer, _places([it for it in carrying if it.id != writer.home]))


def _serves(writer: Writer) -> list[str] | None:
    if writer.way.kind is Kind.CUSTOMER:
        return None
    carried = [it for it in writer.frame.ways.values() if it.kind is not Kind.EMPLOYEE]
    return _some_of(writer, _places([it for it in carried if it.id != writer.home]))


def _earlier(writer: Writer) -> str | None:
    """Name a journey that was drawn before this one, so that there is no circle."""
    known = list(writer.frame.ways)
    return _one_of(writer, known[: known.index(writer.home)])


def _asked(writer: Writer) -> str:
    """Name a check that is asked of those whose journey it is."""
    sides = writer.frame.sides
    all_sides = not writer.home or writer.way.kind is Kind.EMPLOYEE
    return writer.one(*(it for it in sides if all_sides or sides[it] is Side.CUSTOMER))


def _phases(writer: Writer, stage_model: str | None) -> list[str]:
    known = writer.frame.phases
    return known[stage_model] if stage_model else [it for phases in known.values() for it in phases]


# ---------------------------------------------------------------- fields


def _stages(writer: Writer) -> list[Data]:
    way, found = writer.way, []
    for stage_id, steps in way.stages.items():
        stage = {"id": stage_id, **writer.model(Stage)}
        if stage_id in way.contacts:
            stage["touchpoint"] = [{"title": way.contacts[stage_id]}]
        stage["steps"] = [_named_step(writer, it) for it in steps]
        if writer.often(3):
            stage["steps"].append(writer.model(Step))
        if not stage["steps"]:
            del stage["steps"]
        found.append(stage)
    return found


def _named_step(writer: Writer, step_id: str) -> Data:
    written = {"id": step_id, **writer.model(Step)}
    for field, known in (("pain_points", writer.way.pains), ("opportunities", writer.way.chances)):
        if step_id in known:
            written[field] = [{"text": writer.text(), "id": known[step_id]}]
    for field, carriers in (("supported_by", _supported), ("serves", _serves)):
        named = carriers(writer) if writer.often() else None
        written |= {field: named} if named else {}
    return written


def _spots(writer: Writer) -> list[Data]:
    found = []
    for way in writer.frame.ways.values():
        spot: Data = {"at": way.id}
        if way.contacts and writer.often():
            stage, touchpoint = next(iter(way.contacts.items()))
            spot |= {"stage": stage, "touchpoint": touchpoint}
        elif writer.often():
            spot["stage"] = next(iter(way.stages))
        elif way.steps:
            spot["at"] = f"{way.id}#{way.steps[0]}"
        found.append(spot)
    Spot.model_validate(found[0])
    return found


def _answers(writer: Writer) -> list[Data]:
    found = []
    for way in writer.frame.ways.values():
        for field, known in (("pain_point", way.pains), ("opportunity", way.chances)):
            for place, name in known.items():
                found.append({"at": writer.one(way.id, f"{way.id}#{place}"), field: name})
        if way.steps:
            found.append({"at": f"{way.id}#{way.steps[-1]}", "how": writer.text()})
    return found[: writer.one(1, 2, 3)]


def _weighing(writer: Writer) -> Data:
    sizes = writer.number(2, 10), writer.number(2, 10)
    formula = writer.one("value-per-effort", "sure-value-per-effort", "value-minus-effort")
    if formula == "value-minus-effort":
        sizes = (sizes[0], sizes[0])
    writer.levels = min(sizes)
    return {
        "value": {"levels": [writer.text(60) for _ in range(sizes[0])], "question": writer.text()},
        "effort": {"levels": [writer.text(60) for _ in range(sizes[1])]},
        "formula": formula,
    }


def _rounds(writer: Writer) -> list[Data]:
    days = [_BEGIN + dt.timedelta(it) for it in sorted(writer.numbers(900))]
    found: list[Data] = []
    while days:
        began, ended = days.pop(0), days.pop(0) if days else None
        one: Data = {"title": writer.text(200), "began": began}
        if ended:
            one["ended"] = ended
        if writer.often():
            one["stops"] = [{"stop": writer.reference("stop"), "date": began}]
            one["outcome"] = writer.text()
        found.append(one)
    return found


def _written(shipped: dict[str, Any], family: str, fixed: str) -> Callable[[Writer], list[Data]]:
    """Write checks or questions: shipped ones in other words, and some of one's own."""

    def entries(writer: Writer) -> list[Data]:
        found: list[Data] = []
        texts = ("title", "statement", "question", "why")
        reworded = writer.some(list(shipped)) if writer.often() else []
        found += [{"id": key, writer.one(*texts): writer.text(100)} for key in reworded]
        for key in writer.frame.known(f"own-{family}"):
            fixed_as = (
                writer.frame.sides[key].value if fixed == "side" else writer.reference("theme")
            )
            own = {"id": key, fixed: fixed_as, **{it: writer.text(100) for it in texts[:3]}}
            if writer.often():
                own |= {"version": 2, "since": _BEGIN, "change": writer.text()}
                writer.frame.versions[key] = 2
            if writer.often():
                own["evidence"] = [writer.text()]
                own |= {"criteria": [writer.text()]} if fixed == "side" else {}
            if writer.often() and fixed == "side":
                own["examples"] = {it: writer.text() for it in ("met", "partly", "not_met")}
            found.append(own)
        return found

    return entries


def _with_ids(family: str, model: type) -> Callable[[Writer], list[Data] | None]:
    def listed(writer: Writer) -> list[Data] | None:
        keys = writer.frame.known(family)
        return [{"id": key, **writer.model(model)} for key in keys] or None

    return listed


def _teams(writer: Writer) -> list[Data] | None:
    found = _with_ids("team", Team)(writer) or []
    for at, team in enumerate(found):
        if at and writer.often(3):
            team["parent"] = found[at - 1]["id"]
    return found or None


def _stage_models(writer: Writer) -> list[Data] | None:
    found = _with_ids("own-model", StageModel)(writer) or []
    for it in found:
        it["phases"] = [{"id": key, **writer.model(Phase)} for key in writer.frame.phases[it["id"]]]
    return found or None


def _stops(writer: Writer) -> list[Data] | None:
    found = _with_ids("own-stop", Stop)(writer) or []
    for at, it in enumerate(found):
        if writer.often():
            it["after"] = found[at - 1]["id"] if at else writer.one("coach", "route")
    return found or None


def _voice(writer: Writer) -> Data:
    return writer.one(
        {"kind": "mail", "address": "voice@journeybook.test"},
        {"kind": "mail", "address": "voice@journeybook.test?subject={subject}&body={page}"},
        {"kind": "issue", "address": "https://forge.test/x/-/new"},
        {"kind": "form", "address": "https://form.test/f?a={journey}&b={step}&c={ask}&d={edition}"},
    )


def _others(family: str) -> Callable[[Writer], list[str] | None]:
    def named(writer: Writer) -> list[str] | None:
        known = writer.frame.known(family)
        return _some_of(writer, [it for it in known if it != getattr(writer, family, writer.home)])

    return named


# ---------------------------------------------------------------- objects


def _journey(writer: Writer, data: Data) -> None:
    way = writer.way
    if writer.often(3):
        data["kind"] = way.kind.value
    if way.is_target:
        data["state"] = "target"
        data |= {"target_of": it} if (it := _earlier(writer)) else {}
        data.pop("assessments", None)
    else:
        data.pop("target_of", None)
    data.pop("mirror", None)
    teams = writer.frame.known("team")
    if teams and not way.is_target and way.kind is not Kind.CUSTOMER and writer.often():
        data |= {"host": writer.one(*teams), "mirror": writer.model(Mirror)}
        data["mirror"].setdefault("asks", [writer.model(Ask, "own", "others")])
    for stage in data["stages"]:
        if writer.often(4):
            stage["phase"] = writer.one(*_phases(writer, data.get("stage_model")))
        people = stage.get("persona") or data["persona"]
        _feel(writer, stage, people)
        for it in stage.get("steps", ()):
            _feel(writer, it, it.get("persona") or people)


def _feel(writer: Writer, moment: Data, people: list[str]) -> None:
    for felt in moment.get("sentiment", ()):
        if writer.often():
            felt["persona"] = writer.one(*people)


def _sentiment(writer: Writer, data: Data) -> None:
    match writer.number(0, 3):
        case 0 | 1:
            data["level"] = writer.number(1, 5)
        case 2:
            data["start"], data["end"] = writer.number(1, 5), writer.number(1, 5)
        case _:
            data.setdefault("feeling", writer.text(120))


def _time(writer: Writer, data: Data) -> None:
    for field, length in (("min", "2 hours"), ("max", "1.5 dagen")):
        if writer.often(3):
            data[field] = length
    if not data:
        data["text"] = writer.text(200)


def _answered(writer: Writer, data: Data) -> None:
    """Put the days of asking and of answering in order."""
    data.pop("answered", None)
    if data.get("status") in {"done", "declined"}:
        data.setdefault("answer", writer.text())
    if "answer" in data and writer.often():
        data["answered"] = data.get("date") or _BEGIN


def _assessment(writer: Writer, data: Data) -> None:
    seen: set[tuple[Any, Any]] = set()
    kept = []
    for it in data.get("results", ()):
        asked = it.get("check", it.get("question")), it.get("stage")
        if asked not in seen:
            seen.add(asked)
            kept.append(it)
            if writer.often(4):
                versions = writer.frame.versions
                it["version"] = versions[it["check"]] if "check" in it else 1
    data["results"] = kept
    if writer.often(4):
        data["version"] = 1


def _kept(_writer: Writer, data: Data) -> None:
    if "metric" in data:
        data.pop("value", None)
        data.pop("evidence", None)


def _ask(writer: Writer, data: Data) -> None:
    named = [data[it]["metric"] for it in ("own", "others") if "metric" in data.get(it, {})]
    if named:
        data["unit"], data["better"] = writer.frame.units[named[0]]
        if len(set(named)) > 1:
            data.pop("others")


def _metric(writer: Writer, data: Data) -> None:
    data["unit"], data["direction"] = writer.frame.units[writer.metric]
    variants = {it["id"]: it for it in data.pop("variants", ())}
    if variants:
        data["variants"] = list(variants.values())
    if len(variants) > 1 and writer.often():
        data["by_chance"] = True
    if data["kind"] == "own" and writer.often():
        data["statistic"] = writer.one("share", "mean", "median", "net", "count")
    is_free = data["kind"] in {"own", "csat", "ces"} and data.get("statistic") != "share"
    if is_free and writer.often():
        data["scale"] = writer.one({"min": 0}, {"max": 10.5}, {"min": -3, "max": 7.25})
    if writer.often(3):
        low, high = _bounds(data)
        data["target"] = writer.number(round(low), round(high))
        if writer.often():
            data["target_by"] = _BEGIN


def _bounds(data: Data) -> tuple[float, float]:
    bounds = Metric.model_validate({"id": "x", **data}).bounds
    low = bounds.min if bounds.min is not None else -1000
    return low, bounds.max if bounds.max is not None else low + 500


def values(writer: Writer, data: Data) -> list[list[str]]:
    """Write the lines of the file of values of a metric."""
    low, high = _bounds(data)
    columns = ["date", "value", "n", "source", "note"]
    variants = [it["id"] for it in data.get("variants", ())]
    rows = [columns + (["variant"] if variants else [])]
    for day in writer.numbers(700):
        cells = [
            (_BEGIN + dt.timedelta(day)).isoformat(),
            str(writer.number(round(low), round(high))) if not writer.often(6) else "",
            str(writer.number(1, 10**6)) if writer.often() else "",
            line(writer.text(300)) if writer.often() else "",
            line(writer.text(300)) if writer.often(3) else "",
        ]
        rows.append(cells + ([writer.one("", *variants)] if variants else []))
    return rows


def _initiative(writer: Writer, data: Data) -> None:
    if data.get("status") in {"done", "stopped"}:
        data["result"] = writer.model(InitiativeResult)
    else:
        data.pop("result", None)
    known = [data.get("due"), data.get("result", {}).get("date")]
    if "start" in data:
        data["start"] = min([data["start"], *(it for it in known if it)])


def _stakeholder(writer: Writer, data: Data) -> None:
    if "team" not in data:
        data.setdefault("who", writer.text(200))


def _retrospective(_writer: Writer, data: Data) -> None:
    for it in data.get("changes", ()):
        if "done" in it:
            it["done"] = max(it["done"], data["date"])


def _proposal(writer: Writer, data: Data) -> None:
    data["phase"] = writer.one(*_phases(writer, data.get("stage_model")))
    if data.get("status") == "started" and "initiative" not in data:
        data["status"] = "chosen"
    if data.get("status") == "declined":
        data.pop("initiative", None)
        data.setdefault("why", writer.text())


def _gap(writer: Writer, data: Data) -> None:
    if writer.often():
        data["phase"] = writer.some(_phases(writer, data.get("stage_model")))


def _offer(_writer: Writer, data: Data) -> None:
    if "proposals" in data:
        data["proposals"] = list({it["id"]: it for it in data["proposals"]}.values())


def formerly(writer: Writer, files: dict[str, Data]) -> None:
    """Let some things have had another id before."""
    for at, (name, data) in enumerate(files.items()):
        if name.count("/") > 1 and writer.often(5):
            data["formerly"] = [f"was-{at}", f"was-{at}-{writer.text(9).encode().hex()}"]


FIELDS: dict[str, Callable[[Writer], Any]] = {
    "Alignment.questions": _written({it.id: it for it in questions.SHIPPED}, "question", "theme"),
    "Article.phases": lambda it: it.some(_phases(it, None)),
    "Article.related": _others("article"),
    "Beforehand.persona": lambda it: it.one(*it.way.travellers),
    "Checks.checks": _written({it.id: it for it in checks.SHIPPED}, "check", "side"),
    "Initiative.answers": _answers,
    "Estimate.level": lambda it: it.number(1, it.levels),
    "Journey.parent": _earlier,
    "Journey.related": _others("journey"),
    "Journey.stages": _stages,
    "Journey.target_of": _earlier,
    "Journey.travellers": lambda it: it.way.travellers,
    "Journey.variant_of": _earlier,
    "Metric.belongs_to": _spots,
    "Organisation.audiences": _with_ids("audience", Audience),
    "Organisation.brand_behaviours": _with_ids("behaviour", Behaviour),
    "Organisation.channels": _with_ids("channel", Channel),
    "Organisation.stage_models": _stage_models,
    "Organisation.stops": _stops,
    "Organisation.teams": _teams,
    "Organisation.voice": _voice,
    "Organisation.weighing": _weighing,
    "Persona.kind": lambda it: it.frame.kinds[it.persona].value,
    "Proposal.id": lambda it: it.id(),
    "Result.check": _asked,
    "Result.stage": lambda it: it.one(*it.way.stages),
    "Stage.travellers": lambda it: it.some(it.way.travellers),
    "Step.serves": _serves,
    "Step.supported_by": _supported,
    "Step.travellers": lambda it: it.some(it.way.travellers),
    "Trip.rounds": _rounds,
}
"""What fits a field that takes more than any value of its type."""

MODELS: dict[str, Callable[[Writer, Data], None]] = {
    "AnswerRound": _assessment,
    "Ask": _ask,
    "Assessment": _assessment,
    "Idea": _answered,
    "Initiative": _initiative,
    "IntendedGap": _gap,
    "Journey": _journey,
    "Kept": _kept,
    "Metric": _metric,
    "MirrorView": _assessment,
    "Offer": _offer,
    "Proposal": _proposal,
    "Question": _answered,
    "Retrospective": _retrospective,
    "Sentiment": _sentiment,
    "Stakeholder": _stakeholder,
    "Time": _time,
}
"""What makes the fields of an object agree, once they are drawn."""

ALWAYS = {
    "Organisation.audiences",
    "Organisation.brand_behaviours",
    "Organisation.channels",
    "Organisation.stage_models",
    "Organisation.stops",
    "Organisation.teams",
    "Alignment.questions",
    "Article.title",
}
"""What is written whenever there is any, because others name it."""

LEFT_OUT = {
    *(f"{model.__name__}.id" for model in NAMED.values()),
    *(f"{model.__name__}.formerly" for model in NAMED.values()),
    *("Article.id", "Author.id", "Journey.kind", "Journey.state", "Stage.id", "Step.id"),
    *("Stage.phase", "Stage.steps", "PainPoint.id", "Opportunity.id", "Team.id", "Channel.id"),
    *("Behaviour.id", "Audience.id", "StageModel.id", "StageModel.phases", "Phase.id", "Stop.id"),
    *("Stop.after", "Team.parent", "Sentiment.level", "Sentiment.start", "Sentiment.end"),
    *("Sentiment.persona", "Time.min", "Time.max", "Result.version", "Answer.version"),
    *("Assessment.version", "AnswerRound.version", "MirrorView.version", "Metric.unit"),
    *("Metric.direction", "Metric.statistic", "Metric.scale", "Metric.target", "Metric.target_by"),
    *("Metric.by_chance", "Proposal.phase", "IntendedGap.phases", "Question.answered"),
    *("Idea.answered", "Initiative.result"),
}
"""What is left out at first, and written above where it fits."""
