"""What `lint --fix` mends, and what it leaves alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journeybook.writing import fixes, gather

from tests.builders import write_project

JOURNEY = "journeys/customer/reis.yml"


def fixed(tmp_path, text, file=JOURNEY, **others):
    """Mend a publication once, and see that mending it again changes nothing."""
    raw = text if isinstance(text, bytes) else text.encode()
    write_project(tmp_path, {file: raw, **others})
    changed = fixes(gather(tmp_path))
    for name, new in changed.items():
        (tmp_path / name).write_bytes(new)
    assert not fixes(gather(tmp_path))
    found = changed.get(file, raw)
    return found if isinstance(text, bytes) else found.decode()


@pytest.mark.parametrize("value", ["2026", "12:30", "no", "2026-01-02", "1_000", "0123", "y"])
def test_a_text_that_yaml_takes_for_something_else_gets_quotes(tmp_path, value):
    text = f"title: {value}   # why\npersona: jonge-huurder\nstages: [a]\n"

    assert fixed(tmp_path, text) == text.replace(f"{value} ", f'"{value}" ')


def test_a_number_a_date_and_a_choice_stay_as_they_are(tmp_path):
    text = (
        "title: x\npersona: jonge-huurder\nreview: 2026-05-01\nstate: current\n"
        "stages:\n  - title: a\n    steps:\n      - title: b\n        sentiment: 4\n"
        "        optional: true\n        time: 2 days\n"
    )

    assert fixed(tmp_path, text) == text


def test_a_slip_in_the_name_of_a_field_is_mended_where_it_stands(tmp_path):
    text = (
        "title: x\nPersona : jonge-huurder # who\nstages:\n  - name:   a\n    steps:\n"
        "      - {title: b, emotion: 4, chanel: web}\n"
    )

    assert fixed(tmp_path, text) == text.replace("Persona", "persona").replace(
        "name:", "title:"
    ).replace("emotion", "sentiment").replace("chanel", "channel")


def test_a_field_that_could_be_anything_is_left_to_its_author(tmp_path):
    text = "title: x\npersona: jonge-huurder\nwhatever: y\nstages: [a]\n"

    assert fixed(tmp_path, text) == text


def test_a_slip_beside_the_right_field_is_left_to_its_author(tmp_path):
    text = "title: x\npersona: jonge-huurder\nTitle: z\nstages: [a]\n"

    assert fixed(tmp_path, text) == text


def test_a_mend_that_would_make_matters_worse_is_not_made(tmp_path):
    text = "title: x\npersona: jonge-huurder\nstages:\n  - title: a\n    steps:\n      - title: b\n"
    text += "        emotion: happy\n        chanel: web\n"

    assert fixed(tmp_path, text) == text.replace("chanel", "channel")


def test_references_follow_what_was_given_another_name(tmp_path):
    text = (
        "title: x\npersona: 'huurder' # who\nrelated: [oud, ander]\nstages:\n  - title: a\n"
        '    steps:\n      - title: b\n        next: "oud#stap"\n        supported_by: oud\n'
    )
    others = {
        "journeys/customer/nieuw.yml": "title: n\npersona: huurder\nformerly: oud\nstages:\n"
        "  - title: s\n    steps: [stap]\n",
        "journeys/customer/ander.yml": "title: n\npersona: jonge-huurder\nstages: [s]\n",
        "journeys/personas/jonge-huurder.yml": "title: J\nkind: customer\nformerly: [huurder]\n",
    }

    assert fixed(tmp_path, text, **others) == text.replace("oud", "nieuw").replace(
        "'huurder'", "'jonge-huurder'"
    )


def test_what_is_named_by_its_title_or_with_capitals_gets_its_id(tmp_path):
    text = (
        "title: x\npersona: Jonge huurder # who\nowner: Winkels\nstatus: Draft\nstages:\n"
        "  - title: a\n    steps:\n      - title: b\n        channel: [WEB, sociale media]\n"
        "        supported_by: Verkopen#Stap\nassessments:\n  - date: 2026-01-01\n"
        "    results: [{check: Caring, result: Not met}]\n"
    )
    others = {"journeys/employee/verkopen.yml": "title: v\npersona: verkoper\nstages: [s]\n"}

    assert fixed(tmp_path, text, **others) == (
        "title: x\npersona: jonge-huurder # who\nowner: winkels\nstatus: draft\nstages:\n"
        "  - title: a\n    steps:\n      - title: b\n        channel: [web, social]\n"
        "        supported_by: verkopen#Stap\nassessments:\n  - date: 2026-01-01\n"
        "    results: [{check: caring, result: not-met}]\n"
    )


def test_a_title_that_two_have_names_neither(tmp_path):
    text = "title: x\npersona: Dezelfde\nstatus: Soon\nstages: [a]\n"
    others = {f"journeys/personas/{name}.yml": "title: Dezelfde\nkind: customer\n" for name in "ab"}

    assert fixed(tmp_path, text, **others) == text


def test_articles_follow_as_well_and_keep_their_own_fields(tmp_path):
    post = "---\r\ndate: 2026-05-01\r\nslug: 2026\r\njourneys: [oud]\r\n---\r\n\r\n# oud\r\n"
    others = {
        "journeys/customer/nieuw.yml": "title: n\npersona: jonge-huurder\nformerly: oud\n"
        "stages: [s]\n"
    }

    found = fixed(tmp_path, post.encode(), "content/guidance/posts/p.md", **others)

    assert found == post.replace("[oud]", "[nieuw]").encode()


def test_what_a_journey_is_about_comes_first_with_its_comments(tmp_path):
    text = (
        "# About this file\n\nstate: current\n# ours\nowner: winkels # yes\n\n"
        "persona:\n  - jonge-huurder\n  # and more\ntitle: x\n\nstages: [a]\n"
    )

    assert fixed(tmp_path, text) == (
        "# About this file\n\ntitle: x\npersona:\n  - jonge-huurder\n  # and more\n\n"
        "# ours\nowner: winkels # yes\nstate: current\n\nstages: [a]\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "# of what?\nstate: current\ntitle: x\npersona: jonge-huurder\nstages: [a]\n",
        "state: current\n\n# by itself\n\ntitle: x\npersona: jonge-huurder\nstages: [a]\n",
        "state: current\nstages: [a]\npersona: jonge-huurder\ntitle: x",
        "{state: current, title: x, persona: jonge-huurder, stages: [a]}\n",
    ],
)
def test_fields_stay_where_moving_them_could_part_them_from_a_comment(tmp_path, text):
    found = fixed(tmp_path, text)

    assert found == text or found.count("# by itself\n\n") == 1


def test_line_ends_and_byte_order_mark_stay(tmp_path):
    raw = (
        b"\xef\xbb\xbf# \xc3\xa9\r\n\r\nowner: winkels\r\ntitle: 2026\r\n"
        b"persona: jonge-huurder\r\nstages: [a]\r\n"
    )

    assert fixed(tmp_path, raw) == (
        b'\xef\xbb\xbf# \xc3\xa9\r\n\r\ntitle: "2026"\r\npersona: jonge-huurder\r\n'
        b"owner: winkels\r\nstages: [a]\r\n"
    )


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"a: [", b"", b"title: \xe9", b"a: &a [*a]"])
def test_what_cannot_be_read_stays_as_it_is(tmp_path, raw):
    assert fixed(tmp_path, raw) == raw


LINES = st.sampled_from(
    [
        "title: Een reis", "title: 2026", "persona: jonge-huurder", "owner: winkels",
        "# Los commentaar", "", "sumary: no", "summary: 'Ja # nee'", "State: current",
        "state: current  # nu", "goal: |+", "  een", "", "  twee # geen commentaar", "scope: >-",
        "stages:", "  - name: Fase", "    steps:", "      # bij de stap", "      - title: 1.10",
        '        chanel: "web"', "        sentiment: 4", "        pain_points: [no, 'x']",
        "related: oud", "status: Draft", "owner: Winkels  # wie", "persona: [Jonge  huurder]",
        "        channel: Sociale media",
        "lanes: {on: 12:30}", "\ttab", "review: 2026-01-02", "\u2028", "*a", "- x",
    ]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(LINES, max_size=24), st.sampled_from(["\n", "\r\n"]), st.booleans(), st.booleans())
def test_twice_is_once_and_whatever_was_not_meant_stays(tmp_path_factory, lines, ends, bom, last):
    text = ends.join(lines) + (ends if last else "")
    raw = (b"\xef\xbb\xbf" if bom else b"") + text.encode()
    folder = tmp_path_factory.mktemp("fix")
    renamed = "title: n\npersona: jonge-huurder\nformerly: oud\nstages: [s]\n"

    new = fixed(folder, raw, **{"journeys/customer/nieuw.yml": renamed})

    assert new.startswith(b"\xef\xbb\xbf") == bom
    before = sorted(text.split(ends))
    after = sorted(new.removeprefix(b"\xef\xbb\xbf").decode().split(ends))
    assert len(before) == len(after)
    mended = (
        "name:", "chanel", "sumary", "State", "oud", "2026", "1.10", "12:30", "[no", ": no",
        "Draft", "Winkels", "Jonge ", "Sociale",
    )  # fmt: skip
    kept = [it for it in before if not any(word in it for word in mended)]
    for line in kept:
        after.remove(line)
    assert sorted(it.partition("#")[2] for it in after) == sorted(
        it.partition("#")[2] for it in before if it not in kept
    )


@pytest.mark.parametrize("bad", [b"\0title: x\n", b"title: \x07\n", b"\xff\xfe", b"title: [\n"])
def test_a_file_that_is_no_yaml_is_left_alone_and_the_others_are_mended(tmp_path, bad):
    text = "title: 2026\npersona: jonge-huurder\nstages: [a]\n"

    assert fixed(tmp_path, text, **{"journeys/customer/zz.yml": bad}) == text.replace(
        "2026", '"2026"'
    )
    assert (tmp_path / "journeys/customer/zz.yml").read_bytes() == bad
