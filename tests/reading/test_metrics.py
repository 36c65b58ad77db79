"""Metrics and their values: every problem in a CSV is told at its line and column."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.reading import Cache, Limits, read
from journeybook.words import load

from tests.builders import JOURNEY, write_project
from tests.reading.said import said

METRIC = "title: NPS\nkind: nps\n"
HEADER = "date,value,n,source\n"
VALUES = HEADER + "2026-10-01,4,80,Survey\n"
YML, CSV = "journeys/metrics/nps.yml", "journeys/metrics/nps.csv"


def reading_of(csv, metric=METRIC, limits=None):
    """Read a publication with one metric and its values."""
    files = {YML: metric, "journeys/customer/reis.yml": JOURNEY}
    if csv is not None:
        files[CSV] = csv
    with tempfile.TemporaryDirectory() as folder:
        return read(write_project(Path(folder), files), limits=limits or Limits())


def values_of(csv, metric=METRIC):
    """List the values that were read, or else the problems."""
    reading = reading_of(csv, metric)
    assert said(reading) == []
    return [(str(it.date), it.value, it.n) for it in reading.catalogue.metrics["nps"].values]


@pytest.mark.parametrize(
    "csv",
    [
        pytest.param(HEADER + "2026-10-01,9,1284,Survey\n", id="plain"),
        pytest.param("\ufeff" + HEADER + "2026-10-01,9,1284,Survey\n", id="byte-order mark"),
        pytest.param("date;value;n;source\n2026-10-01;9;1284;Survey\n", id="semicolons"),
        pytest.param("date,value,n,source\r\n2026-10-01,9,1284,Survey\r\n", id="Windows"),
        pytest.param("date,value,n,source\r2026-10-01,9,1284,Survey\r", id="old Macintosh"),
        pytest.param(HEADER + '"2026-10-01","+9","1284","A, B"\n', id="quotes and a plus"),
        pytest.param("Source,N,Value,Date\nSurvey,1284,9,2026-10-01\n", id="other order"),
        pytest.param(HEADER + "\n2026-10-01, 9 , 1284 ,Survey\n,,,\n\n", id="blank lines"),
    ],
)
def test_values_are_read_however_a_spreadsheet_writes_them(csv):
    assert values_of(csv) == [("2026-10-01", 9.0, 1284)]


def test_lines_may_stand_in_any_order_and_come_out_oldest_first():
    csv = HEADER + "2026-10-01,9,,\n2026-06-22,4,,\n2026-03-18,,,\n"

    assert values_of(csv) == [
        ("2026-03-18", None, None),
        ("2026-06-22", 4.0, None),
        ("2026-10-01", 9.0, None),
    ]


def test_a_decimal_comma_is_understood_where_it_cannot_be_a_separator():
    csv = "date;value;n;source\n2026-06-22;4,6;388;Survey\n2026-10-01;5;388;Survey\n"

    assert values_of(csv, "title: CES\nkind: ces\n") == [
        ("2026-06-22", 4.6, 388),
        ("2026-10-01", 5.0, 388),
    ]


@pytest.mark.parametrize(
    ("csv", "problems"),
    [
        pytest.param("", ["1:1 no-header"], id="empty file"),
        pytest.param("2026-10-01,9,1,S\n", ["1:1 no-header"], id="no header"),
        pytest.param("date,value\n2026-10-01,9\n", ["1:1 missing-field"] * 2, id="columns lack"),
        pytest.param(HEADER.strip() + ",mood\n", ["1:21 unknown-field"], id="unknown column"),
        pytest.param(
            "datum,waarde,aantal,bron\n",
            ["1:1 unknown-field", "1:7 unknown-field", "1:14 unknown-field", "1:21 unknown-field"],
            id="Dutch columns",
        ),
        pytest.param(HEADER.strip() + ",n\n", ["1:21 duplicate-field"], id="a column twice"),
        pytest.param(HEADER.strip() + ",\n", ["1:21 unknown-field"], id="nameless column"),
        pytest.param(HEADER + "2026-10-01,4,6,388,S\n", ["2:20 uneven-line"], id="decimal comma"),
        pytest.param(HEADER + "2026-10-01,9\n", ["2:12 uneven-line"], id="cells lack"),
        pytest.param(HEADER + "1-10-2026,9,1,S\n", ["2:1 not-a-date"], id="day first"),
        pytest.param(HEADER + "2026-Q3,9,1,S\n", ["2:1 not-a-date"], id="quarter"),
        pytest.param(HEADER + "2026-02-30,9,1,S\n", ["2:1 not-a-date"], id="no such day"),
        pytest.param(HEADER + "0026-02-03,9,1,S\n", ["2:1 not-a-date"], id="no such year"),
        pytest.param(HEADER + ",9,1,S\n", ["2:1 no-value"], id="no date"),
        pytest.param(HEADER + "2026-10-01,9%,1,S\n", ["2:12 not-a-number"], id="percent sign"),
        pytest.param(HEADER + "2026-10-01,nan,1,S\n", ["2:12 not-a-number"], id="nan"),
        pytest.param(HEADER + "2026-10-01,1e1,1,S\n", ["2:12 not-a-number"], id="exponent"),
        pytest.param(HEADER + "2026-10-01,٩,1,S\n", ["2:12 not-a-number"], id="other digits"),
        pytest.param(HEADER + "2026-10-01,101,1,S\n", ["2:12 out-of-range"], id="off the scale"),
        pytest.param(HEADER + "2026-10-01,9,1.284,S\n", ["2:14 not-a-number"], id="grouped n"),
        pytest.param(HEADER + "2026-10-01,9,0,S\n", ["2:14 not-a-number"], id="n is nothing"),
        pytest.param(HEADER + "2026-10-01,9,8.5,S\n", ["2:14 not-a-number"], id="n is not whole"),
        pytest.param(HEADER + "2026-10-01,9,-8,S\n", ["2:14 not-a-number"], id="n below nothing"),
        pytest.param(HEADER + "2026-10-01,=1+1,1,S\n", ["2:12 formula"], id="formula for a value"),
        pytest.param(HEADER + "2026-10-01,9,1,=HYPERLINK()\n", ["2:16 formula"], id="formula"),
        pytest.param(HEADER + "2026-10-01,9,1,@SUM(A1)\n", ["2:16 formula"], id="old formula"),
        pytest.param(HEADER + '2026-10-01,9,1,"+cmd|x"\n', ["2:16 formula"], id="in quotes"),
        pytest.param(HEADER + '2026-10-01,9,1,"S\n', ["2:16 unclosed-quote"], id="open quote"),
        pytest.param(HEADER + '2026-10-01,9,1,"S"x\n', ["2:16 unclosed-quote"], id="after quote"),
        pytest.param(HEADER + "2026-10-01,9,1," + "x" * 401 + "\n", ["2:16 too-long"], id="long"),
        pytest.param(HEADER + "2026-10-01,9,1,S\x07\n", ["2:17 control-character"], id="bell"),
        pytest.param(
            HEADER + "2026-10-01,9,1,S\n2026-10-01,8,1,S\n",
            ["3:1 duplicate-value"],
            id="a day twice",
        ),
        pytest.param(
            "date;value;n;source\n2026-10-01;1,5;1;S\n2026-10-02;1.5;1;S\n",
            ["3:12 not-a-number"],
            id="two decimal signs",
        ),
        pytest.param(
            HEADER.strip() + ",variant\n2026-10-01,9,1,S,b\n",
            ["2:18 unknown-reference"],
            id="unknown variant",
        ),
        pytest.param(
            HEADER.strip() + ",variant\n2026-10-01,9,1,S,Not an id\n",
            ["2:18 not-an-id"],
            id="no name for a variant",
        ),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(csv, problems):
    assert said(reading_of(csv)) == problems


def test_every_problem_is_told_at_once():
    csv = HEADER + "x,y,z,=S\n2026-10-01,9,0,S\n"

    assert said(reading_of(csv)) == [
        "2:1 not-a-date",
        "2:3 not-a-number",
        "2:5 not-a-number",
        "2:7 formula",
        "3:14 not-a-number",
    ]


@pytest.mark.parametrize(
    ("line", "help_"),
    [
        pytest.param("1-10-2026,9,1,S", "write 2026-10-01", id="day first"),
        pytest.param("Q3 2026,9,1,S", "write 2026-09-30", id="quarter"),
        pytest.param("2026-10-01,9,1.284,S", "write 1284", id="grouped"),
        pytest.param(
            '2026-10-01,"9,5 punten",1,S',
            "write 9.5; what it is counted in stands under “unit” of the metric",
            id="unit",
        ),
        pytest.param("2026-10-01,300,1,S", "the scale runs from -100 to 100", id="scale"),
    ],
)
def test_what_to_write_instead_is_told(line, help_):
    (found,) = reading_of(HEADER + line + "\n").diagnostics

    assert str(found.help).replace(".0", "") == help_


def test_bytes_that_are_no_text_are_told():
    assert said(reading_of(HEADER.encode() + b"2026-10-01,9,1,caf\xe9\n")) == ["2:19 not-utf-8"]
    assert said(reading_of((HEADER + "2026-10-01,9,1,S\n").encode("utf-16"))) == ["1:1 not-utf-8"]


def test_a_file_with_too_many_lines_is_refused():
    csv = HEADER + "2026-10-01,9,1,S\n" * 3

    assert said(reading_of(csv, limits=Limits(rows=3))) == ["4:1 too-much"]


def test_a_metric_without_values_is_there_and_says_so():
    reading = reading_of(None)

    assert said(reading) == ["1:1 no-values"]
    assert reading.catalogue.metrics["nps"].values == ()


def test_a_file_of_values_with_nothing_below_its_first_line_says_so():
    reading = reading_of(HEADER)

    assert said(reading) == ["1:1 no-values"]
    assert reading.diagnostics[0].place.file == CSV
    assert reading.catalogue.metrics["nps"].values == ()


def test_values_without_a_metric_are_told(tmp_path):
    reading = read(write_project(tmp_path, {"journeys/metrics/lost.csv": HEADER}))

    assert said(reading) == ["1:1 no-metric"]


def test_a_metric_whose_values_have_problems_is_left_out():
    reading = reading_of(HEADER + "2026-10-01,x,1,S\n")

    assert "nps" not in reading.catalogue.metrics
    assert [it.place.file for it in reading.broken["metric", "nps"]] == [CSV]


def test_a_value_is_found_again_where_it_was_written():
    csv = HEADER + "2026-10-01,9,1284,Survey\n2026-06-22,4,1262,Survey\n"
    catalogue = reading_of(csv).catalogue

    place = catalogue.where("metric", "nps", ("values", 1, "n"))

    assert (place.file, place.line, place.column) == (CSV, 2, 14)
    assert catalogue.where("metric", "nps", ("kind",)).file == YML


def test_a_change_of_the_values_alone_is_read(tmp_path):
    cache = Cache()
    write_project(tmp_path, {YML: METRIC, CSV: HEADER + "2026-10-01,9,1,S\n"})
    read(tmp_path, cache=cache)
    (tmp_path / CSV).write_text(HEADER + "2026-10-01,11,1,S\n")

    reading = read(tmp_path, cache=cache)

    assert reading.catalogue.metrics["nps"].values[0].value == 11


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        pytest.param("belongs_to: reis", [], id="a journey"),
        pytest.param("belongs_to: reis#ik-zie-een-bank-op-instagram", [], id="a step"),
        pytest.param("belongs_to: {at: reis, stage: inspiratie}", [], id="a stage"),
        pytest.param("belongs_to: ries", ["3:13 unknown-reference"], id="no such journey"),
        pytest.param("belongs_to: reis#x", ["3:13 unknown-reference"], id="no such step"),
        pytest.param(
            "belongs_to: {at: reis, stage: inspiratei}",
            ["3:31 unknown-reference"],
            id="no such stage",
        ),
        pytest.param(
            "belongs_to: {at: reis, stage: inspiratie, touchpoint: Brief}",
            ["3:55 unknown-reference"],
            id="no such touchpoint",
        ),
        pytest.param(
            "belongs_to: {at: reis#x, stage: y}",
            ["3:13 contradiction", "3:18 unknown-reference"],
            id="a step and a stage",
        ),
        pytest.param(
            "scale: {min: 0, max: 10}", ["1:1 contradiction"], id="another scale for an NPS"
        ),
        pytest.param("target: 120", ["3:9 contradiction"], id="a target off the scale"),
        pytest.param("owner: nobody", ["3:8 unknown-reference"], id="no such team"),
    ],
)
def test_a_metric_is_held_against_its_kind_and_its_journeys(lines, problems):
    found = said(reading_of(VALUES, METRIC + lines + "\n"))

    assert found == problems


def test_a_target_off_the_scale_is_told_with_the_scale():
    (found,) = reading_of(VALUES, METRIC + "target: 300\n").diagnostics

    assert (found.place.line, load("en").say(found.help)) == (3, "the scale runs from -100 to 100")


def test_an_own_metric_with_a_target_has_to_say_which_way_is_better():
    metric = "title: Own\nkind: own\ntarget: 4\n"

    (found,) = reading_of(VALUES, metric).diagnostics

    assert "direction" in str(found.problem)


_CELLS = st.text(
    st.sampled_from(list("0123456789-,;.\"'=+@\n\r\t x\u202e\u00e9\ufeff%")), max_size=60
)


@given(_CELLS)
def test_whatever_stands_in_a_file_of_values_nothing_breaks(text):
    reading = reading_of(HEADER + text)

    lines = (HEADER + text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for it in reading.diagnostics:
        assert it.place.file in {CSV, YML}
        assert 1 <= it.place.line <= len(lines)
        assert it.place.column >= 1


@given(
    st.lists(
        st.tuples(
            st.dates(min_value=dt.date(1990, 1, 1)),
            st.integers(-1000, 1000),
            st.integers(1, 10**9) | st.none(),
        ),
        unique_by=lambda it: it[0],
        max_size=20,
    ),
    st.sampled_from([",", ";"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_is_written_comes_out_again(rows, separator, end):
    rows = [it for it in rows if it[0].year <= 2105]
    lines = [["date", "value", "n", "source"]]
    lines += [[str(day), f"{value / 10:g}", str(n or ""), ""] for day, value, n in rows]
    csv = end.join(separator.join(it) for it in lines) + end

    found = values_of(csv) if rows else list(reading_of(csv).catalogue.metrics["nps"].values)

    assert found == sorted((str(day), float(f"{value / 10:g}"), n) for day, value, n in rows)
