"""``multivector`` where no window can open: one line, no abort, no traceback."""

import shutil

import pytest

from app.cli import obstacles
from app.cli.texts import Texts
from app.ui.platform_check import MissingDisplay, MissingLibraries, UnknownPlatform

INSTEAD = "'multivector screenshot' and 'multivector figure' work without a display"


def one_line(result) -> str:
    assert result.returncode == 2, result
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    return result.stderr.rstrip("\n")


def test_without_a_display(multivector):
    line = one_line(multivector())
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in line
    assert "xvfb-run multivector" in line
    assert line.endswith(INSTEAD)


def test_with_a_display_that_does_not_answer(multivector):
    line = one_line(multivector(environ={"DISPLAY": ":987"}))
    assert "':987' lets nobody in" in line
    assert line.endswith(INSTEAD)


def test_with_a_platform_that_qt_does_not_have(multivector):
    line = one_line(multivector(environ={"QT_QPA_PLATFORM": "hologram"}))
    assert line.startswith("multivector: Qt has no platform 'hologram'")


def test_in_german(multivector):
    assert "braucht einen Bildschirm" in one_line(multivector("--lang", "de"))


def test_a_broken_dossier_is_told_before_a_window_opens(multivector, tmp_path):
    result = multivector(tmp_path, environ={"QT_QPA_PLATFORM": "offscreen"})
    assert str(tmp_path) in one_line(result)


@pytest.fixture(params=[True, False], ids=["debian", "elsewhere"])
def has_apt(request, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _program: "apt-get" if request.param else None)
    return request.param


@pytest.mark.parametrize("offscreen", [True, False])
def test_missing_libraries_come_with_how_to_get_them(has_apt, offscreen):
    missing = MissingLibraries(
        ("libxcb-cursor.so.0", "libxcb-icccm.so.4"), ("libxcb-cursor0", "libxcb-icccm4"), offscreen
    )
    line = str(obstacles.obstacle_error(missing))
    assert "libxcb-cursor.so.0, libxcb-icccm.so.4" in line
    assert ("sudo apt-get install libxcb-cursor0 libxcb-icccm4" in line) == has_apt
    assert line.endswith(INSTEAD) != offscreen


@pytest.mark.parametrize(
    "obstacle",
    [
        MissingDisplay(""),
        MissingDisplay(":1"),
        UnknownPlatform("x"),
        MissingLibraries(("liba.so.1",), (), are_needed_offscreen=True),
        MissingLibraries(("liba.so.1",), ("liba1",), are_needed_offscreen=False),
    ],
)
def test_obstacles_speak_german(obstacle):
    error = obstacles.obstacle_error(obstacle)
    assert error.told_in(Texts("de")) != error.told_in(Texts("en"))


def test_figures_say_when_even_they_lack_a_library(monkeypatch):
    missing = MissingLibraries(("libEGL.so.1",), ("libegl1",), are_needed_offscreen=True)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(obstacles, "find_missing_libraries", lambda _plugin: missing)
    with pytest.raises(obstacles.UsageError, match=r"libEGL\.so\.1"):
        obstacles.prepare_offscreen()


def test_figures_are_drawn_offscreen(monkeypatch):
    import os

    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    obstacles.prepare_offscreen()
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
