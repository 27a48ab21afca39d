"""From a click on a tie to its evidence, painted."""

from itertools import islice

import pytest

from app.bundle import bundled_data
from app.formats.data_package import read_data_package
from app.ui.panels.evidence.tie_page import TiePage
from tests.benchmarks.large_dossiers import build_dossier, dyad_with_most_claims, places_of
from tests.benchmarks.table import Section

CASES = {"bundled atlas": (None, 50.0), "100,000 claims": ((1_000, 5_000, 100_000), 100.0)}
TIES = 5
TIMES_EACH = 3


def by_claims(session):
    """The ties on the map, those with most claims first."""
    visible = session.visible.ties
    return [v.tie.dyad for v in sorted(visible, key=lambda v: (-len(v.parts), v.tie.dyad))]


def spread(dyads):
    """The first, and others at equal distances down to the last."""
    return (dyads[index * (len(dyads) - 1) // (4 * TIES)] for index in range(4 * TIES + 1))


def is_shown(window, dyad):
    page = window.panels.evidence.page
    if not isinstance(page, TiePage) or page.profile.tie.dyad != dyad:
        return False
    return bool(page.cards) or not page.profile.claims


@pytest.mark.parametrize("name", CASES)
def test_click_to_evidence(benchmark, table, stage, name):
    benchmark.group = f"click to evidence, {name}"
    numbers, limit = CASES[name]
    row = table.expect(Section.EVIDENCE, f"click to evidence shown, {name}", at_most=limit)
    if numbers is None:
        window = stage.open(read_data_package(bundled_data()), animate=True)
    else:
        dossier = build_dossier(*numbers)
        window = stage.open(dossier, places=places_of(dossier), animate=True)
    dyads = list(islice(filter(stage.can_click, spread(by_claims(window.session))), TIES))
    if numbers is not None:
        assert dyad_with_most_claims(dossier) in dyads
    times = {dyad: [] for dyad in dyads}
    wanted = iter([dyad for dyad in dyads for _ in range(TIMES_EACH)])

    def make_ready():
        dyad = next(wanted)
        if times[dyad]:
            stage.rest()
            at = window.map_view.viewport_point_of_tie(dyad)
        else:
            at = stage.aim(dyad)
        return (dyad, at), {}

    def click(dyad, at):
        times[dyad].append(stage.time_to_evidence(at, lambda: is_shown(window, dyad)))

    benchmark.pedantic(click, setup=make_ready, rounds=len(dyads) * TIMES_EACH)
    slowest = max(dyads, key=lambda dyad: min(times[dyad]))
    n_parts = len(window.session.visible.tie_by_dyad[slowest].parts)
    quickest = min(map(min, times.values()))
    row.measured(
        min(times[slowest]) * 1e3,
        remark=f"slowest of {len(dyads)} ties, {n_parts:,} parts; quickest {quickest * 1e3:.0f} ms",
    )
