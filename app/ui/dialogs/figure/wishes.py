"""What a group of fields of the figure dialog has to answer: which wishes stand in it.

A new wish joins the dialog so: a field is added to :class:`~app.figures.request.FigureRequest`,
a subclass of :class:`Wishes` has its widgets and names that field in `wishes`, and the dialog
adds it to its form by `add`. Page, preview, presets and findings follow by themselves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.figures.request import FigureRequest


@dataclass(frozen=True)
class Row:
    """A field with its name, and what stands below it: a note, a second field."""

    name: str
    field: QWidget
    below: tuple[QWidget, ...] = ()


class Wishes(QObject):
    """Some fields that say how a figure is wanted; each kind of them says which.

    No `ABC`, as Qt's objects have a metaclass of their own.

    Emits
    -----
    changed
        When something else is wanted.
    """

    changed = Signal()

    def rows(self) -> Sequence[Row]:
        """The fields from the top."""
        raise NotImplementedError

    def wishes(self) -> Mapping[str, object]:
        """What is wanted, by the names of the request's fields."""
        raise NotImplementedError

    def begin_like(self, request: FigureRequest) -> None:
        """Show what a request wants, without saying that something changed."""
        raise NotImplementedError
