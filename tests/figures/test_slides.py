"""Slides are read back with python-pptx and compared with what was composed."""

import io
import zipfile

import numpy as np
import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from app.domain.faults import DossierError
from app.domain.ids import ActorId
from app.domain.names import short_name
from app.drawing.coordinates import map_to_page
from app.drawing.text_measure import estimate_text
from app.figures.request import FigureRequest
from app.figures.slides.composing import compose_slide
from app.figures.slides.connectors import gather_ties
from app.figures.slides.elements import EMU_PER_POINT
from app.figures.slides.slide import SLIDE_WIDTH_MM, SlideWording
from app.figures.slides.text_bodies import Type, body
from app.figures.slides.writer import render_slide

TITLE = "Казахстан und قيرغيزستان, 中国"
EMU_PER_MM = 36_000
SLIDE_WORDING = SlideWording(
    sources="Sources: {}".format,
    further="and {} more".format,
    tie_sources="sources {}".format,
    legend_name="Legend",
)


@pytest.fixture(scope="module")
def make_slide(make_scene, wording):
    def make(focus="KAZ", selected="KAZ RUS", **wanted):
        request = FigureRequest(
            focus=tuple(map(ActorId, focus.split())),
            selected=tuple(map(ActorId, selected.split())),
            **{"width_mm": SLIDE_WIDTH_MM, "title": TITLE, **wanted},
        )
        scene = make_scene(*focus.split())
        return scene, compose_slide(scene, request, wording, SLIDE_WORDING, estimate_text)

    return make


@pytest.fixture(scope="module")
def made(make_slide):
    return make_slide()


@pytest.fixture(scope="module")
def content(made):
    return render_slide(made[1])


@pytest.fixture(scope="module")
def page(content):
    return Presentation(io.BytesIO(content)).slides[0]


def told(element):
    return element.find(f".//{qn('p:cNvPr')}").get("descr")


def glued(page):
    """The connectors that are glued, each with the numbers of its ends."""
    for connector in page.element.iter(qn("p:cxnSp")):
        ends = [connector.find(f".//{qn(tag)}") for tag in ("a:stCxn", "a:endCxn")]
        if None not in ends:
            yield connector, tuple(int(end.get("id")) for end in ends)


def test_every_visible_tie_is_a_connector_glued_to_its_two_actors(made, page):
    scene, slide = made
    name_of = {shape.shape_id: shape.name for shape in page.shapes}
    ties = [(each, ends) for each, ends in glued(page) if told(each)]
    expected = sorted(
        tuple(slide.actors[end].name for end in (tie.a, tie.b)) for tie in scene.content.ties
    )
    assert sorted(tuple(name_of[end] for end in ends) for _, ends in ties) == expected
    assert sorted(map(told, (each for each, _ in ties))) == sorted(t.told for t in slide.ties)
    n_two_toned = sum(tie.is_two_toned for tie in scene.content.ties)
    assert n_two_toned > 0
    assert len(list(glued(page))) == len(expected) + n_two_toned


def test_actors_stand_where_the_page_has_them(made, page):
    _, slide = made
    placed = slide.figure.map
    shapes = {shape.name: shape for shape in page.shapes if told(shape.element)}
    for batch in placed.picture.actors:
        centres = map_to_page(batch.centres, placed.frame) * EMU_PER_POINT
        for actor, centre in zip(batch.actors.tolist(), centres, strict=True):
            shape = shapes[slide.actors[actor].name]
            middle = (shape.left + shape.width / 2, shape.top + shape.height / 2)
            assert np.abs(np.subtract(middle, centre)).max() < 0.1 * EMU_PER_MM


