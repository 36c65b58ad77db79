"""The stops: the six that ship, and those that an organisation puts in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeybook.model.stop import Stop
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

SHIPPED = (
    Stop(
        id="coach",
        title=Message("Getting on board"),
        happens=Message(
            "One team forms, right across the departments, with somebody who coaches it. Nobody "
            "works on the same journey any more without the others knowing."
        ),
        shows=(
            Message("who is in the team, and from which departments"),
            Message(
                "who looks after the customer's trip, and who looks after that of the "
                "organisation itself"
            ),
            Message("who coaches"),
            Message("which other teams work on the same journeys"),
        ),
        tips=(
            Message("Ask somebody to join who talks to customers every day."),
            Message("Choose a coach who has no stake in the outcome."),
            Message("Give somebody the task to say when the team is stuck."),
        ),
        questions=(
            Message("Whom does this journey touch who is not sitting here?"),
            Message("Who watches over how we work together, besides what we make?"),
        ),
    ),
    Stop(
        id="destination",
        title=Message("Choosing the destination"),
        happens=Message(
            "The team agrees where it goes in the end, everybody says what they expect of it and "
            "of one another, and it becomes objectives that can be measured."
        ),
        shows=(
            Message("the goal in one sentence"),
            Message("what everybody expects"),
            Message("objectives with a figure and a day"),
        ),
        tips=(
            Message("Put the goal into words that a customer would applaud."),
            Message("Say aloud what you are afraid of; that is an expectation too."),
            Message("Fill in a project canvas together, on one sheet and within an hour."),
        ),
        questions=(
            Message("How do we notice that we have arrived?"),
            Message("What may not get worse because of us?"),
        ),
    ),
    Stop(
        id="route",
        title=Message("Mapping the route"),
        happens=Message(
            "First it becomes clear where you stand: how the work really runs, measured and not "
            "guessed. Then the team draws how it could be, and decides on people and tools."
        ),
        shows=(
            Message("the organisation's own touchpoints"),
            Message("how it is beside how it should become, with the improvements"),
            Message("what already goes well"),
            Message("the people and tools it takes"),
        ),
        tips=(
            Message("Follow one real case through all systems; processes on paper lie."),
            Message("Begin with what already works somewhere, and carry it further."),
            Message("Arrange the people before the plans, for without them nothing moves."),
        ),
        questions=(
            Message("Where does work lie waiting, and for whom?"),
            Message("Which of our own touchpoints would we not want as a customer?"),
        ),
    ),
    Stop(
        id="departure",
        title=Message("Setting out"),
        happens=Message(
            "Everybody hears where it goes and why, sees with their own eyes what it will be like, "
            "and gets the chance to take part. It may be fun."
        ),
        shows=(
            Message("who was told, when and how"),
            Message("demonstrations and simulations, and what came of them"),
            Message("how people can take part"),
        ),
        tips=(
            Message("Walk through the journey together, step by step, on a big screen."),
            Message("Let a colleague play the customer, and swap roles after that."),
            Message("Tell it first to those whose work changes most."),
        ),
        questions=(
            Message("Who hears it last, and why them?"),
            Message("What can somebody do tomorrow who wants to join in?"),
        ),
    ),
    Stop(
        id="under-way",
        title=Message("Under way"),
        happens=Message(
            "The team works from milestone to milestone, looks back regularly and changes the "
            "route where needed, without losing the goal, and watches what it does to people."
        ),
        shows=(
            Message("milestones, also those that were missed"),
            Message("retrospectives: what went well, what did not, what we change"),
            Message("changes of route, with the reason"),
            Message("what it does to employees"),
        ),
        tips=(
            Message("Keep milestones so small that one is reached every six weeks."),
            Message("Ask everybody's mood each week; one round is enough."),
            Message("Change at most two things after a retrospective, but really change them."),
        ),
        questions=(
            Message("Which detour have we taken without noticing?"),
            Message("For whom has the work become heavier, and what do we do about it?"),
        ),
    ),
    Stop(
        id="keep-travelling",
        title=Message("Travelling on"),
        happens=Message(
            "The team shares what it learned, celebrates what succeeded and plans the next round. "
            "Improving has no last day."
        ),
        shows=(
            Message("lessons, and who heard them"),
            Message("what was celebrated"),
            Message("what the next round is about"),
        ),
        tips=(
            Message("Also tell what did not work; that is what others read first."),
            Message("Celebrate in the place where the work was done."),
            Message("Plan the first day of the next round before the cake is finished."),
        ),
        questions=(
            Message("What will another team do differently thanks to us?"),
            Message("Who has earned credit and did not get any yet?"),
        ),
    ),
)
"""The six that ship, in the order in which they are travelled; behind the last comes the first."""


def in_order(own: Iterable[Stop]) -> tuple[Stop, ...]:
    """Put an organisation's own stops between the six: each behind the stop it names.

    Of several behind the same stop, the one that was written first comes first. A stop that
    names none, or one that does not exist or waits for itself, comes last.
    """
    waiting = [it for it in own if it.id not in {shipped.id for shipped in SHIPPED}]
    placed = list(SHIPPED)
    while True:
        ids = [it.id for it in placed]
        ready = [it for it in waiting if it.after in ids]
        if not ready:
            return (*placed, *waiting)
        for stop in reversed(ready):
            at = next(index for index, it in enumerate(placed) if it.id == stop.after)
            placed.insert(at + 1, stop)
        waiting = [it for it in waiting if it not in ready]
