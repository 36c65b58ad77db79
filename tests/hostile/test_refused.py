"""What must not be published is refused: with file, line and what to do, and nothing falls over."""

import pytest

from tests.hostile.families import CASES
from tests.hostile.judging import leftovers, price, refusal, talk
from tests.hostile.publication import write
from tests.hostile.table import record

REFUSED = [it for it in CASES if it.outcome == "reject"]
YAML = [it for it in REFUSED if it.named.startswith("journeys/customer/") and not it.make]


@pytest.mark.slow
@pytest.mark.parametrize("case", REFUSED, ids=lambda it: it.name)
def test_it_is_refused_with_its_place_and_nothing_is_published(
    case, builder, empty, tmp_path, record_property
):
    write(tmp_path, [case])

    done = builder.build(tmp_path, as_nobody=case.as_nobody)

    faults = [*refusal(case, done), *talk(done), *leftovers(case, done)]
    assert faults + price(case.seconds, done, empty) == [], done.output[:3000]
    record([case], done.seconds - empty.seconds, done.megabytes, record_property)


def test_one_build_tells_of_every_mistake_there_is(builder, tmp_path):
    write(tmp_path, YAML)

    done = builder.build(tmp_path)

    untold = [it.name for it in YAML if refusal(it, done)]
    assert untold == []
    assert talk(done) == []
    assert len(YAML) > 200
    assert done.output.count("errors in the journeys.") == 1
    assert not (done.site / "journeys").exists()
