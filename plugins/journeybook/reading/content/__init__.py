"""The content folder: what authors put there, and what of it may be published.

`examine.py` walks it and asks of every file whether it is a page (`pages`), a picture
(`pictures`, `svg`), another document (`documents`) or something that is never published
(`allowed`). `clashes` finds two files that would get one address, `lacking` what is named and
is not there.
"""

from journeybook.reading.content.allowed import Kind
from journeybook.reading.content.clashes import clashes, misled
from journeybook.reading.content.examine import (
    Content,
    ContentFile,
    Seen,
    Wanted,
    examine,
    together,
)
from journeybook.reading.content.lacking import lacking
from journeybook.reading.content.named import named_in

__all__ = [
    "Content",
    "ContentFile",
    "Kind",
    "Seen",
    "Wanted",
    "clashes",
    "examine",
    "lacking",
    "misled",
    "named_in",
    "together",
]
