"""A table of records: whole rows are selected, cells are edited in place."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.ui.models.tables import RecordTable
from app.ui.panels.tables.cell_editor import CellEditor
from app.ui.panels.tables.cell_fields import CellField
from app.ui.panels.tables.desk import WayOut

translate = QCoreApplication.translate

R = TypeVar("R")

_AIR_PX = 16
_WIDEST_PX = 340
_ROWS_MEASURED = 40
_ROW_PX = 28

_AnyIndex = QModelIndex | QPersistentModelIndex
_Triggers = QAbstractItemView.EditTrigger

MakeField = Callable[[str, R], CellField]
"""Makes the field for a field's name and a record."""
Commit = Callable[[str, Sequence[R], Any], list[str]]
"""Gives a field of some records a value; why that was refused, nothing if it was not."""


class RecordView(QTableView, Generic[R]):
    """A sortable table of which whole rows are selected.

    Emits
    -----
    editing_ended
        The editor is gone; what the table shows may be shown anew.
    locked_cell_entered
        A cell that cannot be edited was double-clicked; with its row and column.
    words_wanted
        The person wants to filter.
    """

    editing_ended = Signal()
    locked_cell_entered = Signal(int, int)
    words_wanted = Signal()

    def __init__(self, table: RecordTable[R], select: Callable[[list[R]], None]) -> None:
        super().__init__()
        self.table = table
        self._select = select
        self._is_following = False
        self._is_own_choice = False
        self._is_submitting = False
        self._make_field: MakeField[R] | None = None
        self._commit: Commit[R] | None = None
        self._make_menu: Callable[[list[R]], QMenu | None] | None = None
        self._way_out: WayOut | None = None
        self.editor: CellEditor | None = None
        self._edited: tuple[Hashable, int] | None = None
        self._delegate = _CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(table)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_Triggers.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        header = self.horizontalHeader()
        # It would ask every row of each column whether it is selected whenever it is painted.
        header.setSelectionModel(QItemSelectionModel(table, self))
        header.setMinimumSectionSize(72)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        self.selectionModel().selectionChanged.connect(self._send_selection)
        self.doubleClicked.connect(self._was_double_clicked)

    def let_edit(
        self, make_field: MakeField[R], commit: Commit[R], way_out: WayOut | None = None
    ) -> None:
        """Have cells edited in place, as far as the table lets them be."""
        self._make_field, self._commit, self._way_out = make_field, commit, way_out
        self.setEditTriggers(
            _Triggers.DoubleClicked | _Triggers.EditKeyPressed | _Triggers.AnyKeyPressed
        )

    def offer_menu(self, make_menu: Callable[[list[R]], QMenu | None]) -> None:
        """Have a menu for the rows that are selected."""
        self._make_menu = make_menu

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.editor is not None

    @property
    def chosen(self) -> list[R]:
        """The records whose rows are selected, in the order of the rows."""
        rows = {row for part in self._parts() for row in range(part.top(), part.bottom() + 1)}
        return [self.table.record_at(row) for row in sorted(rows)]

    @property
    def n_chosen(self) -> int:
        """The number of rows selected."""
        return sum(part.height() for part in self._parts())

    @property
    def is_own_choice(self) -> bool:
        """Whether the rows were selected here rather than on the map."""
        return self._is_own_choice

    def show_records(
        self, records: Sequence[R], *, knows_cells: bool = False, stay: bool = False
    ) -> None:
        """Show other records, without taking that for a choice of the person's.

        What is selected stays selected as far as it is still there, and so does the cell at
        which the keyboard is. For the rest see :meth:`RecordTable.set_records`.
        """
        self._keep_place(
            lambda: self.table.set_records(records, knows_cells=knows_cells, stay=stay)
        )

    def show_words(self, text: str) -> None:
        """Show only rows with all words of a text."""
        self._keep_place(lambda: self.table.set_words(text))

    def fit_columns(self) -> None:
        """Make columns as wide as what they hold, with air between them."""
        self.resizeColumnsToContents()
        header = self.horizontalHeader()
        for place, column in enumerate(self.table.columns[:-1]):
            width = column.width_px or min(header.sectionSize(place) + _AIR_PX, _WIDEST_PX)
            header.resizeSection(place, width)

    def follow(self, wanted: Iterable[Hashable]) -> None:
        """Select the rows with these keys, as was done elsewhere."""
        rows = [row for key in wanted if (row := self.table.row_of(key)) is not None]
        self._is_following = True
        self._select_rows(rows)
        if rows:
            self.scrollTo(self.model().index(min(rows), 0))
        self._is_following = False
        self._is_own_choice = False

    def affected(self, row: int) -> list[R]:
        """The records that an edit of a cell in a row changes: all rows that are selected.

        Those that were selected on the map are not meant to be edited together.
        """
        record = self.table.record_at(row)
        if not self._is_own_choice:
            return [record]
        chosen = self.chosen
        keys = {self.table.key(each) for each in chosen}
        return chosen if self.table.key(record) in keys else [record]

    def open_editor(self, index: _AnyIndex, parent: QWidget) -> CellEditor:
        """The editor of a cell, for the delegate."""
        assert self._make_field is not None, "nothing triggers an editor before `let_edit`"
        record, number = self.table.record_at(index.row()), index.column()
        name = self.table.columns[number].field
        affected = self._editable(self.affected(index.row()), number)
        scope = ""
        if len(affected) > 1:
            told = translate("Tables", "Enter changes it in all {n} selected rows.")
            scope = told.format(n=len(affected))
        editor = CellEditor(self._make_field(name, record), parent, scope)
        keys = {self.table.key(each) for each in affected}
        self._edited = self.table.key(record), number
        editor.submitted.connect(lambda step: self._submit(editor, name, keys, step))
        editor.discarded.connect(self.discard)
        editor.elsewhere_wanted.connect(lambda: self._go_elsewhere(editor, name, keys))
        self.editor = editor
        return editor

    def discard(self) -> None:
        """Close the editor; what was typed is let be."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        # Also where another window was in front meanwhile: the focus comes back to this one.
        had_focus = self.window().focusWidget() is editor.field.typed_in
        self._is_submitting = True
        self._delegate.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self._is_submitting = False
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if QGuiApplication.mouseButtons() is Qt.MouseButton.NoButton:
            self.editing_ended.emit()
        else:
            # The row that is being clicked must not be gone from under the pointer.
            QTimer.singleShot(0, self, self.editing_ended.emit)

    def edit(self, index: _AnyIndex, trigger: Any = None, event: Any = None) -> Any:
        """Edit a cell; while another waits for something it can take, go back to that."""
        if self.editor is not None:
            if trigger is not None and trigger & self.editTriggers():
                self.editor.take_focus()
            return False
        if trigger is None:
            super().edit(index)
            return None
        return super().edit(index, trigger, event)

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        """Take what was typed before going on; what is refused stays open as it was typed."""
        # What is recorded may take rows away or move them.
        goal, origin = QPersistentModelIndex(current), QPersistentModelIndex(previous)
        if self.editor is not None:
            self.editor.submitted.emit(0)
        if self.editor is None:
            super().currentChanged(goal, origin)

    def forget_editor(self, editor: QWidget) -> None:
        """An editor was closed, by whomever."""
        if self.editor is editor:
            self.editor = None
            QTimer.singleShot(0, self, self.editing_ended.emit)

    def event(self, event: QEvent) -> bool:
        """Keep the letters that are typed into a cell from being shortcuts of the window."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (self._is_find(event) or (self._is_text(event) and self._may_edit_current()))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F goes to the words that filter the table."""
        if self._is_find(event):
            self.words_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the list of a choice that a double click has begun."""
        super().mouseReleaseEvent(event)
        if self.editor is not None and self._is_fresh_double_click:
            self._is_fresh_double_click = False
            QTimer.singleShot(0, self.editor, self.editor.unfold)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin to edit."""
        self._is_fresh_double_click = True
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the selected rows, at the pointer or at the cell of the keyboard."""
        if self._make_menu is None:
            return
        chosen = self.chosen
        menu = self._make_menu(chosen) if chosen else None
        if menu is None:
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            box = self.visualRect(self.currentIndex())
            at = self.viewport().mapToGlobal(box.bottomLeft())
        menu.popup(at)
        event.accept()

    _is_fresh_double_click = False

    def _parts(self) -> list[QItemSelectionRange]:
        """What is selected, in runs of rows."""
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def _submit(self, editor: CellEditor, name: str, keys: set[Hashable], step: int) -> None:
        if self._is_submitting or self.editor is not editor:
            return
        self._is_submitting = True
        try:
            faults = self._faults(editor, name, keys)
        finally:
            self._is_submitting = False
        if faults:
            lacks_place = self._way_out is not None and self._way_out.is_needed()
            editor.show_faults(faults, lacks_place=lacks_place)
            return
        place = self._edited
        self.discard()
        if step and place is not None:
            self._edit_next(place, step)

    def _go_elsewhere(self, editor: CellEditor, name: str, keys: set[Hashable]) -> None:
        """Go on in a copy elsewhere, and record there what was refused here."""
        if self._way_out is None or self._is_submitting:
            return
        self._is_submitting = True
        try:
            is_elsewhere = self._way_out.take(self)
        finally:
            self._is_submitting = False
        if is_elsewhere:
            self._submit(editor, name, keys, 0)
        else:
            editor.take_focus()

    def _faults(self, editor: CellEditor, name: str, keys: set[Hashable]) -> list[str]:
        """Why what was typed is refused; it is recorded if it is not."""
        assert self._commit is not None, "there is an editor only where cells can be edited"
        problem = editor.field.problem()
        if problem:
            return [problem]
        rows = sorted(row for key in keys if (row := self.table.row_of(key)) is not None)
        records = [self.table.record_at(row) for row in rows]
        return self._commit(name, records, editor.field.value())

    def _edit_next(self, place: tuple[Hashable, int], step: int) -> None:
        """Go on to the next cell of the row that can be edited."""
        row = self.table.row_of(place[0])
        if row is None:
            return
        header = self.horizontalHeader()
        seen = header.visualIndex(place[1]) + step
        while 0 <= seen < header.count():
            index = self.table.index(row, header.logicalIndex(seen))
            if self.table.may_edit(index):
                self.selectionModel().setCurrentIndex(
                    index, QItemSelectionModel.SelectionFlag.NoUpdate
                )
                self.edit(index)
                return
            seen += step

    def _editable(self, records: Iterable[R], number: int) -> list[R]:
        locked = self.table.columns[number].locked
        return [each for each in records if not self.table.struck(each) and not locked(each)]

    def _keep_place(self, change: Callable[[], None]) -> None:
        """Change what is shown, and select and go to what was selected and gone to."""
        current = self.currentIndex()
        cell = (
            (self.table.key(self.table.record_at(current.row())), current.column())
            if current.isValid()
            else None
        )
        keys = [self.table.key(record) for record in self.chosen]
        was_reset: list[bool] = []

        def note() -> None:
            was_reset.append(True)

        self._is_following = True
        self.table.modelReset.connect(note)
        change()
        self.table.modelReset.disconnect(note)
        if was_reset:
            rows = [row for key in keys if (row := self.table.row_of(key)) is not None]
            self._select_rows(rows)
            row = None if cell is None else self.table.row_of(cell[0])
            if row is not None and cell is not None:
                index = self.table.index(row, cell[1])
                no_update = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(index, no_update)
        self._is_following = False

    def _select_rows(self, rows: Iterable[int]) -> None:
        """Select rows, those next to each other in one go."""
        found = QItemSelection()
        last = len(self.table.columns) - 1
        begin = end = -2
        for row in [*sorted(set(rows)), -1]:
            if row == end + 1:
                end = row
                continue
            if end >= 0:
                found.select(self.table.index(begin, 0), self.table.index(end, last))
            begin = end = row
        self.selectionModel().select(found, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _send_selection(self) -> None:
        if not self._is_following:
            self._is_own_choice = True
            self._select(self.chosen)

    def _was_double_clicked(self, index: QModelIndex) -> None:
        if index.isValid() and not self.table.may_edit(index):
            self.locked_cell_entered.emit(index.row(), index.column())

    def _may_edit_current(self) -> bool:
        index = self.currentIndex()
        return self._commit is not None and index.isValid() and self.table.may_edit(index)

    def _is_find(self, event: QKeyEvent) -> bool:
        return (
            event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )

    def _is_text(self, event: QKeyEvent) -> bool:
        others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        return event.text().isprintable() and bool(event.text()) and not event.modifiers() & others


class _CellDelegate(QStyledItemDelegate):
    """Opens the view's editors; what is typed goes from them to the view, not to the model."""

    def __init__(self, view: RecordView[Any]) -> None:
        super().__init__(view)
        self._view = view

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: _AnyIndex
    ) -> QWidget:
        """The editor that fits the cell."""
        return self._view.open_editor(index, parent)

    def destroyEditor(self, editor: QWidget, index: _AnyIndex) -> None:
        """Have the view know that it is gone."""
        self._view.forget_editor(editor)
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: _AnyIndex) -> None:
        """It was made with what the cell holds, and what is typed since is not lost."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _AnyIndex) -> None:
        """What was typed is recorded by an edit of the dossier."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: _AnyIndex
    ) -> None:
        """Over its cell, as wide as it has to be."""
        box = option.rect
        hint = editor.sizeHint()
        width = max(box.width(), min(hint.width(), _WIDEST_PX), editor.minimumWidth())
        height = max(box.height(), hint.height())
        room = self._view.viewport().rect()
        left = max(0, min(box.left(), room.width() - width))
        top = box.center().y() - height // 2
        editor.setGeometry(left, top, min(width, room.width()), height)

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        """Nothing: the editor knows its keys itself."""
        return False
