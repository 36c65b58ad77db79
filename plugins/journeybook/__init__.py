"""Journeys in YAML become an intranet site that people want to read."""

__version__ = "0.1.0"
