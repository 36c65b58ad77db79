"""Ask on a terminal: a text, or one of a few things."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeybook.words import Words

_FEW = 40
"""So many things can be listed to choose from."""


class Asking:
    """Asks whoever sits at the terminal, in their language. Questions go to standard error.

    Args:
        words: the language to ask in.
    """

    def __init__(self, words: Words) -> None:
        self._words = words

    @property
    def is_possible(self) -> bool:
        """Whether somebody is there to answer."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    def text(self, question: Message, default: str | None = None) -> str:
        """Ask for a text."""
        answer = click.prompt(self._words.say(question), default=default, err=True)
        return str(answer).strip()

    def one_of(
        self, question: Message, choices: Mapping[str, str], none: Message | None = None
    ) -> str | None:
        """Ask for one of a few things, by its number or its id.

        Args:
            question: what to ask.
            choices: what each is called, by id.
            none: what it is called to choose none of them, if that is possible.

        Returns:
            The id; `None` for none of them.
        """
        ids: list[str | None] = [*list(choices)[:_FEW], *([None] if none else [])]
        click.echo(f"\n{self._words.say(question)}", err=True)
        for number, key in enumerate(ids, start=1):
            called = choices[key] if key else self._words.say(none or "")
            click.echo(f"  {number:>2}  {called}", err=True)
        while True:
            answer = click.prompt(self._words.gettext("Number"), type=str, err=True).strip()
            if answer in choices:
                return str(answer)
            if answer.isdecimal() and 1 <= int(answer) <= len(ids):
                return ids[int(answer) - 1]
            again = Message("Type a number from 1 to %(last)s.", last=str(len(ids)))
            click.echo(self._words.say(again), err=True)
