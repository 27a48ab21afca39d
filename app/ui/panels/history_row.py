"""How an edit is painted in the history: what was done, and below it when and why."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.edit_log import EditState
from app.drawing.look import blend
from app.session.workbench import Workbench
from app.ui.models.history_model import DETAIL_ROLE, HistoryModel
from app.ui.painting.fonts import font_of
from app.ui.style_sheet import BODY_PX, SMALL_PX
from app.ui.theme import ThemeController, qcolor

_ROW_HEIGHT = 46
_PAD = 8.0
_MARK_WIDTH = 3.0


class HistoryRowDelegate(QStyledItemDelegate):
    """The last edit that holds is marked, what was taken back is muted, what is lost struck."""

    def __init__(
        self,
        model: HistoryModel,
        workbench: Workbench,
        themes: ThemeController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._workbench = workbench
        self._themes = themes

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are of one height: thousands need not be measured."""
        return QSize(100, _ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        theme = self._themes.theme
        edit = self._model.edit_at(index)
        last = self._workbench.next_undo
        is_present = (edit and edit.number) == (last and last.number)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, is_present=is_present)
        font = QFont(font_of(BODY_PX, 600 if is_present else 400))
        font.setStrikeOut(edit is not None and edit.state is EditState.DROPPED)
        holds = edit is None or edit.state is EditState.DONE
        box = QRectF(option.rect).adjusted(_PAD, 5, -_PAD, -5)
        detail = str(index.data(DETAIL_ROLE) or "")
        half = box.height() / 2 if detail else box.height()
        label = QRectF(box.left(), box.top(), box.width(), half)
        painter.setPen(qcolor(theme.text if holds else theme.muted))
        _write(painter, font, label, str(index.data()))
        painter.setPen(qcolor(theme.muted))
        _write(painter, font_of(SMALL_PX, 400), label.translated(0, half), detail)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, is_present: bool
    ) -> None:
        theme, state = self._themes.theme, option.state
        box = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5)
        ground = None
        if state & QStyle.StateFlag.State_Selected:
            ground = blend(theme.accent, theme.panel, 0.14)
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = blend(theme.text, theme.panel, 0.055)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(qcolor(theme.accent) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else qcolor(ground))
        painter.drawRoundedRect(box, 6, 6)
        if is_present:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(theme.accent))
            mark = QRectF(box.left(), box.top() + 8, _MARK_WIDTH, box.height() - 16)
            painter.drawRoundedRect(mark, _MARK_WIDTH / 2, _MARK_WIDTH / 2)


def _write(painter: QPainter, font: QFont, box: QRectF, text: str) -> None:
    """A text in a line, cut if it is longer."""
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)
