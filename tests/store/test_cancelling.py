"""Long work on a file is called off at each of its reports: everything is as it was then."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.changes import Book
from app.domain.progress import Cancelled
from app.session.opening import open_for_editing
from app.store.dossier_file import DossierFile
from tests.store.samples import small_dossier

NOW = datetime(2026, 1, 1, tzinfo=UTC)
OLD = Path(__file__).parent / "version_1.dossier.gz"


class CalledOff:
    """Calls work off at its report of a number; 0: never. Remembers what was told."""

    def __init__(self, number=0):
        self.number = number
        self.told = []

    def __call__(self, done=0, total=0):
        self.told.append((done, total))
        if len(self.told) == self.number:
            raise Cancelled


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


def state_of(folder):
    """What files hold; past the header, in which SQLite counts who had a file open."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.name: path.read_bytes()[100:] for path in files}


def call_off_everywhere(folder, work):
    """Call work off at each report; what it told when it was let be, and what came of it."""
    before = state_of(folder)
    number = 1
    while True:
        report = CalledOff(number)
        try:
            result = work(report)
        except Cancelled:
            assert state_of(folder) == before, f"called off at report {number}"
            number += 1
        else:
            return report.told, result


@pytest.mark.filterwarnings("error")
def test_opening_leaves_no_lock_and_no_backup(atlas, folder):
    path = folder / "mine.dossier"
    DossierFile.create(path, Book.of(atlas), now=NOW).close()
    told, file = call_off_everywhere(
        folder,
        lambda report: DossierFile.open(path, now=NOW, backups=folder / "backups", progress=report),
    )
    n_rows = sum(map(len, file.book.numbers.values()))
    assert (n_rows, n_rows) in told
    assert {total for _, total in told} == {0, n_rows}, "only records are counted"
    assert not file.is_read_only
    file.close()


def test_a_new_file_is_there_whole_or_not_at_all(folder):
    path = folder / "mine.dossier"
    book = Book.of(small_dossier())
    told, file = call_off_everywhere(
        folder, lambda report: DossierFile.create(path, book, now=NOW, progress=report)
    )
    assert len(told) > 5
    assert file.book == book
    file.close()


def test_a_copy_is_there_whole_or_not_at_all(atlas, folder):
    file = DossierFile.create(folder / "mine.dossier", Book.of(atlas), now=NOW)
    call_off_everywhere(folder, lambda report: file.save_copy(folder / "copy.dossier", report))
    assert (folder / "copy.dossier").is_file()
    assert file.check() == []
    file.close()


def test_an_old_file_is_brought_up_to_date_or_stays(folder):
    path = folder / "old.dossier"
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    before, number = path.read_bytes(), 1
    while True:
        try:
            file = DossierFile.open(path, now=NOW, backups=folder, progress=CalledOff(number))
        except Cancelled:
            names = {each.name for each in folder.iterdir()}
            is_old = path.read_bytes() == before
            # Once it is up to date the old file is kept, and it stays so.
            assert names == {path.name} if is_old else len(names) == 2
            assert not any(name.endswith((".part", ".lock", ".holder")) for name in names)
            number += 1
        else:
            break
    assert number > 4
    file.close()


def test_a_package_is_called_off_too(folder):
    from app.bundle import bundled_data

    with pytest.raises(Cancelled):
        open_for_editing(bundled_data(), now=NOW, backups=folder, progress=CalledOff(1))
    assert list(folder.iterdir()) == []
