"""A part of a page that knows its height before it has its place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.figures.page import PageRule, PageSection, PageText, SectionKind


@dataclass(frozen=True)
class PagePart:
    """Lines and rules as they stand with the part's top at 0, in points.

    `kind` is what a reader turns to, if it is that.
    """

    height: float = 0.0
    texts: tuple[PageText, ...] = ()
    rules: tuple[PageRule, ...] = ()
    kind: SectionKind | None = None

    def at(self, top: float) -> "PagePart":
        """The same with its top elsewhere."""
        return replace(
            self,
            texts=tuple(replace(text, baseline=text.baseline + top) for text in self.texts),
            rules=tuple(replace(rule, y=rule.y + top) for rule in self.rules),
        )


class PageStack:
    """Gathers the parts of a page, each where it stands."""

    def __init__(self) -> None:
        self.texts: list[PageText] = []
        self.rules: list[PageRule] = []
        self._sections: list[PageSection] = []

    @property
    def sections(self) -> tuple[PageSection, ...]:
        """The parts that are turned to, from the top."""
        return tuple(sorted(self._sections, key=lambda section: section.top))

    def put(self, part: PagePart, top: float) -> float:
        """Put a part on the page; where it ends."""
        placed = part.at(top)
        self.texts += placed.texts
        self.rules += placed.rules
        if part.kind is not None:
            self.begin(part.kind, top)
        return top + part.height

    def put_texts(self, texts: Sequence[PageText]) -> None:
        """Put lines where they stand already."""
        self.texts += texts

    def begin(self, kind: SectionKind, top: float) -> None:
        """Remember where a part begins."""
        self._sections.append(PageSection(kind, top))
