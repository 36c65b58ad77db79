"""What all models share: frozen, no unknown fields, one line that stands for the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from journeybook.words import Message


class RefusedError(ValueError):
    """What a model says of one of its fields that the others speak against.

    Args:
        problem: what is wrong.
        help: what to do about it.
        field: the field where it is to be mended, as it is written.
    """

    def __init__(self, problem: Message, help: Message, field: str) -> None:  # noqa: A002
        super().__init__(problem)
        self.help = help
        self.field = field


class Model(BaseModel):
    """A frozen piece of what an author wrote.

    A subclass may name a `shorthand`: the field that is meant when an author writes
    just one value where the whole object could stand (`sentiment: 4`).
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        str_strip_whitespace=True,
    )

    shorthand: ClassVar[str | None] = None
