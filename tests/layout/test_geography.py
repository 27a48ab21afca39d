import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout import fill_missing, project
from app.layout.geography import MAP_HEIGHT, MAP_WIDTH, equal_earth

NAN_ROW = [np.nan, np.nan]
NO_TIES = np.empty((0, 2), dtype=np.intp)


def place(latitude, longitude):
    return project([latitude], [longitude])[0]


def test_equal_earth_at_known_points():
    # The rim of the projection, as published: 2.70663 wide and 1.31736 high to each side.
    x, y = equal_earth(np.radians([0.0, 90.0, 0.0]), np.radians([180.0, 0.0, 0.0]))
    assert np.allclose(x, [2.7066299836, 0.0, 0.0])
    assert np.allclose(y, [0.0, 1.3173627592, 0.0])


def test_equal_earth_keeps_areas():
    latitude, longitude, step = (
        np.radians([0, 20, 45, 70, 85]),
        np.radians([0, 30, 60, 90, 150]),
        1e-5,
    )
    east = np.subtract(
        equal_earth(latitude, longitude + step), equal_earth(latitude, longitude - step)
    )
    north = np.subtract(
        equal_earth(latitude + step, longitude), equal_earth(latitude - step, longitude)
    )
    area = (east[0] * north[1] - east[1] * north[0]) / (2 * step) ** 2
    assert np.allclose(area, np.cos(latitude), rtol=1e-4)


def test_the_world_fills_the_map():
    latitude, longitude = np.meshgrid(np.linspace(-90, 90, 61), np.linspace(-168.9, 190.9, 121))
    world = project(latitude.ravel(), longitude.ravel())
    assert np.allclose(np.abs(world).max(axis=0), (MAP_WIDTH / 2, MAP_HEIGHT / 2), rtol=1e-3)


def test_it_reads_like_a_map():
    usa, gbr, kaz, jpn = place(38, -97), place(54, -2), place(48, 68), place(36, 138)
    assert usa[0] < gbr[0] < kaz[0] < jpn[0]
    rus, aus, nzl, chl = place(60, 100), place(-27, 133), place(-41, 174), place(-30, -71)
    assert rus[1] < kaz[1] < aus[1] < nzl[1]
    assert nzl[0] > aus[0] > 0.0 > chl[0]


def test_the_pacific_islands_stay_in_the_pacific():
    fiji, samoa, hawaii = place(-18, 178), place(-13.6, -172.3), place(20, -156)
    assert samoa[0] > fiji[0] > 0.0 > hawaii[0]


def test_longitudes_may_count_past_180():
    assert np.allclose(place(10, 190.0), place(10, -170.0))
    assert np.allclose(place(10, 300.0), place(10, -60.0))


@settings(max_examples=100)
@given(
    st.floats(-89, 89), st.floats(-168, 190), st.floats(0.01, 1.0), st.sampled_from([0, 1])
)  # fmt: skip
def test_east_is_right_and_north_is_up_everywhere(latitude, longitude, step, axis):
    ahead = place(latitude + step * axis, min(190.9, longitude + step * (1 - axis)))
    gap = ahead - place(latitude, longitude)
    assert gap[0] > 0.0 if axis == 0 else gap[1] < 0.0


def test_no_actors_and_missing_coordinates():
    assert project([], []).shape == (0, 2)
    projected = project([10, np.nan, 10], [np.nan, 20, 20])
    assert np.isnan(projected[:2]).all()
    assert np.isfinite(projected[2]).all()


@pytest.mark.parametrize(
    ("latitude", "longitude", "reason"),
    [
        ([91], [0], "latitude outside"),
        ([0], [361], "longitude outside"),
        ([0], [-181], "longitude outside"),
        ([0, 1], [0], r"\(n,\) alike"),
        ([[0]], [[0]], r"\(n,\) alike"),
    ],
)
def test_places_off_the_globe_are_refused(latitude, longitude, reason):
    with pytest.raises(ValueError, match=reason):
        project(latitude, longitude)


def test_the_missing_are_put_near_the_mean_of_their_neighbours():
    positions = np.array([[0.0, 0.0], [300.0, 0.0], NAN_ROW, [900.0, 900.0]])
    filled = fill_missing(positions, np.array([(0, 2), (2, 1)]))
    assert np.array_equal(filled[[0, 1, 3]], positions[[0, 1, 3]])
    assert 1.0 < np.hypot(*(filled[2] - (150, 0))) < 90.0
    assert np.isnan(positions[2]).all()


def test_ties_count_before_blocs_and_blocs_where_there_are_no_ties():
    positions = np.array([[0.0, 0.0], [1000.0, 0.0], NAN_ROW, NAN_ROW])
    filled = fill_missing(positions, np.array([(0, 2)]), [np.array([1, 2, 3])])
    assert np.hypot(*filled[2]) < 90.0
    assert np.hypot(*(filled[3] - (1000, 0))) < 90.0


def test_the_missing_of_the_missing_follow():
    positions = np.array([[500.0, 0.0], NAN_ROW, NAN_ROW])
    filled = fill_missing(positions, np.array([(0, 1), (1, 2)]))
    assert np.hypot(*(filled[2] - filled[0])) < 180.0
    assert not np.array_equal(filled[2], filled[1])


def test_those_with_the_same_neighbours_do_not_meet():
    positions = np.array([[0.0, 0.0], *[NAN_ROW] * 10])
    filled = fill_missing(positions, np.array([(0, i) for i in range(1, 11)]))
    assert len(np.unique(filled.round(3), axis=0)) == 11


def test_what_belongs_with_nobody_is_set_out_below_the_map():
    positions = np.array([[0.0, 0.0], [100.0, 50.0], NAN_ROW, NAN_ROW])
    filled = fill_missing(positions, NO_TIES)
    assert (filled[2:, 1] > 50.0).all()
    assert np.hypot(*(filled[2] - filled[3])) > 30.0


def test_nothing_known_is_set_out_around_the_origin():
    filled = fill_missing(np.full((5, 2), np.nan), np.array([(0, 1)]))
    assert np.isfinite(filled).all()
    assert np.hypot(*filled.T).max() < 300.0
    assert fill_missing(np.empty((0, 2)), NO_TIES).shape == (0, 2)


def test_a_bloc_of_very_many_is_no_burden():
    n = 30_000
    positions = np.full((n, 2), np.nan)
    positions[:100] = np.arange(100)[:, None] * (3.0, 1.0)
    filled = fill_missing(positions, np.empty((0, 2), dtype=np.intp), [np.arange(n)])
    assert np.abs(filled[100:] - positions[:100].mean(axis=0)).max() < 100.0
    assert len(np.unique(filled[100:], axis=0)) > n / 2
