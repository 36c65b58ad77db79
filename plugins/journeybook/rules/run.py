"""Ask every rule of everything, and weigh what was found as an organisation wants it weighed."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from journeybook.model.diagnostic import Diagnostic, Place, Severity
from journeybook.model.kinds import NAMED
from journeybook.model.pauses import without_pauses
from journeybook.rules.around import Around
from journeybook.rules.registry import RULES
from journeybook.rules.settings import Settings
from journeybook.rules.texts import NO_PROSE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from journeybook.model.catalogue import Catalogue
    from journeybook.model.loose import Loose
    from journeybook.model.shape import Model
    from journeybook.rules.rule import Rule


def run(  # noqa: PLR0913 - what was found, and how it is to be weighed
    catalogue: Catalogue,
    found: Iterable[Diagnostic],
    today: dt.date,
    settings: Settings = Settings(),  # noqa: B008 - it is frozen
    *,
    loose: Iterable[Loose] = (),
    least: Severity = Severity.ADVICE,
) -> tuple[Diagnostic, ...]:
    """Ask every rule of a publication.

    Args:
        catalogue: everything that is whole.
        found: what the reading of the files found already; it is weighed along.
        today: the day that ages are reckoned from.
        settings: what the organisation wants otherwise.
        loose: the texts that stand in no object; a few rules look at those as well.
        least: what matters less is left out, and rules that matter less are not asked.

    Returns:
        What is wrong, by file and line: of reading and of rules together.
    """
    told = list(found)
    broken = {it.place.file for it in told if it.severity is Severity.ERROR}
    has_organisation = catalogue.files.get(_ORGANISATION) not in broken
    asked = [
        rule
        for rule in RULES
        if _matters(settings.severities.get(rule.code, rule.severity), least)
        and not (rule.whole and broken)
        and (has_organisation or not rule.needs_organisation)
    ]
    around = Around(catalogue, today)
    with without_pauses():
        told += answers(asked, catalogue, around)
        known = {(it.place[:2], it.code) for it in told}
        told += (it for it in seen(asked, loose, around) if (it.place[:2], it.code) not in known)
    settled = (settings.settle(it) for it in told)
    return tuple(
        sorted(
            (it for it in settled if it and _matters(it.severity, least)), key=lambda it: it.place
        )
    )


def answers(asked: Iterable[Rule], catalogue: Catalogue, around: Around) -> Iterator[Diagnostic]:
    """Ask the rules of one object after the other: to find a place, its file is read once more."""
    rules: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in asked:
        for family in rule.of:
            rules[family].append(rule)
    for family, object_id, thing in _objects(catalogue):
        for rule in rules[family]:
            if rule.ask is None:
                continue
            for path, problem, help_ in rule.ask(thing, around):
                if problem:
                    place = catalogue.where(family, object_id, path) or Place(object_id, 1, 1)
                    yield Diagnostic(place, rule.code, problem, help_, rule.severity)


def seen(asked: Iterable[Rule], loose: Iterable[Loose], around: Around) -> Iterator[Diagnostic]:
    """Let the rules that can do so look at texts that stand in no object."""
    rules = [it for it in asked if it.look]
    for text in loose:
        for rule in rules if text.field not in NO_PROSE else ():
            found = rule.look(text, around) if rule.look else iter(())
            for offset, (_, problem, help_) in islice(found, _MOST):
                if problem:
                    yield Diagnostic(text.at(offset), rule.code, problem, help_, rule.severity)


_ORGANISATION = ("organisation", "organisation")

_MOST = 20
"""So often at most one rule speaks of one text: to find a place, all before it is counted."""

_WEIGHT = {Severity.ADVICE: 1, Severity.WARNING: 2, Severity.ERROR: 3}


def _matters(severity: Severity | None, least: Severity) -> bool:
    return severity is not None and _WEIGHT[severity] >= _WEIGHT[least]


def _objects(catalogue: Catalogue) -> Iterator[tuple[str, str, Model]]:
    yield "organisation", "organisation", catalogue.organisation
    for alone in (catalogue.alignment, catalogue.offer):
        if alone:
            yield alone.family, alone.family, alone
    for family in NAMED:
        for thing_id, thing in catalogue.family(family).items():
            yield family, thing_id, thing
