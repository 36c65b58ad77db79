"""What Markdown and front matter can carry: cleaned and told of, or refused."""

from tests.hostile.case import ARTICLE, PAGE, Case, article, page


def _cleaned(name: str, markdown: str, line: int = 3) -> Case:
    """Name Markdown that could run: it is taken out, and the build says where it stood."""
    return Case(f"markdown/{name}", "inert", files=page(markdown), at=PAGE, line=line, warns=True)


def _harmless(name: str, markdown: str) -> Case:
    """Name Markdown that comes to nothing without anyone having to be told."""
    return Case(f"markdown/{name}", "inert", files=page(markdown))


def _refused(name: str, markdown: str, expected: str = "reject", says: str = "") -> Case:
    return Case(
        f"markdown/{name}", expected, "reject", files=page(markdown), at=PAGE, line=3, says=says
    )


def _slow(name: str, markdown: str) -> Case:
    """Name Markdown made to be slow: it may be refused or shown, but in time."""
    return Case(f"markdown/{name}", "either", files=page(markdown), at=PAGE, line=0)


def _matter(name: str, matter: str, expected: str, ours: str, line: int = 2) -> Case:
    files = {PAGE: f"---\n{matter}\n---\n# Page {{id}}\n"}
    return Case(f"markdown/{name}", expected, ours, files=files, at=PAGE, line=line)


_SHARED = (
    _cleaned("raw_script", "<script>window.__pwned=1</script>"),
    _cleaned("js_link_ref", "[click][1]\n\n[1]: javascript:window.__pwned=1", line=5),
    _harmless("js_autolink", "<javascript:window.__pwned=1>"),
    _refused("link_traverse", "[x](../../../../etc/passwd)"),
    _refused("link_windows", "[x](\\\\evil.invalid\\share)", "either"),
    _cleaned("attr_img", '![x](../images/dot.png){: onerror="window.__pwned=1" }'),
    _cleaned("attr_href", '[x](https://ok.example){: href="javascript:window.__pwned=1" }'),
    Case("markdown/snippet_url", "either", "inert", files=page('--8<-- "https://evil.invalid/x.md"')),
    Case("markdown/snippet_self", "either", "inert", files=page('--8<-- "markdown-snippet-self.md"')),
    _refused("b64_traverse", "![x](../../../../etc/hostname)", "either"),
    _matter(
        "frontmatter_desc",
        "title: '</title><script>window.__pwned=1</script>'\n"
        "description: '\"><script>window.__pwned=1</script>'\n"
        "author: '\"><img src=x onerror=window.__pwned=1>'",
        "inert",
        "inert",
    ),
    _matter("frontmatter_template", "template: ../../../../etc/passwd", "reject", "reject"),
    _matter("frontmatter_icon", "icon: ../../../../../etc/passwd", "either", "reject"),
    _matter("frontmatter_redirect", "redirect: https://evil.invalid/\nredirect_to: javascript:1", "either", "reject"),
    _matter("frontmatter_pytag", 'title: !!python/object/apply:os.system ["touch /tmp/hostile-pwned"]', "either", "reject"),
    _matter("frontmatter_date", "date: 2026-02-30", "reject", "reject"),
    _cleaned("heading_html", "# <img src=x onerror=window.__pwned=1> Title\n\n## <script>window.__pwned=1</script>", line=5),
    _harmless("toc_inject", '# A\n\n## x" onmouseover="window.__pwned=1\n\n[TOC]'),
    _harmless("admonition_title", '!!! note "<img src=x onerror=window.__pwned=1>"\n    x'),
    _harmless("tab_title", '=== "<img src=x onerror=window.__pwned=1>"\n    x'),
    _harmless("code_lang", '```"><img src=x onerror=window.__pwned=1>\nx\n```'),
    _harmless("emoji_html", ':smile"><img src=x onerror=window.__pwned=1>:'),
    _slow("emphasis_redos", "*a_" * 5000),
    _slow("backtick_redos", "`" * 20_000),
    _slow("link_redos", "[a](" * 5000),
    _slow("table_redos", "|" * 20_000 + "\n" + "-" * 20_000),
    Case("markdown/raw_html_valid", "accept", files=page('Press <kbd>Ctrl</kbd> + <kbd>P</kbd>, see <abbr title="World Wide Web">WWW</abbr>.')),
)  # fmt: skip

