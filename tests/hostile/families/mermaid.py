"""Texts that are Mermaid's own syntax, and diagrams in articles that mean harm."""

from tests.hostile.case import PAGE, Case, page

_TEXTS = {
    "init_directive": '%%{init: {"securityLevel":"loose","htmlLabels":true,"themeCSS":"*{display:none}"}}%%',
    "init_multiline": 'x\n%%{init: {"securityLevel":"loose"}}%%\njourney',
    "newline_inject": "Step: 5: Me\n    Injected step: 5: Attacker",
    "fence_close": "x\n```\n<img src=x onerror=window.__pwned=1>\n```",
    "click_href": 'click A href "javascript:window.__pwned=1"',
    "click_call": "click A call window.alert()",
    "html_label": "<img src=x onerror=window.__pwned=1>",
    "quote": '"unbalanced',
    "hash_entity": "#quot;#35;",
    "br_tag": "line<br/>break",
    "acc_inject": "x\n accTitle: spoofed\n accDescr { spoofed }",
    "keyword_section": "section",
    "constructor": "constructor",
    "themecss_exfil": '%%{init:{"themeCSS":"a{background:url(https://evil.invalid/x)}"}}%%',
    "gantt_dos": "gantt\n excludes monday,tuesday,wednesday,thursday,friday,saturday,sunday\n a: 2026-01-01, 3d",
    "iconify": "::icon(<img src=x onerror=window.__pwned=1>)",
    # Neighbours.
    "proto": "__proto__",
    "to_string": "toString",
    "comment": "%% nothing",
    "semicolons": "a;b; c: 5: d",
    "commas": "a, b, c",
    "config_in_text": "---\nconfig:\n  securityLevel: loose\n---\njourney",
    "entity_hash": "#lt;img src=x onerror=window.__pwned=1#gt;",
    "placeholder": "ﬂ°35¶ß ﬂ°°lt¶ß",
    "katex": "$$\\text{x}\\href{javascript:window.__pwned=1}{y}$$",
    "class_def": "classDef x fill:url(https://evil.invalid/x)",
    "style_line": "style A fill:#f00,background:url(https://evil.invalid/x)",
    "end_word": "end",
    "icon_fa": "fa:fa-car fab:fa-x",
    "markdown_label": "`**x** <img src=x onerror=window.__pwned=1>`",
    "very_wide": "W" * 100,
}  # fmt: skip

_DIAGRAMS = {
    "cve_2025_54881_sequence_katex": 'sequenceDiagram\n    participant A as Alice<img src="x" onerror="window.__pwned=1">$$\\\\text{Alice}$$\n    A->>B: hi',
    "cve_2021_43861": '%%{init: {"flowchart":{"htmlLabels":true}}}%%\nflowchart TD\n A["<img/src=x onerror=window.__pwned=1>"]',
    "cve_2022_31108_css": '%%{init: {"themeVariables":{"primaryColor":"red;}body{display:none}"}}}%%\nflowchart TD\n A-->B',
    "click_javascript": 'flowchart TD\n A-->B\n click A href "javascript:window.__pwned=1" "tip"\n click B call alert(1337)',
    "raw_script_in_fence": "journey\n title <script>window.__pwned=1</script>",
    # Neighbours.
    "loose_and_click": '%%{init: {"securityLevel":"loose"}}%%\nflowchart TD\n A-->B\n click A call eval("window.__pwned=1")',
    "image_node": 'flowchart TD\n A@{ img: "https://evil.invalid/x.png", label: "x" }\n A-->B',
    "icon_node": 'flowchart TD\n A@{ icon: "evil:x", label: "<img src=x onerror=window.__pwned=1>" }',
    "theme_css": '%%{init: {"themeCSS":"*{background:url(https://evil.invalid/x)}"}}%%\nflowchart TD\n A-->B',
    "font_family": '%%{init: {"fontFamily":"x;}body{background:url(https://evil.invalid/x)}"}}%%\nflowchart TD\n A-->B',
    "config_block": '---\nconfig:\n  securityLevel: loose\n  themeCSS: "@import url(https://evil.invalid/x.css)"\n---\nflowchart TD\n A["<script>window.__pwned=1</script>"]',
    "pre_close": 'flowchart TD\n A["</pre><img src=x onerror=window.__pwned=1>"]',
}  # fmt: skip


CASES = (
    *(Case(f"mermaid/{name}", "inert", text=text) for name, text in _TEXTS.items()),
    *(
        Case(f"mermaid/{name}", "either", "inert", files=page(f"```mermaid\n{diagram}\n```"))
        for name, diagram in _DIAGRAMS.items()
    ),
    Case(
        "mermaid/syntax_error",
        "reject",
        files=page("```mermaid\njourney\n  this is not : valid : : mermaid\n flowchart\n```"),
        at=PAGE,
        line=5,
    ),
    Case(
        "mermaid/no_such_diagram",
        "reject",
        files=page("```mermaid\nflwchart LR\n  A --> B\n```"),
        at=PAGE,
        line=4,
    ),
    Case("mermaid/empty_diagram", "reject", files=page("```mermaid\n\n```"), at=PAGE, line=4),
)
