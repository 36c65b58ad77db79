"""One file, read: the object in it or what is wrong with it. It depends on nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import ValidationError
from yaml import MappingNode, SequenceNode

from journeybook.model.alignment import Alignment
from journeybook.model.check import Checks
from journeybook.model.diagnostic import Diagnostic
from journeybook.model.initiative import Initiative
from journeybook.model.journey import Journey
from journeybook.model.kinds import NAMED
from journeybook.model.offer import Offer
from journeybook.model.organisation import Organisation
from journeybook.model.shape import Model
from journeybook.model.trip import Trip
from journeybook.reading.answers import refuse_repeated
from journeybook.reading.characters import decode
from journeybook.reading.checks import OWN_CHECKS, OWN_QUESTIONS, refuse_incomplete
from journeybook.reading.complaints import complain
from journeybook.reading.documents import document
from journeybook.reading.fields import reader
from journeybook.reading.file import File, Named
from journeybook.reading.initiatives import refuse_impossible, refuse_twin_pains
from journeybook.reading.marks import Marks, marks, start
from journeybook.reading.mirrors import refuse_hostless
from journeybook.reading.problems import Problems
from journeybook.reading.steps import name_steps, refuse_twins
from journeybook.reading.tree import key_of
from journeybook.reading.trips import refuse_impossible_trip, refuse_lost_stops
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeybook.reading.limits import Limits

Kept = TypeVar("Kept", bound=Model)


@dataclass(frozen=True)
class Outline:
    """What the rest of the catalogue must know of a file, even of one with problems.

    Args:
        title: the title.
        kind: the kind that was written.
        kind_at: where the kind was written.
        travellers: the personas named.
        state: current or target.
        stage_model: the stage model named.
        stages: the titles of the stages, by id.
        steps: the titles of the steps, by id.
        formerly: the ids it had before.
        assessed_at: where its assessments begin, if it has any.
    """

    title: str = ""
    kind: str | None = None
    kind_at: tuple[int, int] = (1, 1)
    travellers: tuple[str, ...] = ()
    state: str = "current"
    stage_model: str | None = None
    stages: Mapping[str, str] = field(default_factory=dict)
    steps: Mapping[str, str] = field(default_factory=dict)
    formerly: tuple[str, ...] = ()
    assessed_at: tuple[int, int] | None = None


@dataclass(frozen=True)
class Parsed(Generic[Kept]):
    """A file after reading.

    Args:
        file: the file, relative to the project.
        id: the id of the object in it.
        raw: the bytes that were read.
        thing: the object; `None` when the file has errors.
        problems: what is wrong in it.
        names: what it names.
        outline: what others must know of it.
        marks: where its results stand, for whoever links to them.
    """

    file: str
    id: str
    raw: bytes
    thing: Kept | None
    problems: tuple[Diagnostic, ...]
    names: tuple[Named, ...] = ()
    outline: Outline = field(default_factory=Outline)
    marks: Marks = field(default_factory=dict)


def parse(model: type[Kept], name: str, object_id: str, raw: bytes, limits: Limits) -> Parsed[Kept]:
    """Read the bytes of one file.

    Args:
        model: what is in it.
        name: the file, relative to the project.
        object_id: the id of the object in it.
        raw: its bytes.
        limits: what is too much.
    """
    problems = Problems(name, limits.problems)
    text = decode(raw, problems)
    file = document(text, problems, limits) if text is not None else None
    if file is None:
        return Parsed(name, object_id, raw, None, problems.all())
    return build(model, object_id, raw, file)


def build(model: type[Kept], object_id: str, raw: bytes, file: File, **given: str) -> Parsed[Kept]:
    """Make the object that a tree describes, with fields that are given by other means."""
    root, problems = file.root, file.problems
    name = problems.file
    if not isinstance(root, MappingNode):
        problems.add(
            root,
            "not-fields",
            Message("this file holds no fields"),
            Message("write a field on each line, such as “title: …”"),
        )
        return Parsed(name, object_id, raw, None, problems.all())
    _refuse_nobody(root, problems)
    data: Any = reader(model)(root, file)
    data |= given
    outline = _complete(model, data, object_id, file)
    try:
        thing = model.model_validate(data)
    except ValidationError as refused:
        complain(refused, model, file)
        thing = None
    if problems.has_errors:
        thing = None
    places = marks(root) if model in {Journey, Alignment} and thing else {}
    return Parsed(name, object_id, raw, thing, problems.all(), _names(file), outline, places)


def _refuse_nobody(root: MappingNode, problems: Problems) -> None:
    """Refuse an empty list of readers: it looks like “for nobody”, and means “for all”."""
    for key, value in root.value:
        if key.value == "audience" and isinstance(value, SequenceNode) and not value.value:
            problem = Message("“audience” names nobody: all would see this")
            problems.add(
                key, "misplaced-audience", problem, Message("name an audience or leave it out")
            )


def _names(file: File) -> tuple[Named, ...]:
    """Give what a file names, at the places where its author wrote it."""
    problems = file.problems
    return (
        tuple(
            it._replace(column=problems.column(it.line, it.column))
            for it in file.names
            if not problems.is_mute(it.line)
        )
        if problems.found
        else tuple(file.names)
    )


def _complete(model: type[Model], data: dict[str, Any], object_id: str, file: File) -> Outline:
    """Fill in what follows from the file's name and from titles."""
    if model in {Organisation, Checks, Alignment, Offer}:
        refuse_twins(data, file)
    if model is Organisation:
        refuse_lost_stops(data, file)
    if model is Checks:
        refuse_incomplete(data, file, OWN_CHECKS)
    if model is Alignment:
        refuse_incomplete(data, file, OWN_QUESTIONS)
        refuse_repeated(data, file, "question")
    if model not in NAMED.values():
        return Outline()
    written = data.get("id")
    key = key_of(file.root, "id")
    if key is not None and written != object_id and isinstance(written, str):
        file.problems.add(
            key,
            "id-is-file-name",
            Message("the id is the name of the file: “%(id)s”", id=object_id),
            Message("leave this line out, or rename the file"),
        )
    data["id"] = object_id
    kind = data.get("kind")
    kind_key = key_of(file.root, "kind")
    mark = kind_key.start_mark if kind_key else file.root.start_mark
    assessed = key_of(file.root, "assessments")
    stages: dict[str, str] = {}
    steps: dict[str, str] = {}
    if model is Journey:
        stages, steps = name_steps(data, file)
        refuse_repeated(data, file, "check")
        refuse_twin_pains(data, file)
        refuse_hostless(data, file)
        data.setdefault("kind", "customer")
    if model is Initiative:
        refuse_impossible(data, file)
    if model is Trip:
        refuse_impossible_trip(data, file)
    return Outline(
        title=_text(data.get("title")) or "",
        kind=_text(kind),
        kind_at=(mark.line + 1, mark.column + 1),
        travellers=_texts(data.get("persona")),
        state=_text(data.get("state")) or "current",
        stage_model=_text(data.get("stage_model")),
        stages=stages,
        steps=steps,
        formerly=_texts(data.get("formerly")),
        assessed_at=start(assessed) if assessed else None,
    )


def _text(value: object) -> str | None:
    return value.strip() if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    return (
        tuple(it.strip() for it in value if isinstance(it, str)) if isinstance(value, list) else ()
    )
