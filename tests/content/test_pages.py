"""Pages in Markdown: what stands at their head, and what would hold up a build."""

import pytest
from journeybook.reading.content.clashes import misled
from journeybook.reading.content.fences import without_code

from tests.content.made import look, said


def problems(tmp_path, text, **wanted):
    return [
        it.removeprefix("content/x.md:") for it in said(look(tmp_path, {"x.md": text}, **wanted))
    ]


def test_a_page_may_say_what_pages_say(tmp_path):
    head = (
        "---\ntitle: About us\ndescription: Who we are\nhide: [toc]\ntags: [a, b]\n"
        "search:\n  boost: 2\ndate: 2026-04-03\nstatus: new\ntemplate: main.html\ndraft: false\n"
        "audience: [board]\n---\n# About us\n"
    )

    assert problems(tmp_path, head) == []


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("template: ../../../../etc/passwd", ["2:11 not-allowed"]),
        ("template: x.html", ["2:11 not-allowed"]),
        ("icon: ../../../../../etc/passwd", ["2:7 unknown-key"]),
        ("redirect: https://evil.invalid/", ["2:1 unknown-key"]),
        ("darft: true", ["2:1 unknown-key"]),
        ("title: !!python/object/apply:os.system [x]", ["2:8 tag"]),
        ("date: 2026-02-30", ["2:7 not-a-date"]),
        ("draft: maybe", ["2:8 not-true-or-false"]),
        ("title: [a, b]", ["2:8 not-a-text"]),
        ("title: x\ntitle: y", ["3:1 duplicate-field"]),
        ('title: "x', ["2:8 unclosed-quote"]),
        ("title: \tx\x1b[31m", ["2:10 control-character"]),
        ("title: x\u202ey", ["2:9 hidden-direction"]),
        ("- a\n- b", ["2:1 not-fields"]),
        ("a: &a [x]\nb: [*a, *a]", ["2:1 unknown-key", "3:1 unknown-key"]),
        ("x: " + "[" * 3_000 + "]" * 3_000, ["2:22 too-much"]),
        ("date: 2026-04-03\nslug: {a: b}", ["3:7 not-a-text"]),
    ],
)
def test_what_nobody_reads_or_what_harms_at_the_head_is_told_at_its_line(tmp_path, head, expected):
    found = problems(tmp_path, f"---\n{head}\n---\n# x\n")

    assert found == expected


def test_a_publisher_can_allow_more_fields(tmp_path):
    text = "---\ncolour: blue\n---\n# x\n"

    assert problems(tmp_path, text) == ["2:1 unknown-key"]
    assert problems(tmp_path, text, front_matter=("colour",)) == []


def test_an_article_has_fields_of_its_own_and_no_others(tmp_path):
    head = "---\ndate: 2026-04-03\njourneys: [a]\nreadtime: 4\npin: true\nmood: good\n---\n# x\n"

    content = look(tmp_path, {"guidance/posts/x.md": head})

    assert said(content) == ["content/guidance/posts/x.md:6:1 unknown-key"]
    assert len(content.files) == 1


def test_an_article_that_the_blog_would_choke_on_is_kept_from_it(tmp_path):
    files = {
        "guidance/posts/a.md": "---\ndate: 2026-02-30\n---\n# a\n",
        "guidance/posts/b.md": "# b\n",
        "guidance/posts/c.md": "---\ndate: 2026-02-03\ntitle: !!python/none x\n---\n",
        "guidance/posts/d.md": b"---\ndate: 2026-02-03\n---\n# caf\xe9\n",
    }

    content = look(tmp_path, files)

    assert not content.files
    assert {it.place.file for it in content.diagnostics} == {f"content/{it}" for it in files}


@pytest.mark.parametrize(
    "text",
    ["---\ndraft: true\n---\n# x\n", "draft: true\n\n# x\n",
     '---\n"draft": "true"\n---\n# x\n', "\ufeff---\r\ndraft: true\r\n---\r\n# x\r\n"],
)  # fmt: skip
def test_a_draft_is_known_however_it_is_said(tmp_path, text):
    assert [it.draft for it in look(tmp_path, {"x.md": text}).files] == [True]


def test_a_first_line_that_would_be_swallowed_is_told(tmp_path):
    assert problems(tmp_path, "Note: this is important.\n\n# x\n") == ["1:1 unknown-key"]
    assert problems(tmp_path, "https://a.example is fine\n\n# x\n") == []


@pytest.mark.parametrize("sign", ["[", "![", "[a](", "<a ", "<", '<a href="', "[^1]", "[a]["])
def test_a_paragraph_of_signs_is_refused_before_markdown_sees_it(tmp_path, sign):
    assert problems(tmp_path, f"# x\n\n{sign * 3_000}\n") == ["3:1 too-much"]


def test_signs_in_code_and_in_a_long_text_are_fine(tmp_path):
    text = "```python\n" + "[" * 5_000 + "\n```\n\n" + "See [a](b.md) and <kbd>c</kbd>.\n\n" * 2_000

    assert problems(tmp_path, text) == []


