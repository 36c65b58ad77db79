"""What reading said, short enough to stand in a table."""

from journeybook.reading import Reading

from tests.builders import read_text

HEAD = "title: Ik koop een bank\npersona: jonge-huurder\n"
STEP = HEAD + "stages:\n  - title: Zien\n    steps:\n      - title: Ik kijk\n"
"""A journey whose first step begins in line 6; what is appended to it stands in line 7."""


def said(reading: Reading) -> list[str]:
    """List `line:column code` for each problem."""
    return [f"{it.place.line}:{it.place.column} {it.code}" for it in reading.diagnostics]


def said_of(text: str | bytes) -> list[str]:
    """List `line:column code` for each problem of one journey."""
    return said(read_text(text))


def told(text: str | bytes) -> list[str]:
    """List the sentences for each problem of one journey, with the help behind them."""
    return [f"{it.problem} | {it.help}" for it in read_text(text).diagnostics]


def at_step(lines: str) -> list[str]:
    """List the problems of a journey with more lines in its first step, from line 7 on."""
    return said_of(STEP + "".join(f"        {line}\n" for line in lines.splitlines()))
