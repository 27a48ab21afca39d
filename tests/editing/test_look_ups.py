from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import Book, RecordChange
from app.editing.look_ups import _COLUMNS, hand_on, prepare, rows_with
from app.store.dossier_file import DossierFile

KEYS = [
    ("claims", "id", "000-003"),
    ("claims", "sides", "RUS"),
    ("actor_names", "actor", "RUS"),
    ("agreements", "parties", "KAZ"),
]


def afresh(book):
    same = Book(book.dossier, book.numbers)
    return [rows_with(same, *key) for key in KEYS]


def test_rows_are_found_by_what_they_have(atlas):
    book = Book.of(atlas)
    [row] = rows_with(book, "claims", "id", "000-003")
    assert book.record_at("claims", row).id == "000-003"
    names = [
        book.record_at("actor_names", r) for r in rows_with(book, "actor_names", "actor", "KAZ")
    ]
    assert tuple(names) == atlas.names_of["KAZ"]
    assert rows_with(book, "claims", "id", "nowhere") == ()


@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(1, 40), st.sampled_from(["out", "turn"])), max_size=12))
def test_look_ups_handed_on_say_what_fresh_ones_say(atlas, steps):
    book = Book.of(atlas)
    afresh(book)
    for key in KEYS:
        rows_with(book, *key)
    for row, what in steps:
        before = book.record_at("claims", row)
        if before is None:
            change = RecordChange("claims", row, None, atlas.claims[row - 1])
        elif what == "out":
            change = RecordChange("claims", row, before, None)
        else:
            change = RecordChange("claims", row, before, replace(before, a=before.b, b=("RUS",)))
        if change.before == change.after:
            continue
        after = book.changed([change])
        hand_on(book, after, [change])
        assert [rows_with(after, *key) for key in KEYS] == afresh(after)
        assert [rows_with(book, *key) for key in KEYS] == afresh(book)
        hand_on(book, book, [])
        book = after


def test_what_is_prepared_is_what_is_made_when_it_is_wanted(atlas, monkeypatch):
    monkeypatch.setattr("app.editing.look_ups._PIECE", 3)
    book = Book.of(atlas)
    n_pieces = sum(1 for _piece in prepare(lambda: book))
    assert n_pieces > len(atlas.claims) / 3
    monkeypatch.setattr("app.editing.look_ups._fill", pytest.fail)
    found = [rows_with(book, *key) for key in KEYS]
    monkeypatch.undo()
    assert found == afresh(book)
    assert all(found)


def test_no_record_of_a_file_is_made_for_look_ups(atlas, tmp_path, monkeypatch):
    now = datetime(2026, 3, 1, tzinfo=UTC)
    DossierFile.create(tmp_path / "of.dossier", Book.of(atlas), now=now).close()
    with DossierFile.open(tmp_path / "of.dossier", now=now) as file:
        with monkeypatch.context() as patch:
            for table in (file.book.dossier.claims, file.book.dossier.evidence):
                patch.setattr(table._rows, "records", pytest.fail)
                patch.setattr(table._rows, "_make_one", pytest.fail)
            for _piece in prepare(lambda: file.book):
                pass
        assert [rows_with(file.book, *key) for key in KEYS] == afresh(Book.of(atlas))


def test_an_edit_in_the_middle_of_it_is_heeded(atlas, monkeypatch):
    monkeypatch.setattr("app.editing.look_ups._PIECE", 50)
    state = [Book.of(atlas)]
    for number, _piece in enumerate(prepare(lambda: state[0])):
        if number in {3, 8, 40}:
            book, row = state[0], 1 + number
            before = book.record_at("claims", row)
            change = RecordChange("claims", row, before, replace(before, a=before.b, b=before.a))
            after = book.changed([change])
            hand_on(book, after, [change])
            state[0] = after
    [book] = state
    assert [rows_with(book, *key) for key in KEYS] == afresh(book)
    assert vars(book)["_editing_look_ups"].keys() == set(_COLUMNS)
