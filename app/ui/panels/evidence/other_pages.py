"""Pages for nothing, for several, and for two without a tie."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis.appraising import appraise_of
from app.analysis.graph import find_chain
from app.analysis.network import Dyad, Tie
from app.analysis.profiles import busiest_ties
from app.domain.ids import ActorId
from app.domain.names import short_name
from app.session.selection import Selection
from app.ui.dates_text import long_day
from app.ui.panels.evidence.lazy_list import LazyList, MakeRow
from app.ui.panels.evidence.page import Page, PageContext
from app.ui.panels.evidence.parts import link_button, page_column, section_label, text_label
from app.ui.panels.evidence.tie_rows import TieRow, tie_section

translate = QCoreApplication.translate

_N_EXAMPLES = 3


class StartPage(Page):
    """How to begin, with a few ties that have much behind them."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        column = page_column(self)
        title = text_label(translate("Evidence", "Who stands with whom, and says who?"), "title")
        title.setObjectName("title")
        column.addWidget(title)
        for text in (
            translate(
                "Evidence",
                "Click a line to read the sentences and agreements behind it. Click a state or "
                "a bloc to see its ties.",
            ),
            translate(
                "Evidence",
                "Drag the date below to see how it was. Type a name in the search field above, "
                "in any language.",
            ),
            translate(
                "Evidence", "Shift+F1 tells how the map is read, F1 lists what keys and mouse do."
            ),
        ):
            column.addWidget(text_label(text, "mutedBody"))
        ties = self._examples()
        if ties:
            column.addWidget(tie_section(translate("Evidence", "Begin with")))
            self.examples = [_tie_row(context, tie) for tie in ties]
            for row in self.examples:
                column.addWidget(row)
        column.addStretch(1)

    def _examples(self) -> tuple[Tie, ...]:
        """The visible ties of which most is said; of all ties if none is visible."""
        session = self.session
        visible = busiest_ties((each.tie for each in session.visible.ties), _N_EXAMPLES)
        if visible:
            return visible
        return busiest_ties(filter(None, session.network.line_ties), _N_EXAMPLES)


class SeveralPage(Page):
    """Several actors and ties: each by name, and what ties there are among the actors."""

    def __init__(self, context: PageContext, selection: Selection) -> None:
        super().__init__(context)
        session = context.session
        column = page_column(self)
        n = len(selection.actors) + len(selection.ties)
        title = text_label(translate("Evidence", "{n} selected").format(n=n), "title")
        title.setObjectName("title")
        column.addWidget(title)
        as_of = translate("Evidence", "as of {date}").format(date=long_day(session.as_of))
        column.addWidget(text_label(as_of, "muted"))
        self._add_actors(column, selection.actors)
        chosen_actors = set(selection.actors)
        among = [
            tie
            for actor in sorted(chosen_actors)
            for tie in session.network.ties_of(actor)
            if tie.a == actor and tie.b in chosen_actors
        ]
        found = [session.network.find_tie(*dyad) for dyad in selection.ties]
        chosen = [tie for tie in found if tie is not None]
        if chosen:
            column.addWidget(tie_section(translate("Evidence", "Ties")))
            self._add_ties(column, chosen)
        if among:
            column.addWidget(tie_section(translate("Evidence", "Among them")))
            self._add_ties(column, among)
        column.addStretch(1)

    def _add_actors(self, column: QVBoxLayout, actors: Sequence[ActorId]) -> None:
        if actors:
            column.addWidget(section_label(translate("Evidence", "Actors")))
            self._add_list(column, [partial(self._make_link, actor) for actor in actors])

    def _add_ties(self, column: QVBoxLayout, ties: Sequence[Tie]) -> None:
        self._add_list(column, [partial(_tie_row, self.context, tie) for tie in ties])

    def _add_list(self, column: QVBoxLayout, makers: Sequence[MakeRow]) -> None:
        rows = LazyList(spacing_px=column.spacing())
        rows.show_rows(makers)
        self.lists.append(rows)
        column.addWidget(rows)

    def _make_link(self, actor: ActorId) -> QWidget:
        name = short_name(self.session.dossier, actor, self.session.language)
        link = link_button(name.replace("&", "&&"))
        link.clicked.connect(lambda: self.session.select_actors([actor]))
        return link


class NoTiePage(Page):
    """A tie that is selected but not there on the date."""

    def __init__(self, context: PageContext, dyad: Dyad) -> None:
        super().__init__(context)
        session = context.session
        names = [short_name(session.dossier, actor, session.language) for actor in dyad]
        column = page_column(self)
        title = text_label(" – ".join(names), "title")
        title.setObjectName("title")
        column.addWidget(title)
        none = translate("Evidence", "Nothing is known between the two as of {date}.")
        column.addWidget(text_label(none.format(date=long_day(session.as_of)), "mutedBody"))
        self._add_chain(column, find_chain(session.visible, *dyad))
        column.addStretch(1)

    def _add_chain(self, column: QVBoxLayout, chain: Sequence[ActorId]) -> None:
        """The ties by which the two are joined on the map all the same."""
        links = [self.session.network.find_tie(*step) for step in pairwise(chain)]
        ties = [tie for tie in links if tie is not None]
        if ties:
            column.addWidget(tie_section(translate("Evidence", "Shortest chain on the map")))
        for tie in ties:
            column.addWidget(_tie_row(self.context, tie))


def _tie_row(context: PageContext, tie: Tie) -> QWidget:
    session = context.session
    names = [short_name(session.dossier, actor, session.language) for actor in tie.dyad]
    appraisal = appraise_of(session.network, tie)
    row = TieRow(context.themes, " – ".join(names), tie, appraisal)
    row.clicked.connect(lambda: session.select_tie(tie.dyad))
    return row
