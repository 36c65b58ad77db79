"""The relation line: from looking around to a relation that lasts."""

from __future__ import annotations

from journeybook.model.organisation import Phase, StageModel, StageModelShape
from journeybook.words import Message

RELATION_LINE = StageModel(
    id="relation-line",
    title=Message("Relation line"),
    shape=StageModelShape.LINE,
    phases=(
        Phase(
            id="orientation",
            title=Message("Orientation"),
            description=Message("Somebody looks around and finds out what fits."),
            purpose=Message(
                "To let somebody find out for themselves whether we fit. Expectations are set "
                "here, and everything later is measured by them."
            ),
            questions=(
                Message("What do people expect of the way and of the outcome, and who told them?"),
                Message("What would we rather hear now than as a disappointment later?"),
                Message("With whom do they talk about it, and what do those people know of us?"),
            ),
            pitfalls=(
                Message("We promise more here than the rest of us can keep."),
                Message("We tell who we are, and do not ask who they are."),
                Message("Whoever is not for us finds out last."),
            ),
        ),
        Phase(
            id="purchase-decision",
            title=Message("Purchase decision"),
            description=Message("Somebody chooses, and wants to feel sure about it."),
            purpose=Message(
                "To help somebody choose in such a way that the choice still feels right a year "
                "later. Certainty counts for more here than speed."
            ),
            questions=(
                Message("What makes somebody hesitate, and do we say it before they do?"),
                Message("What exactly do they agree to, in words that they would use themselves?"),
                Message("How can a choice be put right, and until when?"),
            ),
            pitfalls=(
                Message("Small print holds what should have been said out loud."),
                Message("Haste is made up: an offer until midnight, a last one in stock."),
                Message("Who signs is treated differently from who has signed."),
            ),
        ),
        Phase(
            id="use",
            title=Message("Use"),
            description=Message("Somebody lives with the choice, day in, day out."),
            purpose=Message(
                "To make good what was promised on ordinary days. Most of the relation takes "
                "place here, mostly without us, until something goes wrong."
            ),
            questions=(
                Message("What is an ordinary day like with what we delivered?"),
                Message("Which questions come back, and what keeps us from preventing them?"),
                Message("Where does somebody turn when it goes wrong, and who takes hold of it?"),
            ),
            pitfalls=(
                Message("After delivery nobody is the owner any more."),
                Message("We hear of it only when somebody is angry."),
                Message("A new customer gets better terms than one who stayed."),
            ),
        ),
        Phase(
            id="evaluation",
            title=Message("Evaluation"),
            description=Message("Somebody weighs whether it was worth it."),
            purpose=Message(
                "To learn, together with the one who knows best, what it was worth. People judge "
                "by the strongest moments and by how it ended: there is one ending to furnish."
            ),
            questions=(
                Message("How does it end, and would we want to tell it ourselves?"),
                Message("What do we ask, of whom, and what did we change because of it?"),
                Message("Who answers somebody who took the trouble to answer us?"),
            ),
            pitfalls=(
                Message("The questionnaire asks about our process, not about their outcome."),
                Message("Nobody hears what became of the answers."),
                Message("The bill, the voucher or the silence is the last thing that stays."),
            ),
        ),
        Phase(
            id="lasting-relation",
            title=Message("Lasting relation"),
            description=Message("Somebody comes back, because it went well and it is easy."),
            purpose=Message(
                "To stay worth coming back to. Loyalty asked of people is paid for with loyalty "
                "given to them: knowing who they are, and advising what is better for them."
            ),
            questions=(
                Message("What do we know of somebody who has been with us for years?"),
                Message("When did we last get in touch without selling anything?"),
                Message("What do we do with an idea that comes from them?"),
            ),
            pitfalls=(
                Message("Faithfulness is a card with points."),
                Message("Whoever comes back has to begin again."),
                Message("Ideas disappear in an inbox, and after two of them nobody sends any."),
            ),
        ),
    ),
)
"""It leads on, without going round."""
