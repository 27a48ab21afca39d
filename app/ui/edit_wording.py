"""The words of edits in the reader's language: what a step of the history is called."""

from PySide6.QtCore import QCoreApplication

from app.domain.changes import Edit, EditKind
from app.domain.edit_log import LoggedEdit
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_LABELS: dict[EditKind, str] = {
    EditKind.ADD: QT_TRANSLATE_NOOP("EditKind", "add {subject}"),
    EditKind.CHANGE: QT_TRANSLATE_NOOP("EditKind", "change {subject}"),
    EditKind.WITHDRAW: QT_TRANSLATE_NOOP("EditKind", "withdraw {subject}"),
    EditKind.RESTORE: QT_TRANSLATE_NOOP("EditKind", "restore {subject}"),
    EditKind.REMOVE: QT_TRANSLATE_NOOP("EditKind", "remove {subject}"),
    EditKind.MERGE: QT_TRANSLATE_NOOP("EditKind", "merge {subject}"),
    EditKind.COMBINE: QT_TRANSLATE_NOOP("EditKind", "take in {subject}"),
    EditKind.MOVE: QT_TRANSLATE_NOOP("EditKind", "move {subject}"),
}


def edit_label(edit: Edit | LoggedEdit) -> str:
    """What was done, in a few words: ``add claim KAZ–RUS``."""
    return translate("EditKind", _LABELS[edit.kind]).format(subject=edit.subject)
