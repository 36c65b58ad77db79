"""Build a site strictly, for whoever publishes it: `python -m journeybook.mkdocs.strictly ORDER`.

What MkDocs and its plugins have to tell goes to standard error; how it went goes to standard
output, as JSON, and nothing else does. A warning ends the build at whatever level somebody set
a log to. When whoever asked for it is gone, this is gone too.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
from typing import Any, ClassVar

from journeybook.words.harmless import harmless


class StrictLogger(logging.Logger):
    """A logger that keeps no warning of MkDocs to itself, and counts them."""

    warnings: ClassVar[int] = 0

    def isEnabledFor(self, level: int) -> bool:  # noqa: N802 - the name that logging gave it
        """Tell whether a record of this level counts."""
        return self._counts(level) or super().isEnabledFor(level)

    def handle(self, record: logging.LogRecord) -> None:
        """Count and tell what counts; pass on what does not."""
        if self._counts(record.levelno):
            StrictLogger.warnings += 1
            tell(f"{record.levelname.lower()}: {record.getMessage()}")
        super().handle(record)

    def _counts(self, level: int) -> bool:
        return level >= logging.WARNING and self.name.partition(".")[0] == "mkdocs"


def tell(text: str) -> None:
    """Tell something on standard error, in a way that steers no terminal and no pipeline."""
    sys.stderr.write(f"{harmless(text)}\n")
    sys.stderr.flush()


def main(order: dict[str, Any]) -> dict[str, Any]:
    """Build what is ordered, and say how it went."""
    logging.setLoggerClass(StrictLogger)
    # Not before: MkDocs makes its loggers when it is imported.
    from journeybook.mkdocs.building import build  # noqa: PLC0415

    log = logging.getLogger("mkdocs")
    log.addHandler(_the_rest() if order["verbose"] else logging.NullHandler())
    log.setLevel(logging.INFO)
    answer = build(order["config"], order["site"], order["audience"], verbose=order["verbose"])
    return {"mistakes": True} if "pages" in answer and StrictLogger.warnings else answer


def _the_rest() -> logging.Handler:
    """Make what tells the things that are no warnings."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(lambda record: record.levelno < logging.WARNING)
    return handler


def _end_with_whoever_asked() -> None:
    """Wait for the end of standard input: it ends when the process that asked does."""

    def wait() -> None:
        while os.read(0, 1_024):
            pass
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


if __name__ == "__main__":
    _end_with_whoever_asked()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a plugin prints is for people
    sys.stdout = sys.stderr
    with answers:
        json.dump(main(json.loads(sys.argv[1])), answers)
