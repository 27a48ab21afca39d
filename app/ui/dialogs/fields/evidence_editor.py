"""A field for evidence: what is quoted, from where, and what it does for the record."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.checks_of_evidence import LONGEST_EXCERPT
from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.vocabulary import Stance
from app.editing.drafts import EvidenceDraft, SourceDraft
from app.session.session import Session
from app.ui.dialogs.fields.field import NoteLabel, TextBox
from app.ui.dialogs.fields.source_picker import SourcePicker
from app.ui.dialogs.fields.word_choice import LanguageChoice, WordChoice
from app.ui.panels.evidence.parts import link_button
from app.ui.wording import stance_label

translate = QCoreApplication.translate


class EvidencePiece(QFrame):
    """One quotation, or a source as a whole where nothing is quoted.

    Emits
    -----
    removed
        The piece is to go.
    """

    removed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "piece")
        self._shown: EvidenceDraft | None = None
        self._is_language_chosen = False
        self.quotation = TextBox(3)
        self.quotation.setPlaceholderText(
            translate("Forms", "The words as printed; empty: the source as a whole")
        )
        self.length = NoteLabel()
        self.language = LanguageChoice(session.dossier, session.language)
        self.stance: WordChoice[Stance] = WordChoice(Stance, stance_label)
        self.translation = TextBox(2)
        self.translation.setPlaceholderText(translate("Forms", "Our translation, if one is needed"))
        self.source = SourcePicker(session)
        self.remove_button = link_button(translate("Forms", "Remove"))
        self._lay_out()
        self.quotation.textChanged.connect(self._count)
        self.language.activated.connect(self._language_was_chosen)
        self.language.changed.connect(self._pass_language_on)
        self.source.changed.connect(self._follow_source)
        self.remove_button.clicked.connect(self.removed)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said in it."""
        typed = (self.quotation.value, self.translation.value, self.source.line.text().strip())
        return not any(typed) and self.source.value is None

    def draft(self) -> EvidenceDraft | None:
        """The piece of evidence; None as long as it has no source.

        Of one that was shown, what has no field here is kept; where the quotation stands
        only as long as neither its words nor its source are others.
        """
        source = self.source.value
        if source is None:
            return None
        words = self.quotation.toPlainText()
        shown = self._shown
        if shown is None or (words, source) != (shown.exact, shown.source):
            words = words.strip()
            shown = EvidenceDraft(Stance.SUPPORTS, source, id=shown.id if shown else None)
        return replace(
            shown,
            stance=self.stance.value or Stance.SUPPORTS,
            exact=words,
            language=self.language.value or "",
            translation=self.translation.value or None,
        )

    def show_draft(self, draft: EvidenceDraft) -> None:
        """Show a piece of evidence."""
        self._shown = draft
        self.source.set_value(draft.source)
        self.stance.set_value(draft.stance)
        self.quotation.setPlainText(draft.exact)
        self.language.set_value(draft.language)
        self.translation.setPlainText(draft.translation or "")
        self._is_language_chosen = True

    def forget_words(self) -> None:
        """Empty all but the source, its language and the stance: another piece begins."""
        self._shown = None
        self.quotation.clear()
        self.translation.clear()

    def tab_stops(self) -> list[QWidget]:
        """As one writes a quotation down."""
        return [
            self.quotation,
            self.language,
            self.stance,
            self.translation,
            self.source,
            self.remove_button,
        ]

    def settle(self) -> None:
        """Read what is typed of the source."""
        self.source.settle()

    def problem(self) -> str:
        """Why the piece cannot be taken: of its source, or that it has none."""
        fault = self.source.problem()
        if fault:
            return fault
        if not self.is_empty and self.source.value is None:
            return translate("Forms", "A quotation needs its source.")
        return ""

    def take_focus(self) -> None:
        """Put the keyboard to the source."""
        self.source.take_focus()

    def _count(self) -> None:
        n = len(self.quotation.value)
        told = translate("Forms", "{n} of at most {most} characters")
        self.length.say(
            told.format(n=n, most=LONGEST_EXCERPT) if n > LONGEST_EXCERPT * 2 // 3 else "",
            is_fault=n > LONGEST_EXCERPT,
        )

    def _language_was_chosen(self) -> None:
        self._is_language_chosen = True

    def _pass_language_on(self) -> None:
        """A new source is in the language of what is quoted of it, unless somebody chose one."""
        if self.language.value is not None:
            self.source.suggest_language(self.language.value)

    def _follow_source(self) -> None:
        """A quotation is in its source's language unless somebody says otherwise."""
        source = self.source.source
        if source is not None and source.language and not self._is_language_chosen:
            self.language.set_value(source.language)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        quoted = QVBoxLayout()
        quoted.setSpacing(3)
        quoted.addWidget(self.quotation)
        quoted.addWidget(self.length)
        _label(grid, 0, 0, translate("Forms", "Quotation"), self.quotation)
        grid.addLayout(quoted, 0, 1, 1, 3)
        _label(grid, 1, 0, translate("Forms", "Language"), self.language)
        grid.addWidget(self.language, 1, 1, Qt.AlignmentFlag.AlignTop)
        _label(grid, 1, 2, translate("Forms", "Stance"), self.stance)
        grid.addWidget(self.stance, 1, 3, Qt.AlignmentFlag.AlignTop)
        _label(grid, 2, 0, translate("Forms", "Translation"), self.translation)
        grid.addWidget(self.translation, 2, 1, 1, 3)
        _label(grid, 3, 0, translate("Forms", "Source"), self.source.line)
        grid.addWidget(self.source, 3, 1, 1, 3)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.remove_button)
        grid.addLayout(last, 4, 1, 1, 3)


