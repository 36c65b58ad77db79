"""`journeybook new`: begin a journey, a persona, an initiative, a trip or an article."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import click

from journeybook.cli.asking import Asking
from journeybook.cli.here import Here, pass_here
from journeybook.cli.newcomer import Newcomer
from journeybook.cli.schema import FOLDER, write_schemas
from journeybook.cli.starting import Outline, OutlinedStage, Starters, create, schema_for
from journeybook.model.ids import slug
from journeybook.model.persona import Kind
from journeybook.words import Message

_KINDS = {
    "customer": Message("a customer journey"),
    "employee": Message("an employee journey"),
    "partner": Message("a partner journey"),
    "persona": Message("a persona: a kind of person"),
    "initiative": Message("an initiative: what is being done about a pain"),
    "trip": Message("a trip of the organisation itself"),
    "article": Message("an article of guidance"),
}
_SIDES = {
    "customer": Message("a customer"),
    "employee": Message("an employee"),
    "partner": Message("a partner"),
}
_BLANK = "blank"
_QUARTER = timedelta(days=91)


@click.command()
@click.argument("what", required=False, type=click.Choice([*_KINDS]), metavar="[WHAT]")
@click.option("--title", help="What it is called; a journey in the traveller's own words.")
@click.option("--id", "own_id", help="The name of the file; made of the title otherwise.")
@click.option(
    "--template",
    help="What to begin with: buying, onboarding, complaint, moving, leaving or blank.",
)
@click.option("--persona", help="Whose journey it is: the id of a persona.")
@click.option("--owner", help="The team answerable for it: its id.")
@click.option("--answers", help="Of an initiative: the journey#step whose pain points it answers.")
@click.option("--kind", type=click.Choice([*_SIDES]), help="Of a persona: which side it is on.")
@click.option("--team", help="Of a persona: the team that an employee works in.")
@pass_here
def new(here: Here, /, what: str | None, **given: str | None) -> None:
    """Begin a new file with notes in it that say what to write.

    WHAT is customer, employee or partner (a journey of that kind), persona, initiative, trip,
    or article. What you do not say is asked for, if you sit at a terminal. A file that is there
    is never overwritten.

    Ends with 0, or with 2 when something is missing or the file is there already.
    """
    maker = _Maker(here, given)
    if not what:
        told = {key: here.words.say(it) for key, it in _KINDS.items()}
        what = maker.choose("WHAT", Message("What do you want to begin?"), told)
    others = {
        "article": maker.article,
        "persona": maker.persona,
        "initiative": maker.initiative,
        "trip": maker.trip,
    }
    others.get(what, lambda: maker.journey(Kind(what)))()
    if (here.project.root / FOLDER).is_dir():
        write_schemas(here.project, here.words, here.project.root / FOLDER)


class _Maker:
    """Finds out what is needed, from options or by asking, and writes the file."""

    def __init__(self, here: Here, given: dict[str, str | None]) -> None:
        self.here = here
        self.given = given
        self.asking = Asking(here.words)
        self.starters = Starters(here.words.language)
        self.known = Newcomer(here)

    def journey(self, kind: Kind) -> None:
        """Begin a journey."""
        outline = self._outline(kind)
        title = self._title(
            Message("What is it called, in the traveller's own words?"), outline.title or None
        )
        traveller = self._traveller(kind)
        owner = self._owner()
        file = self.known.file_for(kind.value, self.given["own_id"] or slug(title))
        values = {
            "title": title,
            "kind": kind.value,
            "persona": traveller,
            "owner": owner,
            "outline": outline,
            "teams": [*self.known.teams],
            "channels": [*self.known.channels],
            **self._days(),
        }
        self._write(file, "journey.yml", "journey", **values)

    def persona(self) -> str:
        """Begin a persona."""
        title = self._title(Message("What is this kind of person called?"), None)
        told = {key: self.here.words.say(it) for key, it in _SIDES.items()}
        kind = self.given["kind"] or self.choose("--kind", Message("Who is it?"), told)
        return self._persona(title, kind, self.given["own_id"])

    def initiative(self) -> None:
        """Begin an initiative."""
        title = self._title(Message("What is going to be done?"), None)
        answers = self.given["answers"]
        if answers:
            answers = self.known.place(answers)
        elif self.asking.is_possible and self.known.journeys:
            answers = self._place()
        values = {
            "title": title,
            "owner": self._owner(),
            "answers": answers,
            "teams": [*self.known.teams],
            **self._days(),
        }
        file = self.known.file_for("initiatives", self.given["own_id"] or slug(title))
        self._write(file, "initiative.yml", "initiative", **values)

    def trip(self) -> None:
        """Begin a trip of the organisation."""
        title = self._title(Message("What is the trip called?"), None)
        values = {
            "title": title,
            "owner": self._owner(),
            "teams": [*self.known.teams],
            "journeys": [*self.known.journeys],
            "stops": [*self.known.stops],
            **self._days(),
        }
        file = self.known.file_for("trips", self.given["own_id"] or slug(title))
        self._write(file, "trip.yml", "trip", **values)

    def article(self) -> None:
        """Begin an article."""
        title = self._title(Message("What is the article called?"), None)
        file = self.known.article_for(self.given["own_id"] or slug(title))
        self._write(file, "article.md", None, title=title, **self._days())

    def choose(self, option: str, question: Message, choices: dict[str, str]) -> str:
        """Ask for one of a few things that has to be known."""
        if not self.asking.is_possible:
            raise self._missing(option, choices)
        return self.asking.one_of(question, choices) or ""

    def _title(self, question: Message, default: str | None) -> str:
        title = self.given["title"]
        if not title and self.asking.is_possible:
            title = self.asking.text(question, default)
        title = title or default
        if not title:
            raise self._missing("--title", {})
        return self.known.fit_title(title)

    def _owner(self) -> str | None:
        owner = self.known.team("owner", self.given["owner"])
        if not owner and self.asking.is_possible and self.known.teams:
            owner = self.asking.one_of(
                Message("Which team is answerable for it?"),
                self.known.teams,
                Message("I do not know yet"),
            )
        return owner

    def _place(self) -> str | None:
        """Ask for the step whose pain something answers, if it is known."""
        journey = self.asking.one_of(
            Message("In which journey is the pain that it answers?"),
            self.known.journeys,
            Message("I do not know yet"),
        )
        if not journey:
            return None
        step = self.asking.one_of(
            Message("At which step?"), self.known.steps(journey), Message("in the whole journey")
        )
        return f"{journey}#{step}" if step else journey

    def _days(self) -> dict[str, str]:
        today = self.here.today
        return {"date": today.isoformat(), "review": (today + _QUARTER).isoformat()}

    def _outline(self, kind: Kind) -> Outline:
        words, outlines = self.here.words, self.starters.outlines(kind.value)
        asked = self.given["template"]
        if not asked and self.asking.is_possible and not self.given["title"]:
            asked = self.asking.one_of(
                Message("What is it about?"),
                {key: it.name for key, it in outlines.items()},
                Message("something else"),
            )
        if asked and asked != _BLANK:
            if asked not in outlines:
                raise self._missing("--template", {key: it.name for key, it in outlines.items()})
            return outlines[asked]
        first = OutlinedStage(
            words.gettext("The beginning"), (words.gettext("I do the first thing"),)
        )
        return Outline(name="", title="", stages=(first,))

    def _traveller(self, kind: Kind) -> str:
        """Find the traveller: the one named, the only one there is, or the one chosen."""
        if self.given["persona"]:
            return self.known.persona(self.given["persona"], kind)
        personas = self.known.personas(kind)
        if not self.asking.is_possible:
            if len(personas) == 1:
                return next(iter(personas))
            raise self._missing("--persona", personas)
        chosen = personas and self.asking.one_of(
            Message("Whose journey is it?"), personas, Message("somebody else")
        )
        if chosen:
            return chosen
        title = self.asking.text(Message("What is this kind of person called?"))
        return self._persona(self.known.fit_title(title), kind.value, None)

    def _persona(self, title: str, kind: str, own_id: str | None) -> str:
        team = self.known.team("team", self.given["team"])
        file = self.known.file_for("personas", own_id or slug(title))
        self._write(file, "persona.yml", "persona", title=title, kind=kind, team=team)
        return file.stem

    def _write(self, file: Path, starter: str, schema: str | None, **values: object) -> None:
        """Write a file that is not there yet, and say where it is."""
        if schema:
            values["schema"] = schema_for(file, self.here.project.root / FOLDER, schema)
        try:
            create(file, self.starters.write(starter, **values))
        except FileExistsError as error:
            raise self.known.taken(file) from error
        except OSError as error:
            problem = Message(
                "%(file)s cannot be written: %(reason)s",
                file=self.known.shown(file),
                reason=error.strerror or type(error).__name__,
            )
            raise self.here.misused(problem) from error
        click.echo(self.known.shown(file))
        told = Message("Made %(file)s. Open it and change what is in it.", file=file.name)
        click.echo(self.here.words.say(told), err=True)

    def _missing(self, option: str, choices: dict[str, str]) -> click.UsageError:
        """Say which option is missing or wrong, and what can be chosen."""
        if choices:
            ids = ", ".join(choices)
            return self.here.misused(
                Message("say %(option)s, one of: %(ids)s", option=option, ids=ids)
            )
        return self.here.misused(Message("say %(option)s", option=option))
