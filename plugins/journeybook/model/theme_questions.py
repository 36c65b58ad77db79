"""The questions that ship with the three themes of alignment."""

from __future__ import annotations

from journeybook.model.alignment import ThemeQuestion
from journeybook.words import Message

_STRATEGY = "strategy-and-culture"
_COMPETENCES = "competences-and-development"
_GOVERNANCE = "governance-and-processes"

THEME_QUESTIONS = (
    ThemeQuestion(
        id="shared-direction",
        theme=_STRATEGY,
        title=Message("A direction everybody can tell"),
        question=Message(
            "Ask five people at work here where we want to go with our customers, and where we "
            "stand now. How many different answers do you get?"
        ),
        statement=Message(
            "People here tell in their own words where we are going and how far we are, "
            "and tell the same."
        ),
        why=Message("Whoever does not know where it goes, can only do what they are told."),
        evidence=(
            Message("answers of people on the floor, in their own words"),
            Message("decisions in which somebody referred to the direction"),
        ),
    ),
    ThemeQuestion(
        id="room-to-try",
        theme=_STRATEGY,
        title=Message("Room to try things"),
        question=Message("What did somebody here last try without asking, and what if it fails?"),
        statement=Message(
            "People try something small without asking first, and a trial that fails is told "
            "and not hidden."
        ),
        why=Message("Whoever may not fail, repeats what has always been done."),
        evidence=(
            Message("trials of the past half year, those that failed included"),
            Message("what became of whoever tried"),
        ),
    ),
    ThemeQuestion(
        id="arranged-for-customers",
        theme=_STRATEGY,
        title=Message("Arranged the way customers come"),
        question=Message(
            "Does a customer ever notice where our department ends and the next one begins?"
        ),
        statement=Message(
            "The way we are divided follows how customers want to meet us, "
            "and not the other way round."
        ),
        why=Message("Customers mix channels, while departments are built for one."),
        evidence=(
            Message("switches of channel that are switches of team as well"),
            Message("how often a customer has to tell the same thing again"),
        ),
    ),
    ThemeQuestion(
        id="asked-beforehand",
        theme=_STRATEGY,
        title=Message("Asked before it is decided"),
        question=Message(
            "At the last change that touched our work: were we asked before or told after?"
        ),
        statement=Message("Those who do the work sit at the table before a plan is made."),
        why=Message("What is made for people without them is ignored by them."),
        evidence=(
            Message("who took part in the plan, and on which day"),
            Message("what changed because of what they said"),
        ),
    ),
    ThemeQuestion(
        id="skills-known",
        theme=_COMPETENCES,
        title=Message("Skills in sight"),
        question=Message(
            "Which skills do our journeys ask for, who has them, and which do we lack?"
        ),
        statement=Message(
            "We know which skills our journeys ask for, who has them and which are missing."
        ),
        why=Message("What nobody sees is missing, nobody can learn."),
        evidence=(
            Message("a list of skills held against the steps of a journey"),
            Message("vacancies and trainings that follow from it"),
        ),
    ),
    ThemeQuestion(
        id="growing-in-time",
        theme=_COMPETENCES,
        title=Message("Growing as fast as is asked"),
        question=Message(
            "What could we not do a year ago that customers already asked for, and can do now?"
        ),
        statement=Message("Our skills grow at least as fast as what customers ask of us changes."),
        why=Message("A skill that comes a year late was missed by a year of customers."),
        evidence=(
            Message("the time between a new question and somebody who can answer it"),
            Message("what new colleagues can do after a hundred days"),
        ),
    ),
    ThemeQuestion(
        id="learning-by-choice",
        theme=_COMPETENCES,
        title=Message("Learning from one's own questions"),
        question=Message("Who decides what you learn: you, or a plan that is the same for all?"),
        statement=Message(
            "People choose what they learn by what they run into, and get the hours for it."
        ),
        why=Message("What somebody wants to know stays; what is prescribed is sat through."),
        evidence=(
            Message("trainings that people asked for themselves"),
            Message("hours set apart for learning, and used"),
        ),
    ),
    ThemeQuestion(
        id="working-as-one",
        theme=_COMPETENCES,
        title=Message("Working as one"),
        question=Message(
            "When we hand a customer over, do we know how it went on? Do they know us by name?"
        ),
        statement=Message(
            "Departments that share a customer work as one team, and know how it went on."
        ),
        why=Message("What falls between two departments, falls on the customer."),
        evidence=(
            Message("hand-overs that somebody followed to the end"),
            Message("days on which people worked along in another department"),
        ),
    ),
    ThemeQuestion(
        id="whole-journey-seen",
        theme=_COMPETENCES,
        title=Message("Somebody sees the whole journey"),
        question=Message("Who knows how the whole journey goes, and has a say in all of it?"),
        statement=Message(
            "For every journey we work in, somebody oversees all of it and may have it changed."
        ),
        why=Message("Ten good parts still make a poor whole, when nobody looks at the whole."),
        evidence=(
            Message("the owner of each journey, and what they may decide"),
            Message("a change that crossed the border of a department"),
        ),
    ),
    ThemeQuestion(
        id="money-per-journey",
        theme=_GOVERNANCE,
        title=Message("Money follows the journey"),
        question=Message("Is our money given for a channel or a department, or for a journey?"),
        statement=Message("Money is given to improve journeys, wherever in it that is spent."),
        why=Message("With a purse per channel, every channel mends itself and nobody the seam."),
        evidence=(
            Message("the budget, and on what it is divided"),
            Message("an improvement paid by one department that another had the use of"),
        ),
    ),
    ThemeQuestion(
        id="rewarded-for-the-whole",
        theme=_GOVERNANCE,
        title=Message("Rewarded for the whole"),
        question=Message(
            "Do our targets make us work for the whole journey, also when our own figure drops?"
        ),
        statement=Message(
            "Targets and rewards make people work for the journey rather than for their own part."
        ),
        why=Message("People do what they are measured by, whatever the posters say."),
        evidence=(
            Message("the targets people are really held to"),
            Message("a case in which two targets pulled apart, and which one won"),
        ),
    ),
    ThemeQuestion(
        id="experience-first",
        theme=_GOVERNANCE,
        title=Message("Experience before efficiency"),
        question=Message(
            "At our last change of process, who weighed what the customer would feel, and when?"
        ),
        statement=Message(
            "Before a process is made cheaper or faster, we weigh what the customer feels of it."
        ),
        why=Message("What is saved on a process is often paid back at the telephone."),
        evidence=(
            Message("the papers behind the last changes"),
            Message("a saving that was not made because of customers"),
        ),
    ),
    ThemeQuestion(
        id="always-improving",
        theme=_GOVERNANCE,
        title=Message("Improving all year round"),
        question=Message("Do we improve something every month, or once in a while with a project?"),
        statement=Message("Improving is part of every month's work, with hours set apart for it."),
        why=Message("A project ends, and customers keep coming."),
        evidence=(
            Message("what was improved in each of the past six months"),
            Message("ideas from the floor, and how many were carried out"),
        ),
    ),
)
"""Thirteen questions, in the order in which they are asked."""
