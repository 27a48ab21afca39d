from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from app.drawing.coordinates import fit_viewport, layout_to_view
from app.session.session import Session
from app.ui.canvas import controller
from app.ui.canvas.fitting import choose_viewport
from app.ui.canvas.view import MapView

VIEW = (1000.0, 800.0)
LEGEND = (300.0, 200.0)
RING = np.array([(np.cos(a), np.sin(a)) for a in np.linspace(0, 2 * np.pi, 40)])


AROUND = np.array([64.0, 56.0, 64.0, 56.0])


def rooms(positions: np.ndarray) -> np.ndarray:
    return np.broadcast_to(AROUND, (len(positions), 4))


def is_clear(points: np.ndarray) -> bool:
    return not ((points[:, 0] < LEGEND[0]) & (points[:, 1] > VIEW[1] - LEGEND[1])).any()


def test_a_map_that_the_legend_does_not_cover_is_not_moved() -> None:
    positions = np.array([(0, 0), (1000, 0), (1000, 900), (500, 0)], dtype=np.float64)
    assert choose_viewport(positions, VIEW, LEGEND, rooms(positions)) == fit_viewport(
        positions, VIEW, around_px=AROUND
    )


@pytest.mark.parametrize("stretch", [(600, 400), (900, 620), (350, 500)])
def test_room_is_made_where_the_legend_would_cover_an_actor(stretch: tuple[int, int]) -> None:
    positions = np.vstack((RING, [(-0.9, 0.9)])) * stretch
    whole = fit_viewport(positions, VIEW, around_px=AROUND)
    assert not is_clear(layout_to_view(positions, whole))
    chosen = choose_viewport(positions, VIEW, LEGEND, rooms(positions))
    points = layout_to_view(positions, chosen)
    assert is_clear(points)
    assert ((points > 0) & (points < VIEW)).all()


def test_a_map_is_not_made_tiny_for_a_legend() -> None:
    positions = np.vstack((RING, [(-0.95, 0.95)])) * 500
    huge = (990.0, 790.0)
    assert choose_viewport(positions, VIEW, huge, rooms(positions)) == fit_viewport(
        positions, VIEW, around_px=AROUND
    )


def test_without_a_legend_and_without_actors() -> None:
    assert choose_viewport(RING, VIEW, (0.0, 0.0), rooms(RING)) == fit_viewport(
        RING, VIEW, around_px=AROUND
    )
    nobody = np.empty((0, 2))
    assert choose_viewport(nobody, VIEW, LEGEND, rooms(nobody)) == fit_viewport(nobody, VIEW)


def test_the_best_fit_is_worked_out_only_if_somebody_may_not_be_seen(
    map_view: MapView, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real = controller.choose_viewport
    monkeypatch.setattr(
        controller, "choose_viewport", lambda *given: asked.append(1) or real(*given)
    )
    map_view.grab()
    look = map_view.look
    asked.clear()
    session.set_as_of(session.as_of - timedelta(days=20))
    map_view.grab()
    assert map_view.look == look
    assert not asked
    session.set_filter(replace(session.filter, hidden_actors=frozenset({"JPN"})))
    map_view.grab()
    assert asked
