"""A figure is composed in its dialog, seen as it will be, and saved in every format."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.figures.presets import FigurePreset, read_presets
from app.ui.dialogs.figure.dialog import FigureDialog
from app.ui.dialogs.figure.file_fields import FORMATS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(small_window):
    """The window on the small dossier: what matters is how the parts go together."""
    return small_window


@pytest.fixture
def compose(window, monkeypatch):
    """Do something in the dialog that the action opens, as soon as it is there."""

    def compose_it(do):
        def run(dialog):
            dialog.show()
            do(dialog)
            dialog.reject()
            return 0

        monkeypatch.setattr(FigureDialog, "exec", run)
        window.actions_by_name["figure"].trigger()

    return compose_it


def choose(dialog, name):
    place = dialog.presets.list.findText(name)
    dialog.presets.list.setCurrentIndex(place)
    dialog.presets.list.activated.emit(place)


def test_a_figure_is_composed_seen_and_saved_in_every_format(
    window, session, compose, qtbot, tmp_path
):
    session.select_tie(("KAZ", "RUS"))

    def work(dialog):
        first = dialog.preview.figure
        assert first.height_mm != 160.0
        choose(dialog, "Square")
        QTest.keyClicks(dialog.texts.caption, "Who is nearer")
        qtbot.waitUntil(lambda: dialog.preview.figure is not first)
        seen = dialog.preview.figure
        assert (seen.width_mm, seen.height_mm) == (160.0, pytest.approx(160.0))
        assert "Who is nearer" in [text.text for text in seen.texts]
        assert dialog.preview_bar.size_label.text().startswith("160 × 160 mm · ")
        dialog.sizes.dpi.setValue(72)
        for ending in FORMATS:
            dialog.file.path_field.setText(str(tmp_path / f"figure.{ending}"))
            QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
            assert dialog.file.error_label.text() == ""
            assert dialog.written == tmp_path / f"figure.{ending}"
            assert f"figure.{ending}" in dialog.saved_label.text()
        # Of a sheet the page is copied: its picture alone would leave without the marking.
        dialog.marking.choice.setEditText("TLP:GREEN")
        dialog.handing_over.copy_button.click()
        drawn = QGuiApplication.clipboard().mimeData().data("image/svg+xml").toStdString()
        assert "TLP:GREEN" in drawn

    compose(work)
    assert sorted(path.suffix for path in tmp_path.glob("figure.*")) == sorted(
        f".{ending}" for ending in FORMATS
    )
    session.clear_selection()
    window.figures.show(tmp_path / "figure.png")
    assert session.selection.dyad == ("KAZ", "RUS")
    asked = window.figures.request
    assert (asked.height_mm, asked.caption) == (160.0, "Who is nearer")
    again = []
    compose(lambda dialog: again.append(dialog.texts.caption.value))
    assert again == ["Who is nearer"]


def test_a_size_is_kept_under_a_name_and_forgotten(window, compose, monkeypatch):
    from PySide6.QtWidgets import QInputDialog

    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("  House ", True))

    def keep(dialog):
        dialog.sizes.width.setValue(123.5)
        dialog.sizes.smallest.setValue(8.0)
        click(dialog.presets.keep_button)
        assert dialog.presets.list.currentText() == "House"

    compose(keep)
    (preset,) = read_presets(window.settings.figure_presets)
    assert preset == FigurePreset("House", 123.5, None, 8.0, 300, preset.theme_name)

    def forget(dialog):
        choose(dialog, "House")
        assert dialog.request.width_mm == 123.5
        click(dialog.presets.delete_button)
        assert dialog.presets.list.findText("House") == -1

    compose(forget)
    assert read_presets(window.settings.figure_presets) == ()


def test_a_page_that_cannot_be_says_so_and_is_not_saved(window, compose, tmp_path):
    def work(dialog):
        dialog.sizes.width.setValue(40.0)
        dialog.sizes.height.setValue(40.0)
        dialog.compose()
        assert "no room left for the map on a page of 40 × 40 mm" in dialog.page_note.text()
        # The page before is not what is asked for.
        assert dialog.preview.figure is None
        assert dialog.preview_bar.size_label.text() == ""
        assert not dialog.handing_over.isEnabled()
        assert not dialog.save_button.isEnabled()
        dialog.sizes.height.length = None
        dialog.compose()
        assert dialog.page_note.text() == ""
        assert dialog.save_button.isEnabled()
        dialog.file.path_field.setText(str(tmp_path / "nowhere" / "x.png"))
        dialog.save()
        assert "There is no folder" in dialog.file.error_label.text()

    compose(work)


def click(button):
    QTest.mouseClick(button, LEFT)
