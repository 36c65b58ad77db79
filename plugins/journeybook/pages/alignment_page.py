"""Purpose and alignment: why we are here, and how each department answers the same questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeybook.analysis.alignment.answers import counted, weakest
from journeybook.analysis.scorecard.standing import STANDINGS, Standing, tally
from journeybook.analysis.scorecard.verdict import counts
from journeybook.model.catalogue import Target
from journeybook.pages.answered import question_anchor, where
from journeybook.pages.checked import because
from journeybook.pages.facts import readers
from journeybook.pages.glimpse import Glimpse
from journeybook.pages.ourselves import has_alignment
from journeybook.pages.overviews import trail
from journeybook.pages.page import below
from journeybook.pages.rendering import render
from journeybook.pages.text import block, inline
from journeybook.pages.theme_page import theme_guidance, theme_page
from journeybook.pages.tiles import Tile, TileGroup, TileRow, Tiles, department, departments
from journeybook.pages.viewpoint import Ref, Viewpoint
from journeybook.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from journeybook.analysis.alignment.answers import Answered
    from journeybook.model.alignment import ThemeQuestion
    from journeybook.model.themes import Theme
    from journeybook.pages.page import Page
    from journeybook.pages.site import Site


class Purpose(NamedTuple):
    """Why the organisation is there, and what else it says of itself, each with its title."""

    purpose: Markup | None
    rest: tuple[tuple[str, Markup], ...]


class Lead(NamedTuple):
    """How much was answered, how that counts, and how much was not."""

    sentence: str
    counts: tuple[tuple[str, str], ...]


class Attention(NamedTuple):
    """An answer that asks for attention: whose it is, to what, and what is the matter."""

    who: str
    question: Ref
    what: str


def alignment_page(site: Site, address: str) -> str:
    """Make the page with the organisation's purpose and all departments on all questions."""
    view = Viewpoint(site, address)
    found = site.answers.everything()
    alignment = site.catalogue.alignment
    return render(
        view.words,
        "alignment.html",
        trail=trail(view),
        purpose=_purpose(view),
        facts_of=list(readers(view, alignment.audience)) if alignment else [],
        lead=_lead(view, found),
        table=_table(view),
        themes=[
            (view.ref("theme", it.id), inline(view.say(it.description)))
            for it in site.answers.themes
        ],
        late=list(_late(view, found)),
        unbacked=list(_unbacked(view, found)),
        aged=list(_aged(view, found)),
        guidance=theme_guidance(view, *(it.id for it in site.answers.themes)),
    )


def pages(site: Site) -> Iterator[Page]:
    """List the pages of the themes, each with its questions and every answer to them."""
    if not has_alignment(site):
        return
    say = site.edition.words.say
    for theme in site.answers.themes:
        target = Target("theme", theme.id)
        yield below(
            site,
            target,
            say(theme.title),
            partial(theme_page, site, theme),
            description=say(theme.description),
            source=site.catalogue.files.get(("alignment", "alignment")),
        )


def glimpse(view: Viewpoint) -> Glimpse | None:
    """Say how much of what was asked is met, and how much nobody knows."""
    answers = view.site.answers
    if view.catalogue.alignment is None:
        return None
    found = answers.everything()
    late = sum(1 for it in found if it.counted.overdue(view.today))
    aged = sum(1 for it in found if it.standing is Standing.STALE)
    met = sum(1 for it in found if it.standing is Standing.MET)
    given = sum(1 for it in found if it.is_given)
    sentence = Message(
        "Of %(given)s answers about ourselves %(met)s are met and %(aged)s are older than two "
        "years or out of date.",
        given=given,
        met=met,
        aged=aged,
    )
    if not answers.any:
        sentence = Message("Nobody has answered the questions about ourselves yet.")
    said = [view.say(sentence)]
    if late:
        overdue = Message("One action is overdue.", "%(n)s actions are overdue.", n=late)
        said.append(view.say(overdue))
    title = view.say(Message("Purpose and alignment"))
    return Glimpse(title, " ".join(said), view.overview("alignment"), alarm=late > 0)


