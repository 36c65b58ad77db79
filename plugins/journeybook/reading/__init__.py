"""YAML in: from files to models, with every problem at its line and column.

`project.py` reads a publication: it finds the files (`files`), reads each by itself
(`parsed`: bytes, text, tree of nodes, prepared data, model) and then looks at what they say
about each other (`resolve`).
"""

from journeybook.reading.cache import Cache
from journeybook.reading.limits import Limits
from journeybook.reading.loose import loose
from journeybook.reading.project import Reading, read

__all__ = ["Cache", "Limits", "Reading", "loose", "read"]
