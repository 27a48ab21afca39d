"""The first date of a comparison on the timeline: a handle of its own, and the days in between."""

from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

from app.drawing.look import Theme
from app.ui.charts.pointers import HandleItem
from app.ui.charts.stretches import BetweenItem
from app.ui.charts.time_scale import TimeScale


class FirstHandle:
    """Where the first of two dates that are compared lies; nothing while none is.

    It is hollow, as the date of the map is the one that everything else shows.
    """

    def __init__(self, theme: Theme) -> None:
        self.handle = HandleItem(theme, is_hollow=True)
        self.between = BetweenItem(theme)
        self._day: date | None = None
        self._is_telling = False

    @property
    def items(self) -> tuple[QGraphicsItem, ...]:
        """What is to be added to a plot."""
        return self.between, self.handle

    @property
    def day(self) -> date | None:
        """The first date, if it is another than that of the map."""
        return self._day

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self.handle.set_look(theme, is_lit=False)
        self.between.set_theme(theme)

    def set_day(self, day: date | None) -> None:
        """Stand for another day, or for none; `place` shows it."""
        self._day = day

    def set_telling(self, telling: bool) -> None:
        """Tell the day beside the handle while it is on its way."""
        self._is_telling = telling

    def place(self, scale: TimeScale, area: QRectF, second: date) -> None:
        """Show it on a part of the axis, with all days up to the second date."""
        if self._day is None:
            self.handle.hide()
            self.between.show_area(QRectF())
            return
        x, end = scale.x_of(self._day), scale.x_of(second)
        left, right = max(min(x, end), area.left()), min(max(x, end), area.right())
        is_seen = left < right
        span = QRectF(left, area.top(), right - left, area.height()) if is_seen else QRectF()
        self.between.show_area(span)
        self.handle.setVisible(area.left() - 1 <= x <= area.right() + 1)
        self.handle.set_height(area.height())
        self.handle.setPos(x, area.top())
        flag = self._day.isoformat() if self._is_telling else ""
        self.handle.set_flag(flag, is_left=x > area.center().x())
