"""Asks what of that which is seen goes into a copy for others, and shows what that will be."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.changes import Book
from app.domain.dossier import Dossier
from app.domain.marking import LONGEST, Marking, read_marking
from app.editing.sharing import Shared
from app.ui.dialogs.fields.marking_choice import offered_markings, type_freely
from app.ui.edit_wording import table_label
from app.ui.field_wording import in_short
from app.ui.panels.evidence.parts import section_label, text_label
from app.ui.record_wording import actor_text, record_text

translate = QCoreApplication.translate

ShareView = Callable[[Marking | None, bool], Shared]
"""Gives the copy for the highest marking that may leave, and whether with reading notes."""

_MOST_NAMED = 5
_TABLES_TOLD = ("actors", "claims", "agreements", "memberships", "sources", "excerpts")
_SIZE_PX = (560, 520)


class ShareDialog(QDialog):
    """A marking above which nothing leaves, what comes along, and what the copy will hold.

    Parameters
    ----------
    book
        The whole dossier, to name its records.
    whole
        The same without what was withdrawn, against which it is counted.
    share_view
        Gives the copy.
    language
        The reader's, for names.
    parent
        The window.
    """

    def __init__(
        self, book: Book, whole: Dossier, share_view: ShareView, language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._whole = whole
        self._share_view = share_view
        self._language = language
        self.setWindowTitle(translate("Share", "Share a copy"))
        self._line = QLineEdit()
        self._line.setMaxLength(LONGEST)
        self._line.setPlaceholderText(translate("Share", "whatever its marking"))
        self.marking = QComboBox()
        self.marking.setLineEdit(self._line)
        type_freely(self.marking)
        self.marking.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.marking.addItem("")
        self.marking.addItem(translate("Share", "only what is not restricted"))
        self.marking.addItems(list(offered_markings(whole)))
        self.texts = QCheckBox(translate("Share", "Texts of the sources, as far as they are kept"))
        self.notes = QCheckBox(translate("Share", "Reading notes on the sources"))
        self.report = QScrollArea()
        self.report.setWidgetResizable(True)
        self.report.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.report.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.report.setAccessibleName(translate("Share", "What the copy will hold"))
        self.save_button = QPushButton(translate("Share", "Save the copy…"))
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.cancel_button = QPushButton(translate("Share", "Cancel"))
        self._lay_out()
        self.marking.currentTextChanged.connect(self._show)
        self.notes.toggled.connect(self._show)
        self.save_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.resize(*_SIZE_PX)
        self._show()

    @property
    def highest(self) -> Marking | None:
        """The highest marking that may leave; None if any may."""
        text = self.marking.currentText().strip()
        if text == self.marking.itemText(1):
            return Marking()
        return read_marking(text) if text else None

    def _show(self) -> None:
        """What will be in the copy as it is asked for now."""
        self.shared = self._share_view(self.highest, self.notes.isChecked())
        self.report.setWidget(_page(self.told()))
        self.save_button.setEnabled(bool(self.shared.dossier.actors))

    def told(self) -> list[tuple[str, list[str]]]:
        """What will be in the copy and what will not, as headings with lines."""
        shared, number = self.shared, QLocale().toString
        counts, of = shared.counts(), translate("Share", "{n} of {all} {table}")
        lines = [
            of.format(
                n=number(counts[table]),
                all=number(len(getattr(self._whole, table))),
                table=table_label(table),
            )
            for table in _TABLES_TOLD
        ]
        named = [actor_text(self._whole, actor, self._language) for actor in shared.companions]
        mentions = [
            f"{actor_text(self._whole, actor, self._language)}: {self._name(table, id_)}"
            for table, id_, actor in shared.mentions
        ]
        return [
            (translate("Share", "In the copy"), [" · ".join(lines)]),
            *_listed(
                translate("Share", "Not seen, but named by what is seen: {n}"),
                [", ".join(named)] if named else [],
                len(named),
            ),
            *_listed(
                translate("Share", "Left out for its marking: {n}"),
                self._names(shared.marked),
                len(shared.marked),
            ),
            *_listed(
                translate("Share", "Left out, as it names somebody hidden: {n}"),
                self._names(shared.naming_hidden),
                len(shared.naming_hidden),
            ),
            *_listed(
                translate("Share", "Hidden, but in words that leave: {n}"), mentions, len(mentions)
            ),
        ]

    def _name(self, table: str, id_: str) -> str:
        return in_short(record_text(self._book, table, id_, self._language))

    def _names(self, records: tuple[tuple[str, str], ...]) -> list[str]:
        return [self._name(table, id_) for table, id_ in records]

    def _lay_out(self) -> None:
        rule = QLabel(
            translate(
                "Share",
                "A new dossier with what the map shows now and the evidence for it: no history,"
                " nothing withdrawn, no views. Agreements and claims are not cut: whoever one of"
                " them names comes along by name. Who was hidden by hand does not.",
            )
        )
        rule.setWordWrap(True)
        rule.setProperty("role", "mutedBody")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(translate("Share", "Highest marking"), self.marking)
        form.addRow(translate("Share", "Along with it"), self.texts)
        form.addRow("", self.notes)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        title = QLabel(translate("Share", "Share a copy"))
        title.setProperty("role", "title")
        column.addWidget(title)
        column.addWidget(rule)
        column.addLayout(form)
        column.addWidget(self.report, 1)
        column.addLayout(buttons)


def _listed(heading: str, lines: list[str], count: int) -> Iterator[tuple[str, list[str]]]:
    """A heading with the first of some lines, if there are any."""
    if lines:
        more = len(lines) - _MOST_NAMED
        shown = lines[:_MOST_NAMED]
        if more > 0:
            shown.append(translate("Share", "and {n} more").format(n=QLocale().toString(more)))
        yield heading.format(n=QLocale().toString(count)), shown


def _page(told: list[tuple[str, list[str]]]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 12, 0)
    column.setSpacing(4)
    for heading, lines in told:
        head = section_label(heading)
        head.setContentsMargins(0, 8, 0, 0)
        column.addWidget(head)
        for line in lines:
            column.addWidget(text_label(line))
    column.addStretch(1)
    return page
