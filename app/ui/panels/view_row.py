"""How a view is painted in the list of views: its number, its title, its caption below."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.drawing.look import blend
from app.ui.painting.fonts import font_of
from app.ui.painting.wrapped_text import wrap_text
from app.ui.style_sheet import BODY_PX, SMALL_PX
from app.ui.theme import ThemeController, qcolor

ID_ROLE = Qt.ItemDataRole.UserRole
CAPTION_ROLE = Qt.ItemDataRole.UserRole + 1
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether it is the view that was switched to last."""

MOST_OF_TITLE = 200
"""Characters; more would be a caption."""

_PAD = 8.0
_EDITOR_INSET = 5.0
_GAP = 3.0
_NUMBER_WIDTH = 24.0
_MOST_LINES = 3
_LEAST_WIDTH = 120.0


class ViewRowDelegate(QStyledItemDelegate):
    """Rows as high as their captions, of which three lines are shown at most.

    Emits
    -----
    renamed
        With the id of a view and the title that was typed; the row stays as it is.
    """

    renamed = Signal(str, str)

    def __init__(self, rows: QAbstractItemView, themes: ThemeController) -> None:
        super().__init__(rows)
        self._rows = rows
        self._themes = themes

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the title and the caption need in the width there is."""
        row = QRectF(0, 0, self._rows.viewport().width(), 0)
        lines = _lines(str(index.data(CAPTION_ROLE)), _room(row).width())
        height = 2 * _PAD + QFontMetricsF(font_of(BODY_PX, 500)).height()
        if lines:
            height += _GAP + len(lines) * _caption_height()
        return QSize(int(_LEAST_WIDTH), round(height))

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A line to type another title into."""
        editor = QLineEdit(str(index.data()), parent)
        editor.setMaxLength(MOST_OF_TITLE)
        editor.selectAll()
        return editor

    def setEditorData(self, _editor: QWidget, _index: QModelIndex | QPersistentModelIndex) -> None:
        """Leave what is typed as it is: the row may be told anew meanwhile."""

    def setModelData(
        self,
        editor: QWidget,
        _model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell what was typed: a title is changed by an edit, not by a list."""
        assert isinstance(editor, QLineEdit), "no other one is made"
        self.renamed.emit(str(index.data(ID_ROLE)), editor.text())

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Lay the line over the title."""
        room, height = _room(QRectF(option.rect)), editor.sizeHint().height()
        middle = room.top() + _PAD + QFontMetricsF(font_of(BODY_PX, 500)).height() / 2
        left = room.left() - _EDITOR_INSET
        box = QRectF(left, middle - height / 2, room.right() - left, height)
        editor.setGeometry(box.toRect())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        theme = self._themes.theme
        box, is_current = QRectF(option.rect), bool(index.data(CURRENT_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, box, is_current=is_current)
        room = _room(box)
        font = font_of(BODY_PX, 600 if is_current else 500)
        metrics = QFontMetricsF(font)
        title = QRectF(room.left(), box.top() + _PAD, room.width(), metrics.height())
        number = QRectF(box.left() + _PAD, title.top(), _NUMBER_WIDTH - 8, title.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font_of(SMALL_PX, 500))
        painter.setPen(qcolor(theme.accent if is_current else theme.muted))
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, str(index.row() + 1))
        painter.setFont(font)
        painter.setPen(qcolor(theme.text))
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, middle | Qt.TextFlag.TextSingleLine, text)
        painter.setFont(font_of(SMALL_PX, 400))
        painter.setPen(qcolor(theme.muted))
        baseline = title.bottom() + _GAP + QFontMetricsF(font_of(SMALL_PX, 400)).ascent()
        for line in _lines(str(index.data(CAPTION_ROLE)), room.width()):
            painter.drawText(QPointF(room.left(), baseline), line)
            baseline += _caption_height()
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, *, is_current: bool
    ) -> None:
        theme, state = self._themes.theme, option.state
        ground = None
        if is_current:
            ground = blend(theme.accent, theme.panel, 0.14)
        elif state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            ground = blend(theme.text, theme.panel, 0.055)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(qcolor(theme.accent) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else qcolor(ground))
        painter.drawRoundedRect(box.adjusted(0.5, 1.5, -0.5, -1.5), 6, 6)


def _room(box: QRectF) -> QRectF:
    """Where title and caption stand in a row."""
    return box.adjusted(_PAD + _NUMBER_WIDTH, 0, -_PAD, 0)


def _caption_height() -> float:
    return QFontMetricsF(font_of(SMALL_PX, 400)).height()


def _lines(caption: str, width: float) -> list[str]:
    """A caption in lines of a width; the last one is cut if there would be more."""
    return wrap_text(caption, font_of(SMALL_PX, 400), width, _MOST_LINES)
