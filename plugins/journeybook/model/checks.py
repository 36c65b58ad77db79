"""The checks: the nine that ship, in an organisation's words where it has any, and its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.check import Check
from journeybook.model.customer_checks import CUSTOMER_CHECKS
from journeybook.model.employee_checks import EMPLOYEE_CHECKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeybook.model.check import WrittenCheck

SHIPPED = (*CUSTOMER_CHECKS, *EMPLOYEE_CHECKS)
"""The nine that ship: five asked of the traveller's side, four of the employees'."""

NINE = frozenset(it.id for it in SHIPPED)
"""Their ids. These decide whether a journey is ideal, whatever an organisation adds."""


def in_force(own: Iterable[WrittenCheck]) -> tuple[Check, ...]:
    """Give the checks as they are used: the nine, then the organisation's own as written.

    A text that the organisation gives for one of the nine takes the place of ours; a list is
    added to ours, so that nothing that ships is asked less of anybody.
    """
    written = {it.id: it for it in own}
    nine = (_reworded(it, written[it.id]) if it.id in written else it for it in SHIPPED)
    added = (_added(it) for key, it in written.items() if key not in NINE)
    return (*nine, *added)


def _reworded(check: Check, anew: WrittenCheck) -> Check:
    examples = anew.examples.model_dump(exclude_none=True) if anew.examples else {}
    return check.model_copy(
        update={
            **anew.model_dump(exclude_none=True),
            "evidence": (*check.evidence, *anew.evidence),
            "criteria": (*check.criteria, *anew.criteria),
            "examples": check.examples.model_copy(update=examples),
        }
    )


def _added(written: WrittenCheck) -> Check:
    return Check.model_validate(written.model_dump(exclude_none=True))