@pytest.mark.parametrize(
    ("diagram", "expected"),
    [
        ("flowchart LR\n  a --> b", []),
        ("%% a note\n%%{init: {}}%%\n---\ntitle: x\n---\nsequenceDiagram\n  a->>b: c", ["6:1"]),
        ("---\ntitle: x\n---\npie\n  a: 3", []),
        ("stateDiagram-v2\n  [*] --> a", []),
        ("journey\n  title x\n  section a\n    look: 3: me\n  accDescr {\n  a: b\n  }", []),
        ("flowchar LR\n  a --> b", ["4:1"]),
        ("", ["4:1"]),
        ("%% only a note", ["4:1"]),
        ("journey\n  this is not : valid : : mermaid\n flowchart", ["5:1", "6:1"]),
        ("journey\n  a: 7: me", ["5:1"]),
        ("pie\n" + "x" * 60_000, ["4:1"]),
    ],
)
@pytest.mark.parametrize("fence", ["```mermaid", "~~~ mermaid", "``` {.mermaid}"])
def test_a_diagram_that_mermaid_cannot_draw_is_told(tmp_path, fence, diagram, expected):
    text = f"# x\n\n{fence}\n{diagram}\n{fence[:3]}\n"

    assert problems(tmp_path, text) == [f"{it} not-a-diagram" for it in expected]


def test_code_is_blanked_out_and_every_line_stays_where_it_is():
    text = "a `<b>` c\n```\n<script>\n```\n<i>\n~~~ html\n<u>\n"

    assert without_code(text).split("\n") == [
        "a       c",
        "```",
        "",
        "```",
        "<i>",
        "~~~ html",
        "",
        "",
    ]


@pytest.mark.parametrize(
    "slug",
    ["../../about", "../journeys/sofa", "/etc/x", "a/b", "CON", "con", "x.", "feed.xml", "..",
     "people.html", '"<b>"', '"x\\ny"', '"x\\n"', '"%2e%2e"', "index", "a b", "Begin"],
)  # fmt: skip
def test_the_end_of_an_address_is_an_id(tmp_path, slug):
    found = look(
        tmp_path, {"guidance/posts/x.md": f"---\ndate: 2026-04-03\nslug: {slug}\n---\n# x\n"}
    )

    assert said(found) == ["content/guidance/posts/x.md:3:7 not-an-id"]
    assert not found.files


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("slug: 2026", "3:7 not-a-text"),
        ("title: 12", "3:8 not-a-text"),
        ("title: 2026-01-01", "3:8 not-a-text"),
        ("title: true", "3:8 not-a-text"),
        ("categories: [2026]", "3:14 not-a-text"),
        ("categories: method", "3:13 not-a-list"),
        ("tags: 3", "3:7 not-a-list"),
        ("hide: 3", "3:7 not-a-list"),
        ("authors: 3", "3:10 not-a-list"),
        ("search: 3", "3:9 not-fields"),
        ("search: {boost: x}", "3:17 not-a-number"),
        ('readtime: "x"', "3:11 not-a-number"),
        ('readtime: "4"', "3:11 not-allowed"),
        ("pin: maybe", "3:6 not-true-or-false"),
        ('pin: "true"', "3:6 not-allowed"),
        ("template: main.html", "3:11 not-allowed"),
        ('links: [{x: "javascript:alert(1)"}]', "3:8 not-allowed"),
        ("links: [about.md]", "3:8 not-allowed"),
    ],
)
def test_what_an_article_says_in_the_wrong_form_is_told_at_its_line(tmp_path, head, expected):
    text = f"---\ndate: 2026-04-03\n{head}\n---\n# x\n"
    found = said(look(tmp_path, {"guidance/posts/x.md": text}))

    assert found == [f"content/guidance/posts/x.md:{expected}"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("title: 12", "2:8 not-a-text"),
        ("title: 2026-01-01", "2:8 not-a-text"),
        ("hide: 3", "2:7 not-a-list"),
        ("search: 3", "2:9 not-fields"),
        ("tags: [1]", "2:8 not-a-text"),
        ("tags: 3", "2:7 not-a-list"),
        ("template: blog-post.html", "2:11 not-allowed"),
        ("template: blog.html", "2:11 not-allowed"),
        ("subtitle: 3", "2:11 not-a-text"),
        ("links: [x.md]", "2:8 not-allowed"),
    ],
)
def test_what_a_page_says_in_the_wrong_form_is_told_at_its_line(tmp_path, head, expected):
    assert problems(tmp_path, f"---\n{head}\n---\n# x\n") == [expected]


def test_a_title_of_digits_in_quotes_is_a_title(tmp_path):
    text = '---\ndate: 2026-04-03\ntitle: "2026"\ncategories: ["2026"]\nslug: "2026"\n---\n# x\n'

    assert said(look(tmp_path, {"guidance/posts/x.md": text})) == []


def test_no_file_is_written_outside_the_site():
    written = [("a/index.html", "content/a.md"), ("../x.html", None), ("/etc/x", "content/x.md"),
               ("guidance/con/index.html", "content/c.md")]  # fmt: skip

    found = [str(it.place) for it in misled(written)]

    assert found == ["mkdocs.yml:1:1", "content/x.md:1:1", "content/c.md:1:1"]
