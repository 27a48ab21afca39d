"""The open dossier as it is edited: every edit checked, kept, announced, and taken back.

Data goes one way: a form's draft becomes an edit, the history checks and keeps it, and only
then the session looks at the new state. What was refused has changed nothing.
"""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime

from psygnal import Signal

from app.domain.bulk import without_collecting
from app.domain.changes import Book, Edit, RecordChange
from app.domain.dossier import Dossier
from app.domain.edit_log import LoggedEdit
from app.domain.faults import DossierError
from app.domain.ids import ActorId, SourceId
from app.domain.release import Release
from app.domain.withdrawing import standing
from app.domain.workspace import Place
from app.editing.errors import EditError
from app.editing.history import History, Keeper
from app.editing.look_ups import prepare
from app.editing.memory_keeper import MemoryKeeper
from app.editing.places import move_actors
from app.session.layout_graph import Point
from app.session.map_layout import MapLayout
from app.session.merged_texts import follow_redo, follow_undo, hand_text_on
from app.session.quoting import with_typed_words_anchored
from app.session.session import Session
from app.session.stray_texts import forget_strays, hand_texts_over

_PLACES = frozenset({"places"})
_SEEN_NOT_READ = frozenset({"places", "views"})
"""Tables that no question put to a dossier depends on."""


class NotKeptError(Exception):
    """The dossier has no file of its own yet: somebody has to say where to keep it."""


