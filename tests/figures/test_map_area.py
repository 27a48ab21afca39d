import numpy as np
import pytest

from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.drawing.look import LIGHT
from app.drawing.picture import compose_picture
from app.drawing.text_measure import estimate_text
from app.figures.map_area import CODE_SIZES, DOT_SIZES, fit_map, for_print


def actors(n, *, code=True):
    return tuple(
        DrawnActor(f"A{i:02}", ActorShape.CIRCLE, f"Actor {i}", f"A{i:02}" if code else "", 0.5)
        for i in range(n)
    )


def fit(content, positions, width_px=700.0, short_forms=None):
    return fit_map(content, positions, width_px, estimate_text, (), short_forms or {})


@pytest.mark.parametrize("width_px", [320.0, 700.0, 2000.0])
def test_the_map_fills_its_width_with_everything_on_it(make_scene, width_px):
    scene = make_scene()
    geometry = fit(scene.content, scene.positions, width_px)
    left, top, right, bottom = geometry.bounds
    assert right - left <= width_px
    assert bottom - top <= width_px
    assert max((right - left) / width_px, (bottom - top) / (0.95 * width_px)) > 0.96


def test_few_actors_are_not_torn_apart():
    geometry = fit(MapContent(actors(2)), np.array([[0.0, 0.0], [40.0, 0.0]]))
    assert geometry.bounds[2] - geometry.bounds[0] < 350.0


@pytest.mark.parametrize("n", [0, 1])
def test_a_map_of_nobody_or_one_is_no_problem(n):
    geometry = fit(MapContent(actors(n)), np.zeros((n, 2)))
    assert len(geometry.centres) == n


def test_with_room_discs_have_codes_without_they_are_dots():
    spread = np.array([[100.0 * i, 80.0 * (i % 3)] for i in range(6)])
    assert fit(MapContent(actors(6)), spread).sizes is CODE_SIZES
    crowd = np.array([[20.0 * (i % 9), 20.0 * (i // 9)] for i in range(81)])
    assert fit(MapContent(actors(81)), crowd, 500.0).sizes is DOT_SIZES


def test_who_finds_no_room_for_a_name_is_named_by_the_short_form():
    crowd = np.array([[20.0 * (i % 9), 20.0 * (i // 9)] for i in range(81)])
    content = MapContent(actors(81))
    without = fit(content, crowd, 500.0)
    named = fit(content, crowd, 500.0, {i: f"{i}" for i in range(81)})
    assert len(named.hidden_labels) < len(without.hidden_labels)
    shown = {label.text for label in named.labels}
    assert any(text.isdigit() for text in shown)
    assert any(text.startswith("Actor") for text in shown)


def test_codes_are_as_large_as_labels_or_not_there():
    content = MapContent(actors(3), (DrawnTie(0, 1, "a"),))
    spread = np.array([[0.0, 0.0], [100.0, 0.0], [0.0, 90.0]])
    geometry = fit(content, spread)
    picture = for_print(compose_picture(geometry, LIGHT), CODE_SIZES)
    assert {size for batch in picture.actors for size in batch.code_sizes} == {12.0}
    dotted = for_print(compose_picture(geometry, LIGHT), DOT_SIZES)
    assert {code for batch in dotted.actors for code in batch.codes} == {""}
