"""Watch the files of a publication without following links."""

from __future__ import annotations

import os

from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS


def follow_no_links(server: LiveReloadServer) -> None:
    """Let the server look at what stands in a folder and not at what links lead to.

    It would follow a link that leads into its own folder again and again, and two of them for
    ever: nobody's edit would be seen any more.
    """
    watched = dict(server._watched_paths)  # noqa: SLF001 - nothing else knows what is watched
    for path, times in watched.items():
        for _ in range(times):
            server.unwatch(path)
    server.observer = PollingObserverVFS(  # type: ignore[assignment]
        os.lstat, os.scandir, polling_interval=server.observer.timeout
    )
    for path, times in watched.items():
        for _ in range(times):
            server.watch(path)