def test_ties_run_where_the_page_has_them(made, page):
    _, slide = made
    lines = gather_ties(slide.figure.map)
    numbers = {text.told: index for index, text in enumerate(slide.ties)}
    n_bent = 0
    for connector, _ in glued(page):
        if not told(connector):
            continue
        path = lines[numbers[told(connector)]].path
        heads = lines[numbers[told(connector)]].heads
        drawn = curve_of(connector)
        n_bent += len(drawn) > 2
        middle = drawn[len(drawn) // 2] if len(drawn) > 2 else drawn.mean(axis=0)
        assert heads or np.abs(middle - path[len(path) // 2]).max() < 0.1 * 72 / 25.4
        assert heads or np.abs(drawn[[0, -1]] - path[[0, -1]]).max() < 0.1 * 72 / 25.4
    assert 0 < n_bent < len(lines)


def curve_of(connector):
    """The points of a connector on the page, its formulas worked out."""
    place = connector.find(f".//{qn('a:xfrm')}")
    left, top = (int(place.find(qn("a:off")).get(key)) for key in "xy")
    width, height = (int(place.find(qn("a:ext")).get(key)) for key in ("cx", "cy"))
    values = {"l": 0.0, "t": 0.0, "w": width, "h": height, "r": width, "b": height}
    for guide in connector.iter(qn("a:gd")):
        form, *named = guide.get("fmla").split()
        x, y, z = (values.get(name) for name in named)
        x, y, z = (float(n) if v is None else v for n, v in zip(named, (x, y, z), strict=True))
        values[guide.get("name")] = x * y / z if form == "*/" else x + y - z
    points = np.array([[values[pt.get(key)] for key in "xy"] for pt in connector.iter(qn("a:pt"))])
    if len(points):
        u = np.linspace(0.0, 1.0, 25)[:, None]
        shares = ((1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u**2 * (1 - u), u**3)
        points = sum(share * point for share, point in zip(shares, points, strict=True))
    else:
        points = np.array([[0.0, 0.0], [width, height]])
    for axis, (flip, size) in enumerate((("flipH", width), ("flipV", height))):
        if place.get(flip):
            points[:, axis] = size - points[:, axis]
    return (points + np.array([left, top])) / EMU_PER_POINT


def test_the_legend_explains_what_is_visible_and_nothing_else(made, page, wording):
    _, slide = made
    (group,) = (shape for shape in page.shapes if shape.name == "Legend")
    words = [shape.text_frame.text for shape in group.shapes if shape.has_text_frame]
    labels = [wording.legend_label(entry) for entry in slide.figure.legend]
    assert all(label in words for label in labels)
    headings = {word for word in words if word.startswith("<")}
    assert len([word for word in words if word not in {*headings, "", "*"}]) == len(labels)


def test_type_is_as_large_as_on_the_page(made, page):
    _, slide = made
    figure = slide.figure
    sizes = {
        (run.text, round(run.font.size.pt, 1))
        for shape in page.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    }
    for mark in figure.map.picture.labels:
        assert (mark.text, round(mark.size_px * figure.map.frame.scale, 1)) in sizes
    assert min(size for _, size in sizes) >= 6.5
    assert (TITLE, round(slide.title.lines[0].size, 1)) in sizes


def test_title_notes_and_description_are_kept_in_every_script(made, page):
    _, slide = made
    assert page.shapes.title.text_frame.text == TITLE
    assert page.element.cSld.get("name") == TITLE
    notes = page.notes_slide.notes_text_frame.text
    assert notes.split("\n") == list(slide.notes)
    assert "Sources" in notes
    assert "»" in notes
    assert body("قيرغيزستان", Type(9.0, 400, (0, 0, 0)), "ar").find(f".//{qn('a:pPr')}").get("rtl")
    assert not body("Астана", Type(9.0, 400, (0, 0, 0)), "ru").find(f".//{qn('a:pPr')}").get("rtl")


def test_nothing_that_is_not_visible_leaves(made, content, atlas):
    scene, slide = made
    shown = {actor.id for actor in scene.content.actors}
    said = "\n".join((*slide.notes, *(text.text for text in slide.figure.texts)))
    hidden = {short_name(atlas, actor.id, "en") for actor in atlas.actors if actor.id not in shown}
    hidden = {name for name in hidden if len(name) > 5 and name not in said}
    assert len(hidden) > 20
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    slides = b"".join(blob for name, blob in parts.items() if "/slides/" in name or "otes" in name)
    assert [name for name in sorted(hidden) if name.encode() in slides] == []
    core = parts["docProps/core.xml"]
    assert not any(word in core for word in (b"creator", b"modified", b"created", b"pptx"))
    assert not any("thumbnail" in name or "printer" in name or "app.xml" in name for name in parts)


def test_the_same_slide_is_the_same_file(made, content, make_slide):
    assert render_slide(made[1]) == content
    assert render_slide(make_slide()[1]) == content


def test_the_first_view_fits_a_slide_in_dark_colours(make_slide):
    _, slide = make_slide("", "", theme_name="dark", title=None)
    figure = slide.figure
    left, top, right, bottom = figure.map.geometry.bounds
    frame = figure.map.frame
    assert frame.corner[0] + (right - left) * frame.scale <= slide.legend_box[0]
    foot = figure.rules[0].y
    assert frame.corner[1] + (bottom - top) * frame.scale <= foot
    assert slide.legend_box[3] <= foot
    for text in figure.texts:
        assert text.x >= 0.0
        assert text.x + text.width <= figure.width
        assert text.baseline < figure.height


def test_a_slide_is_not_narrower_than_programs_take(make_slide):
    with pytest.raises(DossierError, match="at least 45 mm"):
        make_slide(width_mm=45.0)


def test_a_slide_has_the_caption_and_no_type_below_the_size_asked_for(make_slide):
    _, slide = make_slide(caption="Look at the north", smallest_pt=14.0)
    figure = slide.figure
    (caption,) = (text for text in figure.texts if text.text == "Look at the north")
    (_, _, _, bottom), frame = figure.map.geometry.bounds, figure.map.frame
    map_bottom = frame.corner[1] + (bottom - frame.map_corner[1]) * frame.scale
    assert map_bottom < caption.baseline - 0.7 * caption.size
    assert caption.baseline < figure.rules[0].y
    assert min(text.size for text in figure.texts) >= 14.0 - 1e-9
