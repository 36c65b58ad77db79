"""Addresses to answer at: filled in, whole, and safe whatever a title is."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.voice.link import LONGEST, Place, link
from journeybook.model.voice import PLACEHOLDERS, Voice
from pydantic import ValidationError

MAIL = Voice(kind="mail", address="reizen@nest.example")
ISSUE = Voice(kind="issue", address="https://forge.example/nest/reizen/issues/new")
FORM = Voice(
    kind="form",
    address="https://nest.example/form?reis={journey}&stap={step}&check={check}&wat={ask}"
    "&editie={edition}&titel={title}&waar={page}",
)
PLACE = Place(
    "Klopt dit niet?",
    "bank-kopen",
    "Ik koop een bank & een stoel",
    "2026-11-22",
    "https://nest.example/journeys/bank-kopen/#s3",
    "weken-stilte",
)


def asked(address):
    return {key: value[0] for key, value in parse_qs(urlsplit(address).query).items()}


def test_a_mail_has_the_question_the_step_and_the_edition_in_its_subject():
    address = link(MAIL, PLACE)

    assert address.startswith("mailto:reizen@nest.example?subject=")
    assert asked(address) == {"subject": "Klopt dit niet? bank-kopen#weken-stilte (2026-11-22)"}


def test_a_new_issue_has_a_title_and_says_where_it_is_about():
    assert asked(link(ISSUE, PLACE)) == {
        "title": "Klopt dit niet? bank-kopen#weken-stilte (2026-11-22)",
        "body": "https://nest.example/journeys/bank-kopen/#s3",
    }


def test_a_form_gets_each_thing_in_a_field_of_its_own():
    found = asked(link(FORM, PLACE._replace(check="caring", step="")))

    assert found == {
        "reis": "bank-kopen",
        "check": "caring",
        "wat": "Klopt dit niet?",
        "editie": "2026-11-22",
        "titel": "Ik koop een bank & een stoel",
        "waar": "https://nest.example/journeys/bank-kopen/#s3",
    }


def test_square_brackets_in_the_names_of_fields_are_encoded():
    gitlab = Voice(kind="issue", address="https://lab.example/-/issues/new?issue[title]={subject}")

    assert "issue%5Btitle%5D=Klopt" in link(gitlab, PLACE)


@given(st.text(max_size=400))
def test_no_title_breaks_out_of_its_field(title):
    address = link(FORM, PLACE._replace(title=title))

    assert address.isascii()
    assert not set(address) & set(" \"'<>\\\r\n\t`{}")
    assert urlsplit(address)[:3] == ("https", "nest.example", "/form")
    assert not urlsplit(address).fragment
    raw = dict(it.split("=") for it in urlsplit(address).query.split("&"))
    assert list(raw) == ["reis", "stap", "check", "wat", "editie", "titel", "waar"]
    assert len(unquote(raw["titel"])) <= LONGEST


@pytest.mark.parametrize(
    ("kind", "address", "words"),
    [
        ("mail", "javascript:alert(1)", "no mailbox"),
        ("mail", "reizen@nest", "no mailbox"),
        ("mail", "a@b.example,c@d.example", "no mailbox"),
        ("form", "http://nest.example/?j={journey}", "no web address"),
        ("form", "https://nest.example@evil.example/?j={journey}", "no web address"),
        ("form", "https://{journey}.example/?j={journey}", "no web address"),
        ("form", "https://nest.example/{journey}?j={journey}", "no web address"),
        ("form", 'https://nest.example/?j={journey}"onclick', "cannot stand"),
        ("form", "https://nest.example/?j={jurney}", "choose from: ask, journey"),
        ("form", "https://nest.example/?j={{journey}}", "between braces"),
        ("form", "https://nest.example/", "does not say what is meant"),
        ("issue", "https://nest.example/?title=fout", "does not say what is meant"),
    ],
)
def test_an_address_that_could_lead_elsewhere_or_says_nothing_is_refused(kind, address, words):
    with pytest.raises(ValidationError, match=words):
        Voice(kind=kind, address=address)


@pytest.mark.parametrize("gap", PLACEHOLDERS)
def test_every_gap_is_filled_in(gap):
    voice = Voice(kind="form", address=f"https://nest.example/?j={{journey}}&x={{{gap}}}")

    assert "{" not in link(voice, PLACE)
