"""All that a dossier has of a text that is not in it: the words quoted from it, in their order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.ids import ExcerptId
from app.domain.records import Excerpt
from app.editing.evidence import is_anchored
from app.ui.panels.evidence.parts import Block, text_label
from app.ui.quotation import quoted


@dataclass(frozen=True, slots=True)
class KeptPassage:
    """Words of a text, and the quotations that lie in them."""

    words: str
    language: str
    excerpts: frozenset[ExcerptId]


def kept_passages(excerpts: Sequence[Excerpt]) -> list[KeptPassage]:
    """The quotations of one text as they stand in it, each place told once.

    A quotation within a longer one is told with that. Those typed by hand, whose place nobody
    knows, come last.
    """
    placed = sorted(
        filter(is_anchored, excerpts), key=lambda each: (each.start, -each.end, each.id)
    )
    told: list[tuple[Excerpt, set[ExcerptId]]] = []
    for each in placed:
        if told and each.end <= told[-1][0].end:
            told[-1][1].add(each.id)
        else:
            told.append((each, {each.id}))
    told += [(each, {each.id}) for each in excerpts if not is_anchored(each)]
    return [KeptPassage(each.exact, each.language, frozenset(ids)) for each, ids in told]


class KeptWords(QScrollArea):
    """The passages one below the other, the one that is asked for brought out."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.wanted: QWidget | None = None

    def show_passages(self, passages: Iterable[KeptPassage], wanted: ExcerptId | None) -> None:
        """Show these, and bring the one with `wanted` in it into sight."""
        content = Block()
        content.setProperty("role", "surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(10)
        self.wanted = None
        for passage in passages:
            is_wanted = wanted in passage.excerpts
            words = quoted(passage.words, passage.language)
            label = text_label(words, "strong" if is_wanted else "mutedBody")
            column.addWidget(label)
            if is_wanted:
                self.wanted = label
        column.addStretch(1)
        self.setWidget(content)
        # It has a place only once it is laid out.
        QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        if self.wanted is not None:
            self.ensureWidgetVisible(self.wanted, 0, self.viewport().height() // 3)
