"""A history that git keeps and cannot tell never goes missing without a word."""

import pytest
from mkdocs.exceptions import Abort

from tests.mkdocs.small import MKDOCS_YML, build, publish


def cut_off(folder, **changed):
    project = publish(folder, **changed)
    (project / ".git").write_text("gitdir: /nowhere/at/all\n", "utf-8")
    return project


def test_a_history_that_cannot_be_told_ends_a_strict_build(tmp_path, caplog):
    with pytest.raises(Abort):
        build(cut_off(tmp_path), strict=True)

    assert "there is no history in this site: git says: fatal: not a git" in caplog.text
    assert "history: false" in caplog.text


def test_whoever_wants_no_history_says_so(tmp_path, caplog):
    settings = MKDOCS_YML.replace("  - journeybook\n", "  - journeybook: {history: false}\n")

    site = build(cut_off(tmp_path, **{"mkdocs.yml": settings}), strict=True)

    assert (site / "index.html").is_file()
    assert "no history" not in caplog.text
