"""What stands in the list of changes, in words."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.analysis.citations import Citation
from app.analysis.comparing import Comparison, Difference, PartChange
from app.analysis.ties import AgreementOnDate, ClaimOnDate, Dyad, MembershipOnDate
from app.domain.apart import Apart
from app.domain.ids import ActorId
from app.domain.names import short_name
from app.domain.quotation import in_one_line
from app.domain.records import Claim
from app.domain.vocabulary import Stance
from app.formats.change_list import ChangeListWording
from app.session.comparison_wording import comparison_wording
from app.session.session import Session
from app.ui.dates_text import short_period
from app.ui.panels.evidence.citation import source_line
from app.ui.quotation import quoted

translate = QCoreApplication.translate

MARKS = {
    Difference.ADDED: "+",
    Difference.ENDED: "\N{MULTIPLICATION SIGN}",
    Difference.CHANGED: "\N{WHITE UP-POINTING TRIANGLE}",
}
"""What became of a tie, in the signs that the map shows on its lines."""

SHARED_MARK = "\N{BULLET}"


def wording_of(session: Session) -> ChangeListWording:
    """The words of a list of changes in the reader's language."""
    return comparison_wording(translate, session.language)


def days_of_sides(comparison: Comparison) -> tuple[str, str]:
    """The two days that a comparison lies between: those of knowing, if these are what differs."""
    before, after = comparison.before, comparison.after
    if comparison.apart not in {Apart.IN_KNOWING, Apart.IN_KNOWING_LESS}:
        return str(before.as_of), str(after.as_of)
    today = translate("Comparison", "today")
    first, second = (str(side.known_by or today) for side in (before, after))
    return first, second


def sides_text(comparison: Comparison) -> str:
    """Both sides in the middle of a sentence."""
    first, second = days_of_sides(comparison)
    if comparison.apart in {Apart.IN_KNOWING, Apart.IN_KNOWING_LESS}:
        text = translate("Comparison", "what was known by {first} and by {second}")
    else:
        text = translate("Comparison", "{first} and {second}")
    return text.format(first=first, second=second)


def names_text(session: Session, actors: Iterable[ActorId]) -> str:
    """Several actors by their short names."""
    names = [short_name(session.dossier, actor, session.language) for actor in actors]
    return ", ".join(names)


def dyad_text(session: Session, dyad: Dyad) -> str:
    """Two actors by their short names."""
    a, b = (short_name(session.dossier, actor, session.language) for actor in dyad)
    return f"{a} – {b}"


def summary_text(wording: ChangeListWording, parts: Iterable[PartChange]) -> str:
    """What became of how much: ``8 announced, 2 came about``; a single one by itself."""
    counts = Counter(part.how for part in parts)
    if counts.total() == 1:
        return wording.how(next(iter(counts)))
    told = [f"{n}\N{NO-BREAK SPACE}{wording.how(how)}" for how, n in counts.most_common()]
    return ", ".join(told)


def part_text(session: Session, wording: ChangeListWording, change: PartChange) -> str:
    """A claim, agreement or membership in the words of its own."""
    match change.part:
        case ClaimOnDate(record=claim):
            return in_one_line(claim.summary)
        case AgreementOnDate(record=agreement):
            return in_one_line(agreement.title)
        case MembershipOnDate(record=held):
            sides = [
                short_name(session.dossier, actor, session.language)
                for actor in (held.actor, held.bloc)
            ]
            return wording.membership(sides[0], sides[1], held.role)


def how_text(wording: ChangeListWording, change: PartChange) -> str:
    """What became of it, and the time it tells of itself."""
    how = wording.how(change.how)
    match change.part:
        case ClaimOnDate(record=Claim(period=period)) | MembershipOnDate(period=period) if period:
            return f"{how} · {short_period(period)}"
    return how


def quotation_text(citation: Citation) -> str:
    """The words as printed; empty for a mere reference."""
    excerpt = citation.excerpt
    return "" if excerpt is None else quoted(excerpt.exact, excerpt.language)


def citation_text(wording: ChangeListWording, citation: Citation) -> str:
    """Where it stands, and how that stands to what is said, unless it supports it."""
    where = source_line(citation.source)
    if citation.stance is Stance.SUPPORTS:
        return where
    return f"{wording.stance(citation.stance)}: {where}"
