"""Fetch the browser libraries listed in vendor.toml, verify them, and put them in place.

To renew one: change its version, empty its sha256, run `make vendor`, read what the
new release changes, and write down the sum that was printed.
"""

import hashlib
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tools.node import npm

FOLDER = Path(__file__).parent.parent / "plugins/journeybook/pages/assets/vendor"
MANIFEST = FOLDER / "vendor.toml"


class Library(NamedTuple):
    """One entry of the manifest."""

    name: str
    package: str
    """The npm package it comes from."""
    version: str
    source: str
    """The file inside the package."""
    file: str
    """Its name here."""
    sha256: str
    licence: str
    """SPDX identifier; the text stands in `licence_file`."""
    licence_source: str
    licence_file: str


def libraries() -> Iterator[Library]:
    """Read the manifest."""
    for entry in tomllib.loads(MANIFEST.read_text(encoding="utf-8"))["library"]:
        yield Library(**entry)


def fetch(library: Library) -> str | None:
    """Put one library and its licence in place; answer with what is wrong, if anything."""
    with tempfile.TemporaryDirectory() as folder:
        asked = f"{library.package}@{library.version}"
        packed = npm("pack", asked, "--silent", folder=Path(folder))
        if packed.returncode:
            return f"{library.name}: npm could not fetch {asked}"
        with tarfile.open(Path(folder) / packed.stdout.split()[-1]) as archive:
            content = _read(archive, library.source)
            licence = _read(archive, library.licence_source)
    found = hashlib.sha256(content).hexdigest()
    if found != library.sha256:
        return f"{library.name}: sha256 is {found}, the manifest says {library.sha256 or 'nothing'}"
    (FOLDER / library.file).write_bytes(content)
    (FOLDER / library.licence_file).write_bytes(licence)
    print(f"{library.name} {library.version}: {library.file}, {len(content):,} bytes")
    return None


def _read(archive: tarfile.TarFile, name: str) -> bytes:
    member = archive.extractfile(f"package/{name}")
    if member is None:
        raise FileNotFoundError(name)
    return member.read()


if __name__ == "__main__":
    sys.exit("\n".join(filter(None, map(fetch, libraries()))) or 0)
