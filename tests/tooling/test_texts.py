"""`make words` finds the texts that readers see."""

from io import BytesIO

import pytest

from tools.texts import extract


def texts(code: str) -> list[tuple[str, object]]:
    found = extract(BytesIO(code.encode()), {"_", "ngettext", "Message"}, (), options={})
    return [(function, text) for _, function, text, _ in found]


@pytest.mark.parametrize(
    "code",
    [
        '_("A step")',
        'Message("A step")',
        'Message("A " "step")',
        'words.Message("A step", name="not a text")',
        'outer(Message("A step", count=len(other("nor this"))))',
    ],
)
def test_a_text_is_found_however_it_is_written(code):
    assert texts(code) == [("gettext", "A step")]


@pytest.mark.parametrize(
    "code",
    [
        'Message("One step", "%(n)s steps", n=3)',
        'Message("One step", plural="%(n)s steps", n=3)',
        'ngettext("One step", "%(n)s steps", 3)',
    ],
)
def test_a_plural_is_found_with_its_singular(code):
    assert texts(code) == [("ngettext", ("One step", "%(n)s steps"))]


def test_the_description_of_a_field_is_a_text_where_that_is_asked():
    code = b'title: str = Field(min_length=1, description="What it " "is called.")'

    found = extract(BytesIO(code), {"_"}, (), options={"fields": "true"})

    assert [(function, text) for _, function, text, _ in found] == [
        ("gettext", "What it is called.")
    ]
    assert texts(code.decode()) == []


def test_the_help_of_a_command_is_text_where_that_is_asked():
    code = (
        b'@click.command()\n@click.option("--fix", help="Mend it.")\n'
        b'def lint():\n    """Look\n    for it.\n\n    Ends well.\n    """\n'
        b'def other():\n    """Not this."""\n'
    )

    found = extract(BytesIO(code), {"_"}, (), options={"commands": "true"})

    assert {text for _, _, text, _ in found} == {"Mend it.", "Look for it.", "Ends well."}
    assert texts(code.decode()) == []


def test_messages_inside_messages_are_found_too():
    assert texts('Message("%(what)s ends", what=Message("A stage"))') == [
        ("gettext", "%(what)s ends"),
        ("gettext", "A stage"),
    ]


def test_what_is_no_literal_text_is_left_alone():
    assert texts('Message(title)\n_(f"{a}")\nother("A step")') == []
