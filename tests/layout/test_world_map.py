"""The layout on the states and blocs of the reference facts."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from app.layout import Simulation, project
from app.layout.convex_hull import convex_hull, ways_out
from app.layout.islands import split_islands
from app.layout.recipe import ISLAND_REACH

SHARED = Path(__file__).parents[3] / "shared"
STATE_IDS = (
    "USA CAN GBR FRA DEU ITA ESP POL UKR BLR RUS KAZ KGZ TJK TKM UZB ARM AZE GEO TUR IRN IRQ SYR "
    "ISR SAU ARE QAT EGY AFG PAK IND CHN MNG JPN KOR PRK TWN PHL VNM SGP THA IDN AUS NZL MDA"
)
STATES = STATE_IDS.split()
BLOCS = {
    "csto": "ARM BLR KAZ KGZ RUS TJK",
    "eaeu": "ARM BLR KAZ KGZ RUS",
    "c5plus1": "KAZ KGZ TJK TKM USA UZB",
    "aukus": "AUS GBR USA",
}
TIES = (
    "KAZ-RUS KAZ-USA KAZ-JPN KAZ-CHN KAZ-DEU KAZ-TUR KAZ-IRN KAZ-UKR KAZ-ARM RUS-UKR RUS-BLR "
    "RUS-CHN RUS-IRN RUS-PRK RUS-IND RUS-DEU RUS-USA RUS-SYR USA-JPN USA-KOR USA-PHL USA-GBR "
    "USA-AUS USA-CHN USA-UKR USA-TWN USA-SAU JPN-KOR JPN-PHL JPN-AUS JPN-GBR JPN-ITA JPN-DEU "
    "JPN-CHN JPN-UZB JPN-KGZ JPN-TJK JPN-TKM CHN-TWN CHN-IRN CHN-PAK CHN-IND AZE-ARM AZE-TUR"
)
SPOT = {state: index for index, state in enumerate(STATES)}
SCALE = 0.8  # of the first view, at which sizes in pixels are held
RADIUS = 16.0 / SCALE
EXTENTS = np.tile((40.0 / SCALE, 8.0 / SCALE), (len(STATES), 1))


def read_places():
    path = SHARED / "facts" / "states.csv"
    if not path.exists():
        pytest.skip("the reference facts are not beside this checkout")
    with path.open(encoding="utf-8", newline="") as file:
        rows = {row["iso3"]: row for row in csv.DictReader(file)}
    return project(*[[float(rows[s][axis]) for s in STATES] for axis in ("latitude", "longitude")])


@pytest.fixture(scope="module")
def groups():
    return [np.array([SPOT[state] for state in members.split()]) for members in BLOCS.values()]


@pytest.fixture(scope="module")
def simulation(groups):
    edges = [[SPOT[end] for end in tie.split("-")] for tie in TIES.split()]
    simulation = Simulation(
        len(STATES),
        edges,
        anchors=read_places(),
        groups=groups,
        radii=np.full(len(STATES), RADIUS),
        extents=EXTENTS,
    )
    simulation.tick(250)
    return simulation


def test_it_settles_soon(simulation):
    assert simulation.settled


def test_it_reads_like_a_map(simulation):
    at = dict(zip(STATES, simulation.positions, strict=True))
    assert at["USA"][0] < at["GBR"][0] < at["POL"][0] < at["KAZ"][0] < at["CHN"][0] < at["JPN"][0]
    assert at["RUS"][1] < at["KAZ"][1] < at["UZB"][1] < at["IND"][1] < at["AUS"][1]
    assert at["TUR"][0] < at["ARM"][0] < at["UZB"][0] < at["KGZ"][0]
    assert at["AUS"][0] > at["IND"][0]


def test_neither_discs_nor_labels_overlap(simulation):
    positions = simulation.positions
    gap = np.abs(positions[:, None] - positions[None])[np.triu_indices(len(positions), 1)]
    width, height = 2.0 * EXTENTS[0, 0], 2.0 * (RADIUS + EXTENTS[0, 1])
    assert not ((gap[:, 0] < width) & (gap[:, 1] < height)).any()


def test_no_stranger_is_in_a_hull(simulation, groups):
    positions = simulation.positions
    everybody = np.arange(len(positions))
    for group, islands in zip(groups, split_islands(groups, positions, ISLAND_REACH), strict=True):
        others = positions[np.setdiff1d(everybody, group)]
        for island in islands:
            hull, one = convex_hull(positions[island]), np.zeros(len(others), dtype=np.intp)
            assert not ways_out([hull], one, others, RADIUS / 2).any()


def test_central_asia_is_one_island_and_aukus_is_not(simulation, groups):
    islands = [len(bloc) for bloc in split_islands(groups, simulation.positions, ISLAND_REACH)]
    assert islands[:3] == [1, 1, 2]
    assert islands[3] >= 2


def test_characters_who_appear_together_stand_together():
    path = SHARED / "datasets" / "graphs" / "les-miserables_graphology.json"
    if not path.exists():
        pytest.skip("the sample graphs are not beside this checkout")
    graph = json.loads(path.read_text(encoding="utf-8"))
    spot = {node["key"]: index for index, node in enumerate(graph["nodes"])}
    edges = np.array([(spot[edge["source"]], spot[edge["target"]]) for edge in graph["edges"]])
    simulation = Simulation(len(spot), edges)
    simulation.tick(250)
    assert simulation.settled
    gap = simulation.positions[:, None] - simulation.positions[None]
    distance = np.hypot(gap[..., 0], gap[..., 1])
    tied = distance[edges[:, 0], edges[:, 1]].mean()
    everybody = distance[np.triu_indices(len(spot), 1)]
    assert tied < 0.45 * everybody.mean()
    assert everybody.min() > 32.0
