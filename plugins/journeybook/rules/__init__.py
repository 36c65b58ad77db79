"""Rules: what should be so in the files of a publication, and why.

One file per rule. Its docstring is the page that is published about it, and the examples in
it are run as tests. `registry` lists them all; `run` asks them.
"""

from journeybook.rules.registry import RULES
from journeybook.rules.rule import FAMILIES, Family, Rule
from journeybook.rules.run import run
from journeybook.rules.settings import Complaint, Settings, read_settings

__all__ = ["FAMILIES", "RULES", "Complaint", "Family", "Rule", "Settings", "read_settings", "run"]
