"""Finding the actors of a dossier in a text: names, peoples, capitals, persons."""

from collections.abc import Iterable
from datetime import date

from app.domain.dossier import Dossier
from app.reading.mentions.judging import judged
from app.reading.mentions.lexicon import Lexicon
from app.reading.mentions.mention import Mention
from app.reading.mentions.scanning import Scan

LANGUAGES = ("de", "en", "ru")


class MentionFinder:
    """Finds the actors of one dossier in any text.

    Names are taken whole and as long as they can be, in all forms they have in a sentence
    of their language; see :mod:`~app.reading.mentions.inflection` for the forms and
    :mod:`~app.reading.mentions.compounds` for words with a name in them. What the words do
    not decide is offered, not decided: a mention then has several actors, or a reason that
    leaves a doubt (:attr:`Mention.is_certain`).
    """

    def __init__(self, dossier: Dossier, languages: Iterable[str] = LANGUAGES) -> None:
        """Read the names in `languages`; a changed dossier needs a new finder."""
        self._dossier = dossier
        self._languages = tuple(languages)
        self._lexicons: dict[str, Lexicon] = {}

    def find(
        self, text: str, language: str | None = None, on: date | None = None
    ) -> tuple[Mention, ...]:
        """The mentions in a text, by position, none over another.

        Takes time linear in the text. `language` is that of the text (an IETF tag): its
        names are declined and go before those of others; None if it is not known. `on` is
        the day it was written: a name not in use on it is doubtful (Nur-Sultan in 2015),
        and gives way to one that was.
        """
        scan = Scan(text, self._lexicon(language))
        return judged(scan, on)

    def _lexicon(self, language: str | None) -> Lexicon:
        spoken = (language or "").partition("-")[0].lower()
        if spoken not in self._lexicons:
            self._lexicons[spoken] = Lexicon(self._dossier, self._languages, spoken)
        return self._lexicons[spoken]
