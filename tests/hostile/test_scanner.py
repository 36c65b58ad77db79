"""The scanner proves itself: what it finds nowhere else, it finds where the door is open."""

import pytest

from tests.hostile.case import quoted
from tests.hostile.families import CASES
from tests.hostile.naive.generator import generate
from tests.hostile.scanner import scanning

TEXTS = [it for it in CASES if it.outcome == "inert" and it.text]
TRIED = [it for it in TEXTS if it.family == "html"][:36]
"""What is not only looked at, but opened."""


def naive(case):
    text = quoted(case.text)
    return f"title: {text}\nsummary: {text}\nstep: {text}\nactor: {text}\n"


def of(case, findings):
    return [it for it in findings if it.file.startswith(f"{case.id}/")]


@pytest.mark.slow
@pytest.mark.browser
def test_it_finds_dozens_of_escapes_in_a_naive_generator(builder, browser, tmp_path, capsys):
    generate(tmp_path, {it.id: naive(it) for it in TEXTS})

    done = builder.build(tmp_path, strict=False)

    assert done.code == 0, done.output[-3000:]
    with scanning(browser, done.site) as scanner:
        seen = scanner.look_through()
        in_use = scanner.visit([f"{it.id}/" for it in TRIED])
    escaped = [it.name for it in TEXTS if of(it, [*seen, *in_use])]
    ran = [it.name for it in TRIED if any("ran" in found.what for found in of(it, in_use))]
    with capsys.disabled():
        print(f"\nnaive generator: {len(escaped)} of {len(TEXTS)} got through, {len(ran)} ran")  # noqa: T201 - its numbers are asked for
    assert len(escaped) >= 30
    assert len(ran) >= 15
    assert any(it.file.startswith("search/") for it in seen)


@pytest.mark.slow
@pytest.mark.browser
def test_it_finds_nothing_where_there_is_nothing(empty, browser):
    with scanning(browser, empty.site) as scanner:
        found = [*scanner.look_through(), *scanner.visit(["", "journeys/plain/"], draw=True)]

    assert found == []
