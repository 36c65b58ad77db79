"""The list of commands in the docs is what the commands say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.cli import COMMANDS, main

from tools.commands import commands

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_docs_list_every_command_with_its_options(golden: Callable[[str, str], None]) -> None:
    golden(commands(), "../../docs/commands.md")


def test_every_command_and_option_explains_itself() -> None:
    for command in COMMANDS:
        assert command.help, command.name
        for option in command.params:
            assert option.param_type_name == "argument" or option.help, (command.name, option.name)


def test_every_command_can_be_called() -> None:
    assert [*main.commands.values()] == [*COMMANDS]
