"""Every word that a reader can see is spelled as a dictionary has it, or is one of our own."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from journeybook.words.translation import CATALOGUES

from tools.node import find

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "plugins/journeybook/pages/guide"
MODULES = ROOT / "node_modules"
PROGRAM = MODULES / "cspell/bin.mjs"

OWN = tomllib.loads(Path(__file__).with_name("own-words.toml").read_text("utf-8"))
"""Words that no dictionary has: names, and words of this trade. None that is no longer used."""

DICTIONARIES = {
    # British, as all texts are: a dictionary of American words would let both stand.
    "en": {"language": "en-GB"},
    "nl": {
        "language": "nl",
        "import": [str(MODULES / "@cspell/dict-nl-nl/cspell-ext.json")],
        "dictionaries": ["nl-nl"],
    },
}
NO_WORDS = re.compile(
    r"```.*?```|`[^`]*`|%\(\w+\)s|\{\w+\}|https?://\S+|\]\([^)]*\)|<[^>]+>|&\w+;|[\w-]+\.(?:yml|md)\b",
    re.DOTALL,
)
WORD = re.compile(r"[^\W\d_]+")


def unknown(language, text, folder):
    """Give the words of a text that the dictionary does not have."""
    settings = {"version": "0.2", "noConfigSearch": True, "minWordLength": 3}
    source, config = folder / f"{language}.txt", folder / f"{language}.json"
    source.write_text(NO_WORDS.sub(" ", text), "utf-8")
    config.write_text(json.dumps({**settings, **DICTIONARIES[language]}), "utf-8")
    shown = ("--words-only", "--unique", "--no-progress", "--no-summary", "--no-color")
    command = [find().path, PROGRAM, "lint", "--config", config, *shown, source]

    # It passes over files that are not below where it runs.
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)

    # It answers 1 when a word is unknown; anything it complains of means that it did not look.
    assert done.returncode in {0, 1}, done.stderr
    assert not done.stderr, done.stderr
    return set(done.stdout.split())


def texts(language):
    """Collect what is said in a language: the catalogue's sentences and the editors' guide."""
    with (CATALOGUES / "nl.po").open("rb") as source:
        messages = [it for it in read_po(source, locale="nl") if it.id]
    said = [form for it in messages for form in _forms(it, language)]
    return "\n\n".join([*said, *(it.read_text("utf-8") for it in (GUIDE / language).glob("*.md"))])


def _forms(message, language):
    english, dutch = ([it] if isinstance(it, str) else [*it] for it in (message.id, message.string))
    if language == "en":
        return english
    # What a translator left as it was is a name, or a word of the files; English is checked above.
    kept = {*WORD.findall(" ".join(english))}
    return [WORD.sub(lambda it: " " if it[0] in kept else it[0], text) for text in dutch]


@pytest.mark.parametrize("language", DICTIONARIES)
def test_every_word_is_spelled_well_and_no_own_word_is_idle(language, tmp_path):
    found = unknown(language, texts(language), tmp_path)

    assert sorted(found) == sorted(OWN[language], key=str)


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "A jurney along the colour of it", {"jurney"}),
        ("en", "A behavior in a color", {"behavior", "color"}),
        ("nl", "Een klantreis langs de wiinkel", {"wiinkel"}),
        ("nl", "`wiinkel` en %(wiinkel)s", set()),
    ],
)
def test_the_checker_finds_what_is_misspelled(language, text, wrong, tmp_path):
    assert unknown(language, text, tmp_path) == wrong
