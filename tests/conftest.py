"""What every test may ask for: golden files and a real browser."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.hostile.table import rows

# A test is not timed: machines differ. What failed once fails again.
settings.register_profile("journeybook", deadline=None, derandomize=True)
settings.load_profile("journeybook")

GOLDEN = Path(__file__).parent / "golden"

# Only what the pages ask for may reach the network, and a container has no sandbox or GPU.
BROWSER_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="rewrite the golden files")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many hostile cases of each family were tried, where any were."""
    passed = terminalreporter.stats.get("passed", [])
    for line in rows(it.user_properties for it in passed if it.when == "call"):
        terminalreporter.write_line(line)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that name under tests/golden: `golden(svg, "a/b.svg")`."""

    def compare(actual: str, name: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--write-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(actual.encode())
        assert file.exists(), f"tests/golden/{name} does not exist: run make golden and read it"
        assert actual == file.read_bytes().decode(), f"differs from tests/golden/{name}"

    return compare


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser that CHROME_PATH names, once."""
    path = os.environ.get("CHROME_PATH")
    if not path:
        # A skip would let a build pass that nobody has looked at.
        pytest.fail("CHROME_PATH names no browser: run make test, or set it to a Chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS)
        yield started
        started.close()
