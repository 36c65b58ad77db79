"""Encodings, and characters that deceive, that nobody sees, or that merely look odd."""

from tests.hostile.case import ME, Case, journey

_HAVING = "title: {}\npersona: traveller\nstages: Zien\n"


def _refused(name: str, title: str, says: str = "") -> Case:
    return Case(f"unicode/{name}", "reject", files={ME: _HAVING.format(title)}, says=says)


def _faithful(name: str, title: str, expected: str = "accept") -> Case:
    return Case(f"unicode/{name}", expected, "accept", text=title, kept=(title,))


_SHARED = (
    Case("unicode/utf16be_nobom", "reject", files={ME: _HAVING.format("Plain").encode("utf-16-be")}, says="UTF-8"),
    Case("unicode/latin1", "reject", files={ME: _HAVING.format("Privé gegevens").encode("latin-1")}, says="0xE9"),
    _refused("nul_escape", r'"a\0b"', "U+0000"),
    _refused("control_escape", r'"a\x1b[2J\x07b\x08"', "U+001B"),
    _refused("bidi_override", '"Approve \u202egnihtyna\u202c only"', "U+202E"),
    _faithful("homoglyph", "Сustоmer jоurney", "either"),
    _refused("lone_surrogate", r'"\ud800"'),
    _refused("nonchar", '"x\ufffey"', "U+FFFE"),
    _faithful("zalgo", "Z" + "\u0335\u0322\u0321" * 33, "either"),
    Case("unicode/line_separator", "inert", text="a\u2028b\u2029c"),
    _faithful("rtl_valid", "رحلة العميل"),
    _faithful("emoji_valid", "Journey 👩\u200d💻 🇳🇱 ✅"),
)  # fmt: skip

_NEIGHBOURS = (
    Case("unicode/utf16le_bom", "reject", files={ME: b"\xff\xfe" + _HAVING.format("x").encode("utf-16-le")}, says="UTF-8"),
    Case("unicode/utf32", "reject", files={ME: _HAVING.format("x").encode("utf-32")}, says="UTF-8"),
    Case("unicode/utf7", "either", "accept", files={ME: _HAVING.format('"+ADw-script+AD4-"')}, kept=("+ADw-script+AD4-",)),
    Case("unicode/utf8_bom", "accept", files={ME: b"\xef\xbb\xbf" + str(journey("Marked first")[ME]).encode()}, kept=("Marked first",)),
    Case("unicode/overlong", "reject", files={ME: b"title: a\xc0\xafb\npersona: traveller\nstages: Zien\n"}, says="0xC0"),
    Case("unicode/cut_off", "reject", files={ME: b"title: a\xe2\x82\npersona: traveller\nstages: Zien\n"}, says="UTF-8"),
    Case("unicode/raw_escape", "reject", files={ME: b"title: a\x1b]0;x\x07\npersona: traveller\nstages: Zien\n"}, says="U+001B"),
    Case("unicode/raw_c1", "reject", files={ME: "title: a\x9b2Jb\npersona: traveller\nstages: Zien\n"}, says="U+009B"),
    Case("unicode/raw_nul", "reject", files={ME: b"title: a\0b\npersona: traveller\nstages: Zien\n"}, says="U+0000"),
    _refused("bidi_isolate", '"a \u2066b\u2069 c"', "U+2066"),
    _refused("bidi_escape", r'"a \u202e b"', "U+202E"),
    _refused("bidi_mark_key", '"a": b\n"\u202eeltit": x', ""),
    _refused("nonchar_astral", r'"x\U0001fffe"', ""),
    _refused("mark_inside", '"a\ufeffb"', "U+FEFF"),
    _refused("only_invisible", '"\u200b\u2060\u00ad"', ""),
    _refused("only_filler", '"\u3164\u115f"', ""),
    _faithful("cjk", "家具を買う"),
    _faithful("hebrew", "אני קונה ספה"),
    _faithful("combining", "Zoe\u0308 in cafe\u0301"),
    _faithful("astral", "𝕁𝕠𝕦𝕣𝕟𝕖𝕪 𐍈"),
    _faithful("soft_hyphen", "Woon\u00adadvies"),
    _faithful("no_break", "10\u00a0000\u202f€"),
    Case("unicode/tag_characters", "either", "accept", text="a\U000e0041\U000e0042b", kept=("a\U000e0041\U000e0042b",)),
    Case("unicode/next_line", "reject", files={ME: _HAVING.format(r'"a\Nb"')}, says="U+0085"),
    Case("unicode/message_echo", "reject", files={ME: 'title: x\npersona: "a\\n::error::b"\nstages: Zien\n'}, line=2),
    Case("unicode/message_pipeline", "reject", files={ME: "title: x\npersona: '##vso[task.setvariable variable=x]y'\nstages: Zien\n"}, line=2),
    Case("unicode/message_group", "reject", files={ME: "title: x\npersona: '##[error]y'\nstages: Zien\n"}, line=2),
    Case("unicode/message_key", "reject", files={ME: "title: x\n'::add-mask::x': y\npersona: traveller\nstages: Zien\n"}, line=2),
    Case("unicode/message_block", "reject", files={ME: "title: x\npersona: |\n  a\n  ::warning::b\nstages: Zien\n"}, line=2),
)  # fmt: skip

CASES = (*_SHARED, *_NEIGHBOURS)
