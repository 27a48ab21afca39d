"""What actors and agreements are called, in a language; actors also on a date."""

from collections.abc import Iterator
from datetime import date

from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import ActorName, Agreement
from app.domain.vocabulary import NameRole

_FALLBACK_LANGUAGE = "en"


def all_names(dossier: Dossier, actor: ActorId) -> tuple[ActorName, ...]:
    """Every name of an actor in file order, whatever its language, role and date."""
    return dossier.names_of.get(actor, ())


def short_name(dossier: Dossier, actor: ActorId, language: str, on: date | None = None) -> str:
    """The short name in a language, else in English, else the id: never nothing.

    A name counts on a day if it may have been in use on it; without a day the one that
    is in use without an end. Of several the first in the file is taken.
    """
    return _name(dossier, actor, NameRole.SHORT, language, on) or actor


def acronym(dossier: Dossier, actor: ActorId, language: str, on: date | None = None) -> str | None:
    """The acronym in a language (OVKS), else in English (CSTO); None if it has neither."""
    return _name(dossier, actor, NameRole.ACRONYM, language, on)


def official_name(
    dossier: Dossier, actor: ActorId, language: str, on: date | None = None
) -> str | None:
    """The full name (Collective Security Treaty Organization), else in English; None without."""
    return _name(dossier, actor, NameRole.OFFICIAL, language, on)


def title_in(dossier: Dossier, agreement: Agreement, language: str) -> str:
    """The title of an agreement in a language, else the one it is filed under."""
    if agreement.language == language:
        return agreement.title
    titles = dossier.titles_of.get(agreement.id, ())
    return next((title.text for title in titles if title.language == language), agreement.title)


def _name(
    dossier: Dossier, actor: ActorId, role: NameRole, language: str, on: date | None
) -> str | None:
    names = [name for name in all_names(dossier, actor) if name.role is role]
    for wanted in _languages(language):
        spoken = [name for name in names if name.language == wanted]
        # A name out of use is still better understood than one in another language.
        for name in [name for name in spoken if _in_use(name, on)] or spoken:
            return name.text
    return None


def _languages(language: str) -> Iterator[str]:
    """A language as asked for (``de-AT``), without its region, and the one all names have."""
    yield language
    yield language.partition("-")[0]
    yield _FALLBACK_LANGUAGE


def _in_use(name: ActorName, on: date | None) -> bool:
    if on is None:
        return name.valid_to is None
    begun = name.valid_from is None or name.valid_from.earliest <= on
    return begun and (name.valid_to is None or on <= name.valid_to.latest)
