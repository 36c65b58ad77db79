"""The two stage models that ship: the purchase cycle and the relation line."""

from __future__ import annotations

from journeybook.model.organisation import Phase, StageModel, StageModelShape
from journeybook.words import Message

SHIPPED = (
    StageModel(
        id="purchase-cycle",
        title=Message("Purchase cycle"),
        shape=StageModelShape.CYCLE,
        phases=(
            Phase(
                id="inspiration",
                title=Message("Inspiration"),
                description=Message(
                    "Nobody needs anything yet. Be there, be personal, and ask for nothing."
                ),
            ),
            Phase(
                id="information",
                title=Message("Information"),
                description=Message(
                    "Somebody has a question. Answer it with a solution, not with a catalogue."
                ),
            ),
            Phase(
                id="planning",
                title=Message("Planning"),
                description=Message(
                    "The wish becomes a plan. Help with money, time, effort "
                    "and the people who decide along."
                ),
            ),
            Phase(
                id="buying",
                title=Message("Buying"),
                description=Message("The decision falls. Make it easy, and a little festive."),
            ),
            Phase(
                id="service",
                title=Message("Service"),
                description=Message(
                    "The promise is put to the test. This is where trust is made or lost."
                ),
            ),
            Phase(
                id="sharing",
                title=Message("Sharing"),
                description=Message(
                    "People tell others. Give them something worth telling, "
                    "for it inspires the next customer."
                ),
            ),
        ),
    ),
    StageModel(
        id="relation-line",
        title=Message("Relation line"),
        shape=StageModelShape.LINE,
        phases=(
            Phase(
                id="orientation",
                title=Message("Orientation"),
                description=Message("Somebody looks around and finds out what fits."),
            ),
            Phase(
                id="purchase-decision",
                title=Message("Purchase decision"),
                description=Message("Somebody chooses, and wants to feel sure about it."),
            ),
            Phase(
                id="use",
                title=Message("Use"),
                description=Message("Somebody lives with the choice, day in, day out."),
            ),
            Phase(
                id="evaluation",
                title=Message("Evaluation"),
                description=Message("Somebody weighs whether it was worth it."),
            ),
            Phase(
                id="lasting-relation",
                title=Message("Lasting relation"),
                description=Message("Somebody comes back, because it went well and it is easy."),
            ),
        ),
    ),
)
