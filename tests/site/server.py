"""Serve a built site below a folder of a server, as an intranet would."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.site.building import FOLDER, ORIGIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_TEXTS = {".html", ".xml", ".json"}


def _no_more(_address: str) -> Mapping[str, str]:
    return {}


@contextmanager
def served(site: Path, more: Callable[[str], Mapping[str, str]] = _no_more) -> Iterator[str]:
    """Serve a site; gives the address of its home page.

    Args:
        site: the folder of the site.
        more: gives further headers for a file, by its address below the root of the site.
    """
    handler = partial(_Handler, directory=str(site), more=more)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{FOLDER}"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    """Knows only what is below the folder, and has the page for what it does not know."""

    def __init__(
        self, *request: Any, directory: str, more: Callable[[str], Mapping[str, str]]
    ) -> None:
        self.more = more
        super().__init__(*request, directory=directory)

    def do_GET(self) -> None:
        site = Path(self.directory)
        inside = self.path.startswith(FOLDER)
        path = self.translate_path(self.path.removeprefix(FOLDER.rstrip("/"))) if inside else ""
        file = site / path if path else site / "404.html"
        if file.is_dir():
            if not self.path.partition("?")[0].endswith("/"):
                self._redirect(f"{self.path}/")
                return
            file /= "index.html"
        found = inside and file.is_file()
        if not found:
            file = site / "404.html"
        body = file.read_bytes() if file.is_file() else b""
        if file.suffix in _TEXTS:
            port = self.server.server_address[1]
            body = body.replace(ORIGIN.encode(), f"http://127.0.0.1:{port}".encode())
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        # What does not change is fetched once by each page's browser.
        headers = {"Cache-Control": "max-age=600"}
        if file.is_file():
            headers |= self.more(file.relative_to(site).as_posix())
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_message: object) -> None:
        """Keep quiet: the tests look at what the browser got."""
