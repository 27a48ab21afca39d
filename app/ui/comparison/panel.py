"""The comparison panel: two dates, how both are shown, and the list of what differs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.analysis.change_choice import changes_of_kinds, changes_on_map
from app.analysis.comparing import Comparison
from app.domain.workspace import View
from app.formats.change_list import write_change_list
from app.formats.change_list_markdown import write_change_list_markdown
from app.session.selection import Selection
from app.session.session import Session
from app.ui.canvas.listening import listen
from app.ui.comparison.change_list import ChangeListView
from app.ui.comparison.change_words import sides_text, wording_of
from app.ui.comparison.kind_chips import KindChips
from app.ui.comparison.showing import Showing
from app.ui.comparison.sides import ClockOfView, SidesForm
from app.ui.panels.evidence.parts import rule
from app.ui.panels.yielding_row import may_need_fitting
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

_SHOW_AFTER_MS = 90
"""The list follows when a hand that drags the date comes to rest; the map does not wait."""

_LEAST_HEIGHT_PX = 180
_LEAST_LIST_PX, _FOOT_PX = 150, 52
"""Three changes in sight, over the buttons."""


class ComparisonPanel(QWidget):
    """Asks for both sides and lists what differs between them.

    Parameters
    ----------
    session
        Whose comparison it is.
    themes
        For colours.
    views, clock_of
        The views that were kept, and the dates that one of them shows.

    Emits
    -----
    chosen
        With the `Selection` that was clicked in the list.
    showing_wanted
        With how both sides are to be shown, a `Showing`.
    export_wanted
        When the list is to be written to a file.
    copied
        When the list was copied.
    left
        When the person wants no more of it (Esc).
    """

    chosen = Signal(object)
    showing_wanted = Signal(object)
    export_wanted = Signal()
    copied = Signal()
    left = Signal()

    def __init__(
        self,
        session: Session,
        themes: ThemeController,
        views: Callable[[], Sequence[View]],
        clock_of: ClockOfView,
    ) -> None:
        super().__init__()
        self._session = session
        self._on_map: Comparison | None = None
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sides = SidesForm(session, themes, views, clock_of)
        self._segments, self.showing_buttons = self._make_segments()
        self.chips = KindChips()
        self.chips.changed.connect(self.refresh)
        self.list = ChangeListView(session, themes)
        self.list.chosen.connect(self.chosen)
        self.empty = QLabel()
        self.empty.setProperty("role", "mutedBody")
        self.empty.setWordWrap(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(16, 8, 16, 0)
        self.copy_button, self.export_button = QPushButton(), QPushButton()
        self.copy_button.clicked.connect(self.copy)
        self.export_button.clicked.connect(self.export_wanted)
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOW_AFTER_MS)
        self._soon.timeout.connect(self.refresh)
        listen(session.comparison_changed, self._refresh_soon)
        listen(session.visible_changed, self._refresh_soon)
        listen(session.language_changed, self._retranslate)
        themes.theme_changed.connect(self._refresh_theme)
        self._retranslate()

    @property
    def listed(self) -> Comparison | None:
        """The comparison as it is listed, told of what was chosen; None if nothing is compared."""
        if self._on_map is None:
            return None
        return changes_of_kinds(
            self._on_map, self.chips.differences, with_shared=self.chips.has_shared
        )

    def show_showing(self, showing: Showing) -> None:
        """Show how both sides are shown."""
        self.showing_buttons[showing].setChecked(True)

    def copy(self) -> None:
        """Copy the list as text."""
        text = self.text()
        if text:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit()

    def text(self) -> str:
        """The list as text; empty if nothing is compared."""
        self.finish()
        listed = self.listed
        return "" if listed is None else write_change_list(listed, wording_of(self._session))

    def markdown(self) -> str:
        """The same with the marks of Markdown."""
        self.finish()
        listed = self.listed
        wording = wording_of(self._session)
        return "" if listed is None else write_change_list_markdown(listed, wording)

    def finish(self) -> None:
        """Bring the list up to date at once, if it is waiting for the date to come to rest."""
        if self._soon.isActive():
            self._soon.stop()
            self.refresh()

    def refresh(self) -> None:
        """List what differs now."""
        session = self._session
        comparison, compared = session.comparison, session.compared
        if comparison is None or compared is None:
            self._on_map = None
            self.list.show_changes(None)
            return
        told = changes_on_map(comparison, compared) if self.chips.is_of_map else comparison
        self._on_map = told
        self.chips.count(told)
        listed = self.listed
        self.list.show_changes(listed)
        is_empty = listed is None or not listed.changes
        self.empty.setText(self._why_empty(comparison) if is_empty else "")
        self.empty.setVisible(is_empty)
        self._show_list()
        for button in (self.copy_button, self.export_button):
            button.setEnabled(not is_empty)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened unseen."""
        super().showEvent(event)
        self.sides.refresh()
        self.refresh()

    def minimumSizeHint(self) -> QSize:
        """Lower than all that stands over the list: that can be scrolled away, but not sideways."""
        scrolled = self._head.minimumSizeHint().width() + self.list.verticalScrollBar().width()
        return QSize(max(super().minimumSizeHint().width(), scrolled), _LEAST_HEIGHT_PX)

    def event(self, event: QEvent) -> bool:
        """Put what stands over the list where there is room for it."""
        if may_need_fitting(event):
            self._fit_head()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the comparison."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _why_empty(self, comparison: Comparison) -> str:
        before, after = comparison.before, comparison.after
        sides = (before.as_of, before.known_by), (after.as_of, after.known_by)
        if sides[0] == sides[1]:
            return translate("Comparison", "Both dates are the same: nothing can differ.")
        if not comparison.changes:
            return translate("Comparison", "Nothing differs between {sides}.").format(
                sides=sides_text(comparison)
            )
        if self._on_map is not None and self._on_map.changes:
            return translate("Comparison", "Nothing of what was chosen above differs.")
        text = translate(
            "Comparison",
            "Of what is on the map nothing differs between {sides}."
            " Elsewhere in the dossier something does.",
        )
        return text.format(sides=sides_text(comparison))

    def _refresh_soon(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _refresh_theme(self, _theme: object) -> None:
        self.refresh()

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Comparison", "Comparison"))
        one, twin = (self.showing_buttons[showing] for showing in Showing)
        one.setText(translate("Comparison", "One picture"))
        one.setToolTip(
            translate(
                "Comparison", "Both sides in one map: what is new, what is over, what has changed"
            )
        )
        twin.setText(translate("Comparison", "Twin maps"))
        twin.setToolTip(
            translate("Comparison", "Two maps side by side, everybody at the same place")
        )
        self.copy_button.setText(translate("Comparison", "Copy as text"))
        self.copy_button.setToolTip(
            translate("Comparison", "Copy what is listed, with its quotations")
        )
        self.export_button.setText(translate("Comparison", "Save as text…"))
        self.export_button.setToolTip(
            translate("Comparison", "Write what is listed to a text or Markdown file")
        )
        self.chips.retranslate()
        self.sides.retranslate()
        self.refresh()

    def _make_segments(self) -> tuple[QWidget, dict[Showing, QPushButton]]:
        segments = QWidget()
        segments.setProperty("role", "segments")
        segments.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(segments)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        group = QButtonGroup(segments)
        buttons = {showing: QPushButton() for showing in Showing}
        for showing, button in buttons.items():
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.clicked.connect(
                lambda _on=False, showing=showing: self.showing_wanted.emit(showing)
            )
            group.addButton(button)
            row.addWidget(button, 1)
        buttons[Showing.ONE_PICTURE].setChecked(True)
        return segments, buttons

    def _lay_out(self) -> None:
        self._head = QWidget()
        wishes = QVBoxLayout()
        wishes.setContentsMargins(16, 4, 16, 8)
        wishes.setSpacing(10)
        wishes.addWidget(self.sides)
        wishes.addWidget(self._segments)
        wishes.addWidget(self.chips)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addLayout(wishes)
        head.addWidget(rule())
        head.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.copy_button)
        foot.addWidget(self.export_button)
        foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self.list, 1)
        self._column.addStretch(0)
        self._column.addWidget(rule())
        self._column.addLayout(foot)

    def _fit_head(self) -> None:
        """Over the list if that keeps some height below it, else in the list, to be scrolled."""
        head, width = self._head, self.width()
        wanted = (
            head.heightForWidth(width) if head.hasHeightForWidth() else head.sizeHint().height()
        )
        is_low = self.height() < wanted + _FOOT_PX + _LEAST_LIST_PX
        if is_low is (head.parentWidget() is not self):
            return
        focused = QApplication.focusWidget()
        keeps_focus = focused is not None and head.isAncestorOf(focused)
        if is_low:
            self.list.put_on_top(head)
        else:
            self._column.insertWidget(0, head)
        head.show()
        self._show_list()
        if focused is not None and keeps_focus:
            focused.setFocus()

    def _show_list(self) -> None:
        """Show the list if there is anything in it to be seen."""
        is_head_in_it = self._head.parentWidget() is not self
        self.list.setVisible(is_head_in_it or self.empty.isHidden())


def chosen_selection(selection: object) -> Selection:
    """What `ComparisonPanel.chosen` was told with."""
    assert isinstance(selection, Selection), "rows tell what they stand for"
    return selection
