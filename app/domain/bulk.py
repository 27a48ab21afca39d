"""Making very many objects at once, all of which are kept."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Python does not look for garbage within: many objects are made, and all are kept.

    Looking through hundreds of thousands of them again and again takes longer than making
    them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
