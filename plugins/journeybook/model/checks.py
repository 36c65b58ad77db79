"""The nine checks that ship: five asked of the traveller's side, four of the employees'."""

from __future__ import annotations

from journeybook.model.check import Check, Side
from journeybook.words import Message

SHIPPED = (
    Check(
        id="effortless",
        side=Side.CUSTOMER,
        title=Message("Effortless"),
        statement=Message(
            "The basics are right the first time. What will happen is said beforehand, "
            "and then it happens."
        ),
        why=Message(
            "Whoever has to ask, wait or repeat is spending energy on our organisation "
            "instead of on what they came for."
        ),
        question=Message("Where does the traveller have to do something that we could have done?"),
        evidence=(
            Message("effort scores"),
            Message("the share that goes right the first time"),
            Message("waiting times"),
        ),
    ),
    Check(
        id="caring",
        side=Side.CUSTOMER,
        title=Message("Caring"),
        statement=Message(
            "When something goes wrong, somebody notices, listens and puts it right. "
            "The procedure helps that person, not the other way round."
        ),
        why=Message(
            "Things always go wrong somewhere. What people remember is whether anybody minded."
        ),
        question=Message("Who notices that it goes wrong here, and what can that person do?"),
        evidence=(
            Message("how complaints are handled"),
            Message("the time it takes to put things right"),
            Message("what travellers say in their own words"),
        ),
    ),
    Check(
        id="trustworthy",
        side=Side.CUSTOMER,
        title=Message("Trustworthy"),
        statement=Message(
            "Advice and terms serve the traveller. Nobody needs to check what we say."
        ),
        why=Message("Trust makes everything shorter: fewer questions, fewer doubts, fewer rules."),
        question=Message("What would we advise if we earned nothing by it?"),
        evidence=(
            Message("questions about trust"),
            Message("reviews of terms and contracts"),
        ),
    ),
    Check(
        id="distinctive",
        side=Side.CUSTOMER,
        title=Message("Distinctive"),
        statement=Message(
            "The experience has our handwriting. With the logo covered, "
            "a regular would still know it is us."
        ),
        why=Message("What could be anybody's is soon forgotten, and compared on price alone."),
        question=Message("What here could only be ours?"),
        evidence=(Message("brand attributes"), Message("blind tests")),
    ),
    Check(
        id="memorable",
        side=Side.CUSTOMER,
        title=Message("Memorable"),
        statement=Message(
            "Some moments stay, because somebody did more than was asked, "
            "and preferably before it was asked."
        ),
        why=Message(
            "People judge by the strongest moment and by the ending, hardly by the average."
        ),
        question=Message("Which moment will the traveller tell somebody about tonight?"),
        evidence=(
            Message("the peaks and the ending of the emotion curve"),
            Message("what travellers say in their own words"),
        ),
    ),
    Check(
        id="ownership",
        side=Side.EMPLOYEE,
        title=Message("Ownership"),
        statement=Message(
            "“How the customer fares is part of my job.” Questions are taken on, not passed along."
        ),
        why=Message("A customer who is sent on has to begin again, and remembers who sent them."),
        question=Message("What do you do with a question that is not yours?"),
        evidence=(Message("transferred contacts"), Message("conversations with employees")),
    ),
    Check(
        id="self-efficacy",
        side=Side.EMPLOYEE,
        title=Message("Confidence in one's ability"),
        statement=Message(
            "“I know what works here, and I can do it.” What works is known and practised."
        ),
        why=Message("Whoever doubts their own ability hides behind the procedure."),
        question=Message("What do you do that makes a difference, and who taught you?"),
        evidence=(Message("practice sessions"), Message("observation at work")),
    ),
    Check(
        id="enablement",
        side=Side.EMPLOYEE,
        title=Message("Enabled by the organisation"),
        statement=Message(
            "“I get the room and the means to do it.” Process, skills, steering and mandate fit."
        ),
        why=Message(
            "Asking for what people are not allowed to give only teaches them to look away."
        ),
        question=Message("What may you decide by yourself, and up to which amount?"),
        evidence=(Message("the mandate in writing"), Message("how often it is used")),
    ),
    Check(
        id="internalisation",
        side=Side.EMPLOYEE,
        title=Message("Made one's own"),
        statement=Message(
            "“This is simply how we do things.” Behaviour follows from the brand, "
            "and leaders go first."
        ),
        why=Message("What has to be asked for every time stops the day nobody asks."),
        question=Message("What would a new colleague copy from you in the first week?"),
        evidence=(Message("behaviour seen at work"), Message("what leaders do themselves")),
    ),
)

NINE = frozenset(it.id for it in SHIPPED)
"""The ids of the checks that decide whether a journey is ideal, whatever an organisation adds."""
