"""The editor in a cell: a field, and under it what there is to be said of what is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMoveEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.dialogs.fields.field import NoteLabel, mark_faulty
from app.ui.panels.evidence.parts import link_button
from app.ui.panels.tables.cell_fields import CellChoice, CellField, is_unfolded, unfold
from app.ui.panels.tooltips import set_plain_tooltip

translate = QCoreApplication.translate

_LEAST_PX = 140
_LEAST_NOTE_PX = 260
_GAP_PX = 2

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Of these the keyboard comes back."""


class CellEditor(QWidget):
    """Enter takes what was typed, Esc lets it be, Tab takes it and goes on.

    What is refused stays as it was typed, and why is said under it. Where the dossier cannot be
    written to any more, Ctrl+Enter or a button goes on in a copy elsewhere.

    Emits
    -----
    submitted
        What was typed is to be taken; with how many cells to go on: 0, 1 or -1.
    discarded
        It is to be as it was.
    elsewhere_wanted
        The dossier is to be kept in another place, and then what was typed taken.
    """

    submitted = Signal(int)
    discarded = Signal()
    elsewhere_wanted = Signal()

    def __init__(self, field: CellField, parent: QWidget, scope: str) -> None:
        """`scope` says what is changed beside the cell; nothing if nothing is."""
        super().__init__(parent)
        self.field = field
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(field.widget)
        self.bubble = _Bubble(self, field.note, scope)
        target = field.typed_in
        self.bubble.elsewhere_button.clicked.connect(self.elsewhere_wanted)
        self.setFocusProxy(target)
        self.setMinimumWidth(_LEAST_PX)
        self.setAutoFillBackground(True)
        target.installEventFilter(self)
        if isinstance(target, QLineEdit):
            target.textChanged.connect(self._was_changed)
        if isinstance(field.widget, CellChoice):
            field.widget.picked.connect(self._was_picked)
            field.widget.changed.connect(self._was_changed)

    def show_faults(self, faults: Sequence[str], *, lacks_place: bool = False) -> None:
        """Say why what was typed is refused; if it `lacks_place`, offer another one."""
        text = "\n".join(faults)
        self.bubble.offer_elsewhere(is_offered=lacks_place)
        self.bubble.fault.say(text, is_fault=True)
        note = self.field.note
        if note is not None:
            # It may say the same.
            note.setVisible(not text and bool(note.text()))
        self.bubble.place()
        mark_faulty(self.field.typed_in, faulty=bool(faults))
        set_plain_tooltip(self.field.typed_in, text)
        self.field.typed_in.setAccessibleDescription(text)

    def unfold(self) -> None:
        """Open the list of choices, if it has one."""
        unfold(self.field)

    def take_focus(self) -> None:
        """Put the keyboard back to what was typed."""
        self.field.typed_in.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that end it, and the loss of the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._is_way_out(event):
                    self.elsewhere_wanted.emit()
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.submitted.emit(0)
                    return True
                case Qt.Key.Key_Escape:
                    self.discarded.emit()
                    return True
                case Qt.Key.Key_Tab:
                    self.submitted.emit(1)
                    return True
                case Qt.Key.Key_Backtab:
                    self.submitted.emit(-1)
                    return True
        elif (
            isinstance(event, QFocusEvent)
            and event.type() is QEvent.Type.FocusOut
            and event.reason() not in _PASSING
            and not is_unfolded(self.field)
        ):
            self.submitted.emit(0)
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the words below along."""
        super().moveEvent(event)
        self.bubble.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words below their room."""
        super().resizeEvent(event)
        self.bubble.place()

    def showEvent(self, event: QShowEvent) -> None:
        """Say what there is to say."""
        super().showEvent(event)
        self.bubble.place()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say no more."""
        super().hideEvent(event)
        self.bubble.hide()

    def _was_changed(self) -> None:
        if self.bubble.fault.text():
            self.show_faults(())
        self.bubble.place()

    def _is_way_out(self, event: QKeyEvent) -> bool:
        is_offered = not self.bubble.elsewhere_button.isHidden()
        return is_offered and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _was_picked(self) -> None:
        self.submitted.emit(0)


class _Bubble(QFrame):
    """Words under a cell, over whatever lies there: the tables are low."""

    def __init__(self, editor: CellEditor, note: NoteLabel | None, scope: str) -> None:
        super().__init__(editor.window())
        self._editor = editor
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.elsewhere_button = link_button(
            translate("Forms", "Save a copy elsewhere, go on there and record this…")
        )
        # The keyboard stays with what was typed: losing it would submit that once more.
        self.elsewhere_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.elsewhere_button.setToolTip(
            QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        )
        self.elsewhere_button.hide()
        self.fault = NoteLabel()
        self._scope = NoteLabel()
        self._labels = [label for label in (note, self.fault, self._scope) if label is not None]
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(3)
        for label in self._labels:
            column.addWidget(label)
        column.insertWidget(
            self._labels.index(self.fault) + 1,
            self.elsewhere_button,
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        self._scope.say(scope)
        self.hide()
        editor.destroyed.connect(self.deleteLater)

    def offer_elsewhere(self, *, is_offered: bool) -> None:
        """Offer to go on elsewhere; only then does the pointer meet anything here."""
        self.elsewhere_button.setVisible(is_offered)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_offered)

    def place(self) -> None:
        """Stand under the editor, or above where there is no room; be gone if it is."""
        editor = self._editor
        says = any(not label.isHidden() for label in self._labels)
        if not says or not editor.isVisible() or editor.visibleRegion().isEmpty():
            self.hide()
            return
        layout = self.layout()
        assert layout is not None, "it was given one"
        # The words break, the button cannot.
        width = max(editor.width(), _LEAST_NOTE_PX, layout.totalMinimumSize().width())
        layout.invalidate()
        height = layout.totalHeightForWidth(width)
        window = editor.window()
        at = editor.mapTo(window, QPoint(0, editor.height() + _GAP_PX))
        if at.y() + height > window.height():
            at.setY(editor.mapTo(window, QPoint(0, -height - _GAP_PX)).y())
        at.setX(max(0, min(at.x(), window.width() - width)))
        self.setGeometry(at.x(), at.y(), width, height)
        self.show()
        self.raise_()
