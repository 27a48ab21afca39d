"""Where commands may write."""

import os

import pytest

from app.cli.errors import UsageError
from app.cli.outputs import check_writable


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


def test_a_name_that_is_too_long_is_told(tmp_path):
    assert refusal(tmp_path / f"{'x' * 300}.png").endswith(": File name too long")


def test_a_name_that_is_no_text_is_refused(tmp_path):
    # Qt would write a file of another name.
    assert refusal(tmp_path / "\udcff.png").endswith(": the name is not UTF-8")


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "x.png"
    assert refusal(path) == f"cannot write '{path}': there is no folder '{path.parent}'"


def test_devices_and_pipes_are_never_replaced(tmp_path):
    path = tmp_path / "x.png"
    os.mkfifo(path)
    assert refusal(path) == f"cannot write '{path}': it is a device, not a file"
    (tmp_path / "null.png").symlink_to(os.devnull)
    assert refusal(tmp_path / "null.png").endswith("it is a device, not a file")


def test_links_are_followed(tmp_path):
    (tmp_path / "x.png").symlink_to("new.png")
    check_writable(tmp_path / "x.png")
    (tmp_path / "loop.png").symlink_to("loop.png")
    assert "symbolic links" in refusal(tmp_path / "loop.png")
