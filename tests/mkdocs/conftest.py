"""The small publication, built once for all tests that only look at it."""

from pathlib import Path

import pytest

from tests.mkdocs.small import build, publish


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small publication strictly."""
    return build(publish(tmp_path_factory.mktemp("small")), strict=True)
