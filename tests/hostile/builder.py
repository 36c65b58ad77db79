"""Builds publications with MkDocs' own command, each in a process of its own.

`python -m tests.hostile.builder` reads what to build from its input, line by line. It has
imported what a build needs, and splits off a process for each: so time and memory are those of
that build, and a hundred builds need not import everything a hundred times.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 400
"""After so many seconds a build hangs."""


@dataclass(frozen=True)
class Done:
    """What came of a build.

    Args:
        code: what the command answered; -9 where it had to be killed.
        seconds: the processor time it took.
        megabytes: the memory it took.
        output: what it said.
        site: the folder of the site.
    """

    code: int
    seconds: float
    megabytes: float
    output: str
    site: Path

    @property
    def pages(self) -> Iterator[Path]:
        """Every file that was published."""
        return (it for it in self.site.rglob("*") if it.is_file())


class Builder:
    """The other end: asks for builds and hears what came of them."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.hostile.builder"],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={
                **os.environ,
                "NO_MKDOCS_2_WARNING": "1",
                "SOURCE_DATE_EPOCH": "1795348800",
                "PYTHONUTF8": "1",
            },
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def build(self, project: Path, *, strict: bool = True, as_nobody: bool = False) -> Done:
        """Build a publication into its folder `site`."""
        asked = {"project": str(project), "strict": strict, "as_nobody": as_nobody}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        told = json.loads(self._process.stdout.readline())
        output = (project / "output.txt").read_bytes().decode("utf-8", "surrogateescape")
        return Done(**told, output=output, site=project / "site")


def _serve() -> None:
    _import_all()
    for line in sys.stdin:
        told = _build(**json.loads(line))
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def _import_all() -> None:
    """Import what a build imports, so that it is there for every one of them."""
    import babel.dates  # noqa: F401, PLC0415
    import journeybook.mkdocs.plugin  # noqa: F401, PLC0415
    import material.plugins.blog.plugin  # noqa: PLC0415
    import material.plugins.offline.plugin  # noqa: PLC0415
    import material.plugins.search.plugin  # noqa: PLC0415
    import material.plugins.tags.plugin  # noqa: F401, PLC0415
    import mermaid2.plugin  # noqa: F401, PLC0415
    import mkdocs.__main__  # noqa: PLC0415
    import mkdocs.commands.build  # noqa: F401, PLC0415
    import pymdownx.superfences  # noqa: F401, PLC0415


def _build(project: str, *, strict: bool, as_nobody: bool) -> dict[str, Any]:
    child = os.fork()
    if child == 0:
        _in_child(Path(project), strict=strict, as_nobody=as_nobody)
    ended = time.monotonic() + _LONGEST
    while True:
        pid, status, used = os.wait4(child, os.WNOHANG)
        if pid:
            break
        if time.monotonic() > ended:
            os.kill(child, 9)
        time.sleep(0.01)
    return {
        "code": os.waitstatus_to_exitcode(status),
        "seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss / 1024,
    }


def _in_child(project: Path, *, strict: bool, as_nobody: bool) -> None:
    import mkdocs.__main__  # noqa: PLC0415

    output = os.open(project / "output.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    resource.setrlimit(resource.RLIMIT_CPU, (_LONGEST, _LONGEST))
    if as_nobody and os.getuid() == 0:
        _give_up_rights()
    os.chdir(project)
    code = 99
    try:
        arguments = ["build", "--strict"] if strict else ["build"]
        mkdocs.__main__.cli(arguments, standalone_mode=True)
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:  # noqa: BLE001 - whatever it is, it is told and the process ends
        import traceback  # noqa: PLC0415

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _give_up_rights() -> None:
    """Keep root from reading what its owner may not read, as anybody else is kept."""
    import ctypes  # noqa: PLC0415

    version, all_of_them = 0x20080522, 6
    head = (ctypes.c_uint32 * 2)(version, 0)
    none = (ctypes.c_uint32 * all_of_them)()
    if ctypes.CDLL(None).capset(head, none):
        raise OSError("capset")


if __name__ == "__main__":
    _serve()
