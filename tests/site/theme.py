"""What the theme gets wrong and no override can mend: by rule and selector, with the reason.

The list may only shrink. An entry that fits nothing fails a test, and so does one more entry.
"""

from __future__ import annotations

from typing import NamedTuple

MOST = 4


class Fault(NamedTuple):
    """A fault of the theme.

    Args:
        rule: the rule of axe or html-validate that it breaks.
        selector: a part of the selector of what breaks it.
        why: what it is, and why it stays.
    """

    rule: str
    selector: str
    why: str

    def fits(self, rule: str, selector: str | None) -> bool:
        """Tell whether something that was found is this."""
        return rule == self.rule and self.selector in (selector or "")


_BASE = "a check box in the theme's base.html, which has no block around it to override"
AXE = (
    Fault(
        "landmark-unique",
        "article[data-md-score",
        "the theme's script writes the tags below a result, as a landmark without a name",
    ),
)
HTML = (
    Fault("valid-autocomplete", "#__drawer", _BASE),
    Fault("valid-autocomplete", "#__search", _BASE),
)
HTML_OF_TORTURE = (
    Fault(
        "no-dup-id",
        "article:nth-child",
        "the blog numbers titles without Latin letters anew for each article of a list",
    ),
)


def known(faults: tuple[Fault, ...], rule: str, selector: str | None) -> Fault | None:
    """Find the fault of the theme that something found is."""
    return next((it for it in faults if it.fits(rule, selector)), None)
