"""The column of who stands between others, worked out beside the window while it is seen."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from app.analysis.betweenness import Betweenness
from app.analysis.filters import VisibleNetwork
from app.domain.ids import ActorId
from app.ui.models.tables import Column
from app.ui.workers import Job, Progress, Worker

translate = QCoreApplication.translate

_MOST_STEPS = 20_000_000
"""Some ten seconds of work; nobody waits longer for a column."""


class BetweennessColumn:
    """Shows the share of each actor once it is known, and a mark of waiting until then.

    Parameters
    ----------
    known
        Called when the shares of the map that was followed last are known.
    """

    def __init__(self, known: Callable[[], None]) -> None:
        self._known = known
        self._visible: VisibleNetwork | None = None
        self._wanted: Betweenness | None = None
        self._is_too_much = self._is_known = False
        self._worker = Worker("betweenness", self._take, _let_be)
        self.shares: Mapping[ActorId, float] = {}
        """By actor, 0 to 1; while others are worked out, those that were known last."""

    def follow(self, visible: VisibleNetwork) -> None:
        """Work out the shares of a map, unless they are known or under way."""
        if visible is self._visible:
            return
        self._visible, self._wanted, self._is_known = visible, None, False
        self._is_too_much = len(visible.actors) * len(visible.ties) > _MOST_STEPS
        if not self._is_too_much:
            # Built here: what is made of a tie when it is asked for belongs to this thread.
            self._wanted = Betweenness(visible)
        self._worker.run(None if self._wanted is None else _job(self._wanted))

    def close(self) -> None:
        """Leave what is under way."""
        self._worker.close()

    def column(self) -> Column[ActorId]:
        """The column as a table takes it."""
        return Column(
            lambda: translate("Tables", "Betweenness"),
            self._text,
            is_number=True,
            sort=self._last_known,
            heading_tip=self._meaning,
        )

    def _last_known(self, actor: ActorId) -> float | None:
        """What rows are sorted by: while another share is worked out they do not jump."""
        return self.shares.get(actor)

    def _text(self, actor: ActorId) -> str:
        if self._is_too_much:
            return "–"
        if not self._is_known:
            return "…"
        return f"{QLocale().toString(100 * self.shares[actor], 'f', 1)} %"

    def _meaning(self) -> str:
        if self._is_too_much:
            return translate(
                "Tables",
                "Too many actors and ties to work this out: filter the map to fewer.",
            )
        return translate(
            "Tables",
            "Of the shortest chains of ties between any two others on the map, the share that "
            "runs through this actor. Ties that are over do not count, nor do shared hulls. "
            "It tells of the map: whom the sources write much about stands in the middle.",
        )

    def _take(self, answer: object) -> None:
        if self._wanted is not None and answer is self._wanted:
            self.shares, self._is_known = self._wanted.shares(), True
            self._known()


def _job(betweenness: Betweenness) -> Job:
    def work() -> Progress:
        if betweenness.work_on():
            return Progress(None, 0.0)
        return Progress(betweenness, None)

    return work


def _let_be(_job: Job) -> None:
    """The column goes on saying that it waits; what went wrong has been told."""
