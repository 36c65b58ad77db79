"""`python -m bench`: build the same journeys three times and print what it cost."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.corpus import Corpus
from bench.facts import facts_found
from bench.figures import (
    Figures,
    cost_figures,
    index_figures,
    lines,
    ratio_figures,
    size_figures,
    verdicts,
)
from bench.hugo import write_hugo
from bench.lint import lint_figures
from bench.material import write_material
from bench.measure import BuildError, Cost, measure
from bench.publication import write_publication
from bench.site import Site

_WRITERS: dict[str, Callable[[Corpus, Path], Site]] = {
    "journeybook": write_publication,
    "material": write_material,
    "hugo": write_hugo,
}
_WARM_UP = 3
_QUICK = 50
_BLOCKS_LOOKED_AT = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print.

    Returns:
        0, whatever the figures are; 1 when a site could not be built at all.
    """
    options = _options(arguments)
    plan = [(name, options.n) for name in options.sites]
    if options.large and "journeybook" in options.sites:
        plan.append(("journeybook", options.large))
    costs: dict[tuple[str, int], Cost] = {}
    figures: Figures = {}
    failed = False
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for name, count in plan:
            try:
                cost, more = _run(name, count, Path(folder))
            except BuildError as problem:
                failed = True
                _progress(f"{name} could not be built:\n{problem}")
                continue
            costs[name, count] = cost
            own = {**cost_figures(name, count, cost), **more}
            if (name, count) == ("journeybook", options.n):
                _progress(f"{name}: linting, and loading the same files")
                own |= lint_figures(Path(folder) / f"{name}-{count}", count)
            figures |= own
            print(*lines(own), sep="\n", flush=True)
    ratios = ratio_figures(costs)
    for line in (*lines(ratios), *verdicts({**figures, **ratios})):
        print(line)
    return int(failed)


def _run(name: str, count: int, folder: Path) -> tuple[Cost, Figures]:
    """Write one site, build it once small to warm up and once whole, and look at it."""
    _progress(f"{name}: writing {count} journeys")
    corpus = Corpus(count)
    small = _WRITERS[name](Corpus(_WARM_UP), folder / f"{name}-{_WARM_UP}-for-{count}")
    site = _WRITERS[name](corpus, folder / f"{name}-{count}")
    _progress(f"{name}: building")
    measure(small)
    cost = measure(site)
    _progress(f"{name}: {cost.cpu:.1f} s of processor time; looking for the facts")
    found, total = facts_found(corpus, site.output, every=1 + count // 8 // _BLOCKS_LOOKED_AT)
    return cost, {
        **size_figures(name, site),
        **index_figures(name, count, site),
        f"{name}_fact_words_found": found,
        f"{name}_fact_words_missing": total - found,
    }


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Build the same journeys on three generators and print what it costs. "
        "Exits with 0 whatever the figures are, with 1 when a site could not be built.",
    )
    parser.add_argument("--n", type=int, default=1000, help="how many journeys (1000)")
    parser.add_argument(
        "--large", type=int, default=5000, help="how many to see growth with; 0 for not (5000)"
    )
    parser.add_argument(
        "--peers", choices=("all", "none"), default="all", help="whether to build the others too"
    )
    parser.add_argument(
        "--sites", nargs="+", choices=tuple(_WRITERS), help="which sites to build, instead"
    )
    parser.add_argument(
        "--quick", action="store_true", help=f"{_QUICK} journeys and no growth, to try it out"
    )
    parser.add_argument("--folder", type=Path, help="where to work, instead of the usual place")
    options = parser.parse_args(arguments)
    options.sites = options.sites or (list(_WRITERS) if options.peers == "all" else ["journeybook"])
    if options.quick:
        options.n, options.large = _QUICK, 0
    return options


def _progress(said: str) -> None:
    print(said, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
