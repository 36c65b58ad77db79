"""Examples that an editor shows beside a field, in the reader's language."""

from __future__ import annotations

from journeybook.words import Message

EXAMPLES: dict[tuple[str, str], tuple[Message | str, ...]] = {
    ("Journey", "title"): (Message("I buy my first sofa"),),
    ("Journey", "summary"): (
        Message("From the first idea to the evening on which the sofa stands there."),
    ),
    ("Journey", "trigger"): (Message("The old sofa will not do another year."),),
    ("Journey", "goal"): (Message("A sofa that lasts ten years."),),
    ("Journey", "scope"): (Message("From the first picture to the first evening on it."),),
    ("Stage", "title"): (Message("Waiting for the delivery"),),
    ("Stage", "goal"): (Message("To know when the sofa comes."),),
    ("Step", "title"): (Message("I call to ask where my sofa is"),),
    ("Step", "condition"): (Message("only when the delivery is late"),),
    ("PainPoint", "text"): (Message("Nobody says when it comes."),),
    ("Opportunity", "text"): (Message("Be told before having to ask."),),
    ("Quote", "text"): (Message("I took a day off for nothing."),),
    ("Quote", "by"): (Message("buyer of a sofa, in an interview"),),
    ("Evidence", "source"): (Message("Interviews with 12 buyers"),),
    ("Evidence", "date"): ("2026-04-03",),
    ("Evidence", "valid_for"): (Message("1 year"),),
    ("Touchpoint", "title"): (Message("text message with the day of delivery"),),
    ("Mandate", "text"): (Message("give a discount on the delivery"),),
    ("Mandate", "up_to"): ("€ 50",),
    ("MomentOfTruth", "reason"): (Message("Whoever waits here in vain tells it for years."),),
    ("Next", "when"): (Message("when it is broken"),),
    ("Time", "text"): (Message("after two weeks"),),
    ("Time", "min"): ("2 days",),
    ("Time", "max"): ("45 min",),
    ("Review", "every"): (Message("6 months"),),
    ("Review", "next"): ("2027-01-11",),
    ("Result", "reason"): (Message("Nine out of ten buyers knew what would happen next."),),
    ("Image", "file"): ("assets/images/sofa.jpg",),
    ("Image", "alt"): (Message("A living room with the shape of a sofa in tape on the floor"),),
    ("Persona", "title"): (Message("Young tenant"),),
    ("Team", "contact"): ("service@example.org",),
}
"""The examples, by model and field."""
