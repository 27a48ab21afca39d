"""Imports as Python does them, without what PySide6 adds.

PySide6 looks at each import for its ``__feature__`` switches (``snake_case``,
``true_property``): it reads the source of every module that is imported after it, and
``linecache`` keeps all of it. We use none of these switches. Without them the window holds 16 MB
less and is there a tenth sooner, measured with PySide6 6.11 and the bundled atlas.
See *Why do we have a __feature__?*,
https://doc.qt.io/qtforpython-6/developer/feature-motivation.html.

To be imported before whatever else needs Qt: importing it puts the import back that was there
before PySide6's, if that is the present one.
"""

import builtins

import PySide6.QtCore  # noqa: F401 -- this is what replaces the import

_THEIRS = "__feature_import__"
_BEFORE = "__orig_import__"
"""Under this name PySide6 keeps the import that it replaces, and calls it itself."""

_KNOWN = vars(builtins)
if _KNOWN["__import__"] is _KNOWN.get(_THEIRS) and _BEFORE in _KNOWN:
    _KNOWN["__import__"] = _KNOWN[_BEFORE]
