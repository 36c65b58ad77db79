"""The catalogues hold every sentence of ours, and nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po
from journeybook.words.translation import CATALOGUES, SOURCE_LANGUAGE, languages

ROOT = Path(__file__).parents[2]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "Message": None}

OTHERS = sorted(set(languages()) - {SOURCE_LANGUAGE})
every_language = pytest.mark.parametrize("language", OTHERS)

Text = str | tuple[str, str]


def extracted() -> set[Text]:
    """Find what `make words` finds."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as settings:
        methods, options = parse_mapping_cfg(settings)
    found = extract_from_dir(ROOT / "plugins/journeybook", methods, options, KEYWORDS)
    texts = {text for _, _, text, _, _ in found}
    # Of a text that is said with and without a plural, a catalogue keeps the one with.
    plurals = {text[0] for text in texts if isinstance(text, tuple)}
    return {text for text in texts if isinstance(text, tuple) or text not in plurals}


def catalogue(language: str) -> Catalog:
    with (CATALOGUES / f"{language}.po").open("rb") as source:
        return read_po(source, locale=language)


def entries(language: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give each sentence with its translation; both may have several forms."""
    for message in catalogue(language):
        if message.id:
            yield _forms(message.id), _forms(message.string)


def _forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def gaps(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)s|\{\w+\}", text))


def test_dutch_is_among_the_languages():
    assert "nl" in OTHERS


@every_language
def test_every_sentence_of_ours_is_in_the_catalogue_and_no_other(language):
    ours = extracted()
    theirs = {message.id for message in catalogue(language) if message.id}

    assert {"new": ours - theirs, "gone": theirs - ours} == {"new": set(), "gone": set()}, (
        "run make words, and translate what is new"
    )


@every_language
def test_every_sentence_is_translated_in_all_its_forms(language):
    forms = len(Locale(language).plural_form.tags) + 1

    untold = [
        one
        for one, other in entries(language)
        if not all(other) or len(other) != (forms if len(one) > 1 else 1)
    ]

    assert untold == []


@every_language
def test_nothing_is_a_guess_or_a_leftover(language):
    found = catalogue(language)

    assert [message.id for message in found if message.id and message.fuzzy] == []
    assert list(found.obsolete) == []


@every_language
def test_a_translation_has_the_gaps_of_the_sentence(language):
    torn = []
    for one, other in entries(language):
        wanted = set().union(*map(gaps, one))
        # One of something may be said without its number.
        needed = [wanted - {"%(n)s", "%(num)s"}] * (len(other) - 1) + [wanted]
        if not all(need <= gaps(text) <= wanted for need, text in zip(needed, other, strict=True)):
            torn.append(other)

    assert torn == []


@every_language
def test_a_translation_with_gaps_has_no_other_percent_signs(language):
    odd = [
        text
        for _, other in entries(language)
        for text in other
        if gaps(text) and "%" in re.sub(r"%\(\w+\)s", "", text)
    ]

    assert odd == []


@every_language
def test_a_translation_begins_and_ends_as_the_sentence_does(language):
    """Fragments stay fragments and sentences stay sentences, so that they fit where they stand."""
    odd = [
        text
        for one, other in entries(language)
        for text in other
        if not text
        or _end(text) != _end(one[0])
        or (text[0].isalpha() and one[0][0].isalpha() and text[0].isupper() != one[0][0].isupper())
        or text != text.strip()
    ]

    assert odd == []


def _end(text: str) -> str:
    return text[-1:] if text[-1:] in {".", "?", "!", ":"} else ""
