"""What may be in the output of a build, whatever was in its input."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.hostile.builder import Done
    from tests.hostile.case import Case

MEGABYTES = 300
"""No build may take more memory."""

_STEERS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
    r"|^\s*::|##vso\[|##\[",
    re.MULTILINE,
)
"""What steers a terminal or a pipeline."""

_TELLS = re.compile(r"help: \S|at most|at least|such as|never up|is one of")
"""A message says what to do: below it, or in itself."""

_WITNESSES = ("/tmp/hostile-pwned", "/etc/hostile-pwned")  # noqa: S108 - what must not be there


def talk(done: Done) -> list[str]:
    """Find what is wrong with what a build said."""
    faults = []
    if "Traceback" in done.output:
        faults.append("a traceback")
    if found := _STEERS.search(done.output):
        faults.append(f"the output could steer who shows it: {found[0]!r}")
    return faults


def price(case_seconds: float, done: Done, empty: Done) -> list[str]:
    """Find what took too much."""
    faults = []
    if done.seconds - empty.seconds > case_seconds:
        faults.append(f"{done.seconds - empty.seconds:.1f} s more than an empty publication")
    if done.megabytes > MEGABYTES:
        faults.append(f"{done.megabytes:.0f} MB")
    return faults


def refusal(case: Case, done: Done) -> list[str]:
    """Find what is missing where a case is refused: the place, the words, the end."""
    faults = []
    if done.code != 1:
        faults.append(f"the build answered {done.code}")
    place = f"{case.named}:{case.line}:" if case.line else case.named
    lines = done.output.splitlines()
    at = [
        number
        for number, line in enumerate(lines)
        if place in line and line.startswith(("ERROR", "WARNING"))
    ]
    told = ["\n".join(lines[number : number + 2]) for number in at]
    if not told:
        faults.append(f"nothing is said of {place}")
    elif not any(case.says in it and _TELLS.search(it) for it in told):
        faults.append(f"it does not say what to do, or not “{case.says}”: {told[0]}")
    return faults


def leftovers(case: Case, done: Done) -> list[str]:
    """Find what was published or run of something that was refused."""
    faults = [f"{it} appeared" for it in _WITNESSES if Path(it).exists()]
    raw = [
        content if isinstance(content, bytes) else content.encode()
        for name, content in case.written().items()
        if not name.endswith(".md")
    ]
    raw = [it for it in raw if it]
    for file in done.pages:
        held = file.read_bytes()
        if b"root:x:0:0" in held or any(it == held for it in raw):
            faults.append(f"published: {file.relative_to(done.site)}")
    # A warning ends a strict build as well, when MkDocs has written all there is.
    has_page = (done.site / "journeys" / case.id).exists()
    if has_page and ": error [" in done.output:
        faults.append("the journey has a page")
    return faults
