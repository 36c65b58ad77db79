"""A place to publish in, and a build that takes no time."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest
from journeybook.publishing import Place, publish
from journeybook.publishing.building import Order

from tests.publishing.sites import builder

ORDER = Order(Path("mkdocs.yml"), dt.date(2026, 11, 22))


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path / "site")


@pytest.fixture
def put(place, monkeypatch):
    """Publish a site that says a word on every page: `put("new")`."""

    def put(word, audience=None, build=None, at=place):
        module = sys.modules["journeybook.publishing.publish"]
        monkeypatch.setattr(module, "build", build or builder(word, audience))
        return publish(at, ORDER, ())

    return put
