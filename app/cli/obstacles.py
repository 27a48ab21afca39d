"""What is said when Qt cannot start here: what is missing, how to get it, what works."""

import locale
import os
import shutil
import signal
from collections.abc import MutableMapping
from threading import current_thread, main_thread

from app.cli.errors import UsageError
from app.cli.texts import message
from app.ui.platform_check import (
    MissingDisplay,
    MissingLibraries,
    Obstacle,
    UnknownPlatform,
    find_missing_libraries,
    find_obstacle,
    needs_wayland,
)

_OF_THE_DESKTOP = (
    "QT_FONT_DPI",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_STYLE_OVERRIDE",
    "QT_USE_PHYSICAL_DPI",
)
"""What a desktop has Qt do to sizes and looks; a picture of so many pixels has them so."""

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_NO_DISPLAY = message(
    "CommandLine",
    "the window needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set: run it in a"
    " desktop session, or as 'xvfb-run multivector' (sudo apt-get install xvfb xauth);"
    " 'multivector screenshot' and 'multivector figure' work without a display",
)
_NO_ANSWER = message(
    "CommandLine",
    "the window needs a display, and '{name}' lets nobody in: run it in a desktop session, or"
    " as 'xvfb-run multivector' (sudo apt-get install xvfb xauth);"
    " 'multivector screenshot' and 'multivector figure' work without a display",
)
_NO_PLATFORM = message(
    "CommandLine",
    "Qt has no platform '{name}', which QT_QPA_PLATFORM asks for: unset it;"
    " 'multivector screenshot' and 'multivector figure' work without a display",
)
_GET_FOR_WINDOW = message(
    "CommandLine",
    "the window needs system libraries that are missing ({libraries}): sudo apt-get install"
    " {packages}; 'multivector screenshot' and 'multivector figure' work without a display",
)
_GET_FOR_ALL = message(
    "CommandLine",
    "Qt needs system libraries that are missing ({libraries}): sudo apt-get install {packages}",
)
_NO_WINDOW_LOADS = message(
    "CommandLine",
    "the window needs system libraries that are missing, install them: {libraries};"
    " 'multivector screenshot' and 'multivector figure' work without a display",
)
_NOTHING_LOADS = message(
    "CommandLine", "Qt needs system libraries that are missing, install them: {libraries}"
)


def prepare_window() -> None:
    """Make sure that Qt can open a window; to be called before Qt is imported.

    Raises
    ------
    UsageError
        If it cannot.
    """
    obstacle = find_obstacle(os.environ)
    if obstacle is not None:
        raise obstacle_error(obstacle)
    if needs_wayland(os.environ):
        os.environ["QT_QPA_PLATFORM"] = "wayland"
    _give_utf8(os.environ)


def prepare_offscreen() -> None:
    """Let Qt draw without a display; to be called before Qt is imported.

    Raises
    ------
    UsageError
        If a system library is missing even for that.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in _OF_THE_DESKTOP:
        os.environ.pop(name, None)
    _give_utf8(os.environ)
    if current_thread() is main_thread():
        # What Qt calls in Python swallows a KeyboardInterrupt; files are written in one step.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    missing = find_missing_libraries("offscreen")
    if missing is not None:
        raise obstacle_error(missing)


def _give_utf8(environ: MutableMapping[str, str]) -> None:
    """Let Qt have the UTF-8 it insists on; it would take it and say so in four lines.

    The language of the locale is kept where Qt looks for it first.
    """
    if os.name != "posix" or locale.getencoding().lower() in {"utf-8", "utf8"}:
        return
    said = next((environ[name] for name in _LOCALES if environ.get(name)), "")
    if said.partition(".")[0] not in {"", "C", "POSIX"}:
        environ.setdefault("LANGUAGE", said.partition(".")[0])
    environ["LC_ALL"] = "C.UTF-8"


def obstacle_error(obstacle: Obstacle) -> UsageError:
    """Give the error that tells of an obstacle in one line."""
    match obstacle:
        case MissingDisplay(name=""):
            return UsageError(_NO_DISPLAY)
        case MissingDisplay(name=name):
            return UsageError(_NO_ANSWER, name=name)
        case UnknownPlatform(name=name):
            return UsageError(_NO_PLATFORM, name=name)
        case MissingLibraries():
            return _libraries_error(obstacle)


def _libraries_error(missing: MissingLibraries) -> UsageError:
    libraries = ", ".join(missing.sonames)
    # Elsewhere the packages have other names; the libraries themselves do not.
    if not missing.packages or shutil.which("apt-get") is None:
        text = _NOTHING_LOADS if missing.are_needed_offscreen else _NO_WINDOW_LOADS
        return UsageError(text, libraries=libraries)
    text = _GET_FOR_ALL if missing.are_needed_offscreen else _GET_FOR_WINDOW
    return UsageError(text, libraries=libraries, packages=" ".join(missing.packages))
