"""The page for nothing selected while colours tell ages: what rests on old evidence."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from app.analysis.ages import StaleTie, counted_from, stale_ties
from app.analysis.appraisal import appraise
from app.domain.names import short_name
from app.session.colouring import ToneScale
from app.ui.dates_text import explain_date, long_day, short_date
from app.ui.panels.evidence.lazy_list import LazyList
from app.ui.panels.evidence.page import Page, PageContext
from app.ui.panels.evidence.parts import page_column, section_label, small_label, text_label
from app.ui.panels.evidence.tie_rows import TieRow
from app.ui.tie_wording import count_text
from app.ui.translation import counted

translate = QCoreApplication.translate

_MOST_MONTHS = 1_200
"""A century: older evidence than that is nobody's question."""

_FIRST_ROWS = 20
_ROW_GAP_PX = 0


class AgePage(Page):
    """The visible ties whose newest evidence is older than some months, the oldest first."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        session = context.session
        self._scale = session.tone_scale
        column = page_column(self)
        title = text_label(translate("Evidence", "Older evidence"), "title")
        title.setObjectName("title")
        column.addWidget(title)
        text = translate(
            "Evidence",
            "A tie is as old as the newest source for what it stands for. Ages are counted back "
            "from {date}.",
        )
        day = long_day(counted_from(session.network))
        column.addWidget(text_label(text.format(date=day), "mutedBody"))
        self.months = QSpinBox()
        self.months.setRange(0, _MOST_MONTHS)
        self.months.setValue(context.old.months)
        self.months.setAccessibleName(translate("Evidence", "Months"))
        column.addLayout(self._threshold())
        self._told = section_label("")
        column.addWidget(self._told)
        self.rows = LazyList(_ROW_GAP_PX, first=_FIRST_ROWS)
        self.lists.append(self.rows)
        column.addWidget(self.rows)
        column.addStretch(1)
        self._list()
        self.months.valueChanged.connect(self._set_months)

    def _threshold(self) -> QHBoxLayout:
        """The words around the number, which stands where the language wants it."""
        before, _, after = translate("Evidence", "Older than {n} months").partition("{n}")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (_short(before), self.months, _short(after)):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _set_months(self, months: int) -> None:
        self.context.old.months = months
        self._list()

    def _list(self) -> None:
        session = self.session
        visible = session.visible
        passing = None if visible.basis is None else visible.basis.sifted.passing
        stale = [
            each
            for each in stale_ties(session.network, self.context.old.months, passing)
            if each.tie.dyad in visible.tie_by_dyad
        ]
        told = translate("Evidence", "{stale} of {all} on the map")
        ties = counted(
            len(visible.ties), translate("Evidence", "1 tie"), translate("Evidence", "{n} ties")
        )
        self._told.setText(told.format(stale=len(stale), all=ties))
        self.rows.show_rows([partial(self._row, each, self._scale) for each in stale])

    def _row(self, stale: StaleTie, scale: ToneScale | None) -> QWidget:
        session, tie, newest = self.session, stale.tie, stale.newest
        names = [short_name(session.dossier, actor, session.language) for actor in tie.dyad]
        aside = translate("Evidence", "undated") if newest is None else short_date(newest)
        row = TieRow(
            self.context.themes,
            " – ".join(names),
            tie,
            appraise(session.dossier, tie, session.alike),
            aside=aside,
            tone=None if scale is None else scale.tone_of(tie.dyad),
        )
        when = aside if newest is None else explain_date(newest)
        text = translate("Evidence", "Newest evidence: {date}")
        row.setToolTip(f"{text.format(date=when)}\n{count_text(tie)}")
        row.clicked.connect(lambda: session.select_tie(tie.dyad))
        return row


def _short(words: str) -> QLabel:
    return small_label(words.strip(), "body")
