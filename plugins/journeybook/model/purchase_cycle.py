"""The purchase cycle: from a first spark to a story that sparks the next customer."""

from __future__ import annotations

from journeybook.model.organisation import Phase, StageModel, StageModelShape
from journeybook.words import Message

PURCHASE_CYCLE = StageModel(
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
            purpose=Message(
                "To be somebody's company before there is a need. Whoever was pleasant to be near "
                "when nothing had to be sold comes to mind first when something has to be bought."
            ),
            questions=(
                Message("Where are people when they are not looking for us?"),
                Message("What do we give there that is worth having without buying anything?"),
                Message("Whose homes, work or lives do we show: theirs, or our brochure's?"),
                Message("What of the last customer's story reaches the next one?"),
            ),
            pitfalls=(
                Message("Every picture ends in a button that sells."),
                Message("What was saved here cannot be found again anywhere else."),
                Message("We count reach, and do not know whether anybody liked it."),
            ),
        ),
        Phase(
            id="information",
            title=Message("Information"),
            description=Message(
                "Somebody has a question. Answer it with a solution, not with a catalogue."
            ),
            purpose=Message(
                "To take the question behind the question seriously. People search in words of "
                "their own situation; who answers in those words is believed afterwards too."
            ),
            questions=(
                Message("What do people really ask, in which words, and whom do they ask first?"),
                Message("Do we say beforehand what it costs, takes and asks of them?"),
                Message("When is our honest answer “not with us”, and do we give it?"),
                Message("Does the same question get the same answer in every channel?"),
            ),
            pitfalls=(
                Message("A filter with forty options takes the place of an answer."),
                Message("An answer that is known inside has to be asked for by phone."),
                Message("The first contact wants data before it has given anything."),
            ),
        ),
        Phase(
            id="planning",
            title=Message("Planning"),
            description=Message(
                "The wish becomes a plan. Help with money, time, effort "
                "and the people who decide along."
            ),
            purpose=Message(
                "To turn a wish into something that can be carried out: what it costs, when it is "
                "there, what has to be done for it and how it will be. And to help everybody who "
                "decides along, also who is not in the room."
            ),
            questions=(
                Message("Who decides along at home or at work, and what do they need from us?"),
                Message("What of all that was found out before comes along to this conversation?"),
                Message("What can be tried before it is decided?"),
                Message("Which promise about time and money can we make, and keep?"),
            ),
            pitfalls=(
                Message("We press for a decision while somebody is still doing sums."),
                Message("The plan stays with us and does not come home in readable form."),
                Message("Only one of the people who decide is spoken to."),
            ),
        ),
        Phase(
            id="buying",
            title=Message("Buying"),
            description=Message("The decision falls. Make it easy, and a little festive."),
            purpose=Message(
                "To make somebody glad of having decided. The paperwork is ours; the moment is "
                "theirs, and it may be celebrated."
            ),
            questions=(
                Message("How many minutes of the buying are about us and our forms?"),
                Message("What do we do that shows we are pleased with them?"),
                Message("Do they leave with a day, a name and what happens next?"),
                Message("What is the very first thing that happens after the payment?"),
            ),
            pitfalls=(
                Message("After yes come terms, forms and an offer of more."),
                Message("Attention ends at the very moment the payment has been made."),
                Message("What was said at the table does not travel along with the order."),
            ),
        ),
        Phase(
            id="service",
            title=Message("Service"),
            description=Message(
                "The promise is put to the test. This is where trust is made or lost."
            ),
            purpose=Message(
                "To do what was promised, and to be there at once when it does not work out. Here "
                "it turns out what the promise was worth, and everything before it counts or is "
                "forgotten."
            ),
            questions=(
                Message("What do we say of our own accord while somebody waits?"),
                Message("When it goes wrong: who sees it first, and may that person put it right?"),
                Message("How often does somebody have to tell the same story?"),
                Message("Who owns a problem from the first word until it is solved?"),
            ),
            pitfalls=(
                Message("Silence, because there is nothing new to tell."),
                Message("Service is run as a cost, and thus as something to keep short."),
                Message("Whoever stands there may not decide, and who may decide is not there."),
            ),
        ),
        Phase(
            id="sharing",
            title=Message("Sharing"),
            description=Message(
                "People tell others. Give them something worth telling, "
                "for it inspires the next customer."
            ),
            purpose=Message(
                "To leave somebody with something that is worth telling. This end is the "
                "beginning of the next journey: what is told here inspires somebody else."
            ),
            questions=(
                Message("What would somebody tell at a birthday, and is it true?"),
                Message("Which small thing do we leave behind that nobody asked for?"),
                Message("What happens with what people tell us afterwards?"),
                Message("Where do the stories of customers meet those who only look around?"),
            ),
            pitfalls=(
                Message("The last thing heard from us is a questionnaire about ourselves."),
                Message("We ask for a review before we know whether it went well."),
                Message("Thanks are a voucher, which is a request to buy again."),
            ),
        ),
    ),
)
"""The end feeds the beginning, so it is a cycle."""