class EvidenceEditor(QWidget):
    """Pieces of evidence, one at first; empty ones do not count.

    Emits
    -----
    changed
        There are other pieces, more or fewer.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.pieces: list[EvidencePiece] = []
        self.add_button = link_button(translate("Forms", "Add another piece of evidence"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.add_button)
        self.add_button.clicked.connect(self._add_and_go_there)
        self._add()

    @property
    def drafts(self) -> tuple[EvidenceDraft, ...]:
        """The pieces that have a source, in order."""
        drafts = (piece.draft() for piece in self.pieces if not piece.is_empty)
        return tuple(draft for draft in drafts if draft is not None)

    def set_drafts(self, drafts: Sequence[EvidenceDraft]) -> None:
        """Show pieces of evidence, or one empty piece."""
        for piece in list(self.pieces):
            self._remove(piece)
        for draft in drafts:
            self._add().show_draft(draft)
        if not drafts:
            self._add()
        self.changed.emit()

    def begin_next(self) -> None:
        """Keep the source of the first piece; one just recorded is named from now on."""
        shared = self.drafts[:1]
        self.set_drafts(shared)
        piece = self.pieces[0]
        piece.forget_words()
        if shared and isinstance(shared[0].source, SourceDraft):
            recorded = _recorded(self._session.dossier, shared[0].source)
            piece.source.set_value(recorded or shared[0].source)

    def tab_stops(self) -> list[QWidget]:
        """Piece by piece."""
        return [*self.pieces, self.add_button]

    def settle(self) -> None:
        """Read what is typed of the sources."""
        for piece in self.pieces:
            piece.settle()

    def problem(self) -> str:
        """What is wrong with the first piece that cannot be taken."""
        return next((fault for piece in self.pieces if (fault := piece.problem())), "")

    def take_focus(self) -> None:
        """Put the keyboard to the piece that cannot be taken, else to the first."""
        faulty = next((piece for piece in self.pieces if piece.problem()), None)
        if faulty is not None:
            faulty.take_focus()
        elif self.pieces:
            self.pieces[0].quotation.setFocus()

    def _add(self) -> EvidencePiece:
        piece = EvidencePiece(self._session)
        piece.removed.connect(lambda: self._remove_and_stay(piece))
        self._column.insertWidget(len(self.pieces), piece)
        # A layout shows what it was given only later; Tab may be pressed sooner.
        piece.show()
        self.pieces.append(piece)
        self._number()
        return piece

    def _add_and_go_there(self) -> None:
        piece = self._add()
        last = next((one for one in reversed(self.pieces[:-1]) if not one.is_empty), None)
        if last is not None and not last.source.is_new:
            piece.source.set_value(last.source.value)
        self.changed.emit()
        piece.quotation.setFocus()

    def _remove(self, piece: EvidencePiece) -> None:
        self.pieces.remove(piece)
        piece.hide()
        piece.setParent(None)
        piece.deleteLater()
        self._number()

    def _remove_and_stay(self, piece: EvidencePiece) -> None:
        place = self.pieces.index(piece)
        self._remove(piece)
        if not self.pieces:
            self._add()
        self.pieces[min(place, len(self.pieces) - 1)].quotation.setFocus()
        self.changed.emit()

    def _number(self) -> None:
        """Nothing can be taken from a single empty field."""
        for piece in self.pieces:
            piece.remove_button.setVisible(len(self.pieces) > 1)


def _recorded(dossier: Dossier, draft: SourceDraft) -> SourceId | None:
    """The source that was made of a draft."""
    told = (draft.kind, draft.title, draft.outlet, draft.published, draft.url)
    for source in reversed(dossier.sources):
        if told == (source.kind, source.title, source.outlet, source.published, source.url):
            return source.id
    return None


def _label(grid: QGridLayout, row: int, column: int, text: str, field: QWidget) -> None:
    label = QLabel(text)
    label.setProperty("role", "mutedBody")
    label.setBuddy(field)
    label.setContentsMargins(0, 6, 0, 0)
    grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
