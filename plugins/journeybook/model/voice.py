"""The reader's voice: where a reader can say that something is not so, or has an idea."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from journeybook.model.shape import Model
from journeybook.words import Message

PLACEHOLDERS = ("ask", "journey", "title", "step", "check", "edition", "page", "subject")
"""What can stand in braces in an address; docs/voice.md tells what each becomes."""

_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_WEB = re.compile(r"https://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~%+@:/-]*)?")
_QUERY = re.compile(r"[A-Za-z0-9._~%+@:/?&=\[\]{}!,;$*()#-]*")
_GAP = re.compile(r"\{([^{}]*)\}")


class VoiceKind(StrEnum):
    """How what readers say comes in."""

    MAIL = "mail"
    FORM = "form"
    ISSUE = "issue"


_DEFAULTS = {
    VoiceKind.MAIL: "?subject={subject}",
    VoiceKind.ISSUE: "?title={subject}&body={page}",
    VoiceKind.FORM: None,
}
"""What is filled in where the address does not say it."""


class Voice(Model):
    """Where readers can say that something is not so, or that they have an idea.

    Every step and every result on a check gets two links. They open a message, a form or a new
    issue with the journey, the step or check and the edition filled in. No server is needed.
    """

    kind: VoiceKind = Field(description="mail, form, or issue for a new issue in a forge.")
    address: str = Field(
        min_length=1,
        max_length=1000,
        description="A shared mailbox, or the web address of the form or of a new issue; after “?” "
        "gaps such as {journey} can be filled in.",
    )

    @model_validator(mode="after")
    def _leads_somewhere_safe(self) -> Self:
        """Refuse what is no mailbox or https address, and gaps where they could lead elsewhere."""
        base, mark, query = self.address.partition("?")
        if self.kind is VoiceKind.MAIL:
            if not _MAIL.fullmatch(base):
                raise ValueError(
                    Message(
                        "“address” is no mailbox: write it like “journeys@organisation.example”"
                    )
                )
        elif not _WEB.fullmatch(base):
            raise ValueError(
                Message(
                    "“address” is no web address that begins with “https://”, or has a gap before "
                    "its “?”"
                )
            )
        if mark and not _QUERY.fullmatch(query):
            raise ValueError(
                Message("“address” has characters in it that cannot stand in an address")
            )
        self._known_gaps(query)
        if not {"journey", "subject", "page"} & set(self.gaps):
            raise ValueError(
                Message(
                    "“address” does not say what is meant: put {journey}, {subject} or {page} in it"
                )
            )
        return self

    def _known_gaps(self, query: str) -> None:
        for name in _GAP.findall(query):
            if name not in PLACEHOLDERS:
                raise ValueError(
                    Message(
                        "“address” cannot be filled in with {%(gap)s}; choose from: %(gaps)s",
                        gap=name,
                        gaps=", ".join(PLACEHOLDERS),
                    )
                )
        if "{" in _GAP.sub("", query) or "}" in _GAP.sub("", query):
            raise ValueError(
                Message("a gap in “address” is a word between braces, such as {journey}")
            )

    @property
    def template(self) -> str:
        """The whole address with its gaps."""
        scheme = "mailto:" if self.kind is VoiceKind.MAIL else ""
        default = "" if "?" in self.address else _DEFAULTS[self.kind] or ""
        return f"{scheme}{self.address}{default}"

    @property
    def gaps(self) -> tuple[str, ...]:
        """The names of the gaps."""
        return tuple(_GAP.findall(self.template))
