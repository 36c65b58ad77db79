"""Which articles belong together: what is stated first, then what shares most."""

import datetime as dt
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from journeybook.analysis.guidance.related import LEAST, How, related
from journeybook.analysis.guidance.ties import WEIGHTS, Tie, carriers, ties, worth
from journeybook.model.article import Article

DAY = dt.date(2026, 1, 1)


def article(name, date=DAY, **fields):
    return Article(id=f"guidance/posts/{name}.md", title=name, date=date, **fields)


def names(found):
    return [it.article.name for it in found]


def test_what_is_stated_comes_first_in_its_authors_order_and_then_what_states_it():
    here = article("here", related=("c", "b"), checks=("caring",))
    others = [
        article("a", checks=("caring",)),
        article("b"),
        article("c"),
        article("d", related=("here",)),
    ]

    found = related(here, [here, *others], most=4)

    assert names(found) == ["c", "b", "d", "a"]
    assert [it.how for it in found] == [
        How.STATED,
        How.STATED,
        How.STATED_THERE,
        How.SHARED,
    ]


def test_what_an_author_states_is_never_left_out_and_what_is_found_only_fills_up():
    here = article("here", related=("a", "b"), tags=("x",))
    others = [article(it, tags=("x",)) for it in "abcd"]

    assert names(related(here, [here, *others], most=1)) == ["a", "b"]


def test_what_only_two_share_tells_more_than_what_many_share():
    here = article("here", checks=("caring", "memorable"))
    close = article("close", checks=("memorable",))
    usual = [article(f"usual{it}", checks=("caring",)) for it in range(3)]

    (first, *rest) = related(here, [here, *usual, close])

    assert first.article.name == "close"
    assert first.score == Fraction(2)
    # Four articles are about it, so each of the three others is one of three.
    assert {it.score for it in rest} <= {Fraction(2, 3)}


def test_articles_that_hardly_share_anything_are_strangers():
    here = article("here", tags=("x",))
    crowd = [article(f"a{it}", tags=("x",)) for it in range(2)]

    assert related(here, [here, *crowd]) == []
    assert names(related(here, [here, crowd[0]])) == ["a0"]


def test_of_two_that_share_as_much_the_newer_comes_first_and_then_the_alphabet_decides():
    here = article("here", journeys=("koop",))
    others = [
        article("b", journeys=("koop",)),
        article("a", journeys=("koop",)),
        article("new", DAY + dt.timedelta(1), journeys=("koop",)),
    ]

    assert names(related(here, [here, *others])) == ["new", "a", "b"]


def test_an_article_that_is_not_published_is_not_recommended():
    here = article("here", related=("draft",))

    assert related(here, [here]) == []


def test_tags_are_the_same_however_they_are_capitalised():
    assert ties(article("a", tags=("Mandaat",))) == ties(article("b", tags=("mandaat",)))


IDS = st.sampled_from(["a", "b", "c", "d"])
MANY = st.lists(IDS, max_size=3, unique=True).map(tuple)
ARTICLES = st.lists(
    st.fixed_dictionaries(
        {"journeys": MANY, "checks": MANY, "phases": MANY, "tags": MANY, "categories": MANY}
    ),
    min_size=2,
    max_size=6,
).map(lambda found: [article(f"n{at}", **fields) for at, fields in enumerate(found)])


@given(ARTICLES, st.randoms())
def test_the_same_articles_give_the_same_list_in_whatever_order_they_come(articles, random):
    mixed = list(articles)
    random.shuffle(mixed)

    assert related(articles[0], articles) == related(articles[0], mixed)


@given(ARTICLES)
def test_two_articles_share_as_much_from_either_side(articles):
    one, other = articles[:2]

    there, back = (
        next((it.score for it in related(a, articles, most=99) if it.article is b), None)
        for a, b in ((one, other), (other, one))
    )
    assert there == back
    assert there is None or there >= LEAST


@given(ARTICLES)
def test_an_article_is_never_its_own_next_and_its_ties_are_worth_something(articles):
    carried_by = carriers(articles)

    for it in articles:
        assert it not in [found.article for found in related(it, articles)]
        for tie in ties(it):
            assert 0 < worth(tie, carried_by) <= WEIGHTS[tie.kind]


def test_a_tie_that_everybody_has_is_worth_ever_less():
    tie = Tie("check", "caring")

    assert [worth(tie, {tie: many}) for many in (1, 2, 3, 11)] == [2, 2, 1, Fraction(1, 5)]
