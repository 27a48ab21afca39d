"""Tables that mirror the map: its ties and its actors, to read, sort and walk by keyboard."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.analysis.filters import VisibleTie
from app.domain.ids import ActorId
from app.domain.names import acronym, short_name
from app.session.session import Session
from app.ui.wording import (
    actor_kind_label,
    claim_kind_label,
    claim_status_label,
    on_date_label,
    polarity_label,
)

translate = QCoreApplication.translate

_AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()

SORT_ROLE = Qt.ItemDataRole.UserRole
"""What a column is sorted by: numbers as numbers."""

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its heading, and what it shows of a record (a text or a number)."""

    heading: Callable[[], str]
    value: Callable[[R], str | int]
    is_number: bool = False


class RecordTable(QAbstractTableModel, Generic[R]):
    """Records in rows."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._records: Sequence[R] = ()

    @property
    def records(self) -> Sequence[R]:
        """The records, in the order of the rows."""
        return self._records

    def set_records(self, records: Sequence[R]) -> None:
        """Show other records, or the same in another language."""
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        """The number of records."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, its value to sort by, or how it is aligned."""
        if not index.isValid() or index.row() >= len(self._records):
            return None
        value = self._columns[index.column()].value(self._records[index.row()])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(value)
            case Qt.ItemDataRole.UserRole:
                return value if isinstance(value, int) else value.casefold()
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.headerData(index.column(), Qt.Orientation.Horizontal, role)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            column = self._columns[section]
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


def tie_columns(session: Session) -> list[Column[VisibleTie]]:
    """What the table of ties tells."""

    def name(actor: ActorId) -> str:
        return short_name(session.dossier, actor, session.language)

    return [
        Column(lambda: translate("Tables", "Actor"), lambda row: name(row.tie.a)),
        Column(lambda: translate("Tables", "and"), lambda row: name(row.tie.b)),
        Column(
            lambda: translate("Tables", "Tie"), lambda row: polarity_label(row.appraisal.polarity)
        ),
        Column(
            lambda: translate("Tables", "Status"),
            lambda row: claim_status_label(row.appraisal.status),
        ),
        Column(
            lambda: translate("Tables", "On the date"),
            lambda row: on_date_label(row.appraisal.on_date),
        ),
        Column(lambda: translate("Tables", "Claims"), lambda row: len(row.tie.claims), True),
        Column(
            lambda: translate("Tables", "Agreements"), lambda row: len(row.tie.agreements), True
        ),
        Column(lambda: translate("Tables", "Sources"), lambda row: row.appraisal.n_sources, True),
        Column(lambda: translate("Tables", "What about"), _kinds),
    ]


def _kinds(row: VisibleTie) -> str:
    """The kinds of what is claimed between the two, the most frequent first."""
    counts = Counter(held.record.kind for held in row.tie.line_claims)
    order = sorted(counts, key=lambda kind: (-counts[kind], kind))
    return ", ".join(claim_kind_label(kind) for kind in order)


def actor_columns(session: Session) -> list[Column[ActorId]]:
    """What the table of actors tells."""
    dossier = session.dossier

    def hulls_of(actor: ActorId) -> str:
        hulls = [hull for hull in session.visible.hulls if actor in hull.members]
        return ", ".join(
            acronym(dossier, hull.bloc, session.language)
            or short_name(dossier, hull.bloc, session.language)
            for hull in hulls
        )

    return [
        Column(
            lambda: translate("Tables", "Actor"),
            lambda actor: short_name(dossier, actor, session.language),
        ),
        Column(lambda: translate("Tables", "Id"), str),
        Column(
            lambda: translate("Tables", "Kind"),
            lambda actor: actor_kind_label(dossier.actor_by_id[actor].kind),
        ),
        Column(
            lambda: translate("Tables", "Ties"),
            lambda actor: sum(actor in visible.tie.dyad for visible in session.visible.ties),
            True,
        ),
        Column(lambda: translate("Tables", "Blocs on the map"), hulls_of),
    ]
