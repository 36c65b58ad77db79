"""Problems that turn up while pages are made, when the others have been told already."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from markdown import Markdown

from journeybook.mkdocs.problems import tell
from journeybook.mkdocs.removed import Removed, located
from journeybook.model.diagnostic import Diagnostic
from journeybook.rules import Settings, read_settings
from journeybook.words import Words


class Late:
    """Keeps them until all pages are made, each once: the blog makes a text several times."""

    def __init__(self) -> None:
        self._settings = Settings()
        self._found: dict[tuple[object, str, str], Diagnostic] = {}

    def start(self, rules: object) -> None:
        """Begin a build: what the last one found is forgotten.

        Args:
            rules: what the publisher wants otherwise of the rules.
        """
        self._settings, _ = read_settings(rules)
        self._found.clear()

    def add(self, problem: Diagnostic) -> None:
        """Note a problem, weighed as the organisation wants it weighed."""
        settled = self._settings.settle(problem)
        if settled:
            self._found.setdefault((problem.place, problem.code, str(problem.problem)), settled)

    def removed(self, md: Markdown, found: Iterable[Removed]) -> None:
        """Note what was taken out of a text."""
        for problem in located(md, found):
            self.add(problem)

    def tell(self, words: Words, *, serving: bool) -> None:
        """Log what was found; end a build that has errors.

        Raises:
            PluginError: there are errors, and this is a build.
        """
        found: Collection[Diagnostic] = sorted(self._found.values(), key=lambda it: it.place)
        tell(found, words, serving=serving)
