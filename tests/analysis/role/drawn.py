"""Publications that hypothesis draws: journeys whose steps name teams in every way there is."""

from __future__ import annotations

from hypothesis import strategies as st
from journeybook.model.catalogue import Catalogue
from journeybook.model.journey import Handover, Journey, Stage, State, Step
from journeybook.model.moment import Mandate, MomentOfTruth, Sentiment, Touchpoint, Work
from journeybook.model.organisation import Organisation, Team
from journeybook.model.persona import Kind, Persona

TEAMS = ("winkels", "bezorging")
WORKERS = ("verkoper", "bezorger")
WAYS = ("frontstage", "backstage", "support", "owner", "touchpoint", "mandate", "handover")

TEAM = st.sampled_from(TEAMS)
CARRIERS = st.lists(st.sampled_from(["werken#doen0", "werken#doen1", "rijden#doen0"]), max_size=2)


@st.composite
def moments(draw, *, is_step=True):
    """Draw the fields in which a moment names teams, and what makes it matter."""
    ways = draw(st.sets(st.sampled_from(WAYS if is_step else WAYS[:-1]), max_size=3))
    team = draw(TEAM)
    work = (Work(text="Iets doen", team=team),)
    fields = {
        "frontstage": work,
        "backstage": work,
        "support": work,
        "owner": team,
        "touchpoints": (Touchpoint(title="Brief", owner=team),),
        "mandate": (Mandate(text="Iets geven", team=team),),
        "handover": (Handover(to=team),),
    }
    named = {("touchpoints" if it == "touchpoint" else it) for it in ways}
    felt = draw(st.none() | st.integers(1, 5))
    return {
        **{key: fields[key] for key in named},
        "sentiment": () if felt is None else (Sentiment(level=felt),),
        "moment_of_truth": MomentOfTruth(reason="Daarom") if draw(st.booleans()) else None,
    }


@st.composite
def journeys(draw, name, kind, travellers, steps="doen"):
    """Draw a journey of one to three stages with up to three steps each."""
    number = 0
    stages = []
    for place in range(draw(st.integers(1, 3))):
        listed = []
        for _ in range(draw(st.integers(1 if place == 0 else 0, 3))):
            carried = () if kind is Kind.EMPLOYEE else tuple(draw(CARRIERS))
            fields = draw(moments())
            listed.append(
                Step(title=f"Stap {number}", id=f"{steps}{number}", supported_by=carried, **fields)
            )
            number += 1
        fields = draw(moments(is_step=False))
        stages.append(Stage(title=f"F{place}", id=f"f{place}", steps=tuple(listed), **fields))
    return Journey(
        id=name,
        title=name,
        kind=kind,
        travellers=travellers,
        owner=draw(st.none() | TEAM),
        state=draw(st.sampled_from(State)),
        stages=tuple(stages),
    )


@st.composite
def catalogues(draw):
    """Draw two teams with a worker each, two employee journeys, and two of customers."""
    found = [
        draw(journeys("werken", Kind.EMPLOYEE, ("verkoper",))),
        draw(journeys("rijden", Kind.EMPLOYEE, ("bezorger",))),
        draw(journeys("kopen", Kind.CUSTOMER, ("klant",), "stap")),
        draw(journeys("krijgen", Kind.CUSTOMER, ("klant",), "stap")),
    ]
    people = [
        Persona(id=who, title=who, kind=Kind.EMPLOYEE, team=team)
        for who, team in zip(WORKERS, TEAMS, strict=True)
    ]
    people.append(Persona(id="klant", title="klant", kind=Kind.CUSTOMER))
    teams = tuple(Team(id=it, title=it) for it in TEAMS)
    return Catalogue(
        organisation=Organisation(name="Kwartelnest", teams=teams),
        personas={it.id: it for it in people},
        journeys={it.id: it for it in found},
    )
