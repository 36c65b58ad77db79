"""Write THIRD_PARTY.md, and what each site says of the work of others: `python -m tools.licences`.

What stands in a site is told in third_party/published.toml; what a build needs is told by the
lock and by the installed packages themselves.
"""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

from tools.runtime import locked, needed
from tools.vendor import libraries

ROOT = Path(__file__).parent.parent
DATA = Path(__file__).parent / "third_party"
TEXTS = DATA / "texts"
FOR_PEOPLE = ROOT / "THIRD_PARTY.md"
IN_SITES = ROOT / "plugins/journeybook/pages/assets/licences.txt"

WITHOUT_TEXT = {
    "0BSD": "asks for nothing",
    "CC-BY-4.0": "creativecommons.org/licenses/by/4.0",
    "MPL-1.1": "mozilla.org/MPL/1.1; the files are published with their source",
    "Unlicense": "asks for nothing",
}
"""Licences that do not ask that their text goes with the work."""

_OURS = """\
journeybook itself is under the MIT licence ([LICENSE](LICENSE)). The pictures of the example \
publication were drawn for it, and those of the editors’ guide are pictures of our own pages: \
they are under the same licence. No font is shipped or published.

`make licences` writes this file; tests hold it against the lock, the vendored files and a \
built site."""
_FETCHED = """\
Fetched by pip, each with its licence beside it; nothing of these is in the package or in a \
site, but what the theme publishes (above)."""
_BESIDE = """\
Tools that only the tests use are named in `pyproject.toml` and `package.json`. The container \
brings Debian’s nginx, with its licences under `/usr/share/doc`."""


class Part(NamedTuple):
    """What is bundled in the work of others."""

    name: str
    licence: str
    copyright: str
    version: str = ""


class Work(NamedTuple):
    """Something of others that stands in every site."""

    name: str
    licence: str
    copyright: str
    role: str
    version: str = ""
    package: str = ""
    files: tuple[str, ...] = ()
    maps: tuple[str, ...] = ()
    icons: str = ""
    holds: tuple[Part, ...] = ()


class Package(NamedTuple):
    """A Python package that a build needs."""

    name: str
    version: str
    licence: str


@cache
def works() -> tuple[Work, ...]:
    """Read what stands in every site."""
    versions = {it.package: it.version for it in libraries()}
    versions |= {it.name: it.version for it in locked()}

    def work(told: dict[str, Any]) -> Work:
        holds = tuple(Part(**it) for it in told.pop("holds", ()))
        if told.pop("version", ""):
            told["version"] = versions[told["package"]]
        files, maps = (tuple(told.pop(name, ())) for name in ("files", "maps"))
        return Work(**told, files=files, maps=maps, holds=holds)

    return tuple(map(work, _read("published.toml")["work"]))


def told_by_hand() -> dict[str, str]:
    """Read the licences of packages that do not say them in the way of today."""
    return _read("python.toml")


def packages() -> list[Package]:
    """List what a build needs, with the licences that the packages name."""
    by_hand = told_by_hand()
    return [
        Package(it.name, it.version, says(it.name) or by_hand[it.name])
        for it in sorted(needed(), key=lambda it: it.name)
    ]


def says(name: str) -> str:
    """Ask an installed package for the SPDX name of its licence."""
    told = metadata.metadata(name).get_all("License-Expression")
    return str(told[0]) if told else ""


def for_people() -> str:
    """Write THIRD_PARTY.md."""
    lines = [
        "# The work of others",
        "",
        _OURS,
        "",
        "## In every site",
        "",
        "Each site says so itself, in `assets/journeybook/licences.txt`.",
        "",
        *_table(
            ("what", "version", "licence", "for"),
            ((it.name, it.version, it.licence, it.role) for it in works()),
        ),
        "",
    ]
    for work in works():
        if work.holds:
            lines += [
                f"Bundled in {work.name}:",
                "",
                *_table(
                    ("what", "version", "licence", "copyright"),
                    ((it.name, it.version, it.licence, it.copyright) for it in work.holds),
                ),
                "",
            ]
    lines += [
        "## To make a site",
        "",
        _FETCHED,
        "",
        *_table(("package", "version", "licence"), packages()),
        "",
        _BESIDE,
        "",
        "## The texts",
        "",
        "Of the licences that ask for it, for what stands in every site.",
        "",
    ]
    for name in _licences():
        lines += [f"### {name}", "", "```text", _text(name).rstrip(), "```", ""]
    return "\n".join(lines)


def in_sites() -> str:
    """Write what stands in every site."""
    lines = ["The work of others in this site, made with journeybook (MIT licence).", ""]
    for work in works():
        lines.append(f"{_named(work)}: {work.licence}, copyright {work.copyright}")
        if work.holds:
            lines.append("  and in it:")
            lines += [
                f"  {_named(it)}: {it.licence}, copyright {it.copyright}" for it in work.holds
            ]
        lines.append("")
    lines += [f"{name}: {where}." for name, where in WITHOUT_TEXT.items()]
    for name in _licences():
        lines += ["", "-" * 96, name, "", _text(name).rstrip()]
    return "\n".join([*lines, ""])


def _named(it: Work | Part) -> str:
    return f"{it.name} {it.version}".strip()


def _licences() -> list[str]:
    """List the licences whose texts go with the work."""
    named = {work.licence for work in works()}
    named |= {part.licence for work in works() for part in work.holds}
    return sorted(named - WITHOUT_TEXT.keys())


def _text(licence: str) -> str:
    return (TEXTS / f"{licence}.txt").read_text(encoding="utf-8")


def _table(heads: tuple[str, ...], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    for row in (heads, ["---"] * len(heads), *rows):
        yield f"| {' | '.join(row)} |"


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


if __name__ == "__main__":
    FOR_PEOPLE.write_bytes(for_people().encode())
    IN_SITES.write_bytes(in_sites().encode())
