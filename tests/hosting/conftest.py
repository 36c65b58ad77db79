"""Real web servers that serve the example publication below a folder."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from journeybook.exports.headers.answers import Site
from journeybook.exports.headers.hosts import HOSTS
from journeybook.words import load

from tests.hosting.running import Place, apache, container, nginx
from tests.site.building import FOLDER, ORIGIN, build
from tools import servers

if TYPE_CHECKING:
    from collections.abc import Iterator


class Served(NamedTuple):
    """A site as a real server gives it, and the files it gives."""

    host: str
    site: Path

    @property
    def home(self) -> str:
        return f"{self.host}{FOLDER}"


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    (shared / "publications").mkdir(exist_ok=True)
    return build("example", shared / "publications").site


@pytest.fixture(
    scope="session", params=["nginx", "nginx in the container", "apache", "apache with .htaccess"]
)
def served(request: pytest.FixtureRequest, built_site: Path) -> Iterator[Served]:
    kind, _, more = request.param.partition(" ")
    program = servers.find(kind) or servers.install(kind)
    if not program:
        # A skip in a pipeline would let recipes pass that nobody has tried.
        tell = pytest.fail if os.environ.get("CI") else pytest.skip
        tell(f"there is no {kind} here: install {servers.SERVERS[kind].packages[0]}")
    with ExitStack() as things:
        # Not in pytest's folder, which only its owner can enter: servers change who they are.
        folder = Path(things.enter_context(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        place = Place(folder, folder / "root" / FOLDER.strip("/"), folder / "headers.conf")
        shutil.copytree(built_site, place.site)
        address = f"{ORIGIN}{FOLDER}"
        place.headers.write_text(HOSTS[kind].write(Site(address), load("en")), "utf-8")
        if kind == "nginx" and more:
            host = things.enter_context(container(program, place, FOLDER))
        elif kind == "nginx":
            host = things.enter_context(nginx(program, place))
        else:
            host = things.enter_context(apache(program, place, htaccess=bool(more)))
        yield Served(host, place.site)
