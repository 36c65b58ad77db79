"""A file in the content folder, as an object names it: down from that folder, never out of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from journeybook.words import Message

PICTURES = "png|jpg|jpeg|webp|svg|gif|avif"
"""How the name of a picture ends."""

DOCUMENTS = f"{PICTURES}|pdf|csv|txt|ods|odt|odp|xlsx|docx|pptx"
"""How the name of something that can be read ends. Web pages could run scripts, so no HTML."""


def _below_content(file: str) -> str:
    if any(part.startswith(".") or not part.strip() for part in file.split("/")):
        raise ValueError(Message("the path of a file leads down from “content”, never up"))
    return file


_BELOW = r"^[A-Za-z0-9][A-Za-z0-9 _./-]*\."

PictureFile = Annotated[
    str, Field(pattern=rf"{_BELOW}({PICTURES})$", max_length=200), AfterValidator(_below_content)
]
DocumentFile = Annotated[
    str, Field(pattern=rf"{_BELOW}({DOCUMENTS})$", max_length=200), AfterValidator(_below_content)
]
