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

from app.drawing.legend import LegendChannel, LegendEntry
from app.drawing.look import Theme
from app.ui.canvas.focus import KEYBOARD_FOCUS
from app.ui.painting.fonts import font_of
from app.ui.painting.legend_painter import SAMPLE_WIDTH_PX, paint_legend_sample
from app.ui.painting.picture_painter import colour_of
from app.ui.painting.text_measure import metrics_of
from app.ui.wording import legend_label

translate = QCoreApplication.translate

_TEXT_PX = 11.0
_WEIGHT, _TITLE_WEIGHT = 400, 600
_ROW, _TITLE_ROW = 18.0, 20.0
_PADDING, _GAP, _GROUP_GAP, _COLUMN_GAP = 12.0, 8.0, 6.0, 20.0
_CORNER = 8.0
_OPACITY = 0.94
_MOST_ROWS = 12
_MOST_OF_MAP = 0.15
"""Share of the map it may take without having been asked for."""

_CHEVRON = 4.0

_GROUPS = (
    (LegendChannel.TONE,),
    (LegendChannel.DASH, LegendChannel.PAST),
    (LegendChannel.WIDTH, LegendChannel.ARROW),
    (LegendChannel.SHAPE, LegendChannel.MARK),
    (LegendChannel.HULL,),
)

Group = tuple[LegendEntry, ...]


class LegendOverlay(QWidget):
    """A panel that lists samples and their meaning; a click on its title folds it.

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
        self._columns: list[list[Group]] = []
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
        return self._is_folded or not self._columns

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

    def set_entries(self, entries: tuple[LegendEntry, ...]) -> None:
        """Explain these."""
        if entries != self._entries:
            self._entries = entries
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
        """Paint panel, title and rows."""
        painter = QPainter(face)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colour_of(self._theme.panel)
        ground.setAlphaF(_OPACITY)
        painter.setBrush(ground)
        rim = self._theme.accent if self._shows_focus else self._theme.line
        painter.setPen(QPen(QColor(*rim), 1.0))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        self._paint_title(painter)
        if not self.shows_title_only:
            self._paint_columns(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold at a click on the title; the map below gets no click."""
        if event.position().y() <= _PADDING + _TITLE_ROW:
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
        """Set groups into as few columns as the height allows."""
        groups = [
            tuple(entry for entry in self._entries if entry.channel in channels)
            for channels in _GROUPS
        ]
        groups = [group for group in groups if group]
        self._columns = _columns_of(groups)
        if not self._has_room():
            self._columns = []
        self.setVisible(bool(self._entries))
        self.setAccessibleDescription("; ".join(legend_label(entry) for entry in self._entries))
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
        metrics = metrics_of(_TEXT_PX, _TITLE_WEIGHT)
        title = 2 * _PADDING + metrics.horizontalAdvance(self._title) + _GAP + 2 * _CHEVRON
        if self.shows_title_only:
            return title, 2 * _PADDING - 8.0 + _TITLE_ROW
        columns = [_column_width(column) for column in self._columns]
        width = sum(columns) + _COLUMN_GAP * (len(columns) - 1) + 2 * _PADDING
        height = max(_column_height(column) for column in self._columns)
        return max(width, title), _PADDING + _TITLE_ROW + height + _PADDING - 4.0

    def _paint_title(self, painter: QPainter) -> None:
        top = 4.0 if self.shows_title_only else _PADDING - 4.0
        top += 4.0 if self.shows_title_only else 0.0
        middle = top + _TITLE_ROW / 2
        painter.setPen(colour_of(self._theme.muted))
        _draw_text(painter, self._title, _PADDING, middle, _TITLE_WEIGHT)
        x = self.width() - _PADDING - _CHEVRON
        down = -1.0 if self.shows_title_only else 1.0
        painter.setPen(
            QPen(colour_of(self._theme.muted), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        tip = QPointF(x, middle + down * _CHEVRON / 2)
        for side in (-_CHEVRON, _CHEVRON):
            painter.drawLine(QPointF(x + side, middle - down * _CHEVRON / 2), tip)

    def _paint_columns(self, painter: QPainter) -> None:
        x = _PADDING
        for column in self._columns:
            y = _PADDING + _TITLE_ROW
            for group in column:
                for entry in group:
                    box = QRectF(x, y, SAMPLE_WIDTH_PX, _ROW)
                    paint_legend_sample(painter, entry, box, self._theme, self._theme.panel)
                    painter.setPen(colour_of(self._theme.text))
                    left = x + SAMPLE_WIDTH_PX + _GAP
                    _draw_text(painter, legend_label(entry), left, y + _ROW / 2, _WEIGHT)
                    y += _ROW
                y += _GROUP_GAP
            x += _column_width(column) + _COLUMN_GAP


def _columns_of(groups: list[Group]) -> list[list[Group]]:
    """Groups stay whole and in order; a column is begun when the last one is full."""
    columns: list[list[Group]] = []
    room = 0
    for group in groups:
        if len(group) > room:
            columns.append([])
            room = _MOST_ROWS
        columns[-1].append(group)
        room -= len(group)
    return columns


def _column_width(column: list[Group]) -> float:
    metrics = metrics_of(_TEXT_PX, _WEIGHT)
    widest = max(
        metrics.horizontalAdvance(legend_label(entry)) for group in column for entry in group
    )
    return SAMPLE_WIDTH_PX + _GAP + widest


def _column_height(column: list[Group]) -> float:
    return sum(len(group) for group in column) * _ROW + (len(column) - 1) * _GROUP_GAP


def _draw_text(painter: QPainter, text: str, x: float, middle: float, weight: int) -> None:
    """Draw a line of text whose small letters stand around a height."""
    metrics = metrics_of(_TEXT_PX, weight)
    painter.setFont(font_of(_TEXT_PX, weight))
    painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), text)
