"""Where commands may write."""

import os

import pytest

from app.cli.errors import UsageError
from app.cli.outputs import check_writable, writing


def refusal(path):
    with pytest.raises(UsageError) as caught:
        check_writable(path)
    return str(caught.value)


def test_new_and_old_files_are_accepted(tmp_path):
    check_writable(tmp_path / "new.png")
    (tmp_path / "old.png").touch()
    check_writable(tmp_path / "old.png")


def test_a_missing_folder_is_named(tmp_path):
    path = tmp_path / "none" / "x.png"
    assert refusal(path) == f"cannot write '{path}': there is no folder '{path.parent}'"


def test_a_folder_is_no_file(tmp_path):
    assert refusal(tmp_path) == f"cannot write '{tmp_path}': it is a folder"


def test_a_protected_file_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "x.png"
    # The superuser may write everywhere, so what the system answers is put in its mouth.
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert refusal(path) == f"cannot write '{path}': it is protected"


def test_what_fails_while_writing_is_told(tmp_path):
    path = tmp_path / "x.png"
    with pytest.raises(UsageError) as caught, writing(path):
        raise OSError(28, "No space left on device")
    assert str(caught.value) == f"cannot write '{path}': No space left on device"
