"""Serve a built site as nginx does with gzip on: compressed, on one connection, kept by age."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = "/sub/path/"
_COMPRESSED = (
    "text/",
    "application/json",
    "application/javascript",
    "application/xml",
    "image/svg",
)


@contextmanager
def served(site: Path, built_for: str) -> Iterator[str]:
    """Serve a site below a folder; gives the address of its home page.

    Args:
        site: the folder with the built site.
        built_for: the address of its home page, which here becomes that of this server.
    """

    class Handler(_Handler):
        folder = site
        address = built_for

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{FOLDER}"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    folder: Path
    address: str

    def do_GET(self) -> None:
        name = self.path.partition("?")[0].removeprefix(FOLDER)
        file = self.folder / name
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        file = file if found else self.folder / "404.html"
        here = f"http://127.0.0.1:{self.server.server_address[1]}{FOLDER}"
        body, kind, packed = _packed(file, self.address, here)
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", kind)
        if packed:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache" if "html" in kind else "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_message: object) -> None:
        """Keep quiet: only the figures are printed."""


@cache
def _packed(file: Path, there: str, here: str) -> tuple[bytes, str, bool]:
    """Compress a file once, whoever asks for it first."""
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    body = file.read_bytes()
    if kind.endswith(("html", "xml", "json")):
        body = body.replace(there.encode(), here.encode())
    packed = kind.startswith(_COMPRESSED)
    kind += "; charset=utf-8" if kind.startswith("text/") else ""
    return (gzip.compress(body, 6) if packed else body), kind, packed
