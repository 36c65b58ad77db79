"""No word of ours is on a page in any language but the reader's.

The example is built with a wording in which all that we say stands between marks. Whatever
has no marks has to be an author's, a number or a date.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from journeybook.reading import read
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.site.written import Written, plain
from tests.words.pseudo import CLOSE, OPEN, write_pseudo

ROOT = Path(__file__).parents[2]

OURS = ".jb-page, .jb-around, .jb-diagram noscript"
NOT_THERE = ".md-content h1, .md-content h2, .md-content p"
"""What we say on the page for addresses that are not there; its list has authors' titles."""
ATTRIBUTES = (
    "aria-label", "title", "alt", "placeholder", "data-none", "data-some", "data-button",
    "data-up", "data-down", "data-up-name", "data-down-name",
)  # fmt: skip


@pytest.fixture(scope="module")
def written() -> Written:
    return Written(read(ROOT).catalogue)


@pytest.fixture(scope="module")
def marked_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the example with every sentence of ours between marks."""
    folder = tmp_path_factory.mktemp("marked")
    write_pseudo(folder / "wording")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.chdir(os.curdir)
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / "site"))
        config.plugins["journeybook"].config.wording = str(folder / "wording")
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return folder / "site"


def told(html: BeautifulSoup, ours: str = OURS) -> Iterator[str]:
    """Give every text of ours that a reader sees or hears on a page."""
    for part in html.select(ours):
        for tag in (part, *part.select("*")):
            # What stands in code is no language: the name of a file, or something to copy.
            if tag.name in {"script", "style", "code"} or tag.find_parent("code"):
                continue
            yield from (str(tag[name]) for name in ATTRIBUTES if tag.get(name))
            yield from _texts(tag)


def _texts(tag: Tag) -> Iterator[str]:
    """Give the texts of one element, without those of the elements in it."""
    if "jb-diagram__source" in tag.get("class", ()):
        yield from _drawn(tag.get_text())
    elif tag.name == "text":
        yield tag.get_text(" ")  # a line of a title is no text of its own
    elif tag.name != "tspan":
        own = tag.find_all(string=True, recursive=False)
        # A sentence with a link in it is one sentence.
        is_one = any(it.count(OPEN) != it.count(CLOSE) for it in own)
        yield from [tag.get_text()] if is_one else own


def _drawn(source: str) -> Iterator[str]:
    """Give what Mermaid shows or reads out: in quotes in a flowchart, in lines in a journey."""
    text = re.sub(r"#(\d+);", lambda it: chr(int(it[1])), source)
    yield from re.findall(r'"(.+?)"(?=[\]})|])', text)
    yield from re.findall(r"^ *(?:accTitle:|accDescr:|title|section) (.+)", text, re.MULTILINE)
    if not text.startswith("flowchart"):
        for title, actors in re.findall(r"^ {4}(.+?): \d: (.+)", text, re.MULTILINE):
            yield title
            yield from actors.split(", ")


def test_no_page_has_a_word_of_ours_in_another_language(marked_site, written):
    found = {}
    for file in sorted(marked_site.rglob("*.html")):
        html = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        page = file.relative_to(marked_site).as_posix()
        for text in told(html, NOT_THERE if page == "404.html" else OURS):
            if rest := written.besides(text):
                found.setdefault(rest, (plain(text), page))

    assert found == {}, "neither translated nor an author's"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Owner</p>", ["Owner"]),
        (f"<p>{OPEN}Owner{CLOSE}: nobody</p>", ["nobody"]),
        (f"<p>{OPEN}At “x” ({OPEN}good{CLOSE}){CLOSE} 4, 3 november 2026</p>", []),
        (f"<p>{OPEN}Owned by <a>x</a>{CLOSE} now</p>", ["now", "x"]),
        ('<p aria-label="Close"></p>', ["Close"]),
        ("<svg><text><tspan>Two</tspan> <tspan>lines</tspan></text></svg>", ["Two lines"]),
        ('<pre class="jb-diagram__source">journey\n  title T#58;\n    A: 5: B</pre>',
         ["T", "A", "B"]),
        ('<pre class="jb-diagram__source">flowchart TD\n  a["one"] f1@-->|"two"| b</pre>',
         ["one", "two"]),
    ],
)  # fmt: skip
def test_words_without_marks_are_found(written, html, words):
    page = BeautifulSoup(f'<div class="jb-page">{html}</div>', "html.parser")

    assert [rest for text in told(page) if (rest := written.besides(text))] == words
