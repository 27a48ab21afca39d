"""What the shapes of a slide are called, and what a screen reader says of them.

The words are those of the legend: what is seen and what is heard of a tie is the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.drawing.labels import label_text
from app.drawing.legend import LegendChannel, LegendEntry, build_legend
from app.figures.numbering import SourceMarks
from app.figures.parts import FigureParts
from app.figures.scene import FigureScene
from app.figures.slides.slide import ShapeText, SlideWording
from app.figures.source_marks import Anchor
from app.figures.wording import FigureWording, LegendGroup

_BETWEEN = " · "
_ANY_TWO = (DrawnActor("a", ActorShape.CIRCLE, ""), DrawnActor("b", ActorShape.CIRCLE, ""))


@dataclass
class ShapeTexts:
    """Names the shapes of one scene."""

    scene: FigureScene
    parts: FigureParts
    marks: SourceMarks
    wording: FigureWording
    slide_wording: SlideWording
    _looks: dict[DrawnTie, tuple[str, ...]] = field(default_factory=dict)

    def actors(self) -> tuple[ShapeText, ...]:
        """The actors: name and kind; the meeting point of an agreement by its kind."""
        content = self.scene.content
        texts = []
        for actor in content.actors:
            kind = self._said(MapContent(actors=(actor,)), LegendChannel.SHAPE)
            name = label_text(actor) or "".join(kind)
            texts.append(ShapeText(name, _BETWEEN.join(dict.fromkeys((name, *kind)))))
        return tuple(texts)

    def ties(self) -> tuple[ShapeText, ...]:
        """The ties: both actors, what the line says, and by which sources it is known."""
        return tuple(self._tie(index, tie) for index, tie in enumerate(self.scene.content.ties))

    def hulls(self) -> tuple[ShapeText, ...]:
        """The blocs with a hull: their name and their members that are visible."""
        content = self.scene.content
        texts = []
        for hull in content.hulls:
            members = ", ".join(content.actors[index].label for index in hull.members)
            texts.append(ShapeText(hull.label, f"{hull.label}: {members}"))
        return tuple(texts)

    def _tie(self, index: int, tie: DrawnTie) -> ShapeText:
        content = self.scene.content
        name = " – ".join(filter(None, (content.actors[end].label for end in (tie.a, tie.b))))
        told = [name, *self._look(tie)]
        visible = self.scene.visible.ties
        if index < len(visible):
            numbers = self.parts.numbers_at(Anchor(False, index), self.marks)
            told += [self.slide_wording.tie_sources(numbers)] if numbers else []
        return ShapeText(name, _BETWEEN.join(told))

    def _look(self, tie: DrawnTie) -> tuple[str, ...]:
        """What the legend says of a line, looked up once for each look."""
        alike = tie._replace(a=0, b=1, key="", importance=0.0)
        if alike not in self._looks:
            shown = self.scene.content
            content = MapContent(_ANY_TWO, (alike,), since=shown.since, apart=shown.apart)
            self._looks[alike] = tuple(self._said(content, None))
        return self._looks[alike]

    def _said(self, content: MapContent, channel: LegendChannel | None) -> Iterator[str]:
        """The labels of what the legend explains of ties, or of one channel."""
        for entry in build_legend(content):
            is_wanted = entry.channel in _OF_TIES if channel is None else entry.channel is channel
            if is_wanted:
                yield self._label(entry)

    def _label(self, entry: LegendEntry) -> str:
        label = self.wording.legend_label(entry)
        if entry.channel is LegendChannel.WIDTH:
            return f"{self.wording.legend_headings[LegendGroup.WEIGHT]}: {label}"
        return label


_OF_TIES = {
    LegendChannel.TONE,
    LegendChannel.DASH,
    LegendChannel.WIDTH,
    LegendChannel.ARROW,
    LegendChannel.PAST,
}
