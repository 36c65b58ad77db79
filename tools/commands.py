"""Write `docs/commands.md`: every command with its options, from the commands themselves."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from journeybook.cli import COMMANDS, main
from journeybook.cli.spoken_help import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"

_INTRODUCTION = """# Commands

`journeybook` comes with the package; `python -m journeybook` is the same. This page is made from
the commands; `make golden` renews it.

A command finds the project by itself: the folder with `mkdocs.yml`, from where you are upwards. It
speaks the language of the site. What it found goes to standard output, everything else to standard
error, and it ends with 0 (fine), 1 (errors found) or 2 (misused).

These stand before the name of a command: `journeybook --language nl lint`.
"""


def commands() -> str:
    """Write the page."""
    parts = [_INTRODUCTION, _table(main)]
    for command in COMMANDS:
        usage = " ".join(command.collect_usage_pieces(click.Context(command)))
        parts += [
            f"## {command.name}\n",
            f"```text\njourneybook {command.name} {usage}\n```\n",
            "\n\n".join(paragraphs(command.help or "")) + "\n",
            _table(command),
        ]
    return "\n".join(parts)


def _table(command: click.Command) -> str:
    lines = [f"| {_names(it)} | {_meaning(it)} |" for it in _options(command)]
    if not lines:
        return "It has no options.\n"
    return "\n".join(["| option | meaning |", "|---|---|", *lines]) + "\n"


def _options(command: click.Command) -> Iterator[click.Option]:
    shown = (click.Option,)
    return (it for it in command.params if isinstance(it, shown) and it.name != "version")


def _names(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        values = " `" + "` · `".join(map(str, option.type.choices)) + "`"
    else:
        values = ""
    return f"`{'`, `'.join(option.opts)}`{values}"


def _meaning(option: click.Option) -> str:
    default = option.default if isinstance(option.default, str) else None
    return (option.help or "") + (f" Without it: `{default}`." if default else "")


if __name__ == "__main__":
    PAGE.write_text(commands(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
