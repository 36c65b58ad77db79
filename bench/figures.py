"""The figures of the bench, and the targets that some of them have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from bench.measure import Cost
from bench.site import Site

Figures = dict[str, float]
"""Figures by name; the name ends in the number of journeys where it matters."""

MAX_PAGE = 60 * 1024
MAX_INDEX = 3 * 1024
MIN_FASTER = 10.0
MAX_SLOWER = 2.5
MAX_LINT = 3.0
MAX_GROWTH_SLACK = 1.1
"""Five times the journeys may cost 5.5 times as much."""


def cost_figures(name: str, count: int, cost: Cost) -> Figures:
    """Name what a build cost."""
    return {
        f"{name}_cpu_seconds_{count}": cost.cpu,
        f"{name}_cpu_milliseconds_per_journey_{count}": cost.cpu * 1000 / count,
        f"{name}_wall_seconds_{count}": cost.wall,
        f"{name}_memory_megabytes_{count}": cost.memory / 1e6,
    }


def size_figures(name: str, site: Site) -> Figures:
    """Name how large the journeys' pages of a built site are."""
    sizes = [page.stat().st_size for page in site.journey_pages]
    return {
        f"{name}_journey_page_html_bytes_max": max(sizes),
        f"{name}_journey_page_html_bytes_mean": sum(sizes) / len(sizes),
    }


def index_figures(name: str, count: int, site: Site) -> Figures:
    """Name how much search index each journey adds; nothing where there is no index."""
    index: Path = site.output / "search" / "search_index.json"
    if not index.exists():
        return {}
    return {f"{name}_search_index_bytes_per_journey": index.stat().st_size / count}


def ratio_figures(costs: Mapping[tuple[str, int], Cost]) -> Figures:
    """Divide what can be compared.

    Args:
        costs: what was measured, by the name of the site and the number of journeys.
    """
    ratios: Figures = {}
    counts = sorted({count for name, count in costs if name == "journeybook"})
    for count in counts:
        own = costs["journeybook", count].cpu
        if material := costs.get(("material", count)):
            ratios[f"ratio_material_over_journeybook_{count}"] = material.cpu / own
        if hugo := costs.get(("hugo", count)):
            ratios[f"ratio_journeybook_over_hugo_{count}"] = own / hugo.cpu
    for few, many in pairwise(counts):
        growth = costs["journeybook", many].cpu / costs["journeybook", few].cpu
        ratios[f"ratio_{many}_over_{few}"] = growth
    return ratios


def lines(figures: Figures) -> Iterator[str]:
    """Write the figures, one a line: `name value`."""
    for name, value in figures.items():
        shown = f"{value:.0f}" if {"bytes", "words"} & set(name.split("_")) else f"{value:.3f}"
        yield f"{name} {shown}"


def verdicts(figures: Figures) -> Iterator[str]:
    """Say of each figure that has a target whether it holds: `target_… held|missed (…)`."""
    for name, value in figures.items():
        if target := _target(name):
            word, limit = target
            holds = value >= limit if word == "at least" else value <= limit
            yield f"target_{name} {'held' if holds else 'missed'} ({word} {limit:g})"


_TARGETS = (
    ("ratio_material_over_journeybook", "at least", MIN_FASTER),
    ("ratio_journeybook_over_hugo", "at most", MAX_SLOWER),
    ("ratio_lint_over_yaml_load", "at most", MAX_LINT),
    ("journeybook_journey_page_html_bytes_max", "at most", MAX_PAGE),
    ("journeybook_search_index_bytes_per_journey", "at most", MAX_INDEX),
)


def _target(name: str) -> tuple[str, float] | None:
    for begins, word, limit in _TARGETS:
        if name.startswith(begins):
            return word, limit
    if name.startswith("ratio_"):
        many, _, few = name.removeprefix("ratio_").partition("_over_")
        return "at most", int(many) / int(few) * MAX_GROWTH_SLACK
    return None
