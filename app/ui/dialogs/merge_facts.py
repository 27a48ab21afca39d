"""What tells two records apart that may be one."""

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.changes import Book
from app.domain.records import Actor, Claim, Evidence, Source
from app.domain.vocabulary import SubjectKind
from app.editing.look_ups import rows_with
from app.ui.dates_text import short_date, short_period
from app.ui.record_wording import actor_text, claim_sides, find_record
from app.ui.wording import (
    actor_kind_label,
    claim_kind_label,
    claim_status_label,
    credibility_meaning,
    polarity_label,
    reliability_meaning,
)

translate = QCoreApplication.translate

Facts = list[tuple[str, str]]
"""Names of facts with what they are; the same names in the same order for all of a table."""


def facts_of(book: Book, table: str, id_: str, language: str) -> Facts:
    """What distinguishes a record of a table from others.

    Raises
    ------
    KeyError
        If there is no such record, or if records of the table cannot be merged.
    """
    match find_record(book, table, id_):
        case Claim() as claim:
            return _of_claim(book, claim, language)
        case Source() as source:
            return _of_source(book, source)
        case Actor() as actor:
            return _of_actor(book, actor, language)
    raise KeyError(f"{table} {id_}")


def _of_claim(book: Book, claim: Claim, language: str) -> Facts:
    period, credibility = claim.period, claim.credibility
    return [
        (translate("Merge", "Summary"), claim.summary),
        (translate("Merge", "Sides"), claim_sides(book.dossier, claim, language)),
        (translate("Merge", "Kind"), claim_kind_label(claim.kind)),
        (translate("Merge", "Polarity"), polarity_label(claim.polarity)),
        (translate("Merge", "Status"), claim_status_label(claim.status)),
        (translate("Merge", "Date"), "" if period is None else short_period(period)),
        (
            translate("Merge", "Credibility"),
            "" if credibility is None else f"{credibility} · {credibility_meaning(credibility)}",
        ),
        (translate("Merge", "Marking"), claim.marking or ""),
        (translate("Merge", "Quotations"), _number(_n_quotations(book, claim.id))),
        (translate("Merge", "Id"), claim.id),
    ]


def _of_source(book: Book, source: Source) -> Facts:
    grade = source.reliability
    return [
        (translate("Merge", "Title"), source.title),
        (translate("Merge", "Authors"), ", ".join(source.authors)),
        (translate("Merge", "Outlet"), source.outlet or ""),
        (
            translate("Merge", "Published"),
            "" if source.published is None else short_date(source.published),
        ),
        (translate("Merge", "Kind"), source.kind),
        (translate("Merge", "Address"), source.url or ""),
        (
            translate("Merge", "Reliability"),
            "" if grade is None else f"{grade} · {reliability_meaning(grade)}",
        ),
        (
            translate("Merge", "Quotations"),
            _number(len(rows_with(book, "excerpts", "source", source.id))),
        ),
        (translate("Merge", "Id"), source.id),
    ]


def _of_actor(book: Book, actor: Actor, language: str) -> Facts:
    names = dict.fromkeys(name.text for name in book.dossier.names_of.get(actor.id, ()))
    memberships = {
        *rows_with(book, "memberships", "actor", actor.id),
        *rows_with(book, "memberships", "bloc", actor.id),
    }
    agreements = {
        *rows_with(book, "agreements", "parties", actor.id),
        *rows_with(book, "agreements", "bloc", actor.id),
    }
    return [
        (translate("Merge", "Name"), actor_text(book.dossier, actor.id, language)),
        (translate("Merge", "All names"), " · ".join(names)),
        (translate("Merge", "Kind"), actor_kind_label(actor.kind)),
        (
            translate("Merge", "Founded"),
            "" if actor.founded is None else short_date(actor.founded),
        ),
        (
            translate("Merge", "Dissolved"),
            "" if actor.dissolved is None else short_date(actor.dissolved),
        ),
        (
            translate("Merge", "Claims"),
            _number(len(rows_with(book, "claims", "sides", actor.id))),
        ),
        (translate("Merge", "Agreements"), _number(len(agreements))),
        (translate("Merge", "Memberships"), _number(len(memberships))),
        (translate("Merge", "Id"), actor.id),
    ]


def _n_quotations(book: Book, claim: str) -> int:
    """How many pieces of evidence for a claim quote something."""
    rows = rows_with(book, "evidence", "subject", (SubjectKind.CLAIM, claim))
    records = (book.record_at("evidence", row) for row in rows)
    return sum(isinstance(each, Evidence) and each.excerpt is not None for each in records)


def _number(n: int) -> str:
    return QLocale().toString(n)
