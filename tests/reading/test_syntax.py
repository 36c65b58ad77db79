"""What is not YAML is said in an editor's words, at the place where the mistake is."""

import pytest
from journeybook.model.persona import Persona
from journeybook.reading.limits import Limits
from journeybook.reading.parsed import parse

from tests.reading.said import said_of, told

REST = "persona: jonge-huurder\nstages: Zien\n"


@pytest.mark.parametrize(
    ("line", "expected", "help_"),
    [
        ("title: Stap 1: kies", "1:14 colon-in-text", 'write: title: "Stap 1: kies"'),
        ("title: Stap 1: kies # ja", "1:14 colon-in-text", 'write: title: "Stap 1: kies" # ja'),
        ("title: @team", "1:8 reserved-character", 'write: title: "@team"'),
        ("title: `code`", "1:8 reserved-character", 'write: title: "`code`"'),
        ("title: %procent", "1:8 reserved-character", 'write: title: "%procent"'),
        ("title: *nadruk* hier", "1:8 reserved-character", 'write: title: "*nadruk* hier"'),
        ("title: *nadruk", "1:8 reserved-character", 'write: title: "*nadruk"'),
        ("title: & co", "1:8 reserved-character", 'write: title: "& co"'),
        ("title: &co of zo", "1:8 anchor", "put the text in quotes if it begins with &"),
        (
            "title: !!str x",
            "1:8 tag",
            "put the text in quotes if it begins with an exclamation mark",
        ),
        (
            "title: ! belangrijk",
            "1:8 tag",
            "put the text in quotes if it begins with an exclamation mark",
        ),
        ("title: > 5 dagen", "1:8 reserved-character", 'write: title: "> 5 dagen"'),
        ("title: | calc", "1:8 reserved-character", 'write: title: "| calc"'),
        ("title: [concept] zien", "1:8 reserved-character", 'write: title: "[concept] zien"'),
        ("title: {x} y", "1:8 reserved-character", 'write: title: "{x} y"'),
        ("title: - a", "1:8 reserved-character", 'write: title: "- a"'),
        ("title: , a", "1:8 reserved-character", 'write: title: ", a"'),
        ("title: [a, b", "1:8 unclosed-bracket", "write “]” at the end, or put the text in quotes"),
        ('title: "open', "1:8 unclosed-quote", 'write " behind the last word of the text'),
        (
            "title: 's Avonds",
            "1:8 unclosed-quote",
            "if the text begins with an apostrophe, put the whole text in double quotes",
        ),
        (
            'title: "zei "nee" hij',
            "1:14 text-after-quote",
            "put the whole text in quotes: title: 'zei \"nee\" hij'",
        ),
        (
            "title: 'foto's zien'",
            "1:14 text-after-quote",
            'put the whole text in quotes: title: "foto\'s zien"',
        ),
        (
            'title: "C:\\quux"',
            "1:11 escape",
            "put the text in single quotes, or write every backslash twice",
        ),
        (
            'title: "\\ud83d\\udc69"',
            "1:9 escape",
            "write the character itself, or “\\U0001F469”",
        ),
        ('title: "\\ud83d"', "1:9 escape", "write the character itself"),
        ("title:Zien", "1:7 no-space", "write: title: Zien"),
        (
            "titel zonder dubbele punt",
            "1:1 no-colon",
            "write “field: value”, or put the text behind the field it belongs to",
        ),
        (
            "title: Zien\n  goal: Kijken",
            "2:3 indentation",
            "begin it in the same column as the field or “-” it belongs beside",
        ),
        (
            "title: Zien\n\tgoal: Kijken",
            "2:1 tab",
            "use two spaces for every level, in this line and the others with tabs",
        ),
    ],
)
def test_a_slip_is_explained_where_it_is(line, expected, help_):
    text = f"{line}\n{REST}"

    listed = [it for it in said_of(text) if not it.endswith("missing-field")]

    assert listed == [expected]
    assert told(text)[-1 if "titel" not in line else 0].endswith(help_) or help_ in str(told(text))


def test_an_open_quote_is_reported_where_it_opens_also_when_another_quote_closes_it():
    text = 'title: "Zien\npersona: jonge-huurder\nsummary: "Kijken"\nstages: Zien\n'

    assert said_of(text) == ["1:8 unclosed-quote"]


def test_a_second_document_is_reported_where_it_begins():
    assert said_of(f"title: X\n{REST}---\ntitle: Y\n") == ["4:1 several-documents"]


def test_a_document_may_be_opened_with_three_dashes():
    assert said_of(f"---\ntitle: X\n{REST}") == []


def test_directives_are_refused():
    text = f"%TAG ! tag:yaml.org,2002:python/\n---\ntitle: !name:os.system\n{REST}"

    assert said_of(text) == ["1:1 directive", "3:8 tag"]


def test_a_value_may_be_repeated_by_an_alias():
    text = "title: &a Zien\npersona: jonge-huurder\nsummary: *a\nstages: [*a]\n"

    assert said_of(text) == []


def test_aliases_have_a_budget():
    many = ", ".join(["*a"] * 21)

    assert said_of(f"title: &a X\npersona: jonge-huurder\nstages: [{many}]\n") == [
        "3:90 too-many-aliases"
    ]


def test_an_alias_inside_itself_is_refused():
    text = "title: X\npersona: jonge-huurder\nstages: &s\n  - title: Zien\n    steps: *s\n"

    assert said_of(text) == ["3:9 endless-alias"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1 empty-file"),
        ("# niets\n", "1:1 empty-file"),
        ("~\n", "1:1 not-fields"),
        ("een zin\n", "1:1 not-fields"),
        ("- a\n", "1:1 not-fields"),
        ("{\n", "1:1 unclosed-bracket"),
        ("\u00a0\u00a0title: X\n", "1:1 unknown-field"),
    ],
)
def test_a_file_that_holds_no_fields_says_so(text, expected):
    assert expected in said_of(text)


@pytest.mark.parametrize(
    "end",
    [
        "goals: [",
        "goals: [\n",
        "goals: [\n\n",
        "goals: [a,\n  b\n",
        "goals: {\n",
        "goals: [{a: [\n",
    ],
)
def test_a_bracket_that_is_open_at_the_end_of_a_file_is_pointed_at(end):
    text = f"title: Huurder\nkind: customer\n{end}"

    found = parse(Persona, "x.yml", "x", text.encode(), Limits())

    assert [(it.code, it.place.line, it.place.column) for it in found.problems] == [
        ("unclosed-bracket", 3, 8)
    ]
