"""The other claims that a sentence may make, each with the number key that takes it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.panels.evidence.parts import small_label
from app.ui.panels.flow_layout import FlowLayout
from app.ui.panels.tooltips import set_plain_tooltip
from app.ui.review.offer_wording import Label, difference_line, offer_line
from app.ui.review.queue import Choice
from app.ui.wording import claim_kind_definition, claim_kind_label

translate = QCoreApplication.translate


class Choices(QWidget):
    """Other sides and claims in a row each, other kinds side by side; the chosen one is left out.

    Emits
    -----
    chosen
        With the place of another choice.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.buttons: dict[int, QPushButton] = {}

    def offer(self, choices: Sequence[Choice], chosen: int, label: Label) -> None:
        """Offer other choices; each keeps its number."""
        self._clear()
        rest = [(at, each) for at, each in enumerate(choices) if at != chosen]
        besides = [(at, each) for at, each in rest if each.is_besides]
        sides = [(at, each) for at, each in rest if not (each.is_besides or each.is_other_kind)]
        kinds = [(at, each) for at, each in rest if each.is_other_kind]
        for title, group in (
            (translate("Review", "Instead, or besides"), sides),
            (translate("Review", "Of the same sides, by other words"), besides),
        ):
            if group:
                self._column.addWidget(small_label(title))
            for at, each in group:
                line = difference_line(each.suggestion, choices[chosen].suggestion, label)
                button = self._button(at, line, "row")
                button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                set_plain_tooltip(button, offer_line(each.suggestion, label))
                self._column.addWidget(button)
        if kinds:
            area = QWidget()
            flow = FlowLayout(area, spacing_px=4)
            flow.addWidget(small_label(translate("Review", "Another kind")))
            for at, each in kinds:
                button = self._button(at, claim_kind_label(each.suggestion.kind), "quiet")
                set_plain_tooltip(button, claim_kind_definition(each.suggestion.kind))
                flow.addWidget(button)
            policy = area.sizePolicy()
            policy.setHeightForWidth(True)
            area.setSizePolicy(policy)
            self._column.addWidget(area)
        self.setVisible(bool(rest))

    def _button(self, at: int, text: str, role: str) -> QPushButton:
        button = QPushButton(f"{at + 1}   {text}".replace("&", "&&"))
        button.setProperty("role", role)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(at))
        self.buttons[at] = button
        return button

    def _clear(self) -> None:
        self.buttons = {}
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
