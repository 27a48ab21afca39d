import numpy as np
import pytest

from app.layout.fitting import fit_to_known, is_map

NOWHERE = (np.nan, np.nan)


def known_of(n, places):
    known = np.full((n, 2), np.nan)
    for row, point in places.items():
        known[row] = point
    return known


@pytest.fixture
def places():
    return np.random.default_rng(3).normal(0.0, 100.0, (12, 2))


@pytest.mark.parametrize("mirror", [1.0, -1.0])
def test_a_drawing_turned_mirrored_and_moved_is_turned_back(places, mirror):
    angle = 0.7
    turn = np.array([(np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))])
    moved = (places * (1.0, mirror)) @ turn + (500.0, -30.0)
    known = known_of(12, {row: moved[row] for row in (1, 4, 9)})
    assert np.allclose(fit_to_known(places, known), moved)


def test_one_known_actor_moves_all_alike(places):
    fitted = fit_to_known(places, known_of(12, {5: (10.0, 20.0)}))
    assert np.array_equal(fitted[5], (10.0, 20.0))
    assert np.allclose(fitted - places, fitted[5] - places[5])


def test_known_actors_are_exactly_where_they_are_known_to_be(places):
    known = known_of(12, {0: (0.0, 0.0), 7: (1_000.0, 0.0), 3: (5.0, 5.0)})
    fitted = fit_to_known(places, known)
    assert np.array_equal(fitted[[0, 3, 7]], known[[0, 3, 7]])
    between = np.delete(np.arange(12), [0, 3, 7])
    assert np.isclose(
        np.hypot(*(fitted[between[0]] - fitted[between[1]])),
        np.hypot(*(places[between[0]] - places[between[1]])),
    )


def test_where_nothing_is_known_nothing_changes(places):
    assert np.array_equal(fit_to_known(places, known_of(12, {})), places)


def test_known_actors_drawn_on_one_spot_move_all_alike(places):
    places[[2, 6]] = 7.0
    fitted = fit_to_known(places, known_of(12, {2: (0.0, 0.0), 6: (10.0, 0.0)}))
    assert np.allclose((fitted - places)[[0, 1]], (-2.0, -7.0))


@pytest.mark.parametrize(("known", "answer"), [(0, False), (1, False), (2, True), (20, True)])
def test_a_tenth_of_all_makes_a_map(known, answer):
    assert is_map(known_of(20, dict.fromkeys(range(known), (1.0, 1.0)))) is answer
