"""What only looks dangerous is published as text; what is dangerous is cleaned. Nothing runs."""

import csv
import io
import json
import re
from itertools import groupby

import pytest
from bs4 import BeautifulSoup

from tests.hostile.families import CASES
from tests.hostile.judging import price, refusal, talk
from tests.hostile.publication import write
from tests.hostile.scanner import scanning
from tests.hostile.table import record

TOGETHER = 10
PUBLISHED = [it for it in CASES if it.outcome in {"inert", "accept"}]
ALONE = [it for it in PUBLISHED if it.alone]
UNDECIDED = [it for it in CASES if it.outcome == "either"]
"""Markdown made to be slow: shown or refused, but in time."""

OVERVIEWS = (
    "", "journeys/", "portfolio/", "personas/", "teams/", "channels/", "initiatives/",
    "guidance/", "about/", "404.html",
)  # fmt: skip
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@|\uff1d\uff0b\uff0d\uff20]")


def batches():
    """Put cases of one family and outcome together, few enough to see what each costs."""
    shared = [it for it in PUBLISHED if not it.alone]
    for (family, outcome), group in groupby(shared, lambda it: (it.family, it.outcome)):
        cases = [*group]
        for start in range(0, len(cases), TOGETHER):
            yield pytest.param(cases[start : start + TOGETHER], id=f"{family}-{outcome}-{start}")


def squeezed(text):
    return " ".join(text.split())


def unfaithful(case, site):
    """Find the texts of a case that its journey does not show as they were written."""
    data = json.loads((site / "journeys.json").read_text("utf-8"))
    titles = {it["id"]: it["title"] for it in data["journeys"]}
    page = site / "journeys" / case.id / "index.html"
    if not page.is_file():
        return []
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    shown = squeezed(soup.get_text(" "))
    if case.text is not None and case.id in titles and not titles[case.id].startswith("Long "):
        same = squeezed(titles[case.id]) == squeezed(case.text)
        yield from () if same else (titles[case.id],)
    head = squeezed(soup.find("h1").get_text())
    for text in case.kept:
        wanted = squeezed(text.replace("{id}", case.id))
        if wanted not in shown and wanted not in head:
            yield wanted


def formulas(site):
    """Find cells that a spreadsheet would take for a formula."""
    for file in site.rglob("*.csv"):
        table = csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline=""), delimiter=";")
        for row in table:
            yield from (f"{file.name}: {cell!r}" for cell in row if _FORMULA.match(cell))


def pages_of(case, site):
    """List the pages on which something of a case could run."""
    found = (f"journeys/{case.id}/", f"pages/{case.id}/", f"guidance/{case.id}/")
    return [it for it in found if (site / it / "index.html").is_file()]


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("cases", [*batches()])
def test_nothing_runs_and_every_text_is_what_was_written(  # noqa: PLR0913, PLR0917 - fixtures
    cases, builder, empty, browser, tmp_path, record_property
):
    write(tmp_path, cases)
    strict = all(it.outcome == "accept" for it in cases)

    done = builder.build(tmp_path, strict=strict)

    assert [done.code, *talk(done)] == [0], done.output[-3000:]
    faults = list(price(5, done, empty)) and too_dear_alone(cases, builder, empty, tmp_path)
    faults += [
        f"{it.name}: {fault}"
        for it in cases
        if it.warns
        for fault in refusal(it, done)
        if "answered" not in fault
    ]
    faults += [
        f"{it.name}: not shown: {text}" for it in cases for text in unfaithful(it, done.site)
    ]
    faults += formulas(done.site)
    draw = cases[0].family == "mermaid"
    with scanning(browser, done.site, as_read=draw) as scanner:
        faults += scanner.look_through()
        faults += scanner.visit([it for it in OVERVIEWS if exists(done.site, it)])
        for case in cases:
            faults += scanner.visit(pages_of(case, done.site), draw=draw)
    assert not faults, "\n".join(map(str, faults))
    record(cases, done.seconds - empty.seconds, done.megabytes, record_property)


def too_dear_alone(cases, builder, empty, folder):
    """Find which of the cases of a batch that took long takes too long by itself."""
    faults = []
    for case in cases:
        write(folder / case.id, [case])
        done = builder.build(folder / case.id, strict=False)
        faults += [f"{case.name}: {it}" for it in price(case.seconds, done, empty)]
    return faults


def exists(site, address):
    return (site / address).is_file() or (site / address / "index.html").is_file()


@pytest.mark.slow
@pytest.mark.parametrize("case", ALONE, ids=lambda it: it.name)
def test_much_is_not_too_much(case, builder, empty, tmp_path, record_property):
    write(tmp_path, [case])

    done = builder.build(tmp_path)

    assert [done.code, *talk(done), *price(case.seconds, done, empty)] == [0], done.output[-3000:]
    record([case], done.seconds - empty.seconds, done.megabytes, record_property)


@pytest.mark.slow
@pytest.mark.parametrize("case", UNDECIDED, ids=lambda it: it.name)
def test_markdown_made_to_be_slow_is_shown_or_refused_in_time(
    case, builder, empty, tmp_path, record_property
):
    write(tmp_path, [case])

    done = builder.build(tmp_path)

    faults = [*talk(done), *price(case.seconds, done, empty)]
    if done.code:
        faults += refusal(case, done)
    assert faults == [], done.output[-3000:]
    record([case], done.seconds - empty.seconds, done.megabytes, record_property)


@pytest.mark.slow
@pytest.mark.browser
def test_what_is_found_is_shown_as_text(builder, browser, tmp_path):
    cases = [it for it in PUBLISHED if it.family == "search"]
    write(tmp_path, cases)
    done = builder.build(tmp_path, strict=False)

    with scanning(browser, done.site) as scanner:
        page = scanner.tab.open("about/")
        for typed in ("findme", "script", "+findme -x", "__proto__", "title:x", "~ ^99 *", "("):
            box = page.locator("[data-md-component=search-query]")
            box.fill("")
            box.press_sequentially(typed, delay=10)
            page.locator("[data-md-component=search-result]").wait_for(state="attached")
            page.wait_for_timeout(300)
        found = page.locator(".md-search-result__article img, .md-search-result__article script")

        assert found.count() == 0
        assert scanner.tab.page.evaluate("window.__pwned") is None
        assert [it for it in scanner.tab.faults if "host" in it or "ran" in it] == []
