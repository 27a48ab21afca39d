"""Why a claim is offered, in the reader's language: who, what and when, in a line each."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.ids import ActorId
from app.reading.dates.mention import DateMention, DateReason
from app.reading.mentions.mention import Mention, MentionReason
from app.reading.suggestion import Reason, Suggestion, SuggestionReason
from app.ui.reader.mention_wording import mention_reason
from app.ui.reader.suggestion_wording import reason_text
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_DATES: dict[DateReason, str] = {
    DateReason.PRINTED: QT_TRANSLATE_NOOP("Reasons", "printed in full"),
    DateReason.NEAREST: QT_TRANSLATE_NOOP("Reasons", "the one nearest to publication"),
    DateReason.BEFORE_PUBLICATION: QT_TRANSLATE_NOOP("Reasons", "the last one before publication"),
    DateReason.AFTER_PUBLICATION: QT_TRANSLATE_NOOP("Reasons", "the next one after publication"),
    DateReason.COUNTED: QT_TRANSLATE_NOOP("Reasons", "counted from the day of publication"),
    DateReason.WEEKDAY_DIFFERS: QT_TRANSLATE_NOOP(
        "Reasons", "the weekday does not fit the date: not certain"
    ),
    DateReason.COUNT_OR_YEAR: QT_TRANSLATE_NOOP(
        "Reasons", "may be a number of things and not a year: not certain"
    ),
    DateReason.DAY_OR_MONTH_FIRST: QT_TRANSLATE_NOOP(
        "Reasons", "the day or the month may come first: not certain"
    ),
    DateReason.CENTURY_SUPPLIED: QT_TRANSLATE_NOOP("Reasons", "the century was supplied"),
}
_PLAIN = frozenset({MentionReason.NAME, MentionReason.INFLECTED})
"""Of these the words say themselves whom they mean."""

_OF_WORDS: dict[SuggestionReason, str] = {
    SuggestionReason.NAMED: QT_TRANSLATE_NOOP("Reasons", "named: {words}"),
    SuggestionReason.KIND_CUE: QT_TRANSLATE_NOOP("Reasons", "kind: {words}"),
    SuggestionReason.NO_KIND_CUE: QT_TRANSLATE_NOOP("Reasons", "kind: nothing shows it"),
    SuggestionReason.POLARITY_CUE: QT_TRANSLATE_NOOP("Reasons", "polarity: {words}"),
    SuggestionReason.USUAL_POLARITY: QT_TRANSLATE_NOOP("Reasons", "polarity: usual for the kind"),
    SuggestionReason.STATUS_CUE: QT_TRANSLATE_NOOP("Reasons", "status: {words}"),
    SuggestionReason.NO_STATUS_CUE: QT_TRANSLATE_NOOP("Reasons", "status: nothing shows it"),
    SuggestionReason.STANCE_CUE: QT_TRANSLATE_NOOP("Reasons", "stance: {words}"),
    SuggestionReason.TOGETHER: QT_TRANSLATE_NOOP("Reasons", "named together"),
}
"""What is told once, with all words it rests on."""
_WHO = (
    SuggestionReason.NAMED,
    SuggestionReason.TOGETHER,
    SuggestionReason.NAME_DOUBTFUL,
    SuggestionReason.HOLDS_OFFICE,
    SuggestionReason.BEFORE,
    SuggestionReason.REFERRED_TO,
    SuggestionReason.PASSIVE,
)
_KIND = (
    SuggestionReason.KIND_CUE,
    SuggestionReason.NO_KIND_CUE,
    SuggestionReason.POLARITY_CUE,
    SuggestionReason.USUAL_POLARITY,
)
_STATUS = (
    SuggestionReason.STATUS_CUE,
    SuggestionReason.NO_STATUS_CUE,
    SuggestionReason.STANCE_CUE,
)
_WHEN = (SuggestionReason.DATE, SuggestionReason.DATE_DOUBTFUL)


def date_reason(mention: DateMention) -> str:
    """How a date was read."""
    return translate("Reasons", _DATES[mention.reason.kind])


def reason_lines(
    suggestion: Suggestion,
    mentions: Mapping[str, Mention],
    dates: Mapping[str, DateMention],
    label: Callable[[ActorId], str],
    *,
    is_other_kind: bool = False,
) -> tuple[str, ...]:
    """Why a claim is offered.

    Parameters
    ----------
    mentions, dates
        What is known of words of the sentence; it is told where it says more.
    label
        Names an actor.
    is_other_kind
        The kind is not the likeliest one.
    """
    lines = [
        _line(translate("Reasons", "Who: {reasons}"), _who(suggestion, mentions, label)),
        _line(translate("Reasons", "What: {reasons}"), _what(suggestion, is_other_kind)),
        _line(translate("Reasons", "When: {reasons}"), _when(suggestion, dates, label)),
    ]
    return tuple(line for line in lines if line)


def _line(heading: str, told: Sequence[str]) -> str:
    return heading.format(reasons=" · ".join(dict.fromkeys(told))) if told else ""


def _of(suggestion: Suggestion, kinds: Iterable[SuggestionReason]) -> list[Reason]:
    """Its reasons of some kinds, in the order of the kinds."""
    return [each for kind in kinds for each in suggestion.reasons if each.kind is kind]


def _together(reasons: Sequence[Reason]) -> list[str]:
    """One text for each kind of reason, with all the words of that kind."""
    words: dict[SuggestionReason, list[str]] = {}
    for reason in reasons:
        mark = translate("Reasons", "“{words}”").format(words=reason.words)
        words.setdefault(reason.kind, []).append(mark)
    return [
        translate("Reasons", _OF_WORDS[kind]).format(words=", ".join(dict.fromkeys(of_kind)))
        for kind, of_kind in words.items()
    ]


def _who(
    suggestion: Suggestion, mentions: Mapping[str, Mention], label: Callable[[ActorId], str]
) -> list[str]:
    reasons = _of(suggestion, _WHO)
    told = _together([each for each in reasons if each.kind in _OF_WORDS])
    for reason in reasons:
        mention = mentions.get(reason.words)
        if mention is not None and mention.reason.kind not in _PLAIN:
            why = mention_reason(mention)
            if mention.reason.words != reason.words:
                explained = translate("Reasons", "“{words}”: {reason}")
                why = explained.format(words=reason.words, reason=why)
            told.append(why)
        elif reason.kind not in _OF_WORDS:
            told.append(reason_text(reason, suggestion, label))
    return told


def _what(suggestion: Suggestion, is_other_kind: bool) -> list[str]:
    told = _together(_of(suggestion, _KIND))
    if is_other_kind:
        usual = Reason(SuggestionReason.USUAL_POLARITY, suggestion.polarity)
        shown = translate("Reasons", "kind: other words of the sentence")
        told = [shown, *_together([usual])]
    return [*told, *_together(_of(suggestion, _STATUS))]


def _when(
    suggestion: Suggestion, dates: Mapping[str, DateMention], label: Callable[[ActorId], str]
) -> list[str]:
    told = []
    for reason in _of(suggestion, _WHEN):
        mention = dates.get(reason.words)
        text = reason_text(reason, suggestion, label)
        if mention is not None:
            text = translate("Reasons", "{date}: {reason}").format(
                date=text, reason=date_reason(mention)
            )
        told.append(text)
    if suggestion.period is None:
        told.append(translate("Reasons", "no date in the sentence"))
    return told
