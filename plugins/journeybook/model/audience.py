"""What exists in an edition: everything but what is meant for other readers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from journeybook.model.article import article_name
from journeybook.model.diagnostic import Diagnostic, Place
from journeybook.model.ids import split_step
from journeybook.model.kinds import NAMED
from journeybook.model.persona import Kind
from journeybook.model.references import references
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from journeybook.model.author import Author
    from journeybook.model.catalogue import Catalogue
    from journeybook.model.kinds import Named

Thing = TypeVar("Thing", bound="Named")


def for_audience(
    catalogue: Catalogue, audience: str | None
) -> tuple[Catalogue, tuple[Diagnostic, ...]]:
    """Leave out everything that is meant for other readers, before anything else looks.

    An object without an audience is for everyone. An object with one exists only in the
    editions made for it.

    Args:
        catalogue: all there is.
        audience: the id of the audience the edition is made for; `None` for the edition
            that everyone may see.

    Returns:
        The catalogue of the edition, and an error for each visible object that needs a
        hidden one.
    """

    def visible(things: Mapping[str, Thing]) -> dict[str, Thing]:
        return {key: it for key, it in things.items() if is_for(it, audience)}

    alignment, organisation = catalogue.alignment, catalogue.organisation
    shown = replace(
        catalogue,
        # Who else there are editions for is told to nobody.
        organisation=organisation.model_copy(
            update={"audiences": tuple(it for it in organisation.audiences if it.id == audience)}
        ),
        journeys=visible(catalogue.journeys),
        personas=visible(catalogue.personas),
        initiatives=visible(catalogue.initiatives),
        trips=visible(catalogue.trips),
        metrics=visible(catalogue.metrics),
        editions=bool(organisation.audiences),
        alignment=alignment if alignment and is_for(alignment, audience) else None,
        articles=tuple(it for it in catalogue.articles if is_for(it, audience)),
        pages=tuple(it for it in catalogue.pages if is_for(it, audience)),
    )
    left_out = hidden(catalogue, shown)
    if left_out:
        shown = replace(
            shown,
            authors=_authors(catalogue, shown),
            files={key: file for key, file in catalogue.files.items() if key not in left_out},
            partial=shown.partial | _partial(shown, catalogue),
        )
    return shown, tuple(_torn(shown, catalogue, left_out))


def is_for(thing: Any, audience: str | None) -> bool:  # noqa: ANN401
    """Tell whether an edition may show something.

    Args:
        thing: what may have an audience.
        audience: the audience of the edition; `None` for the edition that everyone may see.
    """
    return not thing.audience or audience in thing.audience


def hidden(whole: Catalogue, shown: Catalogue) -> frozenset[tuple[str, str]]:
    """List what an edition leaves out, by family and id."""
    return frozenset(
        (it.family, key) for (key, it), here in _with_audience(whole, shown) if key not in here
    )


def _with_audience(
    whole: Catalogue, shown: Catalogue
) -> Iterator[tuple[tuple[str, Any], Collection[str]]]:
    """Go through all that can have an audience, with the ids of its family that are shown."""
    for family in NAMED:
        here = shown.family(family).keys()
        yield from ((it, here) for it in whole.family(family).items())
    for things, kept in ((whole.articles, shown.articles), (whole.pages, shown.pages)):
        ids = {it.id for it in kept}
        yield from (((it.id, it), ids) for it in things)
    if whole.alignment:
        answers = whole.alignment.family
        yield (answers, whole.alignment), {answers} if shown.alignment else ()


def _authors(whole: Catalogue, shown: Catalogue) -> dict[str, Author]:
    """Leave out whoever wrote only what is left out."""
    here = {who for it in shown.articles for who in it.authors}
    gone = {who for it in whole.articles for who in it.authors} - here
    return {key: it for key, it in whole.authors.items() if key not in gone}


def _partial(shown: Catalogue, whole: Catalogue) -> frozenset[str]:
    """Find the visible journeys that an employee journey carries which is not visible.

    How they stand cannot be told without it, and leaving it out must not make them look better.
    """
    hidden = {
        key
        for key, journey in whole.journeys.items()
        if key not in shown.journeys and journey.in_use and journey.kind is Kind.EMPLOYEE
    }
    carried = {it.target.id for it in whole.links if it.role == "serves" and it.source.id in hidden}
    carried |= {
        it.source.id for it in whole.links if it.role == "supported_by" and it.target.id in hidden
    }
    return frozenset(carried & shown.journeys.keys())


def _torn(
    shown: Catalogue, whole: Catalogue, left_out: Collection[tuple[str, str]]
) -> Iterator[Diagnostic]:
    """Find the references from what is shown to what is not."""
    # Articles name each other by their files.
    gone = {(family, article_name(key) if family == "article" else key) for family, key in left_out}
    if whole.alignment and not shown.alignment:
        gone |= {("question", it.id) for it in whole.alignment.questions}
    if not gone:
        return
    for thing_id, thing in _all(shown):
        for found in references(thing):
            family = "journey" if found.family == "step" else found.family
            if (family, split_step(found.target)[0]) in gone:
                place = shown.where(thing.family, thing_id, found.path)
                yield torn(place or Place(thing_id, 1, 1), found.target)


def torn(place: Place, target: str) -> Diagnostic:
    """Say that something names what is not for those who may see it."""
    return Diagnostic(
        place,
        "hidden-reference",
        Message("“%(target)s” is not for this audience, but this is and needs it", target=target),
        Message("give both the same “audience”, or take the reference out"),
    )


def _all(catalogue: Catalogue) -> Iterator[tuple[str, Any]]:
    """List everything that can name something, with its id."""
    for family in NAMED:
        yield from catalogue.family(family).items()
    for alone in (catalogue.organisation, catalogue.alignment, catalogue.offer):
        if alone:
            yield alone.family, alone
    for article in catalogue.articles:
        yield article.id, article
