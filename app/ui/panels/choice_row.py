"""One choice of a filter: a sample, its name, how much it stands for."""

from collections.abc import Hashable
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.painting.fonts import font_of
from app.ui.panels.clickable_row import ClickableRow
from app.ui.panels.samples import SAMPLE_PX, Sample, paint_sample
from app.ui.panels.tooltips import set_plain_tooltip
from app.ui.style_sheet import BODY_PX
from app.ui.theme import ThemeController, qcolor

_HEIGHT = 26
_PAD = 8.0
_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Choice:
    """What a row offers. `count` is None where there is nothing to count."""

    value: Hashable
    label: str
    count: int | None = None
    sample: Sample | None = None
    tooltip: str = ""


class ChoiceRow(ClickableRow):
    """A choice that can be on or off, by mouse and by space bar.

    `is_muted` sets it back behind the chosen ones of a list that is restricted.
    """

    def __init__(self, choice: Choice, themes: ThemeController, parent: QWidget) -> None:
        super().__init__(themes, _HEIGHT, parent)
        self._is_muted = False
        self.setCheckable(True)
        self.set_choice(choice)

    @property
    def choice(self) -> Choice:
        """What the row offers."""
        return self._choice

    def set_choice(self, choice: Choice) -> None:
        """Offer the same value with another name, count or sample."""
        self._choice = choice
        self.setText(choice.label)
        self.setAccessibleName(choice.label)
        self.setAccessibleDescription("" if choice.count is None else str(choice.count))
        set_plain_tooltip(self, choice.tooltip)
        self.update()

    def set_state(self, *, is_on: bool, is_muted: bool) -> None:
        """Show whether it is chosen, and whether it stands behind chosen ones."""
        self._is_muted = is_muted
        self.setChecked(is_on)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint sample, name and count, the name shortened to its room."""
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        self._paint_ground(painter, is_emphasised=self._is_emphasised())
        sample = self._choice.sample
        left = _PAD
        if sample is not None:
            here = QRectF(left, 0, SAMPLE_PX, box.height())
            paint_sample(painter, here, sample, theme, is_on=self._is_sample_on())
            left += SAMPLE_PX + _GAP - 1
        right = box.width() - _PAD
        muted = qcolor(theme.muted)
        if self._choice.count is not None:
            count = str(self._choice.count)
            counting = font_of(BODY_PX, 400)
            width = ceil(QFontMetricsF(counting).horizontalAdvance(count)) + 2
            painter.setFont(counting)
            painter.setPen(muted)
            painter.drawText(
                QRectF(right - width, 0, width, box.height()),
                Qt.AlignmentFlag.AlignVCenter
                | Qt.AlignmentFlag.AlignRight
                | Qt.TextFlag.TextDontClip,
                count,
            )
            right -= width + _GAP
        font = font_of(BODY_PX, 500 if self._is_emphasised() else 400)
        name = QFontMetricsF(font).elidedText(
            self._choice.label, Qt.TextElideMode.ElideRight, right - left
        )
        painter.setFont(font)
        painter.setPen(muted if self._is_muted else qcolor(theme.text))
        painter.drawText(
            QRectF(left, 0, right - left, box.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            name,
        )
        painter.end()

    def _is_sample_on(self) -> bool:
        return not self._is_muted

    def _is_emphasised(self) -> bool:
        """Rows of a restricted list stand out when chosen; switches show it by their sample."""
        return self.isChecked()


class SwitchRow(ChoiceRow):
    """A choice that is independent of the others: its sample is filled while it is on."""

    def _is_sample_on(self) -> bool:
        return self.isChecked()

    def _is_emphasised(self) -> bool:
        return False
