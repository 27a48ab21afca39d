"""From date to date: of all that happens, or of what happens to the selected; told in words."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.analysis.chronicle import Chronicle, Mark
from app.analysis.ties import Record
from app.session.session import Session
from app.ui.charts.happening_names import tell_day
from app.ui.charts.timeline import Timeline

translate = QCoreApplication.translate

_MOST_NAMED = 3
"""In one line under the map."""


class Stepping(QObject):
    """Takes a session to the next date on which anything happens, and says what.

    Parameters
    ----------
    timeline
        Knows what happens to the selected.
    chronicle
        Gives all that happens, as far as it is known.

    Emits
    -----
    told
        With what happens on the day that was gone to, in a line of words.
    """

    told = Signal(str)

    def __init__(
        self, session: Session, timeline: Timeline, chronicle: Callable[[], Chronicle]
    ) -> None:
        super().__init__(timeline)
        self._session = session
        self._timeline = timeline
        self._chronicle = chronicle

    def back(self) -> None:
        """To the date that occurs before this one."""
        self._go(self._chronicle().previous(self._session.as_of))

    def forward(self) -> None:
        """To the date that occurs after this one."""
        self._go(self._chronicle().next(self._session.as_of))

    def back_of_selected(self) -> None:
        """To the last date before at which anything happens to the selected."""
        dates = self._timeline.dates_of_selected()
        place = bisect_left(dates, self._session.as_of)
        self._go_of_selected(dates[place - 1] if place else None)

    def forward_of_selected(self) -> None:
        """To the next date at which anything happens to the selected."""
        dates = self._timeline.dates_of_selected()
        place = bisect_right(dates, self._session.as_of)
        self._go_of_selected(dates[place] if place < len(dates) else None)

    def tell(self, day: date) -> None:
        """Say what happens on a day, of the selected first."""
        own = [(one.moment.mark, one.record) for one in self._timeline.happenings_at(day)]
        all_of_day = self._chronicle().between(day, day, 4 * _MOST_NAMED)
        found: list[tuple[Mark, Record]] = list(dict.fromkeys([*own, *all_of_day]))
        n_all = int(self._chronicle().count([day.toordinal(), day.toordinal() + 1]).sum())
        records = list(dict.fromkeys(record for _mark, record in found))[:_MOST_NAMED]
        named = [(mark, record) for mark, record in found if record in records]
        n_more = max(n_all, len(found)) - len(named)
        session = self._session
        self.told.emit(tell_day(session.dossier, day, named, n_more, session.language))

    def _go(self, day: date | None) -> None:
        if day is not None:
            self._session.set_as_of(day)
            self.tell(day)

    def _go_of_selected(self, day: date | None) -> None:
        if day is not None:
            self._go(day)
        elif self._session.selection.dyad is None and self._session.selection.actor is None:
            self.told.emit(translate("Timeline", "Select a tie or an actor to go along its dates."))
        else:
            self.told.emit(
                translate("Timeline", "Nothing else with a date happens to it that way.")
            )
