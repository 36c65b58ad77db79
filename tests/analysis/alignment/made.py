"""Answers in few words, for whoever wants to see how they are counted."""

from __future__ import annotations

import datetime as dt

from journeybook.analysis.alignment.answers import Answers
from journeybook.model.alignment import Alignment, Answer, AnswerRound, NotServed, WrittenQuestion
from journeybook.model.catalogue import Catalogue
from journeybook.model.evidence import Evidence
from journeybook.model.organisation import Organisation, Team

TODAY = dt.date(2026, 11, 21)
QUESTION = "room-to-try"
THEME = "strategy-and-culture"


def ago(days: int) -> dt.date:
    """Give a day before today, or after it."""
    return TODAY - dt.timedelta(days=days)


def proof(days: int | None = 30, valid_for: int | None = None) -> Evidence:
    """Make evidence of so many days ago, valid for so many days; `None` for not dated."""
    length = None if valid_for is None else dt.timedelta(days=valid_for)
    return Evidence(source="Rondvraag", date=None if days is None else ago(days), valid_for=length)


def an_answer(said: str = "met", question: str = QUESTION, **more: object) -> Answer:
    """Make an answer that is backed, unless told otherwise."""
    given = {"question": question, "result": said, "reason": "Daarom.", "evidence": (proof(),)}
    return Answer(**{**given, **more})


def a_round(*answers: Answer, days: int = 20, team: str | None = "winkels", **more: object):
    """Make a signed entry of a department, of so many days ago."""
    given = {"date": ago(days), "by": "Teamleider", "team": team, "results": answers}
    return AnswerRound(**{**given, "results": answers or (an_answer(),), **more})


def answers(
    *rounds: AnswerRound,
    today: dt.date = TODAY,
    questions: tuple[WrittenQuestion, ...] = (),
    teams: tuple[str, ...] = ("winkels", "bezorging"),
) -> Answers:
    """Count what departments answered."""
    return Answers(a_catalogue(*rounds, questions=questions, teams=teams), today)


def a_catalogue(
    *rounds: AnswerRound,
    questions: tuple[WrittenQuestion, ...] = (),
    teams: tuple[str, ...] = ("winkels", "bezorging"),
    not_served: tuple[NotServed, ...] = (),
) -> Catalogue:
    """Make an organisation of two teams that answers."""
    return Catalogue(
        Organisation(name="Kwartelnest", teams=tuple(Team(id=it, title=it) for it in teams)),
        personas={},
        journeys={},
        alignment=Alignment(questions=questions, assessments=rounds, not_served=not_served),
    )


def stands(found: Answers, team: str | None = "winkels", question: str = QUESTION) -> str:
    """Tell how a department stands on a question."""
    return found.of(team, found.catalogue.questions[question]).standing.value
