"""Search in ten thousand kept texts, as somebody types it.

Run by ``make bench``. The texts are of words whose frequencies follow Zipf's law, as those of
languages do; the slowest of several searches counts, common words included.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import pytest

from app.domain.changes import Book
from app.domain.dossier import Dossier
from app.store.dossier_file import DossierFile
from app.store.texts import keep_text
from tests.benchmarks.table import Section

N_TEXTS = 10_000
N_WORDS = 600
ROUNDS = 7
NOW = datetime(2026, 3, 1, tzinfo=UTC)
_IN_HALF = 80
"""The rank of a word that stands in just under half of the texts, which is the most to weigh."""
_LETTERS = "abcdefghijklmnop"


@pytest.fixture(scope="module")
def words() -> list[str]:
    """The words of a language, the most common first."""
    choice = random.Random(1)
    return ["".join(choice.choices(_LETTERS, k=choice.randint(4, 10))) for _ in range(30_000)]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> Iterator[DossierFile]:
    """A dossier with so many texts, open."""
    choice = random.Random(2)
    shares = [1 / (rank + 1) for rank in range(len(words))]
    path: Path = tmp_path_factory.mktemp("texts") / "texts.dossier"
    with DossierFile.create(path, Book.of(Dossier()), now=NOW) as file:
        # In one transaction; one for each would wait ten thousand times for the disk.
        with file._hold.writing(NOW) as connection:
            for number in range(N_TEXTS):
                chosen = choice.choices(words, shares, k=N_WORDS)
                if number % 97 == 0:
                    chosen[300:302] = ["Uran", "Abkommen"]
                keep_text(connection, f"s-{number}", " ".join(chosen), None, NOW)
        yield file


def test_searching(benchmark, table, library, words):
    benchmark.group = "search"
    row = table.expect(
        Section.PROGRAM, f"a search in {N_TEXTS:,} texts, with its passages", at_most=30.0
    )
    two, three = " ".join(words[:2]), " ".join(words[:3])
    in_half = words[_IN_HALF]
    asked = ["uran*", '"Uran Abkommen"', words[0], two, three, f'"{two}"', words[300]]
    asked += [in_half, f"{words[0]} {in_half}"]
    times: dict[str, list[float]] = {typed: [] for typed in asked}

    def search() -> None:
        for typed in asked:
            began = perf_counter()
            library.search_texts(typed)
            times[typed].append(perf_counter() - began)

    benchmark.pedantic(search, rounds=ROUNDS)
    slowest = {typed: min(taken) * 1e3 for typed, taken in times.items()}
    row.measured(
        max(slowest.values()),
        remark=f"the slowest of {len(asked)}, words of every text and of half of them among them;"
        f" a rare one {slowest['uran*']:.0f} ms",
    )
