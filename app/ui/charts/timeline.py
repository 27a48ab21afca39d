"""The timeline: how much happens when, what happens to the selected, and where one stands.

A step of the date moves the handle and nothing else: bars and names are laid out only when other
days are shown, or other things happen.
"""

from datetime import date

import numpy as np
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from app.analysis.bins import Unit, edges, finest_unit, first_day, last_day
from app.analysis.chronicle import Chronicle, Mark
from app.analysis.happenings import Happening
from app.drawing.look import Theme
from app.session.session import Session
from app.ui.charts.away_sign import AwaySign
from app.ui.charts.first_handle import FirstHandle
from app.ui.charts.happening_names import record_name, tell_happening, tell_stretch
from app.ui.charts.lane import ROW_PX, TICKS_PX, LaneItem
from app.ui.charts.mark_look import mark_colours
from app.ui.charts.plot import BarPlot
from app.ui.charts.pointers import HandleItem, VeilItem
from app.ui.charts.stretches import PeriodItem
from app.ui.charts.ticks import ticks_of
from app.ui.charts.time_scale import TimeScale
from app.ui.charts.timeline_gestures import TimelineGestures
from app.ui.charts.timeline_keys import TimelineKeys
from app.ui.dates_text import long_day
from app.ui.painting.fonts import font_of
from app.ui.panels.tooltips import plain_tooltip
from app.ui.theme import ThemeController, qcolor

translate = QCoreApplication.translate

_YEARS_SHOWN = 35
_YEARS_AHEAD = 3
_MARGIN_PX = 16.0
_AXIS_PX = 18.0
_LEAST_BAR_PX = 4.0
_SNAP_PX = 5.0
_MOST_NAMED = 5
_LEAST_BARS_PX, _BARS_SHARE = 24.0, 0.37
"""What the names leave the bars, at least, in pixels and of the height."""
_PAGE = 0.12
"""How far from the edge, by the width shown, one stands after the axis has turned a page."""


