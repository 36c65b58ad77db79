"""The readers' words: messages, their translations, dates and numbers.

Code says *what* it has to say with a `Message` and leaves the language to
whoever shows it. English is the language of the source; every other language
is a gettext catalogue in `catalogues/`.
"""

from journeybook.words.message import Message
from journeybook.words.translation import Words, load

__all__ = ["Message", "Words", "load"]
