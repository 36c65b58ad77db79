"""Build a site with MkDocs, and say in words what went wrong."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any

from click import ClickException
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

_OF_THE_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})


class _Pages(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Remembers which pages there should be."""

    def __init__(self) -> None:
        self.names: list[str] = []

    # After everybody who may still add a page.
    @event_priority(-100)
    def on_env(self, _env: object, *, files: Files, **_: object) -> None:
        """Remember the pages."""
        self.names = sorted(file.dest_uri for file in files.documentation_pages())


def build(config_file: str, site: str, audience: str | None, *, verbose: bool) -> dict[str, Any]:
    """Build a site.

    Args:
        config_file: the mkdocs.yml.
        site: the folder to build it in.
        audience: for whom to make it; `None` for what mkdocs.yml says.
        verbose: whether to show how it came to a failure.

    Returns:
        The `pages` and the `audience`; or what went wrong.
    """
    config = None
    try:
        config = load_config(config_file, site_dir=site, strict=True)
        ours: Any = config.plugins.get("journeybook")
        if ours is None:
            return {"stopped": f"{config_file}: plugins: journeybook is not among them"}
        if audience is not None:
            ours.config["audience"] = audience
        pages = _Pages()
        config.plugins["journeybook/pages"] = pages
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except Abort:
        # Each of them has been told.
        return {"mistakes": True}
    except ClickException as problem:
        return {"stopped": problem.format_message()}
    except KeyboardInterrupt:
        raise
    except BaseException as problem:  # noqa: BLE001 - a plugin may raise anything, or leave
        if verbose:
            traceback.print_exception(problem, file=sys.stderr)
        return _failure(problem, config)
    return {"pages": pages.names, "audience": ours.config["audience"] or None}


def _failure(problem: BaseException, config: MkDocsConfig | None) -> dict[str, Any]:
    if isinstance(problem, OSError) and problem.errno in _OF_THE_DISK:
        return {"errno": problem.errno, "file": os.fspath(problem.filename or "")}
    frames = traceback.extract_tb(problem.__traceback__)
    last = frames[-1] if frames else None
    told = {
        "error": " ".join("".join(traceback.format_exception_only(problem)).split()),
        "place": f"{Path(last.filename).name}:{last.lineno}" if last else "",
    }
    plugin = _plugin_in(problem.__traceback__, config) if config else None
    return {**told, "plugin": plugin} if plugin else told


def _plugin_in(trace: TracebackType | None, config: MkDocsConfig) -> str | None:
    """Find the plugin whose event was running. MkDocs has forgotten it by now."""
    running = None
    for frame, _ in traceback.walk_tb(trace):
        if frame.f_code.co_name == "run_event":
            running = frame.f_locals.get("method", running)
    return config.plugins._event_origins.get(running) if running else None  # noqa: SLF001
