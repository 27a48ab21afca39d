"""Writes a figure as PNG, SVG or PDF, with the painters of the screen.

Every format is painted from the same page, in points, by :func:`paint_figure`. The file
is made whole in memory first and then put in the place of an old one in one step, so
that what fails leaves the old one as it was. The same figure gives the same file, byte for
byte, in every run.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QFileInfo,
    QIODevice,
    QMarginsF,
    QPointF,
    QRectF,
    QSaveFile,
    QSize,
    QSizeF,
)
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from app.domain.faults import DossierError
from app.drawing.coordinates import points_to_mm
from app.figures.manifest import manifest_of
from app.figures.page import Figure, PageText, PlacedPicture
from app.figures.request import MOST_PIXELS
from app.figures.typography import TEXT_STEPS
from app.formats.carried_text import carried_element, png_carrying
from app.ui.painting.fonts import FAMILY, font_of, load_fonts
from app.ui.painting.pdf_bytes import build_metadata, finish_pdf, steady_order
from app.ui.painting.pdf_outline import bookmarks_of, with_outline
from app.ui.painting.picture_painter import paint_picture
from app.ui.painting.png_bytes import png_bytes
from app.ui.painting.svg_text import join_texts
from app.ui.painting.xml_text import without_foreign_signs

FIGURE_ENDINGS = (".png", ".svg", ".pdf")

_LONGEST_SIDE_PX = 32_000
"""Qt's rasteriser counts to 32,767."""

_PDF_DPI = 1200
"""The grid of a PDF's coordinates: a fiftieth of a millimetre."""

_SUBSTITUTES = "Helvetica, Arial, sans-serif"
"""For readers of an SVG who do not have the typeface."""


def write_figure(figure: Figure, path: Path, *, dpi: int = 300, carried: str | None = None) -> None:
    """Write a figure; the ending of `path` says as what.

    There must be a `QGuiApplication`. `dpi` matters for PNG alone. `carried` is the text that
    leads back to where the figure comes from, see :mod:`app.session.figure_origin`; None:
    nothing does.

    Raises
    ------
    DossierError
        If the ending is none of ours, the image would be too large, or the file cannot
        be written; then a file that was there before is still the same.
    """
    ending = path.suffix.lower()
    if ending not in _RENDERERS:
        known = ", ".join(FIGURE_ENDINGS)
        raise DossierError(f"cannot write '{path}': a figure's name ends in one of {known}")
    replace_file(path, render_figure(figure, ending, dpi=dpi, carried=carried))


def render_figure(figure: Figure, ending: str, *, dpi: int, carried: str | None = None) -> bytes:
    """A figure as the bytes of a file with an ending of ours; otherwise as `write_figure`.

    Raises
    ------
    DossierError
        If the image would be too large.
    """
    load_fonts()
    return _RENDERERS[ending](figure, dpi, carried)


def paint_figure(painter: QPainter, figure: Figure) -> None:
    """Paint the page with a painter that counts in points, on whatever ground is there."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    # Devices round the size of a page; what they add must not stay white.
    ground = QRectF(0.0, 0.0, figure.width + 1.0, figure.height + 1.0)
    painter.fillRect(ground, QColor(*figure.background))
    for rule in figure.rules:
        painter.fillRect(QRectF(rule.x, rule.y, rule.width, rule.height), QColor(*rule.rgb))
    for placed in (figure.map, figure.samples):
        _paint_placed(painter, placed)
    for text in figure.texts:
        _paint_text(painter, text)


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in the place of a file in one step.

    Raises
    ------
    DossierError
        If it cannot be written; the old file is then still the same.
    """
    # A device would be replaced like a file, by whoever has the right to.
    found = QFileInfo(str(path))
    if found.exists() and not found.isFile():
        raise DossierError(f"cannot write '{path}': it is not a file")
    file = QSaveFile(str(path))
    is_written = (
        file.open(QIODevice.OpenModeFlag.WriteOnly) and _write_all(file, content) and file.commit()
    )
    if not is_written:
        raise DossierError(f"cannot write '{path}': {file.errorString()}")


def _write_all(file: QSaveFile, content: bytes) -> bool:
    """Write to the last byte: only what fails altogether says why."""
    while content:
        n_written = file.write(content)
        if n_written <= 0:
            return False
        content = content[n_written:]
    return True


def _paint_placed(painter: QPainter, placed: PlacedPicture) -> None:
    frame = placed.frame
    painter.save()
    painter.translate(*frame.corner)
    painter.scale(frame.scale, frame.scale)
    painter.translate(-frame.map_corner[0], -frame.map_corner[1])
    paint_picture(painter, placed.picture)
    painter.restore()


def _paint_text(painter: QPainter, text: PageText) -> None:
    painter.save()
    painter.scale(1.0 / TEXT_STEPS, 1.0 / TEXT_STEPS)
    painter.setFont(font_of(text.size * TEXT_STEPS, text.weight))
    painter.setPen(QColor(*text.rgb))
    painter.drawText(QPointF(text.x * TEXT_STEPS, text.baseline * TEXT_STEPS), text.text)
    painter.restore()


