"""Why a claim is offered, in the reader's language."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.ids import ActorId
from app.reading.suggestion import Reason, Suggestion, SuggestionReason
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_REASONS: dict[SuggestionReason, str] = {
    SuggestionReason.NAMED: QT_TRANSLATE_NOOP("Reader", "“{words}” is named in the sentence"),
    SuggestionReason.NAME_DOUBTFUL: QT_TRANSLATE_NOOP("Reader", "“{words}” may mean somebody else"),
    SuggestionReason.HOLDS_OFFICE: QT_TRANSLATE_NOOP(
        "Reader", "“{words}” speaks for the one whose office the person holds"
    ),
    SuggestionReason.BEFORE: QT_TRANSLATE_NOOP("Reader", "{words} was spoken of before"),
    SuggestionReason.REFERRED_TO: QT_TRANSLATE_NOOP(
        "Reader", "“{words}” refers to what was spoken of before"
    ),
    SuggestionReason.PASSIVE: QT_TRANSLATE_NOOP("Reader", "“{words}” acts, in a passive sentence"),
    SuggestionReason.TOGETHER: QT_TRANSLATE_NOOP("Reader", "named together: {words}"),
    SuggestionReason.KIND_CUE: QT_TRANSLATE_NOOP("Reader", "“{words}” shows the kind"),
    SuggestionReason.NO_KIND_CUE: QT_TRANSLATE_NOOP("Reader", "nothing shows the kind"),
    SuggestionReason.POLARITY_CUE: QT_TRANSLATE_NOOP("Reader", "“{words}” shows the polarity"),
    SuggestionReason.USUAL_POLARITY: QT_TRANSLATE_NOOP(
        "Reader", "the polarity is the usual one of the kind"
    ),
    SuggestionReason.STATUS_CUE: QT_TRANSLATE_NOOP("Reader", "“{words}” shows the status"),
    SuggestionReason.NO_STATUS_CUE: QT_TRANSLATE_NOOP("Reader", "nothing shows the status"),
    SuggestionReason.STANCE_CUE: QT_TRANSLATE_NOOP("Reader", "“{words}” shows the stance"),
    SuggestionReason.DATE: QT_TRANSLATE_NOOP("Reader", "“{words}” dates it"),
    SuggestionReason.DATE_DOUBTFUL: QT_TRANSLATE_NOOP("Reader", "“{words}” dates it, with doubt"),
}


_OF_ACTORS = frozenset({SuggestionReason.BEFORE, SuggestionReason.HOLDS_OFFICE})
"""Their words may be the id of a side."""


def reason_text(reason: Reason, suggestion: Suggestion, label: Callable[[ActorId], str]) -> str:
    """One reason of a suggestion, with the words of the text it rests on.

    Parameters
    ----------
    label
        Names an actor.
    """
    is_actor = reason.kind in _OF_ACTORS and reason.words in {*suggestion.a, *suggestion.b}
    words = label(ActorId(reason.words)) if is_actor else reason.words
    return translate("Reader", _REASONS[reason.kind]).format(words=words)
