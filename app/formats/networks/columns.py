"""What is said of actors and ties in every network file, by the same names.

Lists stand in one cell, joined by ``|``, where a format has none. Open ends are left out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from app.analysis.export_network import ExportedTie
from app.formats.cells import LIST_MARK

Value = str | int | float | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Attribute:
    """What is said by one name; `type` is the word of GraphML and GEXF for it.

    Empty texts and lists are not said.
    """

    name: str
    type: str
    get: Callable[[Any], Value]

    def value(self, record: Any) -> Value:
        """The value of an actor or a tie; None if there is none."""
        value = self.get(record)
        return None if value in ("", ()) else value

    def text(self, record: Any) -> str:
        """The value as text; empty if there is none."""
        return as_text(self.value(record))


def as_text(value: Value) -> str:
    """A value as text; XML and our readers agree on how the true and the false are written."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return LIST_MARK.join(value) if isinstance(value, tuple) else str(value)


def first_day(tie: ExportedTie) -> str | None:
    """The first day of a tie as ISO 8601; None if it is not known."""
    days = [first for first, _ in tie.spells]
    return iso(min(days)) if days else None


def last_day(tie: ExportedTie) -> str | None:
    """The last day of a tie; None if it goes on, or is not known."""
    days = [last for _, last in tie.spells]
    return iso(max(days)) if days else None


def iso(day: date) -> str | None:
    """A day as ISO 8601; None for an open end."""
    return None if day in {date.min, date.max} else day.isoformat()


ACTOR_ATTRIBUTES: tuple[Attribute, ...] = (
    Attribute("kind", "string", attrgetter("kind")),
    Attribute("latitude", "double", attrgetter("latitude")),
    Attribute("longitude", "double", attrgetter("longitude")),
    Attribute("status_note", "string", attrgetter("status_note")),
)
"""Beside id, label and place, for which formats have ways of their own."""

TIE_ATTRIBUTES: tuple[Attribute, ...] = (
    Attribute("polarity", "string", attrgetter("polarity")),
    Attribute("status", "string", attrgetter("status")),
    Attribute("on_date", "string", attrgetter("on_date")),
    Attribute("points_to", "string", attrgetter("points_to")),
    Attribute("contested", "boolean", attrgetter("is_contested")),
    Attribute("n_sources", "long", attrgetter("n_sources")),
    Attribute("n_excerpts", "long", attrgetter("n_excerpts")),
    Attribute("kinds", "string", attrgetter("kinds")),
    Attribute("from", "string", first_day),
    Attribute("to", "string", last_day),
    Attribute("claims", "string", attrgetter("claims")),
    Attribute("agreements", "string", attrgetter("agreements")),
    Attribute("memberships", "string", attrgetter("memberships")),
    Attribute("evidence", "string", attrgetter("evidence")),
    Attribute("sources", "string", attrgetter("sources")),
)
