"""Texts that a diagram must show as they are: every class of character, every word of a grammar."""

_SIGNS = "#:;,<>&\"'`%ﬂ°¶ß\\|/*_~^=+-@$!?.()[]{}"

_WORDS = """
title | section | journey | accTitle | accDescr | Title x | SECTION: y | Journey's end | journeyman
section2 | title-case | accTitle: z | accDescr { a } | end | End | END of it | graph | flowchart TD
subgraph | class a b | classDef | click me | style x | linkStyle 0 | default | direction LR
de direction  TB van | call f() | href | o---o | x--x | --> b | -.- | ==> | ~~~ | A & B
a@{ shape: x } | :::cls | constructor | toString | hasOwnProperty | prototype | __proto__ | null
true | 0 | 3 | -1 | NaN
"""

_MARKUP = """
1. first | 1) first | - item | * item | + item | # head | ## head | > quote | `code` | **bold**
*it* | _it_ | __bold__ | ~~del~~ | [link](http://x.nl) | ![img](http://x.nl/i.png)
http://x.nl/a?b=c&d=e#f | mailto:a@b.nl | --- | *** | === | a\\nb | line\\ | $$x^2$$ | $x$
fa:fa-car rit | fab:fa-x | fa-car | <br> | a<br/>b | <script>alert(1)</script>
<img src=x onerror=alert(1)> | <b>x</b> | </text> | <!-- c --> | &lt; | &amp; | &#35; | &quot;
#35; | #quot; | #lt;script#gt; | ﬂ°°35¶ß | ﬂ°quot¶ß | %%{init: {}}%% | x %%{init: {}}%% | %% comment
a %% b | %{x} | {{x}} | ${x} | {% x %} | javascript:alert(1) | data:text/html,x
"""

_WRITING = [
    "|pipe|",
    "| a | b |",
    "---\ntitle: x\n---",
    "a\nb",
    "a\tb",
    "a\u2028b",
    "a\r\nb",
    "a\u00a0b",
    "a\u200db",
    "a\u00adb",
    "a\u202eb",
    "a\ufeffb",
    "a\u0007b",
    "\u0000x",
    "\u200fnaar rechts",
    "👩\u200d👩\u200d👧 gezin",
    "🏠",
    "𝒳",
    "e\u0301e\u0301n",
    "Zoë & co",
    "«a» “b” ‘c’ …",
    "家具を買う",
    "عربي",
    "עברית",
    "",
    "   ",
    "\ufeff",
    "09:30: 3: A",
    "a: 3: B, C",
    "tel. 0800-1234 (gratis); € 10,-",
    "Lifestyle: 09:30>10:00",
    "classDef a:#fff; b",
    "style xC:\\pad & $$x$$ half",
    "50% korting!",
    'a "b" c',
    "C:\\pad\\naar",
    "W" * 60,
    "woord " * 20,
]


def _split(text: str) -> list[str]:
    return [one for line in text.strip().splitlines() for one in line.split(" | ")]


TEXTS = list(
    dict.fromkeys(
        [
            *_split(_WORDS),
            *_split(_MARKUP),
            *_WRITING,
            *(
                shape.format(sign)
                for sign in _SIGNS
                for shape in ("{}", "{}x", "x{}", "x{}y", "x {} y")
            ),
        ]
    )
)
