"""A row of which some widgets give way where there is no room for all."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget


class YieldingRow(QHBoxLayout):
    """A row; `yielding` are hidden one after the other, the first first, until the rest fits.

    What gives way has to be reachable elsewhere, or to be told by a tooltip.
    """

    def __init__(self, *yielding: QWidget) -> None:
        super().__init__()
        self._yielding = yielding

    def least_width(self) -> int:
        """How narrow it can be, in pixels: without what gives way."""
        return self._whole_width() - sum(map(self._width_of, self._yielding))

    def fit(self, width: int) -> None:
        """Show as much as has room in a width."""
        needed = self._whole_width()
        for widget in self._yielding:
            gives_way = needed > width
            if gives_way:
                needed -= self._width_of(widget)
            if widget.isHidden() is not gives_way:
                widget.setHidden(gives_way)

    def _whole_width(self) -> int:
        hidden = (widget for widget in self._yielding if widget.isHidden())
        return self.minimumSize().width() + sum(map(self._width_of, hidden))

    def _width_of(self, widget: QWidget) -> int:
        return widget.minimumSizeHint().width() + self.spacing()


def may_need_fitting(event: QEvent) -> bool:
    """Whether after an event of the widget around it a row has other room, or needs other room."""
    return event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}
