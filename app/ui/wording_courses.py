"""The letters that stand in the bars of stages and roles, in the reader's language."""

from PySide6.QtCore import QCoreApplication

from app.domain.vocabulary import MembershipRole, Status
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

END_SIGN = "×"
"""What marks an ending in place of letters."""

_STAGES: dict[Status, str] = {
    Status.ANNOUNCED: QT_TRANSLATE_NOOP("StageLetters", "A"),
    Status.SIGNED: QT_TRANSLATE_NOOP("StageLetters", "S"),
    Status.RATIFIED: QT_TRANSLATE_NOOP("StageLetters", "R"),
    Status.PROVISIONALLY_APPLIED: QT_TRANSLATE_NOOP("StageLetters", "P"),
    Status.IN_FORCE: QT_TRANSLATE_NOOP("StageLetters", "F"),
    Status.SUSPENDED: QT_TRANSLATE_NOOP("StageLetters", "Su"),
    Status.FROZEN: QT_TRANSLATE_NOOP("StageLetters", "Fr"),
}
_ROLES: dict[MembershipRole, str] = {
    MembershipRole.MEMBER: QT_TRANSLATE_NOOP("RoleLetters", "M"),
    MembershipRole.OBSERVER: QT_TRANSLATE_NOOP("RoleLetters", "O"),
    MembershipRole.PARTNER: QT_TRANSLATE_NOOP("RoleLetters", "P"),
    MembershipRole.PARTICIPANT: QT_TRANSLATE_NOOP("RoleLetters", "T"),
    MembershipRole.CANDIDATE: QT_TRANSLATE_NOOP("RoleLetters", "C"),
    MembershipRole.SUSPENDED: QT_TRANSLATE_NOOP("RoleLetters", "Su"),
}


def stage_letters(stage: Status) -> str:
    """The letters of a stage; the sign of an ending where the agreement is over for good."""
    letters = _STAGES.get(stage)
    return END_SIGN if letters is None else translate("StageLetters", letters)


def role_letters(role: MembershipRole) -> str:
    """The letters of a role; the sign of an ending for who has left."""
    letters = _ROLES.get(role)
    return END_SIGN if letters is None else translate("RoleLetters", letters)
