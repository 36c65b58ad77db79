"""No text makes a rule raise, or hang."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.world import find


@pytest.mark.parametrize(
    "text",
    [
        "mevrouw " + " " * 7000 + "x",
        "Mr " + "A. " * 2500,
        "groet " * 1300,
        "0" * 7900,
        "0 0 " * 1900,
        "+ " * 3900,
        "1234.56." * 900,
        "NL91" + "A " * 3900,
        "a@" * 3900,
        "a@a." + "a." * 3800,
        "“" + "a" * 7900,
    ],
    ids=lambda text: text[:8],
)
def test_a_text_made_to_be_slow_is_not_slow(text):
    began = time.process_time()

    find("", f'description: "{text}"\n')

    assert time.process_time() - began < 2


@pytest.mark.parametrize("piece", ["a@a.b ", "# a@a.b\n", "a", "Jan van ", "0", "NL91 A"])
def test_an_article_made_to_be_slow_is_not_slow(piece):
    began = time.process_time()

    find("", "# content/guidance/posts/x.md\n" + piece * (500_000 // len(piece)))

    assert time.process_time() - began < 8


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1, max_size=80),
        min_size=1,
        max_size=6,
    )
)
def test_whatever_an_author_writes_no_rule_raises(texts):
    def quoted(text):
        return '"' + "".join(f"\\U{ord(char):08x}" for char in text) + '"'

    lines = [f"  - title: {quoted(it)}\n    steps: [{quoted(it[::-1])}]" for it in texts]

    find("", "\n".join((f"questions: [{', '.join(map(quoted, texts))}]", "stages:", *lines, "")))
