"""A site has a say in its policy, in its headers, and hears of what would not run under them."""

import base64
import hashlib
import json
import logging
import re
import urllib.request

import pytest
from bs4 import BeautifulSoup
from journeybook.exports.headers.policy import in_page
from journeybook.mkdocs.protection import with_live_reload
from mkdocs.exceptions import Abort

from tests.mkdocs.small import MKDOCS_YML, build, publish
from tests.mkdocs.test_serving import serving

PLUGIN = "  - journeybook\n"


def with_options(folder, options="", top="", **files):
    chosen = f"  - journeybook:\n{options}" if options else PLUGIN
    text = MKDOCS_YML.replace(PLUGIN, chosen) + top
    return publish(folder, **{"mkdocs.yml": text}, **files)


def policy_of(file):
    page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    (meta,) = page.select("meta[http-equiv=Content-Security-Policy]")
    return meta["content"]


@pytest.fixture
def warnings(caplog):
    caplog.set_level(logging.WARNING)
    return lambda: [it.getMessage() for it in caplog.records if it.levelno >= logging.WARNING]


def test_a_publisher_adds_a_host_and_every_page_lets_it_in(tmp_path):
    site = build(with_options(tmp_path, "      policy: {form-action: https://forms.example}\n"))

    for page in ("index.html", "404.html", "about/index.html", "guidance/index.html"):
        assert policy_of(site / page).endswith("form-action https://forms.example"), page
    assert "forms.example" not in policy_of(site / "assets/journeybook/diagram.html")


def test_what_cannot_be_added_ends_the_build_and_says_why(tmp_path, caplog):
    folder = with_options(tmp_path, "      policy: {script-src: \"'unsafe-inline'\", a: b}\n")

    with pytest.raises(Abort):
        build(folder)

    assert "put your script or style in a file of the site" in caplog.text
    assert "nothing can be added to “a”" in caplog.text


def test_headers_stand_in_the_root_of_the_site_for_the_hosts_that_read_them_there(tmp_path):
    site = build(with_options(tmp_path, "      headers: [netlify, apache, azure]\n"))

    assert "/sub/*\n  Content-Security-Policy: default-src" in (site / "_headers").read_text()
    assert "ErrorDocument 404 /sub/404.html" in (site / ".htaccess").read_text()
    assert "routes" in json.loads((site / "staticwebapp.config.json").read_text())


def test_without_being_asked_none_is_published(site):
    assert not {"_headers", ".htaccess", "staticwebapp.config.json"} & {
        it.name for it in site.iterdir()
    }


def test_a_host_that_reads_no_file_cannot_be_asked_for(tmp_path):
    with pytest.raises(Abort):
        build(with_options(tmp_path, "      headers: [nginx]\n"))


def test_a_script_in_a_template_is_told_of_once_with_what_to_do(tmp_path, warnings):
    override = """{% extends "base.html" %}
      {% block extrahead %}<script>var a = 1</script>{% endblock %}"""
    folder = with_options(tmp_path, **{"theme/main.html": override})
    text = (folder / "mkdocs.yml").read_text()
    text = text.replace("  name: mat", "  custom_dir: theme\n  name: mat")
    (folder / "mkdocs.yml").write_text(text)

    site = build(folder)

    (told,) = warnings()
    assert "which no browser will run: “<script>var a = 1" in told
    # A template of the publisher's own has the policy as well.
    assert policy_of(site / "about/index.html") == in_page()


def test_a_script_on_another_host_is_told_of_unless_the_policy_lets_it_in(tmp_path, warnings):
    scripts = (
        "extra_javascript: [https://cdn.example/a.js]\nextra_css: [https://styles.example/b.css]\n"
    )
    added = "      policy: {script-src: https://*.example/, style-src: https://styles.example}\n"

    build(with_options(tmp_path / "one", top=scripts))
    told = warnings()
    build(with_options(tmp_path / "two", added, scripts))

    assert len(told) == 2
    assert any("loads https://cdn.example/a.js, which no browser will do" in it for it in told)
    assert warnings() == told


def test_the_script_that_follows_an_editor_is_let_in_by_its_hash_and_no_other():
    script = b"\nlivereload(1, 2);\n"
    policy = in_page().encode()
    html = b'<head><meta content="%b"></head><body><script>evil()</script>' % policy
    html += b"<script>%b</script></body>" % script

    answered = with_live_reload(html)

    digest = base64.b64encode(hashlib.sha256(script).digest())
    assert answered.count(b"sha256-") == 1
    assert b"script-src 'self' 'sha256-%b';" % digest in answered
    assert with_live_reload(b"<body></body>") == b"<body></body>"


@pytest.mark.browser
def test_a_page_under_serve_follows_the_editor_under_its_policy(tmp_path, browser):
    with serving(publish(tmp_path)) as server:
        assert server.shows("about/", "sha256-")
        page, wrong = browser.new_page(), []
        page.on("console", lambda it: wrong.append(it.text) if it.type == "error" else None)
        page.goto(f"{server.root}about/")
        with page.expect_navigation(timeout=30_000):
            server.write("content/about.md", "# About all of us\n")
        page.locator("h1", has_text="About all of us").wait_for()
        with urllib.request.urlopen(f"{server.root}journeys.json") as answer:  # noqa: S310
            length, body = int(answer.headers["Content-Length"]), answer.read()
        page.close()

    assert wrong == []
    assert length == len(body)
    assert re.search("sofa", body.decode())
