"""Both sides of a comparison as two maps side by side, everybody at the same place in both."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.analysis.became import became
from app.analysis.comparing import Difference
from app.analysis.filters import VisibleNetwork
from app.drawing.content import MapContent
from app.drawing.look import Theme
from app.session.comparison import Clock
from app.session.comparison_wording import became_words
from app.session.first_side_session import FirstSideSession
from app.session.map_content import ContentMaker
from app.session.session import Session
from app.ui.canvas.controller import Look
from app.ui.canvas.in_step import InStep
from app.ui.canvas.listening import listen
from app.ui.canvas.map_stage import MapStage, Sign
from app.ui.canvas.view import MapView
from app.ui.comparison.change_words import MARKS
from app.ui.dates_text import long_day

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate


class WindowTwins(QObject):
    """Puts the first side of a comparison on a map of its own, left of the map of the window.

    It follows the session: who has it draw both sides side by side has them here, and one map
    again, looked at as before, when the session is told otherwise or compares no more.
    """

    def __init__(self, window: "MainWindow", stage: MapStage, animate: bool) -> None:
        super().__init__(window)
        self._window = window
        self._stage = stage
        self._animate = animate
        self._first: FirstSideSession | None = None
        self._before: tuple[Look, bool] | None = None
        session = window.session
        listen(session.colouring_changed, self._follow)
        listen(session.comparison_changed, self._follow)
        listen(session.clock_changed, self._show_dates)
        listen(session.visible_changed, self._show_dates)
        window.themes.theme_changed.connect(self._wear)

    @property
    def first_view(self) -> MapView | None:
        """The map of the first side; None if there is one map."""
        return self._stage.beside

    def retranslate(self) -> None:
        """Say the dates in another language."""
        self._show_dates()

    def _follow(self) -> None:
        is_wanted = self._window.session.is_side_by_side
        if is_wanted and self._first is None:
            self._part()
        elif not is_wanted and self._first is not None:
            self._join()
        self._show_dates()

    def _part(self) -> None:
        """Make two maps of one."""
        window, view = self._window, self._window.map_view
        view.arrive()
        self._before = view.look, view.legend.is_folded
        window.map_layout.share(_Union(window.session).content)
        self._first = FirstSideSession(window.session)
        self._first.selected_here.connect(self._read_first_side)
        first_view = MapView(
            self._first, window.map_layout, window.themes.theme, self._animate, leads=False
        )
        for legend in (view.legend, first_view.legend):
            legend.set_folded(True)
        first_view.evidence_requested.connect(view.evidence_requested)
        first_view.lock_changed.connect(view.lock_changed)
        first_view.nothing_held.connect(view.nothing_held)
        self._stage.show_beside(first_view)
        InStep(view, first_view)
        view.fit()

    def _join(self) -> None:
        """One map again, looked at as before."""
        window, view = self._window, self._window.map_view
        if self._first is not None:
            self._first.close()
        self._first = None
        window.map_layout.share(None)
        self._stage.show_one()
        if self._before is not None:
            look, is_folded = self._before
            view.legend.set_folded(is_folded)
            view.look_again(look)
        self._before = None

    def _read_first_side(self) -> None:
        """Who clicks a tie on the map of the first date wants to read as of then."""
        self._window.panels.evidence.read_side(is_first=True)

    def _show_dates(self) -> None:
        session = self._window.session
        if self._first is None:
            return
        clocks = (session.compared_clock or session.clock, session.clock)
        for head, clock, kinds in zip(self._stage.heads, clocks, _TOLD, strict=True):
            date, short = long_day(clock.as_of), clock.as_of.isoformat()
            head.say(date, short, _known_text(clock), _signs(session, kinds))
        if self._stage.beside is not None:
            name = translate("Comparison", "Map of the first date, {date}")
            self._stage.beside.setAccessibleName(name.format(date=long_day(clocks[0].as_of)))

    def _wear(self, theme: Theme) -> None:
        if self._stage.beside is not None:
            self._stage.beside.set_theme(theme)


class _Union:
    """What both sides of a session's comparison show together, as the layout needs it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._maker: ContentMaker | None = None
        self._of: tuple[object, str, VisibleNetwork] | None = None
        self._content = MapContent()

    def content(self) -> MapContent:
        """The actors, ties and junctions of both; the same content if nothing is another."""
        session = self._session
        compared = session.compared
        union = session.visible if compared is None else compared.union
        dossier, language = session.dossier, session.language
        if self._of is None or self._of[0] is not dossier or self._of[1] != language:
            self._maker = ContentMaker(dossier, language)
        elif self._of[2] is union:
            return self._content
        assert self._maker is not None, "made with the first content"
        self._content = self._maker.content_of(union)
        self._of = dossier, language, union
        return self._content


_TOLD = (
    (Difference.ENDED, Difference.CHANGED),
    (Difference.ADDED, Difference.CHANGED),
)
"""What is told on either map: nothing has come on the first, nothing has ended on the second."""


def _signs(session: Session, kinds: Sequence[Difference]) -> list[Sign]:
    """The signs on the lines of a map, with how many of them there are."""
    comparison, compared = session.comparison, session.compared
    if comparison is None or compared is None:
        return []
    words = became_words(translate)
    return [
        Sign(MARKS[kind], str(kind), compared.counts[kind], words[became(kind, comparison.apart)])
        for kind in kinds
    ]


def _known_text(clock: Clock) -> str:
    if clock.known_by is None:
        return ""
    return translate("Comparison", "known by {date}").format(date=long_day(clock.known_by))
