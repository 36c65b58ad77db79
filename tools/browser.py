"""Find a Chromium or Chrome for the tests, install one if need be, and print its path.

The order goes from what a person chose, over what the machine has, to what can be
fetched. Only the path goes to standard output: `make` passes it on as CHROME_PATH.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
USUAL_PLACES = (
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
SYSTEM_PACKAGES = ("chromium", "fonts-liberation")
ADVICE = (
    "The tests need Chromium or Chrome: install one with your system's packages, "
    "or name one with CHROME_PATH=/path/to/chromium"
)


def find() -> str | None:
    """Find a browser that is there and starts."""
    return next(filter(_starts, _candidates()), None)


def install() -> str | None:
    """Fetch a browser: through Playwright, else from the system's packages."""
    _run(sys.executable, "-m", "playwright", "install", "chromium")
    found = find()
    if not found and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        _run("apt-get", "update", "--quiet")
        _run("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", *SYSTEM_PACKAGES)
        found = find()
    return found


def main() -> int:
    """Print the path of a working browser, or say what to do."""
    chosen = os.environ.get("CHROME_PATH")
    if chosen and not _starts(chosen):
        # Taking another one silently would test something that was not asked for.
        print(f"CHROME_PATH is {chosen}, which does not start as a browser", file=sys.stderr)
        return 1
    browser = find() or install()
    print(browser or ADVICE, file=sys.stdout if browser else sys.stderr)
    return 0 if browser else 1


def _candidates() -> Iterator[str]:
    if chosen := os.environ.get("CHROME_PATH"):
        yield chosen
    yield from filter(None, map(shutil.which, NAMES))
    yield from filter(os.path.exists, USUAL_PLACES)
    yield from _fetched_by_playwright()


def _fetched_by_playwright() -> Iterator[str]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and seldom needed

    with sync_playwright() as playwright:
        if Path(playwright.chromium.executable_path).exists():
            yield playwright.chromium.executable_path


def _starts(path: str) -> bool:
    # Some systems ship a stand-in that only tells people where to get the real one.
    try:
        answer = subprocess.run(
            [path, "--version"], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and "chrom" in answer.stdout.lower()


def _run(*command: str) -> None:
    print("No browser yet, trying:", *command, file=sys.stderr)
    try:
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            text=True,
            timeout=900,
            check=True,
        )
    except subprocess.CalledProcessError as problem:
        # Its first lines name the cause; the rest is a trace through another program.
        print(*problem.stdout.splitlines()[:3], sep="\n", file=sys.stderr)
    except (OSError, subprocess.TimeoutExpired) as problem:
        print(problem, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
