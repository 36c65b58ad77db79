"""What metrics say on a day: the last value, where it goes, how sure it is, and what it lacks."""

from journeybook.analysis.metrics.latest import Latest, latest

__all__ = ["Latest", "latest"]
