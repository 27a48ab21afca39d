"""Both sides of a comparison: their dates, what was known by when, swapped by a click."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.workspace import View
from app.drawing.look import Theme
from app.session.comparison import Clock
from app.session.session import Session
from app.ui.canvas.listening import listen
from app.ui.icons import tinted_icon
from app.ui.panels.date_field import DateField
from app.ui.panels.evidence.parts import link_button
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

ClockOfView = Callable[[View], Clock | None]


class SidesForm(QWidget):
    """The dates of both sides; the second are those of the session itself.

    A first date after the second is not taken, and neither is a first day of knowing after the
    second: what was typed stays, the reason stands below, and one click swaps the two.

    Parameters
    ----------
    session
        Which is compared.
    themes
        For the colours of icons.
    views, clock_of
        The views that were kept, and the dates that one of them shows; None if it cannot be
        read.
    """

    def __init__(
        self,
        session: Session,
        themes: ThemeController,
        views: Callable[[], Sequence[View]],
        clock_of: ClockOfView,
    ) -> None:
        super().__init__()
        self._session = session
        self._themes = themes
        self._views = views
        self._clock_of = clock_of
        self._refused: Clock | None = None
        self._shows_known = False
        self.from_field = DateField(lambda: self._first.as_of, self._set_from)
        self.to_field = DateField(lambda: session.as_of, self._set_to)
        self.known_from_field = DateField(lambda: self._first.known_by, self._set_known_from)
        self.known_to_field = DateField(lambda: session.known_by, session.set_known_by)
        self._labels = [QLabel() for _ in range(4)]
        self.view_buttons = [self._view_button(is_first) for is_first in (True, False)]
        self.swap_button = QPushButton()
        self.swap_button.setProperty("role", "quiet")
        self.swap_button.clicked.connect(self.swap)
        self.known_button = link_button("")
        self.known_button.clicked.connect(self._toggle_known)
        self.note = QLabel()
        self.note.setProperty("role", "warning")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note_button = link_button("")
        self.note_button.clicked.connect(self.swap)
        self._lay_out()
        listen(session.clock_changed, self.refresh)
        listen(session.comparison_changed, self._comparison_changed)
        themes.theme_changed.connect(self._wear)
        self._wear(themes.theme)
        self.retranslate()

    @property
    def fault(self) -> str:
        """Why what was typed, or what is shown, is no way from the first side to the second."""
        first, second = self._first, self._session.clock
        if first.as_of > second.as_of:
            return translate("Comparison", "{first} is after {second}.").format(
                first=first.as_of, second=second.as_of
            )
        if second.known_by is not None and (
            first.known_by is None or first.known_by > second.known_by
        ):
            return translate("Comparison", "The first side knows more than the second.")
        return ""

    def refresh(self) -> None:
        """Show the dates as they are."""
        if self._refused is not None and not self.fault:
            # The other side has moved meanwhile: what was typed can be taken now.
            self._take_first(self._refused)
            return
        for field in (self.from_field, self.to_field, self.known_from_field, self.known_to_field):
            field.refresh()
        first, second = self._first, self._session.clock
        is_told = self._shows_known or (first.known_by, second.known_by) != (None, None)
        for widget in self._known_widgets():
            widget.setVisible(is_told)
        self.known_button.setVisible(not is_told)
        fault = self.fault
        self.note.setText(fault)
        for widget in (self.note, self.note_button):
            widget.setVisible(bool(fault))
        # Beside what is wrong there is a button of the same use.
        self.swap_button.setVisible(not fault)
        has_views = bool(self._views())
        for button in self.view_buttons:
            button.setEnabled(has_views)

    def swap(self) -> None:
        """Let the first side be the second, and the second the first."""
        first, second = self._first, self._session.clock
        ordered = first.as_of <= second.as_of and bool(self.fault)
        self._refused = None
        if ordered:
            # Only the days of knowing are the wrong way round.
            to, known_to = second.as_of, first.known_by
            first = Clock(first.as_of, second.known_by)
        else:
            to, known_to, first = first.as_of, first.known_by, second
        self._session.set_as_of(to)
        self._session.set_known_by(known_to)
        self._session.compare(first)
        self.refresh()

    def retranslate(self) -> None:
        """Say everything anew in another language."""
        words = (
            translate("Comparison", "from"),
            translate("Comparison", "to"),
            translate("Comparison", "known by"),
            translate("Comparison", "known by"),
        )
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        everything = translate("Comparison", "today")
        for field in (self.known_from_field, self.known_to_field):
            field.set_empty_text(everything)
        _name(self.from_field, translate("Comparison", "The first date"))
        _name(self.to_field, translate("Comparison", "The second date: the one the map shows"))
        known = translate("Comparison", "Only sources published by this date count; empty: all")
        _name(self.known_from_field, f"{words[0]}: {known}")
        _name(self.known_to_field, f"{words[1]}: {known}")
        of_view = translate("Comparison", "Take the dates of a view that was kept")
        for button in self.view_buttons:
            button.setText(translate("Comparison", "View"))
            _name(button, of_view)
        self.swap_button.setText(translate("Comparison", "Swap"))
        _name(self.swap_button, translate("Comparison", "Swap both sides"))
        self.note_button.setText(translate("Comparison", "Swap the two"))
        self.known_button.setText(translate("Comparison", "Compare what was known by two days…"))
        self.refresh()

    @property
    def _first(self) -> Clock:
        """The first side: what was typed and not taken, else what is compared."""
        return self._refused or self._session.compared_clock or self._session.clock

    def _set_from(self, day: date | None) -> None:
        if day is not None:
            self._offer_first(Clock(day, self._first.known_by))

    def _set_known_from(self, day: date | None) -> None:
        self._offer_first(Clock(self._first.as_of, day))

    def _set_to(self, day: date | None) -> None:
        if day is not None:
            self._session.set_as_of(day)

    def _offer_first(self, clock: Clock) -> None:
        """Compare with another first side, if it is no later than the second."""
        self._refused = clock
        if not self.fault:
            self._take_first(clock)
        self.refresh()

    def _take_first(self, clock: Clock) -> None:
        self._refused = None
        self._session.compare(clock)
        self.refresh()

    def _comparison_changed(self) -> None:
        if self._session.compared_clock is None:
            self._refused = None
        self.refresh()

    def _toggle_known(self) -> None:
        self._shows_known = True
        self.refresh()
        self.known_from_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _known_widgets(self) -> tuple[QWidget, ...]:
        return (*self._labels[2:], self.known_from_field, self.known_to_field)

    def _view_button(self, is_first: bool) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setIconSize(QSize(12, 12))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._offer_views(menu, is_first))
        button.setMenu(menu)
        return button

    def _offer_views(self, menu: QMenu, is_first: bool) -> None:
        menu.clear()
        for view in self._views():
            clock = self._clock_of(view)
            if clock is None:
                continue
            days = " · ".join(str(day) for day in (clock.as_of, clock.known_by) if day)
            action = menu.addAction(f"{view.title.replace('&', '&&')}\t{days}")
            action.triggered.connect(
                lambda _on=False, clock=clock: self._take_view(clock, is_first)
            )

    def _take_view(self, clock: Clock, is_first: bool) -> None:
        if is_first:
            self._offer_first(clock)
        else:
            self._session.set_as_of(clock.as_of)
            self._session.set_known_by(clock.known_by)

    def _wear(self, theme: Theme) -> None:
        for button in self.view_buttons:
            button.setIcon(tinted_icon("expand", theme.muted))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        fields = (self.from_field, self.to_field, self.known_from_field, self.known_to_field)
        for label in self._labels:
            label.setProperty("role", "mutedBody")
        for row, side in enumerate((0, 1)):
            grid.addWidget(self._labels[side], 2 * row, 0)
            grid.addWidget(fields[side], 2 * row, 1)
            grid.addWidget(self.view_buttons[side], 2 * row, 2)
            grid.addWidget(self._labels[side + 2], 2 * row + 1, 0)
            grid.addWidget(fields[side + 2], 2 * row + 1, 1)
        grid.setColumnStretch(3, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.known_button)
        foot.addStretch(1)
        foot.addWidget(self.swap_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addWidget(self.note)
        column.addWidget(self.note_button)
        column.addLayout(foot)


def _name(widget: QWidget, name: str) -> None:
    widget.setAccessibleName(name)
    widget.setToolTip(name)
