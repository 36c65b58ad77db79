"""HTML in every text, addresses that run, and texts that only look like either."""

from tests.hostile.case import Case, journey, quoted

_TEXTS = {
    "script": "<script>window.__pwned=1</script>",
    "img_onerror": '<img src=x onerror="window.__pwned=1">',
    "details_toggle": '<details open ontoggle="window.__pwned=1">',
    "iframe_srcdoc": '<iframe srcdoc="<script>parent.__pwned=1</script>">',
    "object_data": '<object data="data:text/html,<script>parent.__pwned=1</script>">',
    "embed": '<embed src="javascript:window.__pwned=1">',
    "form_action": '<form action="https://evil.invalid/"><input name=password autofocus onfocus="window.__pwned=1"><button>Log in</button></form>',
    "meta_refresh": '<meta http-equiv="refresh" content="0;url=https://evil.invalid/">',
    "link_css": '<link rel=stylesheet href="https://evil.invalid/x.css">',
    "style_tag": "<style>body{display:none}</style>",
    "math_ml": '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__pwned=1&gt;">',
    "comment_break": "--><script>window.__pwned=1</script><!--",
    "title_break": "</title><script>window.__pwned=1</script>",
    "attr_break_dq": '"><script>window.__pwned=1</script>',
    "attr_break_sq": "' onmouseover='window.__pwned=1' x='",
    "script_break": "</script><script>window.__pwned=1</script>",
    "json_break": "</script><img src=x onerror=window.__pwned=1>",
    "textarea_break": "</textarea><script>window.__pwned=1</script>",
    "entity": "&lt;script&gt;window.__pwned=1&lt;/script&gt;",
    "pi": '<?xml-stylesheet href="javascript:window.__pwned=1"?>',
    "case_mix": "<ScRiPt>window.__pwned=1</sCrIpT>",
    "backtick": "`<img src=x onerror=window.__pwned=1>`",
    "unclosed_tag": "<img src=x onerror=window.__pwned=1 ",
    "unclosed_div": "</div></article></main>",
    "dom_clobber": "<img name=__md_get><a id=__config>x</a><form id=document><input name=body></form>",
    "video_poster": '<video poster="https://evil.invalid/p" src="https://evil.invalid/v"><source onerror="window.__pwned=1">',
    "srcset": '<img srcset="https://evil.invalid/a 1x">',
    "ping": '<a href="/" ping="https://evil.invalid/">x</a>',
    "import_map": '<script type="importmap">{"imports":{"a":"https://evil.invalid/"}}</script>',
    "nested_svg_script": "<svg><script>window.__pwned=1</script></svg>",
    # Neighbours.
    "svg_onload": "<svg/onload=window.__pwned=1>",
    "svg_animate": '<svg><a><animate attributeName=href values="javascript:window.__pwned=1"/><text>x</text></a></svg>',
    "svg_use": '<svg><use href="https://evil.invalid/x.svg#a"/></svg>',
    "base": '<base href="https://evil.invalid/">',
    "template": "<template shadowrootmode=open><script>window.__pwned=1</script></template>",
    "noscript": '<noscript><p title="</noscript><img src=x onerror=window.__pwned=1>">',
    "xmp": "<xmp></xmp><img src=x onerror=window.__pwned=1></xmp>",
    "plaintext": "<plaintext>",
    "frameset": '<frameset onload="window.__pwned=1"><frame src="javascript:window.__pwned=1">',
    "audio": '<audio src=x onerror="window.__pwned=1">',
    "popover": '<button popovertarget=x>x</button><div popover id=x onbeforetoggle="window.__pwned=1">y</div>',
    "input_image": '<input type=image src="https://evil.invalid/x" formaction="javascript:window.__pwned=1">',
    "isindex": '<input autofocus onfocus="window.__pwned=1">',
    "marquee": '<marquee onstart="window.__pwned=1">',
    "css_position": '<a href="https://evil.invalid" style="position:fixed;inset:0">x</a>',
    "slash_attribute": "<img/src=x/onerror=window.__pwned=1>",
    "newline_attribute": "<img src=x\nonerror=window.__pwned=1>",
    "nul_tag": "<scr\u200bipt>window.__pwned=1</script>",
    "cdata": "<![CDATA[<script>window.__pwned=1</script>]]>",
    "double_entity": "&amp;lt;script&amp;gt;",
    "numeric_entity": "&#60;img src=x onerror=window.__pwned=1&#62;",
    "data_attribute": '<div data-md-component="search-result" class="md-search-result">',
    "trusted_class": '<div class="jb-diagram" data-source="window.__pwned=1">x</div>',
    "label_for": "<label for=__search>x</label>",
}  # fmt: skip

