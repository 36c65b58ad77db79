"""What holds of every result, whatever was written."""

import datetime as dt

from hypothesis import assume, given
from hypothesis import strategies as st
from journeybook.analysis.scorecard.counting import count
from journeybook.analysis.scorecard.record import recorded, standing
from journeybook.analysis.scorecard.standing import AGEING, Standing
from journeybook.model.check import Assessment, ResultValue
from journeybook.model.checks import SHIPPED

from tests.analysis.scorecard.drawn import (
    ANYWHERE,
    DAYS,
    ON_CARING,
    PAST,
    backed,
    checks,
    entries,
    proofs,
    results,
)
from tests.analysis.scorecard.made import CHECK, TODAY, a_result, ago, an_entry, staged

CARING = CHECK["caring"]
LACKING = {"reason": None, "evidence": (), "date": None, "by": None}


def changed(thing, **more):
    return thing.model_copy(update=more)


def counted(entries_, today=TODAY, check=CARING):
    journey = staged(*entries_)
    return standing(journey, recorded(journey, today).get(check.id, ()), check, today).counted


@given(entries(), results(), checks(), DAYS)
def test_reading_is_total(entry, result, check, today):
    found = count(entry, result, check, today)

    assert found.standing in Standing
    if found.stale_on and found.standing in AGEING:
        assert found.stale_on > today
    assert found.overdue(today) in {True, False}
    assert all(str(it) for it in found.because)
    if found.because and found.standing is not Standing.SET_ASIDE:
        assert found.standing in {Standing.UNKNOWN, Standing.STALE}


@given(st.lists(entries(check=ON_CARING, stage=ANYWHERE), max_size=4), checks(), DAYS)
def test_a_journey_always_stands_somewhere(written, check, today):
    assert counted(written, today, changed(check, id="caring")).standing in Standing


@given(entries(), results(), checks(), proofs(), st.integers(0, 3))
def test_adding_evidence_to_what_holds_never_lowers_it(entry, result, check, proof, place):
    assume(result.result in {ResultValue.MET, ResultValue.PARTLY})
    evidence = (*result.evidence[:place], proof, *result.evidence[place:])

    before = count(entry, result, check, TODAY).standing.rank

    assert count(entry, changed(result, evidence=evidence), check, TODAY).standing.rank >= before


@given(
    st.lists(entries(check=ON_CARING, stage=ANYWHERE), min_size=1, max_size=4),
    st.data(),
    proofs(),
)
def test_nor_does_it_lower_the_journey(written, data, proof):
    at = data.draw(st.integers(0, len(written) - 1))
    which = data.draw(st.integers(0, len(written[at].results) - 1))
    result = written[at].results[which]
    assume(result.result in {ResultValue.MET, ResultValue.PARTLY})
    more = list(written[at].results)
    more[which] = changed(result, evidence=(*result.evidence, proof))
    after = [*written[:at], changed(written[at], results=tuple(more)), *written[at + 1 :]]

    assert counted(after).standing.rank >= counted(written).standing.rank


@given(entries(), results(), checks(), st.sampled_from(sorted(LACKING)))
def test_taking_away_what_backs_a_result_makes_it_unknown(entry, result, check, field):
    lacking = {field: LACKING[field]}
    if field in {"reason", "evidence"}:
        result = changed(result, **lacking)
    else:
        entry = changed(entry, **lacking)

    assert count(entry, result, check, TODAY).standing is Standing.UNKNOWN


@given(
    st.lists(PAST, min_size=1, max_size=5, unique=True),
    st.sampled_from(sorted(LACKING)),
    st.booleans(),
    st.data(),
)
def test_taking_it_away_from_the_latest_result_makes_the_journey_unknown(
    days, field, newest_first, data
):
    written = [Assessment(date=day, by="-", results=(data.draw(backed()),)) for day in sorted(days)]
    lacking = {field: LACKING[field]}
    latest = written[-1]
    written[-1] = (
        changed(latest, results=(changed(latest.results[0], **lacking),))
        if field in {"reason", "evidence"}
        else changed(latest, **lacking)
    )

    assert counted(written[:: -1 if newest_first else 1]).standing is Standing.UNKNOWN


@given(
    st.lists(st.tuples(PAST, backed()), min_size=1, max_size=5, unique_by=lambda it: it[0]),
    st.randoms(use_true_random=False),
)
def test_the_order_in_the_file_does_not_matter(told, random):
    written = [Assessment(date=day, by="-", results=(result,)) for day, result in told]
    shuffled = random.sample(written, len(written))

    assert counted(shuffled)[:4] == counted(written)[:4]


@given(
    st.lists(st.tuples(PAST, backed()), min_size=1, max_size=4, unique_by=lambda it: it[0]),
    backed(),
    st.integers(1, 500),
)
def test_an_entry_from_before_the_latest_changes_nothing(told, result, days):
    written = [Assessment(date=day, by="-", results=(one,)) for day, one in told]
    latest = max(it.date for it in written)
    older = Assessment(date=latest - dt.timedelta(days=days), by="-", results=(result,))

    for more in ([older, *written], [*written, older]):
        assert counted(more)[:4] == counted(written)[:4]


@given(
    st.lists(entries(check=ON_CARING, stage=ANYWHERE, days=PAST), max_size=4),
    st.integers(1, 2000),
)
def test_time_alone_makes_met_only_of_what_was_set_aside(written, days):
    now, later = counted(written), counted(written, ago(-days))

    if later.standing is Standing.MET:
        assert now.standing in {Standing.MET, Standing.SET_ASIDE}


@given(results(days=PAST), st.integers(1, 2000), st.sampled_from(SHIPPED))
def test_time_alone_ages_a_result_or_ends_its_exception(result, days, check):
    entry = an_entry(result)
    now, later = (count(entry, result, check, day).standing for day in (TODAY, ago(-days)))

    if later is not now:
        assert later is Standing.STALE or now is Standing.SET_ASIDE
    if now is Standing.STALE:
        assert later is Standing.STALE


def test_time_alone_brings_back_what_was_set_aside():
    aside = a_result(exception={"reason": "-", "approver": "-", "expires": TODAY})

    assert counted([an_entry(aside)]).standing is Standing.SET_ASIDE
    assert counted([an_entry(aside)], ago(-1)).standing is Standing.MET
