"""What was found, in groups: ties, actors, agreements, quotations, claims, commands.

Of texts: `text_rows`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QAction, QKeySequence

from app.analysis.network import Network
from app.analysis.search import HitKind, SearchHit, SearchIndex, normalised_words
from app.domain.dossier import Dossier
from app.domain.ids import AgreementId
from app.domain.names import short_name, title_in
from app.store.kept_document import Passage
from app.ui.quotation import in_one_line, quoted
from app.ui.tie_wording import count_text
from app.ui.wording import actor_kind_label

translate = QCoreApplication.translate

_AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_MOST = {
    HitKind.TIE: 3,
    HitKind.ACTOR: 6,
    HitKind.AGREEMENT: 5,
    HitKind.QUOTATION: 6,
    HitKind.CLAIM: 4,
}
_VERY_NAME = 0.9
"""Who is met so well is asked for, even if nothing is known between the two."""

_MOST_COMMANDS = 6


class RowKind(StrEnum):
    """What a row of the list is."""

    HEADING = "heading"
    HIT = "hit"
    COMMAND = "command"
    TEXT = "text"
    MORE = "more"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One row: what it says, what stands beside it, and what it is for.

    Of a text `flow` is the passage to be shown under its title, and `marks` says where the
    words looked for stand in that, in code points.
    """

    kind: RowKind
    text: str
    detail: str = ""
    hit: SearchHit | None = None
    action: QAction | None = None
    passage: Passage | None = None
    flow: str = ""
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def can_be_chosen(self) -> bool:
        """Whether there is something to go to or to do."""
        return self.kind not in {RowKind.HEADING, RowKind.HINT}


class SearchModel(QAbstractListModel):
    """The rows for what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[SearchRow] = ()

    def set_rows(self, rows: Sequence[SearchRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def has_texts(self) -> bool:
        """Whether passages are shown."""
        return any(row.passage is not None for row in self._rows)

    def row_at(self, index: _AnyIndex) -> SearchRow | None:
        """The row of an index; None if it has none."""
        place = index.row()
        return self._rows[place] if index.isValid() and place < len(self._rows) else None

    def rowCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        """The number of rows, headings among them."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text, for painting and for screen readers."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.text, row.detail, row.flow) if part)
        return None

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Headings and hints cannot be chosen."""
        row = self.row_at(index)
        if row is None or not row.can_be_chosen:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def build_rows(
    network: Network,
    index: SearchIndex,
    language: str,
    query: str,
    actions: Sequence[QAction],
) -> list[SearchRow]:
    """The rows for what is found, and for the commands whose words begin like the query.

    Two actors named together come first, with what is between them on the network's date.
    Without a query all commands are offered, so that one can see what there is.
    """
    hits = index.find(query)
    rows = _tie_rows(network, language, index.find_pairs(query))
    dossier = network.dossier
    headings = {
        HitKind.ACTOR: translate("Search", "Actors"),
        HitKind.AGREEMENT: translate("Search", "Agreements"),
        HitKind.QUOTATION: translate("Search", "Quotations"),
        HitKind.CLAIM: translate("Search", "Claims"),
    }
    for kind, heading in headings.items():
        found = [hit for hit in hits if hit.kind is kind][: _MOST[kind]]
        if found:
            rows.append(SearchRow(RowKind.HEADING, heading))
            rows += [_row_of(dossier, language, hit) for hit in found]
    commands = [action for action in actions if _is_meant(query, action)]
    if query.strip():
        commands = commands[:_MOST_COMMANDS]
    if commands:
        rows.append(SearchRow(RowKind.HEADING, translate("Search", "Commands")))
        rows += [_row_of_command(action) for action in commands]
    return rows


def _tie_rows(network: Network, language: str, pairs: Sequence[SearchHit]) -> list[SearchRow]:
    rows = []
    for hit in pairs:
        tie = network.find_tie(*hit.actors)
        if tie is None and hit.score < _VERY_NAME:
            continue
        names = (short_name(network.dossier, actor, language) for actor in hit.actors)
        nothing = translate("Search", "no tie; the chain between the two")
        detail = nothing if tie is None else count_text(tie)
        rows.append(SearchRow(RowKind.HIT, " – ".join(sorted(names)), detail, hit))
    if rows:
        rows.insert(0, SearchRow(RowKind.HEADING, translate("Search", "Ties")))
    return rows[: 1 + _MOST[HitKind.TIE]]


def _row_of(dossier: Dossier, language: str, hit: SearchHit) -> SearchRow:
    if hit.kind is HitKind.ACTOR:
        actor = hit.actors[0]
        name = short_name(dossier, actor, language)
        kind = actor_kind_label(dossier.actor_by_id[actor].kind)
        detail = kind if hit.text == name else f"{hit.text} · {kind}"
        return SearchRow(RowKind.HIT, name, detail, hit)
    if hit.kind is HitKind.AGREEMENT:
        title = title_in(dossier, dossier.agreement_by_id[AgreementId(hit.id)], language)
        # What was met is told, too, or one would wonder why this was found.
        detail = hit.context if hit.text == title else in_one_line(hit.text)
        return SearchRow(RowKind.HIT, in_one_line(title), detail, hit)
    is_quotation = hit.kind is HitKind.QUOTATION
    text = quoted(hit.text, hit.language) if is_quotation else in_one_line(hit.text)
    return SearchRow(RowKind.HIT, text, hit.context, hit)


def _row_of_command(action: QAction) -> SearchRow:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return SearchRow(RowKind.COMMAND, _plain(action.text()), keys, action=action)


def _is_meant(query: str, action: QAction) -> bool:
    if not action.isEnabled() or not action.text():
        return False
    words = normalised_words(_plain(action.text()))
    return all(
        any(candidate.startswith(word) for candidate in words) for word in normalised_words(query)
    )


def _plain(text: str) -> str:
    """The text of an action without the marks of its keys."""
    return text.replace("&", "")
