"""What could be offered: proposals with who made them, how they were tested, what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.offer import ProposalStatus
from journeybook.pages.labels import label
from journeybook.pages.offered import channel_anchor, phase_ref
from journeybook.pages.text import inline
from journeybook.pages.viewpoint import Ref
from journeybook.words import Message

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from journeybook.analysis.matrix import Matrix
    from journeybook.model.offer import IntendedGap, Proposal, Tested
    from journeybook.model.organisation import StageModel
    from journeybook.pages.viewpoint import Viewpoint

_TO_TEST = Message("not tested yet")


class Test(NamedTuple):
    """A proposal held against the mission or the vision."""

    title: str
    result: str
    word: str
    reason: Markup | None


class ShownProposal(NamedTuple):
    """A proposal, with where it would be offered."""

    id: str
    text: Markup
    where: tuple[Ref, Ref]
    status: str
    word: str
    by: str
    team: Ref | None
    date: dt.date | None
    tests: tuple[Test, ...]
    why: Markup | None
    initiative: Ref | None
    journeys: tuple[Ref, ...]


class ShownGap(NamedTuple):
    """Where nothing is offered on purpose, with the reason."""

    channels: tuple[Ref, ...]
    phases: tuple[Ref, ...]
    reason: Markup
    by: str | None
    date: dt.date | None
    against: tuple[Ref, ...]


def proposal_anchor(proposal: str) -> str:
    """Name the anchor of a proposal."""
    return f"proposal-{proposal}"


def proposals(view: Viewpoint, model: StageModel, found: Iterable[Proposal]) -> list[ShownProposal]:
    """Show proposals: what is still open first, what was declined last."""
    order = [*ProposalStatus]
    return [
        _proposal(view, model, it) for it in sorted(found, key=lambda it: order.index(it.status))
    ]


def gaps(view: Viewpoint, matrix: Matrix) -> list[ShownGap]:
    """Show where nothing is offered on purpose, and where something is offered all the same."""
    offer = view.catalogue.offer
    found = [it for cell in matrix.cells.values() for it in cell.gaps]
    return [
        _gap(view, matrix, it)
        for it in (offer.gaps if offer else ())
        if any(it is one for one in found)
    ]


def _proposal(view: Viewpoint, model: StageModel, it: Proposal) -> ShownProposal:
    phase = next(phase for phase in model.phases if phase.id == it.phase)
    return ShownProposal(
        proposal_anchor(it.id),
        inline(it.text),
        (phase_ref(view, model, phase), view.ref("channel", it.channel)),
        it.status,
        view.say(label(it.status)),
        it.by,
        view.ref("team", it.team) if it.team else None,
        it.date,
        (
            _test(view, Message("Mission"), it.mission),
            _test(view, Message("Vision"), it.vision),
        ),
        inline(it.why) if it.why else None,
        view.ref("initiative", it.initiative) if it.initiative else None,
        tuple(view.refs("journey", it.journeys)),
    )


def _test(view: Viewpoint, title: Message, tested: Tested | None) -> Test:
    if tested is None:
        return Test(view.say(title), "untested", view.say(_TO_TEST), None)
    word = view.say(label(tested.result))
    return Test(view.say(title), tested.result, word, inline(tested.reason))


def _gap(view: Viewpoint, matrix: Matrix, gap: IntendedGap) -> ShownGap:
    phases = [it for it in matrix.model.phases if it.id in gap.phases]
    return ShownGap(
        tuple(view.refs("channel", gap.channels)),
        tuple(phase_ref(view, matrix.model, it) for it in phases),
        inline(gap.reason),
        gap.by,
        gap.date,
        tuple(_against(view, matrix, gap)),
    )


def _against(view: Viewpoint, matrix: Matrix, gap: IntendedGap) -> Iterator[Ref]:
    """Name where something is offered that was meant to be left out."""
    for phase in matrix.model.phases:
        for channel in matrix.channels:
            cell = matrix.cells[phase.id, channel]
            if cell.steps and any(it is gap for it in cell.gaps):
                ref = phase_ref(view, matrix.model, phase)
                title = f"{ref.title}, {view.ref('channel', channel).title}"
                yield Ref(title, f"{ref.href}#{channel_anchor(channel)}")
