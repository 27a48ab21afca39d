"""The running state: what is open, on which date, filtered how, with what selected.

Widgets read it and send it what the analyst wants; it tells by signals what changed.
What can be derived is derived from it, once, when somebody asks.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from psygnal import Signal

from app.analysis.compared_network import ComparedNetwork
from app.analysis.comparing import Comparison, Difference
from app.analysis.facets import Facets, count_facets
from app.analysis.filters import NetworkFilter, VisibleNetwork, apply_filter, initial_filter
from app.analysis.independence import NONE_ALIKE, Alike
from app.analysis.network import Dyad, Network, build_network, dyad_of, step_network
from app.analysis.search import SearchIndex
from app.analysis.visible_steps import carry_visible
from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.drawing.content import MapContent
from app.session.colouring import CHOICES, Colouring, ToneScale, age_scale, comparison_scale
from app.session.comparison import Clock, FirstSide
from app.session.map_content import ContentMaker
from app.session.selection import Selection


class Session:
    """One open dossier and how it is being looked at.

    Emits
    -----
    dossier_changed
        `dossier` is another: a record was added, changed or withdrawn.
    clock_changed
        `as_of` or `known_by` is another.
    alike_changed
        `alike` is another.
    filter_changed
        `filter` is another.
    comparison_changed
        `comparison` is another: a side was set, moved or let go, or the dossier is another.
        (`compared` is another after `visible_changed` too.)
    colouring_changed
        `colouring` is another: it was chosen, or a comparison was begun, let go, or is drawn
        in another way.
    visible_changed
        What is on the map may be another, after any of the above.
    selection_changed
        `selection` is another.
    language_changed
        The reader's language is another.
    """

    dossier_changed = Signal()
    clock_changed = Signal()
    alike_changed = Signal()
    filter_changed = Signal()
    comparison_changed = Signal()
    colouring_changed = Signal()
    visible_changed = Signal()
    selection_changed = Signal()
    language_changed = Signal()

    def __init__(self, dossier: Dossier, today: date, language: str = "en") -> None:
        """Look at a dossier as of the day it names itself, else as of `today`."""
        self._dossier = dossier
        self._today = today
        self._language = language
        self._as_of = default_as_of(dossier, today)
        self._known_by: date | None = None
        self._alike = NONE_ALIKE
        self._filter = initial_filter(dossier)
        self._selection = Selection()
        self._first_side: FirstSide | None = None
        self._is_side_by_side = False
        self._chosen_colouring = Colouring.POLARITY
        self._network: Network | None = None
        self._visible: VisibleNetwork | None = None
        self._is_visible_stale = True
        self._content_maker: ContentMaker | None = None
        self._content: MapContent | None = None
        self._facets: Facets | None = None
        self._search_index: SearchIndex | None = None

    @property
    def dossier(self) -> Dossier:
        """The records."""
        return self._dossier

    @property
    def today(self) -> date:
        """The day the session was opened."""
        return self._today

    @property
    def as_of(self) -> date:
        """The date the map shows."""
        return self._as_of

    @property
    def known_by(self) -> date | None:
        """Only what had been published by this day counts; None: everything."""
        return self._known_by

    @property
    def alike(self) -> Alike:
        """Which sources print the same text, and so count as one."""
        return self._alike

    @property
    def filter(self) -> NetworkFilter:
        """What the analyst wants to see."""
        return self._filter

    @property
    def selection(self) -> Selection:
        """What is selected."""
        return self._selection

    @property
    def language(self) -> str:
        """The reader's language, as ISO 639-1."""
        return self._language

    @property
    def network(self) -> Network:
        """Everything that is there on the date."""
        dates = self._as_of, self._known_by
        if self._network is None:
            self._network = build_network(self._dossier, *dates).with_alike(self._alike)
        elif self._network.dossier is not self._dossier:
            self._network = self._followed(self._network)
        if (self._network.as_of, self._network.known_by) != dates:
            self._network = self._network.moved_to(*dates)
        return self._network

    @property
    def clock(self) -> Clock:
        """Both dates shown; in a comparison its second side."""
        return Clock(self._as_of, self._known_by)

    @property
    def compared_clock(self) -> Clock | None:
        """Both dates of the first side of the comparison; None if nothing is compared."""
        return None if self._first_side is None else self._first_side.clock

    @property
    def comparison(self) -> Comparison | None:
        """What is shown, compared with the first side; None if nothing is compared."""
        if self._first_side is None:
            return None
        return self._first_side.compared_with(self.network)

    @property
    def compared(self) -> ComparedNetwork | None:
        """Both sides of the comparison through the filter; None if nothing is compared."""
        if self._first_side is None:
            return None
        return self._first_side.seen_beside(self.network, self.visible, self._filter)

    @property
    def is_side_by_side(self) -> bool:
        """Whether both sides of a comparison are drawn by themselves, not in one picture."""
        return self._first_side is not None and self._is_side_by_side

    @property
    def colouring(self) -> Colouring:
        """What the colours of ties tell: what was chosen, unless something is compared."""
        return self._chosen_colouring if self._first_side is None else Colouring.COMPARISON

    @property
    def chosen_colouring(self) -> Colouring:
        """What they tell as long as nothing is compared."""
        return self._chosen_colouring

    @property
    def visible(self) -> VisibleNetwork:
        """The part of it that passes the filter."""
        if self._visible is None or self._is_visible_stale:
            self._visible = apply_filter(self.network, self._filter, self._visible)
            self._is_visible_stale = False
        return self._visible

    @property
    def shown(self) -> VisibleNetwork:
        """What is drawn: `visible`, or of a comparison in one picture what both sides show.

        Side by side the second side, with lines to the blocs that somebody joined.
        """
        compared = self.compared
        if compared is None:
            return self.visible
        return compared.second_alone if self._is_side_by_side else compared.union

    @property
    def shown_in_all(self) -> VisibleNetwork:
        """The same, and side by side what both maps show together: what a figure shows."""
        compared = self.compared
        return self.visible if compared is None else compared.union

    @property
    def tone_scale(self) -> ToneScale | None:
        """The tones of what is drawn; None if they are those of polarity."""
        return self._scale(Difference.ENDED if self._is_side_by_side else None)

    @property
    def tone_scale_of_all(self) -> ToneScale | None:
        """The tones of `shown_in_all`; None if they are those of polarity."""
        return self._scale(None)

    def _scale(self, left_out: Difference | None) -> ToneScale | None:
        compared, first = self.compared, self.compared_clock
        if compared is not None and first is not None:
            return comparison_scale(compared, self.network.ledger, first, self.clock, left_out)
        is_by_age = self._chosen_colouring is Colouring.AGE
        return age_scale(self.network, self.visible) if is_by_age else None

    @property
    def content(self) -> MapContent:
        """What is drawn, with names in the reader's language."""
        if self._content is None:
            shown, scale = self.shown, self.tone_scale
            if self._content_maker is None:
                self._content_maker = ContentMaker(self._dossier, self._language)
            self._content = self._content_maker.content_of(shown, scale)
        return self._content

    @property
    def facets(self) -> Facets:
        """How much each choice of the filter stands for."""
        if self._facets is None:
            self._facets = count_facets(self.network, self._filter, self.visible)
        return self._facets

    @property
    def search_index(self) -> SearchIndex:
        """The dossier's names, titles and quotations, to be searched."""
        if self._search_index is None:
            self._search_index = SearchIndex(self._dossier)
        return self._search_index

    def take_dossier(self, dossier: Dossier) -> None:
        """Look at another state of the dossier in the same way.

        A filter that showed what is seen at first does so again; what is selected and is
        there no more is let go.
        """
        if dossier is self._dossier:
            return
        if self._filter == initial_filter(self._dossier):
            self._filter = initial_filter(dossier)
        known, selection = dossier.actor_by_id, self._selection
        self._dossier = dossier
        self._search_index = None
        self._selection = Selection(
            tuple(actor for actor in selection.actors if actor in known),
            tuple(dyad for dyad in selection.ties if dyad[0] in known and dyad[1] in known),
        )
        if self._filter.neighbourhood_of not in known:
            self._filter = replace(self._filter, neighbourhood_of=None)
        self._forget_visible()
        self.dossier_changed.emit()
        self._tell_comparison()
        self.visible_changed.emit()

    def set_as_of(self, as_of: date) -> None:
        """Show another date."""
        if as_of != self._as_of:
            self._as_of = as_of
            self._clock_was_set()

    def set_known_by(self, known_by: date | None) -> None:
        """Let only sources published by a day count, or all again."""
        if known_by != self._known_by:
            self._known_by = known_by
            self._clock_was_set()

    def go_to_latest(self) -> None:
        """Show the day the dossier was last brought up to, and let all sources count."""
        self.set_known_by(None)
        self.set_as_of(default_as_of(self._dossier, self._today))

    def compare(self, first: Clock) -> None:
        """Compare what is shown with another point in both times, whichever is earlier."""
        if first != self.compared_clock:
            before = self.colouring
            self._first_side = FirstSide(first)
            self._content = None
            self.comparison_changed.emit()
            if self.colouring is not before:
                self.colouring_changed.emit()

    def stop_comparing(self) -> None:
        """Look at one side only."""
        if self._first_side is not None:
            before = self.colouring
            self._first_side = self._content = None
            self._is_side_by_side = False
            self.comparison_changed.emit()
            if self.colouring is not before:
                self.colouring_changed.emit()

    def show_side_by_side(self, is_wanted: bool) -> None:
        """Draw the second side of the comparison by itself, or both sides in one picture.

        Until it is let go: a comparison begins with one picture.
        """
        if self._first_side is not None and is_wanted != self._is_side_by_side:
            self._is_side_by_side = is_wanted
            self._content = None
            self.colouring_changed.emit()

    def set_colouring(self, colouring: Colouring) -> None:
        """Let colours tell something else, once nothing is compared.

        Raises
        ------
        ValueError
            If it is none to be chosen: `compare` begins a comparison.
        """
        if colouring not in CHOICES:
            raise ValueError(f"not to be chosen: {colouring}")
        before = self.colouring
        self._chosen_colouring = colouring
        if self.colouring is not before:
            self._content = None
            self.colouring_changed.emit()

    def set_alike(self, alike: Alike) -> None:
        """Let other sources count as one."""
        if alike != self._alike:
            self._alike = alike
            if self._network is not None:
                self._network = self._network.with_alike(alike)
            self._visible = None
            self._forget_visible()
            self.alike_changed.emit()
            self._tell_comparison()
            self.visible_changed.emit()

    def set_filter(self, wanted: NetworkFilter) -> None:
        """See other things."""
        if wanted != self._filter:
            self._filter = wanted
            self._forget_visible()
            self.filter_changed.emit()
            self.visible_changed.emit()

    def reset_filter(self) -> None:
        """Back to the first view."""
        self.set_filter(initial_filter(self._dossier))

    def set_language(self, language: str) -> None:
        """Name things in another language."""
        if language != self._language:
            self._language = language
            self._content_maker = self._content = None
            self.language_changed.emit()

    def set_selection(self, selection: Selection) -> None:
        """Select these and nothing else."""
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()

    def select_actors(self, actors: Iterable[ActorId]) -> None:
        """Select these actors and nothing else; two with a tie mean their tie."""
        chosen = tuple(dict.fromkeys(actors))
        if len(chosen) == 2 and self.network.find_tie(*chosen) is not None:
            self.select_tie(dyad_of(*chosen))
        else:
            self.set_selection(Selection(actors=chosen))

    def select_tie(self, dyad: Dyad) -> None:
        """Select this tie and nothing else."""
        self.set_selection(Selection(ties=(dyad_of(*dyad),)))

    def clear_selection(self) -> None:
        """Let go of everything."""
        self.set_selection(Selection())

    def _followed(self, before: Network) -> Network:
        """The network of the dossier there is; what is seen and drawn is carried over to it."""
        step = step_network(before, self._dossier)
        seen, maker = self._visible, self._content_maker
        self._visible = None if seen is None else carry_visible(seen, step)
        self._content_maker = None
        if maker is not None and seen is not None and self._visible is not None:
            self._content_maker = maker.carried(seen, self._visible, step.ledger)
        return step.after

    def _forget_visible(self) -> None:
        self._is_visible_stale = True
        self._content = self._facets = None

    def _tell_comparison(self) -> None:
        if self._first_side is not None:
            self.comparison_changed.emit()

    def _clock_was_set(self) -> None:
        self._forget_visible()
        self.clock_changed.emit()
        self._tell_comparison()
        self.visible_changed.emit()


def default_as_of(dossier: Dossier, today: date) -> date:
    """The day a dossier was last brought up to, else `today`."""
    if dossier.default_as_of:
        return PartialDate.parse(dossier.default_as_of).latest
    return today
