"""Let every page bring its policy, and tell of what would not run under it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from string import Template
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from journeybook.exports.headers.answers import TO_NO_OTHER_HOST
from journeybook.exports.headers.policy import Additions, additions, in_frame, in_page
from journeybook.mkdocs.problems import log
from journeybook.mkdocs.published import FRAME, PAGES
from journeybook.mkdocs.theme_setup import is_read_from_disk
from journeybook.words import Message, Words

# Where a page says how its letters are written, it says so first of all.
_BEGIN = re.compile(r'<head[^>]*>\s*(<meta charset="?[\w-]+"?\s*/?>)?', re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b(?![^>]*(?:\ssrc\s*=|\bjson\b))[^>]*>\s*\S", re.IGNORECASE)
_FOREIGN = re.compile(
    r"""<(?:script\b[^>]*?\ssrc|link\s+rel="stylesheet"\s+href)=["']?((?:https?:)?//[^"'\s>]+)""",
    re.IGNORECASE,
)
# Nothing in a policy has a meaning in HTML: `faults` sees to that.
_META = (
    '<meta http-equiv="Content-Security-Policy" content="{}"><meta name="referrer" content="{}">'
)

_LIVE = re.compile(rb"<script>((?:(?!</?script).)*)</script>(?=\s*</body>)", re.DOTALL)


class Protection:
    """Puts the policy of the site in its pages, whichever template they were made with."""

    def __init__(self, config: MkDocsConfig, more: Additions) -> None:
        self._more = {it for sources in more.values() for it in sources}
        self._meta = _META.format(
            in_page(more, on_disk=is_read_from_disk(config)), TO_NO_OTHER_HOST
        )
        self._told: set[str] = set()

    def protect(self, html: str, name: str, words: Words) -> str:
        """Give a page its policy.

        Args:
            html: the whole page.
            name: what to call the page where it holds what would not run.
            words: the language to tell that in.
        """
        if found := _SCRIPT.search(html):
            start = " ".join(html[found.start() : found.start() + 60].partition("</")[0].split())
            self._tell(
                start,
                words,
                Message(
                    "%(page)s holds a script of its own, which no browser will run: “%(start)s…”. "
                    "Put it in a file of the site, and name that under extra_javascript.",
                    page=name,
                    start=start,
                ),
            )
        for address in _FOREIGN.findall(html):
            if not self._lets_in(address):
                self._tell(
                    address,
                    words,
                    Message(
                        "%(page)s loads %(address)s, which no browser will do: pages ask nothing "
                        "of other hosts. Put the file below the content folder, or add the host "
                        "under plugins: journeybook: policy.",
                        page=name,
                        address=address,
                    ),
                )
        begin = _BEGIN.search(html)
        at = begin.end() if begin else 0
        return f"{html[:at]}{self._meta}{html[at:]}" if begin else html

    def _lets_in(self, address: str) -> bool:
        """Tell whether a host was added to the policy. Which files of it, a browser decides."""
        parts = urlsplit(address)
        host = f"{parts.scheme or 'https'}://{parts.netloc}"
        above = f"{parts.scheme or 'https'}://*.{parts.netloc.partition('.')[2]}"
        return any(it.startswith((host, above)) for it in self._more)

    def _tell(self, about: str, words: Words, problem: Message) -> None:
        """Tell once of what stands in pages, not once for each of them."""
        if about not in self._told:
            self._told.add(about)
            log.warning(words.say(problem))


def frame(config: MkDocsConfig) -> dict[str, str]:
    """Write the document that draws a diagram, with a policy of its own, by its address."""
    text = PAGES.joinpath("assets/diagram/diagram.html").read_text("utf-8")
    policy = in_frame(on_disk=is_read_from_disk(config))
    return {FRAME: Template(text).substitute(policy=policy)}


def added(options: Any) -> Additions:  # noqa: ANN401 - MkDocs' options know no types
    """Give what mkdocs.yml adds to the policy."""
    return additions(options.policy or {})


def let_live_reload_run(server: LiveReloadServer) -> None:
    """Let pages under `mkdocs serve` run the script with which they follow the editor.

    MkDocs writes it into each page as it is asked for. Its hash is added to the page's policy;
    everything else stays as forbidden as it is on the published site.
    """
    answer: Callable[..., Iterable[bytes]] = server.get_app()  # type: ignore[assignment]

    def protected(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        begun: list[Any] = []

        def hold(status: str, headers: list[tuple[str, str]], *rest: object) -> None:
            begun[:] = [status, headers, *rest]

        body = answer(environ, hold)
        status, headers, *rest = begun
        if dict(headers).get("Content-Type", "").startswith("text/html"):
            html = with_live_reload(b"".join(body))
            headers = [(name, value) for name, value in headers if name != "Content-Length"]
            headers.append(("Content-Length", str(len(html))))
            body = [html]
        start_response(status, headers, *rest)
        return body

    server.set_app(protected)


def with_live_reload(html: bytes) -> bytes:
    """Add the script at the end of a page to what its policy lets run."""
    found = _LIVE.search(html)
    if not found:
        return html
    digest = base64.b64encode(hashlib.sha256(found[1]).digest())
    allowed = b"script-src 'self' 'sha256-%b'" % digest
    return html.replace(b"script-src 'self'", allowed, 1)