_ADDRESSES = {
    "link_js_case": "JaVaScRiPt:window.__pwned=1",
    "link_js_tab": "java\tscript:window.__pwned=1",
    "link_js_nl": "java\nscript:window.__pwned=1",
    "link_js_entity": "&#106;avascript:window.__pwned=1",
    "link_js_colon": "javascript&colon;window.__pwned=1",
    "link_data_svg": "data:image/svg+xml,<svg onload=window.__pwned=1>",
    "link_blob": "blob:https://evil.invalid/1",
    "link_protocol_rel": "//evil.invalid/",
    "link_backslash": "https:\\\\evil.invalid",
    "link_md_break": "https://ok.example/) <img src=x onerror=window.__pwned=1> (",
    "link_ftp": "ftp://evil.invalid/",
    # Neighbours.
    "link_vbscript": "vbscript:x",
    "link_file": "file:///etc/passwd",
    "link_space_js": " javascript:window.__pwned=1",
    "link_control_js": "\u200bjavascript:window.__pwned=1",
    "link_relative": "../../admin",
    "link_root": "/admin",
    "link_no_host": "https://",
    "link_view_source": "view-source:https://evil.invalid/",
    "link_quote": 'https://ok.example/" onclick="window.__pwned=1',
    "link_lines": "https://ok.example/\njavascript:x",
    "link_space_host": "https://ok.example evil.invalid",
    "link_mail_lines": "mailto:a@b.nl\nbcc: x@evil.invalid",
}
_PLAIN_ADDRESSES = {
    "link_userinfo": "https://intranet@evil.invalid/",
    "link_punycode": "https://xn--pple-43d.invalid/",
    "link_mailto_inject": "mailto:a@b.nl?bcc=evil@evil.invalid&body=x",
}

_GOOD = {
    "valid_lt": "Wait time < 5 days & cost > 3 euro",
    "valid_quotes": "The \"good\" and 'better' way",
    "valid_code": "Use <b> for bold in HTML",
    "valid_arrow": "Intake -> Review --> Done",
    "valid_brackets": "[draft] (see note) {x}",
    "valid_backslash": "C:\\temp\\new",
    "valid_dollar": "$HOME ${x} $(id)",
    "valid_hash": "#1 priority",
    "valid_jinja": "{{ name }} and {% raw %}",
    # Neighbours.
    "valid_heart": "We <3 klanten",
    "valid_ampersands": "Q&A; R&D &copy 2026",
    "valid_generic": "List<String> of Map<K, V>",
    "valid_mail": "Jan <verkoper> van <winkel>",
    "valid_percent": "100% zeker, 50%2F50",
    "valid_stars": "5 * 3 = 15, __init__ en ~50~",
    "valid_colons": "09:30: les 3: pauze",
    "valid_pipe": "ja | nee | misschien",
}


def _address(name: str, address: str, outcome: str) -> Case:
    files = journey(at_step=f"evidence: [{{source: x, link: {quoted(address)}}}]")
    return Case(f"html/{name}", outcome, "reject", files=files, line=7, says="link")


CASES = (
    *(Case(f"html/{name}", "inert", text=text) for name, text in _TEXTS.items()),
    *(_address(name, address, "reject") for name, address in _ADDRESSES.items()),
    *(
        Case(
            f"html/{name}",
            "either",
            "accept",
            files=journey(
                quoted(name), at_step=f"evidence: [{{source: x, link: {quoted(address)}}}]"
            ),
            kept=(name,),
        )
        for name, address in _PLAIN_ADDRESSES.items()
    ),
    *(Case(f"html/{name}", "accept", text=text, kept=(text,)) for name, text in _GOOD.items()),
)
