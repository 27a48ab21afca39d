"""First positions from geography: where states lie on the globe, in layout units."""

import numpy as np
from numpy.typing import ArrayLike

from app.layout.arrays import GOLDEN_ANGLE, FloatArray, Groups, IntArray, sunflower

MAP_WIDTH = 1600.0
"""Width of the whole world in layout units, which are about screen pixels at zoom 1."""

MAP_HEIGHT = 900.0
"""Height of the whole world; a ninth more than the projection's own, as windows are higher."""

SPACING = 90.0
"""Layout units between neighbouring actors that leave room for a disc and its label."""

_SEAM_DEG = -169.0
"""Western edge of the map: the Bering Strait, which parts no state's middle."""

_LONGITUDES_DEG = np.array([-169.0, -125.0, -65.0, -10.0, 80.0, 150.0, 191.0])
_LONGITUDE_WIDTHS = np.array([0.5, 0.9, 0.45, 1.75, 1.15, 0.7])
_LATITUDES_DEG = np.array([-90.0, -55.0, 20.0, 60.0, 75.0, 90.0])
_LATITUDE_WIDTHS = np.array([0.4, 0.85, 1.6, 0.9, 0.4])
"""How wide a degree is drawn in each band, against the globe's: oceans and poles are
narrowed, Europe to Central Asia, where many small states lie, is widened. Fixed bands, not
a fit to the actors shown, so that adding an actor never moves another."""

_OFFSET = 0.45 * SPACING
"""How far an actor without a place starts from the middle of its neighbours."""


def project(latitude_deg: ArrayLike, longitude_deg: ArrayLike) -> FloatArray:
    """Positions of places on the map, (n, 2) float64, layout units, y growing downwards.

    The Equal Earth projection with America on the left and Japan, Australia and New
    Zealand on the right, oceans narrowed and crowded lands widened; the origin is the
    middle of the map.
    NaN in either coordinate gives a row of NaN: see `fill_missing`. Source: Šavrič,
    Patterson and Jenny, "The Equal Earth map projection", International Journal of
    Geographical Information Science 33 (2019), doi:10.1080/13658816.2018.1504949.

    Parameters
    ----------
    latitude_deg
        (n,) degrees north, -90 to 90.
    longitude_deg
        (n,) degrees east, -180 to 360.

    Raises
    ------
    ValueError
        If the two differ in length or a coordinate lies outside its range.
    """
    latitude = np.asarray(latitude_deg, dtype=np.float64)
    longitude = np.asarray(longitude_deg, dtype=np.float64)
    if latitude.ndim != 1 or latitude.shape != longitude.shape:
        raise ValueError(
            f"latitude and longitude must be (n,) alike, not {latitude.shape}, {longitude.shape}"
        )
    if (np.abs(latitude) > 90.0).any():
        raise ValueError("latitude outside -90 to 90 degrees")
    if ((longitude < -180.0) | (longitude > 360.0)).any():
        raise ValueError("longitude outside -180 to 360 degrees")
    eastward = np.mod(longitude - _SEAM_DEG, 360.0) + _SEAM_DEG
    across = np.pi * _widen(eastward, _LONGITUDES_DEG, _LONGITUDE_WIDTHS)
    up = np.pi / 2.0 * _widen(latitude, _LATITUDES_DEG, _LATITUDE_WIDTHS)
    x, _ = equal_earth(np.radians(latitude), across)
    _, y = equal_earth(up, across)
    (width, _), (_, height) = np.transpose(
        equal_earth(np.array([0.0, np.pi / 2]), np.array([np.pi, 0.0]))
    )
    projected = np.column_stack((x * (MAP_WIDTH / 2 / width), y * (-MAP_HEIGHT / 2 / height)))
    projected[np.isnan(projected).any(axis=1)] = np.nan
    return projected


def _widen(degrees: FloatArray, edges: FloatArray, widths: FloatArray) -> FloatArray:
    """Share of the way from the middle to the rim, -1 to 1, with bands widened."""
    drawn = np.concatenate(([0.0], np.cumsum(np.diff(edges) * widths)))
    share: FloatArray = np.interp(degrees, edges, drawn / drawn[-1])
    return 2.0 * share - 1.0


