"""A draft is shown, and says so wherever it is named."""

from __future__ import annotations

import posixpath

import pytest

DRAFT = ("kleiner-wonen", "Concept")
ROWS = ("li", "tr", "dd", "td", "p")


@pytest.fixture
def mentions(example):
    """List the places where other pages name the draft, with what stands around each."""
    named, _ = DRAFT
    title = next(it for it in example.pages.of("journey") if it.named == named)
    heading = example.pages.parsed(title).h1.get_text(strip=True)
    return [
        (page, link)
        for page in example.pages.files
        if named not in page.address
        for link in example.pages.parsed(page).select("article a[href]")
        if link.get_text(strip=True) == heading and _target(page, link) == f"journeys/{named}/"
    ]


def _target(page, link):
    path = link["href"].partition("#")[0].partition("?")[0]
    return f"{posixpath.normpath(posixpath.join(page.address, path))}/"


def test_a_draft_is_named_on_every_sort_of_list(mentions):
    kinds = {page.kind for page, _ in mentions}

    assert kinds >= {
        "overview", "journey", "portfolio", "persona", "team", "channel", "check", "phase",
        "initiatives", "participation", "role", "voice",
    }  # fmt: skip


def test_wherever_a_draft_is_named_it_says_that_it_is_one(mentions):
    _, label = DRAFT

    silent = [
        (page.address, str(link.parent)[:200])
        for page, link in mentions
        if label not in link.find_parent(ROWS).get_text()
    ]

    assert silent == []


def test_what_is_live_says_nothing_of_the_sort(example):
    for page in example.pages.files:
        for label in example.pages.parsed(page).select("article .jb-draft"):
            link = label.find_previous("a")
            assert "kleiner-wonen" in f"{page.address}{link['href']}", page.address
