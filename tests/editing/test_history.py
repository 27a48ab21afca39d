from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import Book, Edit, EditKind, RecordChange, StaleChangeError
from app.domain.dossier import Dossier
from app.domain.edit_log import EditState
from app.domain.edit_subject import EditSubject
from app.domain.records import Actor, ActorName
from app.domain.vocabulary import ActorKind, NameRole
from app.editing.errors import EditError
from app.editing.history import History
from app.editing.memory_keeper import MemoryKeeper

DAY = datetime(2025, 11, 20, 10, 42, tzinfo=UTC)


def adding(book, id_, name="Kazakhstan"):
    return Edit(
        EditKind.ADD,
        EditSubject(words=id_),
        (
            RecordChange("actors", book.next_row("actors"), None, Actor(id_, ActorKind.REGION)),
            RecordChange(
                "actor_names",
                book.next_row("actor_names"),
                None,
                ActorName(id_, name, "en", NameRole.SHORT),
            ),
        ),
    )


@pytest.fixture
def history():
    return History(MemoryKeeper(Book.of(Dossier())))


def test_an_edit_tells_its_tables_and_can_be_taken_back(history):
    empty = history.book
    assert history.apply(adding(history.book, "here"), DAY) == {"actors", "actor_names"}
    full = history.book
    assert history.next_undo.subject.words == "here"
    assert history.next_redo is None
    undone = history.undo(DAY)
    assert [change.after for change in undone.changes] == [None, None]
    assert history.book == empty
    assert (history.next_undo, history.next_redo.subject.words) == (None, "here")
    history.redo(DAY)
    assert history.book == full
    assert history.redo(DAY) is None


def test_a_new_edit_drops_what_was_undone(history):
    for id_ in ("one", "two"):
        history.apply(adding(history.book, id_), DAY)
        history.undo(DAY)
    history.apply(adding(history.book, "three"), DAY)
    assert [each.state for each in history.log] == [
        EditState.DROPPED, EditState.DROPPED, EditState.DONE,
    ]  # fmt: skip
    assert [each.number for each in history.log] == [1, 2, 3]
    assert history.redo(DAY) is None


def test_a_rule_broken_changes_nothing_and_all_faults_are_told(history):
    before = history.book
    nameless = adding(before, "here", name=" ")
    with pytest.raises(EditError, match=r"actor_names here ' ': the name is empty") as caught:
        history.apply(nameless, DAY)
    assert [fault.severity for fault in caught.value.faults] == ["error", "warning"]
    assert history.book is before
    assert history.log == ()


def test_an_edit_made_for_another_state_changes_nothing(history):
    edit = adding(history.book, "here")
    history.apply(edit, DAY)
    before, log = history.book, history.log
    with pytest.raises(StaleChangeError):
        history.apply(edit, DAY)
    assert (history.book, history.log) == (before, log)


def test_an_edit_without_changes_is_not_logged(history):
    assert history.apply(Edit(EditKind.CHANGE, "nothing", ()), DAY) == frozenset()
    assert history.log == ()


def test_what_is_read_only_is_not_changed():
    history = History(MemoryKeeper(Book.of(Dossier()), is_read_only=True))
    for act in (
        lambda: history.apply(adding(history.book, "here"), DAY),
        lambda: history.undo(DAY),
        lambda: history.redo(DAY),
    ):
        with pytest.raises(EditError, match="read-only"):
            act()


def test_going_to_an_edit_undoes_and_redoes(history):
    books = [history.book]
    for id_ in ("one", "two", "three"):
        history.apply(adding(history.book, id_), DAY)
        books.append(history.book)
    for number in (1, 3, 0, 2, 2):
        history.go_to(number, DAY)
        assert history.book == books[number]
    assert history.go_to(2, DAY) == frozenset()
    assert history.go_to(3, DAY) == {"actors", "actor_names"}
    history.go_to(1, DAY)
    history.apply(adding(history.book, "four"), DAY)
    for number in (3, 9, -1):
        with pytest.raises(EditError, match=f"edit {number} can no longer"):
            history.go_to(number, DAY)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["add", "bad", "undo", "redo"]), max_size=30))
def test_any_walk_agrees_with_a_list_of_books(walk):
    history = History(MemoryKeeper(Book.of(Dossier())))
    books, place = [history.book], 0
    for step, what in enumerate(walk):
        at = DAY + timedelta(minutes=step)
        if what == "add":
            history.apply(adding(history.book, f"a{step}"), at)
            place += 1
            books[place:] = [history.book]
        elif what == "bad":
            with pytest.raises(EditError):
                history.apply(adding(history.book, f"a{step}", name=""), at)
        elif what == "undo":
            assert (history.undo(at) is None) == (place == 0)
            place = max(place - 1, 0)
        else:
            assert (history.redo(at) is None) == (place == len(books) - 1)
            place = min(place + 1, len(books) - 1)
        assert history.book == books[place]
    while history.undo(DAY):
        pass
    assert history.book == books[0]
    while history.redo(DAY):
        pass
    assert history.book == books[-1]
