"""Help in the language of whoever asks for it.

Click wraps and lays out; here its texts are said in another language on their way. A help
text is translated paragraph by paragraph, so that a catalogue holds sentences and not pages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from journeybook.cli.here import Here
from journeybook.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable


def paragraphs(text: str) -> list[str]:
    """Split a help text in paragraphs, each on one line."""
    return [" ".join(it.split()) for it in re.split(r"\n\s*\n", text.strip())]


class SpokenContext(click.Context):
    """A call whose help is said in its language."""

    def make_formatter(self) -> click.HelpFormatter:
        """Make what lays out the help."""
        here = self.find_object(Here) or Here(language=self.params.get("language"))
        return _Formatter(here.words, self.terminal_width, self.max_content_width)


class SpokenGroup(click.Group):
    """A group whose list of commands is said in the language of the call."""

    context_class = SpokenContext

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, each with the first sentence of its help."""
        rows = [
            (name, paragraphs(command.help or "")[0])
            for name in self.list_commands(ctx)
            if (command := self.get_command(ctx, name))
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click passes it
        """Give the commands in the order in which an editor meets them."""
        return [*self.commands]


class _Formatter(click.HelpFormatter):
    """Lays out help in a language."""

    def __init__(self, words: Words, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self._words = words
        self._known = {
            "Options": words.gettext("Options"),
            "Commands": words.gettext("Commands"),
            "Show this message and exit.": words.gettext("Show this help."),
            "Show the version and exit.": words.gettext("Show the version."),
        }

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{self._words.gettext('Usage')}: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._said(heading))

    def write_text(self, text: str) -> None:
        super().write_text("\n\n".join(map(self._said, paragraphs(text))))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        super().write_dl([(term, self._with_mark(it)) for term, it in rows], col_max, col_spacing)

    def _with_mark(self, text: str) -> str:
        said, mark, rest = text.partition("  [required]")
        if mark:
            return f"{self._said(said)}  [{self._words.gettext('required')}]{rest}"
        said, mark, default = text.partition("  [default: ")
        if not mark:
            return self._said(text)
        return f"{self._said(said)}  [{self._words.gettext('otherwise')}: {default}"

    def _said(self, text: str) -> str:
        return self._known.get(text) or self._words.gettext(text)
