"""What things are called in messages, and which word an author may have meant."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from journeybook.model.journey import Journey, Stage, Step
from journeybook.model.kinds import ALONE, NAMED
from journeybook.model.moment import Told
from journeybook.model.references import field_model
from journeybook.reading.problems import shown
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from yaml import Node

    from journeybook.model.shape import Model
    from journeybook.reading.file import File

_NAMES = {
    "Action": Message("an action"),
    "Adjustment": Message("a change of route"),
    "Alignment": Message("this file"),
    "Alternative": Message("an alternative"),
    "Announcement": Message("something that was told"),
    "Answer": Message("an answer"),
    "Answered": Message("something that is answered"),
    "AnswerRound": Message("an entry of answers"),
    "Arrival": Message("the reaching of a stop"),
    "Article": Message("an article"),
    "Ask": Message("something asked of others"),
    "Assessment": Message("an assessment"),
    "Audience": Message("an audience"),
    "Author": Message("an author"),
    "Authors": Message("this file"),
    "Beforehand": Message("what is expected beforehand"),
    "Behaviour": Message("a brand behaviour"),
    "Benefit": Message("a benefit"),
    "Bounds": Message("a scale"),
    "Canvas": Message("the canvas"),
    "Celebration": Message("a celebration"),
    "Channel": Message("a channel"),
    "Checks": Message("this file"),
    "Coach": Message("the coach"),
    "Demo": Message("a demonstration"),
    "Done": Message("something that was done"),
    "Effect": Message("an effect on employees"),
    "Estimate": Message("an estimate"),
    "Evidence": Message("a piece of evidence"),
    "Examples": Message("an “examples”"),
    "Exemption": Message("an exception"),
    "Handover": Message("a hand-over"),
    "HostSupport": Message("support by the host"),
    "Idea": Message("an idea"),
    "Image": Message("an image"),
    "Improvement": Message("an improvement"),
    "Initiative": Message("an initiative"),
    "InitiativeResult": Message("what came of it"),
    "Intervention": Message("an intervention"),
    "IntendedGap": Message("an intended gap"),
    "Journey": Message("a journey"),
    "Kept": Message("a record of what is really done"),
    "Learned": Message("something that was learned"),
    "Leg": Message("a stretch of the route"),
    "Lesson": Message("a lesson"),
    "Mandate": Message("a mandate"),
    "Measure": Message("a measure"),
    "Metric": Message("a metric"),
    "Milestone": Message("a milestone"),
    "Mirror": Message("a mirror"),
    "MirrorView": Message("a view in the mirror"),
    "MomentOfTruth": Message("a moment of truth"),
    "Mood": Message("a mood"),
    "Need": Message("something that is needed"),
    "Next": Message("a “next”"),
    "NotServed": Message("a segment that is not served"),
    "Objective": Message("an objective"),
    "Offer": Message("this file"),
    "Opportunity": Message("an opportunity"),
    "Organisation": Message("the organisation"),
    "OwnTouchpoint": Message("a touchpoint of our own"),
    "PainPoint": Message("a pain point"),
    "Participation": Message("a participation"),
    "Persona": Message("a persona"),
    "Phase": Message("a phase"),
    "Progress": Message("a line about how it goes"),
    "Proposal": Message("a proposal"),
    "Question": Message("a question"),
    "Quote": Message("a quote"),
    "Resolution": Message("something that is changed"),
    "Result": Message("a result"),
    "Retrospective": Message("a retrospective"),
    "Review": Message("a review"),
    "Round": Message("a round"),
    "Scale": Message("a scale"),
    "Seam": Message("a seam"),
    "Sentiment": Message("a sentiment"),
    "SpokenExpectation": Message("an expectation"),
    "Spot": Message("a place in a journey"),
    "Stage": Message("a stage"),
    "StageModel": Message("a stage model"),
    "Stakeholder": Message("a stakeholder"),
    "Step": Message("a step"),
    "Stop": Message("a stop"),
    "Strength": Message("a strength"),
    "SubStep": Message("a sub-step"),
    "Team": Message("a team"),
    "Tested": Message("a test"),
    "TeamRole": Message("a role"),
    "Time": Message("a time"),
    "Tip": Message("a tip"),
    "Touchpoint": Message("a touchpoint"),
    "Trip": Message("a trip"),
    "Variant": Message("a variant"),
    "Voice": Message("the reader's voice"),
    "Weighing": Message("the weighing"),
    "WeighingScale": Message("a scale"),
    "Work": Message("work"),
    "WrittenCheck": Message("a check"),
    "WrittenQuestion": Message("a question"),
}

FAMILIES = {
    "article": Message("article"),
    "audience": Message("audience"),
    "author": Message("author"),
    "behaviour": Message("brand behaviour"),
    "channel": Message("channel"),
    "check": Message("check"),
    "initiative": Message("initiative"),
    "journey": Message("journey"),
    "metric": Message("metric"),
    "persona": Message("persona"),
    "phase": Message("phase"),
    "question": Message("question"),
    "stage": Message("stage"),
    "stage-model": Message("stage model"),
    "step": Message("step"),
    "stop": Message("stop"),
    "team": Message("team"),
    "theme": Message("theme"),
    "trip": Message("trip"),
}

_MEANT = {
    "name": "title",
    "actor": "persona",
    "traveler": "persona",
    "traveller": "persona",
    "travellers": "persona",
    "emotion": "sentiment",
    "feeling": "sentiment",
    "mood": "sentiment",
    "score": "sentiment",
    "pains": "pain_points",
    "phases": "stages",
    "touchpoints": "touchpoint",
    "channels": "channel",
    "definition": "statement",
    "description": "statement",
}
"""Words from other tools and books, and ours."""

_LONGEST_WORD = 40
_CERTAIN = 0.85
"""How much a slip looks like the word that was meant: “chanel” and “channel” do, 0.92."""


def a(model: type[Model]) -> Message:
    """Name a thing with its article: “a step”."""
    return _NAMES[model.__name__]


def close(word: str, words: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Find the word that an author may have meant."""
    found = get_close_matches(word[:_LONGEST_WORD].casefold(), list(words), n=1, cutoff=cutoff)
    return found[0] if found else None


