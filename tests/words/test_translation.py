"""A language says messages, dates, numbers and lists as its readers do."""

import datetime as dt
from pathlib import Path

import pytest
from journeybook.words import Message, load
from journeybook.words.translation import languages

DAY = dt.date(2026, 11, 3)

STEPS = Message("%(n)s step", "%(n)s steps", n=1)


@pytest.fixture(scope="module")
def dutch():
    return load("nl")


@pytest.fixture
def wording(tmp_path) -> Path:
    """An organisation's own words for two of our sentences."""
    (tmp_path / "nl.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "Owner"\nmsgstr "Trekker"\n\n'
        'msgid "%(n)s step"\nmsgid_plural "%(n)s steps"\n'
        'msgstr[0] "%(n)s halte"\nmsgstr[1] "%(n)s haltes"\n',
        "utf-8",
    )
    return tmp_path


def test_a_message_is_said_in_the_readers_language(dutch):
    assert dutch.say(Message("Owner")) == "Eigenaar"
    assert load("en").say(Message("Owner")) == "Owner"


def test_what_an_author_wrote_stays_as_it_is(dutch):
    assert dutch.say("Owner") == "Owner"


def test_a_sentence_nobody_translated_is_said_in_english(dutch):
    assert dutch.say(Message("Brand new: %(name)s", name="x")) == "Brand new: x"


@pytest.mark.parametrize(("number", "said"), [(0, "0 stappen"), (1, "1 stap"), (2, "2 stappen")])
def test_the_number_decides_on_the_form(dutch, number, said):
    assert dutch.say(Message("%(n)s step", "%(n)s steps", n=number)) == said


def test_a_text_that_also_has_a_plural_is_said_in_the_singular(dutch):
    assert dutch.say(Message("journey")) == "reis"
    assert dutch.say(Message("journey", "journeys", n=3)) == "reizen"


def test_a_message_within_a_message_is_said_too(dutch):
    message = Message("from %(start)s to %(end)s", start=Message("bad"), end=Message("very good"))

    assert dutch.say(message) == "van slecht naar heel goed"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (DAY, "3 november 2026"),
        (dt.timedelta(days=3), "3 dagen"),
        (1284, "1.284"),
        (4.5, "4,5"),
        ("100% zeker", "100% zeker"),
        (STEPS, "1 stap"),
    ],
)
def test_a_gap_is_filled_in_the_readers_language(dutch, value, said):
    assert dutch.say(Message("at least %(shortest)s", shortest=value)) == f"minstens {said}"


def test_dates_are_written_out(dutch):
    assert dutch.date(DAY) == "3 november 2026"
    assert dutch.date(DAY, "medium") == "3 nov 2026"
    assert dutch.month(DAY) == "november 2026"


@pytest.mark.parametrize(
    ("length", "written"),
    [
        (dt.timedelta(seconds=1), "1 seconde"),
        (dt.timedelta(minutes=45), "45 minuten"),
        (dt.timedelta(hours=1), "1 uur"),
        (dt.timedelta(hours=36), "36 uur"),
        (dt.timedelta(days=1), "1 dag"),
        (dt.timedelta(days=3), "3 dagen"),
        (dt.timedelta(days=14), "2 weken"),
        (dt.timedelta(seconds=40 * 2_629_800), "40 maanden"),
        (dt.timedelta(seconds=99 * 31_557_600), "99 jaar"),
    ],
)
def test_lengths_of_time_are_written_out(dutch, length, written):
    assert dutch.duration(length) == written


@pytest.mark.parametrize(
    ("items", "listed"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_items_are_listed_as_in_a_sentence(dutch, items, listed):
    assert dutch.listed(items) == listed


def test_a_choice_is_listed_as_in_a_sentence(dutch):
    assert dutch.listed(["a", "b", "c"], "or") == "a, b of c"


def test_a_region_falls_back_on_its_language():
    belgian = load("nl-BE")

    assert belgian.say(Message("Owner")) == "Eigenaar"
    assert belgian.date(DAY) == "3 november 2026"


def test_a_language_without_a_catalogue_is_refused():
    with pytest.raises(LookupError, match="no catalogue for the language “ja”"):
        load("ja")


def test_the_languages_are_those_with_every_word():
    assert languages() == ("en", "nl")


def test_an_organisations_own_wording_goes_first(wording):
    own = load("nl", wording)

    assert own.say(Message("Owner")) == "Trekker"
    assert own.say(Message("%(n)s step", "%(n)s steps", n=2)) == "2 haltes"


def test_what_an_organisation_does_not_word_itself_is_said_in_our_words(wording):
    own = load("nl", wording)

    assert own.say(Message("Host")) == "Gastheer"
    assert own.say(Message("one journey", "%(n)s journeys", n=2)) == "2 reizen"


def test_an_organisation_can_word_english_too(tmp_path):
    (tmp_path / "en.po").write_text('msgid "Owner"\nmsgstr "Answerable team"\n', "utf-8")

    assert load("en", tmp_path).say(Message("Owner")) == "Answerable team"


def test_an_organisation_can_bring_a_language_of_its_own(tmp_path):
    (tmp_path / "fr.po").write_text('msgid "Host"\nmsgstr "Hote"\n', "utf-8")
    french = load("fr", tmp_path)

    assert french.say(Message("Host")) == "Hote"
    assert french.say(Message("Owner")) == "Owner"
