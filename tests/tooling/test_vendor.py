"""The vendored browser libraries are what the manifest says they are."""

import hashlib
import re

import pytest

from tools.vendor import FOLDER, MANIFEST, Library, libraries

LIBRARIES = list(libraries())
EACH_LIBRARY = pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.file)


@EACH_LIBRARY
def test_a_library_has_the_content_that_was_verified(library: Library):
    content = (FOLDER / library.file).read_bytes()

    assert hashlib.sha256(content).hexdigest() == library.sha256


@EACH_LIBRARY
def test_a_library_is_pinned_to_one_version(library: Library):
    assert re.fullmatch(r"\d+\.\d+\.\d+", library.version)


@EACH_LIBRARY
def test_a_library_brings_its_licence(library: Library):
    text = (FOLDER / library.licence_file).read_text(encoding="utf-8")

    assert library.licence == "MIT"
    assert "Permission is hereby granted, free of charge" in text
    assert "Copyright" in text


def test_nothing_is_vendored_that_the_manifest_does_not_list():
    listed = {name for each in LIBRARIES for name in (each.file, each.licence_file)}

    assert {file.name for file in FOLDER.iterdir()} == listed | {MANIFEST.name}


@pytest.mark.browser
def test_mermaid_is_the_listed_version_and_draws_what_the_pages_use(browser):
    mermaid = next(library for library in LIBRARIES if library.name == "Mermaid")
    page = browser.new_page()
    page.add_script_tag(path=FOLDER / mermaid.file)
    diagrams = {
        "journey": "journey\naccTitle: T\naccDescr: D\nsection S\nStep: 3: Me",
        "flowchart": "flowchart LR\naccTitle: T\naccDescr: D\na[A] -->|yes| b{B}",
        "gantt": "gantt\naccTitle: T\naccDescr: D\nsection S\nTask: 2026-01-01, 3d",
    }

    version = page.evaluate("mermaid.mermaidAPI.getConfig && mermaid.version || null")
    drawn = {
        kind: page.evaluate("async text => (await mermaid.render('drawing', text)).svg", text)
        for kind, text in diagrams.items()
    }

    assert version in (None, mermaid.version)
    for svg in drawn.values():
        assert "<title" in svg
        assert "<desc" in svg
