"""Looks at a published site as its readers' browser does: at all that was written, and in use."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import Error

from tests.site.server import served
from tests.site.tab import Tab

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Browser, Request

_SCAN = Path(__file__).with_name("scan.js").read_text("utf-8")
_KINDS = (".html", ".svg", ".xml")

# A text that ran tells of itself, in the page and in every frame of it.
_TRAP = """(() => {
  let told = false;
  Object.defineProperty(window, "__pwned", {
    set() { told = true; console.error("hostile: a text ran"); },
    get() { return told || undefined; },
  });
})()"""


class Finding(NamedTuple):
    """Something that got through.

    Args:
        file: where.
        what: what it is.
    """

    file: str
    what: str


class Scanner:
    """A browser that is let loose on one site."""

    def __init__(self, browser: Browser, home: str, site: Path, *, as_read: bool) -> None:
        self.home = home
        self.site = site
        # A policy would keep what got through from running, and from being seen here.
        self._context = browser.new_context(bypass_csp=not as_read, service_workers="block")
        self._context.add_init_script(_TRAP)
        self.tab = Tab(self._context, home)
        self.found: list[Finding] = []
        self.tab.page.on("dialog", lambda it: (self._tell("a dialog"), it.dismiss()))
        self.tab.page.on("requestfinished", self._asked)
        self.tab.page.on("requestfailed", self._asked)

    def close(self) -> None:
        """Let go of the browser."""
        self._context.close()

    def look_through(self) -> list[Finding]:
        """Read every page, picture, feed and search entry as a browser does, without running it."""
        files = sorted(
            it.relative_to(self.site).as_posix()
            for it in self.site.rglob("*")
            if it.suffix in _KINDS or it.name == "search_index.json"
        )
        self.tab.open("about/")
        lines = self.tab.page.evaluate(_SCAN, [self.home + _encoded(it) for it in files])
        return [_finding(line.removeprefix(self.home)) for line in lines]

    def visit(self, addresses: Iterable[str], *, draw: bool = False) -> list[Finding]:
        """Open pages as a reader does; tells what ran and what was asked of other hosts."""
        self.found = []
        for address in addresses:
            self.tab.faults.clear()
            try:
                self.tab.open(address)
                if draw:
                    self.tab.draw()
                if self.tab.page.evaluate("window.__pwned"):
                    self.found.append(Finding(address, "a text ran"))
            except Error:
                # The page went somewhere by itself.
                self.found.append(Finding(address, "the reader is led away"))
            for fault in self.tab.faults:
                if "hostile: a text ran" in fault:
                    self.found.append(Finding(address, fault.partition(": ")[2]))
        return self.found

    def _asked(self, request: Request) -> None:
        """Note what was asked of another host; what the policy held back was not asked."""
        outside = request.url.startswith(("http:", "https:")) and not request.url.startswith(
            self.home.split("/sub/")[0]
        )
        if outside and request.failure != "csp":
            self._tell(f"asked another host: {request.url[:60]}")

    def _tell(self, what: str) -> None:
        self.found.append(Finding(self.tab.page.url.removeprefix(self.home), what))


@contextmanager
def scanning(browser: Browser, site: Path, *, as_read: bool = False) -> Iterator[Scanner]:
    """Serve a site and let a scanner loose on it.

    Args:
        browser: the browser.
        site: the folder of the site.
        as_read: whether the pages' policy is in force, as it is for readers.
    """
    with served(site) as home:
        scanner = Scanner(browser, home, site, as_read=as_read)
        try:
            yield scanner
        finally:
            scanner.close()


def _finding(line: str) -> Finding:
    file, _, what = line.partition(": ")
    return Finding(file, what)


def _encoded(name: str) -> str:
    return name.replace("%", "%25").replace("#", "%23").replace("?", "%3F")
