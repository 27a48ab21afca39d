"""How real a verb's form says it is: the perfect and the past are done, what is said is reported.

The cue table holds words; this holds what no list can, the regular forms of all verbs. A form
that a noun's attribute shares ("die verhängte Strafe") is told apart by the words beside it.
Only what is regular is read: strong verbs in the past stand in the cue table.
"""

import re
from collections.abc import Callable, Iterator

from app.domain.vocabulary import ClaimStatus
from app.reading.cues import Cue, CueRole

_STRONG_DE = (
    r"(?:nommen|schlossen|boten|fohlen|geben|lassen|laden|griffen|trieben|tragen|sprochen|worfen"
    r"|standen|funden|bunden|wiesen|schieden|liehen|zogen|loren|schoben|wogen|treten|halten|gangen"
    r"|kommen|brochen|schrieben|rufen|troffen|fallen|hoben)"
)
_PARTICIPLE_DE = (
    r"(?:(?!(?:gestalt|gehör|gewinn|geling|genieß|gefährd|gerat|gewähr|geb|geh|gelt)e?n\b)"
    r"[a-zäöüß]{0,9}ge[a-zäöüß]{2,}(?:t|en)"
    r"|(?:be|ver|ent|er|zer|miss|über|unter|wider|voll|zu|an|auf|ab|ein|vor)"
    rf"(?:[a-zäöüß]{{3,}}t|[a-zäöüß]{{0,4}}{_STRONG_DE})"
    r"|[a-zäöüß]{3,}iert)"
)
_ENDS_DE = r"(?=\s*(?:[,.;:!?–)“\"]|$)|\s+(?:und|oder|sowie|worden)\b)"
_PERFECT_DE = re.compile(
    rf"\b(?:hat|haben|hatten?|wurden?|worden)\b[^.;:!?–\n]{{1,200}}?\b{_PARTICIPLE_DE}{_ENDS_DE}"
)
_STATE_DE = re.compile(
    rf"\b(?:ist|sind|wird|werden)\b[^,.;:!?–\n]{{1,120}}?\b{_PARTICIPLE_DE}{_ENDS_DE}"
)
_MOVED_DE = re.compile(
    r"(?:ge(?:treten|reist|kommen|gangen|folgt|worden|stiegen|sunken|fallen|flogen|fahren|scheitert"
    r"|wachsen|rückt|landet)|troffen|entstanden|kehrt|schieden|marschiert|gelaufen|brochen)$"
)
_PAST_DE = re.compile(r"(?<=\s)[a-zäöüß]{3,}ten?(?=[\s,.;:!?])")
_NOT_PAST_DE = re.compile(
    r"(?:könn|konn|soll|woll|muss|müss|dürf|durf|möch|moch|hät|hat|heu|gu|letz|bes|ers|zwei|drit"
    r"|vier|fünf|sechs|sieb|ach|neun|zehn|zehn|weit|brei|lau|spä|wer|al|kal|wei|ech|rech|nich|erns"
    r"|ges|leich|kaput|mit|bit|un|hin|selbs|seli|zahlreichs|sogenann|bekann|geplan|hunder|bewuss"
    r"|\w+bewuss|laut|lau|hal|ha)ten?"
    r"|[a-zäöüß]*(?:biet|streit|halt|tret|arbeit|leit|rat|wart|stalt|mut|schalt|wert|leist|kost"
    r"|richt|acht|antwort|deut|breit|fürcht|spalt|rüst|flücht|pflicht|last|trost|schicht|haft)en"
    r"|[a-zäöüß]*(?<!rei)(?<!lö)(?<!pas)(?<!fas)(?<!äus)(?<!grü)[sß]te?n?"
)
_SAYING_DE = re.compile(
    r"(?:sag|erklär|beton|nann|äußer|versicher|bestätig|meld|teil|erläuter|schilder|mein|bekräftig)ten?"
)
_ARTICLE_DE = re.compile(
    r"(?:\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?[mnrs]?|[Kk]eine?[mnrs]?|[Ii]hre?[mnrs]?"
    r"|[Ss]eine?[mnrs]?|[Zz]u[mr]|[Vv]o[nm]|[Ii]m|[Aa]m|[Mm]it|[Dd]urch|[Ff]ür|[Uu]nter|[Gg]egen"
    r"|[Dd]iese[mnrs]?|[Aa]lle[nr]?|[Bb]eide[nr]?|[Mm]ehrere[nr]?|[Vv]iele[nr]?|[Nn]ach|[Aa]uf|[Ii]n"
    r"|[Aa]us)|[a-zäöüß]+(?:isch|lich|ig|bar)e[nmrs]?)\s+$"
)
_SUBJECT_DE = re.compile(r"(?:\b[A-ZÄÖÜ][\w-]*[\"“»)]?|\b(?:er|sie|es|man|sich|wir))\s+$")
_NOUN_AHEAD_DE = re.compile(r"\s+[„\"»]?[A-ZÄÖÜ]")
_ADJECTIVE_AHEAD_DE = re.compile(r"\s+[a-zäöüß]{3,}e[nmrs]?\s+[A-ZÄÖÜ]")
_REPORTED_DE = re.compile(r"(?<=\s)(?:sei|seien|habe|müsse|könne|dürfe|gebe|bleibe|stehe|gehe)\b")
_INTENT_DE = re.compile(r"(?<=\s)werde\b")
_PRESENT_DE = re.compile(r"(?<=\s)(?!ge)[a-zäöüß]{3,}t(?=[\s,.;:!?])")
_NOT_PRESENT_DE = re.compile(
    r"(?:nich|jetz|ers|fas|sons|of|sei|mi|dor|stat|berei|dami|selbs|zuletz|derzei|meis|wei|gu|is|ha|wir"
    r"|mus|dar|wil|ware|wär|wurd|währ|läng|nebs|samt|zumeis|vorers|inser|trot|anstat|leich|nach|ach"
    r"|gesam|bekann|insgesam|gemeinsam|womi|somi|direk|exak|korrek|lau|echt|rech|schlech|höchs|jeweil"
    r"|[a-zäöüß]*ier|[a-zäöüß]+haf|(?:be|ver|ent|er|zer)[a-zäöüß]+|[a-zäöüß]+(?:ge|zu)[a-zäöüß]+)t"
)
_WORD_BEFORE = 24

