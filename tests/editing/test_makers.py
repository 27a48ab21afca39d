"""What holds of every edit, whoever makes it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import Book, StaleChangeError
from app.editing.claims import change_claim, draft_of_claim
from app.editing.errors import EditError
from app.editing.history import History
from app.editing.memory_keeper import MemoryKeeper
from app.editing.sources import change_excerpt
from tests.editing.samples import AT, FIRST_CLAIM, MAKERS, errors

SUBJECTS = {
    "record_claim": "add claims JPN–KAZ",
    "change_claim": "change claims JPN–KAZ",
    "change_claim in one field": "change claims JPN–central-asia",
    "add_evidence": "add evidence for claims RUS–UKR",
    "record_actor": "add actors lodz-oest",
    "change_actor": "change actors KAZ",
    "record_membership": "add memberships alone–aukus",
    "change_membership": "change memberships AZE–aze-tur-alliance",
    "record_agreement": "add agreements Almaty Memorandum",
    "change_agreement": "change agreements Almaty Memorandum",
    "set_titles": "change agreements Collective Security Treaty",
    "record_source": "add sources A flight to Almaty",
    "change_source": "change sources Zwischen den Stühlen",
    "attach_text": "change sources A flight to Almaty",
    "change_excerpt": "change excerpts Japan nutzt das geopolitische Vakuum in Zentral…",
    "withdraw": "withdraw sources Machtkampf um Zentralasien: Putin lässt Trump n…, not reliable",
    "restore": "restore claims RUS–central-asia",
    "remove an actor": "remove actors alone",
    "remove a source": "remove sources Unquoted",
    "move_actors": "move 2 actors",
    "add_view": "add views The corridor",
    "rename_view": "change views The road",
    "change_view": "change views The corridor",
    "reorder_views": "move 2 views",
    "remove_view": "remove views The corridor",
    "merge_actors": "merge actors middle-corridor-office-2 into actors middle-corridor-office",
    "merge_sources": "merge sources A flight to Almaty into sources A flight to Almaty",
    "merge_claims": "merge claims JPN–KAZ into claims JPN–KAZ",
}


def told(subject):
    """The parts of a subject in a line."""
    number = "" if subject.number is None else f"{subject.number} "
    sides = "–".join(",".join(actor.id for actor in side) for side in subject.sides)
    of = "" if subject.of is None else f" for {told(subject.of)}"
    into = "" if subject.into is None else f" into {told(subject.into)}"
    reason = subject.reason and f", {subject.reason}"
    words = " ".join(part for part in (subject.table, subject.words, sides) if part)
    return f"{number}{words}{of}{into}{reason}"


@pytest.fixture(params=MAKERS)
def maker(request):
    return MAKERS[request.param]


def test_every_edit_says_what_it_is_about(book):
    made = {name: make(book) for name, make in MAKERS.items()}
    assert {name: f"{edit.kind} {told(edit.subject)}" for name, edit in made.items()} == SUBJECTS


def test_what_it_is_about_names_the_actors_as_they_are_called_in_english(book):
    subject = MAKERS["record_actor"](book).subject
    assert [[actor.name for actor in side] for side in subject.sides] == [["Łódź Öst"]]


@pytest.mark.parametrize(
    ("name", "actors"),
    [
        ("record_claim", {"JPN", "KAZ"}),
        ("add_evidence", {"RUS", "UKR"}),
        ("change_actor", {"KAZ"}),
        ("record_membership", {"alone", "aukus"}),
        ("record_agreement", {"JPN", "KAZ"}),
        ("change_source", set()),
        ("withdraw", set()),
        ("restore", {"RUS", "central-asia"}),
        ("remove an actor", {"alone"}),
        ("move_actors", {"KAZ", "RUS"}),
        ("reorder_views", set()),
        ("merge_claims", {"JPN", "KAZ"}),
    ],
)
def test_it_tells_the_actors_whose_history_it_belongs_to(book, name, actors):
    assert set(MAKERS[name](book).subject.actors) == actors


def test_an_actor_that_was_taken_out_of_a_claim_is_touched_too(book):
    draft = replace(draft_of_claim(book, FIRST_CLAIM), b=("UZB",))
    assert set(change_claim(book, FIRST_CLAIM, draft).subject.actors) == {"JPN", "KAZ", "UZB"}


def test_a_reworded_quotation_touches_whom_it_is_evidence_about(book):
    evidence = next(e for e in book.dossier.evidence if e.excerpt and e.subject == "000-001")
    excerpt = book.dossier.excerpt_by_id[evidence.excerpt]
    edit = change_excerpt(book, replace(excerpt, translation="Otherwise."))
    assert {"JPN", "central-asia"} <= set(edit.subject.actors)


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
