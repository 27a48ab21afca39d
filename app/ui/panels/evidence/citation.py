"""Sources in words: the line of a card, the tooltip, the text that is copied."""

from PySide6.QtCore import QCoreApplication

from app.analysis.citations import Citation
from app.analysis.profiles import ClaimEntry
from app.domain.names import short_name
from app.domain.records import Claim, Source
from app.session.session import Session
from app.ui.dates_text import observed_text, short_date, short_period
from app.ui.quotation import quoted
from app.ui.wording import (
    claim_kind_label,
    claim_status_label,
    credibility_meaning,
    reliability_meaning,
)

translate = QCoreApplication.translate


def grade_text(source: Source, credibility: int | None) -> str:
    """The grade, such as ``B2``; what was not judged is left out."""
    return f"{source.reliability or ''}{credibility or ''}"


def grade_meaning(source: Source, credibility: int | None) -> str:
    """What a grade means, and why it was given."""
    lines = [translate("Evidence", "NATO Admiralty code")]
    if source.reliability:
        meaning = reliability_meaning(source.reliability)
        lines.append(
            translate("Evidence", "Source {letter}: {meaning}").format(
                letter=source.reliability, meaning=meaning
            )
        )
    if credibility:
        lines.append(
            translate("Evidence", "Information {number}: {meaning}").format(
                number=credibility, meaning=credibility_meaning(credibility)
            )
        )
    if source.reading_notes:
        lines += ["", source.reading_notes]
    return "\n".join(lines)


def source_line(source: Source) -> str:
    """Where and when it was published: ``IPG-Journal, about 2022-03``."""
    where = source.outlet or source.title
    if source.published is None:
        return where
    return f"{where}, {short_date(source.published)}"


def bibliographic_line(source: Source) -> str:
    """The source as a note names it: authors, title, outlet, date, address."""
    who = f"{', '.join(source.authors)}: " if source.authors else ""
    where = [source.outlet] if source.outlet else []
    when = [short_date(source.published)] if source.published else []
    parts = [f"{who}{source.title}", ", ".join(where + when), source.url or ""]
    return ". ".join(part for part in parts if part)


def claim_date(entry: ClaimEntry) -> str:
    """When it was, is or will be; else when it was observed; empty if neither is known."""
    if entry.held.record.period is not None:
        return short_period(entry.held.record.period)
    if entry.held.observed_on is not None:
        return observed_text(entry.held.observed_on)
    return ""


def sides_text(session: Session, claim: Claim) -> str:
    """The two sides by name, with an arrow where the kind has a direction."""
    sides = [
        ", ".join(short_name(session.dossier, actor, session.language) for actor in side)
        for side in (claim.a, claim.b)
        if side
    ]
    return (" → " if claim.kind.is_directed else " – ").join(sides)


def copied_text(session: Session, entry: ClaimEntry) -> str:
    """What goes to the clipboard: the words as printed, with their line breaks, and whence."""
    claim = entry.held.record
    blocks = [_copied_citation(citation) for citation in entry.citations]
    facts = [sides_text(session, claim), claim_kind_label(claim.kind)]
    facts += [claim_status_label(claim.status), claim_date(entry), claim.marking or ""]
    as_of = translate("Evidence", "as of {date}").format(date=session.as_of.isoformat())
    head = " · ".join(fact for fact in [*facts, as_of] if fact)
    return "\n\n".join([*blocks, f"{claim.summary}\n[{head}]"])


def _copied_citation(citation: Citation) -> str:
    source = bibliographic_line(citation.source)
    if citation.source.marking:
        source = f"{source} [{citation.source.marking}]"
    excerpt = citation.excerpt
    if excerpt is None:
        return source
    marks = quoted("|", excerpt.language).split("|")
    lines = [f"{marks[0]}{excerpt.exact}{marks[1]}"]
    if excerpt.translation:
        ours = translate("Evidence", "Our translation: {text}")
        lines.append(ours.format(text=excerpt.translation))
    return "\n".join([*lines, source])
