"""Findings written for whoever reads them: a person, or one of the pipelines.

One file per format. Each takes a `Report` and gives the whole text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.cli.formats import github, gitlab, json_format, junit, sarif, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeybook.cli.report import Report

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": text.write,
    "json": json_format.write,
    "github": github.write,
    "gitlab": gitlab.write,
    "sarif": sarif.write,
    "junit": junit.write,
}
"""The formats by name."""
