"""Writes a slide as PPTX: native shapes with connectors glued to them, and notes.

The file can be changed in every program for slides: an actor that is moved takes its ties
along. Where things stand is what the picture says, as in every other format.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.drawing.coordinates import map_to_page
from app.figures.page import PlacedPicture
from app.figures.slides.connectors import (
    End,
    free_line,
    gather_ties,
    scaled,
    tie_connectors,
)
from app.figures.slides.elements import Element, described, element
from app.figures.slides.package import finish, finish_notes, open_template, set_notes
from app.figures.slides.shapes import (
    actor_shape,
    background,
    bar,
    hull_shapes,
    label,
    polygon,
    sign_shapes,
)
from app.figures.slides.slide import ShapeText, Slide
from app.figures.slides.text_bodies import frame, line_box, paragraph_box, set_paragraph
from app.figures.xml_text import clean

_TITLE_ID = 2


def render_slide(slide: Slide) -> bytes:
    """The slide as a presentation of one slide; the same slide gives the same bytes."""
    return render_slides([slide])


def render_slides(slides: Sequence[Slide], title: str = "") -> bytes:
    """Slides of one size as a presentation; the same slides give the same bytes.

    `title` is that of the presentation; without, it is that of the first slide.
    """
    first = slides[0].figure
    presentation = open_template(first.width, first.height)
    for slide in slides:
        made = presentation.slides.add_slide(presentation.slide_layouts[0])
        content = made.element.cSld
        content.set("name", clean(slide.figure.title))
        content.insert(0, background(slide.figure.background))
        _set_title(made.shapes.title, slide)
        sheet = _Sheet(slide, _Numbers(_TITLE_ID))
        for shape in sheet.shapes():
            made.shapes._spTree.append(shape)
        set_notes(made, slide.notes)
    finish_notes(presentation)
    description = first.description if len(slides) == 1 else ""
    return finish(presentation, title or first.title, description, first.language)


@dataclass
class _Numbers:
    """Gives each shape of the slide its number."""

    last: int

    def take(self, count: int = 1) -> int:
        """The first of so many numbers."""
        first = self.last + 1
        self.last += count
        return first


@dataclass
class _Sheet:
    """Makes the shapes of a slide, those below first."""

    slide: Slide
    numbers: _Numbers
    _ends: dict[int, End] = field(default_factory=dict)

    def shapes(self) -> Iterator[Element]:
        """All shapes but the title."""
        slide, take = self.slide, self.numbers.take
        language = slide.figure.language
        yield from (bar(rule, take()) for rule in slide.figure.rules)
        yield from self._map()
        yield self._legend()
        yield from (paragraph_box(take(), each, language) for each in slide.paragraphs)

    def _map(self) -> Iterator[Element]:
        """Hulls, ties, names of hulls, actors and names, as the picture has them."""
        slide, placed = self.slide, self.slide.figure.map
        picture, frame_ = placed.picture, placed.frame
        language = slide.figure.language
        self._number_actors(placed)
        for hull in picture.hulls:
            made = hull_shapes(hull, frame_, slide.hulls[hull.hull], self.numbers.last + 1)
            self.numbers.take(len(made))
            yield from made
        for tie, drawn in gather_ties(placed).items():
            a, b = slide.ends[tie]
            first = self.numbers.take(len(drawn.strokes))
            yield from tie_connectors(drawn, (self._ends[a], self._ends[b]), slide.ties[tie], first)
        for signs in picture.signs:
            first = self.numbers.take(2 * len(signs.plates))
            names = [slide.ties[tie].name for tie in signs.ties.tolist()]
            yield from sign_shapes(signs, frame_, names, first)
        yield from (
            label(mark, frame_, self.numbers.take(), language) for mark in picture.hull_labels
        )
        for batch in picture.actors:
            for row, actor in enumerate(batch.actors.tolist()):
                ids = (self._ends[actor].shape_id, language)
                yield actor_shape(batch, row, frame_, slide.actors[actor], ids)
        yield from (label(mark, frame_, self.numbers.take(), language) for mark in picture.labels)

    def _number_actors(self, placed: PlacedPicture) -> None:
        """Give the actors their numbers first: ties lie below them and are glued to them."""
        for batch in placed.picture.actors:
            centres = map_to_page(batch.centres, placed.frame).tolist()
            for actor, (x, y) in zip(batch.actors.tolist(), centres, strict=True):
                self._ends[actor] = End(self.numbers.take(), (x, y), batch.style.shape)

    def _legend(self) -> Element:
        """Samples and words as one group."""
        slide = self.slide
        left, top, right, bottom = slide.legend_box
        box = frame(left, top, right - left, bottom - top)
        for tag, place in (("a:chOff", box[0]), ("a:chExt", box[1])):
            box.append(element(tag, **dict(place.attrib)))
        group = element(
            "p:grpSp",
            element(
                "p:nvGrpSpPr",
                described(self.numbers.take(), slide.legend.name, slide.legend.told),
                element("p:cNvGrpSpPr"),
                element("p:nvPr"),
            ),
            element("p:grpSpPr", box),
        )
        for shape in (*self._samples(), *self._legend_words()):
            group.append(shape)
        return group

    def _legend_words(self) -> Iterator[Element]:
        language = self.slide.figure.language
        for text in self.slide.legend_texts:
            yield line_box(self.numbers.take(), text, language)

    def _samples(self) -> Iterator[Element]:
        """The small pictures of the legend, which its words explain: nothing to read aloud."""
        placed, name = self.slide.figure.samples, self.slide.legend.name
        picture, frame_ = placed.picture, placed.frame
        silent = ShapeText(name, "")
        for hull in picture.hulls:
            made = hull_shapes(hull, frame_, silent, self.numbers.last + 1)
            self.numbers.take(len(made))
            yield from made
        for ties in picture.ties:
            for path in map_to_page(ties.paths, frame_):
                yield free_line(path, scaled(ties.style, frame_.scale), self.numbers.take(), name)
        for heads in picture.arrows:
            for triangle in map_to_page(heads.triangles, frame_):
                yield polygon(triangle, heads.rgb, self.numbers.take(), name)
        for signs in picture.signs:
            first = self.numbers.take(2 * len(signs.plates))
            yield from sign_shapes(signs, frame_, [name] * len(signs.plates), first)
        for batch in picture.actors:
            for row in range(len(batch.actors)):
                ids = (self.numbers.take(), self.slide.figure.language)
                yield actor_shape(batch, row, frame_, silent, ids)


def _set_title(title: Element, slide: Slide) -> None:
    """The slide's own title, where the page has it."""
    (left, top, width, height), content = set_paragraph(
        slide.title, slide.figure.language, is_title=True
    )
    shape = title.element
    shape.spPr.insert(0, frame(left, top, width, height))
    shape.replace(shape.txBody, content)
