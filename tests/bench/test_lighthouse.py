"""What is read from a report of Lighthouse."""

import pytest

from bench.lighthouse.report import LighthouseError, read

REPORT = {
    "categories": {
        "accessibility": {
            "score": 0.96,
            "auditRefs": [{"id": "image-alt", "weight": 10}, {"id": "hint", "weight": 0}],
        }
    },
    "audits": {
        "image-alt": {
            "score": 0,
            "title": "Pictures have no text",
            "details": {"items": [{"node": {"selector": "body > img"}}]},
        },
        "hint": {"score": 0, "title": "Costs nothing"},
        "cumulative-layout-shift": {"score": 1, "title": "Shift", "numericValue": 0.01},
    },
}


def test_a_report_tells_scores_the_shift_and_what_cost_points():
    report = read(REPORT)

    assert report.scores == {"accessibility": 96}
    assert report.shift == 0.01
    assert report.lost == ("image-alt: Pictures have no text body > img",)


def test_a_page_that_did_not_load_is_no_report():
    with pytest.raises(LighthouseError, match="NO_FCP"):
        read({"runtimeError": {"message": "NO_FCP"}})