class Timeline(QWidget):
    """The axis of time of a session: it shows, and says what the person wants.

    Emits
    -----
    date_picked
        With the day the person points at, while dragging too.
    stepped
        With the day a key steps to, on which something happens.
    first_picked
        With the day that a hand, or a key, moves the first date of a comparison to.
    period_picked
        With the first and last day of a period, or None: let go of it.
    shown_changed
        When other days are shown.
    """

    date_picked = Signal(object)
    stepped = Signal(object)
    first_picked = Signal(object)
    period_picked = Signal(object)
    shown_changed = Signal()

    def __init__(self, session: Session, chronicle: Chronicle, themes: ThemeController) -> None:
        super().__init__()
        self._session = session
        self._chronicle = chronicle
        self._happenings: tuple[Happening, ...] = ()
        self._names: list[str] = []
        self._themes = themes
        self._as_of = session.as_of
        self._unit = Unit.QUARTER
        self._telling = False
        self._plot = BarPlot(len(Mark), margin_px=_MARGIN_PX, axis_height_px=_AXIS_PX)
        self.lane = LaneItem(themes.theme)
        self.handle = HandleItem(themes.theme)
        self.first = FirstHandle(themes.theme)
        self.period_item = PeriodItem(themes.theme)
        self.sign = AwaySign(themes.theme)
        self._veil = VeilItem(themes.theme)
        pointers = (*self.first.items, self.handle, self.sign)
        for item in (self.period_item, self.lane, self._veil, *pointers):
            self._plot.add(item)
        self.view = self._plot.view
        self._empty = QLabel(self)
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.scale = self._home()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._lay_out)
        self.gestures = TimelineGestures(self)
        self._keys = TimelineKeys(self)
        themes.theme_changed.connect(self._wear)
        self._wear(themes.theme)

    @property
    def chronicle(self) -> Chronicle:
        """All that happens."""
        return self._chronicle

    @property
    def as_of(self) -> date:
        """Where one stands."""
        return self._as_of

    @property
    def unit(self) -> Unit:
        """By which stretches is counted."""
        return self._unit

    @property
    def period(self) -> tuple[date, date] | None:
        """The period that is filtered for."""
        return self._session.filter.period

    @property
    def empty_note(self) -> str:
        """What is said where nothing is dated; otherwise nothing."""
        return self._empty.text() if self._empty.isVisible() else ""

    def sizeHint(self) -> QSize:
        """As wide as there is room; high enough for bars and one row of names."""
        return QSize(480, 88)

    def minimumSizeHint(self) -> QSize:
        """Bars and years, and nothing else."""
        return QSize(240, 60)

    def set_chronicle(self, chronicle: Chronicle) -> None:
        """Show what happens in another dossier."""
        was_home = self.scale == self._home().placed(self.scale.left_px, self.scale.width_px)
        self._chronicle = chronicle
        if was_home:
            self.scale = self._home().placed(self.scale.left_px, self.scale.width_px)
        self._rest.start()

    def set_happenings(self, happenings: tuple[Happening, ...]) -> None:
        """Show what happens to the selected."""
        self._happenings = happenings
        self._name()

    def set_as_of(self, as_of: date) -> None:
        """Show where one stands; beyond its ends the axis turns a page."""
        self._as_of = as_of
        if not self.scale.begin <= as_of.toordinal() <= self.scale.end:
            n_days = self.scale.end - self.scale.begin
            is_back = as_of.toordinal() < self.scale.begin
            begin = as_of.toordinal() - n_days * (_PAGE if is_back else 1 - _PAGE)
            if not is_back and self._telling:
                begin = as_of.toordinal() - n_days * _PAGE
            self.show_days(begin, begin + n_days)
        self._place_handle()
        self.setAccessibleDescription(long_day(as_of))

    def set_telling(self, telling: bool) -> None:
        """Tell the day beside the handle while it is on its way."""
        self._telling = telling
        self._place_handle()

    def set_first(self, day: date | None) -> None:
        """Show the first date of a comparison, or none."""
        self.first.set_day(day)
        self._place_handle()

    def set_telling_first(self, telling: bool) -> None:
        """Tell the first date beside its handle while it is on its way."""
        self.first.set_telling(telling)
        self._place_handle()

    def happenings_at(self, day: date) -> list[Happening]:
        """What happens to the selected on a day."""
        return [one for one in self._happenings if one.moment.day == day]

    def dates_of_selected(self) -> list[date]:
        """The days on which anything happens to the selected, sorted."""
        return sorted({one.moment.day for one in self._happenings})

    def show_period(self, period: tuple[date, date] | None) -> None:
        """Mark a period on the axis."""
        area = QRectF()
        if period is not None:
            bars = self._plot.area
            left = max(self.scale.x_of(period[0]), bars.left())
            right = min(self.scale.x_of_ordinal(period[1].toordinal() + 1), bars.right())
            if left < right:
                area = QRectF(left, bars.top(), right - left, bars.height())
        self.period_item.show_area(area)

    def show_days(self, begin: float, end: float) -> None:
        """Show other days, ordinals."""
        self._show(self.scale.showing(begin, end, self._bounds()))

    def zoom(self, factor: float, at_px: float | None = None) -> None:
        """Show `factor` times as many days around a place, or around where one stands."""
        at = self.scale.x_of(self._as_of) if at_px is None else at_px
        self._show(self.scale.zoomed(factor, at, self._bounds()))

    def pan(self, by_px: float) -> None:
        """Show what lies further right, or left."""
        self._show(self.scale.panned(by_px, self._bounds()))

    def show_everything(self) -> None:
        """Show all days on which anything happens."""
        self.show_days(*self._bounds())

    def show_handle(self) -> None:
        """Show as many days around where one stands: in the middle, if there are days enough."""
        half = (self.scale.end - self.scale.begin) / 2
        self.show_days(self._as_of.toordinal() - half, self._as_of.toordinal() + half)

    def x_of(self, day: date) -> float:
        """Where a day lies, in pixels from the left."""
        return self.scale.x_of(day)

    def day_at(self, x: float) -> date:
        """The day at a place, one that occurs if there is one near by."""
        day = self.scale.nearest_day_to(x)
        nearest = self._chronicle.nearest(day)
        return nearest if abs(self.x_of(nearest) - x) <= _SNAP_PX else day

    def stretch_at(self, x: float) -> tuple[date, date]:
        """The first and last day of what one bar stands for."""
        day = self.scale.day_at(x)
        return first_day(day, self._unit), last_day(day, self._unit)

    @property
    def top_of_years(self) -> float:
        """Where the years along the bottom begin, in pixels of the plot."""
        return self.view.viewport().height() - _AXIS_PX

    def tell_of_periods(self, global_at: QPoint) -> None:
        """Tell beside the pointer what may be done along the years."""
        text = translate("Timeline", "Drag over the years to show only what touches a period")
        QToolTip.showText(global_at, plain_tooltip(text), self)

    def tell_of_first(self, global_at: QPoint) -> None:
        """Tell beside the pointer what the hollow handle is."""
        text = translate("Timeline", "The first date of the comparison: drag it (Alt+arrows)")
        QToolTip.showText(global_at, plain_tooltip(text), self)

    def tell_of_handle(self, global_at: QPoint) -> None:
        """Tell beside the pointer what a click on the sign towards the handle does."""
        text = translate("Timeline", "Show the date of the map (H)")
        QToolTip.showText(global_at, plain_tooltip(text), self)

    def tell_at(self, at: QPointF, global_at: QPoint) -> None:
        """Tell beside the pointer what happens there."""
        dossier, language = self._session.dossier, self._session.language
        placed = self.lane.nearest(at)
        if placed is not None:
            text = tell_happening(dossier, placed.happening, language)
        else:
            first, last = self.stretch_at(at.x())
            counts = self._chronicle.count([first.toordinal(), last.toordinal() + 1])[:, 0]
            by_mark = dict(zip(Mark, counts.tolist(), strict=True))
            found = self._chronicle.between(first, last, 4 * _MOST_NAMED)
            told = [record_name(dossier, record, language) for _mark, record in found]
            names = list(dict.fromkeys(told))[:_MOST_NAMED]
            n_more = sum(by_mark.values()) - sum(name in names for name in told)
            text = tell_stretch(first, last, by_mark, names, n_more)
        QToolTip.showText(global_at, plain_tooltip(text), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, zoom and mark by keys."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard moves the handle."""
        super().focusInEvent(event)
        self._light(self._themes.theme, is_lit=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it does not."""
        super().focusOutEvent(event)
        self._light(self._themes.theme, is_lit=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew in the new size."""
        super().resizeEvent(event)
        self._plot.set_size(self.width(), self.height())
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        session = self._session
        self._names = [
            record_name(session.dossier, one.record, session.language) for one in self._happenings
        ]
        self._rest.start()

    def _show(self, scale: TimeScale) -> None:
        if scale != self.scale:
            self.scale = scale
            self._lay_out()

    def _home(self) -> TimeScale:
        """The last decades, up to what is soon to come."""
        dates, today = self._chronicle.dates, self._session.today
        horizon = date(min(today.year + _YEARS_AHEAD, date.max.year), 12, 31)
        soon = self._chronicle.previous(horizon) or today
        end = last_day(max(soon, today, min(self._as_of, horizon)), Unit.QUARTER)
        begin = date(max(today.year - _YEARS_SHOWN, 1), 1, 1)
        if dates and dates[0] > begin:
            begin = first_day(min(dates[0], self._as_of), Unit.YEAR)
        return TimeScale(begin.toordinal(), end.toordinal() + 1)

    def _bounds(self) -> tuple[float, float]:
        """Between which days one can look: where anything happens or one stands, and today."""
        occur = (*self._chronicle.dates[:1], *self._chronicle.dates[-1:])
        known = (*occur, self._as_of, self._session.today)
        first, last = first_day(min(known), Unit.YEAR), last_day(max(known), Unit.YEAR)
        return first.toordinal(), last.toordinal() + 1

    def _lay_out(self) -> None:
        """Bring everything to where it belongs in the days that are shown."""
        self._rest.stop()
        area = self._plot.area
        if area.width() <= 1:
            return
        self.scale = self.scale.placed(area.left(), area.width())
        lane = QRectF(area.left(), area.top(), area.width(), self._lane_height(area))
        self.lane.show_happenings(self._happenings, self._names, self.scale, lane)
        self._show_bars(area, lane.height())
        self._plot.set_ticks(ticks_of(self.scale))
        self._veil.set_area(area)
        self.handle.set_height(area.height())
        self.show_period(self.period)
        self._place_handle()
        self._show_empty(area)
        self.shown_changed.emit()

    def _show_empty(self, area: QRectF) -> None:
        """Say what to do where nothing is dated."""
        known_by = self._session.known_by
        self._empty.setText(
            translate("Timeline", "Nothing is dated yet. Give a claim its period to see it here.")
            if known_by is None
            else translate("Timeline", "Nothing with a date was known by {day}.").format(
                day=long_day(known_by)
            )
        )
        self._empty.setGeometry(area.toRect())
        self._empty.setVisible(not self._chronicle.dates)
        self._empty.raise_()

    def _lane_height(self, area: QRectF) -> float:
        """As many rows of names as leave the bars enough room; none if nothing is selected."""
        if not self._happenings:
            return 0.0
        room = area.height() - TICKS_PX - max(area.height() * _BARS_SHARE, _LEAST_BARS_PX)
        return max(int(room // ROW_PX), 1) * ROW_PX + TICKS_PX

    def _show_bars(self, area: QRectF, lane_px: float) -> None:
        self._unit = finest_unit(self.scale.days_per_px, _LEAST_BAR_PX)
        begins = np.array(edges(self.scale.first_day, self.scale.last_day, self._unit))
        counts = self._chronicle.count(begins.tolist())
        totals = counts.sum(axis=0)
        # By the square root, so that one busy stretch does not flatten all others.
        heights = np.sqrt(totals / max(int(totals.max(initial=0)), 1))
        shares = counts / np.maximum(totals, 1)
        gap = min(1.5 * self.scale.days_per_px, float(np.diff(begins).min()) * 0.25)
        # The lane lies over the bars: they reach up to it and no further.
        room = max(area.height() - lane_px - 4.0, 8.0)
        self._plot.set_range(self.scale.begin, self.scale.end, area.height() / room)
        self._plot.set_bars(
            begins[:-1].astype(np.float64),
            np.diff(begins) - gap,
            shares * heights,
            [qcolor(colour) for colour in mark_colours(self._themes.theme).values()],
        )

    def _place_handle(self) -> None:
        area, x = self._plot.area, self.scale.x_of(self._as_of)
        self.first.place(self.scale, area, self._as_of)
        self.handle.setPos(x, area.top())
        self.handle.set_flag(
            self._as_of.isoformat() if self._telling else "", is_left=x > area.center().x()
        )
        self._veil.begin_at(x)
        # The handle is seen in the margins, too.
        if 0 <= x <= self.width():
            self.sign.hide()
        else:
            self.sign.point(area, long_day(self._as_of), is_left=x < 0)

    def _light(self, theme: Theme, *, is_lit: bool) -> None:
        self.handle.set_look(theme, is_lit=is_lit)
        self.sign.set_look(theme, is_lit=is_lit)

    def _wear(self, theme: Theme) -> None:
        self._plot.set_colours(
            qcolor(theme.panel), qcolor(theme.line), qcolor(theme.muted), font_of(11, 400)
        )
        self.lane.set_theme(theme)
        self._veil.set_theme(theme)
        self.period_item.set_theme(theme)
        self.first.set_theme(theme)
        self._light(theme, is_lit=self.hasFocus())
        self._rest.start()
