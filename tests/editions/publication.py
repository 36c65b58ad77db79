"""A publication in which every kind of thing is hidden from somebody, every field of it marked.

The models say which fields there are (`tests.torture.filling`), so a new field is marked without
anyone thinking of it. What is for the board says `hidboard…` everywhere, in its ids, its dates
and its pictures too; what is for human resources says `hidhr…`, and what is for both `hidboth…`.
What everyone may see is full as well, and what is hidden names as much of that as it can, so that
there is something to lead back.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import yaml
from journeybook.model.alignment import Alignment
from journeybook.model.initiative import Initiative
from journeybook.model.offer import Offer
from journeybook.model.persona import Persona
from journeybook.model.trip import Trip

from tests.history.test_log import Repository
from tests.torture import publication as torture
from tests.torture.filling import LINK, PICTURE, Filling, kind_of

if TYPE_CHECKING:
    from pathlib import Path

AUDIENCES = ("board", "hr")
READERS = {"hidboard": ("board",), "hidhr": ("hr",), "hidboth": AUDIENCES}
"""Who may see what is marked so."""

DAYS = {
    "hidboard": dt.date(2019, 10, 13),
    "hidhr": dt.date(2018, 9, 14),
    "hidboth": dt.date(2017, 8, 16),
}
"""The day on which everything happened that is marked so."""

EARLIER = [dt.date(2016, 3, day) for day in (1, 2, 3)]
"""The days on which something changed that only the board could see then."""

SEEN = range(4)
"""The numbers of what everyone sees: a journey of each kind, and one that is wanted."""

_MANY = 7
_LOCAL = re.compile(r"#?(?:stage|step|pain|chance|way)\d+")
_DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{0}</title></svg>'
_MKDOCS_YML = torture._MKDOCS_YML.replace(
    "  - journeybook\n",
    "  - journeybook: {audience: !ENV [JOURNEYBOOK_AUDIENCE, null]}\n",
).replace('"{slug}"}', '"{slug}", authors_profiles: true}')


def write(folder: Path) -> None:
    """Write the publication."""
    files = {"mkdocs.yml": _MKDOCS_YML, **_seen()}
    for mark in READERS:
        files |= _hidden(mark)
    files["content/guidance/.authors.yml"] = _yaml(_authors())
    _remember(folder, files)


def _remember(folder: Path, files: dict[str, str]) -> None:
    """Give it a history: what everyone may see now was for the board at first, in another name.

    What was changed then is no news for anybody else.
    """
    folder.mkdir(parents=True, exist_ok=True)
    repository = Repository(folder)
    first, second = "journeys/customer/j0.yml", "journeys/employee/hidboardold.yml"
    now = {first: files[first], second: files["journeys/employee/j1.yml"]}
    for day, summary in enumerate(("hidboardone", "hidboardtwo", "hidboardthree"), start=1):
        for name, text in now.items():
            other = f"audience: [board]\nsummary: {summary}\n"
            repository.write(name, re.sub(r"^summary: .*\n", other, text, flags=re.MULTILINE))
        repository.commit(
            f"hidboardcommit{day}\n\nTeam: x{day}", f"2016-03-{day:02}T12:00:00+00:00"
        )
    (folder / second).unlink()
    for name, text in files.items():
        repository.write(name, text)
    repository.commit("hidboardcommit for everyone", "2026-02-03T12:00:00+00:00")


def _seen() -> dict[str, str]:
    """Write what everyone may see."""
    organisation = torture.organisation()
    organisation["audiences"] = [
        {"id": it, "title": f"hid{it}title", "description": f"hid{it}description"}
        for it in AUDIENCES
    ]
    files = {
        f"content/{PICTURE}": _DOT.format("dot"),
        "content/about.md": "# About\n\nThis is for all. ![dot](assets/dot.svg)\n",
        "content/guidance/index.md": "# Guidance\n",
        "journeys/organisation.yml": _yaml(organisation),
        "journeys/checks.yml": _yaml({"checks": [*torture.checks()]}),
        "journeys/offer.yml": _yaml(_turned(Filling(0, "seen9w").model(Offer))),
    }
    for at in range(_MANY):
        files[f"journeys/personas/p{at}.yml"] = _yaml(Filling(at, f"seen{at}p").model(Persona))
    for at in SEEN:
        words = f"seen{at}w"
        files |= {
            f"journeys/{kind_of(at)}/j{at}.yml": _yaml(_turned(torture.journey(at, words))),
            f"journeys/initiatives/i{at}.yml": _yaml(_turned(Filling(at, words).model(Initiative))),
            f"journeys/trips/t{at}.yml": _yaml(_turned(Filling(at, words).model(Trip))),
            f"journeys/metrics/m{at}.yml": _yaml(_turned(torture.metric(at, words))),
            f"journeys/metrics/m{at}.csv": torture.values(at, words),
            f"content/guidance/posts/a{at}.md": _article(f"seen{at}", [f"j{at}"], ["anna"]),
        }
    return files


def _hidden(mark: str) -> dict[str, str]:
    """Write what only some may see: one of everything, and four journeys."""
    kept = _Kept(mark)
    files: dict[str, str] = {}
    for at in SEEN:
        name = f"{mark}j{at}"
        files[f"journeys/{kind_of(at)}/{name}.yml"] = kept.told(
            torture.journey(at, f"{name}w"), at, name
        )
    for at in SEEN:
        name = f"{mark}p{at}"
        files[f"journeys/personas/{name}.yml"] = kept.told(
            Filling(at, f"{name}w").model(Persona), at, name
        )
    for folder, model, letter in (
        ("initiatives", Filling(1, f"{mark}iw").model(Initiative), "i"),
        ("trips", Filling(1, f"{mark}tw").model(Trip), "t"),
        ("metrics", torture.metric(1, f"{mark}mw"), "m"),
    ):
        name = f"{mark}{letter}1"
        files[f"journeys/{folder}/{name}.yml"] = kept.told(model, 1, name)
    values = torture.values(1, f"{mark}csv")
    for old, new in (("2026-0", f"{DAYS[mark].year}-0"), ("way", f"{mark}way")):
        values = values.replace(old, new)
    files[f"journeys/metrics/{mark}m1.csv"] = values
    if mark == "hidboard":
        alignment = Filling(0, f"{mark}aw").model(Alignment)
        files["journeys/alignment.yml"] = kept.told(alignment, 0, None)
    files |= _pages(mark)
    for name in kept.files:
        files[f"content/{name}"] = _DOT.format(name.replace("/", " "))
    return files


def _pages(mark: str) -> dict[str, str]:
    """Write an article and pages of its own kind, with every way there is to show a file."""
    readers = {"audience": [*READERS[mark]]}
    pictures = {
        f"content/assets/{mark}-{it}": _DOT.format(f"{mark}{it}")
        for it in ("plain.svg", "html.svg", "pointed.svg", "unused.svg", "avatar.svg", "sheet.csv")
    }
    body = f"""
