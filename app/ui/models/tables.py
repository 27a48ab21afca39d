"""Records in the rows of a table: lazily shown, sorted, and found by words.

Cells are worked out when they are seen. What a column is sorted by, and the words of a row, are
worked out once, and after an edit only for the records that it changed. So a table of a hundred
thousand records opens at once.
"""

import unicodedata
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from app.ui.panels.tooltips import plain_tooltip

_AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()

R = TypeVar("R")

_SELECTABLE = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
_EDITABLE = _SELECTABLE | Qt.ItemFlag.ItemIsEditable


def _unlocked(_record: object) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its heading, and what it shows of a record (a text or a number).

    `sort` is what rows are sorted by, None in last place in both directions; without it the
    value itself is. `tip` tells more, `heading_tip` what the column means. `field` names the
    field of the record that an edit of the cell changes; `locked` says why that is not possible
    here, nothing if it is.
    """

    heading: Callable[[], str]
    value: Callable[[R], str | int]
    is_number: bool = False
    sort: Callable[[R], Any] | None = None
    tip: Callable[[R], str] | None = None
    heading_tip: Callable[[], str] | None = None
    field: str = ""
    locked: Callable[[R], str] = _unlocked
    width_px: int = 0
    """As wide at first; 0: as wide as what it holds."""


class RecordTable(QAbstractTableModel, Generic[R]):
    """Records in rows, some of them struck through.

    Parameters
    ----------
    columns
        What is shown.
    key
        What a record stays the same by when it is changed.
    struck
        Why a record counts no more; nothing if it counts. Such a record is struck through.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        struck: Callable[[R], str] = _unlocked,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self.key = key
        self.struck = struck
        self._records: Sequence[R] = ()
        self._order: list[int] = []
        self._sorted_by = 0, Qt.SortOrder.AscendingOrder
        self._words: tuple[str, ...] = ()
        self._sort_keys: dict[int, list[Any]] = {}
        self._texts: list[str] = []
        self._rows: dict[Hashable, int] | None = None
        self._muted = QColor()

    @property
    def n_records(self) -> int:
        """The number of records, with those that the words sought leave out."""
        return len(self._records)

    def record_at(self, row: int) -> R:
        """The record of a row."""
        return self._records[self._order[row]]

    def row_of(self, key: Hashable) -> int | None:
        """The row of the record with a key; None if it is not shown."""
        if self._rows is None:
            keys = (self.key(self._records[place]) for place in self._order)
            self._rows = {key: row for row, key in enumerate(keys)}
        return self._rows.get(key)

    def set_muted(self, colour: QColor) -> None:
        """The colour of what counts no more."""
        self._muted = colour
        self._tell_all_changed()

    def set_records(
        self, records: Sequence[R], *, knows_cells: bool = False, stay: bool = False
    ) -> None:
        """Show other records, or the same in another state or language.

        With `knows_cells` records that are the same objects as before tell the same as before.
        With `stay` as well every row stays where it is if there are the same records, in another
        state: whoever edits a column it is sorted by would lose the row otherwise.
        """
        changed = self._changed_places(records) if knows_cells else None
        if changed is None:
            self.beginResetModel()
            self._records = records
            self._sort_keys, self._texts = {}, []
            self._order = self._arranged()
            self.endResetModel()
            return
        self._records = records
        for number, keys in self._sort_keys.items():
            key = self._key_of(self.columns[number])
            for place in changed:
                keys[place] = key(records[place])
        for place in changed:
            if place < len(self._texts):
                (self._texts[place],) = self._texts_of([records[place]])
        if not stay:
            self._rearrange()
        self._tell_all_changed()

    def set_words(self, text: str) -> None:
        """Show only rows in which all words of a text occur, in whatever column."""
        words = tuple(folded(text).split())
        if words != self._words:
            self.beginResetModel()
            self._words = words
            self._order = self._arranged()
            self.endResetModel()

    def read_words(self, n: int) -> bool:
        """Get the words of some more records ready to be found; whether there are more."""
        begin = len(self._texts)
        self._texts += self._texts_of(self._records[begin : begin + n])
        return len(self._texts) < len(self._records)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is equal in it stays as it is in the dossier."""
        if 0 <= column < len(self.columns):
            self._sorted_by = column, order
            self._rearrange()

    def rowCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        """The number of records shown."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """What can be done with a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        # Asked for every cell of all rows that are selected: unions of flags take long.
        may = bool(self.columns[index.column()].field) and self.may_edit(index)
        return _EDITABLE if may else _SELECTABLE

    def may_edit(self, index: _AnyIndex) -> bool:
        """Whether a cell can be edited."""
        column = self.columns[index.column()]
        return bool(column.field) and not self.why_locked(index)

    def why_locked(self, index: _AnyIndex) -> str:
        """Why a cell cannot be edited that could be elsewhere; nothing if it can."""
        record = self.record_at(index.row())
        return self.struck(record) or self.columns[index.column()].locked(record)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, what more there is to say of it, and how it looks."""
        if not index.isValid() or index.row() >= len(self._order):
            return None
        column, record = self.columns[index.column()], self.record_at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(column.value(record))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.headerData(index.column(), Qt.Orientation.Horizontal, role)
            case Qt.ItemDataRole.ToolTipRole:
                told = (column.tip(record) if column.tip else "", self.why_locked(index))
                return plain_tooltip("\n".join(filter(None, told)))
            case Qt.ItemDataRole.ForegroundRole if self.struck(record):
                return self._muted
            case Qt.ItemDataRole.FontRole if self.struck(record):
                font = QFont()
                font.setStrikeOut(True)
                return font
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.why_locked(index) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading()
        if role == Qt.ItemDataRole.ToolTipRole and column.heading_tip is not None:
            return plain_tooltip(column.heading_tip())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _changed_places(self, records: Sequence[R]) -> list[int] | None:
        """Where other objects stand than before, with the same keys; None if there are others."""
        before = self._records
        if len(before) != len(records):
            return None
        pairs = enumerate(zip(before, records, strict=True))
        changed = [place for place, (old, new) in pairs if old is not new]
        if any(self.key(before[place]) != self.key(records[place]) for place in changed):
            return None
        return changed

    def _tell_all_changed(self) -> None:
        if self._order:
            last = self.index(len(self._order) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _rearrange(self) -> None:
        """Put the rows in order; what is selected stays so."""
        order = self._arranged()
        if order == self._order:
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        places = [self._order[index.row()] for index in held]
        self._order, self._rows = order, None
        if held:
            rows = {place: row for row, place in enumerate(order)}
            moved = [
                self.index(rows[place], index.column()) if place in rows else QModelIndex()
                for place, index in zip(places, held, strict=True)
            ]
            self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _arranged(self) -> list[int]:
        """Which records are shown, in which order."""
        self._rows = None
        places: Sequence[int] = range(len(self._records))
        if self._words:
            self.read_words(len(self._records))
            texts, words = self._texts, self._words
            places = [place for place in places if all(word in texts[place] for word in words)]
        number, order = self._sorted_by
        if number not in self._sort_keys:
            key = self._key_of(self.columns[number])
            self._sort_keys[number] = [key(record) for record in self._records]
        keys = self._sort_keys[number]
        told = [place for place in places if keys[place] is not None]
        told.sort(key=keys.__getitem__, reverse=order is Qt.SortOrder.DescendingOrder)
        untold = [place for place in places if keys[place] is None]
        return told + untold

    def _key_of(self, column: Column[R]) -> Callable[[R], Any]:
        if column.sort is not None:
            return column.sort
        value = column.value
        if column.is_number:
            return value
        fold = cache(folded)
        return lambda record: fold(str(value(record))) or None

    def _texts_of(self, records: Sequence[R]) -> list[str]:
        """All that each row says, for words to be found in."""
        cells = [[str(column.value(each)) for each in records] for column in self.columns]
        texts = ["\n".join(row).replace("\0", " ") for row in zip(*cells, strict=True)]
        # One long text is folded much faster than many short ones.
        return folded("\0".join(texts)).split("\0") if texts else []


def folded(text: str) -> str:
    """A text without case and accents, to be compared."""
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", text.casefold())
    for accent in filter(unicodedata.combining, set(bare)):
        bare = bare.replace(accent, "")
    return bare
