"""A site brings the languages that its search speaks, and no others."""

import pytest

from tests.mkdocs.small import MKDOCS_YML, build, publish

FOLDER = "assets/javascripts/lunr"


@pytest.mark.parametrize(
    ("language", "search", "brought"),
    [
        ("nl", "search", {"min/lunr.nl.min.js", "min/lunr.stemmer.support.min.js"}),
        ("en", "search", set()),
        (
            "nl",
            "search: {lang: [nl, en, ja]}",
            {
                "tinyseg.js", "min/lunr.nl.min.js", "min/lunr.ja.min.js", "min/lunr.multi.min.js",
                "min/lunr.stemmer.support.min.js",
            },
        ),
    ],
)  # fmt: skip
def test_only_what_the_search_loads_is_published(tmp_path, language, search, brought):
    settings = MKDOCS_YML.replace("language: en", f"language: {language}")
    settings = settings.replace("  - search\n", f"  - {search}\n")

    site = build(publish(tmp_path, **{"mkdocs.yml": settings}), strict=True)

    found = {file.relative_to(site / FOLDER).as_posix() for file in site.glob(f"{FOLDER}/**/*.js")}
    assert found == brought
