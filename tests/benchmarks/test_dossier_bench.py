"""A dossier file with 100,000 claims: its first map, the memory it takes, an edit on disk.

Run by ``make bench``. What is opened is inspected, read, checked cell by cell and backed up;
what is edited adds a claim with its evidence, as a form does.
"""

import shutil
import statistics
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from time import perf_counter

import pytest

from app.domain.changes import Book, Edit, EditKind, RecordChange
from app.domain.edit_subject import EditSubject
from app.store.dossier_file import DossierFile
from tests.benchmarks import programs
from tests.benchmarks.large_dossiers import build_dossier
from tests.benchmarks.peers import NotMeasuredError
from tests.benchmarks.table import Section, Unit

N_CLAIMS = 100_000
OPENINGS = 3
EDITS = 15
NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier file with so many claims, closed."""
    path = tmp_path_factory.mktemp("large") / "large.dossier"
    book = Book.of(build_dossier(2_000, 6_000, N_CLAIMS))
    DossierFile.create(path, book, now=NOW).close()
    return path


@pytest.fixture
def opened(large: Path) -> Iterator[DossierFile]:
    """The same, open."""
    with DossierFile.open(large, now=NOW) as file:
        yield file


def added_claim(book: Book, number: int) -> Edit:
    """What a form adds: a claim, its excerpt, and the evidence that joins them."""
    dossier = book.dossier
    records = {
        "claims": replace(dossier.claims[0], id=f"added-{number}"),
        "excerpts": replace(dossier.excerpts[0], id=f"added-{number}"),
        "evidence": replace(
            dossier.evidence[0],
            id=f"added-{number}",
            subject=f"added-{number}",
            excerpt=f"added-{number}",
        ),
    }
    changes = (
        RecordChange(table, book.next_row(table), None, record) for table, record in records.items()
    )
    return Edit(EditKind.ADD, EditSubject("claims", str(number)), tuple(changes))


def test_opening(benchmark, table, large, tmp_path):
    benchmark.group = "dossier file"
    row = table.expect(
        Section.PROGRAM,
        f"opening a dossier file with {N_CLAIMS:,} claims",
        unit=Unit.SECONDS,
        at_most=3.0,
    )
    numbers = count()
    benchmark.pedantic(
        lambda folder: DossierFile.open(large, now=NOW, backups=folder).close(),
        setup=lambda: ((tmp_path / f"{next(numbers)}",), {}),
        rounds=OPENINGS,
    )
    median = benchmark.stats.stats.median
    row.measured(
        benchmark.stats.stats.min,
        remark=f"with its backup, without the window; median of {OPENINGS}: {median:.2f} s",
    )


def test_first_map(benchmark, table, large, tmp_path):
    benchmark.group = "dossier file"
    row = table.expect(
        Section.PROGRAM,
        f"start to the first map of {N_CLAIMS:,} claims in a file",
        unit=Unit.SECONDS,
        at_most=3.0,
    )
    numbers = count()

    def anew():
        home = tmp_path / f"{next(numbers)}"
        home.mkdir()
        path = shutil.copy(large, home)
        return (programs.MAP_START, programs.offscreen(str(home)), str(path)), {}

    benchmark.pedantic(programs.time_program, setup=anew, rounds=OPENINGS)
    bare = programs.time_program(programs.BARE_START, programs.offscreen(str(tmp_path)))
    median = benchmark.stats.stats.median
    row.measured(
        benchmark.stats.stats.min,
        remark=f"imports and backup included; median of {OPENINGS}: {median:.2f} s;"
        f" a bare window: {bare:.2f} s",
    )


def test_memory_of_a_file(table, large, tmp_path):
    row = table.expect(
        Section.PROGRAM, f"memory with {N_CLAIMS:,} claims in a file", unit=Unit.MEGABYTES
    )
    if not sys.platform.startswith("linux"):
        raise NotMeasuredError("resident memory is read from Linux's /proc")
    small = tmp_path / "small.dossier"
    n_small = N_CLAIMS // 10
    book = Book.of(build_dossier(2_000, 6_000, n_small))
    DossierFile.create(small, book, now=NOW).close()
    of_few, of_many = (
        programs.ask_program(programs.FILE_MEMORY, programs.offscreen(str(tmp_path)), path)["mb"]
        for path in (str(small), shutil.copy(large, tmp_path))
    )
    each = (of_many - of_few) * 2**10 / (N_CLAIMS - n_small)
    row.measured(
        of_many, remark=f"{of_few:.0f} MB with a tenth of them: {each:.1f} kB for each further"
    )


def test_window_after_edits(table, large, tmp_path):
    row = table.expect(
        Section.PROGRAM, f"the window is free again after an edit among {N_CLAIMS:,} claims"
    )
    path = shutil.copy(large, tmp_path)
    found = programs.ask_program(programs.FILE_EDITS, programs.offscreen(str(tmp_path)), str(path))[
        "ms"
    ]
    row.measured(
        statistics.median(found),
        remark="kept, followed and painted;"
        f" median of {len(found)}, the longest {max(found):.0f} ms",
    )


def test_edits(benchmark, table, opened):
    benchmark.group = "dossier file"
    row = table.expect(
        Section.PROGRAM, f"an edit acknowledged among {N_CLAIMS:,} claims", at_most=50.0
    )
    numbers = count(len(opened.log))
    in_memory = []

    def edit():
        made = added_claim(opened.book, next(numbers))
        began = perf_counter()
        opened.book.changed(made.changes)
        in_memory.append(perf_counter() - began)
        return (made, NOW), {}

    benchmark.pedantic(opened.record, setup=edit, rounds=EDITS)
    row.measured(
        benchmark.stats.stats.median * 1e3,
        remark=f"median of {EDITS}; {statistics.median(in_memory) * 1e3:.0f} ms of it in memory",
    )
