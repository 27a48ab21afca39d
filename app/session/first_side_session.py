"""The first side of a comparison, looked at like a session of its own beside the second."""

from datetime import date

from psygnal import Signal

from app.analysis.comparing import Difference
from app.analysis.filters import VisibleNetwork
from app.analysis.network import Network
from app.session.colouring import Colouring, ToneScale, comparison_scale
from app.session.comparison import Clock
from app.session.session import Session, default_as_of


class FirstSideSession(Session):
    """Shows the first date of another session's comparison, with all else in common.

    Dossier, filter, selection, language and what colours tell are those of the other session:
    whichever of the two is told, both are. To set the date here is to compare with another.

    Emits
    -----
    selected_here
        When something was selected on this side, and so on the other.

    Parameters
    ----------
    second
        The session that compares; this one is its first side until `close`.

    Raises
    ------
    ValueError
        If it compares nothing.
    """

    selected_here = Signal()

    def __init__(self, second: Session) -> None:
        clock = second.compared_clock
        if clock is None:
            raise ValueError("nothing is compared")
        super().__init__(second.dossier, second.today, second.language)
        self._second = second
        self._as_of, self._known_by = clock.as_of, clock.known_by
        self._alike = second.alike
        self._filter, self._selection = second.filter, second.selection
        self._chosen_colouring = second.chosen_colouring
        self._hear = (
            (second.dossier_changed, self._take_dossier),
            (second.alike_changed, self._take_alike),
            (second.filter_changed, self._take_filter),
            (second.comparison_changed, self._take_clock),
            (second.colouring_changed, self._take_colouring),
            (second.selection_changed, self._take_selection),
            (second.language_changed, self._take_language),
        )
        for signal, slot in self._hear:
            signal.connect(slot)
        self.filter_changed.connect(self._tell_filter)
        self.selection_changed.connect(self._tell_selection)

    @property
    def network(self) -> Network:
        """Everything that is there on the first date: the network of the comparison itself."""
        comparison = self._second.comparison
        return super().network if comparison is None else comparison.before

    @property
    def colouring(self) -> Colouring:
        """That of the other session: what ended since."""
        return self._second.colouring

    @property
    def shown(self) -> VisibleNetwork:
        """What is drawn: the first side, with lines to the blocs that somebody left."""
        compared = self._second.compared
        return super().shown if compared is None else compared.first_alone

    @property
    def tone_scale(self) -> ToneScale | None:
        """The tones of what is drawn."""
        compared = self._second.compared
        if compared is None:
            return super().tone_scale
        clocks = self.clock, self._second.clock
        ledger = self._second.network.ledger
        return comparison_scale(compared, ledger, *clocks, left_out=Difference.ADDED)

    def set_as_of(self, as_of: date) -> None:
        """Compare with another date."""
        self._second.compare(Clock(as_of, self.known_by))

    def set_known_by(self, known_by: date | None) -> None:
        """Compare with what was known by another day."""
        self._second.compare(Clock(self.as_of, known_by))

    def go_to_latest(self) -> None:
        """Compare with the latest dates that come no later than those of the second side."""
        as_of = min(default_as_of(self.dossier, self.today), self._second.as_of)
        self._second.compare(Clock(as_of, self._second.known_by))

    def close(self) -> None:
        """Follow the other session no more."""
        for signal, slot in self._hear:
            signal.disconnect(slot)

    def _take_dossier(self) -> None:
        self.take_dossier(self._second.dossier)
        self._take_filter()
        self._take_selection()

    def _take_alike(self) -> None:
        self.set_alike(self._second.alike)

    def _take_filter(self) -> None:
        self.set_filter(self._second.filter)

    def _take_clock(self) -> None:
        clock = self._second.compared_clock
        if clock is not None and clock != self.clock:
            self._as_of, self._known_by = clock.as_of, clock.known_by
            self._clock_was_set()
        else:
            # The second side has moved: something else has ended since.
            self._content = None
            self.comparison_changed.emit()

    def _take_colouring(self) -> None:
        self.set_colouring(self._second.chosen_colouring)

    def _take_selection(self) -> None:
        self.set_selection(self._second.selection)

    def _take_language(self) -> None:
        self.set_language(self._second.language)

    def _tell_filter(self) -> None:
        self._second.set_filter(self.filter)

    def _tell_selection(self) -> None:
        if self._second.selection != self.selection:
            self._second.set_selection(self.selection)
            self.selected_here.emit()
