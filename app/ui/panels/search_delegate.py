"""How a row of what was found is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.drawing.look import blend
from app.ui.models.search_model import RowKind, SearchModel
from app.ui.painting.fonts import font_of
from app.ui.panels.passage_lines import PassageLines, is_short
from app.ui.style_sheet import BODY_PX, SMALL_PX
from app.ui.theme import ThemeController, qcolor

_ROW_HEIGHT = 30
_HEADING_HEIGHT = 28
_TEXT_HEIGHT = 72
_SHORT_TEXT_HEIGHT = 55
_FLOW_TOP = 29
_PAD = 12.0


class SearchDelegate(QStyledItemDelegate):
    """Headings small and set apart, what was found with what stands beside it."""

    def __init__(self, model: SearchModel, themes: ThemeController) -> None:
        super().__init__(model)
        self._model = model
        self._themes = themes

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Each kind of row has its height."""
        row = self._model.row_at(index)
        height = _ROW_HEIGHT
        if row is not None and row.kind is RowKind.HEADING:
            height = _HEADING_HEIGHT
        elif row is not None and row.kind is RowKind.TEXT:
            height = _SHORT_TEXT_HEIGHT if is_short(row.flow) else _TEXT_HEIGHT
        return QSize(100, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row = self._model.row_at(index)
        if row is None:
            return
        theme = self._themes.theme
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is RowKind.HEADING:
            painter.setFont(font_of(11, 600, 1.0))
            painter.setPen(qcolor(theme.muted))
            room = box.adjusted(_PAD, 8, -_PAD, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, row.text.upper())
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(blend(theme.accent, theme.panel, 0.14)))
            painter.drawRoundedRect(box.adjusted(6, 1, -6, -1), 6, 6)
        small = font_of(SMALL_PX, 400)
        metrics = QFontMetricsF(small)
        detail = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, box.width() * 0.4)
        width = metrics.horizontalAdvance(detail) + 2
        painter.setFont(small)
        painter.setPen(qcolor(theme.muted))
        # The first line of a row, which most have alone.
        line = QRectF(box.left(), box.top(), box.width(), _ROW_HEIGHT)
        beside = QRectF(line.right() - _PAD - width, line.top(), width, line.height())
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(beside, aligned | Qt.AlignmentFlag.AlignRight, detail)
        if row.kind is RowKind.TEXT:
            lines = PassageLines(row.flow, row.marks, box.width() - 2 * _PAD, theme)
            lines.paint(painter, QPointF(box.left() + _PAD, box.top() + _FLOW_TOP))
        font = font_of(BODY_PX, 400)
        left = box.left() + _PAD
        text = QFontMetricsF(font).elidedText(
            row.text, Qt.TextElideMode.ElideRight, beside.left() - left - 12
        )
        painter.setFont(font)
        painter.setPen(qcolor(theme.muted if row.kind is RowKind.HINT else theme.text))
        painter.drawText(
            QRectF(left, line.top(), beside.left() - left, line.height()), aligned, text
        )
        painter.restore()
