"""What the pages, the badges and the open data of a site say about how its journeys stand.

Each is read from where a reader finds it; nothing here is taken from one to fill in another.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from journeybook.analysis.scorecard.standing import STANDINGS, Standing
from journeybook.analysis.scorecard.verdict import VERDICTS, Verdict
from journeybook.words import load

from tests.site.pages import PageFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bs4 import Tag

    from tests.site.conftest import Site

_SVG = "{http://www.w3.org/2000/svg}"


class Told(NamedTuple):
    """What some part of the site tells about a journey; `None` where it does not tell that."""

    verdict: str | None = None
    sentence: str | None = None
    met: int | None = None
    standings: Mapping[str, str] | None = None
    of: int | None = None


class Scored:
    """A site, and what is told on it."""

    def __init__(self, site: Site) -> None:
        self.folder, self.pages = site.built.site, site.pages
        self.data = json.loads(self.folder.joinpath("journeys.json").read_text("utf-8"))
        words = load(self.data["language"])
        self.standings = {words.say(STANDINGS[it]): it.value for it in Standing}
        self.verdicts = {words.say(VERDICTS[it]): it.value for it in Verdict}
        self.nine = [it["id"] for it in self.data["checks"] if it["origin"] == "shipped"]

    def page(self, address: str) -> Tag:
        """Give a page by its address."""
        return self.pages.parsed(PageFile(self.folder, self.folder / address / "index.html"))

    def standing(self, element: Tag, text: str | None = None) -> str:
        """Read a standing, which says the same in its word as to scripts and styles."""
        shown = self.standings[" ".join((text or element.get_text()).split())]
        assert element["data-standing"] == shown
        return shown

    def journey_at(self, page: str, link: Tag) -> str:
        """Tell which journey a link on a page leads to."""
        address = urljoin(f"http://site/{page}", link["href"])
        return urlsplit(address).path.strip("/").rpartition("/")[2]

    # ------------------------------------------------------------ each journey

    def in_data(self) -> dict[str, Told]:
        """Read the open data."""
        return {
            it["id"]: Told(
                it["verdict"]["value"],
                it["verdict"]["sentence"],
                it["verdict"].get("met"),
                {one["check"]: one["standing"] for one in it["results"]},
                it["verdict"].get("of"),
            )
            for it in self.data["journeys"]
        }

    def at_the_head(self, journey: str) -> Told:
        """Read the verdict at the head of a journey's page, with an icon for each of the nine."""
        page = self.page(f"journeys/{journey}/")
        shown = page.select_one(".jb-verdict")
        if shown is None:
            return Told(sentence=page.select_one('p[data-dated="verdict"]').get_text())
        titles = {it["title"]: it["id"] for it in self.data["checks"] if it["id"] in self.nine}
        icons = {}
        for icon in shown.select("i[data-standing]"):
            check, _, word = icon["aria-label"].rpartition(": ")
            icons[titles[check]] = self.standing(icon, word)
        counted = Counter(dict(self._counted(shown.small.get_text())))
        text = shown.a.get_text()
        return Told(shown["data-verdict"], text, counted["met"], icons, counted.total())

    def on_the_scorecard(self, journey: str) -> Told:
        """Read the rows of a journey's scorecard, and the counts above each side."""
        page = self.page(f"journeys/{journey}/")
        standings, met, total = {}, 0, 0
        for side in page.select(".jb-side"):
            rows = {
                it["id"].removeprefix("check-"): self.standing(it, it.h4.b.get_text())
                for it in side.select('li[id^="check-"]')
            }
            standings |= rows
            # A side of which nobody can tell how it stands is in no count.
            if side.h3.small:
                number, of = map(int, re.findall(r"\d+", side.h3.small.get_text()))
                assert number == Counter(rows.values())["met"]
                assert of == len(rows) or side["data-side"] == "added"
                if side["data-side"] != "added":
                    met, total = met + number, total + of
        return Told(None, None, *(met, standings, total) if standings else (None, {}, None))

    def on_record(self, journey: str) -> dict[str, int]:
        """Count what is recorded on each check of a journey's scorecard, by its page."""
        page = self.page(f"journeys/{journey}/")
        return {
            it["id"].removeprefix("check-"): len(it.select("[data-part=earlier] > ul > li"))
            + bool(it.select("[data-part=given]"))
            for it in page.select('li[id^="check-"]')
        }

    def on_the_badge(self, journey: str) -> Told:
        """Read a badge: its title for those who hear it, and what it shows."""
        picture = ET.parse(self.folder / "journeys" / journey / "badge.svg")  # noqa: S314 - ours
        kind, shown = (it.text for it in picture.iter(f"{_SVG}text"))
        title = picture.find(f"{_SVG}title").text
        assert title.startswith(f"{kind} “")
        numbers = list(map(int, re.findall(r"\d+", shown)))
        return Told(
            self.verdicts.get(shown.partition(" · ")[0]),
            title.rpartition("”. ")[2],
            sum(numbers[::2]) if numbers else None,
            of=sum(numbers[1::2]) if numbers else None,
        )

    def in_the_heat_map(self) -> dict[str, Told]:
        """Read the cells of the portfolio's table."""
        table = self.page("portfolio/").select_one(".jb-heat__table")
        columns = [it["data-check"] for it in table.thead.select("[data-check]")]
        found = {}
        for row in table.select("tr.jb-heat__row"):
            *cells, total = row.select("td")
            shown = [it for it in cells if it.has_attr("data-standing")]
            # Where the customer side is not asked, one cell says so for all of it.
            first = len(columns) - len(shown)
            word = total.strong
            assert word is None or self.verdicts[word.get_text()] == row["data-verdict"]
            met, of = map(int, re.findall(r"\d+", total.small.get_text()))
            found[self.journey_at("portfolio/", row.th.a)] = Told(
                row["data-verdict"],
                met=met,
                of=of,
                standings=dict(zip(columns[first:], map(self.standing, shown), strict=True)),
            )
        return found

    def on_check_pages(self) -> dict[tuple[str, str], str]:
        """Read the table on each check's page: how each journey stands on it."""
        found = {}
        for check in (it["id"] for it in self.data["checks"]):
            address = f"checks/{check}/"
            page = self.page(address)
            for row in page.select(".jb-check__results tbody tr"):
                journey = self.journey_at(address, row.th.a)
                found[journey, check] = self.standing(row.select_one("td .jb-standing"))
        return found

    # ------------------------------------------------------------ all together

    def at_the_foot(self) -> list[tuple[list[Counter], Counter]]:
        """Read the counts at the foot of the portfolio's table: by column, and of verdicts."""
        found = []
        for row in self.page("portfolio/").select(".jb-heat__table tfoot tr"):
            *columns, verdicts = row.select("td")
            found.append(
                (
                    [Counter(dict(self._counted(it.get_text(" ", strip=True)))) for it in columns],
                    self._verdicts(verdicts.get_text(" ", strip=True)),
                )
            )
        return found

    def at_the_top(self) -> Counter:
        """Read how many journeys have which verdict, above everything else in the portfolio."""
        found = Counter()
        for item in self.page("portfolio/").select(".jb-stand li[data-verdict]"):
            assert self.verdicts[item.span.get_text()] == item["data-verdict"]
            found[item["data-verdict"]] = int(item.strong.get_text())
        return found

    def latest_quarter(self) -> list[int]:
        """Read the newest row of the portfolio's quarters: each number of so many."""
        row = self.page("portfolio/").select_one(".jb-course__table tbody tr")
        return [int(it) for cell in row.select("td") for it in re.findall(r"\d+", cell.get_text())]

    def latest_of(self, check: str) -> Counter:
        """Read the newest row of the quarters on a check's page."""
        row = self.page(f"checks/{check}/").select_one(".jb-course__table tbody tr")
        return Counter(dict(self._counted(row.td.get_text()))) if row else Counter()

    def _counted(self, text: str) -> Iterator[tuple[str, int]]:
        """Read “4 met, 1 stale and 2 not met”."""
        return _numbers(text, self.standings)

    def _verdicts(self, text: str) -> Counter:
        """Read “1 ideal 8 on the way”."""
        return Counter(dict(_numbers(text, self.verdicts)))


def _numbers(text: str, words: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Read numbers with a word behind each."""
    longest = sorted(words, key=len, reverse=True)
    for number, word in re.findall(rf"(\d+) ({'|'.join(map(re.escape, longest))})", text):
        yield words[word], int(number)