_ADVERB = r"(?:(?:not|also|since|already|long|now|never|recently|[a-z]+ly)\s+){0,2}"
_IRREGULAR = (
    "been|become|begun|bought|broken|brought|built|chosen|come|cut|done|drawn|driven|fallen|fought"
    "|found|frozen|given|gone|grown|held|hit|kept|known|laid|led|left|lost|made|met|paid|put|risen"
    "|said|seen|sent|set|shown|sold|sought|spent|spoken|stood|struck|sworn|taken|taught|told"
    "|thrown|undertaken|withdrawn|won|written|overseen|undergone"
)
_PERFECT_EN = re.compile(
    rf"\b(?:has|have|had|having|was|were)\s+{_ADVERB}(?:[a-z]{{2,}}ed|{_IRREGULAR})\b"
)
_GOES_ON_EN = re.compile(
    r"\b(?:has|have)\s+long\s+been\b|\b(?:is|are)\s+(?:[a-z]+ly\s+)?[a-z]+ing\b"
)
_PAST_EN = re.compile(r"(?<=\s)[a-z]{3,}ed(?=[\s,.;:!?])")
_NOT_PAST_EN = re.compile(
    r"(?:need|exceed|proceed|succeed|hundred|indeed|speed|feed|seed|breed|unit|allegedly)(?:ed)?"
)
_SAYING_EN = re.compile(r"(?:stat|add|not|stress|argu|explain|report|claim|emphasi[sz])ed")
_ATTRIBUTE_EN = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|of|[Ii]s|[Aa]re|be|being|by|[Ii]ts|their|his|her|our|or|as|with|more|most"
    r"|two|three|four|five|will|would|could|to|newly|all|some|many|get|gets|remains?|seems?)\s+$"
)

_PAST_RU = re.compile(r"(?<=\s)[а-яё]{2,}[аеёиоуыяю]л(?:[аои]|ся|ась|ось|ись)?\b")
_NOT_PAST_RU = re.compile(
    r"(?:был|дел|сил|мал|стал|цел|пол|недел|предел|отдел|раздел|начал|угол|материал|капитал"
    r"|потенциал|персонал|журнал|канал|финал|сигнал|интервал)[аои]?"
)
_SAYING_RU = re.compile(
    r"(?:заявил|сказал|сообщил|отметил|подчеркнул|добавил|пояснил|напомнил)[аои]?"
)
_PRESENT_RU = re.compile(r"(?<=\s)[а-яё]{3,}(?:[аеёияую]ет|ует|ают|яют|уют|ится|ется|ются|ятся)\b")
_PASSIVE_RU = re.compile(r"(?<=\s)[а-яё]{3,}(?:ан|ен|ён|ят|ыт)[аоы]\b")

