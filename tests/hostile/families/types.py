"""Values that are not what the field asks for, and names that are no ids."""

from tests.hostile.case import ME, Case, journey

_LONG = "a" * 300


def _title(name: str, written: str, kept: str) -> Case:
    """Name a title that YAML would make something else of: here the characters count."""
    return Case(f"types/{name}", "either", "accept", files=journey(written), kept=(kept,))


def _score(name: str, written: str, line: int = 7) -> Case:
    text = str(journey()[ME]).replace("sentiment: 3", f"sentiment: {written}")
    return Case(f"types/{name}", "reject", files={ME: text}, line=line)


def _date(name: str, written: str, expected: str = "reject") -> Case:
    files = journey(more=f"evidence: [{{source: Talk, date: {written}}}]")
    return Case(f"types/{name}", expected, "reject", files=files, line=3)


def _id(name: str, written: str) -> Case:
    return Case(f"types/{name}", "reject", files=journey(at_step=f"id: {written}"), line=7)


def _field(name: str, line: str, says: str = "") -> Case:
    return Case(f"types/{name}", "reject", files=journey(more=line), line=3, says=says)


_SHARED = (
    _title("title_bool_norway", "no", "no"),
    _title("title_bool_off", "Off", "Off"),
    _title("title_bool_yes", "Yes", "Yes"),
    _title("title_bool_true", "true", "true"),
    Case("types/title_spaces", "reject", files=journey('"   "'), says="spaces"),
    _title("title_date", "2026-01-02", "2026-01-02"),
    _title("title_float", "1.10", "1.10"),
    _title("title_sexagesimal", "12:30", "12:30"),
    _title("title_exp", "1e3", "1e3"),
    Case("types/title_inf", "reject", files=journey(".inf"), says="quotes"),
    Case("types/title_map", "reject", files=journey("{a: b}")),
    Case("types/score_string", "either", "accept", files={ME: str(journey()[ME]).replace(": 3", ': "3"')}),
    _score("score_huge", "1" + "0" * 400),
    _score("score_float_range", "1e308"),
    _score("score_six", "6"),
    _score("score_bool", "yes"),
    _score("score_decimal_comma", '"3,5"'),
    _date("date_us", "02/13/2026"),
    _date("date_year0", "0000-01-01"),
    _date("date_tz", "2026-01-01T00:00:00+25:00"),
    _date("date_future", "9999-12-31T23:59:59Z", "either"),
    Case("types/steps_null", "reject", files={ME: "title: x\npersona: traveller\nstages:\n"}, line=3),
    Case("types/steps_map", "reject", files={ME: "title: x\npersona: traveller\nstages: {one: {title: a}}\n"}, line=3),
    Case("types/steps_mixed_null", "reject", files={ME: "title: x\npersona: traveller\nstages:\n  -\n  - title: a\n"}, line=4),
    _field("status_unknown", "status: Lvie", "live"),
    _id("id_traversal", "../../../tmp/hostile-pwned"),
    _id("id_absolute", "/tmp/hostile-pwned"),
    _id("id_url_meta", '"a?b#c%2e%2e/d"'),
    _id("id_long", _LONG),
    _id("id_dots", ".."),
    _id("id_trailing_dot", '"evil. "'),
    _field("ref_missing", "related: [does-not-exist]", "does-not-exist"),
    _field("ref_self", "parent: types-ref-self"),
)  # fmt: skip

_NEIGHBOURS = (
    _title("title_null_word", '"null"', "null"),
    _title("title_octal", "0123", "0123"),
    _title("title_hex", "0x1F", "0x1F"),
    _title("title_underscores", "1_000", "1_000"),
    _title("title_plus", "+31", "+31"),
    Case("types/title_nan", "reject", files=journey(".NaN"), says="quotes"),
    Case("types/title_null", "reject", files=journey("null")),
    Case("types/title_list", "reject", files=journey("[a, b]")),
    _score("score_zero", "0"),
    _score("score_minus", "-1"),
    _score("score_half", "3.5"),
    _score("score_nan", ".nan"),
    _score("score_octal", "0o3"),
    _score("score_sign", "+3"),
    _score("score_arabic", "٣"),
    _score("score_digits", "9" * 5000),
    _score("score_list_of_lists", "[[3]]"),
    _date("date_february", "2026-02-30"),
    _date("date_words", "morgen"),
    _date("date_minus", "-2026-01-01"),
    _date("date_far", "2999-01-01"),
    _id("id_reserved", "con:1"),
    _id("id_encoded", '"%2e%2e%2f"'),
    _id("id_backslash", "'..\\..\\x'"),
    _id("id_newline", '"a\\nb"'),
    _id("id_capital", "Stap"),
    _id("id_script", '"<script>"'),
    _field("formerly_traversal", "formerly: [../../x]"),
    _field("formerly_own", "formerly: [types-formerly-own]"),
    _field("persona_traversal", "owner: ../../x"),
    _field("related_twice_wrong", "related: [a?b, '../x']"),
    _field("target_circle", "target_of: types-target-circle"),
    _field("lane_empty", 'lanes: {"": x}'),
    _field("lane_proto", "lanes: {Lane: {__proto__: x}}"),
    _field("review_negative", "review: {every: -1 month}"),
    _field("review_endless", "review: {every: 99999999999999999999 years}"),
    _field("language_injected", "quotes: [{text: x, language: 'nl\" onclick=\"x'}]"),
)  # fmt: skip

CASES = (*_SHARED, *_NEIGHBOURS)
