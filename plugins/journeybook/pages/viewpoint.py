"""The site as seen from one page: links relative to it, names in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from journeybook.model.addresses import relative, stage_anchor
from journeybook.model.catalogue import Target
from journeybook.model.journey import STATUSES, Status

if TYPE_CHECKING:
    from journeybook.history.log import Change
    from journeybook.model.journey import Journey, Stage
    from journeybook.pages.site import Site
    from journeybook.words import Message


_DEPTH = 2
"""How many folders down the page of an object is. Pages beside each other see all else alike."""


class Ref:
    """A name, and where it leads to from the page that shows it, if anywhere.

    Args:
        title: the name.
        href: the address, as seen from the page.
        label: what is to be known of it wherever it is named: “draft”.
    """

    __slots__ = ("href", "label", "link", "title")

    def __init__(self, title: str, href: str | None = None, label: str | None = None) -> None:
        self.title = title
        self.href = href
        self.label = label
        # Written here, once for each page and name: some are shown in a hundred cells.
        shown = escape(title)
        self.link = Markup(f'<a href="{escape(href)}">{shown}</a>') if href else shown  # noqa: S704
        if label:
            self.link += Markup(' <small class="jb-draft">{}</small>').format(label)

    def at(self, anchor: str) -> Ref:
        """Name the same and lead to a place on its page."""
        return Ref(self.title, f"{self.href}#{anchor}" if self.href else None, self.label)


class Viewpoint:
    """What a page needs to name and link other things.

    Args:
        site: the whole site.
        here: the address of the page, relative to the root of the site.
    """

    def __init__(self, site: Site, here: str) -> None:
        self.site = site
        self.here = here
        self.catalogue = site.catalogue
        self.words = site.edition.words
        self.today = site.edition.today
        self._own: dict[tuple[str, str, str | None], Ref] = {}
        self._shared, self._name = self._own, ""
        folders = here.split("/")[:-1]
        if len(folders) == _DEPTH:
            self._shared, self._name = site.refs.setdefault(folders[0], {}), folders[1]

    def say(self, message: Message | str) -> str:
        """Say a message in the language of the site."""
        return self.words.say(message)

    def to(self, address: str) -> str:
        """Write an address as seen from here."""
        return relative(self.here, address)

    def overview(self, family: str) -> str:
        """Write the address of a family's overview as seen from here."""
        return self.to(self.site.addresses.overview(family))

    def ref(self, family: str, object_id: str, step: str | None = None) -> Ref:
        """Name an object, or a step with its journey's page, and link to it."""
        key = (family, object_id, step)
        refs = self._own if step or object_id == self._name else self._shared
        found = refs.get(key)
        if found is None:
            found = refs[key] = self._ref(Target(*key))
        return found

    def refs(self, family: str, ids: tuple[str, ...]) -> list[Ref]:
        """Name and link several objects of one family."""
        return [self.ref(family, object_id) for object_id in ids]

    def stage(self, journey: Journey, stage: Stage) -> Ref:
        """Name a stage, and link to it on its journey's page."""
        address = self.site.addresses.of(Target("journey", journey.id))
        return Ref(stage.title, self.to(f"{address}#{stage_anchor(stage.id)}"))

    def changed(self, file: str | None) -> Change | None:
        """Find the last change to a file, if the history is known."""
        return self.site.log.last.get(file) if file else None

    def _ref(self, target: Target) -> Ref:
        label = None
        if target.family == "article":
            article = next((it for it in self.catalogue.articles if it.id == target.id), None)
            title = article.title if article else target.id
        else:
            thing = self.catalogue.family(target.family).get(target.id)
            if thing is None:
                return Ref(target.id)
            title = self.words.say(thing.title)
            is_draft = getattr(thing, "status", None) is Status.DRAFT
            label = self.say(STATUSES[Status.DRAFT]) if is_draft and not target.step else None
            if target.step:
                step = thing.step(target.step)
                title = step.title if step else target.step
        has_page = self.site.addresses.has_page(target)
        return Ref(title, self.to(self.site.addresses.of(target)) if has_page else None, label)
