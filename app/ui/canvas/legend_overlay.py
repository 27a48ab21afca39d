"""The legend in the corner of the map: what is visible, and nothing else."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.drawing.content import MapContent
from app.drawing.geometry import Geometry
from app.drawing.legend import LegendChannel, LegendEntry, LegendKey, build_legend
from app.drawing.look import Theme
from app.ui.canvas.focus import KEYBOARD_FOCUS
from app.ui.painting.fonts import font_of
from app.ui.painting.legend_painter import SAMPLE_WIDTH_PX, paint_legend_sample
from app.ui.painting.pens import colour_of
from app.ui.painting.text_measure import metrics_of
from app.ui.wording import lone_legend_label

translate = QCoreApplication.translate

_TEXT_PX = 11.0
_WEIGHT, _TITLE_WEIGHT = 400, 600
_ROW, _TITLE_ROW = 18.0, 20.0
_PADDING, _GAP, _ENTRY_GAP = 12.0, 6.0, 14.0
_CORNER = 8.0
_OPACITY = 0.94
_MOST_OF_MAP = 0.15
_MOST_OF_WIDTH = 0.62
"""Shares of the map and of its width it may take without having been asked for."""

_CHEVRON = 4.0
_CHEVRON_ROOM = _CHEVRON * 2 + 14.0

_GROUPS = {
    LegendChannel.TONE: 0,
    LegendChannel.DASH: 1,
    LegendChannel.PAST: 1,
    LegendChannel.WIDTH: 2,
    LegendChannel.ARROW: 2,
    LegendChannel.SHAPE: 3,
    LegendChannel.MARK: 3,
    LegendChannel.HULL: 4,
}
_NARROW = {LegendChannel.SHAPE, LegendChannel.MARK, LegendChannel.HULL}
_NARROW_SAMPLE = 18.0

Row = tuple[LegendEntry, ...]


class LegendOverlay(QWidget):
    """A panel that lists samples and their meaning; a click folds and unfolds it.

    It lies wide and low at the edge of the map: a row for each sort of sign.

    Emits
    -----
    resized
        When it takes another part of the map.
    folded
        When the person folds (True) or unfolds it.
    """

    resized = Signal()
    folded = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[LegendEntry, ...] = ()
        self._shown: tuple[MapContent, tuple[bool, ...]] | None = None
        self._rows: list[Row] = []
        self._is_folded = False
        self._is_wanted = False
        self._room = (10_000.0, 10_000.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._shows_focus = False
        self._face: QPixmap | None = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._name()

    @property
    def is_folded(self) -> bool:
        """Whether the person wants to see the title only."""
        return self._is_folded

    @property
    def shows_title_only(self) -> bool:
        """Whether only the title is shown, for want of room or by wish."""
        return self._is_folded or not self._rows

    def set_folded(self, folded: bool) -> None:
        """Show the title only, or all of it where there is room."""
        if folded != self._is_folded:
            self._is_folded = folded
            self._arrange()
            self.folded.emit(folded)

    def toggle(self) -> None:
        """Fold it, or unfold it even where it takes much of the map."""
        self._is_wanted = self.shows_title_only
        if self._is_wanted and not self._is_folded:
            self._arrange()
        else:
            self.set_folded(not self._is_folded)

    def set_theme(self, theme: Theme) -> None:
        """Show other colours."""
        self._theme = theme
        self._repaint()

    def explain(self, geometry: Geometry) -> None:
        """Explain what a geometry shows; the same content is read once."""
        shown = (geometry.content, tuple(shape.is_split for shape in geometry.hulls))
        if self._shown is None or self._shown[0] is not shown[0] or self._shown[1] != shown[1]:
            self._shown = shown
            self.set_entries(build_legend(geometry.content, geometry.hulls))

    def set_entries(self, entries: tuple[LegendEntry, ...]) -> None:
        """Explain these; how many things each explains is not said, and changes nothing."""
        before, self._entries = self._entries, entries
        if list(map(_read_of, entries)) != list(map(_read_of, before)):
            self._arrange()

    def set_room(self, width: float, height: float) -> None:
        """Lie on a map of this size, in pixels; what takes too much of it is folded."""
        if (width, height) != self._room:
            self._room = (width, height)
            self._arrange()

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        self._name()
        self._arrange()

    def sizeHint(self) -> QSize:
        """The size all of it takes."""
        width, height = self._wanted_size()
        return QSize(int(width + 0.5), int(height + 0.5))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Show the panel, painted once: it lies over a map that is painted all the time."""
        ratio = self.devicePixelRatioF()
        if self._face is None or self._face.devicePixelRatio() != ratio:
            face = QPixmap(self.size() * ratio)
            face.setDevicePixelRatio(ratio)
            face.fill(Qt.GlobalColor.transparent)
            self._paint_face(face)
            self._face = face
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._face)
        painter.end()

    def _paint_face(self, face: QPixmap) -> None:
        """Paint the panel, and its title or its rows."""
        painter = QPainter(face)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colour_of(self._theme.panel)
        ground.setAlphaF(_OPACITY)
        painter.setBrush(ground)
        rim = self._theme.accent if self._shows_focus else self._theme.line
        painter.setPen(QPen(QColor(*rim), 1.0))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        self._paint_chevron(painter)
        if self.shows_title_only:
            painter.setPen(colour_of(self._theme.muted))
            _draw_text(painter, self._title, _PADDING, self.height() / 2, _TITLE_WEIGHT)
        else:
            self._paint_rows(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold at a click; the map below gets none."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.toggle()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the end of a click from the map, too."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of two counts like the first."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold or unfold with Space and Enter."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to who came by keyboard."""
        super().focusInEvent(event)
        self._shows_focus = event.reason() in KEYBOARD_FOCUS
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self._shows_focus = False
        self._repaint()

    def _name(self) -> None:
        self._title = translate("Map", "Legend")
        self.setAccessibleName(self._title)
        self.setToolTip("")

    def _arrange(self) -> None:
        """Set a row for each group, or several where the width does not suffice."""
        groups = [
            tuple(entry for entry in self._entries if _group_of(entry) == number)
            for number in sorted(set(_GROUPS.values()))
        ]
        width = _MOST_OF_WIDTH * self._room[0] - 2 * _PADDING - _CHEVRON_ROOM
        self._rows = [row for group in groups for row in _rows_of(group, width)]
        if not self._has_room():
            self._rows = []
        self.setVisible(bool(self._entries))
        self.setAccessibleDescription(
            "; ".join(lone_legend_label(entry) for entry in self._entries)
        )
        if self.size() != self.sizeHint():
            self.resize(self.sizeHint())
        self.resized.emit()
        self._repaint()

    def _has_room(self) -> bool:
        (width, height), (whole_width, whole_height) = self._wanted_size(), self._room
        if width > whole_width - 2 * _PADDING or height > whole_height - 2 * _PADDING:
            return False
        return self._is_wanted or width * height <= _MOST_OF_MAP * whole_width * whole_height

    def _repaint(self) -> None:
        self._face = None
        self.update()

    def _wanted_size(self) -> tuple[float, float]:
        if self.shows_title_only:
            metrics = metrics_of(_TEXT_PX, _TITLE_WEIGHT)
            title = metrics.horizontalAdvance(self._title)
            return 2 * _PADDING + title + _CHEVRON_ROOM, _TITLE_ROW + 14.0
        # The chevron stands in the top right corner, beside all rows.
        width = max(_row_width(row) for row in self._rows) + 2 * _PADDING + _CHEVRON_ROOM
        return width, len(self._rows) * _ROW + 2 * _PADDING - 4.0

    def _paint_chevron(self, painter: QPainter) -> None:
        """Upwards where there is more to see, else downwards."""
        down = -1.0 if self.shows_title_only else 1.0
        x = self.width() - _PADDING - _CHEVRON
        middle = self.height() / 2 if self.shows_title_only else _PADDING - 2.0 + _ROW / 2
        painter.setPen(
            QPen(colour_of(self._theme.muted), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        tip = QPointF(x, middle + down * _CHEVRON / 2)
        for side in (-_CHEVRON, _CHEVRON):
            painter.drawLine(QPointF(x + side, middle - down * _CHEVRON / 2), tip)

    def _paint_rows(self, painter: QPainter) -> None:
        y = _PADDING - 2.0
        for row in self._rows:
            x = _PADDING
            for entry in row:
                sample = _sample_width(entry)
                box = QRectF(x + (sample - SAMPLE_WIDTH_PX) / 2, y, SAMPLE_WIDTH_PX, _ROW)
                paint_legend_sample(painter, entry, box, self._theme, self._theme.panel)
                painter.setPen(colour_of(self._theme.text))
                left = x + sample + _GAP
                _draw_text(painter, lone_legend_label(entry), left, y + _ROW / 2, _WEIGHT)
                x += _entry_width(entry) + _ENTRY_GAP
            y += _ROW


def _read_of(entry: LegendEntry) -> tuple[object, ...]:
    """All of an entry that is to be seen."""
    shown = (entry.channel, entry.key, entry.label, entry.palette_slot)
    return (*shown, lone_legend_label(entry))


def _group_of(entry: LegendEntry) -> int:
    # The ring of an observer is around an actor, and belongs to no one bloc.
    channel = LegendChannel.SHAPE if entry.key is LegendKey.OUTLINED else entry.channel
    return _GROUPS[channel]


def _rows_of(group: Row, width: float) -> list[Row]:
    """The entries in order, in as few rows of that width as they take."""
    rows: list[Row] = []
    left = 0.0
    for entry in group:
        needed = _entry_width(entry) + _ENTRY_GAP
        if not rows or needed > left:
            rows.append(())
            left = width + _ENTRY_GAP
        rows[-1] = (*rows[-1], entry)
        left -= needed
    return rows


def _row_width(row: Row) -> float:
    return sum(_entry_width(entry) + _ENTRY_GAP for entry in row) - _ENTRY_GAP


def _entry_width(entry: LegendEntry) -> float:
    text = metrics_of(_TEXT_PX, _WEIGHT).horizontalAdvance(lone_legend_label(entry))
    return _sample_width(entry) + _GAP + text


def _sample_width(entry: LegendEntry) -> float:
    """Lines need their length to be told apart; shapes do not, but for a split hull."""
    is_narrow = entry.channel in _NARROW and entry.key is not LegendKey.SPLIT
    return _NARROW_SAMPLE if is_narrow else SAMPLE_WIDTH_PX


def _draw_text(painter: QPainter, text: str, x: float, middle: float, weight: int) -> None:
    """Draw a line of text whose small letters stand around a height."""
    metrics = metrics_of(_TEXT_PX, weight)
    painter.setFont(font_of(_TEXT_PX, weight))
    painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), text)
