"""Go back to the site that was published before. Once more, and it is forward again."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from journeybook.publishing.exchange import exchange
from journeybook.publishing.failing import NotPublishedError, UnfitError, told
from journeybook.publishing.lasting import close_off, open_up, sync_folder
from journeybook.publishing.lock import alone
from journeybook.publishing.manifest import Manifest
from journeybook.publishing.publish import Published
from journeybook.publishing.recovery import recover
from journeybook.words import Message

if TYPE_CHECKING:
    from journeybook.publishing.place import Place


def rollback(place: Place) -> Published:
    """Let the published site and the one before it change places.

    Raises:
        UnfitError: there is none before it.
        BusyError: somebody is publishing there.
        NotPublishedError: it cannot be done; what was published is as it was.
    """
    with told():
        place.refuse_unfit(())
    if not any(map(os.path.lexists, (place.previous, place.new, place.aside, place.outgoing))):
        raise _nothing(place)
    with alone(place) as lock, told():
        tidied = recover(place, lock)
        lock.clear()
        manifest = Manifest.read(place.previous)
        if manifest is None:
            raise _nothing(place)
        if not manifest.is_whole(place.previous):
            raise NotPublishedError(
                Message(
                    "the previous site in %(folder)s is no longer whole; it stays where it is",
                    folder=str(place.previous),
                )
            )
        now = place.manifest
        if now and now.audience != manifest.audience:
            raise UnfitError(
                Message(
                    "the previous site in %(previous)s is the edition for %(old)s, and "
                    "%(folder)s holds the one for %(new)s; one never takes the place of another",
                    previous=str(place.previous),
                    old=manifest.readers,
                    folder=str(place.folder),
                    new=now.readers,
                )
            )
        open_up(place.previous)
        at_once = True
        if place.manifest:
            at_once = exchange(place.previous, place.folder, place.aside)
        else:  # somebody took it away, or emptied it
            place.previous.rename(place.folder)
        with suppress(OSError):
            sync_folder(place.folder.parent)
            close_off(place.previous)
    has_previous = place.previous.is_dir()
    return Published(manifest, at_once=at_once, has_previous=has_previous, tidied=tidied)


def _nothing(place: Place) -> UnfitError:
    return UnfitError(
        Message(
            "there is no site before the one in %(folder)s to go back to", folder=str(place.folder)
        )
    )
