"""The language the window speaks: our texts, Qt's own, and how dates and numbers look.

Texts in ``app.ui`` are English and wrapped where they are shown, in
``QCoreApplication.translate("Context", "text")`` or ``self.tr("text")``, with the words
themselves in the call: ``make translations`` reads them from the source. Facts are put in
afterwards with ``str.format``. A count takes two texts, chosen by :func:`counted`:
of Qt's own ``%n`` the extraction sees only some spellings in Python, and it would need an
English file too.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.bundle import bundled_resource

SOURCE_LANGUAGE = "en"
LANGUAGES = (SOURCE_LANGUAGE, "de")
"""ISO 639-1 codes of the languages there are, the one the texts are written in first."""


class Translation:
    """The translators installed in the application; keeps them alive.

    One is made at the start; :meth:`speak` changes the language while the program runs
    (Qt then sends every widget a ``LanguageChange``).
    """

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translators: list[QTranslator] = []
        self._language = SOURCE_LANGUAGE

    @property
    def language(self) -> str:
        """The language spoken now, as ISO 639-1."""
        return self._language

    def speak(self, language: str) -> None:
        """Speak a language from now on.

        Raises
        ------
        ValueError
            If it is none of :data:`LANGUAGES`.
        FileNotFoundError
            If the program was installed without its texts.
        """
        if language not in LANGUAGES:
            raise ValueError(f"no translation into {language!r}")
        translators = [] if language == SOURCE_LANGUAGE else list(self._load(language))
        for translator in self._translators:
            self._application.removeTranslator(translator)
        QLocale.setDefault(locale_for(language, QLocale.system()))
        for translator in translators:
            self._application.installTranslator(translator)
        self._translators = translators
        self._language = language

    def _load(self, language: str) -> Iterable[QTranslator]:
        # Qt's own texts (buttons of dialogs, menus of text fields) come first: of two
        # translators the one installed last is asked first.
        standard = QTranslator(self._application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if standard.load(f"qtbase_{language}", folder):
            yield standard
        ours = QTranslator(self._application)
        path = bundled_resource("i18n", f"multivector_{language}.qm")
        if not ours.load(str(path)):
            raise FileNotFoundError(f"the program's texts are unreadable: {path.name}")
        yield ours


def choose_language(given: str | None, system_languages: Iterable[str] | None = None) -> str:
    """Give the language to speak: the one asked for, else the person's first that we have.

    Parameters
    ----------
    given
        One of :data:`LANGUAGES`, or None to follow the system.
    system_languages
        The person's languages, best first, such as ``de-AT``; None for the system's.
    """
    if given is not None:
        return given
    if system_languages is None:
        system_languages = QLocale.system().uiLanguages()
    codes = (language.replace("_", "-").partition("-")[0].lower() for language in system_languages)
    return next((code for code in codes if code in LANGUAGES), SOURCE_LANGUAGE)


def locale_for(language: str, system: QLocale) -> QLocale:
    """Give how dates and numbers look: as in the person's country, if its language fits.

    Somebody in Austria who reads German gets Austrian forms; who reads English with a
    German system gets English names of months, not German ones.
    """
    if system.name().partition("_")[0] == language:
        return system
    return QLocale(language)


def counted(count: int, one: str, many: str) -> str:
    """Give a text for a count: `one` for 1, else `many` with its ``{n}`` filled.

    Right for English and German. Both texts come translated, with their number written
    out in `one`: ``counted(n, self.tr("1 claim"), self.tr("{n} claims"))``.
    """
    return one if count == 1 else many.format(n=QLocale().toString(count))
