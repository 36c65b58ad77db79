"""What all pieces of the open data have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Exported(BaseModel):
    """A piece of what is handed out. What is `None` is not written down at all."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
