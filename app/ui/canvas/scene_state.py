"""What the map shows at this moment, from content to picture, made anew only as far as needed."""

from enum import IntEnum
from time import perf_counter

from app.drawing.arrays import Box, FloatArray
from app.drawing.content import MapContent
from app.drawing.coordinates import Viewport
from app.drawing.detail import Detail
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.hit_test import Hit, find_hit
from app.drawing.look import Sizes, Theme
from app.drawing.picture import Picture, compose_picture
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.canvas.emphasis import (
    ContentIndex,
    build_emphasis,
    find_first_ties,
    find_prominent,
)
from app.ui.canvas.fitting import find_room
from app.ui.canvas.slide import Slide
from app.ui.painting.text_measure import measure_text

_FRAMES_OF_A_SHAPE = 8

_TOLD = Sizes(unfocused=0.07)
"""While a story is told, of what it does not speak no more is left than where it lies."""


class Stale(IntEnum):
    """How much of what is shown is out of date; each includes those before it."""

    NOTHING = 0
    COLOURS = 1
    GEOMETRY = 2
    CONTENT = 3


class SceneState:
    """Content, positions, viewport, geometry and picture of one view of a session.

    `viewport` says which part of the map is seen; setting it to another scale makes the
    geometry out of date, moving it nothing as long as that reaches so far. `view_size` is
    that of the widget, in pixels. `hovered` is what the pointer rests on.
    `is_moving` says that this is a frame of a movement.
    """

    def __init__(self, session: Session, layout: MapLayout, theme: Theme) -> None:
        self._session = session
        self._layout = layout
        self._theme = theme
        self._stale = Stale.CONTENT
        self._news = Stale.NOTHING
        self._viewport = Viewport()
        self._hovered: Hit | None = None
        self._forget_places = False
        self._index = ContentIndex(MapContent())
        self._rooms: FloatArray | None = None
        self._whole_rooms: tuple[MapContent, FloatArray] | None = None
        self._has_new_content = False
        self._labels_scale = 0.0
        self._n_moving = 0
        self._frame: Box | None = None
        self._geometry: Geometry | None = None
        self._picture: Picture | None = None
        self._is_behind_by_scale = False
        self._is_provisional = False
        self.view_size = (1.0, 1.0)
        self._composing_ms: float | None = None
        self.is_moving = False
        self._fades_rest = False
        self._slide: Slide | None = None

    @property
    def fades_rest(self) -> bool:
        """Whether what is not next to the selection fades, as in a story that is told."""
        return self._fades_rest

    @fades_rest.setter
    def fades_rest(self, fades_rest: bool) -> None:
        if fades_rest != self._fades_rest:
            self._fades_rest = fades_rest
            self.mark(Stale.GEOMETRY)

    @property
    def slide(self) -> Slide | None:
        """The way on which things are seen to where they lie; None: they are seen there."""
        return self._slide

    @slide.setter
    def slide(self, slide: Slide | None) -> None:
        if slide is not self._slide:
            self._slide = slide
            self.mark(Stale.GEOMETRY)

    @property
    def theme(self) -> Theme:
        """The colours."""
        return self._theme

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._theme = theme
        self.mark(Stale.COLOURS)

    @property
    def viewport(self) -> Viewport:
        """The part of the map that is seen."""
        return self._viewport

    @viewport.setter
    def viewport(self, viewport: Viewport) -> None:
        if viewport.scale != self._viewport.scale:
            # What else is out of date would not be seen by magnifying what was painted.
            self._is_behind_by_scale |= self._stale is Stale.NOTHING
            self._stale = max(self._stale, Stale.GEOMETRY)
        self._viewport = viewport

    @property
    def seen(self) -> Box:
        """The part of the map that is seen, in map pixels."""
        (left, top), (width, height) = self._viewport.origin, self.view_size
        return (left, top, left + width, top + height)

    @property
    def frame(self) -> Box | None:
        """The part of the map, in pixels, that labels are to stay in; None: anywhere."""
        return self._frame

    @frame.setter
    def frame(self, frame: Box | None) -> None:
        if frame is not None and frame != self._frame:
            self.mark(Stale.GEOMETRY)
        self._frame = frame

    @property
    def hovered(self) -> Hit | None:
        """What the pointer rests on."""
        return self._hovered

    @hovered.setter
    def hovered(self, hovered: Hit | None) -> None:
        if hovered != self._hovered:
            self._hovered = hovered
            # Where not all ties are drawn, those of what one rests on are.
            is_thinned = self._geometry is not None and self._geometry.counts.is_thinned
            self.mark(Stale.GEOMETRY if is_thinned else Stale.COLOURS)

    @property
    def index(self) -> ContentIndex:
        """Where things stand in the content that is up to date."""
        self.refresh_content()
        return self._index

    @property
    def content(self) -> MapContent:
        """What is to be drawn, up to date."""
        return self.index.content

    @property
    def positions(self) -> FloatArray:
        """Where the actors of `content` are seen, (n, 2) layout units."""
        content = self.content
        points = self._layout.positions(content)
        if self._slide is None or self._slide.content is not content:
            return points
        return self._slide.positions(points)

    @property
    def rooms(self) -> FloatArray:
        """What each actor of `content` takes around its centre, (n, 4) pixels."""
        content = self.content
        if self._rooms is None:
            self._rooms = find_room(content, measure_text, Sizes())
        return self._rooms

    @property
    def spread(self) -> tuple[FloatArray, FloatArray]:
        """Where all lies that is to be fitted, and its `rooms`: of maps side by side of all."""
        whole = self._layout.whole
        if whole is None:
            return self.positions, self.rooms
        if self._whole_rooms is None or self._whole_rooms[0] is not whole:
            self._whole_rooms = whole, find_room(whole, measure_text, Sizes())
        return self._layout.positions(whole), self._whole_rooms[1]

    @property
    def geometry(self) -> Geometry:
        """Where everything stands on the map, up to date."""
        self.refresh()
        assert self._geometry is not None, "refresh makes one"
        return self._geometry

    @property
    def picture(self) -> Picture:
        """What is painted, up to date."""
        self.refresh()
        assert self._picture is not None, "refresh makes one"
        return self._picture

    def mark(self, stale: Stale) -> None:
        """Take note that something is out of date."""
        self._stale = max(self._stale, stale)
        self._is_behind_by_scale = False

    @property
    def is_behind_by_scale(self) -> bool:
        """Whether nothing is out of date but the scale."""
        return self._is_behind_by_scale

    def come_to_rest(self) -> bool:
        """Take note that nothing moves any more; whether anything must be composed again."""
        self.is_moving = False
        if self._is_provisional:
            self.mark(Stale.GEOMETRY)
        return self._stale > Stale.NOTHING

    def forget_label_places(self) -> None:
        """Place labels as if for the first time, as a figure of the same map would."""
        self._forget_places = True
        self.mark(Stale.GEOMETRY)

    def find_hit(self, map_point: tuple[float, float]) -> Hit | None:
        """What is seen at a map point, in pixels.

        Until the next frame that is what was composed last, at the scale it is seen at.
        """
        geometry = self._geometry
        if geometry is None or geometry.content is not self.content:
            geometry = self.geometry
        by = geometry.scale / self._viewport.scale
        return find_hit(geometry, (map_point[0] * by, map_point[1] * by))

    def refresh_content(self) -> None:
        """Bring the content up to date, and nothing that follows from it."""
        if self._stale < Stale.CONTENT:
            return
        content = self._session.content
        self._layout.update(content)
        self._index = ContentIndex(content)
        self._rooms = None
        self._has_new_content = True
        # An index into the old content means nothing in the new one.
        self._hovered = None
        self._stale = Stale.GEOMETRY

    def take_new_content(self) -> bool:
        """Bring the content up to date; whether it is another than when this was last asked."""
        self.refresh_content()
        is_new, self._has_new_content = self._has_new_content, False
        return is_new

    def take_news(self) -> Stale:
        """How much has been brought up to date since this was last asked.

        Whoever wants to know where something is brings all up to date on the way, so this
        is asked for by itself.
        """
        news, self._news = self._news, Stale.NOTHING
        return news

    def take_composing_ms(self) -> float | None:
        """What it took to get from positions to a picture; None if that was asked before."""
        took_ms, self._composing_ms = self._composing_ms, None
        return took_ms

    def _finds_shapes_anew(self) -> bool:
        """Whether bends and islands are found anew though this is a frame of a movement.

        In most they are kept, which is calmer and cheaper; but what has come together on
        the way would else stay in parts until the end.
        """
        self._n_moving = self._n_moving + 1 if self.is_moving else 0
        return self.is_moving and self._n_moving % _FRAMES_OF_A_SHAPE == 0

    def refresh(self) -> None:
        """Bring everything up to date."""
        self.refresh_content()
        if self._geometry is not None and not self._geometry.covers(self.seen):
            self._stale = max(self._stale, Stale.GEOMETRY)
        self._news = max(self._news, self._stale)
        begun = perf_counter()
        is_composed = self._stale >= Stale.GEOMETRY
        if is_composed:
            self._compose_geometry()
        if self._stale >= Stale.COLOURS:
            assert self._geometry is not None, "it is out of date until there is one"
            emphasis = build_emphasis(
                self._index,
                self._session.selection,
                self._hovered,
                fades_rest=self._fades_rest,
            )
            self._picture = compose_picture(self._geometry, self._theme, emphasis)
        if is_composed:
            self._composing_ms = 1000.0 * (perf_counter() - begun)
        self._stale = Stale.NOTHING
        self._is_behind_by_scale = False

    def _compose_geometry(self) -> None:
        if not self.is_moving and self._viewport.scale != self._labels_scale:
            # At rest at another scale: the same view has the same labels, whichever way
            # one came to it. Until then they stay at their sides.
            self._forget_places = True
            self._labels_scale = self._viewport.scale
        elif self._viewport.scale != self._labels_scale:
            self._labels_scale = 0.0
        self._geometry = compose_geometry(
            self._index.content,
            self.positions,
            self._viewport.scale,
            measure_text,
            _TOLD if self._fades_rest else None,
            prominent=find_prominent(self._index, self._session.selection),
            previous=None if self._forget_places else self._geometry,
            moving=self.is_moving,
            renewed=self._finds_shapes_anew(),
            frame=self._frame,
            detail=Detail(
                self.seen,
                first_ties=find_first_ties(self._index, self._session.selection, self._hovered),
            ),
        )
        self._forget_places = False
        self._is_provisional = self.is_moving