_NEIGHBOURS = (
    _cleaned("raw_iframe", '<iframe src="https://evil.invalid/"></iframe>'),
    _cleaned("raw_form", '<form action="https://evil.invalid/"><button>x</button></form>'),
    _cleaned("raw_style", "<style>body{display:none}</style>"),
    _cleaned("raw_handler", '<p onclick="window.__pwned=1">x</p>'),
    _cleaned("raw_object", '<object data="https://evil.invalid/x"></object>'),
    _cleaned("raw_meta", '<meta http-equiv="refresh" content="0;url=https://evil.invalid/">'),
    _cleaned("raw_base", '<base href="https://evil.invalid/">'),
    _cleaned("raw_svg", "<svg onload=window.__pwned=1><script>window.__pwned=1</script></svg>"),
    _cleaned("raw_math", "<math><mtext><table><mglyph><style><img src=x onerror=window.__pwned=1>"),
    _cleaned("inline_js", "[x](javascript:window.__pwned=1)"),
    _cleaned("inline_js_entity", "[x](java&#115;cript:window.__pwned=1)", line=1),
    _cleaned("inline_data", "[x](data:text/html,<script>window.__pwned=1</script>)"),
    _cleaned("inline_vbscript", "[x](vbscript:x)"),
    _cleaned("attr_heading", "## x {: onmouseover=window.__pwned=1 }"),
    _cleaned("attr_style", "x\n{: style='position:fixed;inset:0' }", line=4),
    _cleaned("md_in_html", '<div markdown="1" onclick="window.__pwned=1">x</div>'),
    _harmless("details_summary", '??? note "<svg onload=window.__pwned=1>"\n    x'),
    _cleaned("details_quoted", "??? note \"<svg onload='window.__pwned=1'>\"\n    x"),
    _harmless("footnote", "x[^1]\n\n[^1]: <img src=x onerror=window.__pwned=1>"),
    _cleaned("footnote_quoted", 'x[^1]\n\n[^1]: <img src=x onerror="window.__pwned=1">', line=5),
    _cleaned("heading_quoted", '## <img src=x onerror="window.__pwned=1"> Title'),
    _cleaned("admonition_quoted", "!!! note \"<img src=x onerror='window.__pwned=1'>\"\n    x"),
    _cleaned("tab_quoted", "=== \"<img src=x onerror='window.__pwned=1'>\"\n    x"),
    _cleaned("clobbered_config", '<div id="__config">x</div>'),
    _cleaned("clobbered_component", '<div data-md-component="search-result">x</div>'),
    _cleaned("clobbered_toggle", '<label for="__search">x</label>'),
    _harmless("abbreviation", '*[HTML]: "><img src=x onerror=window.__pwned=1>\n\nHTML'),
    _harmless("code_block", "    <script>window.__pwned=1</script>"),
    _harmless("fence_attributes", '``` { .python onclick="window.__pwned=1" }\nx\n```'),
    _refused("image_missing", "![x](none.png)"),
    _refused("image_remote", "![x](https://evil.invalid/track.gif)", "either"),
    _refused("link_missing", "[x](none.md)"),
    _refused("link_absolute", "[x](/etc/passwd)"),
    _matter("frontmatter_unknown", "sidebar: secret", "either", "reject"),
    _matter("frontmatter_bomb", "a: &a [x,x]\n" + "".join(f"{n}: &{n} [*{m},*{m},*{m},*{m},*{m},*{m},*{m},*{m},*{m}]\n" for m, n in zip("abcdefg", "bcdefgh", strict=True)), "reject", "reject", 0),
    _matter("frontmatter_deep", f"tags: {'[' * 3000}{']' * 3000}", "reject", "reject", 0),
    _matter("frontmatter_broken", 'title: "open', "reject", "reject", 0),
    _matter("frontmatter_list", "- a\n- b", "reject", "reject", 0),
    Case("markdown/article_date", "reject", files=article("x", "date: 2026-02-30"), at=ARTICLE, line=2),
    Case("markdown/article_tag", "reject", files=article("x", "date: 2026-01-02\ntitle: !!python/name:os.system"), at=ARTICLE, line=3),
    Case("markdown/article_author", "reject", files={**article("x", "date: 2026-01-02\nauthors: [nobody]"), "content/guidance/.authors.yml": "authors: {anna: {name: Anna, description: Writes, avatar: assets/anna.svg}}\n"}, at=ARTICLE, line=3),
    Case("markdown/latin1", "reject", files={PAGE: "# Privé\n".encode("latin-1")}, at=PAGE, line=1),
    Case("markdown/escape_codes", "reject", files=page("a\x1b[31mb"), at=PAGE, line=3),
    Case("markdown/bidi", "reject", files=page("a \u202eb\u202c c"), at=PAGE, line=3),
    _slow("open_tag_redos", "<a " * 10_000),
    _slow("quote_redos", ">" * 5000 + " x"),
    _slow("list_redos", "\n".join(f"{'  ' * n}- x" for n in range(300))),
    _slow("bracket_redos", "[" * 20_000),
    _slow("image_redos", "![" * 10_000),
    _slow("star_redos", "*" * 20_000),
    _slow("under_redos", "_" * 20_000 + "a"),
    _slow("angle_redos", "<" * 20_000),
    _slow("comment_redos", "<!--" * 8000),
    _slow("footnote_redos", "[^" * 8000),
    _slow("attr_redos", "x{:" * 8000),
    _slow("entity_redos", "&" * 30_000),
    _slow("div_redos", "<div>\n" * 2000),
    _slow("space_redos", "x" + " " * 60_000 + "y"),
    _slow("fence_redos", "```\n" * 4000),
    _slow("admonition_redos", "\n".join(f"{'    ' * n}!!! note" for n in range(120))),
    _slow("definition_redos", "x\n:   " * 4000),
)  # fmt: skip

CASES = (*_SHARED, *_NEIGHBOURS)
