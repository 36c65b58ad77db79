"""The made-up wording marks all that we say and nothing else."""

import pytest
from journeybook.words import Message, load

from tests.words.pseudo import without_marked, write_pseudo


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wording")
    write_pseudo(folder)
    return load("nl", folder)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (Message("Owner"), "⟦Owner⟧"),
        (Message("Or: %(title)s", title="By phone"), "⟦Or: By phone⟧"),
        (Message("%(n)s step", "%(n)s steps", n=2), "⟦2 steps⟧"),
        (Message("up to %(limit)s", limit=Message("bad")), "⟦up to ⟦bad⟧⟧"),
        ("By phone", "By phone"),
    ],
)
def test_all_that_we_say_is_between_marks(marked, message, said):
    assert marked.say(message) == said


def test_what_is_between_marks_can_be_taken_out():
    assert without_marked("⟦up to ⟦bad⟧⟧ by phone").split() == ["by", "phone"]
