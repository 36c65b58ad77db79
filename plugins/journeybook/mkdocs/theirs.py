"""What belongs to the theme and to us, and does not come from an author: classes and names.

The theme's own classes lay a box over the whole page, and its scripts, like ours, find by names
what is theirs. An author who gives them away takes over the page.
"""

from __future__ import annotations

_NAMES = {"id", "name", "for"}
"""Attributes that name an element, or lead to one of that name."""

_OURS = ("md-", "jb-")
_FOR_AUTHORS = {
    "jb-align-center", "jb-align-left", "jb-align-right", "jb-diagram", "jb-diagram__source",
    "md-button", "md-button--primary",
}  # fmt: skip
"""What the theme offers authors, and what converting Markdown writes."""

_SCRIPTED = {"data-module": {"diagram"}}
"""Attributes that start a script of ours, and the values that Markdown itself writes."""


def is_theirs(tag: str, attribute: str, value: str) -> bool:
    """Tell whether an attribute is one by which scripts find what is theirs.

    They would take an author's element for their own, and the page would stop working. What
    can be filled in has a name in tabs only.
    """
    if attribute == "name" and tag == "input":
        return not value.startswith("__tabbed_")
    if attribute in _NAMES:
        return value.startswith("__") and not value.startswith("__tabbed_")
    if attribute in _SCRIPTED:
        return value not in _SCRIPTED[attribute]
    return attribute.startswith("data-md-")


def foreign(classes: str) -> list[str]:
    """List the classes that are not for authors."""
    return [it for it in classes.split() if _is_foreign(it)]


def own(classes: str) -> str:
    """Leave out the classes that are not for authors."""
    if not foreign(classes):
        return classes
    return " ".join(it for it in classes.split() if not _is_foreign(it))


def _is_foreign(name: str) -> bool:
    return name.casefold().startswith(_OURS) and name not in _FOR_AUTHORS
