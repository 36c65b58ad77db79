"""Every value of the data has a word, also where it is the word in the file."""

from __future__ import annotations

import importlib
import pkgutil
from enum import StrEnum

import journeybook.model
import pytest
from journeybook.pages.labels import label


def values():
    for found in pkgutil.iter_modules(journeybook.model.__path__):
        module = importlib.import_module(f"journeybook.model.{found.name}")
        for it in vars(module).values():
            if (
                isinstance(it, type)
                and issubclass(it, StrEnum)
                and it.__module__ == module.__name__
            ):
                yield from it


@pytest.mark.parametrize("value", [*values()], ids=lambda it: f"{type(it).__name__}.{it}")
def test_every_value_is_called_something(value):
    assert str(label(value))
