"""The preview of a figure, the fields of its lengths and the list of what is wrong with it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.figures.findings import Finding, FindingKind, Severity
from app.ui.dialogs.figure.findings_list import FindingsList
from app.ui.dialogs.figure.length_field import LengthField
from app.ui.dialogs.figure.preview import FigurePreview
from app.ui.painting.figure_writer import paint_figure
from tests.small_figure import make_small_figure

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def figure(qapp):
    return make_small_figure(width_mm=80.0)


@pytest.fixture
def preview(qtbot, figure):
    shown = FigurePreview()
    qtbot.addWidget(shown)
    shown.resize(420, 520)
    shown.show_figure(figure)
    shown.show()
    return shown


def grabbed(preview):
    return preview.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def turn_wheel(preview, at, notches):
    where = QPointF(at)
    turned = QPoint(0, 120 * notches)
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(where, where, QPoint(), turned, buttons, NONE, phase, False)
    QApplication.sendEvent(preview.viewport(), event)


def test_what_is_seen_is_the_page_as_the_painter_of_files_paints_it(preview, figure):
    page = preview._page()
    seen = grabbed(preview)
    painted = QImage(seen.size(), QImage.Format.Format_RGB32)
    with QPainter(painted) as painter:
        painter.translate(page.topLeft())
        painter.scale(page.width() / figure.width, page.height() / figure.height)
        paint_figure(painter, figure)
    differing = sum(
        abs(seen.pixelColor(x, y).lightness() - painted.pixelColor(x, y).lightness()) > 60
        for x in range(int(page.left()) + 2, int(page.right()) - 2, 3)
        for y in range(int(page.top()) + 2, int(page.bottom()) - 2, 3)
    )
    n_looked_at = page.width() * page.height() / 9
    assert differing < 0.01 * n_looked_at


def test_the_whole_page_is_fitted_and_keeps_to_the_window(preview, figure):
    page = preview._page()
    assert page.width() <= preview.viewport().width()
    assert page.height() <= preview.viewport().height()
    small = preview.zoom
    preview.resize(840, 1040)
    assert preview.is_fitted
    assert preview.zoom > small


def test_the_wheel_zooms_at_the_pointer_and_keys_lead_back(preview):
    at = QPoint(150, 200)
    before = (QPointF(at) - preview._page().topLeft()) / preview._zoom
    turn_wheel(preview, at, 6)
    after = (QPointF(at) - preview._page().topLeft()) / preview._zoom
    assert not preview.is_fitted
    assert (after - before).manhattanLength() < 2.0
    QTest.keyClick(preview, Qt.Key.Key_1)
    assert preview.zoom == pytest.approx(1.0)
    QTest.keyClick(preview, Qt.Key.Key_0)
    assert preview.is_fitted


def test_a_place_is_outlined_and_brought_into_sight(preview, figure):
    turn_wheel(preview, QPoint(10, 10), 10)
    box = (figure.width - 40.0, figure.height - 30.0, figure.width - 10.0, figure.height - 20.0)
    without = grabbed(preview)
    preview.mark(box)
    assert preview.marked == box
    middle = QPointF(box[0] + box[2], box[1] + box[3]) / 2 * preview._zoom
    assert preview.viewport().rect().contains((preview._page().topLeft() + middle).toPoint())
    assert grabbed(preview) != without
    preview.mark(None)
    assert preview.marked is None


def test_a_length_has_no_needless_decimals_and_may_be_none(qtbot):
    field = LengthField((30.0, 1200.0), " mm", unset="open")
    qtbot.addWidget(field)
    field.length = 25.4 * 40 / 3
    assert field.length == 25.4 * 40 / 3
    assert field.text().startswith("338")
    assert field.text().endswith("67 mm")
    field.setValue(90.0)
    assert (field.length, field.text()) == (90.0, "90 mm")
    field.length = None
    assert (field.length, field.text()) == (None, "open")
    field.length = 40.0
    field.selectAll()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return):
        QTest.keyClick(field, key)
    assert (field.length, field.text()) == (None, "open"), "an emptied field means none"


def test_a_finding_shows_its_place_and_none_says_so(qtbot):
    findings = FindingsList()
    qtbot.addWidget(findings)
    findings.show()
    assert findings.nothing_label.isVisible()
    place = (1.0, 2.0, 3.0, 4.0)
    found = Finding(FindingKind.LABEL_CUT_OFF, Severity.STOPS, place, names=("Japan",))
    findings.show_findings([found])
    assert not findings.nothing_label.isVisible()
    assert findings.list.item(0).text().startswith("Stops: ")
    chosen = []
    findings.chosen.connect(chosen.append)
    findings.list.setCurrentRow(0)
    assert chosen == [found]
