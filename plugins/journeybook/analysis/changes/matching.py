"""Find out which of many things before is which of many things after."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from journeybook.model.shape import Model

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

ALIKE = 0.6
"""How much two texts have in common that are taken for one text, reworded."""

_MOST = 60
"""Among more things than these, nobody looks for likeness: they were replaced, not reworded."""
_LONGEST = 600


def pairs(
    before: Sequence[Any],
    after: Sequence[Any],
    key: Callable[[Any], Hashable],
    *,
    by_likeness: bool = True,
) -> dict[int, int]:
    """Pair things up: those with a key that only they have, equal ones, then those most alike.

    Args:
        before: the things before.
        after: the things after.
        key: what makes a thing the one it is.
        by_likeness: whether to look at what the things say, when neither helps.

    Returns:
        For each index after that has a partner, the index before.
    """
    found: dict[int, int] = {}
    named = Counter(map(key, before)), Counter(map(key, after))
    unique = {name for name, count in named[0].items() if count == named[1][name] == 1}
    _add_same(before, after, found, lambda it: key(it) if key(it) in unique else object())
    if len(found) < min(len(before), len(after)):
        _add_same(before, after, found, _hashable)
        _add_same(before, after, found, key)
    if by_likeness:
        _add_alike(before, after, found)
    return found


def likeness(one: object, other: object) -> float:
    """Tell how much two things have in common, by their titles or by all they say."""
    heads = (head(one), head(other))
    return max(_ratio(*heads), _ratio(_texts(one), _texts(other)))


def head(thing: object) -> str:
    """Give the text that names a thing: its title, its text, or the thing itself."""
    if isinstance(thing, Model):
        for field in (type(thing).shorthand, "title", "text", "name", "who", "id"):
            value = getattr(thing, field, None) if field else None
            if isinstance(value, str):
                return value
        return ""
    return str(thing)


def out_of_order(order: Sequence[int]) -> set[int]:
    """Find the fewest places in a list of numbers that are in the way of its rising."""
    tails: list[int] = []
    ends: list[int] = []
    came_from: list[int | None] = []
    for index, number in enumerate(order):
        at = bisect_left(tails, number)
        came_from.append(ends[at - 1] if at else None)
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [index]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = came_from[last]
    return set(range(len(order))) - kept


def _add_same(
    before: Sequence[Any],
    after: Sequence[Any],
    found: dict[int, int],
    name: Callable[[Any], Hashable],
) -> None:
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    taken = set(found.values())
    for index, thing in enumerate(before):
        if index not in taken:
            waiting[name(thing)].append(index)
    for index, thing in enumerate(after):
        known = waiting.get(name(thing), []) if index not in found else []
        if known:
            found[index] = known.pop(0)


def _add_alike(before: Sequence[Any], after: Sequence[Any], found: dict[int, int]) -> None:
    left = [index for index in range(len(before)) if index not in found.values()]
    right = [index for index in range(len(after)) if index not in found]
    if not left or not right or max(len(left), len(right)) > _MOST:
        return
    alike = [(likeness(before[one], after[other]), -one, other) for one in left for other in right]
    for score, one, other in sorted(alike, reverse=True):
        if score >= ALIKE and -one not in found.values() and other not in found:
            found[other] = -one


def _texts(thing: object) -> str:
    if isinstance(thing, Model):
        fields = type(thing).model_fields
        return " ".join(filter(None, (_texts(getattr(thing, it)) for it in fields if it != "id")))
    if isinstance(thing, tuple):
        return " ".join(filter(None, (_texts(it) for it in thing)))
    return thing if isinstance(thing, str) else ""


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one[:_LONGEST], other[:_LONGEST], autojunk=False)
    if not one or not other or matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0
    return matcher.ratio()


def _hashable(value: object) -> Hashable:
    return repr(value) if isinstance(value, Model) else value