class Workbench:
    """Edits one dossier and shows a session and a layout what has become of it.

    Until it is kept in a file, only places can be changed: moving a map about is no work
    that somebody would want to be asked for a file name for.

    Parameters
    ----------
    session, layout
        Which follow.
    clock
        Tells the time at which something was done, with its time zone.
    keeper
        The dossier's file; None for one that is not kept, such as the bundled atlas.

    Emits
    -----
    changed
        The history is another: something was done, undone or kept elsewhere.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        layout: MapLayout,
        clock: Callable[[], datetime],
        keeper: Keeper | None = None,
    ) -> None:
        self._session = session
        self._layout = layout
        self._clock = clock
        self._is_kept = keeper is not None
        self._keeper: Keeper = keeper or MemoryKeeper(Book.of(session.dossier))
        self._history = History(self._keeper)
        self._origins: Mapping[str, Point] = {}
        self._before_drag: Mapping[str, Point] = {}
        self._pinned_before: frozenset[str] = frozenset()
        self._was_moved = False
        layout.grabbed.connect(self._remember_places)
        layout.released.connect(self._note_move)
        layout.begin_with(self._told_places(), self._told_pinned())

    @property
    def book(self) -> Book:
        """The dossier with all that was withdrawn, its rows numbered."""
        return self._history.book

    @property
    def is_kept(self) -> bool:
        """Whether there is a file in which every edit is kept."""
        return self._is_kept

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be edited."""
        return self._keeper.is_read_only

    @property
    def keeper(self) -> Keeper:
        """Where all of it is kept; another one after :meth:`keep_in`."""
        return self._keeper

    def now(self) -> datetime:
        """The time, as the clock tells it."""
        return self._clock()

    @property
    def has_moved(self) -> bool:
        """Whether something was dragged that is not a step of the history yet."""
        return self._was_moved

    @property
    def log(self) -> tuple[LoggedEdit, ...]:
        """All edits, the oldest first."""
        return self._history.log

    def prepare(self) -> Iterator[None]:
        """Get ready for the first edit, in pieces of a few milliseconds at most."""
        yield from prepare(lambda: self.book)
        yield from _look_up(lambda: self._session.dossier)
        # All of it is kept: no collection has to look through it again.
        gc.freeze()

    def note_release(self, release: Release) -> None:
        """Write down what leaves under a lower marking than that of what it shows.

        Raises
        ------
        NotKeptError
            If there is no file in which that stays.
        DossierError
            If it cannot be written.
        """
        if not self._is_kept:
            raise NotKeptError
        self._keeper.note_release(release)
        self.changed.emit()

    def releases(self) -> tuple[Release, ...]:
        """What left so, the oldest first.

        Raises
        ------
        DossierError
            If that cannot be read.
        """
        return self._keeper.releases()

    def changes_of(self, number: int) -> tuple[RecordChange, ...]:
        """What an edit of the log changed.

        Raises
        ------
        DossierError
            If that cannot be read.
        """
        return self._keeper.changes_of(number)

    @property
    def next_undo(self) -> LoggedEdit | None:
        """What would be taken back."""
        return self._history.next_undo

    @property
    def next_redo(self) -> LoggedEdit | None:
        """What would be done again."""
        return self._history.next_redo

    def keep_in(self, make_keeper: Callable[[Book], Keeper]) -> None:
        """Keep the dossier from now on, with everything where it lies.

        Raises
        ------
        DossierError
            If it cannot be kept there; nothing is changed then.
        """
        self.record_move()
        keeper = make_keeper(self._with_all_places())
        hand_texts_over(self._keeper, keeper)
        self._keeper = keeper
        self._history = History(self._keeper)
        self._is_kept = True
        self.changed.emit()

    def go_on_in(self, keeper: Keeper) -> None:
        """Keep what comes in a copy of where it was kept; what was dragged is a step there."""
        self._keeper = keeper
        self._history = History(keeper)
        self.changed.emit()

    def apply(self, edit: Edit) -> None:
        """Do something, keep it, and show what has become of it.

        Quotations typed by hand are anchored where their words stand exactly once in the text.

        Raises
        ------
        NotKeptError
            If there is no file to keep it in yet, and it breaks no rule.
        DossierError
            If it breaks a rule or cannot be kept; nothing is changed then.
        """
        if not self._is_kept and edit.tables != _PLACES:
            # Nobody is asked for a file name for what could not be kept in it.
            self._history.check(edit)
            raise NotKeptError
        self.record_move()
        edit = with_typed_words_anchored(edit, self._keeper.text_of)
        tables = self._history.apply(edit, self._clock())
        forget_strays(self._keeper, edit)
        self._show(tables)

    def hand_text_on(self, drop: SourceId, keep: SourceId) -> None:
        """Let a source have the text of one that became it, if it has none itself.

        Raises
        ------
        DossierError
            If it could not be kept.
        """
        hand_text_on(self._keeper, drop, keep, self._clock())
        self.changed.emit()

    def text_of(self, source: SourceId) -> str | None:
        """The kept text of a source; None if there is none."""
        return self._keeper.text_of(source)

    def undo(self) -> Edit | None:
        """Take back what was done last; the answer is what that was, None if there is nothing.

        Raises
        ------
        DossierError
            If that cannot be kept; nothing is changed then.
        """
        self.record_move()
        undone = self._history.undo(self._clock())
        if undone is not None:
            try:
                follow_undo(self._keeper, undone)
            finally:
                self._show(undone.tables, undone)
        return undone

    def redo(self) -> Edit | None:
        """Do again what was taken back last; see `undo`."""
        self.record_move()
        redone = self._history.redo(self._clock())
        if redone is not None:
            try:
                follow_redo(self._keeper, redone, self._clock())
            finally:
                self._show(redone.tables, redone)
        return redone

    def go_to(self, number: int) -> None:
        """Undo or redo until the edit of that number is the last that is done; 0: none is.

        Raises
        ------
        DossierError
            If a step cannot be kept; those before it are.
        """
        self.record_move()
        now = self._clock()
        tables: set[str] = set()

        def undone(edit: Edit) -> None:
            tables.update(edit.tables)
            follow_undo(self._keeper, edit)

        def redone(edit: Edit) -> None:
            tables.update(edit.tables)
            follow_redo(self._keeper, edit, now)

        try:
            self._history.go_to(number, now, undone=undone, redone=redone)
        finally:
            # Where a step fails, those before it are done.
            if tables:
                self._show(frozenset(tables))

    def record_move(self) -> None:
        """Make one step of what was dragged since the last one, wherever it has come to lie.

        Raises
        ------
        DossierError
            If it could not be kept; it can be recorded again.
        """
        if not self._was_moved:
            return
        now, pinned = self._layout.final_places(), self._layout.pinned
        moved = [
            Place(ActorId(actor), *now[actor], is_pinned=actor in pinned)
            for actor, before in self._before_drag.items()
            if now[actor] != before or (actor in pinned) != (actor in self._pinned_before)
        ]
        if moved:
            try:
                self._history.apply(move_actors(self.book, moved), self._clock())
            except EditError:
                # No step of this dossier can come of it, now or later.
                self._was_moved = False
                raise
        self._was_moved = False
        if moved:
            self.changed.emit()

    def _remember_places(self) -> None:
        # What could not be kept becomes one step with what is dragged now.
        with suppress(DossierError):
            self.record_move()
        if self._was_moved:
            return
        self._before_drag = self._layout.final_places()
        # Where an actor lay before it was ever moved no record says.
        self._origins = {**self._before_drag, **self._origins}
        self._pinned_before = self._layout.pinned

    def _note_move(self) -> None:
        self._was_moved = not self.is_read_only

    def _show(self, tables: frozenset[str], edit: Edit | None = None) -> None:
        """Let session and layout follow, as far as they depend on what was changed."""
        if not tables <= _SEEN_NOT_READ:
            dossier: Dossier = standing(self.book.dossier)
            with without_collecting():
                self._session.take_dossier(dossier)
        if "places" in tables:
            moved = None if edit is None else _actors_moved(edit)
            self._put_places(moved)
        self.changed.emit()

    def _put_places(self, moved: frozenset[str] | None) -> None:
        """Put actors where the dossier says; without a word, to where they lay before."""
        places: dict[str, Point] = {**self._origins, **self._told_places()}
        if moved is not None:
            places = {actor: at for actor, at in places.items() if actor in moved}
        self._layout.put(places, self._told_pinned())

    def _told_places(self) -> dict[str, Point]:
        return {str(place.actor): (place.x, place.y) for place in self.book.dossier.places}

    def _told_pinned(self) -> list[ActorId]:
        return [place.actor for place in self.book.dossier.places if place.is_pinned]

    def _with_all_places(self) -> Book:
        """The dossier as it is, with where everybody lies: what a new file begins with."""
        places = [
            Place(ActorId(actor), *at, is_pinned=actor in self._layout.pinned)
            for actor, at in self._layout.final_places().items()
            if actor in self.book.dossier.actor_by_id
        ]
        edit = move_actors(self.book, places)
        return Book.of(self.book.changed(edit.changes).dossier)


def _look_up(current: Callable[[], Dossier]) -> Iterator[None]:
    """Make the look-ups of the dossier there is, in pieces.

    An edit in between hands on what is known by then: the rest is looked up of the next.
    """
    while True:
        dossier = current()
        for _piece in dossier.look_up_in_pieces():
            yield
            if current() is not dossier:
                break
        else:
            return


def _actors_moved(edit: Edit) -> frozenset[str]:
    """Whom an edit moved."""
    records = (change.before or change.after for change in edit.changes)
    return frozenset(record.actor for record in records if isinstance(record, Place))
