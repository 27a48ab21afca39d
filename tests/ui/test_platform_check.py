"""What keeps Qt from opening a window is found before Qt is started."""

import ctypes
import re
import socket
import sys
from functools import cache
from pathlib import Path

import PySide6
import pytest

from app.ui import platform_check
from app.ui.platform_check import (
    PACKAGES,
    MissingDisplay,
    MissingLibraries,
    UnknownPlatform,
    answers_x11,
    find_missing_libraries,
    find_obstacle,
    needs_wayland,
)

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere Qt brings what it needs"
)


def loader_without(*sonames):
    """A loader for a machine that lacks these libraries; names one at a time, as the real one."""

    def load(library):
        # A plugin fails for the first library it misses; a library for itself.
        lacking = sonames[:1] if "/" in library else [name for name in sonames if name == library]
        if lacking:
            raise OSError(
                f"{lacking[0]}: cannot open shared object file: No such file or directory"
            )
        return ctypes.CDLL(library)

    return load


def test_all_that_is_missing_is_named_at_once():
    missing = find_missing_libraries(
        "xcb", loader_without("libxcb-icccm.so.4", "libxcb-cursor.so.0", "libxkbcommon-x11.so.0")
    )
    assert missing == MissingLibraries(
        ("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxkbcommon-x11.so.0"),
        ("libxcb-cursor0", "libxcb-icccm4", "libxkbcommon-x11-0"),
        are_needed_offscreen=True,
    )


def test_what_is_missing_far_behind_a_plugin_is_named_in_the_same_breath():
    """Qt's D-Bus stands behind its painting, and that behind the plugin."""
    missing = find_missing_libraries("offscreen", loader_without("libX11.so.6", "libdbus-1.so.3"))
    assert missing is not None
    assert missing.sonames == ("libX11.so.6", "libdbus-1.so.3")
    assert missing.packages == ("libdbus-1-3", "libx11-6")


@cache
def libraries_named_in(file):
    """Read once, as the plugins are linked to much the same: some are of dozens of megabytes."""
    names = re.findall(rb"(?<=\0)lib[\w+.-]+\.so[.\d]*(?=\0)", file.read_bytes())
    return {name.decode() for name in names}


@pytest.mark.parametrize("plugin", ["offscreen", "wayland", "xcb"])
def test_the_table_holds_all_that_qt_is_linked_to(plugin):
    home = Path(PySide6.__file__).parent / "Qt"
    unread = [home / "plugins" / "platforms" / f"libq{plugin}.so"]
    seen, wanted = set(), set()
    while unread:
        file = unread.pop()
        seen.add(file)
        for name in libraries_named_in(file):
            behind = home / "lib" / name
            if not behind.is_file():
                wanted.add(name)
            elif behind not in seen:
                unread.append(behind)
    c_runtime = {"libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6", "libpthread.so.0"}
    assert wanted - c_runtime - {file.name for file in seen} <= set(PACKAGES)


def test_what_make_installs_is_what_the_program_asks_for(repository):
    script = (repository / ".ci" / "system_libraries").read_text(encoding="utf-8")
    installed = dict(re.findall(r"^(lib\S+\.so\S*) +(\S+)$", script, re.MULTILINE))
    # A Wayland desktop has these; one that has not needs none.
    assert installed == {
        soname: package for soname, package in PACKAGES.items() if "wayland" not in soname
    }


def test_what_only_the_window_needs_leaves_figures_possible():
    def load(library):
        if "offscreen" in library:
            return ctypes.CDLL(library)
        return loader_without("libxcb-cursor.so.0")(library)

    missing = find_missing_libraries("xcb", load)
    assert missing is not None
    assert not missing.are_needed_offscreen


def test_a_library_that_no_table_knows_is_still_named():
    missing = find_missing_libraries("xcb", loader_without("libnovelty.so.7"))
    assert missing is not None
    assert (missing.sonames, missing.packages) == (("libnovelty.so.7",), ())


def test_a_library_that_is_broken_is_no_missing_one():
    def load(_library):
        raise OSError("libxcb.so.1: invalid ELF header")

    with pytest.raises(OSError, match="invalid ELF header"):
        find_missing_libraries("xcb", load)


def test_nothing_is_missing_where_the_tests_run():
    assert find_missing_libraries("offscreen") is None
    assert find_missing_libraries("xcb") is None


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_nothing_is_looked_for(platform):
    assert find_obstacle({}, platform) is None
    assert find_missing_libraries("xcb", loader_without("libxcb.so.1"), platform) is None


@pytest.mark.parametrize(
    ("environ", "obstacle"),
    [
        ({}, MissingDisplay("")),
        ({"DISPLAY": ""}, MissingDisplay("")),
        ({"DISPLAY": ":987"}, MissingDisplay(":987")),
        ({"QT_QPA_PLATFORM": "xcb"}, MissingDisplay("")),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, MissingDisplay("")),
        ({"QT_QPA_PLATFORM": "offscreen"}, None),
        ({"QT_QPA_PLATFORM": "offscreen:size=800x600"}, None),
        ({"QT_QPA_PLATFORM": "hologram"}, UnknownPlatform("hologram")),
        ({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "nowhere"}, MissingDisplay("")),
    ],
)
def test_displays(environ, obstacle):
    assert find_obstacle(environ) == obstacle


def test_libraries_are_told_before_the_display(monkeypatch):
    missing = MissingLibraries(("libx.so",), (), are_needed_offscreen=False)
    monkeypatch.setattr(platform_check, "find_missing_libraries", lambda _plugin: missing)
    assert find_obstacle({}) == missing


def test_an_x_server_that_answers_is_a_display(x_display):
    for _ in range(3):
        assert answers_x11(x_display)
    assert find_obstacle({"DISPLAY": x_display}) is None


@pytest.fixture
def wayland(tmp_path, monkeypatch):
    """Surroundings with a Wayland socket, and Qt's plugin for it loadable."""
    found = platform_check.find_missing_libraries
    monkeypatch.setattr(
        platform_check,
        "find_missing_libraries",
        lambda plugin: None if plugin == "wayland" else found(plugin),
    )
    # Relative, since the path of a socket may have 107 characters only.
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("wayland-7")
        yield {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "."}


def test_wayland_is_a_display(wayland):
    assert find_obstacle(wayland) is None
    assert find_obstacle({**wayland, "QT_QPA_PLATFORM": "wayland"}) is None
    assert find_obstacle({**wayland, "QT_QPA_PLATFORM": "xcb"}) == MissingDisplay("")


def test_qt_is_told_of_wayland_only_where_there_is_nothing_else(wayland):
    assert needs_wayland(wayland)
    assert not needs_wayland({**wayland, "DISPLAY": ":0"})
    assert not needs_wayland({**wayland, "QT_QPA_PLATFORM": "offscreen"})
    assert not needs_wayland({})