def unknown_field(model: type[Model] | None, key: Node, owner: Node, file: File) -> None:
    """Report a field that does not exist, with what may have been meant."""
    word = key.value
    if file.problems.is_full:
        file.problems.skip()
        return
    if word == "<<":
        problem = Message("“<<” takes over fields from elsewhere, which is not possible here")
        file.problems.add(key, "merge-key", problem, Message("write the fields out"))
        return
    if model is None:
        return
    keys = _keys(model)
    folded = word[:_LONGEST_WORD].strip().casefold().replace("-", "_").replace(" ", "_")
    elsewhere = _owner(word, model)
    meant = _MEANT.get(folded)
    best = folded if folded in keys else meant if meant in keys else None
    if best is None and not elsewhere:
        best = close(folded, keys)
    help_: Message | None = None
    if best:
        help_ = Message("did you mean “%(word)s”?", word=best)
        file.problems.settle(owner, best)
    elif elsewhere:
        help_ = Message(
            "“%(word)s” belongs to %(owner)s, not to %(thing)s",
            word=word,
            owner=a(elsewhere),
            thing=a(model),
        )
    elif word != word.strip():
        help_ = Message("there is an invisible space beside it that is not a plain one")
    elif " " in word:
        help_ = Message("if this is a text with a colon in it, put the whole text in quotes")
    elif issubclass(model, Told):
        help_ = Message("anything without a field of its own can stand under “lanes:”")
    file.problems.add(
        key,
        "unknown-field",
        Message("%(thing)s has no field “%(word)s”", thing=a(model), word=shown(word)),
        help_,
    )


def surely_meant(model: type[Model], word: str) -> str | None:
    """Find the field that an author certainly meant by a word that is none."""
    keys = _keys(model)
    folded = word[:_LONGEST_WORD].strip().casefold().replace("-", "_").replace(" ", "_")
    for known in (folded, _MEANT.get(folded)):
        if known in keys:
            return known
    return None if _owner(word, model) else close(folded, keys, _CERTAIN)


@cache
def _keys(model: type[Model]) -> tuple[str, ...]:
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _owner(word: str, model: type[Model]) -> type[Model] | None:
    """Find the thing that has a field of this name, near the one that has not."""
    for other in _around(model):
        if other is not model and word in _keys(other):
            return other
    return None


@cache
def _around(model: type[Model]) -> tuple[type[Model], ...]:
    """List the models of the same file, the ones that hold most first."""
    for root in (*NAMED.values(), *ALONE.values()):
        inside = _inside(root)
        if model in inside:
            first = [it for it in (Step, Stage, Journey) if it in inside]
            return tuple(dict.fromkeys([*first, *inside]))
    return ()


@cache
def _inside(root: type[Model]) -> tuple[type[Model], ...]:
    found = [root]
    for model in found:
        inner = (field_model(field) for field in model.model_fields.values())
        found.extend(it for it in inner if it and it not in found)
    return tuple(found)
