"""``multivector screenshot``: the program itself a few times, its decisions without painting."""

from datetime import date
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtGui import QImage

from app.cli.arguments import SMALLEST_PX
from app.session.selection import Selection
from app.ui import program, screenshot
from app.ui.main_window import _MINIMUM as MINIMUM

SIZE = "1280x800"


@pytest.fixture
def shoot(multivector, tmp_path):
    """Take a screenshot in a program of its own; give the picture."""

    def take(*options, name="shot.png", environ=None):
        done = multivector("screenshot", "-o", name, *options, environ=environ)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        image = QImage(str(tmp_path / name))
        assert not image.isNull()
        return image

    return take


@pytest.fixture
def ask(answer, monkeypatch, tmp_path):
    """Have the command come to where it would paint; give what it would."""

    def run(*options):
        asked = []

        def create_application(_argv, language, _settings):
            return SimpleNamespace(translation=SimpleNamespace(language=language or "en"))

        def write_screenshot(session, selection, path, *, size_px, theme):
            asked.append(
                SimpleNamespace(
                    session=session, selection=selection, path=path, size_px=size_px, theme=theme
                )
            )

        monkeypatch.setattr(program, "create_application", create_application)
        monkeypatch.setattr(screenshot, "write_screenshot", write_screenshot)
        assert answer("screenshot", "-o", tmp_path / "x.png", *options) == (0, "", "")
        (one,) = asked
        return one

    return run


def colours_of(image):
    """How many pixels of some have each colour."""
    pixels = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(pixels.constBits(), np.uint32).reshape(image.height(), image.width())
    colours, counts = np.unique(rows[::4, ::4] & 0xFFFFFF, return_counts=True)
    return {f"#{colour:06x}": count for colour, count in zip(colours, counts, strict=True)}


def test_the_window_is_seen_whatever_the_desktop_and_nothing_of_the_persons_is_touched(
    shoot, tmp_path, small_package
):
    image = shoot(small_package, "--size", SIZE)
    assert (image.width(), image.height()) == (1280, 800)
    colours = colours_of(image)
    assert colours["#f7f7f5"] > 2000
    assert colours["#ffffff"] > 2000
    assert len(colours) > 200
    home = tmp_path / "home"
    home.mkdir()
    desktop = {"QT_FONT_DPI": "300", "QT_SCREEN_SCALE_FACTORS": "2", "QT_STYLE_OVERRIDE": "odd"}
    homes = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    shoot(small_package, "--size", SIZE, name="again.png", environ={**desktop, **homes})
    assert (tmp_path / "again.png").read_bytes() == (tmp_path / "shot.png").read_bytes()
    assert list(home.rglob("*.ini")) == []


def test_the_smallest_size_is_the_windows_and_theme_and_selection_are_seen(shoot):
    size = "{}x{}".format(*SMALLEST_PX)
    image = shoot("--size", size, "--select", "KAZ,RUS", "--theme", "dark", "--lang", "de")
    assert (image.width(), image.height()) == SMALLEST_PX == MINIMUM
    colours = colours_of(image)
    assert colours["#15171c"] > 2000
    assert "#f7f7f5" not in colours


def test_date_language_theme_and_size_are_handed_on(ask, tmp_path):
    asked = ask("--as-of", "2014", "--lang", "de", "--theme", "dark", "--size", SIZE)
    assert asked.session.as_of == date(2014, 12, 31)
    assert asked.session.language == "de"
    assert (asked.theme, asked.size_px) == ("dark", (1280, 800))
    assert (asked.path, asked.selection) == (tmp_path / "x.png", Selection())
    plain = ask()
    assert (plain.theme, plain.session.language) == ("light", "en")
    assert plain.session.as_of != asked.session.as_of


def test_the_order_of_two_selected_does_not_matter(ask):
    one, other = (ask("--select", pair).selection for pair in ("KAZ,RUS", "RUS,KAZ"))
    assert one == other == Selection(ties=(("KAZ", "RUS"),))
    assert ask("--select", "KAZ").selection == Selection(actors=("KAZ",))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--select", "KAZ,RUX"), "no actor 'RUX'"),
        (("--select", "KAZ,RUS", "--as-of", "1980"), "no tie between KAZ and RUS"),
        (("--size", "100x100"), "'100x100' is not a size"),
        (("--size", "wide"), "'wide' is not a size"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(told, tmp_path, options, words):
    assert words in told("screenshot", "-o", tmp_path / "x.png", *options)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["x.svg", "x.jpg"])
def test_screenshots_are_png(told, tmp_path, name):
    assert "must end in one of: .png" in told("screenshot", "-o", tmp_path / name)
