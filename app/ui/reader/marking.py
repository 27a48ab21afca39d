"""The marks on what is seen of a text: quotations, actors, what was found, the sentence."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from app.drawing.look import Theme, find_wash, sentence_wash, stance_wash
from app.reading.mentions.mention import MentionRole
from app.ui.reader.placed import PlacedMention, PlacedQuotation
from app.ui.theme import qcolor

Mark = QTextEdit.ExtraSelection
Spans = Sequence[tuple[int, int]]


class Marker:
    """Makes the marks of one theme for one document."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._document = document
        self._theme = theme

    def sentence(self, span: tuple[int, int]) -> Mark:
        """The sentence the cursor is in."""
        form = QTextCharFormat()
        form.setBackground(qcolor(sentence_wash(self._theme)))
        return self._mark(*span, form)

    def quotations(self, placed: Iterable[PlacedQuotation]) -> list[Mark]:
        """Quotations, in the colour of their stance."""
        marks = []
        for each in placed:
            form = QTextCharFormat()
            form.setBackground(qcolor(stance_wash(self._theme, each.stance)))
            marks.append(self._mark(each.start, each.end, form))
        return marks

    def mentions(self, placed: Iterable[PlacedMention]) -> list[Mark]:
        """Actors: a line where it is certain who is meant, dots where it is not."""
        styles = QTextCharFormat.UnderlineStyle
        marks = []
        for each in placed:
            form = QTextCharFormat()
            is_plain = each.mention.is_certain and each.mention.role is not MentionRole.METONYM
            form.setUnderlineStyle(styles.SingleUnderline if is_plain else styles.DotLine)
            form.setUnderlineColor(qcolor(self._theme.accent if is_plain else self._theme.muted))
            marks.append(self._mark(each.start, each.end, form))
        return marks

    def hits(self, spans: Iterable[tuple[int, int]]) -> list[Mark]:
        """What was looked for."""
        form = QTextCharFormat()
        form.setBackground(qcolor(find_wash(self._theme)))
        return [self._mark(start, end, form) for start, end in spans]

    def _mark(self, start: int, end: int, form: QTextCharFormat) -> Mark:
        mark = Mark()
        cursor = QTextCursor(self._document)
        last = self._document.characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, form
        return mark
