"""The content folder in a real build: what reaches the site, what is told, and what is kept out."""

import logging
import os
import time

import pytest
from mkdocs.exceptions import Abort

from tests.mkdocs.small import FILES, MKDOCS_YML, build, publish
from tests.mkdocs.test_serving import serving

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'


def with_option(option):
    return MKDOCS_YML.replace("  - journeybook\n", f"  - journeybook: {{{option}}}\n")


def told(caplog):
    return "\n".join(it.getMessage() for it in caplog.records if it.levelno >= logging.WARNING)


def refused(folder, caplog, **changed):
    """Build something that must not be built; give what was told about it."""
    with pytest.raises(Abort):
        build(publish(folder, **changed), strict=True)
    return told(caplog)


def bytes_of(site):
    return b"".join(it.read_bytes() for it in sorted(site.rglob("*")) if it.is_file())


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_published(tmp_path, caplog):
    sofa = FILES["journeys/customer/sofa.yml"]

    text = refused(
        tmp_path,
        caplog,
        **{
            "content/x.html": "<script>",
            "content/about.md": "---\ntemplate: x\n---\n# x\n",
            "content/guidance/posts/late.md": "---\ndate: 2026-02-30\n---\n# x\n",
            "content/guidance/.authors.yml": "authors: {x: !!python/none y}\n",
            "content/latin.md": "x",
            "journeys/customer/sofa.yml": f"{sofa}colour: blue\n",
        },
    )

    for place in ("content/x.html:1:1", "content/about.md:2:11", "late.md:2:7",
                  "content/guidance/.authors.yml:1:", "sofa.yml:10:1"):  # fmt: skip
        assert place in text, place
    assert not (tmp_path / "site").exists() or not any((tmp_path / "site").iterdir())


def test_a_page_that_is_not_utf_8_is_told_and_ends_in_no_traceback(tmp_path, caplog):
    project = publish(tmp_path)
    (project / "content/about.md").write_bytes(b"# caf\xe9\n")
    (project / "content/guidance/posts/listen.md").write_bytes(b"---\ndate: 2026-11-01\n---\n\xe9")

    with pytest.raises(Abort):
        build(project)

    assert "content/about.md:1:6: error [not-utf-8]" in told(caplog)
    assert "listen.md:4:1: error [not-utf-8]" in told(caplog)


def test_folders_that_lead_into_themselves_are_not_walked(tmp_path, caplog):
    project = publish(tmp_path)
    for name in ("a", "b", "c"):
        (project / "content" / name).symlink_to(".")
    os.mkfifo(project / "content/pipe.md")
    (project / "content/leak.md").symlink_to("/etc/passwd")
    start = time.process_time()

    with pytest.raises(Abort):
        build(project)

    assert told(caplog).count("[not-a-file]") == 5
    assert time.process_time() - start < 5


def test_a_file_about_authors_that_is_a_link_is_not_read(tmp_path, caplog):
    project = publish(tmp_path)
    secret = tmp_path / "secret"
    secret.write_text("SECRETMARKER: [")
    (project / "content/guidance/.authors.yml").symlink_to(secret)

    with pytest.raises(Abort):
        build(project)

    assert "content/guidance/.authors.yml:1:1: error [not-a-file]" in told(caplog)
    assert "SECRETMARKER" not in told(caplog)


@pytest.mark.parametrize(
    "name",
    ["journeys/sofa.md", "journeys/sofa/index.md", "Journeys/SOFA.md", "teams/index.md",
     "journeys/sofa/badge.svg", "404.html.md", "index.md", "journeys.csv"],
)  # fmt: skip
def test_a_file_never_takes_the_place_of_a_page_of_ours(tmp_path, caplog, name):
    text = SVG if name.endswith(".svg") else "# x\n"

    said = refused(tmp_path, caplog, **{f"content/{name}": text})

    if name != "404.html.md":
        assert f"content/{name}:1:1: error [same-address]" in said


@pytest.mark.parametrize("directories", ["true", "false"])
def test_two_pages_never_get_one_address(tmp_path, caplog, directories):
    pages = {"content/a.md": "# x\n", "content/a/index.md": "# y\n", "content/b/README.md": "# x\n"}
    settings = f"{MKDOCS_YML}use_directory_urls: {directories}\n"

    said = refused(
        tmp_path, caplog, **{**pages, "content/b/index.md": "# y\n", "mkdocs.yml": settings}
    )

    assert said.count("[same-address]") == (2 if directories == "true" else 1)


def test_two_articles_with_one_title_are_told(tmp_path, caplog):
    article = "---\ndate: 2026-11-02\n---\n# Listen first\n\n<!-- more -->\n"

    said = refused(tmp_path, caplog, **{"content/guidance/posts/again.md": article})

    assert "posts/listen.md:1:1: error [same-address]" in said


def test_a_draft_is_in_no_published_byte(tmp_path):
    draft = "---\ntitle: SECRETTITLE\ndraft: true\ntags: [SECRETTAG]\n---\n# x\n\nSECRETBODY\n"
    loose = "draft: true\n\n# SECRETLOOSE\n"

    site = build(publish(tmp_path, **{"content/plan.md": draft, "content/loose.md": loose}))

    assert b"SECRET" not in bytes_of(site)
    assert b"/plan/" not in bytes_of(site)
    assert not (site / "plan").exists()


def test_a_page_that_leads_to_a_draft_is_told(tmp_path, caplog):
    files = {
        "content/plan.md": "---\ndraft: true\n---\n# SECRETTITLE\n",
        "content/about.md": "# About\n\n[x](plan.md)\n",
    }

    assert "'plan.md'" in refused(tmp_path, caplog, **files)


