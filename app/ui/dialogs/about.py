"""About the program: version, licence, where the map's data and the typeface come from."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.bundle import bundled_resource
from app.domain.dossier import Dossier
from app.ui.icons import program_icon
from app.ui.panels.evidence.citation import bibliographic_line
from app.ui.translation import counted

translate = QCoreApplication.translate


class AboutDialog(QDialog):
    """Version, licence, and every source of the open dossier."""

    def __init__(self, dossier: Dossier, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("About", "About Multivector"))
        self.setMinimumSize(560, 460)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addLayout(_head())
        column.addWidget(_paragraph(_description()))
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.addTab(_reading(_sources_text(dossier)), translate("About", "Sources of the map"))
        tabs.addTab(_reading(_licences_text()), translate("About", "Licences"))
        column.addWidget(tabs, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def program_version() -> str:
    """The version that is installed; empty where it runs without being installed."""
    try:
        return version("multivector")
    except PackageNotFoundError:
        return ""


def _head() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    picture = QLabel()
    picture.setPixmap(program_icon().pixmap(56, 56))
    row.addWidget(picture)
    names = QVBoxLayout()
    title = QLabel("Multivector")
    title.setProperty("role", "title")
    names.addWidget(title)
    number = program_version()
    told = translate("About", "Version {number}").format(number=number) if number else ""
    line = QLabel(told)
    line.setProperty("role", "muted")
    names.addWidget(line)
    row.addLayout(names, 1)
    return row


def _description() -> str:
    return translate(
        "About",
        "The map of who stands with whom, and on what evidence. Everything on it opens to a "
        "quotation or a reference. The program never opens a connection by itself.",
    )


def _paragraph(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _reading(text: str) -> QPlainTextEdit:
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setPlainText(text)
    view.setProperty("role", "reading")
    return view


def _sources_text(dossier: Dossier) -> str:
    n = len(dossier.sources)
    count = counted(n, translate("About", "1 source"), translate("About", "{n} sources"))
    focus = [dossier.source_by_id[source] for source in dossier.focus_sources]
    others = [source for source in dossier.sources if source.id not in dossier.focus_sources]
    head = f"{dossier.title}: {count}" if dossier.title else count
    listed = [bibliographic_line(source) for source in (*focus, *others)]
    return "\n\n".join([head, *listed])


def _licences_text() -> str:
    program = translate("About", "Multivector is free software under the MIT licence.")
    font = translate(
        "About",
        "The typeface Inter and the fonts for further scripts stand under the SIL Open Font "
        "License:",
    )
    qt = translate(
        "About",
        "The window is made with Qt (PySide6), used under the GNU Lesser General Public "
        "License, version 3.",
    )
    licence = bundled_resource("fonts", "OFL.txt").read_text(encoding="utf-8")
    styles = bundled_resource("citations", "NOTICE.txt").read_text(encoding="utf-8")
    return f"{program}\n\n{qt}\n\n{font}\n\n{licence}\n\n{styles}"
