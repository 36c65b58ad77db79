"""Run a real web server on a port of its own, with a recipe of docs/hosting.md."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.hosting.recipe import ROOT, recipe

if TYPE_CHECKING:
    from collections.abc import Iterator

_NGINX = """
daemon off;
pid {folder}/pid;
error_log stderr warn;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  {recipe}
}}
"""
_APACHE = """
ServerRoot "{folder}"
ServerName intranet.example
ServerTokens Prod
PidFile "{folder}/pid"
ErrorLog "{folder}/errors"
{modules}
Listen 127.0.0.1:{port}
TypesConfig /etc/mime.types
<IfModule unixd_module>
  User nobody
</IfModule>
<Directory "/">
  AllowOverride None
  Require all denied
</Directory>
{recipe}
"""
_MODULES = (
    "mpm_event", "authz_core", "unixd", "alias", "dir", "mime", "headers", "filter", "deflate",
    "autoindex",
)  # fmt: skip
_MODULE_FOLDERS = ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/lib/httpd/modules")


class Place(NamedTuple):
    """Where a server finds its things, readable for whoever it runs as."""

    folder: Path
    site: Path
    headers: Path


@contextmanager
def nginx(program: str, place: Place) -> Iterator[str]:
    """Run nginx; gives the address of the host."""
    port = _free_port()
    _bring_types(program, place)
    said = {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "/srv/journeybook/site/": f"{place.site}/",
        "/etc/nginx/journeybook-headers.conf": str(place.headers),
    }
    settings = place.folder / "nginx.conf"
    settings.write_text(_NGINX.format(folder=place.folder, recipe=recipe("nginx", said=said)))
    with _running([program, "-p", str(place.folder), "-c", str(settings)], port) as host:
        yield host


@contextmanager
def container(program: str, place: Place, below: str) -> Iterator[str]:
    """Run nginx as the container does; gives the address of the host."""
    port = _free_port()
    _bring_types(program, place)
    shutil.copy(place.headers, place.folder / "journeybook-headers.conf")
    text = (ROOT / "tools/container/nginx.conf").read_text("utf-8")
    root = str(place.site).removesuffix(below.rstrip("/"))
    for theirs, ours in (
        ("listen 8080;", f"listen 127.0.0.1:{port};"),
        ("/tmp/", f"{place.folder}/"),  # noqa: S108 - the place in the container
        ("root /srv/journeybook;", f"root {root};"),
        ("@folder@", below.rstrip("/")),
    ):
        assert theirs in text
        text = text.replace(theirs, ours)
    settings = place.folder / "nginx.conf"
    settings.write_text(text, "utf-8")
    with _running([program, "-p", str(place.folder), "-c", str(settings)], port) as host:
        yield host


def _bring_types(program: str, place: Place) -> None:
    types = Path(program).resolve().parent.parent / "conf/mime.types"
    shutil.copy(types if types.exists() else "/etc/nginx/mime.types", place.folder)


@contextmanager
def apache(program: str, place: Place, *, htaccess: bool = False) -> Iterator[str]:
    """Run Apache, with the headers in its settings or in the site; gives the host's address."""
    port = _free_port()
    said = {
        "/srv/journeybook/site": str(place.site),
        "Include /etc/apache2/journeybook-headers.conf": f"Include {place.headers}",
    }
    text = recipe("apache", said=said)
    if htaccess:
        shutil.copy(place.headers, place.site / ".htaccess")
        text = text.replace(f"Include {place.headers}", "")
        text = text.replace("AllowOverride None", "AllowOverride FileInfo")
    modules = next(filter(Path.exists, map(Path, _MODULE_FOLDERS)))
    settings = place.folder / "apache.conf"
    settings.write_text(
        _APACHE.format(
            folder=place.folder,
            port=port,
            modules="\n".join(
                f"LoadModule {it}_module {modules}/mod_{it}.so"
                for it in _MODULES
                if (modules / f"mod_{it}.so").exists()
            ),
            recipe=text,
        )
    )
    with _running([program, "-D", "FOREGROUND", "-f", str(settings)], port) as host:
        yield host


@contextmanager
def _running(command: list[str], port: int) -> Iterator[str]:
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        _wait_for(server, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.communicate(timeout=30)


def _wait_for(server: subprocess.Popen[str], port: int) -> None:
    for _ in range(100):
        if server.poll() is not None:
            raise AssertionError(server.stderr.read() if server.stderr else "")
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server does not listen")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