def test_html_that_could_run_is_taken_out_and_told_at_its_line(tmp_path, caplog):
    page = (
        "# x\n\nA `<script>` is fine in code.\n\n<script>window.__pwned=1</script>\n\n"
        'Text <b onclick="x()">b</b> and <i style="color:red">i</i>.\n\n'
        "![far](https://evil.invalid/a.png) ![near](a.svg)\n\n"
        "[x](https://ok.example){: onmouseover=y() } [j](java&#115;cript:z)\n\n"
        "<iframe src='https://evil.invalid/'></iframe>\n\nPress <kbd>Ctrl</kbd>.\n"
    )

    build(publish(tmp_path, **{"content/page.md": page, "content/a.svg": SVG}))

    html = (tmp_path / "site/page/index.html").read_text("utf-8").replace("&lt;", "")
    content = html[html.index('<h1 id="x"') :].partition("</article>")[0]
    for sign in ("<script", "onclick", "style=", "evil.invalid", "onmouse", "cript:", "<iframe"):
        assert sign not in content, sign
    assert "<kbd>Ctrl</kbd>" in content
    assert "a.svg" in content
    said = [it.split(": warning")[0] for it in told(caplog).split("\n") if "[unsafe-html]" in it]
    lines = {it.partition("content/page.md:")[2].partition(":")[0] for it in said}
    assert lines == {"5", "7", "9", "11", "13"} | ({"1"} if "1" in lines else set())


def test_a_strict_build_ends_on_html_that_could_run(tmp_path, caplog):
    said = refused(tmp_path, caplog, **{"content/about.md": "# x\n\n<form>x</form>\n"})

    assert "content/about.md:3:1: warning [unsafe-html]" in said


def test_a_publisher_can_turn_the_warning_off_and_nothing_runs_all_the_same(tmp_path):
    settings = with_option("rules: {unsafe-html: off}")

    site = build(
        publish(
            tmp_path, **{"mkdocs.yml": settings, "content/about.md": "# x\n\n<form>x</form>\n"}
        ),
        strict=True,
    )

    assert "<form>" not in (site / "about/index.html").read_text("utf-8")


def test_a_trusted_site_keeps_its_html(tmp_path):
    page = "# x\n\n<form action='https://forms.example/'><input name='a'></form>\n"

    site = build(
        publish(tmp_path, **{"mkdocs.yml": with_option("html: trust"), "content/about.md": page}),
        strict=True,
    )

    assert "https://forms.example/" in (site / "about/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("".join("    " * n + "- a\n" for n in range(300)), "too deep inside each other"),
        ("\n\n".join(["[^1]" * 400] * 20) + "\n\n[^1]: x\n", "not done with this page"),
        ("# a\n" * 30_000, "not done with this page"),
    ],
)
def test_no_page_holds_up_a_build(tmp_path, caplog, page, said):
    settings = with_option("limits: {page_seconds: 1}").replace(
        "[attr_list,", "[footnotes, toc, attr_list,"
    )
    start = time.process_time()

    text = refused(tmp_path, caplog, **{"mkdocs.yml": settings, "content/about.md": page})

    assert "content/about.md:1:1: error [too-much]" in text
    assert said in text
    assert time.process_time() - start < 8


def test_limits_are_options_and_a_slip_is_told_at_its_line(tmp_path, caplog):
    said = refused(tmp_path, caplog, **{"mkdocs.yml": with_option("limits: {steps: 1, stepps: 3}")})

    assert "mkdocs.yml:" in said
    assert "[limit-settings] there is no limit “stepps”" in said
    assert "[too-many-steps]" in said


@pytest.mark.parametrize(
    ("named", "expected"),
    [("images/none.png", "there is no file"), ("images", "cannot stand"),
     ("../secret.png", "cannot stand"), ("https://evil.invalid/x.png", "cannot stand"),
     ("bad.svg", "is not published"), ("Shop.svg", "did you mean “shop.svg”")],
)  # fmt: skip
def test_a_journey_names_pictures_that_are_there(tmp_path, caplog, named, expected):
    sofa = FILES["journeys/customer/sofa.yml"]
    images = f"images:\n  - file: {named}\n    alt: A shop.\n"
    files = {"content/shop.svg": SVG, "content/bad.svg": "<svg>"}

    said = refused(tmp_path, caplog, **{**files, "journeys/customer/sofa.yml": sofa + images})

    assert "journeys/customer/sofa.yml:11:" in said
    assert expected in said


def test_what_mkdocs_yml_names_is_published_and_other_scripts_are_not(tmp_path, caplog):
    settings = f"{MKDOCS_YML}extra_css: [own/style.css]\nextra_javascript: [own/a.js]\n"
    files = {"content/own/style.css": "a{}", "content/own/a.js": "1", "mkdocs.yml": settings}

    site = build(publish(tmp_path / "a", **files), strict=True)
    said = refused(tmp_path / "b", caplog, **files, **{"content/own/b.js": "1"})

    assert (site / "own/a.js").is_file()
    assert "content/own/b.js:1:1: error [not-published]" in said


@pytest.mark.slow
def test_a_server_sees_edits_while_links_lead_round_in_circles(tmp_path):
    project = publish(tmp_path)
    with serving(project) as server:
        assert server.shows("", "Small")
        for name in ("a", "b"):
            (project / "content" / name).symlink_to(".")
        os.mkfifo(project / "content/pipe.md")

        server.write("content/about.md", "---\ndraft: true\n---\n# New here\n")

        assert server.shows("about/", "New here")
