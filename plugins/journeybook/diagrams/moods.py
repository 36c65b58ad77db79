"""The mood of a team over time, as a line between five levels, with a band for each round."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

WIDTH, HEIGHT = 720, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 20, 20, 40, 20
_LEVELS = range(1, 6)


class Felt(NamedTuple):
    """A level, 1 to 5, on a day."""

    day: dt.date
    level: int


class Dot(NamedTuple):
    """The place of a level."""

    x: float
    y: float
    level: int


class Band(NamedTuple):
    """The time a round took: its number, and from where to where."""

    number: int
    x: float
    width: float


class Moods(NamedTuple):
    """The drawing, in pixels.

    Args:
        width: how wide it is.
        height: how high it is.
        bands: the rounds.
        rows: the height of each level, by level from 1.
        lines: the lines, as path data: one for each round, because nobody asked in between.
        dots: the days on which it was asked.
    """

    width: int
    height: int
    bands: tuple[Band, ...]
    rows: tuple[float, ...]
    lines: tuple[str, ...]
    dots: tuple[Dot, ...]


def moods(
    felt: Sequence[Felt], rounds: Sequence[tuple[dt.date, dt.date]], today: dt.date
) -> Moods | None:
    """Draw the mood over time.

    Days stand as far apart as they were. The line is broken between rounds.

    Args:
        felt: the levels, oldest first.
        rounds: the first and the last day of each round, oldest first.
        today: the day at the right.

    Returns:
        The drawing, or nothing where the mood was asked less than twice.
    """
    if len(felt) < 2:  # noqa: PLR2004 - a line needs two ends
        return None
    start = min([felt[0].day, *(first for first, _ in rounds)])
    days = max(1, (max(today, felt[-1].day) - start).days)

    def x(day: dt.date) -> float:
        return round(_LEFT + (day - start).days * (WIDTH - _LEFT - _RIGHT) / days, 1)

    dots = tuple(Dot(x(it.day), _y(it.level), it.level) for it in felt)
    bands = tuple(
        Band(number, x(first), round(x(last) - x(first), 1))
        for number, (first, last) in enumerate(rounds, start=1)
    )
    return Moods(
        WIDTH,
        HEIGHT,
        bands,
        tuple(_y(it) for it in _LEVELS),
        tuple(_lines(felt, dots, rounds)),
        dots,
    )


def _lines(
    felt: Sequence[Felt], dots: Sequence[Dot], rounds: Sequence[tuple[dt.date, dt.date]]
) -> Iterator[str]:
    """Join what belongs to one round; what belongs to none is joined as well."""
    runs: dict[int, list[Dot]] = {}
    for it, dot in zip(felt, dots, strict=True):
        begun = sum(first <= it.day for first, _ in rounds)
        runs.setdefault(begun, []).append(dot)
    for run in runs.values():
        if len(run) > 1:
            yield "M" + "L".join(f"{it.x:g} {it.y:g}" for it in run)


def _y(level: int) -> float:
    return round(_TOP + (5 - level) * (HEIGHT - _TOP - _BOTTOM) / 4, 1)
