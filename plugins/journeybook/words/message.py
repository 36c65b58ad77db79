"""Something to say, in English and untranslated, with what belongs in its gaps."""

from __future__ import annotations

from typing import Any

from pydantic_core import core_schema


class Message:
    """A sentence that a reader will see, before it has a language.

    Pure code returns messages; the page, the terminal or the export that shows
    one asks `Words.say` for the sentence in the reader's language.

    Args:
        text: the English sentence, gaps written as `%(name)s`.
        plural: the English sentence for any other number than one, if it differs.
        n: the number that decides on the plural; `%(n)s` in the sentence.
        params: what goes into the gaps; a parameter may be a message itself.
    """

    __slots__ = ("n", "params", "plural", "text")

    def __init__(
        self, text: str, plural: str | None = None, *, n: int | None = None, **params: object
    ) -> None:
        self.text = text
        self.plural = plural
        self.n = n
        self.params = params if n is None else {"n": n, **params}

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: object, _handler: object
    ) -> core_schema.CoreSchema:
        """Stand in a model as itself; authors write text, so the JSON Schema knows none of it."""
        return core_schema.is_instance_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, _core: object, _handler: object) -> dict[str, Any]:
        return {"type": "string"}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return (self.text, self.plural, self.params) == (other.text, other.plural, other.params)

    def __hash__(self) -> int:
        return hash((self.text, self.plural, tuple(sorted(self.params))))

    def __str__(self) -> str:
        """Give the sentence in English."""
        text = self.plural if self.plural and self.n != 1 else self.text
        return text % {k: str(v) for k, v in self.params.items()} if self.params else text

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"
