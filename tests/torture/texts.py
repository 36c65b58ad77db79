"""What people paste, mistype or try: every class of text that a page could trip over."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """A text as it is written, and as it is shown where a little Markdown is understood."""

    written: str
    shown: str | None = None


TEXTS = tuple(
    Text(*((it,) if isinstance(it, str) else it))
    for it in (
        "Signs # one; two: three, four <five> & 6 > \"seven\" 'eight' 9% {10} [11] ~ ^ = + @ $ \\",
        "09:30: 3: Anna, Bob",
        "# not a heading, and #35; no entity",
        "%% no comment, 50% off",
        "title of the book: none",
        "section: the first",
        "journey",
        "accTitle: a name",
        "accDescr { no block }",
        ("__proto__", "proto"),
        "constructor",
        "first line\nsecond line",
        "tab\there, and\u2028a line separator\u2029and\u00a0a hard space",
        "👩\u200d👩\u200d👧 family, flag 🇳🇱, and 🏠",
        "Zoë, café à 80 °C ﬂ°° ¶ß ﬂ°35¶ß e\u0301e\u0301n",
        "家具を買う、楽しみです。要件",
        "أشتري أريكة جديدة",
        "אני קונה ספה",
        "W" * 60,
        "Titles of " + "a hundred and twenty characters, of " * 3 + "it",
        "<script>window.__pwned = 1</script>",
        "</pre></script></title></svg><script>window.__pwned = 1</script>",
        "<img src=x onerror=window.__pwned=1>",
        "\"><svg onload=window.__pwned=1> '><b onclick='window.__pwned=1'>x</b>",
        ("[press](javascript:window.__pwned=1) here", "press here"),
        (
            "![](x) [a][b] ` half **bold** _so_ [c](https://journeybook.test/x)",
            "![](x) [a][b] ` half bold so c",
        ),
        "{{ 7 * 7 }} {% raw %} {# gone #} ${7*7}",
        "%%{init: {'theme': 'dark'}}%% drawn",
        "click x href javascript:window.__pwned=1",
        "end of subgraph --> A[B] -.- C{D} ::: e",
        "&lt;b&gt; &amp; &#59; &quot; #59; #quot; #lt;b#gt;",
        "direction LR fa:fa-car $$x^2$$ half mermaid",
        "null",
    )
)
"""As many as can be divided by three, for the three kinds of people."""
