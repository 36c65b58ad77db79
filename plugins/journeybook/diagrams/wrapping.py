"""Fitting a title into the room there is."""

from __future__ import annotations


def wrap(text: str, room: int, lines: int) -> tuple[str, ...]:
    """Break a text into lines of at most `room` characters; what does not fit ends in “…”."""
    room = max(room, 2)
    found: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if len(longer) <= room:
            line = longer
            continue
        if line:
            found.append(line)
        line = word
    found.append(line)
    kept = found[:lines]
    if len(found) > lines:
        kept[-1] = f"{kept[-1]} …" if len(kept[-1]) + 2 <= room else f"{kept[-1]}…"
    return tuple(one if len(one) <= room else f"{one[: room - 1].rstrip()}…" for one in kept)
