"""What all forms are: a dialog that holds a draft, is told what is wrong, and loses nothing."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.session.session import Session
from app.ui.dialogs.fields.actor_picker import ActorPicker
from app.ui.dialogs.fields.field import Field
from app.ui.dialogs.fields.tab_order import next_stop
from app.ui.dialogs.record_keys import RECORD_KEYS
from app.ui.panels.evidence.parts import link_button, rule, section_label
from app.ui.panels.tooltips import set_plain_tooltip
from app.ui.questions import is_confirmed

translate = QCoreApplication.translate

D = TypeVar("D")

_MOST_OF_SCREEN = 0.92
_ROOM_AROUND_FOCUS = 24
_MARGINS = 48
_ABOVE_SPACING = 10
_RECORD_NEXT_KEYS = ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")


class RecordForm(QDialog, Generic[D]):
    """Asks for the fields of a record and hands them over as a draft.

    Who takes the draft answers with :meth:`show_faults`, and everything stays as it was
    typed, or with :meth:`accept`: then the form closes, or begins the next record if that
    was asked for. Ctrl+Enter records, Ctrl+Shift+Enter records and begins the next one.

    Emits
    -----
    submitted
        With the draft, when the analyst wants it recorded and every field can be read.
    elsewhere_wanted
        The dossier is to be kept in another place, and then this recorded.
    """

    submitted = Signal(object)
    elsewhere_wanted = Signal()

    def __init__(
        self, session: Session, parent: QWidget | None, *, title: str, may_go_on: bool = True
    ) -> None:
        """`may_go_on`: a next record of the kind may be begun from this one."""
        super().__init__(parent)
        self._session = session
        self._checked: list[tuple[str, Field]] = []
        self._headings: dict[QWidget, QLabel] = {}
        self._goes_on = False
        self._content_at_first: tuple[object, ...] = ()
        self._has_begun = False
        self.setWindowTitle(title)
        self.faults_label = QLabel()
        self.faults_label.setTextFormat(Qt.TextFormat.PlainText)
        self.faults_label.setWordWrap(True)
        self.faults_label.setProperty("role", "note")
        self.faults_label.hide()
        self.elsewhere_button = link_button(
            translate("Forms", "Save a copy elsewhere, go on there and record this…")
        )
        self.elsewhere_button.hide()
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(10)
        self._rows.setColumnStretch(1, 1)
        self.record_button = QPushButton(translate("Forms", "Record"))
        self.record_button.setProperty("role", "primary")
        self.next_button = QPushButton(translate("Forms", "Record and go on"))
        self.next_button.setVisible(may_go_on)
        self.cancel_button = QPushButton(translate("Forms", "Cancel"))
        self._lay_out(title)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "widgets need one"
        application.focusChanged.connect(self._follow_focus)
        self.record_button.clicked.connect(self._record)
        self.next_button.clicked.connect(lambda: self.submit(goes_on=True))
        self.elsewhere_button.clicked.connect(self.elsewhere_wanted)
        self.cancel_button.clicked.connect(self.reject)
        self._set_keys(self.record_button, RECORD_KEYS, goes_on=False)
        if may_go_on:
            self._set_keys(self.next_button, _RECORD_NEXT_KEYS, goes_on=True)

    @property
    def session(self) -> Session:
        """What the form is about."""
        return self._session

    @abstractmethod
    def draft(self) -> D:
        """What was filled in, where :meth:`problems` finds nothing."""

    @abstractmethod
    def tab_stops(self) -> Sequence[QWidget]:
        """The fields in the order in which one writes."""

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Tab goes through the fields in their order, and then to the buttons."""
        buttons = (self.record_button, self.next_button, self.cancel_button, self.elsewhere_button)
        stop = next_stop((*self.tab_stops(), *buttons), self.focusWidget(), is_forward=is_forward)
        if stop is None:
            return super().focusNextPrevChild(is_forward)
        reason = Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        return True

    def begin_next(self) -> None:
        """Empty what the next record has of its own, keep what it is likely to share."""

    def missing(self) -> list[tuple[str, QWidget]]:
        """What a draft cannot be without and is not there: each in words, with its field."""
        return []

    def problems(self) -> list[str]:
        """Why there is no draft yet: what cannot be read, and what a draft cannot be without."""
        told = [
            f"{name}: {fault}" if name else fault
            for name, field in self._asked()
            if (fault := field.problem())
        ]
        return told + [words for words, _field in self.missing()]

    def submit(self, *, goes_on: bool = False) -> None:
        """Hand the draft over, or tell why there is none and go to where that is."""
        for _name, field in self._asked():
            field.settle()
        problems = self.problems()
        if problems:
            self.show_faults(problems)
            self._go_to_problem()
            return
        self._hide_faults()
        # Who corrects a record hides the button: there is no next one then.
        self._goes_on = goes_on and not self.next_button.isHidden()
        self.submitted.emit(self.draft())

    def show_faults(self, faults: Sequence[str], *, lacks_place: bool = False) -> None:
        """Say what keeps the draft from being recorded; what was typed stays.

        Where the dossier `lacks_place` a way to another one is offered.
        """
        lines = list(faults)
        self.elsewhere_button.setVisible(lacks_place)
        is_new = self.faults_label.isHidden()
        self.faults_label.setText(
            "\n".join(lines if len(lines) == 1 else [f"• {line}" for line in lines])
        )
        self.faults_label.setVisible(bool(lines))
        if lines and is_new and self.isVisible():
            self._make_room_for_faults()
        self.setAccessibleDescription(self.faults_label.text())

    @property
    def faults(self) -> str:
        """What is told to be wrong at the moment."""
        return "" if self.faults_label.isHidden() else self.faults_label.text()

    def accept(self) -> None:
        """What was submitted is recorded: close, or begin the next record."""
        self._hide_faults()
        if not self._goes_on:
            super().accept()
            return
        self._goes_on = False
        self.begin_next()
        self._content_at_first = self._content()

    def reject(self) -> None:
        """Close; if something would be lost, only when that is wanted."""
        if not self.has_changed or self._may_be_lost():
            super().reject()

    @property
    def has_changed(self) -> bool:
        """Whether something was filled in since the form was opened or began anew."""
        return self._content() != self._content_at_first

    def showEvent(self, event: QShowEvent) -> None:
        """From here on it counts what was filled in."""
        super().showEvent(event)
        if not self._has_begun:
            self._has_begun = True
            self._fit_screen()
            self._content_at_first = self._content()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the fields: no button is pressed by it from afar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def add_row(self, name: str, field: QWidget, *further: QWidget) -> None:
        """Set a field under the others, with what belongs to it below."""
        column = QVBoxLayout()
        column.setSpacing(3)
        for widget in (field, *further):
            column.addWidget(widget)
        self.add_layout(name, column, field)

    def add_pair(self, name: str, left: QWidget, second: str, right: QWidget) -> None:
        """Set two short fields beside each other."""
        label = QLabel(second)
        label.setBuddy(right)
        label.setContentsMargins(0, 6, 0, 0)
        right.setAccessibleName(second)
        row = QHBoxLayout()
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(left, 1, top)
        row.addWidget(label, 0, top)
        row.addWidget(right, 1, top)
        self.add_layout(name, row, left)

    def add_layout(self, name: str, layout: QLayout, buddy: QWidget) -> None:
        """Set a layout of fields under the others."""
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(buddy)
        label.setContentsMargins(0, 6, 0, 0)
        if not buddy.accessibleName():
            buddy.setAccessibleName(name)
        row = self._rows.rowCount()
        self._rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(layout, row, 1)

    def add_section(self, name: str, field: QWidget | None) -> None:
        """Set a heading under the other fields, and a field of the whole width below it."""
        if name:
            heading = section_label(name)
            self._rows.addWidget(heading, self._rows.rowCount(), 0, 1, 2)
            if field is not None:
                self._headings[field] = heading
        if field is not None:
            self._rows.addWidget(field, self._rows.rowCount(), 0, 1, 2)

    def show_section(self, field: QWidget, *, is_shown: bool) -> None:
        """Show a field of the whole width with its heading, or hide both."""
        field.setVisible(is_shown)
        self._headings[field].setVisible(is_shown)

    def check(self, name: str, field: Field) -> None:
        """Let a field be asked whether it can be read before anything is submitted."""
        self._checked.append((name, field))

    def _fit_screen(self) -> None:
        """Leave room for the frame and a task bar: the fields scroll, the buttons must not."""
        room = self.screen().availableSize() * _MOST_OF_SCREEN
        self.resize(self.size().boundedTo(room))

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Nobody writes out of sight, however the keyboard came to a field."""
        if now is not None and self.scroll_area.isAncestorOf(now):
            QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        field = self.focusWidget()
        content = self.scroll_area.widget()
        if content is not None and content.isAncestorOf(field):
            middle = field.mapTo(content, field.rect().center()).y()
            # Of a widget Qt only sees to it that the cursor is visible.
            room = field.height() // 2 + _ROOM_AROUND_FOCUS
            self.scroll_area.ensureVisible(0, middle, 0, room)

    def _make_room_for_faults(self) -> None:
        """The fields keep the room they have, as far as the screen has more."""
        more = self.faults_label.heightForWidth(self.width() - _MARGINS) + _ABOVE_SPACING
        if not self.elsewhere_button.isHidden():
            more += self.elsewhere_button.sizeHint().height() + _ABOVE_SPACING
        room = int(self.screen().availableSize().height() * _MOST_OF_SCREEN)
        self.resize(self.width(), max(self.height(), min(self.height() + more, room)))

    def _record(self) -> None:
        self.submit()

    def _hide_faults(self) -> None:
        self.faults_label.hide()
        self.elsewhere_button.hide()

    def _asked(self) -> list[tuple[str, Field]]:
        """The fields to be checked, but for those that do not belong to the record now."""
        return [
            (name, field)
            for name, field in self._checked
            if not (isinstance(field, QWidget) and field.isHidden())
        ]

    def _go_to_problem(self) -> None:
        for _name, field in self._asked():
            if field.problem():
                field.take_focus()
                return
        for _words, widget in self.missing():
            widget.setFocus()
            return

    def _content(self) -> tuple[object, ...]:
        """What stands in all fields, as far as it was filled in."""
        texts = [line.text() for line in self.findChildren(QLineEdit)]
        texts += [box.toPlainText() for box in self.findChildren(QPlainTextEdit)]
        chosen = [picker.actors for picker in self.findChildren(ActorPicker)]
        words = [combo.currentText() for combo in self.findChildren(QComboBox)]
        return ([text for text in texts if text], [actors for actors in chosen if actors], words)

    def _may_be_lost(self) -> bool:
        question = translate(
            "Forms", "Close the form? What you typed is not recorded and will be lost."
        )
        return is_confirmed(self, self.windowTitle(), question)

    def _set_keys(self, button: QAbstractButton, keys: Sequence[str], *, goes_on: bool) -> None:
        shortcut = QShortcut(self)
        shortcut.setKeys([QKeySequence(key) for key in keys])
        shortcut.activated.connect(lambda: self.submit(goes_on=goes_on))
        told = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
        set_plain_tooltip(button, told)

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title)
        heading.setProperty("role", "title")
        above = QVBoxLayout()
        above.setContentsMargins(24, 18, 24, 0)
        above.setSpacing(_ABOVE_SPACING)
        above.addWidget(heading)
        above.addWidget(self.faults_label)
        above.addWidget(self.elsewhere_button, 0, Qt.AlignmentFlag.AlignLeft)
        content = QWidget()
        content.setProperty("role", "surface")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(24, 4, 24, 16)
        inside.addLayout(self._rows)
        inside.addStretch(1)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidget(content)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 16)
        buttons.setSpacing(8)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        buttons.addWidget(self.next_button)
        buttons.addWidget(self.record_button)
        bar = self.scroll_area.verticalScrollBar()
        bar.rangeChanged.connect(lambda low, high: _make_room(inside, is_bar_shown=high > low))
        # The fields are put to their new places after that.
        bar.rangeChanged.connect(lambda: QTimer.singleShot(0, self, self._show_focus))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addSpacing(8)
        column.addWidget(self.scroll_area, 1)
        column.addWidget(rule())
        column.addLayout(buttons)


def _make_room(inside: QVBoxLayout, *, is_bar_shown: bool) -> None:
    """Keep the fields as wide as they are, with the bar beside them or without."""
    inside.setContentsMargins(24, 4, 14 if is_bar_shown else 24, 16)
