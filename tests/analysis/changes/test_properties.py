"""Random edits in, the same edits out, and none beside them."""

import datetime as dt
from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.changes import compare
from journeybook.analysis.changes.matching import ALIKE, likeness, out_of_order
from journeybook.model.catalogue import Catalogue
from journeybook.model.journey import Journey
from journeybook.model.organisation import Organisation, Team
from journeybook.model.persona import Persona

TODAY = dt.date(2026, 11, 1)
TITLES = [
    "Ik zie een bank", "Wat kost dat?", "Opa belt", "De vloer opmeten", "Stofstalen thuis",
    "Naar Leemkamp rijden", "Zitten, liggen, kijken", "Koffie", "Handtekening zetten",
    "Wachten", "Een brief vol cijfers", "Niemand neemt op", "Bezorgd!", "Uitpakken met z'n tweeën",
    "Kartons wegbrengen", "Er ontbreekt een schroef", "Vrienden op visite", "Vlek op de leuning",
    "Garantiebewijs zoeken", "Doorgeven aan zus",
]  # fmt: skip
NEW = [
    "Hulp van boven", "Fotograferen", "Quiz spelen", "Meten = weten", "Gezongen offerte",
    "Ruzie over kleur", "Zaterdagochtend", "Op de fiets",
]  # fmt: skip
TEAMS = ("winkels", "web", "service")
STAGES = 4


def journey():
    stages = [
        {
            "id": f"fase-{stage}",
            "title": f"Fase {stage}",
            "steps": [
                {
                    "id": f"stap-{step}",
                    "title": TITLES[step],
                    "owner": TEAMS[step % 3],
                    "sentiment": [{"level": step % 5 + 1}],
                    "pain_points": [{"text": f"{TITLES[step]} {step} keer"}],
                }
                for step in range(stage * 5, stage * 5 + 5)
            ],
        }
        for stage in range(STAGES)
    ]
    return {
        "id": "reis",
        "title": "Reis",
        "travellers": ["p"],
        "kind": "customer",
        "stages": stages,
    }


OTHER = {
    "id": "ander",
    "title": "Heel iets anders",
    "travellers": ["p"],
    "kind": "customer",
}


def catalogue(data, named=None):
    """Give a publication of that journey, and of another that names it and one of its steps."""
    step = {"id": "t", "title": "T"}
    if named:
        step["supported_by"] = [f"{data['id']}#{named['id']}"]
    stage = {"id": "s", "title": "S", "steps": [step]}
    other = {**OTHER, "related": [data["id"]], "stages": [stage]}
    return Catalogue(
        organisation=Organisation(
            name="K", teams=tuple(Team(id=it, title=it.title()) for it in TEAMS)
        ),
        personas={"p": Persona(id="p", title="P", kind="customer")},
        journeys={it["id"]: Journey.model_validate(it) for it in (data, other)},
    )


def changed(before, after, named=(None, None)):
    found = compare(catalogue(before, named[0]), catalogue(after, named[1]), TODAY)
    return Counter(
        (change.what, change.field, change.trail[0].id, change.before, change.after)
        for it in found
        for change in it.changes
    )


def feel(step, data, at):
    level = step["sentiment"][0]["level"]
    step["sentiment"] = [{"level": level % 5 + 1}]
    return "changed", "sentiment", step["id"], str(level), str(level % 5 + 1)


def hurt(step, data, at):
    step["pain_points"].append({"text": NEW[at]})
    return "new", "pain_points", step["id"], None, NEW[at]


def heal(step, data, at):
    text = step["pain_points"].pop(0)["text"]
    return "gone", "pain_points", step["id"], text, None


def hand_over(step, data, at):
    owner = step["owner"]
    step["owner"] = TEAMS[(TEAMS.index(owner) + 1) % 3]
    return "changed", "owner", step["id"], owner, step["owner"]


def retitle(step, data, at):
    title, step["title"] = step["title"], NEW[at]
    return "changed", "title", step["id"], title, NEW[at]


def drop(step, data, at):
    stage = home(step, data)
    stage["steps"].remove(step)
    return "gone", "steps", stage["id"], step["id"], None


def move(step, data, at):
    stage = home(step, data)
    other = data["stages"][(data["stages"].index(stage) + 1 + at) % STAGES]
    if other is stage:
        other = data["stages"][(data["stages"].index(stage) + 1) % STAGES]
    stage["steps"].remove(step)
    other["steps"].insert(at % (len(other["steps"]) + 1), step)
    return "moved", "steps", step["id"], stage["id"], other["id"]


def add(step, data, at):
    stage = home(step, data)
    stage["steps"].insert(at % (len(stage["steps"]) + 1), {"id": f"nieuw-{at}", "title": NEW[at]})
    return "new", "steps", stage["id"], None, f"nieuw-{at}"


def reid(step, data, at):
    old, step["id"] = step["id"], f"anders-{at}"
    return "renamed", "id", step["id"], old, step["id"]


def home(step, data):
    return next(it for it in data["stages"] if step in it["steps"])


EDITS = st.lists(
    st.tuples(
        st.integers(0, len(TITLES) - 1),
        st.sampled_from([feel, hurt, heal, hand_over, retitle, drop, move, add, reid]),
    ),
    max_size=len(NEW),
    unique_by=lambda it: it[0],
)


@given(EDITS, st.booleans())
def test_every_edit_is_told_and_nothing_else(edits, is_renamed):
    before, after = journey(), journey()
    steps = [step for stage in after["stages"] for step in stage["steps"]]

    done = Counter(edit(steps[step], after, at) for at, (step, edit) in enumerate(edits))
    named = before["stages"][0]["steps"][0], steps[0]
    if (0, drop) in edits:
        named = None, None
    if is_renamed:
        after |= {"id": "een-andere-naam", "formerly": ["reis"]}

    assert changed(before, after, named) == done
    found = compare(catalogue(before), catalogue(after), TODAY)
    assert [it.formerly for it in found if it.formerly] == ["reis"] * is_renamed
    if not is_renamed:
        assert sum(changed(after, before).values()) == sum(done.values())


@given(
    st.integers(0, STAGES - 1), st.sampled_from([(0, 2), (0, 4), (1, 3), (4, 0), (3, 1), (4, 1)])
)
def test_one_step_that_moves_is_the_one_that_moved(stage, way):
    before, after = journey(), journey()
    steps = after["stages"][stage]["steps"]
    steps.insert(way[1], steps.pop(way[0]))

    moved = before["stages"][stage]["steps"][way[0]]["id"]

    assert changed(before, after) == Counter([("moved", "steps", moved, None, None)])


@given(st.permutations(range(8)))
def test_what_is_in_order_rises_and_is_as_much_as_can_be(order):
    strayed = out_of_order(order)
    kept = [number for at, number in enumerate(order) if at not in strayed]
    longest = max(
        len(some)
        for size in range(1, 9)
        for some in combinations(order, size)
        if list(some) == sorted(some)
    )

    assert kept == sorted(kept)
    assert len(kept) == longest


def test_the_titles_of_this_test_are_not_alike():
    alike = [it for it in combinations([*TITLES, *NEW], 2) if likeness(*it) >= ALIKE]

    assert not alike
