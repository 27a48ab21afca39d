"""A long list whose rows are built as they come near, so that none has to be waited for."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.panels.evidence.parts import Block

MakeRow = Callable[[], QWidget]

FIRST_ROWS = 6
"""What is in sight at once; the rest follows while one reads."""

_MORE_ROWS = 5
"""As many as are built between two frames without anybody noticing."""


class LazyList(Block):
    """Rows from makers, in order; the first ones at once, the others when asked for.

    Rows that take longer to build are better built `first` and `more` at a time.
    """

    def __init__(
        self, spacing_px: int = 8, first: int = FIRST_ROWS, more: int = _MORE_ROWS
    ) -> None:
        super().__init__()
        self._first, self._more = first, more
        self._makers: Sequence[MakeRow] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing_px)

    @property
    def rows(self) -> tuple[QWidget, ...]:
        """The rows that have been built."""
        return tuple(self._rows)

    @property
    def is_complete(self) -> bool:
        """Whether all rows have been built."""
        return len(self._rows) == len(self._makers)

    def show_rows(self, makers: Sequence[MakeRow]) -> None:
        """Show other rows."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        self._makers = makers
        self._build(self._first)

    def build_more(self) -> None:
        """Build the next rows, if there are any."""
        self._build(self._more)

    def _build(self, count: int) -> None:
        start = len(self._rows)
        # Laid out once for all: each row that is shown would have all rows measured again.
        self._column.setEnabled(False)
        for make in self._makers[start : start + count]:
            row = make()
            self._rows.append(row)
            self._column.addWidget(row)
            if self.isVisible():
                # Qt would show it only with a later event: squeezed until then.
                row.show()
        self._column.setEnabled(True)
        if self.isVisible():
            self._column.invalidate()
            self._column.activate()

    def build_up_to(self, place: int) -> QWidget | None:
        """The row at a place, built if need be; None if there is none."""
        if place >= len(self._makers):
            return None
        self._build(max(0, place + 1 - len(self._rows)))
        return self._rows[place]
