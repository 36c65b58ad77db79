"""What an edition must not show stands in no byte of it."""

import gzip

import pytest

from tests.hostile.families import CASES
from tests.hostile.judging import price, talk
from tests.hostile.publication import write
from tests.hostile.table import record

HIDDEN = [it for it in CASES if it.outcome == "hidden"]
MARKER = b"secretmarker"


def told(site):
    """Find the files that have the marker in them or in their name."""
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        held = file.read_bytes() if file.is_file() else b""
        held = gzip.decompress(held) if name.endswith(".gz") else held
        if MARKER in held.lower() or MARKER in name.lower().encode():
            yield name


@pytest.mark.parametrize("case", HIDDEN, ids=lambda it: it.name)
def test_its_marker_is_in_no_published_byte(case, builder, empty, tmp_path, record_property):
    write(tmp_path, [case])

    done = builder.build(tmp_path)

    assert [done.code, *talk(done), *price(case.seconds, done, empty)] == [0], done.output[-3000:]
    assert [*told(done.site)] == []
    record([case], done.seconds - empty.seconds, done.megabytes, record_property)


def test_the_marker_is_found_where_it_is_shown(builder, tmp_path):
    write(tmp_path, [it for it in HIDDEN if it.name == "leak/status_draft_5"])
    settings = tmp_path / "mkdocs.yml"
    text = settings.read_text().replace("- journeybook", "- journeybook: {audience: board}")
    settings.write_text(text)

    done = builder.build(tmp_path)

    assert len([*told(done.site)]) > 5
