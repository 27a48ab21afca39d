"""The marking of a figure, and the gate: what stands against a lower one, and why it may pass."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from app.analysis.markings import MarkedRecord, against, marking_of
from app.domain.dossier import Dossier
from app.domain.marking import LONGEST, UNMARKED, read_marking
from app.figures.request import FigureRequest
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.dialogs.fields.marking_choice import offered_markings, type_freely
from app.ui.dialogs.figure.wishes import Row, Wishes
from app.ui.panels.tooltips import set_plain_tooltip
from app.ui.quotation import in_one_line
from app.ui.translation import counted

translate = QCoreApplication.translate

_HIGHEST, _NONE = 0, 1
_MOST_TOLD, _MOST_IN_TOOLTIP = 4, 20
_LONGEST_TOLD = 32
"""Characters of a line; the tooltip has all of it."""

LONGEST_REASON = 300


class MarkingFields(Wishes):
    """Which marking stands on the figure; where it is too low, what asks for more, and a reason.

    The highest of what is shown is proposed. Until there is a reason the page keeps it, whatever
    is chosen here.
    """

    def __init__(self, parent: QObject, dossier: Dossier) -> None:
        super().__init__(parent)
        self._marked: tuple[MarkedRecord, ...] = ()
        self.choice = QComboBox()
        self._line = QLineEdit()
        self._line.setMaxLength(LONGEST)
        self.choice.setLineEdit(self._line)
        type_freely(self.choice)
        self.choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.choice.addItems(["", translate("Figure", "no marking"), *offered_markings(dossier)])
        self.against_label = NoteLabel()
        self.records_label = QLabel()
        self.records_label.setProperty("role", "muted")
        self.records_label.setTextFormat(Qt.TextFormat.PlainText)
        self.records_label.hide()
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setPlaceholderText(translate("Figure", "reason to release it"))
        self.reason.setAccessibleName(translate("Figure", "Reason"))
        self.reason.hide()
        self.judge(())
        self.choice.currentTextChanged.connect(self._chosen)
        self.reason.textChanged.connect(self.changed)

    @property
    def against(self) -> tuple[MarkedRecord, ...]:
        """What stands against the marking that is chosen, the highest first."""
        wanted = self._wanted
        return () if wanted is None else against(read_marking(wanted), self._marked)

    @property
    def release(self) -> str | None:
        """Why a lower marking may pass; None if it may not, or is not lower."""
        return (" ".join(self.reason.text().split()) or None) if self.against else None

    @property
    def is_held_back(self) -> bool:
        """Whether something stands against the marking, and no reason is given."""
        return bool(self.against) and self.release is None

    def judge(self, marked: tuple[MarkedRecord, ...]) -> None:
        """Say what the records behind a figure ask for, and what stands against the choice."""
        self._marked = marked
        highest = str(marking_of(marked) or UNMARKED)
        told = translate("Figure", "highest shown: {marking}").format(marking=highest)
        nothing = translate("Figure", "none: nothing shown is marked")
        self._line.setPlaceholderText(told if highest else nothing)
        self._tell()

    def rows(self) -> Sequence[Row]:
        """The marking, and below it the gate."""
        gate = (self.against_label, self.records_label, self.reason)
        return (Row(translate("Figure", "Marking"), self.choice, gate),)

    def wishes(self) -> Mapping[str, object]:
        """The marking, None for the highest; and the reason for a lower one."""
        return {"marking": self._wanted, "release": self.release}

    def begin_like(self, request: FigureRequest) -> None:
        """Show the marking of a request; a reason is given anew for each figure."""
        with QSignalBlocker(self.choice):
            if request.marking == "":
                self.choice.setCurrentIndex(_NONE)
            else:
                self.choice.setCurrentIndex(_HIGHEST)
                self.choice.setEditText(request.marking or "")
        self._tell()

    @property
    def _wanted(self) -> str | None:
        """The marking chosen; empty for none at all, None for the highest."""
        text = self.choice.currentText().strip()
        if text == self.choice.itemText(_NONE):
            return ""
        return str(read_marking(text)) or None

    def _chosen(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Show the gate if something stands against what is chosen."""
        found = self.against
        n_records = counted(
            len(found), translate("Figure", "1 record asks"), translate("Figure", "{n} records ask")
        )
        for_more = translate("Figure", "{n_records} for {marking}:")
        told = for_more.format(n_records=n_records, marking=marking_of(found))
        self.against_label.say(told if found else "", is_fault=True)
        lines = [_in_short(f"{each.marking} · {each.words}") for each in found[:_MOST_TOLD]]
        if len(found) > _MOST_TOLD:
            more = translate("Figure", "and {n} more")
            lines.append(more.format(n=len(found) - _MOST_TOLD))
        self.records_label.setText("\n".join(lines))
        told_all = "\n".join(f"{each.marking} · {each.words}" for each in found[:_MOST_IN_TOOLTIP])
        set_plain_tooltip(self.records_label, told_all)
        self.records_label.setVisible(bool(found))
        self.reason.setVisible(bool(found))


def _in_short(words: str) -> str:
    line = in_one_line(words)
    return line if len(line) <= _LONGEST_TOLD else f"{line[: _LONGEST_TOLD - 1].rstrip()}…"
