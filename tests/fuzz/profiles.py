"""How hard to look: a little with every `make test`, long with `make gates`.

Each test is the same twice, so that what the long search finds is searched for with the quick one.
Nothing is left to chance: the same examples come every time. `FUZZ_SEED=7 make gates` looks
elsewhere, and `FUZZ_TIMES=10` ten times as long. What fails is shown as it was drawn;
`FUZZ_SHRINK=1` makes it as small as it can be, which takes minutes.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

SEED = int(os.environ.get("FUZZ_SEED", "0"))
TIMES = int(os.environ.get("FUZZ_TIMES", "1"))
PHASES = (Phase.generate, *((Phase.shrink,) if os.environ.get("FUZZ_SHRINK") else ()))


def look(quick: int, deep: int) -> pytest.MarkDecorator:
    """Give a test an argument `examples`: few of them, and, slowly, many."""
    slow = pytest.param(deep * TIMES, id="deep", marks=pytest.mark.slow)
    return pytest.mark.parametrize("examples", [pytest.param(quick, id="quick"), slow])


def every(examples: int, *strategies: SearchStrategy, **named: SearchStrategy) -> Callable:
    """Run a function on so many examples, when it is decorated with this."""

    def run(check: Callable[..., None]) -> None:
        test = settings(
            max_examples=examples,
            deadline=None,
            derandomize=SEED == 0,
            database=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
            phases=PHASES,
        )(given(*strategies, **named)(check))
        if SEED:
            test = seed(SEED)(test)
        test()

    return run