def check_size(figure: Figure, dpi: int) -> tuple[int, int]:
    """Width and height in pixels of a figure as a picture.

    Raises
    ------
    DossierError
        If the image would be too large.
    """
    width, height = figure.size_px(dpi)
    if max(width, height) > _LONGEST_SIDE_PX or width * height > MOST_PIXELS:
        raise DossierError(
            f"a figure of {width} by {height} pixels is too large;"
            " ask for fewer dots per inch, or for SVG or PDF"
        )
    return width, height


def render_png(figure: Figure, dpi: int, carried: str | None = None) -> bytes:
    """A figure as the bytes of a PNG; `carried` as in :func:`write_figure`.

    Raises
    ------
    DossierError
        If the image would be too large, or there is no memory for it.
    """
    width, height = check_size(figure, dpi)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise DossierError(f"there is no memory for a figure of {width} by {height} pixels")
    image.fill(QColor(*figure.background))
    with QPainter(image) as painter:
        painter.scale(dpi / 72.0, dpi / 72.0)
        paint_figure(painter, figure)
    texts = {"Title": figure.title, "Description": figure.description, "Software": "Multivector"}
    png = png_bytes(image, dpi, texts)
    return png if carried is None else png_carrying(png, carried)


def _render_svg(figure: Figure, _dpi: int, carried: str | None) -> bytes:
    def render(buffer: QBuffer) -> bool:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(round(figure.width), round(figure.height)))
        generator.setViewBox(QRectF(0.0, 0.0, figure.width_mm, figure.height_mm))
        generator.setTitle(figure.title)
        generator.setDescription(figure.description)
        with QPainter(generator) as painter:
            painter.scale(points_to_mm(1.0), points_to_mm(1.0))
            paint_figure(painter, figure)
        return True

    svg = _finish_svg(_to_bytes(render).decode(), figure)
    if carried is not None:
        # The first of Qt's own elements behind title and description, which have none in them.
        svg = svg.replace("<defs>", f"<metadata>{carried_element(carried)}</metadata>\n<defs>", 1)
    return svg.encode()


def _finish_svg(svg: str, figure: Figure) -> str:
    """Give the page its exact size and language, its lines their unity, its type a substitute."""
    width, height = f"{figure.width_mm:.6g}", f"{figure.height_mm:.6g}"
    svg = re.sub(
        r'<svg width="[^"]*" height="[^"]*"\s+viewBox="[^"]*"',
        f'<svg width="{width}mm" height="{height}mm" viewBox="0 0 {width} {height}"'
        f' xml:lang="{figure.language}"',
        svg,
        count=1,
    )
    words = manifest_of(figure)
    svg = join_texts(without_foreign_signs(svg), (*words.labels, *words.texts))
    return svg.replace(f'font-family="{FAMILY}"', f'font-family="{FAMILY}, {_SUBSTITUTES}"')


def _render_pdf(figure: Figure, _dpi: int, carried: str | None) -> bytes:
    return render_pdf([figure], [] if carried is None else [carried])


def render_pdf(figures: Sequence[Figure], carried: Sequence[str] = (), title: str = "") -> bytes:
    """Figures as the pages of one PDF, which can be turned to by bookmarks.

    `carried` are the texts that lead back. `title` is that of the document; without, it is that
    of the first figure.
    """
    first = figures[0]
    whole = first if len(figures) == 1 else replace(first, description="")
    whole = replace(whole, title=title) if title else whole

    def render(buffer: QBuffer) -> bool:
        writer = QPdfWriter(buffer)
        writer.setPageLayout(_page_of(first))
        writer.setResolution(_PDF_DPI)
        writer.setTitle(whole.title)
        writer.setCreator("Multivector")
        writer.setDocumentXmpMetadata(QByteArray(build_metadata(whole, *carried)))
        with QPainter(writer) as painter:
            for figure in figures:
                if figure is not first:
                    writer.setPageLayout(_page_of(figure))
                    writer.newPage()
                painter.save()
                painter.scale(_PDF_DPI / 72.0, _PDF_DPI / 72.0)
                paint_figure(painter, figure)
                painter.restore()
        return True

    with steady_order():
        pdf = with_outline(_to_bytes(render), bookmarks_of(figures))
        return finish_pdf(pdf, first.language)


def _page_of(figure: Figure) -> QPageLayout:
    """A page that is as large as a figure."""
    size = QSizeF(figure.width_mm, figure.height_mm)
    page = QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())


def _to_bytes(render: Callable[[QBuffer], bool]) -> bytes:
    """What `render` writes into a buffer.

    Raises
    ------
    RuntimeError
        If Qt could not make it; for lack of memory, say.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not render(buffer):
        raise RuntimeError("Qt could not make the image")
    buffer.close()
    return bytes(content.data())


_RENDERERS: dict[str, Callable[[Figure, int, str | None], bytes]] = {
    ".png": render_png,
    ".svg": _render_svg,
    ".pdf": _render_pdf,
}
