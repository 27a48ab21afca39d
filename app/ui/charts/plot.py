"""The little of pyqtgraph that is used, typed: bars over an axis of time.

pyqtgraph has no type hints; what it hands out is ``Any``, and stays in here. It draws and
nothing more: gestures are translated by those who own the chart. View box and axis lie in the
scene by themselves, without the library's plot item and its layout.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView

FloatArray = NDArray[np.float64]


class BarPlot:
    """Stacked bars over a horizontal axis, in a view that does nothing by itself.

    The scene of `view` is measured in pixels of its viewport, so that further items can be
    put into it. `area` is where the bars are.
    """

    def __init__(self, n_series: int, *, margin_px: float, axis_height_px: float) -> None:
        self._margin_px, self._axis_px = margin_px, axis_height_px
        self.area = QRectF()
        widget: Any = pg.GraphicsView(background=None)
        # Its layout would be taken apart twice when Qt deletes the window.
        widget.setCentralItem(None)
        self.view: QGraphicsView = widget
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box: Any = pg.ViewBox(enableMouse=False, enableMenu=False)
        self._box.disableAutoRange()
        self._axis: Any = pg.AxisItem("bottom")
        self._axis.setStyle(tickLength=0, tickTextOffset=3, hideOverlappingLabels=False)
        # The handle hangs into the axis: a step of the date would print all its texts again.
        self._axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.add(self._box)
        self.add(self._axis)
        none = np.empty(0)
        no_pen = pg.mkPen(None)
        self._series: list[Any] = [
            pg.BarGraphItem(x0=none, width=none, y0=none, height=none, pen=no_pen)
            for _ in range(n_series)
        ]
        for item in self._series:
            self._box.addItem(item, ignoreBounds=True)

    def add(self, item: QGraphicsItem) -> None:
        """Put a further item into the scene."""
        self.view.scene().addItem(item)

    def set_size(self, width: float, height: float) -> None:
        """How large the view is, in pixels."""
        left, across = self._margin_px, max(width - 2 * self._margin_px, 1.0)
        self.area = QRectF(left, 0, across, max(height - self._axis_px, 1.0))
        self._box.setGeometry(self.area)
        self._axis.setGeometry(QRectF(left, self.area.bottom(), across, self._axis_px))

    def set_colours(self, ground: QColor, line: QColor, text: QColor, font: QFont) -> None:
        """The colours of all but the bars, and the type under the axis."""
        self.view.setBackgroundBrush(ground)
        self._axis.setPen(pg.mkPen(line))
        self._axis.setTextPen(pg.mkPen(text))
        self._axis.setStyle(tickFont=font)

    def set_range(self, begin: float, end: float, top: float) -> None:
        """Show `begin` to `end` across, and 0 to `top` upwards."""
        self._box.setRange(xRange=(begin, end), yRange=(0.0, top), padding=0)
        self._axis.setRange(begin, end)

    def set_ticks(self, ticks: Sequence[tuple[float, str]]) -> None:
        """What stands under the axis, and where."""
        self._axis.setTicks([list(ticks)])

    def set_bars(
        self,
        lefts: FloatArray,
        widths: FloatArray,
        heights: FloatArray,
        colours: Sequence[QColor],
    ) -> None:
        """Bars of one width for each place, stacked: `heights` are (series, places)."""
        tops = np.cumsum(heights, axis=0)
        for item, top, height, colour in zip(self._series, tops, heights, colours, strict=True):
            there = height > 0
            item.setOpts(
                x0=lefts[there],
                width=widths[there],
                y0=(top - height)[there],
                height=height[there],
                brush=pg.mkBrush(colour),
            )
