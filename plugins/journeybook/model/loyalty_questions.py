"""The questions that ship about the organisation's own loyalty to its customers."""

from __future__ import annotations

from journeybook.model.alignment import ThemeQuestion
from journeybook.model.themes import LOYALTY
from journeybook.words import Message

LOYALTY_QUESTIONS = (
    ThemeQuestion(
        id="know-who-they-are",
        theme=LOYALTY,
        title=Message("We know who they are"),
        question=Message(
            "Of a customer who has been with us for years: what do we know besides the orders?"
        ),
        statement=Message(
            "We know who our customers are as people, and remember it wherever they come in."
        ),
        why=Message("Nobody can be loyal to somebody they do not know."),
        evidence=(
            Message("how often a customer is recognised in another channel"),
            Message("personas that rest on conversations of the past two years"),
        ),
    ),
    ThemeQuestion(
        id="better-not-more",
        theme=LOYALTY,
        title=Message("Better rather than more"),
        question=Message("Do we steer to better purchases, or to more of them?"),
        statement=Message(
            "We steer to purchases that people are still glad of later, also when it means fewer."
        ),
        why=Message("A purchase that is regretted was sold once and never again."),
        evidence=(
            Message("the figures that are on the agenda every week"),
            Message("regret and returns, and what is done with them"),
        ),
    ),
    ThemeQuestion(
        id="say-whom-not",
        theme=LOYALTY,
        title=Message("We say whom we do not serve"),
        question=Message("Which customers do we deliberately not serve, and do they know it?"),
        statement=Message(
            "We say which segments we do not serve and why, and where they are better off."
        ),
        why=Message("Whoever is there for everybody, is there for nobody in particular."),
        evidence=(
            Message("the segments that were chosen against, each with a reason"),
            Message("what is said to somebody who asks all the same"),
        ),
    ),
    ThemeQuestion(
        id="faithful-to-the-faithful",
        theme=LOYALTY,
        title=Message("Faithful to the faithful"),
        question=Message(
            "Is somebody who has been with us for years treated as well as somebody we want to win?"
        ),
        statement=Message(
            "Who stays gets at least what who comes gets: in price, in attention and when it "
            "goes wrong."
        ),
        why=Message("A welcome offer tells everybody who stayed what staying is worth."),
        evidence=(
            Message("offers for new customers beside those for existing ones"),
            Message("what was done the last time that keeping our word cost us"),
        ),
    ),
)
"""Four questions, in the order in which they are asked."""
