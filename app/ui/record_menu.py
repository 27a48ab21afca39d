"""What can be done to records, as one menu: the same wherever they are shown.

What cannot be done just now is greyed and says why; what a sort of record never has is left out.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.changes import Book, Record
from app.domain.records import Evidence, Excerpt, PartyStatus
from app.domain.withdrawing import WITHDRAWABLE
from app.editing.edit_builder import EditBuilder
from app.editing.errors import EditError
from app.editing.evidence import is_withdrawn
from app.editing.look_ups import rows_with
from app.editing.surroundings import SUBJECT_KINDS
from app.editing.withdrawals import REMOVABLE, citations, require_out_of_focus
from app.ui.edit_wording import table_label
from app.ui.panels.tooltips import plain_tooltip
from app.ui.record_wording import find_record, record_text, status_text

translate = QCoreApplication.translate

CHANGEABLE = ("actors", "memberships", "agreements", "claims", "sources")
"""The tables whose records have a form of their own."""

MERGEABLE = ("actors", "claims", "sources")
"""The tables of which two records can be found to be one."""

_LONGEST = 52

_Label = Callable[[Book, str, str, str], str]


class RecordDeeds(Protocol):
    """Who carries out what a menu offers, asking for what there is to be asked."""

    @property
    def book(self) -> Book:
        """The dossier with all that was withdrawn."""
        ...

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be edited."""
        ...

    def change(self, table: str, id_: str) -> object:
        """Correct a record."""

    def duplicate_claim(self, claim: str) -> object:
        """Take down a claim that begins as a copy of another."""

    def add_evidence(self, claim: str) -> object:
        """Put more evidence to a claim."""

    def add_status(self, agreement: str) -> object:
        """Say what else came of an agreement."""

    def withdraw(self, table: str, *ids: str) -> object:
        """Let records count no more."""

    def restore(self, table: str, *ids: str) -> object:
        """Let withdrawn records count again."""

    def remove(self, table: str, *ids: str) -> object:
        """Take records out for good."""

    def merge(self, table: str, ids: tuple[str, str]) -> object:
        """Make one of two records that are the same."""


def record_menu(
    parent: QWidget, deeds: RecordDeeds, table: str, ids: Sequence[str], language: str
) -> QMenu:
    """The menu of one record or of several of a table; it is gone once it is closed.

    Parameters
    ----------
    parent
        The widget it belongs to.
    deeds
        Carries out what is chosen.
    table, ids
        The records, withdrawn ones too; ids that the dossier has no more are left out.
    language
        That of the reader.
    """
    menu = _RecordMenu(parent, deeds, table, ids, language)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.fill()
    return menu


