"""Ties in lists: with whom, what they amount to, a click selects them."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.analysis.appraisal import Appraisal
from app.analysis.network import Tie
from app.domain.vocabulary import ClaimStatus, OnDate
from app.drawing.content import TieDash, TieTone
from app.ui.painting.fonts import font_of
from app.ui.panels.clickable_row import ClickableRow
from app.ui.panels.evidence.parts import section_head
from app.ui.panels.samples import SAMPLE_PX, Sample, SampleKind, paint_sample
from app.ui.style_sheet import BODY_PX, SMALL_PX
from app.ui.theme import ThemeController, qcolor
from app.ui.tie_wording import count_text
from app.ui.wording import claim_status_label, polarity_label

translate = QCoreApplication.translate

_HEIGHT = 28
_PAD = 2.0


class TieRow(ClickableRow):
    """One tie as a row: a sample of its line, a name, how much there is behind it.

    `aside` says something else in the place of how much; `tone` is another than polarity's.
    """

    def __init__(
        self,
        themes: ThemeController,
        name: str,
        tie: Tie,
        appraisal: Appraisal,
        *,
        aside: str = "",
        tone: TieTone | None = None,
    ) -> None:
        super().__init__(themes, _HEIGHT)
        self._sample = Sample(
            SampleKind.LINE,
            tone=tone or TieTone(appraisal.polarity.value),
            dash=_dash_of(appraisal.status),
            is_ended=appraisal.status is ClaimStatus.ENDED,
        )
        self._is_past = appraisal.on_date is OnDate.PAST
        self._count = aside or str(tie.n_parts)
        self.tie = tie
        self.setText(name)
        meaning = f"{polarity_label(appraisal.polarity)}, {claim_status_label(appraisal.status)}"
        self.setToolTip(f"{meaning}: {count_text(tie)}")
        told = f"{name}, {aside}" if aside else name
        self.setAccessibleName(f"{told}: {meaning}, {count_text(tie)}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sample, the name and the count."""
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        self._paint_ground(painter)
        here = QRectF(_PAD, 0, SAMPLE_PX, box.height())
        paint_sample(painter, here, self._sample, theme, is_on=not self._is_past)
        counting = font_of(SMALL_PX, 400)
        width = QFontMetricsF(counting).horizontalAdvance(self._count) + 2
        painter.setFont(counting)
        painter.setPen(qcolor(theme.muted))
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        room = QRectF(box.width() - _PAD - width, 0, width, box.height())
        painter.drawText(room, aligned | Qt.AlignmentFlag.AlignRight, self._count)
        font = font_of(BODY_PX, 400)
        left = _PAD + SAMPLE_PX + 8
        name = QFontMetricsF(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.left() - left - 8
        )
        painter.setFont(font)
        painter.setPen(qcolor(theme.muted if self._is_past else theme.text))
        names_room = QRectF(left, 0, room.left() - left, box.height())
        painter.drawText(names_room, aligned | Qt.AlignmentFlag.AlignLeft, name)
        painter.end()


def tie_section(text: str) -> QWidget:
    """The heading above rows of ties, with what is counted at the end of each."""
    return section_head(text, translate("Evidence", "claims and agreements"))


def _dash_of(status: ClaimStatus) -> TieDash:
    if status in {ClaimStatus.ANNOUNCED, ClaimStatus.PLANNED}:
        return TieDash.DASHED
    if status in {ClaimStatus.POSSIBLE, ClaimStatus.REPORTED}:
        return TieDash.DOTTED
    return TieDash.SOLID
