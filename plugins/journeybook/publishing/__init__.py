"""Publish a site whole, or not at all.

A site is built beside the published one, looked through, and put in its place in one step.
Whatever goes wrong on the way (a mistake in a file, a plugin that fails, a full disk, a
plug that is pulled) leaves the published site as it was.

Nothing here knows MkDocs: the site is built by a process of its own, whose end is not ours.
"""

from journeybook.publishing.failing import BusyError, NotPublishedError, UnfitError
from journeybook.publishing.place import Place
from journeybook.publishing.publish import Published, publish
from journeybook.publishing.rollback import rollback

__all__ = [
    "BusyError",
    "NotPublishedError",
    "Place",
    "Published",
    "UnfitError",
    "publish",
    "rollback",
]
