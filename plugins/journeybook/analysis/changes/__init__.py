"""What changed between two catalogues, in an editor's words.

`compare.py` holds two catalogues against each other, `fields.py` two things of one kind,
`steps.py` the stages and steps of a journey, `standings.py` how its checks stand on one day
by both. It is an answer that follows from data alone, so it stands here and not in `history`,
which asks git.
"""

from journeybook.analysis.changes.change import Change, Changed, Part, What
from journeybook.analysis.changes.compare import compare

__all__ = ["Change", "Changed", "Part", "What", "compare"]
