"""The window: the only room that knows Qt. It shows state and sends intentions."""

from app.ui.plain_imports import import_plainly

# Before anything else of this room: what is imported later is not read twice then.
import_plainly()
