"""The text of one source as the reader shows it: positions in the file, the view, and Qt."""

from dataclasses import dataclass, field

from app.domain.ids import SourceId
from app.reading.nearby_sentence import sentence_near
from app.reading.reading_view import ReadingView
from app.ui.reader.code_units import CodeUnits


@dataclass(frozen=True, slots=True)
class OpenedText:
    """A stored text with its reading view; positions in `shown` are UTF-16 code units."""

    source: SourceId
    stored: str = field(repr=False)
    language: str
    view: ReadingView = field(repr=False)
    units: CodeUnits = field(repr=False)

    @staticmethod
    def of(source: SourceId, stored: str, language: str, view: ReadingView) -> "OpenedText":
        """Make ready what is needed to show a text."""
        return OpenedText(source, stored, language, view, CodeUnits(view.text))

    @property
    def shown(self) -> str:
        """What is to be read."""
        return self.view.text

    @property
    def n_units(self) -> int:
        """The length of what is shown."""
        return self.units.to_units(len(self.view.text))

    def shown_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the stored text is shown."""
        first, last = self.view.to_view_span(start, end)
        return self.units.to_units(first), self.units.to_units(last)

    def sentence_at(self, unit: int) -> tuple[int, int] | None:
        """The sentence at a place of what is shown; None between two."""
        span = sentence_near(self.view, self.units.to_points(unit), self.language)
        if span is None:
            return None
        return self.units.to_units(span.start), self.units.to_units(span.end)

    def stored_span(self, start: int, end: int) -> tuple[int, int] | None:
        """The part of the stored text that is shown between two places; None if it is blank."""
        first, last = self.units.to_points(start), self.units.to_points(end)
        words = self.view.text[first:last]
        first += len(words) - len(words.lstrip())
        last = first + len(words.strip())
        return self.view.to_stored_span(first, last) if first < last else None
