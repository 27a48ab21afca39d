"""Which backups are kept, and that they are made."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.backups import N_DAYS, N_LATEST, Backup, superfluous
from app.store.dossier_file import DossierFile, read_dossier_file
from tests.store.random_edits import random_edit
from tests.store.samples import NOW

FIRST = date(2026, 1, 1)


def series(days):
    return [Backup("a-0123456789ab", n + 1, day, n) for n, day in enumerate(days)]


def kept_after(days):
    """What is left if after each backup what is superfluous goes."""
    kept = []
    for backup in series(days):
        kept.append(backup)
        gone = superfluous(kept)
        kept = [each for each in kept if each not in gone]
    return kept


def test_the_last_ten_and_one_a_day():
    days = [FIRST + timedelta(days=n // 4) for n in range(200)]
    kept = kept_after(days)
    assert [backup.number for backup in kept[-N_LATEST:]] == list(range(191, 201))
    by_day = {backup.day: backup.number for backup in kept}
    assert len(by_day) == N_DAYS
    assert all(number % 4 == 0 for number in by_day.values()), "the last of its day"
    assert min(by_day) == FIRST + timedelta(days=20)


def test_long_pauses_take_nothing_away():
    days = [FIRST + timedelta(days=400 * n) for n in range(25)]
    assert len(kept_after(days)) == 25


@given(
    st.lists(
        st.one_of(st.dates(date(1970, 1, 1), date(2200, 1, 1)), st.dates(FIRST, date(2026, 1, 9))),
        max_size=120,
    )
)
def test_a_clock_that_jumps_takes_nothing_before_its_turn(days):
    kept = kept_after(days)
    made = series(days)
    assert kept[-N_LATEST:] == made[-N_LATEST:]
    assert len(kept) <= N_LATEST + N_DAYS
    last_of_day = {backup.day: backup for backup in made}
    recent = sorted(last_of_day.values(), key=lambda backup: backup.number)[-N_DAYS:]
    assert set(recent) <= set(kept)


@pytest.mark.parametrize("name", ["a.dossier", "a-0123456789ab-000001-2026-99-01-3.dossier", ""])
def test_other_files_are_no_backups(name):
    assert Backup.of(name) is None


def test_names_are_read_as_they_are_written():
    (backup,) = series([FIRST])
    assert Backup.of(backup.name) == backup


def test_each_opening_keeps_the_state_it_found(closed, tmp_path):
    folder = tmp_path / "backups" / "of mine"
    states = []
    for n in range(4):
        now = NOW + timedelta(days=n)
        with DossierFile.open(closed, now=now, backups=folder) as file:
            assert file.backup_problem is None
            states.append(file.book.dossier)
            file.record(random_edit(file.book, Random(n)), now)
    made = sorted(folder.iterdir())
    assert [Backup.of(path.name).day for path in made] == [
        NOW.date() + timedelta(days=n) for n in range(4)
    ]
    assert [read_dossier_file(path) for path in made] == states
    with DossierFile.open(made[0], now=NOW) as backup:
        assert backup.check() == []


def test_what_did_not_change_is_not_kept_twice(closed, tmp_path):
    for _ in range(3):
        DossierFile.open(closed, now=NOW, backups=tmp_path / "backups").close()
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_two_dossiers_of_one_name_do_not_push_each_other_out(closed, tmp_path, book):
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "letter.txt").write_text("not ours")
    other = tmp_path / "other" / closed.name
    other.parent.mkdir()
    DossierFile.create(other, book, now=NOW).close()
    for n in range(N_LATEST + 3):
        for path in (closed, other) if n == 0 else (closed,):
            with DossierFile.open(path, now=NOW, backups=folder) as file:
                file.record(random_edit(file.book, Random(n)), NOW)
    names = [path.name for path in folder.iterdir()]
    assert len({Backup.of(name).series for name in names if name != "letter.txt"}) == 2
    assert len(names) == N_LATEST + 1 + 1
    assert (folder / "letter.txt").read_text() == "not ours"


def test_without_a_backup_there_is_work_all_the_same(closed, tmp_path):
    blocked = tmp_path / "backups"
    blocked.write_text("a file")
    with DossierFile.open(closed, now=NOW, backups=blocked) as file:
        assert file.backup_problem.startswith("no backup was made")
        assert not file.is_read_only
        assert file.record(random_edit(file.book, Random(1)), datetime.now(UTC))
