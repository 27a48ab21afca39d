"""A titled list of choices, short at first, with a search of its own once it is long."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.analysis.search import normalised_words
from app.ui.panels.choice_row import Choice, ChoiceRow
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

_MOST_ROWS = 60
"""More than anybody reads through; beyond it one searches."""

_SEARCHED_FROM = 12


class FilterGroup(QWidget):
    """The rows of one facet.

    Emits
    -----
    toggled
        With the value of a row and whether it is to be on.
    """

    toggled = Signal(object, bool)

    def __init__(
        self,
        themes: ThemeController,
        make_row: Callable[[Choice, ThemeController, QWidget], ChoiceRow],
        n_first: int,
    ) -> None:
        """Show `n_first` rows until more are asked for."""
        super().__init__()
        self._themes = themes
        self._make_row = make_row
        self._n_first = n_first
        self._choices: Sequence[Choice] = ()
        self._chosen: frozenset[Hashable] = frozenset()
        self._is_restricted = False
        self._is_expanded = False
        self._rows: dict[Hashable, ChoiceRow] = {}
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._title.setContentsMargins(8, 0, 8, 2)
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._show_rows)
        self._search.hide()
        self._more = QPushButton()
        self._more.setProperty("role", "link")
        self._more.clicked.connect(self._toggle_expanded)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._unit = QLabel()
        self._unit.setProperty("role", "muted")
        self._unit.setContentsMargins(0, 0, 8, 2)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title, 1)
        row.addWidget(self._unit)
        self._column.addWidget(head)
        self._column.addWidget(self._search)
        indented = QHBoxLayout()
        indented.setContentsMargins(5, 2, 8, 0)
        indented.addWidget(self._more)
        indented.addStretch(1)
        self._column.addLayout(indented)

    def set_title(self, title: str, unit: str = "") -> None:
        """Name the facet, and what the numbers beside its choices count."""
        self._unit.setText(unit)
        self._title.setText(title.upper())
        self._title.setAccessibleName(title)
        self.setAccessibleName(title)
        self._search.setPlaceholderText(translate("Filters", "Find in {list}…").format(list=title))

    def show_choices(
        self, choices: Sequence[Choice], chosen: frozenset[Hashable], *, is_restricted: bool
    ) -> None:
        """Show these choices; with `is_restricted` those that are not chosen stand back."""
        self._choices = choices
        self._chosen = chosen
        self._is_restricted = is_restricted
        self.setVisible(bool(choices))
        self._show_rows()

    def row_of(self, value: Hashable) -> ChoiceRow | None:
        """The row of a value, if it is shown."""
        return self._rows.get(value)

    def expand(self) -> None:
        """Show all rows."""
        if not self._is_expanded:
            self._toggle_expanded()

    def _toggle_expanded(self) -> None:
        self._is_expanded = not self._is_expanded
        if not self._is_expanded:
            self._search.clear()
        self._show_rows()

    def _show_rows(self) -> None:
        wanted = self._wanted()
        values = [choice.value for choice in wanted]
        for value in [value for value in self._rows if value not in set(values)]:
            row = self._rows.pop(value)
            self._column.removeWidget(row)
            row.deleteLater()
        for place, choice in enumerate(wanted):
            row = self._rows.get(choice.value) or self._add_row(choice)
            if row.choice != choice:
                row.set_choice(choice)
            is_on = choice.value in self._chosen
            row.set_state(is_on=is_on, is_muted=self._is_restricted and not is_on)
            if self._column.indexOf(row) != place + 2:
                self._column.removeWidget(row)
                self._column.insertWidget(place + 2, row)
        n_hidden = len(self._choices) - len(self._first())
        self._more.setVisible(n_hidden > 0)
        self._more.setText(
            translate("Filters", "Fewer")
            if self._is_expanded
            else translate("Filters", "{n} more…").format(n=n_hidden)
        )
        self._search.setVisible(self._is_expanded and len(self._choices) > _SEARCHED_FROM)

    def _add_row(self, choice: Choice) -> ChoiceRow:
        row = self._make_row(choice, self._themes, self)
        row.clicked.connect(lambda is_on, value=choice.value: self.toggled.emit(value, is_on))
        self._rows[choice.value] = row
        return row

    def _first(self) -> list[Choice]:
        """The rows of the short list: the first ones, and whatever is chosen."""
        first, rest = self._choices[: self._n_first], self._choices[self._n_first :]
        chosen = [choice for choice in rest if choice.value in self._chosen] if self._chosen else []
        return [*first, *chosen]

    def _wanted(self) -> list[Choice]:
        if not self._is_expanded:
            return self._first()
        words = normalised_words(self._search.text())
        found = [
            choice
            for choice in self._choices
            if all(
                any(candidate.startswith(word) for candidate in normalised_words(choice.label))
                for word in words
            )
        ]
        return found[:_MOST_ROWS]
