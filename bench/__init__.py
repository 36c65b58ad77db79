"""Measure what a build costs, beside the same content on two other generators.

`make bench` makes a corpus of journeys of a realistic size, writes it down three times
(as this product's YAML, as Markdown for mkdocs-material, as Markdown for Hugo), checks
that all three sites carry the same facts, and prints one figure per line.
"""
