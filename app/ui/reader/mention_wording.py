"""Why words are taken for an actor, in the reader's language."""

from PySide6.QtCore import QCoreApplication

from app.reading.mentions.mention import Mention, MentionReason
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_REASONS: dict[MentionReason, str] = {
    MentionReason.NAME: QT_TRANSLATE_NOOP("Reader", "its name"),
    MentionReason.INFLECTED: QT_TRANSLATE_NOOP("Reader", "a form of its name “{words}”"),
    MentionReason.DEMONYM: QT_TRANSLATE_NOOP("Reader", "its people, from “{words}”"),
    MentionReason.METONYM: QT_TRANSLATE_NOOP(
        "Reader", "“{words}” stands for it, as a seat of government does"
    ),
    MentionReason.COMPOUND: QT_TRANSLATE_NOOP("Reader", "a word with its name “{words}” in it"),
    MentionReason.COMBINING_FORM: QT_TRANSLATE_NOOP(
        "Reader", "the form its name “{words}” has before a hyphen"
    ),
    MentionReason.SURNAME: QT_TRANSLATE_NOOP(
        "Reader", "the surname of “{words}”, who is named in full elsewhere"
    ),
    MentionReason.CONFIRMED: QT_TRANSLATE_NOOP("Reader", "“{words}”, borne out by its context"),
    MentionReason.SEVERAL_ACTORS: QT_TRANSLATE_NOOP(
        "Reader", "“{words}” can mean several: who is meant is not decided"
    ),
    MentionReason.OTHER_MEANING: QT_TRANSLATE_NOOP(
        "Reader", "“{words}” can mean something else: not certain"
    ),
    MentionReason.SURNAME_ALONE: QT_TRANSLATE_NOOP(
        "Reader", "only the surname of “{words}”: not certain"
    ),
    MentionReason.OUT_OF_USE: QT_TRANSLATE_NOOP(
        "Reader", "“{words}” was not in use then: not certain"
    ),
    MentionReason.CAPITAL_AT_START: QT_TRANSLATE_NOOP(
        "Reader", "“{words}” at the start of a sentence may be another word: not certain"
    ),
}


def mention_reason(mention: Mention) -> str:
    """Why words are taken for an actor."""
    reason = mention.reason
    return translate("Reader", _REASONS[reason.kind]).format(words=reason.words)
