"""What an edit changed, line by line: which record, and what it said before and says now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import islice
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.changes import Record, RecordChange
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import (
    Actor,
    ActorName,
    Agreement,
    AgreementTitle,
    Claim,
    Evidence,
    Excerpt,
    Membership,
    PartyStatus,
    Source,
    Withdrawal,
)
from app.domain.workspace import Place, View
from app.ui.edit_wording import table_label
from app.ui.field_wording import field_label, in_short, value_text
from app.ui.quotation import quoted
from app.ui.record_wording import actor_text, claim_sides, status_text
from app.ui.translation import counted
from app.ui.wording import membership_role_label, name_role_label, stance_label

translate = QCoreApplication.translate

_NOT_SHOWN = frozenset({"x", "y", "state", "sha256"})
"""Fields of which it is enough to say that they are others now: nobody reads their values."""


class ChangeWording:
    """Says what changed with the names that a dossier has for actors.

    Parameters
    ----------
    dossier
        Knows what actors are called now.
    language
        The reader's.
    """

    def __init__(self, dossier: Dossier, language: str) -> None:
        self._dossier = dossier
        self._language = language

    def lines(self, changes: Sequence[RecordChange], at_most: int) -> list[str]:
        """Each record that is new (+), gone (−) or other (·), with its fields before → after.

        Of more than `at_most` records the number of the rest is told.
        """
        lines = [line for change in islice(changes, at_most) for line in self._lines_of(change)]
        if len(changes) > at_most:
            rest = len(changes) - at_most
            one = translate("History", "and 1 more record")
            lines.append(counted(rest, one, translate("History", "and {n} more records")))
        return lines

    def _lines_of(self, change: RecordChange) -> Iterator[str]:
        record = change.before if change.after is None else change.after
        assert record is not None, "a change has a record before or after it"
        sign = "+" if change.before is None else "−" if change.after is None else "·"
        yield f"{sign} {table_label(change.table)}: {self.told(record)}"
        if change.before is not None and change.after is not None:
            yield from (f"    {line}" for line in self._fields(change.before, change.after))

    def _fields(self, before: Record, after: Record) -> Iterable[str]:
        for field in fields(after):
            old, new = getattr(before, field.name), getattr(after, field.name)
            if old == new:
                continue
            label = field_label(field.name)
            if field.name in _NOT_SHOWN:
                yield translate("History", "{field} changed").format(field=label)
            else:
                yield f"{label}: {self._value(field.name, old)} → {self._value(field.name, new)}"

    def _value(self, name: str, value: object) -> str:
        return value_text(name, value, self._dossier, self._language)

    def told(self, record: Record) -> str:
        """A record in a line, as it was then."""
        return in_short(self._in_words(record))

    def _in_words(self, record: Record) -> str:
        """A record as it was then, whether or not the dossier still has it."""
        whole, language = self._dossier, self._language
        match record:
            case Claim():
                return record.summary or claim_sides(whole, record, language)
            case Agreement() | Source() | View():
                return record.title
            case ActorName():
                return f"{record.text} ({name_role_label(record.role)}, {record.language})"
            case AgreementTitle():
                return record.text
            case Actor():
                return self._name(record.id)
            case Place():
                return self._name(record.actor)
            case Membership():
                pair = f"{self._name(record.actor)} – {self._name(record.bloc)}"
                return f"{pair}: {membership_role_label(record.role)}"
            case PartyStatus():
                return status_text(whole, record, language)
            case Excerpt():
                return quoted(record.exact, record.language)
            case Evidence():
                return f"{stance_label(record.stance)}: {self._rests_on(record)}"
            case Withdrawal():
                return self._withdrawn(record)
        raise AssertionError(record)

    def _withdrawn(self, withdrawal: Withdrawal) -> str:
        """What was withdrawn; why, is told above all changes."""
        records: Iterable[Any] = getattr(self._dossier, withdrawal.table)
        found = next((each for each in records if each.id == withdrawal.record), None)
        return withdrawal.record if found is None else self._in_words(found)

    def _rests_on(self, evidence: Evidence) -> str:
        excerpts, sources = self._dossier.excerpt_by_id, self._dossier.source_by_id
        if evidence.excerpt is not None and evidence.excerpt in excerpts:
            excerpt = excerpts[evidence.excerpt]
            return quoted(excerpt.exact, excerpt.language)
        if evidence.source is not None and evidence.source in sources:
            return sources[evidence.source].title
        return evidence.excerpt or evidence.source or ""

    def _name(self, actor: ActorId) -> str:
        return actor_text(self._dossier, actor, self._language)
