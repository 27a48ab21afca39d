"""A picture of the whole window, without anybody to see it."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice
from PySide6.QtGui import QImageWriter

from app.domain.faults import DossierError
from app.session.selection import Selection
from app.session.session import Session
from app.ui.painting.figure_writer import replace_file
from app.ui.program import create_window


def write_screenshot(
    session: Session,
    selection: Selection,
    path: Path,
    *,
    size_px: tuple[int, int],
    theme: str,
) -> None:
    """Open a window on a session, let everything come to rest, and write what is seen.

    The application must have been made by :func:`app.ui.program.create_application`.

    Raises
    ------
    DossierError
        If the window cannot be as small as that, or the file cannot be written.
    """
    window = create_window(session, theme, animate=False)
    try:
        window.resize(*size_px)
        window.show()
        if not selection.is_empty:
            window.show_selection(selection)
        window.settle_for_picture()
        window.map_view.fit()
        QCoreApplication.processEvents()
        seen = window.grab()
    finally:
        window.deleteLater()
    if (seen.width(), seen.height()) != size_px:
        smallest = f"{seen.width()}x{seen.height()}"
        raise DossierError(f"a window of this content is at least {smallest} large")
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"PNG"))
    if not writer.write(seen.toImage()):
        raise DossierError(f"cannot write '{path}': {writer.errorString()}")
    replace_file(path, bytes(content.data()))
