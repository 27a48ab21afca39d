"""Time along the bottom: the date of the map by steps, by hand, by itself; the timeline."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.analysis.chronicle import Chronicle, follow_chronicle, known_chronicle
from app.analysis.happenings import Happening, happenings_of_actor, happenings_of_tie
from app.drawing.look import Theme
from app.session.comparison import Clock
from app.session.session import Session
from app.ui.canvas.listening import listen
from app.ui.charts.mark_legend import MarkLegend
from app.ui.charts.timeline import Timeline
from app.ui.icons import tinted_icon
from app.ui.panels.date_field import DateField
from app.ui.panels.period_popup import PeriodPopup, Span
from app.ui.panels.player import SPEEDS, Player
from app.ui.panels.stepping import Stepping
from app.ui.panels.yielding_row import YieldingRow, may_need_fitting
from app.ui.theme import ThemeController

translate = QCoreApplication.translate


_LEAST_HEIGHT = 104
_WANTED_HEIGHT = 136
_NAMED_AFTER_MS = 100
"""Whoever clicks wants the evidence first; names on the timeline come once that is painted."""


class DateBar(QWidget):
    """As-of date by steps, by hand, by dragging and by playing; what of time is to be seen.

    `clock` tells seconds, by which time is played.
    """

    def __init__(
        self,
        session: Session,
        themes: ThemeController,
        clock: Callable[[], float] = perf_counter,
    ) -> None:
        super().__init__()
        self._session = session
        self._themes = themes
        self._dossier = session.dossier
        self._known_by = session.known_by
        self._chronicle = known_chronicle(session.network)
        self._wanted: date | None = None
        self._wanted_first: date | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go)
        self._names_due = QTimer(self)
        self._names_due.setSingleShot(True)
        self._names_due.setInterval(_NAMED_AFTER_MS)
        self._names_due.timeout.connect(self.name_now)
        self.setProperty("role", "dateBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.timeline = Timeline(session, self._chronicle, themes)
        self.timeline.date_picked.connect(self._go_soon)
        self.timeline.stepped.connect(self._step_to)
        self.timeline.first_picked.connect(self._compare_soon)
        self.stepping = Stepping(session, self.timeline, lambda: self._chronicle)
        self.timeline.period_picked.connect(self._take_period)
        self.timeline.shown_changed.connect(self._shown_changed)
        self.legend = MarkLegend(themes)
        self.player = Player(session, self._first_shown, self._end_of, clock)
        self.player.playing_changed.connect(self._playing_changed)
        self.field = DateField(lambda: session.as_of, self._set)
        self._make_steps()
        self._make_switches()
        self._lay_out()
        listen(session.dossier_changed, self._dossier_changed)
        listen(session.clock_changed, self._clock_changed)
        listen(session.filter_changed, self._filter_changed)
        listen(session.visible_changed, self._visible_changed)
        listen(session.comparison_changed, self._show_first)
        listen(session.selection_changed, self._selection_changed)
        themes.theme_changed.connect(self._wear)
        self._wear(themes.theme)
        self._retranslate()
        self._clock_changed()
        self._filter_changed()
        self.name_now()

    def sizeHint(self) -> QSize:
        """High enough for the bars and a row of names over them."""
        return QSize(super().sizeHint().width(), _WANTED_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its row of buttons can be."""
        return QSize(self._head.least_width(), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Let give way what has no room."""
        if may_need_fitting(event):
            self._head.fit(self.width())
        return super().event(event)

    def name_now(self) -> None:
        """Name on the timeline what happens to the selected, without waiting any longer."""
        self._names_due.stop()
        self.timeline.set_happenings(self._happenings())

    def go_to_today(self) -> None:
        """To the day on which the program was started."""
        self._set(self._session.today)

    def offer_comparing(self, action: QAction) -> None:
        """Have the button of the bar compare two dates as an action does."""
        self.compare_button.clicked.connect(action.trigger)
        action.toggled.connect(self.compare_button.setChecked)
        self.compare_button.setChecked(action.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _make_steps(self) -> None:
        self.previous_button, self.next_button = self._arrow(), self._arrow()
        self.previous_button.clicked.connect(self.stepping.back)
        self.next_button.clicked.connect(self.stepping.forward)
        self.today_button = QPushButton()
        self.today_button.setProperty("role", "quiet")
        self.today_button.clicked.connect(self.go_to_today)
        self.play_button, self.speed_button = self._arrow(), self._arrow()
        self.play_button.setAutoRepeat(False)
        self.play_button.clicked.connect(self.player.toggle)
        self._offer_speeds()

    def _make_switches(self) -> None:
        self.compare_button = QToolButton()
        self.compare_button.setProperty("role", "quiet")
        self.compare_button.setCheckable(True)
        self.period_button = QToolButton()
        self.period_button.setProperty("role", "quiet")
        self.period_button.setCheckable(True)
        self.period_button.clicked.connect(self._ask_for_period)
        self.period_popup = PeriodPopup(self, self._take_period)
        self.past_box, self.planned_box = QCheckBox(), QCheckBox()
        self.past_box.toggled.connect(self._show_past)
        self.planned_box.toggled.connect(self._show_planned)
        self._title, self.note = QLabel(), QLabel()
        self._title.setProperty("role", "heading")
        self.note.setProperty("role", "warning")
        self.note.hide()

    def _lay_out(self) -> None:
        head = self._head = YieldingRow(self._title, self.past_box, self.planned_box)
        head.setContentsMargins(16, 8, 16, 0)
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addSpacing(6)
        head.addWidget(self.previous_button)
        head.addWidget(self.field)
        head.addWidget(self.next_button)
        head.addWidget(self.today_button)
        head.addSpacing(6)
        head.addWidget(self.play_button)
        head.addWidget(self.speed_button)
        head.addSpacing(6)
        head.addWidget(self.compare_button)
        head.addWidget(self.period_button)
        head.addWidget(self.note)
        head.addSpacing(6)
        head.addWidget(self.past_box)
        head.addSpacing(8)
        head.addWidget(self.planned_box)
        head.addSpacing(12)
        head.addWidget(self.legend, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.timeline, 1)

    @staticmethod
    def _arrow() -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setIconSize(QSize(16, 16))
        button.setAutoRepeat(True)
        return button

    def _wear(self, theme: Theme) -> None:
        self.previous_button.setIcon(tinted_icon("previous", theme.text))
        self.next_button.setIcon(tinted_icon("next", theme.text))
        self._show_playing()

    def _go_soon(self, day: date) -> None:
        """Follow a hand that drags: of the days it passes in one moment only the last."""
        self._wanted = day
        self.timeline.set_as_of(day)
        self._soon.start()

    def _step_to(self, day: date) -> None:
        self._go_soon(day)
        self.stepping.tell(day)

    def _compare_soon(self, day: date) -> None:
        """Follow a hand that drags the first date of a comparison."""
        self._wanted_first = day
        self.timeline.set_first(day)
        self._soon.start()

    def _go(self) -> None:
        if self._wanted is not None:
            self._set(self._wanted)
            self._wanted = None
        first, self._wanted_first = self._wanted_first, None
        clock = self._session.compared_clock
        if first is not None and clock is not None:
            self._session.compare(Clock(first, clock.known_by))

    def _show_first(self) -> None:
        """Show the first date of a comparison, unless both are the same."""
        clock = self._session.compared_clock
        is_apart = clock is not None and clock.as_of != self._session.as_of
        self.timeline.set_first(clock.as_of if clock is not None and is_apart else None)

    def _set(self, day: date | None) -> None:
        if day is not None:
            self._session.set_as_of(day)

    def _dossier_changed(self) -> None:
        before, self._dossier = self._dossier, self._session.dossier
        if self._known_by is None and self._session.known_by is None:
            self._take_chronicle(follow_chronicle(self._chronicle, before, self._dossier))
        else:
            self._take_chronicle(known_chronicle(self._session.network))
        self._clock_changed()

    def _take_chronicle(self, chronicle: Chronicle) -> None:
        """Show what happens otherwise now, or is known otherwise."""
        self._chronicle, self._known_by = chronicle, self._session.known_by
        self.timeline.set_chronicle(chronicle)
        self.name_now()

    def _clock_changed(self) -> None:
        if self._session.known_by != self._known_by:
            self._take_chronicle(known_chronicle(self._session.network))
        as_of = self._session.as_of
        self.timeline.set_as_of(as_of)
        self.field.refresh()
        self.previous_button.setEnabled(self._chronicle.previous(as_of) is not None)
        self.next_button.setEnabled(self._chronicle.next(as_of) is not None)

    def _filter_changed(self) -> None:
        self.past_box.setChecked(self._session.filter.show_past)
        self.planned_box.setChecked(self._session.filter.show_planned)
        self.period_button.setChecked(self._session.filter.period is not None)
        self.timeline.show_period(self._session.filter.period)

    def _visible_changed(self) -> None:
        """Say so if a period leaves nothing to be seen."""
        is_empty = self._session.filter.period is not None and not self._session.visible.ties
        self.note.setVisible(is_empty)

    def _selection_changed(self) -> None:
        self._names_due.start()

    def _happenings(self) -> tuple[Happening, ...]:
        """What happens to the one tie or actor that is selected."""
        selection, network = self._session.selection, self._session.network
        if selection.dyad is not None:
            return happenings_of_tie(network, selection.dyad)
        if selection.actor is not None:
            return happenings_of_actor(network, selection.actor)
        return ()

    def _shown_changed(self) -> None:
        self.legend.set_unit(self.timeline.unit)

    def _first_shown(self) -> date:
        """Whence time is played: the first day that is shown."""
        return self.timeline.scale.first_day

    def _end_of(self, day: date) -> date:
        """Where playing ends: today, or the last day on which anything happens."""
        today = self._session.today
        return today if day < today else max([*self._chronicle.dates[-1:], today])

    def _playing_changed(self, playing: bool) -> None:
        self.timeline.set_telling(playing)
        self._show_playing()

    def _show_playing(self) -> None:
        is_playing, theme = self.player.is_playing, self._themes.theme
        self.play_button.setIcon(tinted_icon("pause" if is_playing else "play", theme.text))
        words = (
            translate("Timeline", "Pause (Space)")
            if is_playing
            else translate("Timeline", "Play time (Space)")
        )
        self.play_button.setToolTip(words)
        self.play_button.setAccessibleName(words)

    def _offer_speeds(self) -> None:
        menu, group = QMenu(self), QActionGroup(self)
        for speed in SPEEDS:
            action = QAction(f"{speed:g}×", group)
            action.setCheckable(True)
            action.setChecked(speed == self.player.speed)
            action.triggered.connect(lambda _on=True, speed=speed: self._set_speed(speed))
            menu.addAction(action)
        self.speed_button.setMenu(menu)
        self.speed_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.speed_button.setText(f"{self.player.speed:g}×")

    def _set_speed(self, speed: float) -> None:
        self.player.set_speed(speed)
        self.speed_button.setText(f"{speed:g}×")

    def _ask_for_period(self) -> None:
        period = self._session.filter.period
        self.period_button.setChecked(period is not None)
        self.period_popup.open_over(self.period_button, period)

    def _take_period(self, period: Span | None) -> str:
        """Filter for a period; what is to be said to it, nothing if all is well."""
        self._session.set_filter(replace(self._session.filter, period=period))
        if period is None or self._session.visible.ties:
            return ""
        return self.note.text()

    def _show_past(self, shown: bool) -> None:
        self._session.set_filter(replace(self._session.filter, show_past=shown))

    def _show_planned(self, shown: bool) -> None:
        self._session.set_filter(replace(self._session.filter, show_planned=shown))

    def _retranslate(self) -> None:
        self._title.setText(translate("Timeline", "Timeline"))
        self.note.setText(translate("Timeline", "Nothing in this period."))
        self.period_button.setText(translate("Timeline", "Period…"))
        self.period_button.setToolTip(
            translate("Timeline", "Show only what touches a period (drag over the years)")
        )
        self.compare_button.setText(translate("Timeline", "Compare…"))
        self.compare_button.setToolTip(
            translate("Timeline", "Compare this date with another (Ctrl+Shift+D)")
        )
        self.speed_button.setToolTip(translate("Timeline", "Speed: years a second"))
        self.speed_button.setAccessibleName(translate("Timeline", "Speed: years a second"))
        self._show_playing()
        self.today_button.setText(translate("Dates", "Today"))
        self.past_box.setText(translate("Dates", "past, faint"))
        self.planned_box.setText(translate("Dates", "planned"))
        self.past_box.setToolTip(translate("Filters", "What was over by the date"))
        self.planned_box.setToolTip(
            translate("Filters", "What was announced, planned or possible on the date")
        )
        self.field.setAccessibleName(translate("Dates", "Date of the map"))
        self.field.setToolTip(
            translate("Dates", "Date of the map: a day, a month (2025-11) or a year (2025)")
        )
        self.previous_button.setToolTip(translate("Dates", "Previous date ([)"))
        self.next_button.setToolTip(translate("Dates", "Next date (])"))
        self.previous_button.setAccessibleName(translate("Dates", "Previous date"))
        self.next_button.setAccessibleName(translate("Dates", "Next date"))
        self.timeline.setAccessibleName(translate("Dates", "Axis of time"))
        self.setAccessibleName(translate("Timeline", "Timeline"))
