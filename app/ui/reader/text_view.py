"""The text of a document to be read, selected and pointed at."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QToolTip

from app.ui.panels.tooltips import plain_tooltip
from app.ui.reader.paragraphs import Paragraphs

FIRST_SIZE_PX = 15
_SIZES_PX = (10, 40)
_MARGIN_PX = 14


class TextView(QPlainTextEdit):
    """Shows a text of any length; only what is in sight is laid out and marked.

    Positions are UTF-16 code units, as in all of Qt's texts.

    Emits
    -----
    sight_changed
        Another part of the text is seen, or the same in another size.
    pointed_at
        With the place of a click that selected nothing.
    quote_wanted
        Q or Return was pressed: what is selected, or the sentence at the cursor, is meant.
    """

    sight_changed = Signal()
    pointed_at = Signal(int)
    quote_wanted = Signal()

    def __init__(self, explain: Callable[[int], str]) -> None:
        """`explain` says what lies at a place that can be clicked; nothing if nothing does."""
        super().__init__()
        self._explain = explain
        self._pressed_at: QPoint | None = None
        document = QTextDocument(self)
        self._paragraphs = Paragraphs(document)
        document.setDocumentLayout(self._paragraphs)
        document.setDocumentMargin(_MARGIN_PX)
        document.setUndoRedoEnabled(False)
        self.setDocument(document)
        self.setProperty("role", "document")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(False)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.sight_changed)
        self.verticalScrollBar().valueChanged.connect(self._soon.start)
        self.set_size(FIRST_SIZE_PX)

    @property
    def size_px(self) -> int:
        """The size of the type."""
        return self.font().pixelSize()

    def set_size(self, size_px: int) -> None:
        """Set the type in another size, within reason; what is read stays in sight."""
        top = self.firstVisibleBlock().position()
        least, most = _SIZES_PX
        font = QFont(self.font())
        font.setPixelSize(min(max(size_px, least), most))
        self.setFont(font)
        self._paragraphs.fit_room(self.fontMetrics().lineSpacing())
        self._paragraphs.requestUpdate()
        self.scroll_to(top)
        self._soon.start()

    def show_text(self, text: str) -> None:
        """Show another text from its beginning."""
        self.setExtraSelections([])
        self.setPlainText(text)
        self._soon.start()

    def sight(self) -> tuple[int, int]:
        """From where to where the blocks reach that are seen."""
        block = self.firstVisibleBlock()
        start = end = block.position()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        height = self.viewport().height()
        while block.isValid() and top <= height:
            end = block.position() + block.length()
            top += self.blockBoundingRect(block).height()
            block = block.next()
        return start, end

    def scroll_to(self, unit: int) -> None:
        """Have the line of a place be the first."""
        cursor = self._cursor_at(unit)
        block = cursor.block()
        self.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        number = line.lineNumber() if line.isValid() else 0
        self.verticalScrollBar().setValue(block.firstLineNumber() + number)

    def select(self, start: int, end: int) -> None:
        """Select a part of the text, and have it seen with what stands around it."""
        cursor = self.textCursor()
        cursor.setPosition(self._within(start))
        cursor.setPosition(self._within(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.reveal(start, end)

    def put_cursor(self, unit: int) -> None:
        """Put the cursor somewhere and have it seen."""
        cursor = self.textCursor()
        cursor.setPosition(self._within(unit))
        self.setTextCursor(cursor)
        self.reveal(unit, unit)

    def reveal(self, start: int, end: int) -> None:
        """Have a part of the text seen, in the middle if it is not seen yet."""
        first, last = self.sight()
        line_px = self.fontMetrics().lineSpacing()
        if first <= start <= end <= last:
            top = self.cursorRect(self._cursor_at(start)).top()
            bottom = self.cursorRect(self._cursor_at(end)).bottom()
            if line_px <= top and bottom <= self.viewport().height() - line_px:
                return
        # Of words that fill more than the half of what is seen, the beginning counts.
        self.centerCursor()
        if end > start and self.cursorRect(self._cursor_at(start)).top() < 0:
            self.scroll_to(start)

    def sight_of_lines(self) -> tuple[int, int]:
        """From where to where the lines reach that are seen whole."""
        port = self.viewport().rect().adjusted(2, 2, -2, -2)
        first = self.cursorForPosition(port.topLeft()).position()
        return first, self.cursorForPosition(port.bottomRight()).position()

    def mark(self, marks: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Lay colours and lines over what is seen; later ones lie on top."""
        self.setExtraSelections(list(marks))

    def unit_at(self, point: QPoint) -> int | None:
        """The place of the character under a point of the viewport; None beside the text."""
        cursor = self.cursorForPosition(point)
        unit = cursor.position()
        caret = self.cursorRect(cursor)
        if not caret.top() <= point.y() <= caret.bottom():
            return None
        if point.x() < caret.left():
            unit -= 1
            cursor.setPosition(self._within(unit))
            if self.cursorRect(cursor).top() != caret.top():
                return None
        elif unit >= cursor.block().position() + cursor.block().length() - 1:
            return None
        return unit

    def event(self, event: QEvent) -> bool:
        """Keep the keys that a text understands from the actions of the window."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and _quotes(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what lies under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            unit = self.unit_at(event.pos())
            told = "" if unit is None else self._explain(unit)
            if told:
                QToolTip.showText(event.globalPos(), plain_tooltip(told), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Q and Return quote; the rest is reading."""
        if _quotes(event):
            self.quote_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click from a selection."""
        super().mouseReleaseEvent(event)
        point, pressed_at = event.position().toPoint(), self._pressed_at
        self._pressed_at = None
        if pressed_at is None or self.textCursor().hasSelection():
            return
        if (point - pressed_at).manhattanLength() < QApplication.startDragDistance():
            unit = self.unit_at(point)
            if unit is not None:
                self.pointed_at.emit(unit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        unit = self.unit_at(event.position().toPoint())
        is_over = unit is not None and bool(self._explain(unit))
        shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of the text is seen."""
        super().resizeEvent(event)
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Some of the text is seen."""
        super().showEvent(event)
        self._soon.start()

    def _cursor_at(self, unit: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._within(unit))
        return cursor

    def _within(self, unit: int) -> int:
        return min(max(unit, 0), self.document().characterCount() - 1)


_QUOTE_KEYS = frozenset({Qt.Key.Key_Q, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_WITH_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def _quotes(event: QKeyEvent) -> bool:
    return event.key() in _QUOTE_KEYS and not event.modifiers() & _WITH_COMMAND
