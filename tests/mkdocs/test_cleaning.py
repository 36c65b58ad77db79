"""What authors write in Markdown explains, and never runs."""

from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from journeybook.mkdocs.cleaning import Cleaning, is_kept
from journeybook.mkdocs.diagrams_setup import _figure
from journeybook.mkdocs.removed import located, removed
from markdown import Markdown

from tests.mkdocs.small import build, publish

FENCE = {"name": "mermaid", "class": "jb-diagram", "format": _figure}


def convert(text):
    extensions = ["admonition", "attr_list", "footnotes", "md_in_html", "tables", "toc",
                  "pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed"]  # fmt: skip
    settings = {
        "pymdownx.superfences": {"custom_fences": [FENCE]},
        "pymdownx.tabbed": {"alternate_style": True},
        "toc": {"permalink": True},
    }
    return Markdown(extensions=[*extensions, Cleaning()], extension_configs=settings).convert(text)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](http://a){ onclick=alert(1) }",
        "# x { onmouseover=alert(1) }",
        '<div markdown="1" onclick="alert(1)">x</div>',
        "<svg><script>alert(1)</script></svg>",
        "<iframe src='https://x.example'></iframe>",
        "<style>@import 'https://x.example';</style>",
        "<form action='https://x.example'><button>x</button></form>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<p style='position:fixed'>x</p>",
    ],
)
def test_nothing_that_could_run_comes_through(hostile):
    html = convert(hostile).replace("&lt;", "")

    for sign in ("<script", "<iframe", "<style", "<form", "javascript:", "data:text",
                 " on", " style="):  # fmt: skip
        assert sign not in html


@pytest.mark.parametrize(
    "name",
    [
        "<div id='__config'>x</div>",
        "<a name='__md_get'>x</a>",
        "<label for='__search'>x</label>",
        "<p data-md-component='search-result'>x</p>",
    ],
)
def test_no_element_of_an_author_passes_for_one_of_the_themes(name):
    assert "_" not in convert(name)
    assert "data-md" not in convert(name)


@pytest.mark.parametrize(
    "text",
    [
        '<a class="md-consent__overlay" href="https://x.example">x</a>',
        '<div class="note MD-overlay">x</div>',
        "# x\n{: .md-overlay }",
        "x { .jb-walk }\n{: .md-dialog }",
        '<div class="a&#12;md-overlay">x</div>',
        '<div data-module="moved"><header></header><p><a href="https://x.example">x</a></p></div>',
    ],
)
def test_no_element_of_an_author_covers_the_page_or_starts_a_script_of_ours(text):
    page = BeautifulSoup(convert(text), "html.parser")

    names = [name for it in page.find_all(class_=True) for name in it["class"]]
    assert not [it for it in names if it.lower().startswith(("md-", "jb-"))]
    assert not page.find_all(attrs={"data-module": True})


@pytest.mark.parametrize(
    "text",
    [
        '<img src="&#1;//evil.invalid/b.png">',
        "![x](&#1;//evil.invalid/b.png)",
        '<img src="/&#9;/evil.invalid/b.png">',
        '<img src="&#31;/\\evil.invalid/b.png">',
        '<video poster="&#2;\\\\evil.invalid/p.png"></video>',
    ],
)
def test_no_sign_that_a_browser_reads_over_hides_another_host(text):
    assert "evil.invalid" not in convert(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("!!! tip\n    x", '<div class="admonition tip">'),
        ("??? tip\n    x", "<details"),
        ("x[^1]\n\n[^1]: note", 'class="footnote-ref"'),
        ("# A title", 'class="headerlink"'),
        ("[x](../y.md){ .md-button }", 'class="md-button"'),
        ("=== “a”\n\n    x", "“a”"),
        ('=== "a"\n\n    x', '<input checked="checked" id="__tabbed_1_1"'),
        ("x\n\n<!-- more -->\n\ny", "<!-- more -->"),
        ('![a](b.png){ loading=lazy width="3" }', 'loading="lazy"'),
        ("a|b\n-|-:\n1|2", '<td class="jb-align-right">2</td>'),
        ("```mermaid\na <b> &amp;\n```", 'data-search-exclude="">a &lt;b&gt; &amp;amp;</pre>'),
        ("```python\nx = 1\n```", "highlight"),
    ],
)
def test_what_explains_something_is_kept(text, kept):
    assert kept in convert(text)


def test_a_script_in_an_article_is_on_no_page_and_not_in_the_index(tmp_path):
    article = "---\ndate: 2026-11-01\n---\n# x\n\nsofa <img src=x onerror=alert(1)>\n"

    site = build(publish(tmp_path, **{"content/guidance/posts/listen.md": article}))

    for file in (*site.rglob("*.html"), site / "search/search_index.json"):
        assert "onerror" not in file.read_text("utf-8"), file


def test_a_category_is_named_as_it_was_written(tmp_path):
    name = "Lists<String> & *more*"
    post = f'---\ndate: 2026-11-01\ncategories: ["{name}"]\n---\n# Listen first\n'

    site = build(publish(tmp_path, **{"content/guidance/posts/listen.md": post}), strict=True)

    [page] = (site / "guidance/category").glob("*/index.html")
    heading = BeautifulSoup(page.read_text("utf-8"), "html.parser").h1
    assert heading.contents[0] == name


def test_each_thing_that_was_taken_out_is_told_where_it_stood(tmp_path):
    text = (
        "---\ntitle: <img src='//evil.invalid/one.png'>\n---\n# x\n\n"
        "![x](//evil.invalid/one.png)\n\n"
        '<img src="&#1;//evil.invalid/two.png">\n\n{: .md-overlay }\n'
    )
    (tmp_path / "x.md").write_text(text)
    md = Markdown()
    known = SimpleNamespace(
        file=SimpleNamespace(abs_src_path=str(tmp_path / "x.md")),
        config=SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml")),
    )
    md.treeprocessors.register(known, "relpath", 0)
    html = (
        '<img src="//evil.invalid/one.png"><img src="&#1;//evil.invalid/two.png">'
        '<p class="a md-overlay">x</p>'
    )

    found = [(it.place.line, it.place.column) for it in located(md, removed(html, is_kept))]

    assert found == [(6, 6), (8, 15), (10, 5)]
