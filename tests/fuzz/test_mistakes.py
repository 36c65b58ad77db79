"""Every mistake is told at its place, however many there are, and whatever comes is borne."""

from __future__ import annotations

from tests.fuzz.mistakes import broken, slipped, torn
from tests.fuzz.profiles import every, look
from tests.fuzz.test_catalogues import reading_of, said


def untold(publication, reading):
    """List the mistakes of which nothing is said in their line."""
    told = {(it.place.file, it.place.line, it.code) for it in reading.diagnostics}
    lines = {(file, line) for file, line, _code in told}
    return [
        (it, at)
        for it, at in zip(publication.expected, publication.where, strict=True)
        if not any((it.file, at[0], code) in told for code in it.codes)
        and (it.codes or (it.file, at[0]) not in lines)
    ]


@look(quick=40, deep=500)
def test_every_mistake_is_told_at_its_place(examples):
    @every(examples, broken())
    def check(publication):
        reading = reading_of(publication.files)

        assert untold(publication, reading) == [], said(reading)


@look(quick=20, deep=300)
def test_a_line_that_is_no_yaml_is_told_and_hides_no_mistake_in_another_file(examples):
    @every(examples, slipped())
    def check(publication):
        reading = reading_of(publication.files)

        assert untold(publication, reading) == [], said(reading)


@look(quick=15, deep=200)
def test_whatever_names_a_file_that_is_gone_is_told(examples):
    @every(examples, torn())
    def check(publication):
        reading = reading_of(publication.files)

        assert untold(publication, reading) == [], said(reading)
