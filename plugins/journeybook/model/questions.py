"""The questions of the themes: those that ship, in an organisation's words, and its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.alignment import ThemeQuestion
from journeybook.model.loyalty_questions import LOYALTY_QUESTIONS
from journeybook.model.theme_questions import THEME_QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.model.alignment import WrittenQuestion

SHIPPED = (*THEME_QUESTIONS, *LOYALTY_QUESTIONS)
"""The questions that ship."""


def in_force(own: Iterable[WrittenQuestion]) -> tuple[ThemeQuestion, ...]:
    """Give the questions as they are asked: those that ship, then the organisation's own.

    A text that the organisation gives takes the place of ours; what counts as evidence is
    added to ours. A question of its own whose theme does not exist is asked of nobody.
    """
    written = {it.id: it for it in own}
    shipped = {it.id for it in SHIPPED}
    ours = (_reworded(it, written[it.id]) if it.id in written else it for it in SHIPPED)
    added = (_added(it) for key, it in written.items() if key not in shipped and it.theme)
    return (*ours, *added)


def _reworded(question: ThemeQuestion, anew: WrittenQuestion) -> ThemeQuestion:
    evidence = (*question.evidence, *anew.evidence)
    return question.model_copy(update={**anew.model_dump(exclude_none=True), "evidence": evidence})


def _added(written: WrittenQuestion) -> ThemeQuestion:
    return ThemeQuestion.model_validate(written.model_dump(exclude_none=True))
