"""Alignment: the questions an organisation asks itself, answered per department."""

from __future__ import annotations

from typing import ClassVar

from journeybook.model.shape import Model


class Alignment(Model):
    """How the organisation answers the questions of its themes, in `alignment.yml`."""

    family: ClassVar[str] = "alignment"
