"""The command line's texts in the person's language, without starting Qt for them.

They stand in the same ``.ts`` file as the window's texts (``make translations``), which
is plain XML and read here only when a German sentence is to be said.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("en", "de")
"""English is the language the texts are written in."""


class Message(NamedTuple):
    """A text to be translated later, where it is known in which language."""

    context: str
    text: str


def message(context: str, text: str) -> Message:
    """Mark a text for translation; ``make translations`` finds it by this function's name."""
    return Message(context, text)


class Texts:
    """Texts in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def translate(self, context: str, text: str) -> str:
        """Give the text in this language; the English one where there is no other."""
        if self.language == "en":
            return text
        return self._translations.get((context, text), text)

    @cached_property
    def _translations(self) -> Mapping[tuple[str, str], str]:
        from app.bundle import bundled_resource

        return read_translations(bundled_resource("i18n", f"multivector_{self.language}.ts"))


def read_translations(path: Path) -> dict[tuple[str, str], str]:
    """Read the finished translations of a Qt Linguist file by context and English text."""
    from xml.etree import ElementTree as ET

    root = ET.parse(path).getroot()  # noqa: S314 -- ours, and part of the program
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation.text
        for context in root.iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None and translation.text
    }


def choose_language(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """Give the language to speak: that of ``--lang``, else the system's, else English.

    The system's setting is read as gettext does: ``LANGUAGE`` is a list and counts only
    if the locale is not ``C``; of the others the first that is set decides. An unknown
    ``--lang`` is the parser's to refuse.
    """
    for option, value in zip(arguments, [*arguments, ""][1:], strict=True):
        given = value if option == "--lang" else option.removeprefix("--lang=")
        if (option == "--lang" or option.startswith("--lang=")) and given in LANGUAGES:
            return given
    locale = next(
        (environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(key)), ""
    )
    if _language_code(locale) in {"", "c", "posix"}:
        return "en"
    wishes = [*environ.get("LANGUAGE", "").split(":"), locale]
    return next((code for code in map(_language_code, wishes) if code in LANGUAGES), "en")


def _language_code(locale: str) -> str:
    """``de`` of ``de_AT.UTF-8``."""
    return locale.partition(".")[0].partition("@")[0].partition("_")[0].lower()