_Found = tuple[int, int, ClaimStatus, float]
_DONE, _REPORTED, _IN_FORCE = ClaimStatus.DONE, ClaimStatus.REPORTED, ClaimStatus.IN_FORCE
_PERFECT, _PAST, _GOING_ON, _SPEECH, _PRESENT = 1.6, 1.3, 1.0, 0.8, 0.8
"""Weights beside those of the cue table, where a modal verb has 2."""


def find_tenses(text: str, language: str) -> tuple[Cue, ...]:
    """The verb forms of a text that tell a status, as cues by position.

    German, English and Russian are read, other languages give none. Takes time linear in
    the text.
    """
    reader = _READERS.get(language.partition("-")[0].lower())
    if reader is None:
        return ()
    return tuple(
        Cue(start, end, CueRole.STATUS, status, text[start:end], weight)
        for start, end, status, weight in sorted(reader(text))
    )


def _german(text: str) -> Iterator[_Found]:
    for match in _PERFECT_DE.finditer(text):
        yield *match.span(), _DONE, _PERFECT
    for match in _STATE_DE.finditer(text):
        has_moved = match[0].startswith(("ist", "sind")) and _MOVED_DE.search(match[0])
        yield *match.span(), *((_DONE, _PERFECT) if has_moved else (_IN_FORCE, _GOING_ON))
    for match in _PAST_DE.finditer(text):
        if _SAYING_DE.fullmatch(match[0]):
            yield *match.span(), _REPORTED, _SPEECH
        elif not _NOT_PAST_DE.fullmatch(match[0]) and _is_verb(text, match):
            yield *match.span(), _DONE, _PAST
    for match in _PRESENT_DE.finditer(text):
        if not _NOT_PRESENT_DE.fullmatch(match[0]):
            yield *match.span(), _IN_FORCE, _PRESENT
    for match in _REPORTED_DE.finditer(text):
        yield *match.span(), _REPORTED, _GOING_ON
    for match in _INTENT_DE.finditer(text):
        yield *match.span(), ClaimStatus.ANNOUNCED, _GOING_ON


def _is_verb(text: str, match: re.Match[str]) -> bool:
    """Whether a German form in -te is the sentence's verb and not an attribute."""
    begin = max(0, match.start() - _WORD_BEFORE)
    is_attribute = _ARTICLE_DE.search(text, begin, match.start()) is not None
    if _NOUN_AHEAD_DE.match(text, match.end()):
        return not is_attribute and _SUBJECT_DE.search(text, begin, match.start()) is not None
    return not (is_attribute and _ADJECTIVE_AHEAD_DE.match(text, match.end()))


def _english(text: str) -> Iterator[_Found]:
    begun = set()
    for match in _GOES_ON_EN.finditer(text):
        begun.add(match.start())
        yield *match.span(), _IN_FORCE, _GOING_ON
    for match in _PERFECT_EN.finditer(text):
        if match.start() not in begun:
            yield *match.span(), _DONE, _PERFECT
    for match in _PAST_EN.finditer(text):
        if _SAYING_EN.fullmatch(match[0]):
            yield *match.span(), _REPORTED, _SPEECH
        elif not _NOT_PAST_EN.fullmatch(match[0]) and not _ATTRIBUTE_EN.search(
            text, max(0, match.start() - _WORD_BEFORE), match.start()
        ):
            yield *match.span(), _DONE, _PAST


def _russian(text: str) -> Iterator[_Found]:
    for match in _PAST_RU.finditer(text):
        if _SAYING_RU.fullmatch(match[0]):
            yield *match.span(), _REPORTED, _SPEECH
        elif not _NOT_PAST_RU.fullmatch(match[0]):
            yield *match.span(), _DONE, _PAST
    for match in _PRESENT_RU.finditer(text):
        yield *match.span(), _IN_FORCE, _PRESENT
    for match in _PASSIVE_RU.finditer(text):
        yield *match.span(), _DONE, _GOING_ON


_READERS: dict[str, Callable[[str], Iterator[_Found]]] = {
    "de": _german,
    "en": _english,
    "ru": _russian,
}
