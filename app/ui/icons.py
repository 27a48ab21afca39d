"""Icons: line drawings that take the colour they are asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.bundle import bundled_resource
from app.drawing.arrays import Rgb
from app.drawing.look import to_hex

_DRAWN_IN = b"#000000"
_SCALES = (1, 2, 3)


@lru_cache(maxsize=64)
def tinted_icon(name: str, colour: Rgb, size_px: int = 16) -> QIcon:
    """The icon of a name in a colour, sharp at 100 to 300 %.

    Raises
    ------
    FileNotFoundError
        If there is no icon of that name.
    """
    drawing = bundled_resource("icons", f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(_DRAWN_IN, to_hex(colour).encode())))
    icon = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(size_px * scale, size_px * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size_px * scale, size_px * scale))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        icon.addPixmap(pixmap)
    return icon


def program_icon() -> QIcon:
    """The icon of the program."""
    return QIcon(str(bundled_resource("icons", "multivector.svg")))
