"""The map as two tables, ties and actors: the same selection, for keyboard and screen reader."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QSortFilterProxyModel,
    Qt,
    QTimer,
)
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTabWidget, QVBoxLayout, QWidget

from app.analysis.filters import VisibleTie
from app.domain.ids import ActorId
from app.session.selection import Selection
from app.session.session import Session
from app.ui.models.tables import SORT_ROLE, RecordTable, actor_columns, tie_columns

translate = QCoreApplication.translate

R = TypeVar("R")

_AIR_PX = 16

_LEAST_HEIGHT = 176
"""Some rows of it."""


class RecordView(QTableView, Generic[R]):
    """A sortable table of which whole rows are selected."""

    def __init__(self, table: RecordTable[R], select: Callable[[list[R]], None]) -> None:
        super().__init__()
        self._table = table
        self._select = select
        self._is_following = False
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(table)
        self._proxy.setSortRole(SORT_ROLE)
        self.setModel(self._proxy)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.horizontalHeader().setMinimumSectionSize(72)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.selectionModel().selectionChanged.connect(self._send_selection)

    @property
    def chosen(self) -> list[R]:
        """The records whose rows are selected, in the order of the rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        places = [self._proxy.mapToSource(self._proxy.index(row, 0)).row() for row in rows]
        return [self._table.records[place] for place in places]

    def show_records(self, records: Sequence[R]) -> None:
        """Show other records, without taking that for a choice of the person's."""
        self._is_following = True
        self._table.set_records(records)
        self._is_following = False

    def fit_columns(self) -> None:
        """Make columns as wide as what they hold, with air between them."""
        self.resizeColumnsToContents()
        header = self.horizontalHeader()
        for place in range(header.count() - 1):
            header.resizeSection(place, header.sectionSize(place) + _AIR_PX)

    def follow(self, wanted: Iterable[R]) -> None:
        """Select the rows of these records, as was done elsewhere."""
        self._is_following = True
        model = self.selectionModel()
        model.clearSelection()
        rows = QItemSelectionModel.SelectionFlag.Rows | QItemSelectionModel.SelectionFlag.Select
        for record in wanted:
            if record in self._table.records:
                source = self._table.index(self._table.records.index(record), 0)
                index = self._proxy.mapFromSource(source)
                model.select(index, rows)
                self.scrollTo(index)
        self._is_following = False

    def _send_selection(self) -> None:
        if not self._is_following:
            self._select(self.chosen)


class TablesPanel(QTabWidget):
    """The ties and the actors of the map in tables. They follow only while they are seen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._is_stale = True
        self.ties = RecordView[VisibleTie](RecordTable(tie_columns(session)), self._select_ties)
        self.actors = RecordView[ActorId](RecordTable(actor_columns(session)), self._select_actors)
        for view in (self.ties, self.actors):
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(8, 4, 8, 4)
            column.addWidget(view)
            self.addTab(page, "")
        self.setDocumentMode(True)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.tabBar().setDrawBase(False)
        session.visible_changed.connect(self._refresh)
        session.language_changed.connect(self._refresh)
        session.selection_changed.connect(self._follow)
        self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened unseen."""
        super().showEvent(event)
        if self._is_stale:
            self._fill()
        # Only once it is laid out is it known where the selected rows are.
        QTimer.singleShot(0, self, self._follow)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._refresh()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setTabText(0, translate("Tables", "Ties"))
        self.setTabText(1, translate("Tables", "Actors"))
        self.ties.setAccessibleName(translate("Tables", "Table of ties"))
        self.actors.setAccessibleName(translate("Tables", "Table of actors"))

    def _refresh(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        visible = self._session.visible
        self.ties.show_records(visible.ties)
        self.actors.show_records(visible.actors)
        for view in (self.ties, self.actors):
            view.fit_columns()
        self._is_stale = False
        self._follow()

    def _follow(self) -> None:
        if self._is_stale:
            return
        selection = self._session.selection
        by_dyad = self._session.visible.tie_by_dyad
        self.ties.follow(by_dyad[dyad] for dyad in selection.ties if dyad in by_dyad)
        self.actors.follow(selection.actors)

    def _select_ties(self, chosen: list[VisibleTie]) -> None:
        dyads = tuple(visible.tie.dyad for visible in chosen)
        self._session.set_selection(Selection(ties=dyads))

    def _select_actors(self, chosen: list[ActorId]) -> None:
        self._session.set_selection(Selection(actors=tuple(chosen)))
