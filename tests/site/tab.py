"""A tab of the browser that remembers everything that went wrong in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Frame, Locator, Page, Request

_DRAWN = """figure => new Promise((resolve) => {
  figure.scrollIntoView({ block: "center", behavior: "instant" });
  const done = () => ["drawn", "failed"].includes(figure.dataset.state);
  const until = performance.now() + 60000;
  const look = () => done() || performance.now() > until
    ? resolve(figure.dataset.state || "never loaded") : setTimeout(look, 20);
  look();
})"""

# The theme folds further results away, and writes them anew while one types.
_UNFOLD = """results => {
  const unfold = () => {
    results.querySelectorAll(".md-search-result__more").forEach((it) => { it.open = true; });
  };
  new MutationObserver(unfold).observe(results, { childList: true, subtree: true });
}"""

# Two frames after the last change of a size, whoever listens to it has been told.
_RESTED = """width => innerWidth === width && new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
})"""

# A text that became a script tells of itself, in a page and in the frames of its diagrams. So
# does whatever the policy stops, with its place.
_ALARM = """Object.defineProperty(window, "__pwned", {
  set() { console.error("a text of an author ran as a script"); },
});
document.addEventListener("securitypolicyviolation", (it) => {
  const { effectiveDirective, blockedURI, sourceFile, lineNumber } = it;
  console.error(`violation: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
})"""


def choose(page: Page, name: str, value: str) -> None:
    """Choose in a filter, and wait until the address has it: by then it has been applied."""
    page.locator(f".jb-filter [name={name}]").select_option(value)
    page.wait_for_url(re.compile(rf"[?&]{name}={value}(&|$)"))


def find(page: Page, text: str, result: str = ".md-search-result__link") -> Locator:
    """Type in the search, and wait for a result. What the theme folds away is kept open."""
    page.locator("[data-md-component=search-result]").evaluate(_UNFOLD)
    page.locator("[data-md-component=search-query]").press_sequentially(text, delay=10)
    found = page.locator(result)
    found.first.wait_for(state="attached")
    return found


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

    def resize(self, width: int, height: int = 900) -> None:
        """Give the tab another width, and wait until the page has taken note of it."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.wait_for_function(_RESTED, arg=width)

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
