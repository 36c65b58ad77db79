"""What an organisation wants otherwise: how much a rule matters, and where it may be broken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from journeybook.model.diagnostic import Diagnostic, Severity
from journeybook.rules.registry import RULES
from journeybook.words import Message
from journeybook.words.harmless import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeybook.model.references import Path


class Exempt(NamedTuple):
    """A place where a rule may be broken, and why."""

    path: str
    reason: str

    def covers(self, file: str) -> bool:
        """Tell whether a file is the one, is in the folder, or fits the pattern."""
        plain = self.path.strip("/")
        return file == plain or file.startswith(f"{plain}/") or fnmatchcase(file, plain)


@dataclass(frozen=True)
class Settings:
    """What is wanted otherwise, by the code of the rule.

    Args:
        severities: how much a rule matters; `None` when it is not asked.
        exempt: where it may be broken.
    """

    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    exempt: Mapping[str, tuple[Exempt, ...]] = field(default_factory=dict)

    def settle(self, found: Diagnostic) -> Diagnostic | None:
        """Give a finding the severity that is wanted; `None` when it is not wanted there.

        Errors of reading are left alone: what is in such a file is not known, whatever one wants.
        """
        if any(it.covers(found.place.file) for it in self.exempt.get(found.code, ())):
            return None
        severity = self.severities.get(found.code, found.severity)
        if severity is None or severity is found.severity:
            return found if severity else None
        return Diagnostic(found.place, found.code, found.problem, found.help, severity)


class Complaint(NamedTuple):
    """Something wrong in what an organisation wants, and where below `rules:` it stands."""

    path: Path
    problem: Message
    help: Message | None = None


def read_settings(written: object) -> tuple[Settings, tuple[Complaint, ...]]:
    """Read what stands under `rules:` of the plugin. Whatever stands there, this does not raise.

    Args:
        written: the value as YAML made it.
    """
    reader = _Reader()
    reader.read(written)
    return Settings(reader.severities, reader.exempt), tuple(reader.complaints)


_RULES = {rule.code: rule for rule in RULES}


class _Reader:
    def __init__(self) -> None:
        self.severities: dict[str, Severity | None] = {}
        self.exempt: dict[str, tuple[Exempt, ...]] = {}
        self.complaints: list[Complaint] = []

    def read(self, written: object) -> None:
        if written is None:
            return
        if not isinstance(written, Mapping):
            self._complain(
                (),
                Message("“rules” lists rules by their codes"),
                Message("write a line such as “planned-review: warning” below it"),
            )
            return
        for key, value in written.items():
            code = str(key)
            if code not in _RULES:
                near = get_close_matches(code[:80], sorted(_RULES), n=1)
                self._complain(
                    (code,),
                    Message("there is no rule “%(code)s”", code=shown(code)),
                    Message("did you mean “%(word)s”?", word=near[0])
                    if near
                    else Message("“journeybook rules” lists them all"),
                )
            elif _RULES[code].is_fixed:
                self._complain(
                    (code,),
                    Message("the rule “%(code)s” cannot be changed", code=code),
                    Message("a file that breaks it cannot be read; mend the file instead"),
                )
            else:
                self._rule(code, value)

    def _rule(self, code: str, value: object) -> None:
        if not isinstance(value, Mapping):
            self._severity(code, value, (code,))
            return
        for key, inner in value.items():
            path = (code, str(key))
            if key == "severity":
                self._severity(code, inner, path)
            elif key == "exceptions":
                self.exempt[code] = tuple(self._exceptions(inner, path))
            else:
                self._complain(
                    path,
                    Message("a rule has no setting “%(name)s”", name=shown(str(key))),
                    Message("it has “severity” and “exceptions”"),
                )

    def _severity(self, code: str, value: object, path: Path) -> None:
        if value is False or value == "off":  # `off` without quotes is false to YAML
            self.severities[code] = None
        elif isinstance(value, str) and value in set(Severity):
            self.severities[code] = Severity(value)
        else:
            self._complain(
                path,
                Message("a rule cannot be “%(value)s”", value=shown(str(value))),
                Message("write error, warning, advice or off"),
            )

    def _exceptions(self, written: object, path: Path) -> Iterator[Exempt]:
        entries = written if isinstance(written, list) else [written]
        for index, entry in enumerate(entries):
            here = (*path, index) if isinstance(written, list) else path
            fields = entry if isinstance(entry, Mapping) else {}
            where, reason = fields.get("path"), fields.get("reason")
            if not isinstance(where, str) or not where.strip("/ "):
                self._complain(
                    here,
                    Message("this exception does not say where it holds"),
                    Message("add a “path”: a file or a folder, such as journeys/customer/x.yml"),
                )
            elif not isinstance(reason, str) or not reason.strip():
                self._complain(
                    here,
                    Message("this exception has no reason"),
                    Message("add a “reason”, so that others know when it can go"),
                )
            else:
                yield Exempt(where.strip(), reason.strip())
                continue

    def _complain(self, path: Path, problem: Message, help_: Message | None = None) -> None:
        self.complaints.append(Complaint(path, problem, help_))
