"""What is said of a map while a story is told: the view's title, its caption, where one is."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from app.drawing.arrays import Rgb
from app.drawing.look import Theme
from app.ui.icons import tinted_icon
from app.ui.painting.fonts import font_of
from app.ui.painting.pens import colour_of
from app.ui.painting.wrapped_text import wrap_text

translate = QCoreApplication.translate

_TITLE_OF_MAP = 1 / 34
"""Height of the title's letters by that of the map: read from the last row of a room."""

_TITLE_PX = (20.0, 38.0)
_CAPTION = 0.64
_SMALL = 0.5
_LEAST_SMALL_PX = 12.0
"""Of the caption and of all else, by the title; the least and the most in pixels."""

_MOST_OF_WIDTH = 0.66
_MOST_TITLE_LINES, _MOST_CAPTION_LINES = 2, 4
_CORNER = 8.0
_OPACITY = 0.94
_BUTTON_PX = 26


@dataclass(frozen=True, slots=True)
class StoryPage:
    """What is said of a view: its place in the story, what it lacks, how to go on."""

    title: str
    caption: str = ""
    place: str = ""
    note: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    font: QFont
    colour: Rgb
    gap: float = 0.0


class StoryCard(QWidget):
    """A quiet panel at the upper edge of the map, as large as its texts.

    Emits
    -----
    closed
        When the person wants no more of the story.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = StoryPage("")
        self._room = (1.0, 1.0)
        self._lines: list[_Line] = []
        self.close_button = QToolButton(self)
        self.close_button.setProperty("role", "icon")
        self.close_button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.close_button.clicked.connect(self.closed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.set_theme(theme)
        self.retranslate()
        self.hide()

    @property
    def page(self) -> StoryPage:
        """What is said."""
        return self._page

    def say(self, page: StoryPage) -> None:
        """Say something else."""
        if page != self._page:
            self._page = page
            self.setAccessibleName(page.title)
            told = (page.place, page.caption, page.note, page.hint)
            self.setAccessibleDescription(". ".join(text for text in told if text))
            self._arrange()

    def set_room(self, width: float, height: float) -> None:
        """Lie on a map of this size, in pixels."""
        if (width, height) != self._room:
            self._room = (width, height)
            self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Show other colours."""
        self._theme = theme
        self.close_button.setIcon(tinted_icon("close", theme.muted))
        self._arrange()

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        leave = translate("Views", "Leave the story (Esc)")
        self.close_button.setToolTip(leave)
        self.close_button.setAccessibleName(leave)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the panel and its lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colour_of(self._theme.panel)
        ground.setAlphaF(_OPACITY)
        painter.setBrush(ground)
        painter.setPen(QPen(QColor(*self._theme.line), 1.0))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        y = self._padding
        for line in self._lines:
            metrics = QFontMetricsF(line.font)
            y += line.gap
            painter.setFont(line.font)
            painter.setPen(colour_of(line.colour))
            painter.drawText(QPointF(self._padding, y + metrics.ascent()), line.text)
            y += metrics.height()
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks from the map below."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep clicks from the map below."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Keep clicks from the map below."""
        event.accept()

    @property
    def _title_px(self) -> float:
        least, most = _TITLE_PX
        return min(max(self._room[1] * _TITLE_OF_MAP, least), most)

    @property
    def _padding(self) -> float:
        return round(0.75 * self._title_px)

    def _arrange(self) -> None:
        """Set the texts in lines, and take as much of the map as they need."""
        most = max(_MOST_OF_WIDTH * self._room[0] - 2 * self._padding - _BUTTON_PX, 1.0)
        self._lines = self._set_lines(most)
        widths = [QFontMetricsF(line.font).horizontalAdvance(line.text) for line in self._lines]
        height = sum(QFontMetricsF(line.font).height() + line.gap for line in self._lines)
        width = max(widths, default=0.0) + 2 * self._padding + _BUTTON_PX
        self.resize(round(width), round(height + 2 * self._padding))
        self.close_button.move(self.width() - _BUTTON_PX - 6, 6)
        self.update()

    def _set_lines(self, width: float) -> list[_Line]:
        page, theme, title_px = self._page, self._theme, self._title_px
        small_px = max(_SMALL * title_px, _LEAST_SMALL_PX)
        lines: list[_Line] = []
        for text, font, colour, most, gap in (
            (page.place, font_of(small_px, 500), theme.muted, 1, 0.0),
            (page.title, font_of(title_px, 600), theme.text, _MOST_TITLE_LINES, 0.1),
            (
                page.caption,
                font_of(_CAPTION * title_px, 400),
                theme.text,
                _MOST_CAPTION_LINES,
                0.25,
            ),
            (page.note, font_of(small_px, 400), theme.conflictual, 2, 0.4),
            (page.hint, font_of(small_px, 400), theme.muted, 2, 0.4),
        ):
            for number, part in enumerate(wrap_text(text, font, width, most)):
                lines.append(_Line(part, font, colour, 0.0 if number else gap * title_px))
        return lines
