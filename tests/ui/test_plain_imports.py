"""PySide6 does not read the source of what is imported."""

import builtins
import linecache
import sys

import app.ui.plain_imports  # puts the import back


def test_what_is_imported_is_not_read_by_pyside(tmp_path, monkeypatch):
    assert app.ui.plain_imports.__doc__
    assert builtins.__import__ is not vars(builtins).get("__feature_import__")
    path = tmp_path / "read_by_nobody.py"
    path.write_text("VALUE = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    import read_by_nobody

    monkeypatch.delitem(sys.modules, "read_by_nobody")
    assert read_by_nobody.VALUE == 1
    assert str(path) not in linecache.cache
