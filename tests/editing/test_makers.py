"""What holds of every edit, whoever makes it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import Book, StaleChangeError
from app.domain.checks import check_dossier
from app.domain.faults import Severity
from app.editing.errors import EditError
from app.editing.history import History
from app.editing.memory_keeper import MemoryKeeper
from tests.editing.samples import AT, MAKERS, prepared

LABELS = {
    "record_claim": "add claim JPN–KAZ",
    "change_claim": "change claim JPN–KAZ",
    "change_claim in one field": "change claim JPN–central-asia",
    "add_evidence": "add evidence for claim RUS–UKR",
    "record_actor": "add Łódź Öst",
    "change_actor": "change Kazakhstan",
    "record_membership": "add membership alone–aukus",
    "change_membership": "change membership AZE–aze-tur-alliance",
    "record_agreement": "add agreement Almaty Memorandum",
    "change_agreement": "change agreement Almaty Memorandum",
    "set_titles": "change agreement Collective Security Treaty",
    "record_source": "add source A flight to Almaty",
    "change_source": "change source Zwischen den Stühlen",
    "attach_text": "change source A flight to Almaty",
    "change_excerpt": "change excerpt “Japan nutzt das geopolitische Vakuum in Zentral…”",
    "withdraw": "withdraw source Machtkampf um Zentralasien: Putin lässt Trump n…",
    "restore": "restore claim RUS–central-asia",
    "remove an actor": "remove Middle Corridor Office",
    "remove a source": "remove source Unquoted",
    "move_actors": "move 2 actors",
    "forget_places": "move Kazakhstan",
    "add_view": "add view The corridor",
    "rename_view": "change view The road",
    "change_view": "change view The corridor",
    "reorder_views": "move views",
    "remove_view": "remove view The corridor",
    "merge_actors": "merge Middle Corridor Office",
    "merge_sources": "merge source A flight to Almaty",
    "merge_claims": "merge claim JPN–KAZ",
}


@pytest.fixture(scope="module")
def book(atlas):
    return prepared(atlas)


@pytest.fixture(params=MAKERS)
def maker(request):
    return MAKERS[request.param]


def errors(book):
    return {f.reason for f in check_dossier(book.dossier) if f.severity is Severity.ERROR}


def test_every_maker_has_its_label(book):
    made = {name: make(book) for name, make in MAKERS.items()}
    assert {name: f"{edit.kind} {edit.subject}" for name, edit in made.items()} == LABELS


def test_undone_it_gives_the_first_book_and_redone_the_last(book, maker):
    edit = maker(book)
    assert edit.changes
    history = History(MemoryKeeper(book))
    assert history.apply(edit, AT) == edit.tables
    last = history.book
    assert last != book
    history.undo(AT)
    assert history.book == book
    history.redo(AT)
    assert history.book == last


def test_it_leaves_no_error(book, maker):
    assert errors(book.changed(maker(book).changes)) == set() == errors(book)


def test_it_is_the_same_each_time(book, maker):
    afresh = Book(book.dossier, book.numbers)
    assert maker(afresh) == maker(book)


def test_it_changes_each_row_once_and_none_to_what_it_is(book, maker):
    changes = maker(book).changes
    assert len({(c.table, c.row) for c in changes}) == len(changes)
    assert all(change.before != change.after for change in changes)


def test_it_is_refused_where_it_does_not_fit_and_changes_nothing(book, maker):
    history = History(MemoryKeeper(book))
    edit = maker(book)
    history.apply(edit, AT)
    done, log = history.book, history.log
    with pytest.raises(StaleChangeError):
        history.apply(edit, AT)
    assert (history.book, history.log) == (done, log)


def test_it_is_refused_whole_if_part_of_it_breaks_a_rule(book, maker):
    edit = maker(book)
    row = book.row_of("claims", "000-005")
    claim = book.record_at("claims", row)
    assert all((change.table, change.row) != ("claims", row) for change in edit.changes)
    broken = replace(
        edit, changes=(*edit.changes, replace(edit.changes[0], table="claims", row=row,
                       before=claim, after=replace(claim, summary=" "))),
    )  # fmt: skip
    history = History(MemoryKeeper(book))
    with pytest.raises(EditError, match="claims 000-005: the summary is empty"):
        history.apply(broken, AT)
    assert history.book is book
    assert history.log == ()


@settings(max_examples=25)
@given(st.lists(st.sampled_from([*MAKERS, "undo", "redo"]), max_size=14))
def test_any_sequence_of_edits_undone_gives_the_first_book_and_redone_the_last(book, walk):
    history = History(MemoryKeeper(book))
    for step in walk:
        before = history.book
        if step == "undo":
            history.undo(AT)
        elif step == "redo":
            history.redo(AT)
        else:
            try:
                history.apply(MAKERS[step](before), AT)
            except EditError:
                # Merged or removed before, for example: then nothing has changed.
                assert history.book is before
    last = history.book
    while history.undo(AT):
        pass
    assert history.book == book
    n_done = sum(1 for each in history.log if each.state != "dropped")
    for _ in range(n_done):
        history.redo(AT)
    assert history.redo(AT) is None
    if "undo" not in walk:
        assert history.book == last
    assert errors(last) == set()
