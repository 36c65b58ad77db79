"""What all models share: frozen, no unknown fields, one line that stands for the whole."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


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