def _purpose(view: Viewpoint) -> Purpose:
    organisation = view.catalogue.organisation
    told = (
        (Message("Mission"), organisation.mission),
        (Message("Vision"), organisation.vision),
        (Message("Promise"), organisation.promise),
    )
    return Purpose(
        inline(organisation.purpose) if organisation.purpose else None,
        tuple((view.say(title), block(text)) for title, text in told if text),
    )


def _lead(view: Viewpoint, found: Sequence[Answered]) -> Lead:
    given = [it for it in found if it.is_given]
    stood = tally(it.standing for it in given)
    said = [view.say(it) for it in counts(stood)]
    questions = len({it.question.id for it in found})
    asked = len({it.department for it in found})
    sentence = Message(
        "%(questions)s questions, asked %(asked)s times over: %(given)s of the %(total)s answers "
        "are there, and %(left)s were never given.",
        questions=questions,
        asked=asked,
        given=len(given),
        total=len(found),
        left=len(found) - len(given),
    )
    return Lead(
        view.say(sentence),
        tuple((it, word) for (it, _), word in zip(stood.counts, said, strict=True)),
    )


def _table(view: Viewpoint) -> Tiles:
    answers = view.site.answers
    return Tiles(
        view.say(Message("How each department stands on the questions of each theme")),
        view.say(Message("Theme and question")),
        departments(view, answers.departments),
        tuple(_group(view, it) for it in answers.themes),
    )


def _group(view: Viewpoint, theme: Theme) -> TileGroup:
    answers = view.site.answers
    ref = view.ref("theme", theme.id)
    head = tuple(
        _summed(view, answers.within(it, theme.id), ref.href) for it in answers.departments
    )
    return TileGroup(
        TileRow(ref, None, head),
        tuple(_row(view, it, ref.href) for it in answers.questions(theme.id)),
    )


def _summed(view: Viewpoint, found: tuple[Answered, ...], href: str | None) -> Tile:
    """Sum a theme up for a department: as its weakest question, with how many are met."""
    if not any(it.is_given for it in found):
        return Tile("", view.say(_SILENT), href=href)
    standing, stood = weakest(found), counted(found)
    met = Message("%(met)s of %(of)s", met=stood.met, of=stood.total)
    return Tile(standing, view.say(STANDINGS[standing]), view.say(met), href)


def _row(view: Viewpoint, question: ThemeQuestion, href: str | None) -> TileRow:
    answers = view.site.answers
    found = (answers.of(it, question) for it in answers.departments)
    return TileRow(
        Ref(view.say(question.title), f"{href}#{question_anchor(question.id)}"),
        None,
        tuple(_tile(view, it) for it in found),
    )


def _tile(view: Viewpoint, answered: Answered) -> Tile:
    if not answered.is_given:
        return Tile("", view.say(_SILENT))
    word = view.say(STANDINGS[answered.standing])
    return Tile(answered.standing, word, href=where(view, answered))


_SILENT = Message("no answer")


def _attention(view: Viewpoint, it: Answered, what: str) -> Attention:
    title = view.say(it.question.title)
    return Attention(department(view, it.department).title, Ref(title, where(view, it)), what)


def _late(view: Viewpoint, found: Sequence[Answered]) -> Iterator[Attention]:
    """List what would be done about an answer and was not: the longest overdue first."""
    late = [it for it in found if it.counted.overdue(view.today)]
    for it in sorted(late, key=lambda it: it.counted.due or view.today):
        action = it.counted.result.action if it.counted.result else None
        if action and action.due:
            day = view.say(Message("by %(day)s", day=action.due))
            yield _attention(view, it, f"{action.text} ({day})")


def _unbacked(view: Viewpoint, found: Sequence[Answered]) -> Iterator[Attention]:
    """List what was answered and cannot count, because nobody can look it up."""
    for it in found:
        if it.standing is Standing.UNKNOWN and it.counted.because and it.is_given:
            yield _attention(view, it, because(view, it.counted) or "")


def _aged(view: Viewpoint, found: Sequence[Answered]) -> Iterator[Attention]:
    """List what was known once: past its two years, or asked anew."""
    for it in found:
        if it.standing is Standing.STALE:
            yield _attention(view, it, because(view, it.counted) or "")
