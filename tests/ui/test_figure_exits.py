"""A figure is copied and printed as it is saved."""

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QMessageBox

from app.formats.carried_text import png_carrying
from app.ui.dialogs.figure.exits import FigureExits
from app.ui.figure_copying import figure_for_clipboard
from app.ui.figure_printing import prepare, print_figure, printed_text, scale_to_fit
from app.ui.painting.figure_writer import render_figure
from tests.small_figure import make_small_figure


@pytest.fixture(scope="module")
def figure(qapp):
    return make_small_figure(width_mm=90.0, title="Bündnis – 中")


@pytest.fixture
def paper(tmp_path):
    """What prints on a sheet of a size in mm, without a printer; a path, and a printer for it."""

    def make(width, height, figure):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        path = tmp_path / "printed.pdf"
        printer.setOutputFileName(str(path))
        printer.setPageSize(QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter))
        printer.setPageMargins(QMarginsF(0, 0, 0, 0))
        prepare(printer, figure)
        return printer, path

    return make


def page_of(path):
    with pypdfium2.PdfDocument(path) as document:
        (page,) = document
        boxes = [each.get_bounds() for each in page.get_objects()]
        return page.get_size(), page.get_textpage().get_text_range(), boxes


def test_what_is_copied_is_what_is_saved(figure):
    copied = figure_for_clipboard(figure, 120, '{"a":1}')
    assert set(copied.formats()) >= {"image/png", "image/svg+xml", "text/plain"}
    png = bytes(copied.data("image/png").data())
    assert png == png_carrying(render_figure(figure, ".png", dpi=120), '{"a":1}')
    assert bytes(copied.data("image/svg+xml").data()) == render_figure(
        figure, ".svg", dpi=120, carried='{"a":1}'
    )
    assert copied.text() == "Bündnis – 中"
    image = QImage(copied.imageData())
    assert (image.width(), image.height()) == figure.size_px(120)
    assert image.dotsPerMeterX() == round(120 / 0.0254)
    assert b"multivector:figure" not in figure_for_clipboard(figure, 60).data("image/png").data()


def test_a_figure_is_printed_in_true_size_in_the_middle_of_the_paper(figure, paper):
    printer, path = paper(210, 297, figure)
    assert print_figure(figure, printer) == 1.0
    size, text, boxes = page_of(path)
    assert size == pytest.approx((595, 842), abs=1)
    assert "Bündnis" in text
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    assert right - left == pytest.approx(figure.width, abs=2)
    assert left == pytest.approx((size[0] - figure.width) / 2, abs=2)


def test_where_the_paper_is_too_small_the_figure_is_scaled_and_that_is_said(figure, paper):
    printer, path = paper(60, 200, figure)
    scale = print_figure(figure, printer)
    assert scale == pytest.approx(60 / 90, abs=0.01)
    size, _, boxes = page_of(path)
    assert max(box[2] for box in boxes) <= size[0] + 1
    assert printed_text(scale) == (
        "Printed at 66 % of its size: the paper has no room for the whole."
    )
    assert printed_text(1.0) == "Printed in true size."


def test_a_page_as_large_as_the_figure_is_large_enough(figure):
    assert scale_to_fit(figure, QRectF(0, 0, figure.width - 0.3, figure.height)) == 1.0


def test_the_paper_lies_as_the_figure_does(figure, paper):
    printer, _ = paper(297, 210, figure)
    assert printer.pageLayout().orientation() == printer.pageLayout().Orientation.Portrait


def test_without_a_printer_it_is_said_what_to_do(figure, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "information", lambda *words: told.append(words[-1]))
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list)
    exits = FigureExits(lambda: (figure, 60, None))
    qtbot.addWidget(exits)
    exits.print_button.click()
    assert told
    assert "save the figure as PDF" in told[0]


def test_the_buttons_copy_the_page_and_say_so(figure, qtbot):
    exits = FigureExits(lambda: (figure, 60, None))
    qtbot.addWidget(exits)
    with qtbot.waitSignal(exits.told) as heard:
        exits.copy_button.click()
    assert heard.args == ["The figure is on the clipboard."]
    assert QGuiApplication.clipboard().mimeData().text() == "Bündnis – 中"


@pytest.fixture
def printer_there(monkeypatch):
    """Have a printer be there, and its dialog answered; gives what the dialog is to do."""
    answers = {}

    def answer(dialog):
        return answers["do"](dialog.printer())

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Ours"])
    monkeypatch.setattr(QPrintDialog, "exec", answer)
    return answers


def test_the_page_goes_to_the_printer_that_is_chosen(figure, qtbot, printer_there, tmp_path):
    path = tmp_path / "printed.pdf"

    def choose(printer):
        assert printer.docName() == "Bündnis – 中"
        printer.setOutputFileName(str(path))
        return QDialog.DialogCode.Accepted

    printer_there["do"] = choose
    exits = FigureExits(lambda: (figure, 60, None))
    qtbot.addWidget(exits)
    with qtbot.waitSignal(exits.told) as heard:
        exits.print_button.click()
    assert heard.args == ["Printed in true size."]
    assert "Bündnis" in page_of(path)[1]


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_print_that_is_let_be_or_fails_is_no_print(figure, qtbot, printer_there, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[-1]))
    exits = FigureExits(lambda: (figure, 60, None))
    qtbot.addWidget(exits)
    exits.told.connect(told.append)
    printer_there["do"] = lambda _printer: QDialog.DialogCode.Rejected
    exits.print_button.click()
    assert told == []

    def choose(printer):
        printer.setOutputFileName("/nowhere/x.pdf")
        return QDialog.DialogCode.Accepted

    printer_there["do"] = choose
    exits.print_button.click()
    (line,) = told
    assert line.startswith("The figure was not printed.\n\n")
