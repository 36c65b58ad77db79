"""What the tests of hostile input share: who builds, and what an empty publication takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.builder import Builder, Done
from tests.hostile.publication import write

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def builder() -> Iterator[Builder]:
    """Start the builder once."""
    with Builder() as builder:
        yield builder


@pytest.fixture(scope="session")
def empty(builder: Builder, tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Build the publication without anything hostile: what it takes is taken off."""
    folder = tmp_path_factory.mktemp("empty")
    write(folder)
    builder.build(folder)
    return builder.build(folder)
