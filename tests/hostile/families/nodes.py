"""What stands in a folder without being a file: links, pipes, folders, what cannot be read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tests.hostile.case import Case
from tests.hostile.families.names import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_JOURNEYS = "journeys/customer"


def _link(name: str, to: str) -> Callable[[Path], None]:
    def make(project: Path) -> None:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).symlink_to(to)

    return make


def _pipe(name: str) -> Callable[[Path], None]:
    def make(project: Path) -> None:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(project / name)

    return make


def _folder(name: str) -> Callable[[Path], None]:
    def make(project: Path) -> None:
        (project / name).mkdir(parents=True, exist_ok=True)

    return make


def _closed(name: str, text: str | None) -> Callable[[Path], None]:
    def make(project: Path) -> None:
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.mkdir()
        else:
            path.write_text(text)
        path.chmod(0)

    return make


def _twice(project: Path) -> None:
    folder = project / _JOURNEYS
    (folder / "first.yml").write_text(PLAIN)
    (folder / "second.yml").hardlink_to(folder / "first.yml")


def _refused(name: str, make: Callable[[Path], None], at: str, *, as_nobody: bool = False) -> Case:
    return Case(f"nodes/{name}", "reject", make=make, at=at, as_nobody=as_nobody)


def _at(name: str, how: Callable[..., Callable[[Path], None]], at: str, *more: str) -> Case:
    return _refused(name, how(at, *more), at)


CASES = (
    _at("symlink_file", _link, f"{_JOURNEYS}/leak.yml", "/etc/passwd"),
    _at("symlink_image", _link, "content/images/logo.png", "/etc/hostname"),
    _at("symlink_dir", _link, f"{_JOURNEYS}/etc", "/etc"),
    _at("symlink_loop", _link, f"{_JOURNEYS}/loop", "."),
    _at("symlink_broken", _link, f"{_JOURNEYS}/gone.yml", "nowhere.yml"),
    Case("nodes/hardlink", "either", "accept", make=_twice),
    _at("fifo", _pipe, f"{_JOURNEYS}/pipe.yml"),
    _at("directory_as_file", _folder, f"{_JOURNEYS}/x.yml"),
    _refused("unreadable", _closed(f"{_JOURNEYS}/x.yml", PLAIN), f"{_JOURNEYS}/x.yml", as_nobody=True),
    _refused("unreadable_dir", _closed(f"{_JOURNEYS}/sub", None), f"{_JOURNEYS}/sub", as_nobody=True),
    # Neighbours.
    _at("symlink_inside", _link, f"{_JOURNEYS}/other.yml", "plain.yml"),
    _at("symlink_alignment", _link, "journeys/alignment.yml", "/etc/passwd"),
    _at("symlink_metric", _link, "journeys/metrics/x.csv", "/etc/passwd"),
    _at("symlink_page", _link, "content/pages/leak.md", "/etc/passwd"),
    _at("symlink_article", _link, "content/guidance/posts/leak.md", "/etc/passwd"),
    _at("symlink_authors", _link, "content/guidance/.authors.yml", "/etc/passwd"),
    _at("symlink_content_dir", _link, "content/etc", "/etc/apt"),
    _at("symlink_content_loop", _link, "content/loop", "."),
    _at("symlink_content_broken", _link, "content/pages/gone.md", "nowhere.md"),
    _at("device_link", _link, f"{_JOURNEYS}/zero.yml", "/dev/zero"),
    _at("fifo_page", _pipe, "content/pages/pipe.md"),
    _at("fifo_article", _pipe, "content/guidance/posts/pipe.md"),
    _at("fifo_picture", _pipe, "content/images/pipe.png"),
    _at("fifo_organisation", _pipe, "journeys/alignment.yml"),
    _at("page_directory", _folder, "content/pages/x.md"),
    _at("directory_as_organisation", _folder, "journeys/alignment.yml"),
    _refused("unreadable_page", _closed("content/pages/x.md", "# x\n"), "content/pages/x.md", as_nobody=True),
    _refused("unreadable_article", _closed("content/guidance/posts/x.md", "# x\n"), "content/guidance/posts/x.md", as_nobody=True),
    _refused("unreadable_picture", _closed("content/images/x.png", "x"), "content/images/x.png", as_nobody=True),
    _refused("unreadable_content_dir", _closed("content/sub", None), "content/sub", as_nobody=True),
)  # fmt: skip
