import pytest
from PySide6.QtGui import QImage

from app.cli.arguments import SMALLEST_PX
from app.ui.main_window import _MINIMUM as MINIMUM


@pytest.fixture
def shoot(multivector, tmp_path):
    """Take a screenshot in a program of its own; give the picture."""

    def take(*options, name="shot.png"):
        done = multivector("screenshot", "-o", name, *options)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        image = QImage(str(tmp_path / name))
        assert not image.isNull()
        return image

    return take


def colours_of(image):
    """How many pixels of some have each colour."""
    counts: dict[str, int] = {}
    for x in range(0, image.width(), 4):
        for y in range(0, image.height(), 4):
            name = image.pixelColor(x, y).name()
            counts[name] = counts.get(name, 0) + 1
    return counts


def test_the_whole_window_is_seen_in_the_size_asked_for(shoot):
    image = shoot("--size", "1280x800")
    assert (image.width(), image.height()) == (1280, 800)
    colours = colours_of(image)
    assert colours["#f7f7f5"] > 2000
    assert colours["#ffffff"] > 2000
    assert len(colours) > 200


def test_theme_selection_date_and_language_are_seen(shoot):
    dark = shoot("--size", "1280x800", "--theme", "dark", "--select", "KAZ,RUS")
    assert colours_of(dark)["#15171c"] > 2000
    again = shoot("--size", "1280x800", "--theme", "dark", "--select", "RUS,KAZ", name="again.png")
    assert dark == again
    plain = shoot("--size", "1280x800", "--theme", "dark", "--as-of", "2014", "--lang", "de")
    assert plain != dark


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


def test_the_smallest_size_is_the_windows(multivector, tmp_path):
    size = "{}x{}".format(*SMALLEST_PX)
    done = multivector("screenshot", "-o", "x.png", "--size", size, "--select", "KAZ,RUS")
    assert (done.returncode, done.stderr) == (0, "")
    header = (tmp_path / "x.png").read_bytes()[16:24]
    assert (int.from_bytes(header[:4], "big"), int.from_bytes(header[4:], "big")) == SMALLEST_PX
    assert MINIMUM == SMALLEST_PX


def test_what_the_desktop_does_to_sizes_does_not_matter(multivector, tmp_path):
    desktop = {"QT_FONT_DPI": "300", "QT_SCREEN_SCALE_FACTORS": "2", "QT_STYLE_OVERRIDE": "odd"}
    done = multivector("screenshot", "-o", "x.png", environ=desktop)
    assert (done.returncode, done.stderr) == (0, "")
    multivector("screenshot", "-o", "y.png")
    assert (tmp_path / "x.png").read_bytes() == (tmp_path / "y.png").read_bytes()


@pytest.mark.parametrize("name", ["x.svg", "x.jpg"])
def test_screenshots_are_png(told, tmp_path, name):
    assert "must end in one of: .png" in told("screenshot", "-o", tmp_path / name)


def test_nothing_of_the_persons_window_is_used_or_changed(multivector, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    homes = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    done = multivector("screenshot", "-o", "x.png", environ=homes)
    assert done.returncode == 0
    assert list(home.rglob("*.ini")) == []
