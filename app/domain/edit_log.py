"""The log of edits: what was done to a dossier, when, and whether it still holds."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.changes import EditKind
from app.domain.edit_subject import EditSubject


class EditState(StrEnum):
    """Whether a logged edit holds, was taken back, or can no longer be done again."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class LoggedEdit:
    """One edit as the log keeps it.

    `number` counts from 1 in the order of recording and is never given twice; `at` is the
    instant of recording, with its time zone; `kind` and `subject` are the edit's label and
    `tables` what it changed. Its changes are kept apart: the log is read whole, they are not.
    """

    number: int
    at: datetime
    kind: EditKind
    subject: EditSubject
    tables: frozenset[str]
    state: EditState
