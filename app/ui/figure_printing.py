"""A figure on paper: as large as it is, or, where the paper is smaller, as large as it can be.

Qt's printing is loaded when somebody prints: what looks for printers takes its time.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from app.domain.faults import DossierError
from app.figures.page import Figure
from app.ui.painting.figure_writer import paint_figure
from app.ui.painting.fonts import load_fonts

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

translate = QCoreApplication.translate

_POINTS = 72.0
_ROUNDING = 0.5
"""Points by which a page may be smaller than a figure without being too small for it."""


def print_with_dialog(figure: Figure, parent: QWidget) -> str | None:
    """Ask on which printer, and print; what to tell of it, None if nobody wants it any more.

    Without any printer it is said what to do.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        tell_there_is_none(parent)
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, figure)
    dialog = QPrintDialog(printer, parent)
    dialog.setOptions(QPrintDialog.PrintDialogOption.PrintShowPageSize)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    try:
        scale = print_figure(figure, printer)
    except DossierError as error:
        title = translate("Figure", "The figure was not printed")
        QMessageBox.warning(parent, title, f"{title}.\n\n{error.reason}")
        return None
    return printed_text(scale)


def prepare(printer: "QPrinter", figure: Figure) -> None:
    """Lay the paper as the figure lies, and name the job after it."""
    printer.setDocName(figure.title)
    printer.setCreator("Multivector")
    is_wide = figure.width > figure.height
    orientation = QPageLayout.Orientation
    printer.setPageOrientation(orientation.Landscape if is_wide else orientation.Portrait)


def print_figure(figure: Figure, printer: "QPrinter") -> float:
    """Print a figure in the middle of the room there is; at which scale, 1 being true size.

    Raises
    ------
    DossierError
        If the printer does not take it.
    """
    load_fonts()
    room = printer.pageRect(printer.Unit.Point)
    scale = scale_to_fit(figure, room)
    painter = QPainter()
    if not painter.begin(printer):
        text = translate("Figure", "{printer} does not take anything to print")
        raise DossierError(text.format(printer=printer.printerName() or "PDF"))
    try:
        dots = printer.resolution() / _POINTS
        painter.scale(dots, dots)
        # The painter counts from the corner of the room, not of the paper.
        painter.translate(
            (room.width() - figure.width * scale) / 2, (room.height() - figure.height * scale) / 2
        )
        painter.scale(scale, scale)
        painter.setClipRect(QRectF(0.0, 0.0, figure.width, figure.height))
        paint_figure(painter, figure)
    finally:
        painter.end()
    return scale


def scale_to_fit(figure: Figure, room: QRectF) -> float:
    """1 where a figure has room, in points; otherwise what it has to be scaled by."""
    fits = min(
        (room.width() + _ROUNDING) / figure.width, (room.height() + _ROUNDING) / figure.height
    )
    return min(1.0, fits)


def printed_text(scale: float) -> str:
    """What is told of a print."""
    if scale >= 1.0:
        return translate("Figure", "Printed in true size.")
    text = translate(
        "Figure", "Printed at {percent} % of its size: the paper has no room for the whole."
    )
    return text.format(percent=int(scale * 100))


def tell_there_is_none(parent: QWidget) -> None:
    """Say that there is no printer, and what to do."""
    title = translate("Figure", "There is no printer")
    text = translate(
        "Figure",
        "No printer is set up on this computer. Set one up in the settings of the system and"
        " print again, or save the figure as PDF and print that elsewhere: it keeps its true"
        " size.",
    )
    QMessageBox.information(parent, title, f"{title}.\n\n{text}")
