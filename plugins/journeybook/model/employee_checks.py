"""The four checks that ship about what employees can keep up."""

from __future__ import annotations

from journeybook.model.check import Check, Examples, Side
from journeybook.words import Message

EMPLOYEE_CHECKS = (
    Check(
        id="ownership",
        side=Side.EMPLOYEE,
        title=Message("Ownership"),
        statement=Message(
            "“How the customer fares is part of my job.” Questions are taken on, not passed along."
        ),
        why=Message("A customer who is sent on has to begin again, and remembers who sent them."),
        question=Message("What do you do with a question that is not yours?"),
        evidence=(
            Message("how often a contact is transferred"),
            Message("conversations with employees"),
        ),
        criteria=(
            Message("Whoever takes a question follows it to its end."),
            Message("People can tell how the customers they helped are doing."),
        ),
        examples=Examples(
            met=Message(
                "Whoever takes a question keeps it until it is answered, even if others do that."
            ),
            partly=Message(
                "Questions about one's own work are taken on; the others are passed on with a note."
            ),
            not_met=Message(
                "Customers hear that it is another department's, and get a number to call."
            ),
        ),
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
        criteria=(
            Message("It is known what works here, and why."),
            Message("It is practised together, and not only explained."),
        ),
        examples=Examples(
            met=Message(
                "Everybody can say what helps in a hard conversation, and has practised it."
            ),
            partly=Message(
                "Old hands know how to do it, and newcomers have to find out by themselves."
            ),
            not_met=Message(
                "When it gets hard, people read out the rules because they know nothing better."
            ),
        ),
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
        criteria=(
            Message("It is written down what may be decided alone, and up to which amount."),
            Message("Time, tools and targets leave room to do it."),
        ),
        examples=Examples(
            met=Message(
                "Everybody knows up to which amount they may put things right, and does so."
            ),
            partly=Message(
                "There is a mandate on paper, but using it takes a form and a signature."
            ),
            not_met=Message(
                "Everybody is told to make customers happy, and nobody may decide anything."
            ),
        ),
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
        criteria=(
            Message("It happens without being asked for."),
            Message("Leaders show it in what they do themselves."),
        ),
        examples=Examples(
            met=Message(
                "Colleagues do it when nobody is looking, and their manager does it first."
            ),
            partly=Message("It happens as long as a campaign or a manager asks for it."),
            not_met=Message("The values hang on the wall, and on the floor other things count."),
        ),
    ),
)
