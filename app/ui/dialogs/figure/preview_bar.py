"""The line below the preview: how large the page is, and how large it is shown."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.dialogs.figure.preview import FigurePreview

translate = QCoreApplication.translate


class PreviewBar(QWidget):
    """The size of the page on the left, zooming on the right."""

    def __init__(self, preview: FigurePreview) -> None:
        super().__init__()
        self._preview = preview
        self.size_label = QLabel()
        self.size_label.setTextFormat(Qt.TextFormat.PlainText)
        self.size_label.setProperty("role", "muted")
        self.zoom_label = QLabel()
        self.zoom_label.setProperty("role", "muted")
        self.fit_button = QPushButton(translate("Figure", "Fit"))
        self.fit_button.setToolTip(translate("Figure", "The whole page (0)"))
        self.print_size_button = QPushButton(translate("Figure", "Print size"))
        self.print_size_button.setToolTip(
            translate("Figure", "As large as it is on paper, if the screen tells its size (1)")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.size_label, 1)
        row.addWidget(self.zoom_label)
        for button in (self.fit_button, self.print_size_button):
            button.setProperty("role", "quiet")
            row.addWidget(button)
        self.fit_button.clicked.connect(preview.fit)
        self.print_size_button.clicked.connect(preview.show_print_size)
        preview.zoom_changed.connect(self._tell_zoom)

    def tell_size(self, dpi: int | None) -> None:
        """Say how large the page is; with `dpi`, how many pixels too."""
        figure = self._preview.figure
        if figure is None:
            self.size_label.setText("")
            return
        locale = QLocale()
        sides = (
            locale.toString(round(side, 1), "g", 5) for side in (figure.width_mm, figure.height_mm)
        )
        told = [translate("Figure", "{w} × {h} mm").format(w=next(sides), h=next(sides))]
        if dpi is not None:
            width, height = figure.size_px(dpi)
            pixels = translate("Figure", "{w} × {h} pixels")
            told.append(pixels.format(w=locale.toString(width), h=locale.toString(height)))
        self.size_label.setText(" · ".join(told))
        self._tell_zoom()

    def _tell_zoom(self) -> None:
        self.zoom_label.setText(f"{round(self._preview.zoom * 100)} %")
