"""Put in order what a run that was killed left behind.

At every moment of a run the names that exist, and the digest that the lock holds, tell what
was under way. Each state has one way to order, and each step on that way is such a state too,
so that this may be killed as well.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from journeybook.publishing.lasting import close_off
from journeybook.publishing.manifest import Manifest

if TYPE_CHECKING:
    from journeybook.publishing.lock import Lock
    from journeybook.publishing.place import Place


def recover(place: Place, lock: Lock) -> bool:
    """Put a place in order.

    Returns:
        Whether there was something to put in order.

    Raises:
        OSError: it cannot be done.
    """
    found = any(map(os.path.lexists, (place.aside, place.new, place.outgoing)))
    if os.path.lexists(place.aside):
        _bring_back(place)
    if os.path.lexists(place.new):
        if lock.bringing and _is(place.folder, lock.bringing):
            # It was published; what has its name now is the site from before.
            hand_down(place)
        else:
            remove(place.new)
    if os.path.lexists(place.outgoing):
        if os.path.lexists(place.previous):
            remove(place.outgoing)
        else:
            place.outgoing.rename(place.previous)
    if place.previous.is_dir():
        _closed(place.previous)
    return found


def hand_down(place: Place) -> None:
    """Let the site from before be the previous one, and let go of the one before that.

    Raises:
        OSError: it cannot be done.
    """
    if not _closed(place.new):
        return
    if os.path.lexists(place.previous):
        remove(place.outgoing)
        place.previous.rename(place.outgoing)
    place.new.rename(place.previous)
    remove(place.outgoing)


def _closed(site: Path) -> bool:
    """Close off a site from before; remove it if it belongs to somebody else, who alone can.

    Raises:
        OSError: it can neither be closed off nor removed.
    """
    try:
        close_off(site)
    except PermissionError:
        remove(site)
        return False
    return True


def remove(path: Path) -> None:
    """Remove a folder of ours, or whatever else has its name.

    Raises:
        OSError: it cannot be removed.
    """
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except PermissionError as problem:
        problem.filename = str(path)  # whose it is matters, and not which file came first
        raise


def _bring_back(place: Place) -> None:
    """End an exchange in three steps: the one aside takes the place that is free."""
    if not os.path.lexists(place.folder):
        place.aside.rename(place.folder)
    elif os.path.lexists(place.previous):
        place.aside.rename(place.new)
    else:
        place.aside.rename(place.previous)


def _is(site: Path, digest: str) -> bool:
    manifest = Manifest.read(site)
    return manifest is not None and manifest.digest == digest
