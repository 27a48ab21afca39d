"""Reading dates: against the edtf package, and the whole bundled atlas.

Run by ``make bench``. The cache is emptied for the figure of a first reading; loading a
dossier meets each text many times, which is the figure with the cache.
"""

from pathlib import Path

import pytest
from edtf import parse_edtf

from app.domain import dates
from app.domain.dates import PartialDate, Period
from app.formats.data_package import read_data_package

TEXTS = ["2004", "2022-01", "2024-04-10", "2023-23", "2025-09~", "2022-01-06/2022-01-19"]


def _parse_all():
    for text in TEXTS:
        Period.parse(text)


@pytest.mark.benchmark(group="six dates")
def test_first_reading(benchmark):
    def forget():
        dates._parse_date.cache_clear()
        dates._parse_period.cache_clear()

    benchmark.pedantic(_parse_all, setup=forget, rounds=2_000)


@pytest.mark.benchmark(group="six dates")
def test_reading_again(benchmark):
    benchmark(_parse_all)


@pytest.mark.benchmark(group="six dates")
def test_edtf_package(benchmark):
    benchmark.pedantic(lambda: [parse_edtf(text) for text in TEXTS], rounds=20)


@pytest.mark.benchmark(group="days of a date")
def test_earliest_and_latest(benchmark):
    benchmark(lambda: (PartialDate(2004, 2).earliest, PartialDate(2004, 2).latest))


@pytest.mark.benchmark(group="atlas")
def test_bundled_atlas(benchmark):
    atlas = Path(__file__).parents[2] / "data"
    assert benchmark(read_data_package, atlas).claims
