"""A layout that sets its items in lines, as text is set, and as many lines as it takes."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, then on to the next line; items of one line share their middle."""

    def __init__(self, parent: QWidget | None = None, spacing_px: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing_px
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)

    def count(self) -> int:
        """The number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One item; None beyond the end, as Qt asks for."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one item out; None beyond the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Take all items out and let their widgets go."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def invalidate(self) -> None:
        """Measure anew: an item is another or has another size."""
        self._heights.clear()
        self._least = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """In none by itself."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        # Qt asks again and again while it sets a page.
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), apply=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Put the items in place."""
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def sizeHint(self) -> QSize:
        """The least there must be."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest item."""
        if self._least is None:
            size = QSize()
            for item in self._items:
                size = size.expandedTo(item.minimumSize())
            margins = self.contentsMargins()
            across, down = margins.left() + margins.right(), margins.top() + margins.bottom()
            self._least = size + QSize(across, down)
        return self._least

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        x, y, line = inside.x(), inside.y(), list[tuple[QLayoutItem, int, int]]()
        line_height = 0
        for item in self._items:
            width = min(item.sizeHint().width(), max(inside.width(), 1))
            height = item.sizeHint().height()
            if item.hasHeightForWidth():
                height = item.heightForWidth(width)
            if line and x + width > inside.right() + 1:
                self._set_line(line, y, line_height, apply=apply)
                x, y, line_height = inside.x(), y + line_height + self._gap, 0
                line = []
            line.append((item, x, width))
            x += width + self._gap
            line_height = max(line_height, height)
        self._set_line(line, y, line_height, apply=apply)
        return y + line_height - rect.y() + margins.bottom()

    @staticmethod
    def _set_line(
        line: list[tuple[QLayoutItem, int, int]], y: int, height: int, *, apply: bool
    ) -> None:
        if not apply:
            return
        for item, x, width in line:
            own = item.sizeHint().height()
            if item.hasHeightForWidth():
                own = item.heightForWidth(width)
            item.setGeometry(QRect(QPoint(x, y + (height - own) // 2), QSize(width, own)))
