"""What changed between two states of a publication, as one page that stands by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from journeybook.analysis.changes.heads import FAMILIES, NOTHING, head
from journeybook.analysis.changes.overlay import overlays
from journeybook.analysis.changes.renames import renamed, under_new_ids
from journeybook.analysis.feeling import remembered
from journeybook.analysis.levels import LEVELS
from journeybook.diagrams.curve import curve
from journeybook.pages.curves import Shown, Told, ToldLine
from journeybook.pages.map import Mark
from journeybook.pages.rendering import render
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeybook.analysis.changes import Changed
    from journeybook.analysis.changes.overlay import Overlay
    from journeybook.analysis.feeling import Line, Point
    from journeybook.model.catalogue import Catalogue
    from journeybook.words import Words

_HERE = Path(__file__).parent
_STYLES = (
    "assets/css/tokens.css",
    "components/curve/curve.css",
    "assets/changes/changes.css",
)
_REMEMBERED = {"highest": Message("peak"), "lowest": Message("low"), "end": Message("end")}


class _Thing(NamedTuple):
    """A thing that changed, in words, with the curves of a journey that feels otherwise."""

    what: str
    title: str
    head: str
    changes: tuple[str, ...]
    curves: tuple[Shown, ...]


def changes_page(
    changed: Sequence[Changed], before: Catalogue, after: Catalogue, words: Words, span: Message
) -> str:
    """Make the page: everything in one file, nothing to be fetched, nothing that runs.

    Args:
        changed: what changed.
        before: the catalogue as it was.
        after: the catalogue as it is.
        words: the reader's language.
        span: between what and what.
    """
    before = under_new_ids(before, renamed(before, after))
    things = [
        _Thing(
            it.what,
            it.title or words.say(FAMILIES[it.family]),
            ", ".join(words.say(one) for one in head(it)),
            tuple(words.say(change.said) for change in it.changes),
            tuple(_curves(it, before, after, words)),
        )
        for it in changed
    ]
    style = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in _STYLES)
    lead = words.say(span)
    return (
        render(
            words,
            "changes.html",
            title=words.say(Message("What changed")),
            lead=lead if things else f"{lead} {words.say(NOTHING)}",
            language=words.language,
            style=Markup(style),  # noqa: S704 - stylesheets of ours
            things=things,
        )
        + "\n"
    )


def _curves(it: Changed, before: Catalogue, after: Catalogue, words: Words) -> Iterator[Shown]:
    old, new = before.journeys.get(it.id), after.journeys.get(it.id)
    if it.family != "journey" or old is None or new is None:
        return
    for overlay in overlays(old, new):
        yield _shown(overlay, it.title, after, words)


def _shown(overlay: Overlay, title: str, after: Catalogue, words: Words) -> Shown:
    traveller = after.personas.get(overlay.persona or "")
    both = (overlay.before, overlay.after)
    names = (words.say(Message("before")), words.say(Message("after")))
    return Shown(
        title=traveller.title if traveller else None,
        label=title,
        curve=curve(both, overlay.stages, apart=False),
        spoken=words.say(
            Message("How “%(title)s” felt before and feels now, step by step.", title=title)
        ),
        lines=tuple(
            ToldLine(name, tuple(_told(one, words))) for name, one in zip(names, both, strict=True)
        ),
        has_gaps=any(not point.known for one in both for point in one.points),
        levels=LEVELS,
    )


def _told(line: Line, words: Words) -> Iterator[Told]:
    marked = remembered(line.points)
    for index, point in enumerate(line.points):
        names = [
            words.say(name)
            for which, name in _REMEMBERED.items()
            if getattr(marked, which) == index
        ]
        mark = _mark(point, words)
        said = point.feeling or words.say(Message("unknown"))
        yield Told(point.number, point.title, None, mark, said, ", ".join(names) or None)


def _mark(point: Point, words: Words) -> Mark | None:
    if point.first is None or point.last is None:
        return None
    said = words.say(LEVELS[point.last])
    if point.first != point.last:
        said = words.say(Message("from %(start)s to %(end)s", start=LEVELS[point.first], end=said))
    return Mark(point.first, point.last, f"{said}, {point.feeling}" if point.feeling else said)
