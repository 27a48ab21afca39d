"""Making, opening, editing and closing a dossier; what is on disk is what is in memory."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.changes import Book, Edit, EditKind, RecordChange, StaleChangeError
from app.domain.dossier import Dossier
from app.domain.edit_log import EditState
from app.domain.edit_subject import EditSubject
from app.domain.faults import DossierError
from app.domain.records import Actor
from app.domain.vocabulary import ActorKind
from app.store.dossier_file import DossierFile, is_dossier_file, read_dossier_file
from app.store.errors import ReadOnlyDossierError, RejectedEditError
from tests.store.samples import NOW, QUOTED, TEXT, change, claim, contents

LATER = NOW + timedelta(minutes=5)


def on_disk(path):
    return read_dossier_file(path)


def names_beside(path):
    return sorted(found.name for found in path.parent.iterdir())


def renamed(book, summary):
    return change(book, "claims", 1, claim(summary=summary), subject=f"claim: {summary}")


def test_what_is_made_is_what_is_read(path, book):
    with DossierFile.create(path, book, now=NOW) as file:
        assert file.book == book
        assert file.log == ()
        assert not file.is_read_only
        assert file.holder is None
    assert names_beside(path) == ["small.dossier"]
    assert on_disk(path) == book.dossier
    assert is_dossier_file(path)


def test_the_bundled_atlas_can_be_kept(path, atlas):
    book = Book.of(atlas)
    with DossierFile.create(path, book, now=NOW) as file:
        assert file.book == book
        assert file.check() == []


def test_an_empty_dossier_can_be_kept(path):
    with DossierFile.create(path, Book.of(Dossier()), now=NOW) as file:
        assert file.book == Book.of(Dossier())
        assert file.check() == []


def test_nothing_is_made_over_what_is_there(path, book):
    path.write_text("a thesis")
    with pytest.raises(DossierError, match="is already there"):
        DossierFile.create(path, book, now=NOW)
    assert path.read_text() == "a thesis"
    assert names_beside(path) == ["small.dossier"]


def test_a_dossier_that_cannot_be_kept_leaves_nothing(path, book):
    twice = (*book.dossier.actors, book.dossier.actors[0])
    faulty = Book.of(replace(book.dossier, actors=twice))
    with pytest.raises(RejectedEditError, match=r"UNIQUE constraint failed: actors\.id"):
        DossierFile.create(path, faulty, now=NOW)
    wrong = Book.of(replace(book.dossier, actors=(Actor("KAZ", "state"),)))
    with pytest.raises(RejectedEditError, match="actors:1: kind: 'state' is no word of ActorKind"):
        DossierFile.create(path, wrong, now=NOW)
    torn = Book.of(replace(book.dossier, actors=(Actor("KAZ\ud800", ActorKind.STATE),)))
    with pytest.raises(RejectedEditError):
        DossierFile.create(path, torn, now=NOW)
    assert names_beside(path) == []


def test_an_edit_is_on_disk_at_once(opened):
    logged = opened.record(renamed(opened.book, "Other words."), LATER)
    assert (logged.number, logged.state, logged.at) == (1, EditState.DONE, LATER)
    assert logged.tables == {"claims"}
    assert opened.log == (logged,)
    assert opened.book.dossier.claims[0].summary == "Other words."
    assert on_disk(opened.path) == opened.book.dossier


def test_undo_and_redo_across_restarts(closed, book):
    with DossierFile.open(closed, now=NOW) as file:
        for summary in ("One.", "Two.", "Three."):
            file.record(renamed(file.book, summary), LATER)
        last = file.book
    with DossierFile.open(closed, now=NOW) as file:
        assert file.book == last
        taken_back = file.undo(LATER)
        assert taken_back.subject.words == "claim: Three."
        assert taken_back.changes[0].after == claim(summary="Two.")
        file.undo(LATER)
    with DossierFile.open(closed, now=NOW) as file:
        file.undo(LATER)
        assert file.book == book
        assert file.undo(LATER) is None
        assert [edit.state for edit in file.log] == [EditState.UNDONE] * 3
    with DossierFile.open(closed, now=NOW) as file:
        assert file.redo(LATER).subject.words == "claim: One."
        file.redo(LATER)
        file.redo(LATER)
        assert file.redo(LATER) is None
        assert file.book == last
        assert file.check() == []


def test_a_new_edit_empties_redo_but_the_log_keeps_what_was(opened):
    opened.record(renamed(opened.book, "One."), LATER)
    opened.record(renamed(opened.book, "Two."), LATER)
    opened.undo(LATER)
    opened.record(renamed(opened.book, "Three."), LATER)
    states = [edit.state for edit in opened.log]
    assert states == [EditState.DONE, EditState.DROPPED, EditState.DONE]
    assert opened.redo(LATER) is None
    assert opened.changes_of(2)[0].after == claim(summary="Two.")
    with pytest.raises(KeyError):
        opened.changes_of(4)
    log = opened.log
    opened.close()
    with DossierFile.open(opened.path, now=NOW) as again:
        assert again.log == log


def test_records_may_trade_their_ids(opened):
    kaz, jpn, rus = opened.book.dossier.actors
    edit = Edit(
        EditKind.MERGE,
        EditSubject(words="two"),
        (
            RecordChange("actors", 3, rus, None),
            RecordChange("actors", 1, kaz, replace(kaz, id="JPN")),
            RecordChange("actors", 2, jpn, replace(jpn, id="KAZ")),
            RecordChange("actors", 3, None, replace(rus, status_note="back")),
        ),
    )
    before = opened.book
    opened.record(edit, LATER)
    assert on_disk(opened.path) == opened.book.dossier
    opened.undo(LATER)
    assert opened.book == before
    assert opened.check() == []


def test_what_refers_to_nothing_is_refused_and_changes_nothing(opened):
    before, bytes_before = opened.book, on_disk(opened.path)
    with pytest.raises(RejectedEditError, match=r"no longer fit together.*nothing was changed"):
        opened.record(change(before, "sources", 1, None), LATER)
    nowhere = replace(before.dossier.excerpts[0], id="x-2", source="nowhere")
    with pytest.raises(RejectedEditError):
        opened.record(change(before, "excerpts", 2, nowhere), LATER)
    torn = claim(summary="half a pair: \ud83d")
    with pytest.raises(RejectedEditError, match="cannot be kept"):
        opened.record(change(before, "claims", 1, torn), LATER)
    with pytest.raises(RejectedEditError, match="credibility"):
        opened.record(change(before, "claims", 1, claim(credibility="2")), LATER)
    assert opened.book is before
    assert opened.log == ()
    assert on_disk(opened.path) == bytes_before
    assert opened.record(renamed(opened.book, "It goes on."), LATER).number == 1


def test_an_edit_made_for_another_state_is_refused(opened):
    stale = renamed(opened.book, "Two.")
    opened.record(renamed(opened.book, "One."), LATER)
    with pytest.raises(StaleChangeError):
        opened.record(stale, LATER)
    assert len(opened.log) == 1


def test_instants_have_a_time_zone(opened):
    with pytest.raises(ValueError, match="time zone"):
        opened.record(renamed(opened.book, "One."), datetime(2026, 1, 1))  # noqa: DTZ001
    assert opened.log == ()


def test_a_clock_that_goes_back_changes_nothing_in_the_order(opened):
    opened.record(renamed(opened.book, "One."), LATER)
    opened.record(renamed(opened.book, "Two."), LATER - timedelta(days=4000))
    assert opened.undo(NOW).subject.words == "claim: Two."
    assert opened.check() == []


def test_a_second_window_reads_and_says_who_writes(opened):
    opened.record(renamed(opened.book, "One."), LATER)
    opened.keep_text("s-1", TEXT, at=LATER)
    with DossierFile.open(opened.path, now=LATER) as second:
        assert second.is_read_only
        assert second.holder.since == NOW
        assert second.book == opened.book
        assert second.changes_of(1) == opened.changes_of(1)
        with pytest.raises(ReadOnlyDossierError, match="open for reading only"):
            second.record(renamed(second.book, "Two."), LATER)
        opened.record(renamed(opened.book, "Two."), LATER)
        assert second.search_texts("reiste")
        assert second.check() == []
    assert opened.check() == []
    opened.close()
    with DossierFile.open(opened.path, now=LATER) as third:
        assert not third.is_read_only
        assert third.book.dossier.claims[0].summary == "Two."


def test_texts_are_kept_and_found_without_their_marks(opened):
    assert opened.text_of("s-1") is None
    opened.keep_text("s-1", "Ein anderer Text über Züge.", at=NOW)
    opened.keep_text("s-1", TEXT, at=NOW)
    assert opened.text_of("s-1") == TEXT
    assert [found.source for found in opened.search_texts("prasident reiste")] == ["s-1"]
    assert opened.search_texts("Züge") == []
    assert opened.check() == []


def test_what_changes_is_in_the_index_as_it_is_now(opened):
    excerpt = opened.book.dossier.excerpts[0]
    other = replace(excerpt, translation="Uranium for Tokyo.")
    opened.record(change(opened.book, "excerpts", 1, other), LATER)
    # That each index fits its table is a part of what is checked.
    assert opened.check() == []
    opened.undo(LATER)
    assert opened.check() == []


def test_a_copy_holds_everything_and_is_another_file(opened, tmp_path):
    opened.keep_text("s-1", TEXT, at=NOW)
    opened.record(renamed(opened.book, "One."), LATER)
    copy = tmp_path / "copy.dossier"
    opened.save_copy(copy)
    assert names_beside(copy) == ["copy.dossier", "work"]
    opened.undo(LATER)
    with DossierFile.open(copy, now=NOW) as file:
        assert file.book.dossier.claims[0].summary == "One."
        assert file.text_of("s-1") == TEXT
        assert file.undo(LATER).subject.words == "claim: One."
        assert file.check() == []
    with pytest.raises(DossierError, match="is the dossier itself"):
        opened.save_copy(opened.path)
    with pytest.raises(DossierError, match="cannot be written"):
        opened.save_copy(tmp_path / "nowhere" / "copy.dossier")


def test_a_copy_replaces_nothing_that_somebody_has_open(opened, tmp_path):
    other = tmp_path / "other.dossier"
    with DossierFile.create(other, opened.book, now=NOW) as theirs:
        with pytest.raises(DossierError, match="is open in another window"):
            opened.save_copy(other)
        theirs.record(renamed(theirs.book, "Theirs."), LATER)
    opened.save_copy(other)
    assert names_beside(other) == ["other.dossier", "work"]
    with DossierFile.open(other, now=NOW) as file:
        assert file.book == opened.book


def test_reading_writes_nothing_beside_what_is_open(opened):
    opened.record(renamed(opened.book, "One."), LATER)
    before = contents(opened.path.parent)
    assert read_dossier_file(opened.path).claims[0].summary == "One."
    assert contents(opened.path.parent) == before


def test_closing_again_does_nothing(closed):
    file = DossierFile.open(closed, now=NOW)
    file.close()
    file.close()
    with pytest.raises(RuntimeError, match="is closed"):
        file.search_texts(QUOTED)
