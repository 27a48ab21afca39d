"""The list of what was found, under the field in which one types."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from app.ui.models.search_model import SearchModel
from app.ui.panels.search_delegate import SearchDelegate
from app.ui.theme import ThemeController

_MOST_VISIBLE_PX = 460
_MOST_WITH_TEXTS_PX = 640
_WIDTH_PX = 560


class SearchPopup(QFrame):
    """The list under the field. It lies in the window and leaves the field the keyboard."""

    def __init__(self, field: QWidget, model: SearchModel, themes: ThemeController) -> None:
        super().__init__(field.window())
        self._field = field
        self._model = model
        self.setProperty("role", "popup")
        self.view = QListView()
        self.view.setModel(model)
        self.view.setItemDelegate(SearchDelegate(model, themes))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.entered.connect(self.view.setCurrentIndex)
        self.view.setUniformItemSizes(False)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 6)
        column.addWidget(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field.window().installEventFilter(self)

    def open(self, place: int = -1) -> None:
        """Show the list under the field, with a row chosen, or else the first choice."""
        self._place()
        self.show()
        self.raise_()
        index = self._model.index(place)
        if self._model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
            self.view.setCurrentIndex(index)
        else:
            self.move_by(1, from_start=True)

    def current(self) -> QModelIndex:
        """The choice that is chosen."""
        return self.view.currentIndex()

    def move_by(self, step: int, *, from_start: bool = False) -> None:
        """Choose the next one in a direction, passing over headings, around the ends."""
        n = self._model.rowCount()
        place = -1 if from_start else self.view.currentIndex().row()
        for _ in range(n):
            place = (place + step) % n
            index = self._model.index(place)
            if self._model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                self.view.setCurrentIndex(index)
                if from_start or place == 1:
                    self.view.scrollToTop()
                return
        self.view.setCurrentIndex(QModelIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay under the field while the window changes."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        n = self._model.rowCount()
        height = sum(self.view.sizeHintForRow(place) for place in range(n)) + 14
        most = _MOST_WITH_TEXTS_PX if self._model.has_texts else _MOST_VISIBLE_PX
        window: QWidget = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        width = min(max(self._field.width(), _WIDTH_PX), window.width() - corner.x() - 8)
        room = window.height() - corner.y() - 16
        self.setGeometry(corner.x(), corner.y(), width, min(height, most, room))
