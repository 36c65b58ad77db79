"""`mkdocs serve` through a hundred edits, a third of them broken: it answers, and tells the truth.

The edits come from a seed, which a failure names; `FUZZ_SEED=7 make gates` makes others.
"""

from __future__ import annotations

import os
import shutil
import time
from random import Random

import pytest

from tests.mkdocs.small import FILES, publish
from tests.mkdocs.test_serving import serving

SEED = int(os.environ.get("FUZZ_SEED", "0"))
MANY = 100
PATIENCE = 60
SOFA = "journeys/customer/sofa.yml"
OTHER = "journeys/customer/chair.yml"
WHOLE = FILES[SOFA]
BROKEN = (
    "title: [\n",
    "\ttitle: x\n",
    WHOLE.replace("owner: service", "owner: servise"),
    WHOLE.replace("stages:", "stagess:"),
    WHOLE + "title: twice\n",
    WHOLE.replace("sentiment: 4", "sentiment: 44"),
    "",
    "a: &a [*a]\n",
    "x: " + "[" * 500,
    b"\xff\xfe\x00t\x00i",
    bytes(range(256)) * 10,
    "title: caf\xe9\n".encode("latin-1"),
    "x: y\n" * 200_000,
)


class Editor:
    """Edits a publication as people, tools and accidents do."""

    def __init__(self, folder, seed):
        self.folder = folder
        self.random = Random(seed)  # noqa: S311 - nothing is secret
        self.number = 0

    def whole(self, name):
        """Write something new and right."""
        self.number += 1
        said = f"I see number {self.number}x"
        self.put(name, WHOLE.replace("I see one", said))
        return said

    def put(self, name, text):
        self.clear(name)
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def clear(self, name):
        file = self.folder / name
        if file.is_dir() and not file.is_symlink():
            shutil.rmtree(file)
        else:
            file.unlink(missing_ok=True)

    def right(self):
        """Do something that is right."""
        match self.random.randrange(5):
            case 0:
                self.clear(OTHER)
                return "deleted another"
            case 1:
                self.whole(OTHER)
                return "wrote another"
            case 2 if (self.folder / OTHER).is_file():
                (self.folder / OTHER).rename(self.folder / f"journeys/customer/x{self.number}.yml")
                return "renamed another"
            case 3:
                self.put("content/guidance/posts/new.md", "---\ndate: 2026-11-02\n---\n# New\n")
                return "wrote an article"
        self.put("content/about.md", f"# About {self.random.randrange(99)}\n")
        return "changed a page"

    def wrong(self):
        """Do something that is wrong, and mostly with the journey that is looked at."""
        self.clear(OTHER)
        match self.random.randrange(8):
            case 0:
                self.clear(SOFA)
                (self.folder / SOFA).mkdir()
                return "a folder in the place of the file"
            case 1:
                self.clear(SOFA)
                (self.folder / SOFA).symlink_to(self.folder / "mkdocs.yml")
                return "a link in the place of the file"
            case 2:
                self.clear(SOFA)
                os.mkfifo(self.folder / SOFA)
                return "a pipe in the place of the file"
            case 3:
                self.put("journeys/organisation.yml", self.random.choice(BROKEN))
                return "a broken organisation"
            case 4:
                self.put("content/guidance/posts/listen.md", "---\ndate: [\n---\n# x\n")
                return "a broken article"
        text = self.random.choice(BROKEN)
        self.put(SOFA, text)
        return f"broken: {text[:30]!r}"

    def mend(self):
        """Put right whatever may be wrong, and say what the journey says now."""
        for name in ("journeys/organisation.yml", "content/guidance/posts/listen.md"):
            self.put(name, FILES[name])
        return self.whole(SOFA)


@pytest.mark.slow
def test_a_server_survives_a_hundred_edits_a_third_of_them_broken(tmp_path):
    folder = publish(tmp_path)
    editor = Editor(folder, SEED)
    log = []
    with serving(folder) as server:
        assert server.shows("journeys/sofa/", "I see one")
        for number in range(MANY):
            is_wrong = number % 3 == 2
            log.append(editor.wrong() if is_wrong else editor.right())
            # Not every edit is waited for: people save faster than a site is built.
            time.sleep(editor.random.random() / 2)
            if is_wrong:
                look(server, f"seed {SEED}, edit {number}: {log[-5:]}")
            if number % 10 == 9:
                said = editor.mend()
                assert shows(server, said), f"seed {SEED}, mended after edit {number}: {log[-10:]}"
    print(f"{MANY} edits from seed {SEED}, {MANY // 3} of them broken")  # noqa: T201


def look(server, told):
    code, text = answer(server, "journeys/sofa/")
    assert code in {200, 404}, f"{told} → {code}"
    assert "Traceback" not in text, told
    home, text = answer(server, "")
    assert home == 200, f"{told} → home {home}"
    assert "</html>" in text, told


def answer(server, path):
    """Ask for a page as a browser does, which waits while the site is being built."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        code, text = server.get(path)
        if code:
            return code, text
    return 0, ""


def shows(server, words):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if words in server.get("journeys/sofa/")[1]:
            return True
        time.sleep(0.2)
    return False
