"""YAML changed in place: every byte that is not meant stays as it was.

`sheet.py` is one file being changed: edits at the places that libyaml gives, applied all at
once, and kept only when the result, read again, says what was meant and nothing else.
`fix.py` mends what is safe to mend, `renaming.py` gives something another id everywhere.
"""

from journeybook.writing.fix import fixes
from journeybook.writing.sources import Source, gather

__all__ = ["Source", "fixes", "gather"]
