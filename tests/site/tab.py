"""A tab of the browser that remembers everything that went wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Frame, Page, Request

_DRAWN = """figure => new Promise((resolve) => {
  figure.scrollIntoView({ block: "center", behavior: "instant" });
  const done = () => ["drawn", "failed"].includes(figure.dataset.state);
  const until = performance.now() + 20000;
  const look = () => done() || performance.now() > until
    ? resolve(figure.dataset.state || "never loaded") : setTimeout(look, 20);
  look();
})"""

# A text that became a script tells of itself, in a page and in the frames of its diagrams.
_ALARM = """Object.defineProperty(window, "__pwned", {
  set() { console.error("a text of an author ran as a script"); },
})"""


class Tab:
    """A page of the browser. `faults` lists errors and whatever was asked of another host."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.home = home
        self.faults: list[str] = []
        self.page: Page = context.new_page()
        self.page.add_init_script(_ALARM)
        self.page.on("request", self._asked)
        self.page.on("requestfailed", self._failed)
        self.page.on("pageerror", lambda error: self._fault(f"error: {error}"))
        self.page.on("console", self._said)

    def open(self, address: str, *, wait: str = "load") -> Page:
        """Open a page by its address below the site's root."""
        self.page.goto(f"{self.home}{address}", wait_until=wait)
        return self.page

    def draw(self) -> list[str]:
        """Scroll to every diagram and wait until it is drawn; gives the state of each."""
        return [figure.evaluate(_DRAWN) for figure in self.page.query_selector_all(".jb-diagram")]

    def frames(self) -> list[Frame]:
        """Give the frames with diagrams, in the order of the page."""
        elements = self.page.query_selector_all(".jb-diagram iframe")
        return [element.content_frame() for element in elements]

    def _asked(self, request: Request) -> None:
        inside = request.url.startswith((self.home, "data:", "blob:", "about:"))
        if not inside and urlsplit(request.url).netloc != urlsplit(self.home).netloc:
            self._fault(f"asked another host: {request.url}")

    def _failed(self, request: Request) -> None:
        # A page that is left breaks off what it was still fetching.
        if request.failure != "net::ERR_ABORTED":
            self._fault(f"failed: {request.url} ({request.failure})")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._fault(f"console: {message.text}")

    def _fault(self, what: str) -> None:
        self.faults.append(f"{self.page.url.removeprefix(self.home)}: {what}")
