"""The language of a text, among those documents of our field are written in."""

from functools import lru_cache
from typing import Any

from app.reading.document import UNDETERMINED

_LANGUAGES = (
    *("ar", "az", "be", "bg", "bs", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr"),
    *("he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "ky", "lt", "lv"),
    *("mk", "mn", "ms", "my", "ne", "nl", "no", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "sq"),
    *("sr", "sv", "sw", "tg", "th", "tk", "tr", "uk", "ur", "uz", "vi", "zh"),
)
"""Languages of states and their press; leaving out the rest keeps short texts from odd guesses."""
_SAMPLE = 20_000
_FEWEST_LETTERS = 20
_SUREST_DOUBT = 0.7
"""Probability below which nothing is proposed."""


def find_language(text: str, declared: str | None = None) -> str:
    """The language of a text as ISO 639-1; what the file declares counts where it is too short.

    ``und`` if neither says. Source: py3langid, after Lui & Baldwin 2012, *langid.py*,
    https://aclanthology.org/P12-3005.
    """
    sample = text[:_SAMPLE]
    if sum(character.isalpha() for character in sample) >= _FEWEST_LETTERS:
        language, probability = _identifier().classify(sample)
        if probability >= _SUREST_DOUBT:
            return str(language)
    named = (declared or "").replace("_", "-").partition("-")[0].lower()
    return named if named in _LANGUAGES else UNDETERMINED


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