![{mark}alt](../../assets/{mark}-plain.svg "{mark}tooltip"){{ .{mark}class data-x="{mark}data" }}
<img src="../../assets/{mark}-html.svg" alt="{mark}htmlalt">
[{mark}pointed][{mark}ref] and [{mark}sheet](../../assets/{mark}-sheet.csv).

## {mark}heading

See [{mark}link](journey:{mark}j0#{mark}step0), [{mark}page](../../{mark}folder/{mark}page.md).

<!-- more -->

```mermaid
flowchart LR
  A["{mark}diagram"] --> B
```

[{mark}ref]: ../../assets/{mark}-pointed.svg
"""
    return {
        **pictures,
        f"content/guidance/posts/{mark}article.md": _article(
            mark, ["j0", f"{mark}j0"], ["anna", f"{mark}writer"], body, **readers
        ),
        f"content/{mark}folder/{mark}page.md": (
            f"---\n{_yaml({'title': f'{mark}pagetitle', 'tags': [f'{mark}pagetag'], **readers})}"
            f"---\n# {mark}pageheading\n\n{mark}pagetext\n"
        ),
        f"content/{mark}folder/index.md": (
            f"---\naudience: {READERS[mark][0]}\n---\n# {mark}index\n"
            if mark != "hidboth"
            else f"---\naudience:\n  - board\n  - hr\n---\n# {mark}index\n"
        ),
    }


class _Kept:
    """Makes of what was filled in something that only some may see."""

    def __init__(self, mark: str) -> None:
        self.mark = mark
        self.files: list[str] = []
        self.picture = ""
        self._at = 0

    def told(self, filled: dict[str, Any], at: int, name: str | None) -> str:
        """Mark everything in a file and say whom it is for."""
        self._at = at
        self.picture = f"assets/{self.mark}{name or ''}picture.svg"
        self.files.append(self.picture)
        told = self._marked(_turned(filled))
        told["audience"] = [*READERS[self.mark]]
        if name:
            told["formerly"] = [f"{name}-formerly"]
        return _yaml(told)

    def _marked(self, value: Any) -> Any:
        match value:
            case dict():
                return {self._marked(key): self._marked(inner) for key, inner in value.items()}
            case list():
                return [self._marked(inner) for inner in value]
            case dt.date():
                return DAYS[self.mark]
            case str():
                return self._word(value)
        return value

    def _word(self, word: str) -> str:
        at = self._at
        if word == PICTURE:
            return self.picture
        if word == LINK:
            return f"https://{self.mark}link{at}.example/"
        if _LOCAL.fullmatch(word):
            return f"#{self.mark}{word[1:]}" if word[0] == "#" else f"{self.mark}{word}"
        own = {
            f"p{at + 3}": f"{self.mark}p{at}",
            f"j{at}#step1": f"{self.mark}j{at}#{self.mark}step1",
        }
        own |= {f"{it}{at}": f"{self.mark}{it}1" for it in "imt"}
        return own.get(word, word)


def _turned(value: Any) -> Any:
    """Let what leads beyond the last journey lead to the first."""
    if isinstance(value, dict):
        return {key: _turned(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_turned(inner) for inner in value]
    return "j0" if value == f"j{len(SEEN)}" else value


def _article(
    name: str, journeys: list[str], authors: list[str], body: str = "", **more: Any
) -> str:
    """Write an article."""
    front = {
        "title": f"{name}title",
        "date": DAYS.get(name, dt.date(2026, 1, 1)),
        "description": f"{name}description",
        "tags": ["shared", f"{name}tag"],
        "categories": ["Shared", f"{name}category"],
        "slug": f"{name}slug",
        "authors": authors,
        "journeys": journeys,
        "checks": ["caring"],
        "stops": ["coach"],
        "themes": ["loyalty"],
        **more,
    }
    return f"---\n{_yaml(front)}---\nIt is about {name}text.\n{body}"


def _authors() -> dict[str, Any]:
    """Write who writes: one whom everyone knows, and one for each who writes for some."""
    known = {"anna": {"name": "Anna", "description": "Writes.", "avatar": PICTURE}}
    for mark in READERS:
        known[f"{mark}writer"] = {
            "name": f"{mark}name",
            "description": f"{mark}does",
            "avatar": f"assets/{mark}-avatar.svg",
        }
    return {"authors": known}


class _Dumper(yaml.SafeDumper):
    """Writes everything out, however often it occurs."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True


def _yaml(data: dict[str, Any]) -> str:
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
