"""The date of the map along the bottom: steps, a field, the axis of time."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.analysis.chronicle import build_chronicle, follow_chronicle
from app.drawing.look import Theme
from app.session.session import Session
from app.ui.charts.date_strip import DateStrip
from app.ui.icons import tinted_icon
from app.ui.panels.date_field import DateField
from app.ui.theme import ThemeController

translate = QCoreApplication.translate


class DateBar(QWidget):
    """As-of date by steps, by hand and by dragging; what is past and to come, or not."""

    def __init__(self, session: Session, themes: ThemeController) -> None:
        super().__init__()
        self._session = session
        self._themes = themes
        self._dossier = session.dossier
        self._chronicle = build_chronicle(self._dossier, session.today)
        self._wanted: date | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go)
        self.setProperty("role", "dateBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.strip = DateStrip(self._chronicle, session.as_of, themes)
        self.strip.date_picked.connect(self._go_soon)
        self.field = DateField(lambda: session.as_of, self._set)
        self.previous_button, self.next_button = self._arrow(), self._arrow()
        self.previous_button.clicked.connect(self.step_back)
        self.next_button.clicked.connect(self.step_forward)
        self.today_button = QPushButton()
        self.today_button.setProperty("role", "quiet")
        self.today_button.clicked.connect(self.go_to_today)
        self.past_box, self.planned_box = QCheckBox(), QCheckBox()
        self.past_box.toggled.connect(self._show_past)
        self.planned_box.toggled.connect(self._show_planned)
        self._title, self._caption = QLabel(), QLabel()
        self._title.setProperty("role", "heading")
        self._caption.setProperty("role", "muted")
        self._lay_out()
        session.dossier_changed.connect(self._dossier_changed)
        session.clock_changed.connect(self._clock_changed)
        session.filter_changed.connect(self._filter_changed)
        themes.theme_changed.connect(self._wear)
        self._wear(themes.theme)
        self._retranslate()
        self._clock_changed()
        self._filter_changed()

    def step_back(self) -> None:
        """To the date that occurs before this one."""
        day = self._chronicle.previous(self._session.as_of)
        if day is not None:
            self._set(day)

    def step_forward(self) -> None:
        """To the date that occurs after this one."""
        day = self._chronicle.next(self._session.as_of)
        if day is not None:
            self._set(day)

    def go_to_today(self) -> None:
        """To the day on which the program was started."""
        self._set(self._session.today)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 0)
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addSpacing(6)
        head.addWidget(self.previous_button)
        head.addWidget(self.field)
        head.addWidget(self.next_button)
        head.addWidget(self.today_button)
        head.addSpacing(12)
        head.addWidget(self.past_box)
        head.addSpacing(8)
        head.addWidget(self.planned_box)
        head.addStretch(1)
        head.addWidget(self._caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.strip)

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

    def _go_soon(self, day: date) -> None:
        """Follow a hand that drags: of the days it passes in one moment only the last."""
        self._wanted = day
        self.strip.set_as_of(day)
        self._soon.start()

    def _go(self) -> None:
        if self._wanted is not None:
            self._set(self._wanted)
            self._wanted = None

    def _set(self, day: date | None) -> None:
        if day is not None:
            self._session.set_as_of(day)

    def _dossier_changed(self) -> None:
        before, self._dossier = self._dossier, self._session.dossier
        self._chronicle = follow_chronicle(
            self._chronicle, before, self._dossier, self._session.today
        )
        self.strip.set_chronicle(self._chronicle)
        self._clock_changed()

    def _clock_changed(self) -> None:
        as_of = self._session.as_of
        self.strip.set_as_of(as_of)
        self.field.refresh()
        self.previous_button.setEnabled(self._chronicle.previous(as_of) is not None)
        self.next_button.setEnabled(self._chronicle.next(as_of) is not None)

    def _filter_changed(self) -> None:
        self.past_box.setChecked(self._session.filter.show_past)
        self.planned_box.setChecked(self._session.filter.show_planned)

    def _show_past(self, shown: bool) -> None:
        self._session.set_filter(replace(self._session.filter, show_past=shown))

    def _show_planned(self, shown: bool) -> None:
        self._session.set_filter(replace(self._session.filter, show_planned=shown))

    def _retranslate(self) -> None:
        self._title.setText(translate("Dates", "Date"))
        self._caption.setText(translate("Dates", "is reported · begins · ends, per quarter"))
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
        self.strip.setAccessibleName(translate("Dates", "Axis of time"))
        self.setAccessibleName(translate("Dates", "Date"))
