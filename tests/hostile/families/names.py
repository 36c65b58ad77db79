"""Names of files and folders that git, Windows, a terminal or an address chokes on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tests.hostile.case import Case, journey

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLAIN = "title: Plain\npersona: traveller\nstages: Zien\n"
_JOURNEYS = "journeys/customer"
_PAGES = "content/pages"


def put(folder: str, *names: str | bytes, text: str = PLAIN) -> Callable[[Path], None]:
    """Make something that writes files under names that no table of texts could hold."""

    def make(project: Path) -> None:
        (project / folder).mkdir(parents=True, exist_ok=True)
        for name in names:
            raw = name if isinstance(name, bytes) else name.encode()
            with open(os.fsencode(project / folder) + b"/" + raw, "wb") as file:  # noqa: PTH123
                file.write(text.encode())

    return make


def _journey(name: str, file: str | bytes, shown: str, outcome: str = "reject") -> Case:
    return Case(
        f"names/{name}",
        outcome,
        "reject",
        make=put(_JOURNEYS, file),
        at=f"{_JOURNEYS}/{shown}",
        line=0,
    )


def _page(name: str, file: str | bytes, shown: str, outcome: str = "reject") -> Case:
    return Case(
        f"names/page_{name}",
        outcome,
        "reject",
        make=put(_PAGES, file, text="# Plain\n"),
        at=f"{_PAGES}/{shown}",
        line=0,
    )


_ODD = "\N{REPLACEMENT CHARACTER}"

CASES = (
    _journey("name_nonutf8", b"caf\xe9.yml", f"caf{_ODD}.yml"),
    _journey("name_newline", "a\nb.yml", f"a{_ODD}b.yml"),
    _journey("name_ansi", "a\x1b[31mb.yml", f"a{_ODD}[31mb.yml"),
    _journey("name_html", "<img src=x onerror=window.__pwned=1>.yml", "<img src=x", "either"),
    _journey("name_quote", 'it\'s a "journey".yml', "it's a", "either"),
    _journey("name_percent", "100%#a?b.yml", "100%#a?b.yml"),
    _journey("name_backslash", "a\\b.yml", "a\\b.yml"),
    _journey("name_colon", "a:b.yml", "a:b.yml"),
    Case("names/name_reserved", "reject", make=put(_JOURNEYS, "CON.yml", "nul.yml", "com1.yml"), at=f"{_JOURNEYS}/nul.yml"),
    Case("names/name_trailing", "reject", make=put(_JOURNEYS, "a .yml", "b..yml"), at=f"{_JOURNEYS}/b..yml"),
    _journey("name_dash", "--config-file=x.yml", "--config-file=x.yml"),
    _journey("name_long", "a" * 250 + ".yml", "aaaaaaaa", "either"),
    Case("names/name_case_collision", "reject", make=put(_JOURNEYS, "Onboarding.yml", "onboarding.yml"), at=f"{_JOURNEYS}/Onboarding.yml"),
    Case("names/name_nfc_nfd", "reject", make=put(_JOURNEYS, "caf\u00e9.yml", "cafe\u0301.yml"), at=f"{_JOURNEYS}/caf", line=0),
    # A title may be there twice: it is the name of the file that must not.
    Case("names/slug_collision", "reject", files={"journeys/customer/twice.yml": PLAIN, "journeys/customer/below/twice.yml": PLAIN}, at=f"{_JOURNEYS}/twice.yml"),
    Case("names/slug_empty", "either", "accept", files={**journey('"!!!"', step='"???"'), "journeys/customer/{id}-two.yml": 'title: "日本語"\npersona: traveller\nstages: ["日本語", "!!!"]\n'}, kept=("!!!",)),
    Case("names/dir_vs_file", "reject", files={"content/a.md": "# One\n", "content/a/index.md": "# Two\n"}, at="content/a", line=0),
    Case("names/md_vs_yml", "reject", files={"content/journeys/plain.md": "# Shadow\n"}, at="content/journeys/plain.md"),
    Case("names/index_readme", "reject", files={"content/sub/index.md": "# One\n", "content/sub/README.md": "# Two\n"}, at="content/sub/", line=0),
    # Neighbours.
    _journey("name_bidi", "a\u202eb.yml", f"a{_ODD}b.yml"),
    _journey("name_c1", "a\x9bb.yml", f"a{_ODD}b.yml"),
    _journey("name_space", "a b.yml", "a b.yml"),
    _journey("name_dots", "a..b.yml", "a..b.yml"),
    _journey("name_star", "a*.yml", "a*.yml"),
    _journey("name_pipe", "a|b.yml", "a|b.yml"),
    _journey("name_command", "$(touch x).yml", "$(touch x).yml"),
    _journey("name_emoji", "🛋.yml", "🛋.yml"),
    _journey("name_pipeline", "::error::x.yml", "::error::x.yml"),
    _journey("name_capital_ending", "a.YML", "a.YML"),
    _page("nonutf8", b"caf\xe9.md", f"caf{_ODD}.md"),
    _page("newline", "a\nb.md", f"a{_ODD}b.md"),
    _page("ansi", "a\x1b[31mb.md", f"a{_ODD}[31mb.md"),
    _page("html", "<img src=x onerror=window.__pwned=1>.md", "<img src=x", "either"),
    _page("backslash", "a\\b.md", "a\\b.md"),
    _page("colon", "a:b.md", "a:b.md"),
    _page("reserved", "con.md", "con.md"),
    _page("trailing", "b .md", "b .md"),
    _page("dash", "--config-file=x.md", "--config-file=x.md"),
    _page("percent", "100%#a?b.md", "100%#a?b.md"),
    Case("names/page_case_collision", "reject", make=put(_PAGES, "Team.md", "team.md", text="# x\n"), at=f"{_PAGES}/", line=0),
    Case("names/page_nfc_nfd", "reject", make=put(_PAGES, "caf\u00e9.md", "cafe\u0301.md", text="# x\n"), at=f"{_PAGES}/", line=0),
    Case("names/page_over_folder", "reject", files={"content/journeys/plain/index.md": "# Shadow\n"}, at="content/journeys/plain/index.md"),
    Case("names/page_over_home", "reject", files={"content/index.md": "# Shadow\n"}, at="content/index.md"),
    Case("names/page_over_portfolio", "reject", files={"content/portfolio/index.md": "# Shadow\n"}, at="content/portfolio/index.md"),
    Case("names/picture_over_ours", "reject", files={"content/assets/journeybook/favicon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'}, at="content/assets/journeybook"),
    Case("names/data_over_ours", "reject", files={"content/journeys.json": "{}"}, at="content/journeys.json"),
)  # fmt: skip
