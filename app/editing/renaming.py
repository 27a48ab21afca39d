"""Records under other ids, and records that name others by other ids."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from app.domain.changes import Record
from app.domain.records import Evidence, Withdrawal
from app.domain.withdrawing import SUBJECT_TABLES
from app.editing.edit_builder import TABLE_OF

R = TypeVar("R", bound=Record)

NewIds = Mapping[tuple[str, str], str]
"""By table and old id: the new id."""

_FIELDS: dict[str, tuple[tuple[str, str], ...]] = {
    "actors": (("source", "sources"),),
    "actor_names": (("actor", "actors"), ("source", "sources")),
    "memberships": (("actor", "actors"), ("bloc", "actors")),
    "agreements": (("parties", "actors"), ("bloc", "actors")),
    "agreement_titles": (("agreement", "agreements"),),
    "party_statuses": (("agreement", "agreements"), ("actor", "actors")),
    "claims": (("a", "actors"), ("b", "actors")),
    "excerpts": (("source", "sources"),),
    "evidence": (("excerpt", "excerpts"), ("source", "sources")),
    "places": (("actor", "actors"),),
}


def renamed(record: R, new: NewIds) -> R:
    """A record with the new ids: its own, and those of the records it names."""
    table = TABLE_OF[type(record)]
    changes: dict[str, Any] = {}
    fields = list(_FIELDS.get(table, ()))
    if hasattr(record, "id"):
        fields.append(("id", table))
    if isinstance(record, Evidence):
        fields.append(("subject", SUBJECT_TABLES[record.subject_kind]))
    if isinstance(record, Withdrawal):
        fields.append(("record", record.table))
    for field, target in fields:
        value = getattr(record, field)
        if isinstance(value, tuple):
            changed: Any = tuple(new.get((target, each), each) for each in value)
        else:
            changed = new.get((target, value), value)
        if changed != value:
            changes[field] = changed
    return replace(record, **changes) if changes else record
