"""What the window lacks on this machine, found out before Qt is started.

Qt ends the process with a signal when it cannot reach a display or load its platform
plugin, so both are tried here first. This module must not import Qt: it is asked whether
that would work. Only Linux and its like need it; elsewhere Qt brings what it needs.
"""

import ctypes
import re
import stat
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""System libraries of Qt 6.9 to 6.11's platform plugins, and the Debian package of each.

Source: the NEEDED entries of libqxcb.so, libqwayland.so, libqoffscreen.so and of the
libraries of Qt they are linked to, as in the wheels of PySide6-Essentials 6.11.3.
"""
_MISSING = re.compile(r"(lib[^\s:]+\.so[.\d]*): cannot open shared object file")
_QT = re.compile(rb"libQt6\w+\.so\.6(?=\0)")
_WINDOWLESS = {"offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs", "vkkhrdisplay"}

Loader = Callable[[str], object]


@dataclass(frozen=True)
class MissingLibraries:
    """System libraries that Qt could not load, and what Debian and its relatives call them.

    `are_needed_offscreen` says that figures and screenshots cannot be drawn either.
    """

    sonames: tuple[str, ...]
    packages: tuple[str, ...]
    are_needed_offscreen: bool


@dataclass(frozen=True)
class MissingDisplay:
    """There is no display: `name` is the one that does not answer, empty if none is set."""

    name: str


@dataclass(frozen=True)
class UnknownPlatform:
    """``QT_QPA_PLATFORM`` names a platform that this Qt has no plugin for."""

    name: str


Obstacle = MissingLibraries | MissingDisplay | UnknownPlatform


def find_obstacle(environ: Mapping[str, str], platform: str = sys.platform) -> Obstacle | None:
    """Find what keeps Qt from opening a window here.

    Where several things are wrong, libraries come first: without them the display cannot
    even be tried. None where a window will open.
    """
    if not platform.startswith("linux"):
        return None
    wanted = environ.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]
    if wanted in _WINDOWLESS:
        return find_missing_libraries(wanted)
    if wanted not in {"", "xcb", "wayland"}:
        return UnknownPlatform(wanted) if _plugin_path(wanted) is None else None
    if wanted != "xcb" and _has_wayland(environ) and not find_missing_libraries("wayland"):
        return None
    missing = find_missing_libraries("xcb")
    if missing:
        return missing
    name = environ.get("DISPLAY", "")
    return None if name and answers_x11(name) else MissingDisplay(name)


def needs_wayland(environ: Mapping[str, str]) -> bool:
    """Whether Wayland is the only display there is, so that Qt has to be told to use it.

    Left to itself Qt tries X11 first unless the session says that it is a Wayland one.
    """
    chosen = environ.get("QT_QPA_PLATFORM") or environ.get("DISPLAY")
    return not chosen and _has_wayland(environ)


def find_missing_libraries(
    plugin: str, load: Loader = ctypes.CDLL, platform: str = sys.platform
) -> MissingLibraries | None:
    """Find the system libraries that a platform plugin of Qt cannot be loaded without.

    Parameters
    ----------
    plugin
        The plugin's name, such as ``xcb`` or ``offscreen``.
    load
        Loads a library by path or soname, or raises OSError. What it loads, Qt uses.
    platform
        As in :data:`sys.platform`.
    """
    if not platform.startswith("linux"):
        return None
    path = _plugin_path(plugin)
    if path is None:
        return None
    first = _missing_for(str(path), load)
    if first is None:
        return None
    # The loader names only the first; to be told one after the other would be a chore.
    sonames = {first} | {
        soname for soname in _needed_by(path) if _missing_for(soname, load) == soname
    }
    listed = tuple(sorted(sonames))
    packages = sorted({PACKAGES[soname] for soname in listed if soname in PACKAGES})
    offscreen = _plugin_path("offscreen")
    blocked = offscreen is not None and _missing_for(str(offscreen), load) is not None
    return MissingLibraries(listed, tuple(packages), blocked)


def answers_x11(display: str) -> bool:
    """Whether the X server of that name, such as ``:0``, lets us in.

    The connection stays open until the program ends: a server without a window manager
    (Xvfb, say) starts anew when its last client leaves, and would then refuse Qt.
    """
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(display.encode(), None)
    if not xcb.xcb_connection_has_error(connection):
        return True
    # One that failed holds memory all the same.
    xcb.xcb_disconnect(connection)
    return False


def _has_wayland(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    socket = Path(environ.get("XDG_RUNTIME_DIR", "/")) / name
    return socket.exists() and stat.S_ISSOCK(socket.stat().st_mode)


def _plugin_path(plugin: str) -> Path | None:
    """Find a platform plugin in PySide6 as it is laid out in wheels, without importing it."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / f"libq{plugin}.so"
    return path if path.is_file() else None


def _missing_for(library: str, load: Loader) -> str | None:
    """Try to load a library; give the one that is missing for it, None if it loads.

    Raises
    ------
    OSError
        If it cannot be loaded for another reason than a missing library.
    """
    try:
        load(library)
    except OSError as error:
        match = _MISSING.search(str(error))
        if match is None:
            raise
        return match[1]
    return None


def _needed_by(path: Path) -> tuple[str, ...]:
    """Name the libraries of our table that a plugin, or any of Qt behind it, is linked to."""
    libraries = path.parents[2] / "lib"
    unread, seen, needed = [path], {path}, set[str]()
    while unread:
        content = unread.pop().read_bytes()
        needed.update(soname for soname in PACKAGES if soname.encode() + b"\0" in content)
        behind = {libraries / name.decode() for name in _QT.findall(content)} - seen
        unread += sorted(file for file in behind if file.is_file())
        seen |= behind
    return tuple(sorted(needed))
