import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.diagrams.escape import MAX_ACTOR, NOTHING, actor, clean, label, node_label

TEXTS = st.text(alphabet=st.one_of(st.characters(), st.sampled_from('#:;<,%ﬂ°¶ß"&`\\$ \n\t')))
ENTITY = re.compile(r"#(\d+);")


def decoded(text):
    return ENTITY.sub(lambda match: chr(int(match[1])), text)


@given(TEXTS)
def test_what_was_written_comes_back(text):
    assert decoded(label(text)) == (clean(text) or NOTHING)
    assert decoded(node_label(text)[1:-1]) == (clean(text) or NOTHING)


@given(TEXTS)
def test_nothing_is_left_that_mermaid_would_read_as_grammar(text):
    assert not set("#:;<,ﬂ°¶\n") & set(ENTITY.sub("", label(text)))
    assert not set('#;"<>&`\\$%ﬂ°¶\n') & set(ENTITY.sub("", node_label(text)[1:-1]))


@given(TEXTS)
def test_a_clean_text_is_one_line_and_clean(text):
    assert clean(clean(text)) == clean(text)
    assert len(clean(text).splitlines()) <= 1


@given(TEXTS)
def test_an_actor_has_a_name_that_fits(text):
    assert 0 < len(decoded(actor(text))) <= MAX_ACTOR


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("09:30: bellen", "09#58;30#58; bellen"),
        ("Zoë & co (“samen”)", "Zoë & co (“samen”)"),
        ("Title van de gids", "#84;itle van de gids"),
        ("titlevel", "titlevel"),
        ("sectie", "sectie"),
        ("% korting", "#37; korting"),
        ("50% korting", "50% korting"),
        ("a %%{init: {}}%%", "a #37;%{init#58; {}}%%"),
        ("twee\n\u2028regels", "twee regels"),
        ("\ufeff \x00", NOTHING),
        ("direction LR", "#100;irection LR"),
    ],
)
def test_only_what_mermaid_trips_over_is_encoded(text, written):
    assert label(text) == written


def test_a_flowchart_draws_no_icons_and_no_formulas():
    assert node_label("fa:fa-car en $$x$$") == '"fa#58;fa-car en #36;#36;x#36;#36;"'


def test_no_actor_has_the_name_of_the_prototype_of_all_objects():
    assert actor("__proto__") == "\u2060__proto__"


def test_a_long_name_is_shortened():
    assert actor("n" * 41) == "n" * 39 + "…"


def test_a_colon_behind_a_word_for_styles_is_no_colour():
    assert node_label("Lifestyle 9:30>10:00") == '"Lifestyle 9#58;30#62;10#58;00"'
    assert node_label("9:30>10:00") == '"9:30#62;10:00"'
