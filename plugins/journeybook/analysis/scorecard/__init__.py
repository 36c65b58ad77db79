"""How journeys stand on the checks: results counted, sides joined, verdicts, trends, next steps.

A scorecard is believed only when nobody can flatter it. So what counts is decided here, by
date and by evidence, and never by whoever writes the results down.
"""
