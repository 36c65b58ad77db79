"""Publish a site: lock, build beside, look through, write to disk, swap, keep the old."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from journeybook.publishing.building import Order, build
from journeybook.publishing.exchange import exchange
from journeybook.publishing.failing import NotPublishedError, UnfitError, told
from journeybook.publishing.lasting import belong, keep_times, open_up, settle, sync_folder
from journeybook.publishing.lock import Lock, alone
from journeybook.publishing.manifest import Manifest
from journeybook.publishing.recovery import hand_down, recover, remove
from journeybook.publishing.verifying import verify
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from journeybook.publishing.place import Place


@dataclass(frozen=True)
class Published:
    """What was published.

    Args:
        manifest: what it holds.
        is_new: whether it differs from what was published already.
        at_once: whether no reader can have seen a moment in between.
        has_previous: whether there is a site to go back to.
        tidied: whether a run that was killed had left something behind.
        foreign: what somebody had put into the old site by hand; it is not in the new one.
    """

    manifest: Manifest
    is_new: bool = True
    at_once: bool = True
    has_previous: bool = False
    tidied: bool = False
    foreign: tuple[str, ...] = field(default=())


def publish(place: Place, order: Order, sources: Iterable[Path]) -> Published:
    """Build a site and publish it, whole or not at all.

    Args:
        place: where.
        order: the site.
        sources: the folders that it is made from.

    Raises:
        UnfitError: the place cannot hold it.
        BusyError: somebody else is publishing there.
        NotPublishedError: it was not published; what was published is as it was.
    """
    sources = list(sources)
    with told():
        place.refuse_unfit(sources)
    with alone(place) as lock, told():
        tidied = recover(place, lock)
        lock.note(None)
        place.refuse_unfit(sources)
        try:
            manifest = _made(place, order, lock)
            return _put(place, lock, manifest, tidied=tidied)
        except BaseException:
            _give_up(place, lock)
            raise


def _made(place: Place, order: Order, lock: Lock) -> Manifest:
    """Build the new site and make sure that it is whole and lasts."""
    place.new.mkdir(mode=0o700)
    outcome = build(order, place.new, lock.handle)
    verify(place.new, outcome.pages)
    manifest = Manifest.of(place.new, order.day.isoformat(), outcome.audience)
    _refuse_another_edition(place, manifest)
    manifest.write(place.new)
    keep_times(place.new, manifest, place.folder, place.manifest)
    belong(place.new, place.folder)
    settle(place.new)
    return manifest


def _put(place: Place, lock: Lock, manifest: Manifest, *, tidied: bool) -> Published:
    """Put the new site in the place of the old one, and keep that."""
    old = place.manifest
    if old and old.digest == manifest.digest and old.is_whole(place.folder):
        remove(place.new)
        lock.clear()
        has_previous = place.previous.is_dir()
        return Published(old, is_new=False, has_previous=has_previous, tidied=tidied)
    place.refuse_unfit(())  # building took a while
    foreign = tuple(old.foreign(place.folder)) if old else ()
    lock.note(manifest.digest)
    open_up(place.new)
    at_once = True
    if old:
        at_once = exchange(place.new, place.folder, place.aside)
    else:
        place.new.rename(place.folder)
    # From here on it is published, whatever happens to the old one.
    with suppress(OSError):
        if old:
            hand_down(place)
        sync_folder(place.folder.parent)
        lock.clear()
    return Published(
        manifest,
        at_once=at_once,
        has_previous=place.previous.is_dir(),
        tidied=tidied,
        foreign=foreign,
    )


def _refuse_another_edition(place: Place, manifest: Manifest) -> None:
    """Refuse to put the site for some readers in the place of the site for others."""
    for folder in (place.folder, place.previous):
        old = Manifest.read(folder)
        if old and old.audience != manifest.audience:
            raise UnfitError(
                Message(
                    "%(folder)s holds the edition for %(old)s, and this is the one for %(new)s; "
                    "publish each in a folder of its own",
                    folder=str(folder),
                    old=old.readers,
                    new=manifest.readers,
                )
            )
        if old:
            return


def _give_up(place: Place, lock: Lock) -> None:
    """Clear up. What cannot be cleared up now is cleared up by the next run."""
    try:
        recover(place, lock)
        lock.clear()
    except (OSError, NotPublishedError):
        return
