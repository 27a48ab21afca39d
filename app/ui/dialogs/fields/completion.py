"""A line in which what is typed offers what it may mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from app.ui.dialogs.fields.field import mark_faulty
from app.ui.painting.fonts import font_of
from app.ui.style_sheet import BODY_PX, SMALL_PX

translate = QCoreApplication.translate

_ROW_HEIGHT_PX = 28
_MOST_VISIBLE = 8
_MOST_NAMED = 3
_PAD = 10.0
_DETAIL = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may be meant; `is_exact` if what was typed is its very name."""

    id: str
    text: str
    detail: str = ""
    is_exact: bool = False


class CompletingLine(QLineEdit):
    """Up and down choose, Enter takes what is chosen, leaving takes what can only be one.

    A text that means nothing, or more than one thing, stays and is told.

    Emits
    -----
    chosen
        With the id of what was chosen.
    fault_changed
        With what is wrong with the text, or an empty text.
    erased_backwards
        Backspace was pressed where nothing was left to erase.
    """

    chosen = Signal(str)
    fault_changed = Signal(str)
    erased_backwards = Signal()

    def __init__(
        self, find: Callable[[str], Sequence[Choice]], not_found: Callable[[str], str]
    ) -> None:
        """`find` gives what a text may mean, best first; `not_found` says that it is nothing."""
        super().__init__()
        self._find = find
        self._not_found = not_found
        self._popup: _Popup | None = None
        self.fault = ""
        self._unknown = ""
        self.textEdited.connect(self._was_typed)

    @property
    def offered(self) -> list[Choice]:
        """What is on offer at the moment."""
        return self._popup.choices if self._popup is not None and self.is_open else []

    @property
    def names_nobody(self) -> bool:
        """Whether what was typed, and still stands there, is nothing that is known."""
        return bool(self._unknown) and self._unknown == self.text().strip()

    @property
    def is_open(self) -> bool:
        """Whether choices are on show."""
        return self._popup is not None and self._popup.isVisible()

    def take(self, id_: str) -> None:
        """Take what the text was found to mean elsewhere."""
        self._close()
        self._set_fault("")
        self.chosen.emit(id_)

    def settle(self) -> None:
        """Take the text for the one thing it can mean, or say why that cannot be."""
        self._close()
        text = self.text().strip()
        if not text:
            self._set_fault("")
            return
        found = list(self._find(text))
        exact = [choice for choice in found if choice.is_exact]
        meant = exact or found
        if len(meant) == 1:
            self._take(meant[0])
        elif meant:
            named = ", ".join(choice.text for choice in meant[:_MOST_NAMED])
            more = ", …" if len(meant) > _MOST_NAMED else ""
            told = translate("Forms", "More than one may be meant: {names}. Choose one.")
            self._set_fault(told.format(names=named + more))
        else:
            self._set_fault(self._not_found(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, down, Enter and Esc belong to the choices while they are on show."""
        popup = self._popup if self.is_open else None
        match event.key():
            case Qt.Key.Key_Down if popup is not None:
                popup.move_by(1)
            case Qt.Key.Key_Down:
                self._offer(self.text())
            case Qt.Key.Key_Up if popup is not None:
                popup.move_by(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if popup is not None:
                self._take(popup.current())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.settle()
            case Qt.Key.Key_Escape if popup is not None:
                self._close()
            case Qt.Key.Key_Backspace if not self.text():
                self.erased_backwards.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is read when the line is left."""
        super().focusOutEvent(event)
        reason = event.reason()
        if reason is Qt.FocusReason.ActiveWindowFocusReason:
            self._close()
        elif reason is not Qt.FocusReason.PopupFocusReason:
            self.settle()

    def _was_typed(self, text: str) -> None:
        self._set_fault("")
        if text.strip():
            self._offer(text)
        else:
            # What is offered for nothing, is offered to whoever asks for it.
            self._unknown = ""
            self._close()

    def _offer(self, text: str) -> None:
        found = self._find(text.strip())
        self._unknown = "" if found else text.strip()
        if not found:
            self._close()
            return
        if self._popup is None:
            self._popup = _Popup(self)
            self._popup.rows.clicked.connect(self._was_clicked)
        self._popup.offer(found)

    def _was_clicked(self) -> None:
        if self._popup is not None:
            self._take(self._popup.current())

    def _take(self, choice: Choice) -> None:
        self.take(choice.id)

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _set_fault(self, fault: str) -> None:
        if fault != self.fault:
            self.fault = fault
            mark_faulty(self, faulty=bool(fault))
            self.setAccessibleDescription(fault)
            self.fault_changed.emit(fault)


class _Popup(QFrame):
    """The choices under the line, over what lies there; the line keeps the keyboard."""

    def __init__(self, line: CompletingLine) -> None:
        super().__init__(line.window())
        self._line = line
        self.choices: list[Choice] = []
        self.setProperty("role", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = QListWidget()
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setItemDelegate(_ChoiceDelegate(self.rows))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setMouseTracking(True)
        self.rows.entered.connect(self.rows.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self.rows)
        line.window().installEventFilter(self)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show choices, the first of them chosen."""
        self.choices = list(choices)
        self.rows.clear()
        for choice in choices:
            item = QListWidgetItem(choice.text)
            item.setData(_DETAIL, choice.detail)
            self.rows.addItem(item)
        self.rows.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def current(self) -> Choice:
        """The choice that is chosen."""
        return self.choices[max(self.rows.currentRow(), 0)]

    def move_by(self, step: int) -> None:
        """Choose the next one in a direction, around the ends."""
        self.rows.setCurrentRow((self.rows.currentRow() + step) % len(self.choices))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go when the form changes its size: the line is elsewhere then."""
        if event.type() is QEvent.Type.Resize:
            self.hide()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self._line.window()
        height = min(len(self.choices), _MOST_VISIBLE) * _ROW_HEIGHT_PX + 10
        below = self._line.mapTo(window, QPoint(0, self._line.height() + 3))
        top = below.y()
        if top + height > window.height() - 8:
            top = max(self._line.mapTo(window, QPoint(0, 0)).y() - height - 3, 8)
        width = min(max(self._line.width(), 360), window.width() - 16)
        left = min(below.x(), window.width() - width - 8)
        self.setGeometry(left, top, width, height)


class _ChoiceDelegate(QStyledItemDelegate):
    """A row: what may be meant, and what stands beside it, muted."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are of one height."""
        return QSize(100, _ROW_HEIGHT_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row in the colours of the palette."""
        palette, box = option.palette, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            wash = QColor(palette.color(QPalette.ColorRole.Accent))
            wash.setAlphaF(0.14)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wash)
            painter.drawRoundedRect(box.adjusted(5, 1, -5, -1), 5, 5)
        small, body = font_of(SMALL_PX, 400), font_of(BODY_PX, 400)
        metrics = QFontMetricsF(small)
        detail = metrics.elidedText(
            index.data(_DETAIL), Qt.TextElideMode.ElideRight, box.width() * 0.45
        )
        width = metrics.horizontalAdvance(detail) + 2
        beside = QRectF(box.right() - _PAD - width, box.top(), width, box.height())
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.setFont(small)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(beside, aligned | Qt.AlignmentFlag.AlignRight, detail)
        left = box.left() + _PAD
        room = beside.left() - left - 12
        text = QFontMetricsF(body).elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, room
        )
        painter.setFont(body)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(QRectF(left, box.top(), room, box.height()), aligned, text)
        painter.restore()
