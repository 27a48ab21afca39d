"""Nudging: ties go round foreign actors, names find the room there is, nothing else moves."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.drawing.content import DrawnTie, TieTone
from app.drawing.geometry import Geometry
from app.drawing.geometry_record import Extent
from app.drawing.text_measure import estimate_text
from app.figures.nudging.names import place_left_out
from app.figures.nudging.nudge import nudge
from app.figures.nudging.ties import bend_ties
from app.figures.readability.crossings import find_passing
from tests.plain_page import make_page


def _geometry(*args: object, **wanted: object) -> Geometry:
    geometry = make_page(*args, **wanted).map.geometry
    assert geometry is not None
    return geometry


def _tie(a: int, b: int, key: str = "t") -> DrawnTie:
    return DrawnTie(a, b, key, TieTone.COOPERATIVE)


_IN_A_ROW = ((60.0, 200.0), (340.0, 200.0), (200.0, 200.0), (200.0, 60.0), (200.0, 340.0))
_NAMES = ("Ada", "Bea", "Cy", "Dee", "Eve")


def test_a_tie_goes_round_a_foreign_actor_as_gently_as_it_can() -> None:
    before = _geometry(_NAMES, _IN_A_ROW, [_tie(0, 1)], bends=[0.0])
    assert find_passing(before).any()
    after = bend_ties(before)
    assert not find_passing(after).any()
    assert 0.03 < abs(float(after.bends[0])) < 0.1


def test_a_tie_stays_within_the_outline_of_what_is_drawn() -> None:
    names, places = ("", "", ""), _IN_A_ROW[:3]
    before = _geometry(names, places, [_tie(0, 1)], bends=[0.0])
    after = bend_ties(before)
    # As far as the discs reach, and no further.
    reach = float(before.radii.max())
    assert np.abs(after.paths[..., 1] - 200.0).max() <= reach + 1.0


def test_two_ties_of_the_same_actors_keep_apart() -> None:
    ties = [_tie(0, 1, "t"), _tie(0, 1, "u")]
    before = _geometry(_NAMES, _IN_A_ROW, ties, bends=[0.0, 0.02])
    after = bend_ties(before)
    assert not find_passing(after).any()
    assert abs(float(after.bends[0] - after.bends[1])) * 280.0 >= 9.0


def test_what_passes_under_nobody_is_left_as_it_is() -> None:
    before = _geometry(("Ada", "Bea"), _IN_A_ROW[:2], [_tie(0, 1)])
    assert bend_ties(before) is before


def _crowd() -> Geometry:
    names = tuple(f"Actor {n}" for n in range(9))
    places = tuple((150.0 + 52.0 * (n % 3), 150.0 + 40.0 * (n // 3)) for n in range(9))
    geometry = _geometry(names, places)
    left, top, right, bottom = geometry.bounds
    wider = (left - 90.0, top - 40.0, right + 90.0, bottom + 40.0)
    return replace(geometry, extent=Extent(lambda: wider))


def test_names_find_room_that_the_usual_sides_do_not_have() -> None:
    before = _crowd()
    after = place_left_out(before, estimate_text)
    assert len(after.hidden_labels) < len(before.hidden_labels)
    assert {label.actor for label in before.labels} < {label.actor for label in after.labels}


def test_names_lie_over_no_name_and_no_foreign_disc() -> None:
    after = place_left_out(_crowd(), estimate_text)
    # Letters are less high than their line.
    boxes = [(b[0], b[1] + 1.3, b[2], b[3] - 1.3) for b in (label.box for label in after.labels)]
    for place, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[:place]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom
        nearest = np.clip(after.centres, (left, top), (right, bottom))
        away = np.hypot(*(after.centres - nearest).T) - after.radii
        away[after.labels[place].actor] = np.inf
        assert away.min() >= 0.0


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_nudging_makes_nothing_worse_and_is_the_same_each_time(seed: int) -> None:
    places = np.random.default_rng(seed).uniform(0.0, 300.0, (12, 2))
    names = tuple(f"Actor {n}" for n in range(12))
    ties = [_tie(a, (a * 5 + 3) % 12, f"{a}") for a in range(12) if a != (a * 5 + 3) % 12]
    before = _geometry(names, tuple(map(tuple, places.tolist())), ties)
    after, again = (nudge(before, estimate_text) for _ in range(2))
    assert find_passing(after).sum() <= find_passing(before).sum()
    assert set(after.hidden_labels) <= set(before.hidden_labels)
    assert np.array_equal(after.bends, again.bends)
    assert (after.labels, after.hidden_labels) == (again.labels, again.hidden_labels)
    assert after.centres is before.centres
    assert after.bounds == before.bounds


def test_a_figure_of_the_atlas_is_easier_to_read_than_its_map(make_figure, first_figure) -> None:
    nudged = first_figure.map.geometry
    as_laid = make_figure(nudge_labels=False).map.geometry
    assert find_passing(as_laid).sum() > 5 * find_passing(nudged).sum()
    assert len(nudged.hidden_labels) <= len(as_laid.hidden_labels)
    assert np.array_equal(nudged.centres, as_laid.centres)
    # Nobody looks for names where ties have been; the page is as large as before.
    assert nudged.bounds == as_laid.bounds


@pytest.mark.parametrize("found", [True, False])
def test_a_label_is_never_set_twice(found: bool) -> None:
    geometry = _crowd() if found else _geometry()
    actors = [label.actor for label in nudge(geometry, estimate_text).labels]
    assert len(actors) == len(set(actors))
