"""Everything of others that is shipped or published is told, with its licence."""

import json
import re
from pathlib import Path

import material
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import licences
from tools.licences import FOR_PEOPLE, IN_SITES, TEXTS, WITHOUT_TEXT, packages, told_by_hand, works
from tools.runtime import locked, needed
from tools.vendor import libraries

THEME = Path(material.__file__).parent / "templates"
IN_MAPS = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)")
USUAL = {"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MPL-2.0", "PSF-2.0"}
"""Licences under which a company may use a tool without asking a lawyer first."""


def test_the_files_are_what_make_licences_writes():
    # After a new lock or library: run make licences, and read what changed.
    assert FOR_PEOPLE.read_text("utf-8") == licences.for_people()
    assert IN_SITES.read_text("utf-8") == licences.in_sites()


def test_every_vendored_library_is_told():
    assert {it.package for it in libraries()} <= {it.package for it in works()}


def test_every_package_that_the_maps_of_the_theme_name_is_told():
    (theme,) = (it for it in works() if it.package == "mkdocs-material")
    maps = [file for pattern in theme.maps for file in THEME.glob(pattern)]
    sources = [name for file in maps for name in json.loads(file.read_text("utf-8"))["sources"]]

    named = {found[1] for name in sources if (found := IN_MAPS.search(name))}

    assert {"rxjs", "lunr"} <= named
    assert named - {it.name for it in theme.holds} == set()


def test_what_the_library_of_diagrams_names_in_its_own_text_is_told():
    (diagrams,) = (it for it in works() if it.name == "Mermaid")
    text = (IN_SITES.parent / "vendor/mermaid.min.js").read_text("utf-8")

    # Its builder leaves a list of licences, and here and there where a module came from.
    named = set(re.findall(r"\n((?:@[\w-]+/)?[\w.-]+)/[\w./-]+:\n +\(\*", text))
    named |= set(re.findall(r"node_modules/\.pnpm/(?:[^/]+)/node_modules/([\w-]+)/", text))

    assert {"dompurify", "lodash-es"} <= named
    assert named - {it.name for it in diagrams.holds} == set()


@pytest.mark.parametrize("work", works(), ids=lambda it: it.name)
def test_every_licence_has_its_text_or_asks_for_none(work):
    for it in (work, *work.holds):
        assert it.copyright
        assert (TEXTS / f"{it.licence}.txt").exists() != (it.licence in WITHOUT_TEXT)


def test_no_text_of_a_licence_is_kept_that_nothing_has():
    used = {it.licence for work in works() for it in (work, *work.holds)}

    assert {it.stem for it in TEXTS.iterdir()} == used - WITHOUT_TEXT.keys()
    assert WITHOUT_TEXT.keys() <= used


@pytest.mark.parametrize("package", packages(), ids=lambda it: it.name)
def test_what_a_build_needs_may_be_used_by_anybody(package):
    assert set(re.split(" (?:AND|OR) ", package.licence)) <= USUAL


def test_a_licence_is_told_by_hand_only_where_the_package_does_not():
    names = {it.name for it in needed()}

    assert told_by_hand().keys() == {name for name in names if not licences.says(name)}


def test_what_a_build_needs_is_what_the_packages_ask_for():
    from importlib.metadata import requires  # noqa: PLC0415 - only this test asks the packages

    known, waiting = set(), {"journeybook"}
    in_lock = {it.name for it in locked()}
    while waiting:
        name = waiting.pop()
        known.add(name)
        asked = [Requirement(it) for it in requires(name) or ()]
        mandatory = (it for it in asked if not (it.marker and "extra" in str(it.marker)))
        waiting |= ({canonicalize_name(it.name) for it in mandatory} & in_lock) - known

    assert {it.name for it in needed()} == known - {"journeybook"}
