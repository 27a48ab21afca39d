"""Listening to the session, which may outlive the widget that listens."""

from collections.abc import Callable
from typing import Protocol
from weakref import WeakMethod

import shiboken6


class Announcer(Protocol):
    """A signal that is not one of Qt's."""

    def connect(self, slot: Callable[[], None]) -> object:
        """Call `slot` from now on."""


def listen(announcer: Announcer, slot: Callable[[], None]) -> None:
    """Call a widget's method whenever something is announced, as long as the widget exists.

    Qt deletes widgets with their parents while their Python objects may live on; to call
    them then would fail in the middle of somebody else's change.
    """
    method = WeakMethod(slot)

    def told() -> None:
        bound = method()
        if bound is not None and shiboken6.isValid(getattr(bound, "__self__", None)):
            bound()

    announcer.connect(told)
