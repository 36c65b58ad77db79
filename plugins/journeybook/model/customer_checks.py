"""The five checks that ship about what the traveller meets."""

from __future__ import annotations

from journeybook.model.check import Check, Examples, Side
from journeybook.words import Message

CUSTOMER_CHECKS = (
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
        criteria=(
            Message("What the traveller came for works the first time."),
            Message("What will happen is said beforehand, and comes true."),
            Message("Nobody has to tell us anything twice."),
        ),
        examples=Examples(
            met=Message(
                "Nine in ten people arrange it in one go, and it all happens on the day we named."
            ),
            partly=Message(
                "Ordering goes smoothly, but half of the people call to ask when it will come."
            ),
            not_met=Message(
                "People fill in the same details three times and still have to call in the end."
            ),
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
        criteria=(
            Message("Somebody notices before the traveller has to call."),
            Message("Whoever notices can put it right, or knows who will."),
            Message("The traveller hears how it ended."),
        ),
        examples=Examples(
            met=Message(
                "Whoever hears the complaint has it put right, and calls a week later to ask."
            ),
            partly=Message(
                "People find a kind ear, but whoever listens has to ask others what may be done."
            ),
            not_met=Message("A complaint gets a number and a standard letter, and nobody calls."),
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
            Message("answers to questions about trust"),
            Message("reviews of terms and contracts"),
        ),
        criteria=(
            Message("Advice serves the traveller, also when it earns us less."),
            Message("Price and terms are told before anybody asks."),
        ),
        examples=Examples(
            met=Message(
                "We advise against what does not fit, and the bill never holds a surprise."
            ),
            partly=Message(
                "The advice is honest, but the terms hold costs that people only find on the bill."
            ),
            not_met=Message(
                "The dearest choice is ticked beforehand, and people look elsewhere to be sure."
            ),
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
        evidence=(
            Message("the traits of the brand that people recognise"),
            Message("tests without a name on it"),
        ),
        criteria=(
            Message("It shows in what people do, and not only in colours and logos."),
            Message("It is the same in every channel."),
        ),
        examples=Examples(
            met=Message(
                "Regulars who read our letters without a name on them know who wrote them."
            ),
            partly=Message(
                "The shop has a face of its own, but the mails could come from anybody."
            ),
            not_met=Message(
                "Take the name off the door and nobody can tell us from the neighbours."
            ),
        ),
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
        criteria=(
            Message("There is a moment that is better than anybody expected."),
            Message("The journey ends well."),
        ),
        examples=Examples(
            met=Message("A month later most people tell of the same moment, and it is a good one."),
            partly=Message(
                "There is one fine moment, but it comes early and the ending falls flat."
            ),
            not_met=Message("People say that it was all right, and cannot name a single moment."),
        ),
    ),
)
