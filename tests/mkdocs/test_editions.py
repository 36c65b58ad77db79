"""What MkDocs and its plugins are never told of, in the smallest publication."""

from __future__ import annotations

import json

import pytest
from journeybook.exports.organisation import FILE
from mkdocs.exceptions import Abort
from mkdocs.structure.files import get_files

from tests.mkdocs.small import FILES, MKDOCS_YML, build, load, publish

ORGANISATION = FILES["journeys/organisation.yml"] + "audiences: [{id: board, title: The board}]\n"
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'
NAV = """\
nav:
  - Home: index.md
  - Secret section:
      - Secret plan: board/plan.md
      - ./board/more.md
  - About: about.md
"""
SECRET = {
    "journeys/organisation.yml": ORGANISATION,
    "content/board/plan.md": "---\naudience: board\n---\n# The plan\n\n![map](map.svg)\n",
    "content/board/more.md": "---\naudience: board\n---\n# More\n",
    "content/board/map.svg": DOT,
    "content/board/nobody.svg": DOT,
    "content/shared.svg": DOT,
    "content/styled.svg": DOT,
    "content/own.css": "body { background: url(styled.svg) }\n",
    "content/about.md": "# About us\n\n![shared](shared.svg)\n",
}


def edition(folder, audience="", settings="", **changed):
    option = f"  - journeybook: {{audience: '{audience}'}}\n"
    config = MKDOCS_YML.replace("  - journeybook\n", option)
    config += f"extra_css: [own.css]\n{settings}"
    return publish(folder, **{"mkdocs.yml": config, **SECRET, **changed})


def published(site):
    return {it.relative_to(site).as_posix() for it in site.rglob("*") if it.is_file()}


def test_a_page_that_mkdocs_yml_lists_is_not_in_the_navigation_of_other_editions(tmp_path):
    site = build(edition(tmp_path, settings=NAV), strict=True)

    home = (site / "index.html").read_text("utf-8")

    assert "Secret" not in home
    assert ">About</" in "".join(home.split()) or "About" in home
    assert not {it for it in published(site) if it.startswith("board/")}


def test_those_whom_it_is_for_find_it_where_mkdocs_yml_lists_it(tmp_path):
    site = build(edition(tmp_path, "board", settings=NAV), strict=True)

    assert "Secret section" in (site / "index.html").read_text("utf-8")
    assert {"board/plan/index.html", "board/map.svg"} <= published(site)


def test_a_file_is_published_as_soon_as_something_that_is_shown_uses_it(tmp_path):
    folder = edition(
        tmp_path,
        settings="extra: {more: board/nobody.svg}\n",
    )

    site = build(folder, strict=True)

    found = {it for it in published(site) if "assets/" not in it}
    assert {"shared.svg", "own.css", "styled.svg", "board/nobody.svg"} <= found
    assert "board/map.svg" not in found


def test_a_publisher_may_have_hooks_of_their_own(tmp_path):
    hook = "def on_page_markdown(markdown, **_):\n    return markdown + '\\n\\nFrom the hook.\\n'\n"
    folder = edition(tmp_path, settings="hooks: [hook.py]\n", **{"hook.py": hook})

    site = build(folder, strict=True)

    assert "From the hook." in (site / "about/index.html").read_text("utf-8")
    assert not {it for it in published(site) if it.startswith("board/")}


def test_where_nothing_is_hidden_every_file_is_published(tmp_path):
    site = build(edition(tmp_path, "board"), strict=True)

    assert {"board/map.svg", "board/nobody.svg", "shared.svg"} <= published(site)


def test_an_audience_that_nobody_named_ends_the_build_with_who_was_meant(tmp_path, caplog):
    with pytest.raises(Abort):
        build(edition(tmp_path, "bord"))

    assert "mkdocs.yml:" in caplog.text
    assert "there is no audience “bord” to make the site for" in caplog.text
    assert "did you mean “board”?" in caplog.text
    assert not (tmp_path / "site/index.html").exists()


def test_a_link_to_a_hidden_page_ends_the_build_at_its_line(tmp_path, caplog):
    about = "# About us\n\nRead [the plan](board/plan.md).\n"

    with pytest.raises(Abort):
        build(edition(tmp_path, **{"content/about.md": about}))

    assert "content/about.md:3:17: error [hidden-reference]" in caplog.text


def test_a_home_page_tells_of_no_problem_in_a_hidden_file(tmp_path):
    journey = (
        "title: The merger\npersona: tenant\naudience: board\n"
        "stages:\n  - title: One\n    steps: [I call Jan at 06-12345678]\n"
    )
    files = {"journeys/customer/merger.yml": journey}

    everyone = build(edition(tmp_path / "a", **files)) / "index.html"
    board = build(edition(tmp_path / "b", "board", **files)) / "index.html"

    assert "merger" not in everyone.read_text("utf-8")
    assert "merger.yml" in board.read_text("utf-8")


def test_guidance_of_which_nothing_is_left_leaves_no_trace(tmp_path):
    name = "content/guidance/posts/listen.md"
    article = FILES[name].replace("---\n", "---\naudience: board\n", 1)

    site = build(edition(tmp_path, **{name: article}), strict=True)

    told = [
        (name, word)
        for name in published(site)
        if not name.startswith(("assets/", "guide/"))
        for word in ("posts/listen", "guidance/listen", "Listen first")
        if word in name or word in (site / name).read_bytes().decode("utf-8", "replace")
    ]
    assert told == []
    assert not {it for it in published(site) if it.startswith("guidance/category/")}


def test_the_answers_about_ourselves_are_in_the_edition_they_are_for(tmp_path):
    files = {
        "journeys/alignment.yml": (
            "audience: board\nassessments:\n  - date: 2026-05-01\n    by: The board\n    results:\n"
            "      - {question: shared-direction, result: unknown}\n"
        )
    }

    everyone, board = (
        json.loads((build(edition(tmp_path / f"a{who}", who, **files)) / FILE).read_text("utf-8"))
        for who in ("", "board")
    )

    assert "The board" not in json.dumps(everyone)
    assert "The board" in json.dumps(board["alignment"])


def test_a_server_makes_the_edition_anew_when_a_page_becomes_secret(tmp_path):
    folder = edition(tmp_path, **{"content/board/plan.md": "# The plan\n"})
    config = load(folder, command="serve")
    plugin = config.plugins["journeybook"]

    first = _files_of(config)
    (folder / "content/board/plan.md").write_text(SECRET["content/board/plan.md"], "utf-8")
    second = _files_of(load(folder, command="serve"))

    assert plugin.serving
    assert ("board/plan.md" in first, "board/plan.md" in second) == (True, False)


def _files_of(config):
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    files = config.plugins.on_files(get_files(config), config=config)
    return {it.src_uri for it in files}
