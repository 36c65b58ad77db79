"""The publications as sites: built once, served below a folder, opened in a tab."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.site.building import Built, build
from tests.site.pages import Pages
from tests.site.server import served
from tests.site.tab import Tab

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser


class Site(NamedTuple):
    """A built publication, its pages as files, and the address of its home page."""

    built: Built
    pages: Pages
    home: str


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Site]]:
    """Give a publication's site by its name; each is built by whoever needs it first."""
    folder = tmp_path_factory.getbasetemp()
    # Processes that test at the same time have folders of their own in a common one.
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    known: dict[str, Site] = {}
    with ExitStack() as servers:

        def site(name: str) -> Site:
            if name not in known:
                built = build(name, _made(shared / "publications"))
                on_disk = name.endswith("-on-disk")
                home = (
                    f"{built.site.as_uri()}/"
                    if on_disk
                    else servers.enter_context(served(built.site))
                )
                known[name] = Site(built, Pages(built.site), home)
            return known[name]

        yield site


@pytest.fixture
def example(sites: Callable[[str], Site]) -> Site:
    """Give the example publication."""
    return sites("example")


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[Callable[..., Tab]]:
    """Open tabs of a site: `open_tab(site, width=390, color_scheme="dark")`."""
    with ExitStack() as contexts:

        def tab(site: Site, width: int = 1280, height: int = 900, **settings: object) -> Tab:
            size = {"width": width, "height": height}
            # What waits for a state evaluates it in the page, which the policy of the site would
            # stop: it is left out, but for tests that are about it.
            settings.setdefault("bypass_csp", True)
            # Nothing is looked at while it is still fading in or out.
            context = browser.new_context(viewport=size, reduced_motion="reduce", **settings)
            context.set_default_timeout(60_000)
            contexts.callback(context.close)
            return Tab(context, site.home)

        yield tab


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder
