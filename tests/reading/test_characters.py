import pytest

from tests.reading.said import said_of, told

REST = "\npersona: jonge-huurder\nstages: Zien\n"


@pytest.mark.parametrize(
    "char",
    [
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\x9b",
        "\u202e",
        "\u2066",
        "\ufffe",
        "\ufdd0",
        "\U0001ffff",
        "\ufeff",
    ],
)
def test_invisible_characters_are_refused_where_they_stand(char):
    assert [it.split()[0] for it in said_of(f"title: Zi{char}en{REST}")] == ["1:10"]


@pytest.mark.parametrize(
    "escape", ["\\0", "\\e", "\\x07", "\\u202e", "\\ufffe", "\\N", "\\U0001fffe"]
)
def test_they_are_refused_when_they_hide_in_an_escape(escape):
    assert [it.split()[0] for it in said_of(f'title: "Zi{escape}en"{REST}')] == ["1:8"]


@pytest.mark.parametrize(
    "char", ["\u2028", "\u2029", "e\u0301", "\u200d", "\u200f", "\u00a0", "\U000e0067"]
)
def test_unusual_characters_are_welcome(char):
    assert said_of(f"title: Zi{char}en{REST}") == []


def test_lines_count_as_in_an_editor():
    assert said_of("title: Zi\u2028en\npersona: niemand\nstages: Zien\n") == [
        "2:10 unknown-reference"
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_recognised(encoding):
    raw = f"title: Zien{REST}".encode(encoding)

    assert said_of(raw) == ["1:1 not-utf-8"]
    assert told(raw)[0].startswith("this file is saved as UTF-16")


def test_latin_1_is_recognised_at_its_first_byte():
    raw = f"summary: Kijk\ntitle: Priv\u00e9{REST}".encode("latin-1")

    assert said_of(raw) == ["2:12 not-utf-8"]
    assert told(raw) == [
        (
            "byte 0xE9 is not UTF-8; in Windows-1252 (Latin-1) it would be “é” "
            "| save the file again with the encoding UTF-8"
        )
    ]


def test_a_lone_surrogate_is_refused_as_an_escape():
    assert said_of(f'title: "\\ud800"{REST}') == ["1:9 escape"]
