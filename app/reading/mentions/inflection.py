"""The forms a word of a name takes in a sentence, in German, English and Russian.

Forms are made, not cut back to a stem: what is not a form of a name is never taken for
one (Oman is not in Omana, nor Niger in Nigeria). Within a name of several words a form too
many does no harm, so there every word is given all endings it might have.
Grammar: Duden 4 (2022), §§ 290-341; Русская грамматика (1980), §§ 1170-1320.
"""

from collections.abc import Iterable, Iterator

from app.reading.mentions.words import normalised

_ADJECTIVE_DE = ("", "e", "en", "em", "er", "es")
_SPELLINGS_EN = (
    ("ganisation", "ganization"),
    ("ganization", "ganisation"),
    ("Programme", "Program"),
    ("Defence", "Defense"),
    ("Centre", "Center"),
)
_SIBILANTS = ("s", "x", "z", "ss", "ß")
_ADJECTIVE_RU_WORDS = """
    ий ый ой ая яя ое ее ие ые его ого ему ому им ым ем ом ей ою ею ую юю их ых ими ыми
"""
_ADJECTIVE_RU = tuple(_ADJECTIVE_RU_WORDS.split())
_ADJECTIVE_RU_ENDS = ("ий", "ый", "ой", "ая", "яя", "ое", "ее", "ие", "ые")

# What ends so (the longest that fits counts) may end in any of these instead.
_NOUN_RU: tuple[tuple[str, str], ...] = (
    ("ия", "ия ии ию ией"),
    ("ие", "ие ия ию ием ии"),
    ("ец", "ец ца цу цем цом це цы цев цов цам цами цах"),
    ("цы", "ец ца цу цем цом це цы цев цов цам цами цах"),
    ("яне", "яне ян янам янами янах янин янина янину янином янине"),
    ("ане", "ане ан анам анами анах анин анина анину анином анине"),
    ("а", "а ы и е у ой ою ам ами ах"),
    ("я", "я и е ю ей ям ями ях"),
    ("ь", "ь я ю ем е и ью ей ям ями ях"),
    ("й", "й я ю ем е и"),
    ("о", "о а у ом е"),
    ("ы", "ы ов ам ами ах # а у ом е"),
    ("и", "и ов ей ам ами ах # а у ом е"),
)
_TURKS = ["ок", "ка", "ку", "ком", "ке", "ки", "кам", "ками", "ках"]  # the vowel of турок flees
_CONSONANT_RU = ("", "а", "у", "ом", "ем", "е", "ым")
_INDECLINABLE_RU = ("ко", "го", "ли", "ио", "бо")


def forms_of(word: str, language: str, *, is_demonym: bool, is_alone: bool) -> Iterator[str]:
    """Every form of one word of a name, normalised, the word itself first.

    `is_demonym` is for adjectives and names of peoples, `is_alone` for a name of one word.
    """
    word = normalised(word)
    yield word
    if len(word) < 3:
        return
    if word.isupper():
        # Acronyms read as words are written as words by many: Nato, Brics.
        if len(word) >= 4 and is_alone and word.isalpha():
            yield word.capitalize()
        return
    if language == "de":
        forms = _german(word, is_demonym, is_alone)
    elif language == "en":
        forms = _english(word, is_demonym, is_alone)
    elif language == "ru":
        forms = _russian(word, is_demonym, is_alone)
    else:
        return
    for form in forms:
        yield form
        if form[0].islower() and (is_demonym or language == "de"):
            yield form[0].upper() + form[1:]  # at the beginning of a sentence


def _german(word: str, is_demonym: bool, is_alone: bool) -> Iterable[str]:
    if is_demonym and is_alone:
        return _german_people(word) if word[0].isupper() else _ended(word, _ADJECTIVE_DE)
    if word[0].islower():
        stem = _without_adjective_ending(word)
        return _ended(stem, _ADJECTIVE_DE) if stem != word else _ended(word, _ADJECTIVE_DE)
    genitive = [] if word.endswith(_SIBILANTS) else [word + "s"]
    if is_alone:
        return [*genitive, word + "n"] if word.endswith(("änder", "archien")) else genitive
    return [*genitive, word + "es", *_ended(_without_adjective_ending(word), _ADJECTIVE_DE)]


def _german_people(word: str) -> list[str]:
    if word.endswith("er"):
        return [word + ending for ending in ("s", "n", "in", "innen")]
    if word.endswith(("en", "e")):
        stem = word.removesuffix("n").removesuffix("e")
        soft = stem.replace("Franzos", "Französ")  # the one people whose women take an umlaut
        forms = [stem + "e", stem + "en", soft + "in", soft + "innen"]
        # Only what is declined as an adjective has more: ein Deutscher.
        return [*forms, stem + "er", stem + "em", stem + "es"] if stem.endswith("sch") else forms
    if word.endswith("os"):
        return [word.removesuffix("s"), word[:-2] + "a", word[:-2] + "as"]
    if word.endswith("is"):
        return [word.removesuffix("s")]
    return [word + ending for ending in ("s", "n", "in", "innen")]


def _without_adjective_ending(word: str) -> str:
    for ending in ("en", "em", "er", "es", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _english(word: str, is_demonym: bool, is_alone: bool) -> Iterable[str]:
    if is_demonym and not word.endswith(("s", "sh", "se", "ch")):
        return [word + "s"]
    if is_alone:
        return []
    spellings = [word.replace(here, there) for here, there in _SPELLINGS_EN if here in word]
    return spellings + [form[0].upper() + form[1:] for form in (word, *spellings) if len(word) > 3]


def _russian(word: str, is_demonym: bool, is_alone: bool) -> Iterator[str]:
    forms: list[str] = []
    if word.endswith(_ADJECTIVE_RU_ENDS) and (is_demonym or not is_alone):
        forms += _ended(word[:-2], _ADJECTIVE_RU)
    if not is_demonym or word.endswith(("ы", "и", "не", "ец")):
        forms += _russian_noun(word)
    for form in forms:
        yield form
        if not is_alone:
            yield form[0].lower() + form[1:]  # страны Залива, большая семёрка


def _russian_noun(word: str) -> list[str]:
    if len(word) <= 6 and word.endswith(_INDECLINABLE_RU):
        return []
    if word.endswith("рки"):
        return _ended(word[:-2], _TURKS)
    for ending, endings in _NOUN_RU:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            forms = [stem + ("" if other == "#" else other) for other in endings.split()]
            return [form.replace("йец", "ец") for form in forms]  # китайцы, китаец
    if word[-1] in "бвгджзклмнпрстфхцчшщ":
        return _ended(word, _CONSONANT_RU)
    return []


def _ended(stem: str, endings: Iterable[str]) -> list[str]:
    return [stem + ending for ending in endings]


def combining_forms(adjective: str) -> list[str]:
    """The first part of a Russian double adjective: российско- and американо-."""
    for ending in ("ский", "цкий"):
        if adjective.endswith(ending):
            return [adjective[:-2] + "о", adjective.removesuffix(ending) + "о"]
    return []
