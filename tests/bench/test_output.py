import re
import sys
from pathlib import Path

import pytest

from bench.__main__ import main
from bench.figures import cost_figures, lines, ratio_figures, verdicts
from bench.measure import BuildError, Cost, measure
from bench.site import Site


def cost(cpu: float) -> Cost:
    return Cost(cpu, cpu, 100_000_000)


def test_every_figure_is_a_line_of_a_name_and_a_value():
    figures = cost_figures("journeybook", 1000, cost(14.2))

    assert "journeybook_cpu_seconds_1000 14.200" in list(lines(figures))
    assert all(re.fullmatch(r"[a-z0-9_]+ [0-9.]+", line) for line in lines(figures))


def test_the_ratios_compare_what_was_measured_and_nothing_else():
    costs = {
        ("journeybook", 1000): cost(10),
        ("journeybook", 5000): cost(52),
        ("material", 1000): cost(110),
    }

    assert ratio_figures(costs) == {
        "ratio_material_over_journeybook_1000": 11,
        "ratio_5000_over_1000": 5.2,
    }


def test_a_target_that_is_missed_is_said_and_never_an_error():
    figures = {
        "ratio_material_over_journeybook_1000": 9.5,
        "ratio_journeybook_over_hugo_1000": 2.5,
        "ratio_5000_over_1000": 5.6,
        "ratio_lint_over_yaml_load_1000": 2.1,
        "journeybook_journey_page_html_bytes_max": 70_000.0,
        "journeybook_search_index_bytes_per_journey": 3_000.0,
    }

    assert list(verdicts(figures)) == [
        "target_ratio_material_over_journeybook_1000 missed (at least 10)",
        "target_ratio_journeybook_over_hugo_1000 held (at most 2.5)",
        "target_ratio_5000_over_1000 missed (at most 5.5)",
        "target_ratio_lint_over_yaml_load_1000 held (at most 3)",
        "target_journeybook_journey_page_html_bytes_max missed (at most 61440)",
        "target_journeybook_search_index_bytes_per_journey held (at most 3072)",
    ]


def test_the_processor_time_of_a_command_includes_what_it_started(tmp_path: Path):
    busy = "sum(range(10**7))"
    inner = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{busy}'])"

    assert measure(Site(tmp_path, (sys.executable, "-c", inner))).cpu > 0.1


def test_a_build_that_fails_says_why(tmp_path: Path):
    with pytest.raises(BuildError, match="no such thing"):
        measure(Site(tmp_path, (sys.executable, "-c", "raise SystemExit('no such thing')")))


def test_lint_is_measured_beside_loading_the_same_files(capfd, tmp_path: Path):
    main(["--n", "3", "--large", "0", "--sites", "journeybook", "--folder", str(tmp_path)])

    printed = capfd.readouterr().out
    assert "lint_cpu_seconds_3 " in printed
    assert "yaml_load_cpu_seconds_3 " in printed
    assert "target_ratio_lint_over_yaml_load_3 " in printed


def test_the_command_prints_figures_on_one_stream_and_progress_on_the_other(capfd, tmp_path: Path):
    answer = main(["--n", "3", "--sites", "hugo", "--folder", str(tmp_path)])

    printed, told = capfd.readouterr()
    assert answer == 0
    assert "hugo_fact_words_missing 0" in printed.splitlines()
    assert "hugo: building" in told
    assert list(tmp_path.iterdir()) == []