class _RecordMenu(QMenu):
    def __init__(
        self, parent: QWidget, deeds: RecordDeeds, table: str, ids: Sequence[str], language: str
    ) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self._deeds = deeds
        self._table = table
        self._language = language
        self._ids = [id_ for id_ in ids if find_record(deeds.book, table, id_) is not None]
        self._gone: list[str] = []

    def fill(self) -> None:
        """Offer what there is, once."""
        if not self.isEmpty():
            return
        if not self._ids:
            gone = self.addAction(translate("RecordMenu", "No longer in the dossier"))
            gone.setEnabled(False)
            return
        builder = EditBuilder(self._deeds.book)
        self._gone = [id_ for id_ in self._ids if is_withdrawn(builder, self._table, id_)]
        self._add_changes()
        self._add_merge()
        self._add_withdrawal()
        if len(self._ids) == 1:
            self._add_parts(self._ids[0])

    def _add_changes(self) -> None:
        table, id_, deeds = self._table, self._ids[0], self._deeds
        one = translate("RecordMenu", "Choose a single one")
        why = one if len(self._ids) > 1 else self._why_not_standing()
        if table in CHANGEABLE:
            self._add(translate("RecordMenu", "Change…"), lambda: deeds.change(table, id_), why)
        if table == "agreements":
            words = translate("RecordMenu", "Add a status…")
            self._add(words, lambda: deeds.add_status(id_), why)
        if table == "claims":
            words = translate("RecordMenu", "Add evidence…")
            self._add(words, lambda: deeds.add_evidence(id_), why)
            words = translate("RecordMenu", "Duplicate…")
            self._add(words, lambda: deeds.duplicate_claim(id_), why)

    def _add_merge(self) -> None:
        if self._table not in MERGEABLE:
            return
        two = translate("RecordMenu", "Choose two that are the same")
        why = two if len(self._ids) != 2 else self._why_not_standing()
        pair = (self._ids[0], self._ids[-1])
        words = translate("RecordMenu", "Merge…")
        self._add(words, lambda: self._deeds.merge(self._table, pair), why)

    def _add_withdrawal(self) -> None:
        table, deeds, gone = self._table, self._deeds, list(self._gone)
        standing = [id_ for id_ in self._ids if id_ not in gone]
        if table in WITHDRAWABLE and standing:
            words = translate("RecordMenu", "Withdraw…")
            self._add(words, lambda: deeds.withdraw(table, *standing))
        if gone:
            words = translate("RecordMenu", "Restore")
            self._add(words, lambda: deeds.restore(table, *gone))
        if table in REMOVABLE:
            ids = list(self._ids)
            why = next((told for id_ in ids if (told := self._why_not_removed(id_))), "")
            words = translate("RecordMenu", "Remove for good…")
            self._add(words, lambda: deeds.remove(table, *ids), why)

    def _add_parts(self, id_: str) -> None:
        """What belongs to a record and can be withdrawn apart from it, and its sources."""
        book = self._deeds.book
        statuses = parts_of(book, "party_statuses", self._table, id_)
        evidence = parts_of(book, "evidence", self._table, id_)
        sources = sources_of(book, evidence)
        self.addSeparator()
        words = translate("RecordMenu", "Statuses")
        self._add_menus(words, "party_statuses", statuses, _status_label)
        self._add_menus(translate("RecordMenu", "Evidence"), "evidence", evidence, record_text)
        self._add_menus(translate("RecordMenu", "Sources"), "sources", sources, record_text)

    def _add_menus(self, words: str, table: str, ids: Sequence[str], label: _Label) -> None:
        """A menu of menus, one for each of some records."""
        if not ids:
            return
        menu = self.addMenu(words)
        for id_ in ids:
            inner = _RecordMenu(menu, self._deeds, table, [id_], self._language)
            inner.setTitle(self._title(table, id_, label))
            # Nobody looks into all of them: each is filled when it is opened.
            inner.aboutToShow.connect(inner.fill)
            menu.addMenu(inner)

    def _title(self, table: str, id_: str, label: _Label) -> str:
        """A record as the title of its menu; what was withdrawn says so."""
        text = label(self._deeds.book, table, id_, self._language)
        short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
        if is_withdrawn(EditBuilder(self._deeds.book), table, id_):
            short = translate("RecordMenu", "{record} (withdrawn)").format(record=short)
        return short.replace("&", "&&")

    def _why_not_standing(self) -> str:
        if not self._gone:
            return ""
        return translate("RecordMenu", "Withdrawn: restore it first")

    def _why_not_removed(self, id_: str) -> str:
        """Why a record can only be withdrawn; empty if it may be removed."""
        cited = citations(self._deeds.book, self._table, id_)
        if cited:
            counts = ", ".join(f"{table_label(table)} ({n})" for table, n in cited.items())
            told = translate("RecordMenu", "Named by {counts}: it can only be withdrawn")
            return told.format(counts=counts)
        try:
            require_out_of_focus(self._deeds.book, self._table, id_)
        except EditError:
            return translate("RecordMenu", "The first view of the dossier names it: it stays")
        return ""

    def _add(self, words: str, do: Callable[[], object], why_not: str = "") -> None:
        """Offer something; with a reason why not it is greyed and says so."""
        action = self.addAction(words)
        action.triggered.connect(lambda _checked=False: do())
        if self._deeds.is_read_only:
            why_not = translate("RecordMenu", "This dossier is read-only here")
        action.setEnabled(not why_not)
        if why_not:
            action.setToolTip(plain_tooltip(why_not))


def parts_of(book: Book, part: str, table: str, id_: str) -> list[str]:
    """The ids of the statuses or pieces of evidence that belong to a record."""
    if part == "party_statuses":
        rows = rows_with(book, part, "agreement", id_) if table == "agreements" else ()
    else:
        kind = SUBJECT_KINDS.get(table)
        rows = () if kind is None else rows_with(book, part, "subject", (kind, id_))
    records = (book.record_at(part, row) for row in rows)
    return [record.id for record in records if isinstance(record, PartyStatus | Evidence)]


def sources_of(book: Book, evidence: Iterable[str]) -> list[str]:
    """The ids of the sources of some pieces of evidence, each once."""
    found: dict[str, None] = {}
    for id_ in evidence:
        record = find_record(book, "evidence", id_)
        assert isinstance(record, Evidence), id_
        cited: Evidence | Record | None = record
        if record.excerpt is not None:
            cited = find_record(book, "excerpts", record.excerpt)
        if isinstance(cited, Evidence | Excerpt) and cited.source is not None:
            found[cited.source] = None
    return list(found)


def _status_label(book: Book, _table: str, id_: str, language: str) -> str:
    """A status among those of one agreement, which needs no naming."""
    status = find_record(book, "party_statuses", id_)
    assert isinstance(status, PartyStatus), id_
    return status_text(book.dossier, status, language)
