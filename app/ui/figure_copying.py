"""A figure on the clipboard: a picture, a drawing and its title, for whoever can paste which."""

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from app.figures.page import Figure
from app.ui.painting.figure_writer import render_figure

PNG_TYPE, SVG_TYPE = "image/png", "image/svg+xml"


def figure_for_clipboard(figure: Figure, dpi: int, carried: str | None = None) -> QMimeData:
    """A figure as PNG with its resolution, as SVG, as a plain image and, in words, its title.

    Picture and drawing are the very bytes of the files, and lead back if `carried` is given.

    Raises
    ------
    DossierError
        If the picture would be too large.
    """
    png = render_figure(figure, ".png", dpi=dpi, carried=carried)
    copied = QMimeData()
    copied.setData(PNG_TYPE, QByteArray(png))
    copied.setData(SVG_TYPE, QByteArray(render_figure(figure, ".svg", dpi=dpi, carried=carried)))
    # Programs of other systems ask for an image by names of their own, which Qt makes of this.
    copied.setImageData(QImage.fromData(png))
    copied.setText(figure.title)
    return copied


def copy_figure(figure: Figure, dpi: int, carried: str | None = None) -> None:
    """Put a figure on the clipboard; see :func:`figure_for_clipboard`."""
    QGuiApplication.clipboard().setMimeData(figure_for_clipboard(figure, dpi, carried))
