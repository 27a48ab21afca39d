"""The list of changes: rows built as they come near, the selected one marked."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from app.analysis.became import became_in
from app.analysis.change_digest import digest_pairs, digest_shared
from app.analysis.comparing import Comparison
from app.session.session import Session
from app.ui.canvas.listening import listen
from app.ui.comparison.change_row import ChangeItem, ChangeRow, item_of_pair, item_of_shared
from app.ui.comparison.change_words import wording_of
from app.ui.panels.evidence.lazy_list import LazyList, MakeRow
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

_FIRST_ROWS, _MORE_ROWS = 14, 12
_NEAR_END_PX = 400


class ChangeListView(QScrollArea):
    """What became of each tie, then of what several share.

    Emits
    -----
    chosen
        With the `Selection` that the row which was clicked stands for.
    """

    chosen = Signal(object)

    def __init__(self, session: Session, themes: ThemeController) -> None:
        super().__init__()
        self._session = session
        self._themes = themes
        self._items: tuple[ChangeItem, ...] = ()
        self._unfolded: set[str] = set()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = LazyList(0, _FIRST_ROWS, _MORE_ROWS)
        self._page = page = QWidget()
        self._column = column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(self._rows)
        column.addStretch(1)
        self.setWidget(page)
        self._growing = QTimer(self)
        self._wanted: int | None = None
        self._growing.setSingleShot(True)
        self._growing.setInterval(0)
        self._growing.timeout.connect(self._grow)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self._growing.start())
        bar.rangeChanged.connect(lambda _least, _most: self._growing.start())
        listen(session.selection_changed, self._show_selection)

    def put_on_top(self, widget: QWidget) -> None:
        """Let something stand over the rows and be scrolled with them, until it is taken away."""
        self._column.insertWidget(0, widget)

    @property
    def items(self) -> tuple[ChangeItem, ...]:
        """All that is listed, built or not."""
        return self._items

    def row(self, place: int) -> ChangeRow:
        """The row at a place, built if need be.

        Raises
        ------
        IndexError
            If there is none.
        """
        row = self._rows.build_up_to(place)
        if not isinstance(row, ChangeRow):
            raise IndexError(place)
        return row

    def show_changes(self, listed: Comparison | None) -> None:
        """List what differs; what stays the same keeps its place and what is unfolded.

        What is selected is brought in sight, unless it was listed and scrolled away.
        """
        items = [] if listed is None else list(self._items_of(listed))
        place = self.verticalScrollBar().value()
        is_followed = self._is_selected_in_sight()
        self._items = tuple(items)
        self._wanted = self._place_of_selected() if is_followed else None
        makers: list[MakeRow] = [partial(self._make_row, item) for item in items]
        self._rows.show_rows(makers)
        self._make_room()
        while self.verticalScrollBar().maximum() < place and not self._rows.is_complete:
            self._rows.build_more()
            self._make_room()
        self.verticalScrollBar().setValue(place)
        self._growing.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter lead to the rows: to that of what is selected, if it is listed."""
        into = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self.hasFocus() and self._items and event.key() in into:
            row = self.row(self._place_of_selected() or 0)
            row.setFocus(Qt.FocusReason.TabFocusReason)
            self._bring_in_sight(row)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Build what has come in sight."""
        super().resizeEvent(event)
        self._growing.start()

    def _is_typed_on_top(self) -> bool:
        """Whether the keyboard is in what stands over the rows: it must not be scrolled away."""
        focused = QApplication.focusWidget()
        if focused is None or self._rows.isAncestorOf(focused):
            return False
        return self._page.isAncestorOf(focused)

    def _items_of(self, listed: Comparison) -> Iterator[ChangeItem]:
        session, wording = self._session, wording_of(self._session)
        for pair in digest_pairs(listed.changes):
            yield item_of_pair(session, wording, pair, became_in(listed, pair.change))
        for item in digest_shared(listed.changes):
            yield item_of_shared(session, wording, item)

    def _make_row(self, item: ChangeItem) -> ChangeRow:
        row = ChangeRow(self._session, self._themes, wording_of(self._session), item)
        row.chosen.connect(self.chosen)
        if item.title in self._unfolded:
            row.set_unfolded(True)
        row.set_chosen(item.selection == self._session.selection)
        row.unfolding.connect(lambda: self._note_unfolding(row))
        return row

    def _note_unfolding(self, row: ChangeRow) -> None:
        if row.is_unfolded:
            self._unfolded.add(row.item.title)
        else:
            self._unfolded.discard(row.item.title)

    def _show_selection(self) -> None:
        selection = self._session.selection
        for row in self._rows.rows:
            if isinstance(row, ChangeRow):
                row.set_chosen(row.item.selection == selection)
        self._wanted = self._place_of_selected()
        self._growing.start()

    def _place_of_selected(self) -> int | None:
        chosen = self._session.selection
        return next((n for n, item in enumerate(self._items) if item.selection == chosen), None)

    def _is_selected_in_sight(self) -> bool:
        """Whether the row of what is selected is seen, on its way there, or not listed at all."""
        place = self._place_of_selected()
        if place is None or self._wanted == place:
            return True
        rows, bar = self._rows.rows, self.verticalScrollBar()
        if place >= len(rows):
            return False
        top = rows[place].mapTo(self._page, rows[place].rect().topLeft()).y()
        return bar.value() <= top < bar.value() + self.viewport().height()

    def _bring_in_sight(self, row: ChangeRow) -> None:
        """Scroll just as far that the head of a row is seen."""
        head, bar = row.head, self.verticalScrollBar()
        top = head.mapTo(self._page, head.rect().topLeft()).y()
        bottom, height = top + head.height(), self.viewport().height()
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height // 2)

    def _grow(self) -> None:
        """Build what comes next while less than a screen of it is left below.

        Up to the row of what was selected, too, some at a time; then it is brought in sight.
        """
        if not self.isVisible():
            return
        bar, n_built = self.verticalScrollBar(), len(self._rows.rows)
        is_near_end = bar.maximum() - bar.value() < _NEAR_END_PX
        is_on_its_way = self._wanted is not None and self._wanted >= n_built
        if (is_near_end or is_on_its_way) and not self._rows.is_complete:
            self._rows.build_more()
            self._make_room()
            self._growing.start()
        elif self._wanted is not None and not is_on_its_way:
            # Only once the rows are laid out is it known where they are.
            wanted, self._wanted = self.row(self._wanted), None
            if not self._is_typed_on_top():
                self._bring_in_sight(wanted)

    def _make_room(self) -> None:
        """Let the page be as high as its rows now: squeezed into less they would be seen once."""
        self._column.invalidate()
        width = self._page.width()
        wanted = self._column.totalHeightForWidth(width)
        self._page.resize(width, max(wanted, self.viewport().height()))
        self._column.activate()