def equal_earth(latitude: FloatArray, longitude: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Equal Earth x and y, y growing northwards, on a globe of radius 1, from radians."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    theta = np.arcsin(np.sqrt(3.0) / 2.0 * np.sin(latitude))
    t2 = theta * theta
    t6 = t2**3
    slope = 9.0 * a4 * t6 * t2 + 7.0 * a3 * t6 + 3.0 * a2 * t2 + a1
    x = 2.0 * np.sqrt(3.0) * longitude * np.cos(theta) / (3.0 * slope)
    y = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))
    return x, y


def fill_missing(positions: FloatArray, edges: IntArray, groups: Groups = ()) -> FloatArray:
    """`positions` with every row of NaN filled from those it belongs with.

    An actor without a place is put at the mean of its neighbours, else of its fellow
    members in `groups`, with a small offset in a direction of its own so that two with
    the same neighbours do not meet. Those known only through others filled in follow in
    further rounds; what belongs with nobody is set out below the map, in the order of
    indices, or around the origin where nothing is known at all.

    Parameters
    ----------
    positions
        (n, 2) layout units; returned rows that are known are unchanged.
    edges
        (m, 2) indices of actors that are tied.
    groups
        Index arrays of actors that belong together.
    """
    filled = np.array(positions, dtype=np.float64)
    links = np.asarray(edges, dtype=np.intp).reshape(-1, 2)
    ties = np.vstack((links, links[:, ::-1]))
    members = np.concatenate([*groups, np.empty(0, dtype=np.intp)]).astype(np.intp)
    bloc = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    while True:
        missing = np.isnan(filled).any(axis=1)
        sums, counts = _sum_known(filled, ties)
        group_sums, group_counts = _sum_fellows(filled, members, bloc)
        untied = counts == 0.0
        sums[untied], counts[untied] = group_sums[untied], group_counts[untied]
        found = np.flatnonzero(missing & (counts > 0.0))
        if len(found) == 0:
            return _set_out_rest(filled, np.flatnonzero(missing))
        angle = found * GOLDEN_ANGLE
        offset = _OFFSET * np.column_stack((np.cos(angle), np.sin(angle)))
        filled[found] = sums[found] / counts[found, None] + offset


def _sum_known(positions: FloatArray, links: IntArray) -> tuple[FloatArray, FloatArray]:
    """Sum and number of the known positions each actor is linked to, (n, 2) and (n,)."""
    known = ~np.isnan(positions[links[:, 1]]).any(axis=1)
    at, to = links[known].T
    sums, counts = np.zeros_like(positions), np.zeros(len(positions))
    np.add.at(sums, at, positions[to])
    np.add.at(counts, at, 1.0)
    return sums, counts


def _sum_fellows(
    positions: FloatArray, members: IntArray, bloc: IntArray
) -> tuple[FloatArray, FloatArray]:
    """Sum and number of the known positions of each actor's fellow members, as `_sum_known`.

    `bloc` says for each of `members` of which group it is one. Who is known counts as a
    fellow of itself; nobody asks for those.
    """
    known = ~np.isnan(positions[members]).any(axis=1)
    n_blocs = int(bloc.max(initial=-1)) + 1
    totals, sizes = np.zeros((n_blocs, 2)), np.zeros(n_blocs)
    np.add.at(totals, bloc[known], positions[members[known]])
    np.add.at(sizes, bloc[known], 1.0)
    sums, counts = np.zeros_like(positions), np.zeros(len(positions))
    np.add.at(sums, members, totals[bloc])
    np.add.at(counts, members, sizes[bloc])
    return sums, counts


def _set_out_rest(positions: FloatArray, rest: IntArray) -> FloatArray:
    """Place what belongs with nobody: below the known ones, or alone around the origin."""
    if len(rest) == 0:
        return positions
    spots = sunflower(len(rest), SPACING)
    known = ~np.isnan(positions).any(axis=1)
    if known.any():
        around = positions[known]
        bottom = around[:, 1].max() - spots[:, 1].min() + SPACING
        spots += ((around[:, 0].min() + around[:, 0].max()) / 2.0, bottom)
    positions[rest] = spots
    return positions
