"""Guidance for what a journey lacks."""

from journeybook.analysis.guidance.helping import helping

from tests.analysis.guidance.test_related import article


def found(*arguments, **more):
    return [it.article.name for it in helping(*arguments, **more)]


def test_an_article_about_one_check_comes_before_one_about_all():
    broad = article("broad", checks=("caring", "effortless", "memorable", "trustworthy"))
    narrow = article("narrow", checks=("caring",))
    other = article("other", checks=("distinctive",))

    (first, second) = helping(["caring"], [], [broad, other, narrow])

    assert (first.article.name, second.article.name) == ("narrow", "broad")
    assert first.checks == ("caring",)


def test_the_phases_decide_where_the_checks_do_not():
    here = article("here", checks=("caring",), phases=("service",))
    elsewhere = article("elsewhere", checks=("caring",), phases=("buying",))

    assert found(["caring"], ["service"], [elsewhere, here]) == ["here", "elsewhere"]


def test_a_phase_alone_is_no_help_and_what_is_shown_already_is_not_found_again():
    known = article("known", checks=("caring",))
    phase = article("phase", phases=("service",))

    assert found(["caring"], ["service"], [known, phase], frozenset({known.id})) == []


def test_a_journey_that_lacks_nothing_is_helped_by_nothing():
    assert found([], ["service"], [article("a", checks=("caring",), phases=("service",))]) == []
