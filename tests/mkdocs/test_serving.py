"""`mkdocs serve` while somebody edits: it never dies, and shows what is on the disk."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest

from tests.mkdocs.small import FILES, publish

SOFA = "journeys/customer/sofa.yml"
BROKEN = FILES[SOFA].replace("owner: service", "owner: servise")
CHECKS = "journeys/checks.yml"
PATIENCE = 30


class Server:
    """A running server, asked for pages until they say what is expected."""

    def __init__(self, folder, port):
        self.folder = folder
        self.root = f"http://127.0.0.1:{port}/sub/"

    def write(self, name, text):
        (self.folder / name).write_text(text, "utf-8")

    def get(self, path):
        try:
            with urllib.request.urlopen(self.root + path, timeout=5) as answer:  # noqa: S310
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()
        except OSError:
            return 0, ""

    def shows(self, path, words, status=200):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            code, text = self.get(path)
            if code == status and words in text:
                return True
            time.sleep(0.2)
        return False


@contextmanager
def serving(folder):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "true"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Server(folder, port)
        assert process.poll() is None, "the server has ended"
    finally:
        process.terminate()
        process.wait(timeout=10)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with serving(publish(tmp_path_factory.mktemp("served"))) as started:
        assert started.shows("journeys/sofa/", "I see one")
        yield started


def test_a_broken_file_shows_its_problems_on_its_page_and_mending_brings_it_back(server):
    server.write(SOFA, BROKEN)
    assert server.shows("journeys/sofa/", f"{SOFA}:4:8")
    assert server.shows("journeys/", "Journeys")

    server.write(SOFA, FILES[SOFA])
    assert server.shows("journeys/sofa/", "I see one")


def test_a_file_that_is_added_renamed_and_deleted_is_followed(server):
    chair = FILES[SOFA].replace("I see one", "I see a chair")
    server.write("journeys/customer/chair.yml", chair)
    assert server.shows("journeys/chair/", "I see a chair")

    (server.folder / "journeys/customer/chair.yml").rename(
        server.folder / "journeys/customer/stool.yml"
    )
    assert server.shows("journeys/stool/", "I see a chair")
    assert server.shows("journeys/chair/", "", status=404)

    (server.folder / "journeys/customer/stool.yml").unlink()
    assert server.shows("journeys/stool/", "", status=404)


def test_a_broken_file_of_checks_leaves_the_nine_until_it_is_mended(server):
    server.write(CHECKS, "checks: {id: caring, title: Kindly, tittle: x}\n")
    assert server.shows("", f"{CHECKS}:1:37")
    assert server.shows("checks/caring/", "Caring")

    server.write(CHECKS, "checks: {id: caring, title: Kindly}\n")
    assert server.shows("checks/caring/", "Kindly")


def test_a_server_starts_on_a_broken_publication_and_lives_to_see_it_mended(tmp_path):
    folder = publish(tmp_path, **{SOFA: BROKEN})
    (folder / "journeys/organisation.yml").write_text("name: [\n", "utf-8")

    with serving(folder) as started:
        assert started.shows("", "organisation.yml")

        started.write("journeys/organisation.yml", FILES["journeys/organisation.yml"])
        started.write(SOFA, FILES[SOFA])
        assert started.shows("journeys/sofa/", "I see one")
