"""`journeybook rules`: what should be so, and why."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

import click

from journeybook.cli.here import Here, pass_here
from journeybook.rules import FAMILIES, RULES
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.rules import Rule
    from journeybook.words import Words

_WIDTH = 88


@click.command()
@click.argument("code", required=False)
@pass_here
def rules(here: Here, code: str | None) -> None:
    """List the rules, or show the page of the rule CODE.

    Ends with 0, or with 2 when there is no such rule.
    """
    if code is None:
        lines = _list(here.words)
    else:
        rule = next((it for it in RULES if it.code == code), None)
        if rule is None:
            raise here.misused(Message("there is no rule “%(code)s”", code=code))
        lines = _page(rule, here.words)
    for line in lines:
        click.echo(line)


def _list(words: Words) -> Iterator[str]:
    widest = max(len(rule.code) for rule in RULES)
    for family, title in FAMILIES.items():
        yield click.style(words.say(title), bold=True)
        for rule in RULES:
            if rule.family is family:
                yield f"  {rule.code:<{widest}}  {rule.severity:<7}  {words.say(rule.page.title)}"
        yield ""


def _page(rule: Rule, words: Words) -> Iterator[str]:
    yield click.style(words.say(rule.page.title), bold=True)
    yield f"{rule.code} · {rule.severity} · {words.say(FAMILIES[rule.family])}"
    yield ""
    yield fill(words.say(rule.page.why), _WIDTH)
    yield ""
    yield fill(words.say(rule.page.how), _WIDTH)
    for example in rule.page.examples:
        yield ""
        label = Message("As it should be:") if example.passes else Message("Not like this:")
        yield words.say(label)
        for line in example.text.splitlines():
            yield f"    {line}"
