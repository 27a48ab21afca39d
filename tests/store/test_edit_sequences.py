"""Any sequence of edits: memory and disk agree, and all of it can be taken back."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.changes import Book, StaleChangeError
from app.store.dossier_file import DossierFile, read_dossier_file
from app.store.errors import RejectedEditError
from tests.store.random_edits import random_edit
from tests.store.samples import NOW, change, small_dossier

STEPS = st.lists(
    st.sampled_from(["edit", "edit", "edit", "undo", "redo", "bad", "stale", "reopen"]),
    max_size=12,
)


def on_disk(file):
    """What another program would read now: the file and the log beside it."""
    return read_dossier_file(file.path)


def bad_edit(book, random):
    """One that leaves evidence without its excerpt, or an id twice."""
    if random.random() < 0.5:
        return change(book, "excerpts", book.numbers["excerpts"][0], None)
    return change(book, "actors", book.next_row("actors"), book.dossier.actors[0])


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, seed=st.integers(0, 2**32))
def test_any_sequence(tmp_path_factory, steps, seed):
    random = Random(seed)
    path = tmp_path_factory.mktemp("sequence") / "a.dossier"
    first = Book.of(small_dossier())
    file = DossierFile.create(path, first, now=NOW)
    # What undo and redo have to lead to: the states before and after each edit that holds.
    past, future = [], []
    try:
        for step in steps:
            before, log = file.book, file.log
            if step == "edit":
                file.record(random_edit(file.book, random), NOW)
                past.append(before)
                future.clear()
            elif step == "undo":
                taken_back = file.undo(NOW)
                assert (taken_back is None) == (not past)
                if past:
                    future.append(before)
                    assert file.book == past.pop()
            elif step == "redo":
                done = file.redo(NOW)
                assert (done is None) == (not future)
                if future:
                    past.append(before)
                    assert file.book == future.pop()
            elif step == "reopen":
                file.close()
                file = DossierFile.open(path, now=NOW)
                assert (file.book, file.log) == (before, log)
            else:
                edit = bad_edit(before, random)
                expected = RejectedEditError
                if step == "stale":
                    edit, expected = edit.inverted(), StaleChangeError
                with pytest.raises(expected):
                    file.record(edit, NOW)
                assert (file.book, file.log) == (before, log)
            assert on_disk(file) == file.book.dossier
        last = file.book
        while file.undo(NOW):
            pass
        assert file.book == first
        assert on_disk(file) == first.dossier
        while file.redo(NOW):
            pass
        assert file.book == (future[0] if future else last)
        assert file.check() == []
    finally:
        file.close()
