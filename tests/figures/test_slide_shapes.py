"""Single shapes of a slide."""

import numpy as np
import pytest
from pptx.oxml.ns import qn

from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent, TieTone
from app.drawing.coordinates import PageFrame
from app.drawing.geometry import compose_geometry
from app.drawing.paint_hulls import HullMark
from app.drawing.paint_ties import LineStyle
from app.drawing.text_measure import estimate_text
from app.drawing.tie_signs import sign_batch
from app.figures.slides.connectors import End, TieLine, tie_connectors
from app.figures.slides.elements import EMU_PER_POINT, emu
from app.figures.slides.shapes import hull_shapes, sign_shapes
from app.figures.slides.slide import ShapeText
from app.figures.slides.straight import straighten
from app.figures.slides.text_bodies import Type, body

BLUE, RED = (0, 0, 255), (255, 0, 0)
FRAME = PageFrame((0.0, 0.0), (0.0, 0.0), 1.0)
TEXT = ShapeText("A – B", "A – B · cooperative")


def connect(line, shape=ActorShape.CIRCLE):
    ends = (End(3, (0.0, 0.0), shape), End(4, (100.0, 0.0), shape))
    return list(tie_connectors(line, ends, TEXT, 10))


def find(element, tag):
    return element.find(f".//{qn(tag)}")


def test_a_line_is_bent_only_to_go_round_somebody():
    actors = tuple(DrawnActor(name, ActorShape.CIRCLE, name) for name in "abcd")
    ties = (DrawnTie(0, 2, "round"), DrawnTie(0, 3, "free"))
    positions = np.array([[0.0, 0.0], [200.0, 0.0], [400.0, 0.0], [0.0, 300.0]])
    geometry = compose_geometry(MapContent(actors, ties), positions, 1.0, estimate_text)
    straight = straighten(geometry)
    assert (geometry.bends != 0.0).all()
    assert straight.bends.tolist() == [geometry.bends[0], 0.0]
    assert np.ptp(straight.paths[1][:, 0]) < 1e-6
    assert np.array_equal(straight.centres, geometry.centres)


@pytest.mark.parametrize(
    ("shape", "sites"), [(ActorShape.CIRCLE, ("6", "2")), (ActorShape.DIAMOND, ("3", "1"))]
)
def test_a_connector_is_glued_where_it_leaves_and_arrives(shape, sites):
    line = TieLine(np.array([[10.0, 0.0], [90.0, 0.0]]), [LineStyle(2.0, BLUE)])
    (made,) = connect(line, shape)
    ends = (find(made, "a:stCxn"), find(made, "a:endCxn"))
    assert tuple(end.get("id") for end in ends) == ("3", "4")
    assert tuple(end.get("idx") for end in ends) == sites
    assert find(made, "a:prstGeom").get("prst") == "straightConnector1"


def test_an_arrow_is_the_lines_own_and_reaches_its_tip():
    head = np.array([[90.0, 0.0], [80.0, 5.0], [80.0, -5.0]])
    path = np.array([[10.0, 0.0], [80.0, 0.0]])
    (made,) = connect(TieLine(path, [LineStyle(2.0, BLUE)], heads={-1: head}))
    assert find(made, "a:headEnd") is None
    tail = find(made, "a:tailEnd")
    assert (tail.get("type"), tail.get("w"), tail.get("len")) == ("triangle", "lg", "lg")
    assert find(made, "a:ext").get("cx") == str(emu(80.0))


def test_dashes_in_two_colours_all_begin_with_a_dash():
    first = LineStyle(2.0, BLUE, (6.0, 14.0))
    second = LineStyle(2.0, RED, (6.0, 14.0), dash_offset=10.0)
    below, above = connect(TieLine(np.array([[0.0, 0.0], [50.0, 50.0]]), [first, second]))
    dashes = [(find(e, "a:ds").get("d"), find(e, "a:ds").get("sp")) for e in (below, above)]
    assert dashes == [("300000", "200000"), ("300000", "700000")]
    colours = [find(e, "a:srgbClr").get("val") for e in (below, above)]
    assert colours == ["FF0000", "0000FF"]
    assert [find(e, "p:cNvPr").get("descr") for e in (below, above)] == [TEXT.told, None]


def test_a_hull_with_a_hole_has_two_rings_that_run_against_each_other():
    outer = np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 9.0], [0.0, 9.0], [0.0, 0.0]])
    hole = 3.0 + outer / 3.0
    bridge = np.array([[9.0, 4.0], [20.0, 4.0]])
    mark = HullMark(0, ((outer, hole),), (bridge,), (outer,), BLUE, 0.1, BLUE, BLUE, 1.0, 6.0)
    made = hull_shapes(mark, FRAME, ShapeText("Bloc", "Bloc: A, B"), 7)
    assert [find(each, "p:cNvPr").get("id") for each in made] == ["7", "8", "9", "10"]
    (area,) = (each for each in made if find(each, "p:cNvPr").get("descr"))
    assert find(area, "a:alpha").get("val") == "10000"
    points = [(int(p.get("x")), int(p.get("y"))) for p in area.iter(qn("a:pt"))]
    turns = [_area(points[:4]), _area(points[4:])]
    assert turns[0] > 0.0 > turns[1]
    assert len(list(area.iter(qn("a:close")))) == 2


def _area(points):
    after = [*points[1:], points[0]]
    return sum(x * v - u * y for (x, y), (u, v) in zip(points, after, strict=True))


def test_signs_stand_on_their_lines():
    points = np.array([[50.0, 20.0], [90.0, 40.0]])
    batch = sign_batch(TieTone.ADDED, BLUE, RED, 6.0, points, np.arange(2))
    made = list(sign_shapes(batch, FRAME, ["A – B", "A – C"], 5))
    assert [find(each, "p:cNvPr").get("id") for each in made] == ["5", "6", "7", "8"]
    for plate, (x, y) in zip(made[::2], points, strict=True):
        left, top = (int(find(plate, "a:off").get(key)) for key in "xy")
        reach = int(find(plate, "a:xfrm")[1].get("cx")) / 2
        assert left + reach == pytest.approx(x * EMU_PER_POINT, abs=2)
        assert top + reach == pytest.approx(y * EMU_PER_POINT, abs=2)


def test_what_cannot_stand_in_a_file_is_left_out():
    made = body("Akt\x07au\ud800", Type(9.0, 400, BLUE), "en")
    assert find(made, "a:t").text == "Aktau"
