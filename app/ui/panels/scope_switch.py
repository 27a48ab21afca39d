"""The choice between the texts in focus and everything."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from app.analysis.filters import Scope
from app.session.session import Session

translate = QCoreApplication.translate


class ScopeSwitch(QWidget):
    """Between the texts in focus and everything; gone where a dossier has no focus."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "segments")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons = {scope: QPushButton() for scope in Scope}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for scope, button in self._buttons.items():
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, scope=scope: self._choose(scope))
            group.addButton(button)
            row.addWidget(button, 1)
        self.retranslate()

    def refresh(self) -> None:
        """Show which holds."""
        self.setVisible(bool(self._session.dossier.focus_sources))
        self._buttons[self._session.filter.scope].setChecked(True)
        self._count()

    def retranslate(self) -> None:
        """Say it anew in another language."""
        self._buttons[Scope.FOCUS].setText(translate("Filters", "Texts in focus"))
        self._buttons[Scope.ALL].setText(translate("Filters", "Everything"))
        self._count()
        self._buttons[Scope.ALL].setToolTip(
            translate("Filters", "All ties, those from reference works too")
        )

    def _count(self) -> None:
        n = len(self._session.dossier.texts_in_focus)
        self._buttons[Scope.FOCUS].setToolTip(
            translate("Filters", "Only ties of which the {n} texts in focus speak").format(n=n)
        )

    def _choose(self, scope: Scope) -> None:
        self._session.set_filter(replace(self._session.filter, scope=scope))
