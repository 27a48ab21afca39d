"""Two maps of one layout in step: what is seen of it, what is pointed at, what is dragged."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.ui.canvas.emphasis import Thing
from app.ui.canvas.view import MapView


class InStep(QObject):
    """Lets two maps follow each other until it is deleted.

    Whoever is panned, magnified, pointed at or dragged in leads the other. Only the first is
    ever fitted: to fit the second fits the first, and the second follows.
    """

    def __init__(self, first: MapView, second: MapView) -> None:
        """`second` goes with it: it is the one whose layout the first works on."""
        super().__init__(second)
        self._first, self._second = first, second
        self._is_following = False
        first.looked.connect(self._first_looked)
        second.looked.connect(self._second_looked)
        first.moved.connect(self._first_moved)
        second.moved.connect(self._second_moved)
        first.settled.connect(self._first_settled)
        first.pointed.connect(self._first_pointed)
        second.pointed.connect(self._second_pointed)
        self._first_looked()

    def _first_looked(self) -> None:
        self._follow(lambda: self._second.look_like(self._first.look))

    def _second_looked(self) -> None:
        if self._second.look.is_fitted:
            self._follow(self._fit_both)
        else:
            self._follow(lambda: self._first.look_like(self._second.look))

    def _fit_both(self) -> None:
        self._first.fit()
        self._second.look_like(self._first.look)

    def _first_moved(self) -> None:
        self._follow(self._second.take_moves)

    def _second_moved(self) -> None:
        self._follow(self._first.take_moves)

    def _first_settled(self) -> None:
        self._follow(self._second.take_rest)

    def _first_pointed(self, thing: Thing | None) -> None:
        self._second.point_at(thing)

    def _second_pointed(self, thing: Thing | None) -> None:
        self._first.point_at(thing)

    def _follow(self, do: Callable[[], None]) -> None:
        """Do what follows from the one map, and nothing of what follows from that."""
        if not self._is_following:
            self._is_following = True
            try:
                do()
            finally:
                self._is_following = False
