"""The scanner proves itself: what it finds nowhere else, it finds where the door is open."""

import json
import re

import pytest

from tests.hostile.case import quoted
from tests.hostile.families import CASES
from tests.hostile.naive.generator import generate
from tests.hostile.scanner import scanning

TEXTS = [it for it in CASES if it.text and it.family in {"html", "search", "export"}]
TRIED = [it for it in TEXTS if it.family == "html"][:30]
"""What is not only looked at, but opened."""


def naive(case):
    text = quoted(case.text)
    return f"title: {text}\nsummary: {text}\nstep: {text}\nactor: {text}\n"


def build_somehow(builder, folder, sources):
    """Build, leaving out what ends the build itself; gives the names of that as well."""
    fatal = []
    while True:
        project = folder / str(len(fatal))
        generate(project, {name: it for name, it in sources.items() if name not in fatal})
        done = builder.build(project, strict=False)
        broken = re.search(r"Error building page '([^']+)\.md'", done.output)
        if not done.code or not broken:
            return done, fatal
        fatal.append(broken[1])


def plant(index):
    """Put into the search what the theme takes out of even a naive page."""
    entries = json.loads(index.read_text("utf-8"))
    entries["docs"].append({"location": "x/", "title": "x", "text": "<img src=x onerror=a()>"})
    index.write_text(json.dumps(entries), "utf-8")


def of(case, findings):
    return [it for it in findings if it.file.startswith(f"{case.id}/")]


@pytest.mark.slow
@pytest.mark.browser
def test_it_finds_dozens_of_escapes_in_a_naive_generator(builder, browser, tmp_path, capsys):
    sources = {it.id: naive(it) for it in TEXTS}

    done, fatal = build_somehow(builder, tmp_path, sources)

    assert done.code == 0, done.output[-3000:]
    plant(done.site / "search/search_index.json")
    with scanning(browser, done.site) as scanner:
        seen = scanner.look_through()
        in_use = scanner.visit([f"{it.id}/" for it in TRIED])
    escaped = [it.name for it in TEXTS if it.id in fatal or of(it, [*seen, *in_use])]
    ran = [it.name for it in TRIED if any("ran" in found.what for found in of(it, in_use))]
    with capsys.disabled():
        print(f"\nnaive generator: {len(escaped)} of {len(TEXTS)} got through, {len(ran)} ran")  # noqa: T201 - its numbers are asked for
    assert len(escaped) >= 30
    assert len(ran) >= 10
    assert any(it.file.startswith("search/") for it in seen)


@pytest.mark.slow
@pytest.mark.browser
def test_it_finds_nothing_where_there_is_nothing(empty, browser):
    with scanning(browser, empty.site) as scanner:
        found = [*scanner.look_through(), *scanner.visit(["", "journeys/plain/"], draw=True)]

    assert found == []
