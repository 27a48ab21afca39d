from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.changes import RECORD_TYPES, Book, Edit, EditKind, RecordChange, StaleChangeError
from app.domain.dossier import Dossier
from app.domain.edit_subject import EditSubject
from app.domain.ids import ViewId
from app.domain.records import Actor, ActorName
from app.domain.vocabulary import ActorKind, NameRole
from app.domain.workspace import View


def actor(id_, **further):
    return Actor(id_, ActorKind.STATE, **further)


BOOK = Book.of(
    Dossier(
        actors=(actor("KAZ"), actor("RUS"), actor("JPN")),
        actor_names=(
            ActorName("KAZ", "Kazakhstan", "en", NameRole.SHORT),
            ActorName("KAZ", "Kazakhstan", "en", NameRole.SHORT),
        ),
    )
)


def test_a_record_that_is_put_back_stands_where_it_stood():
    out = RecordChange("actors", 2, actor("RUS"), None)
    without = BOOK.changed([out])
    assert [each.id for each in without.dossier.actors] == ["KAZ", "JPN"]
    assert without.record_at("actors", 2) is None
    assert without.changed([out.inverted()]) == BOOK


def test_rows_without_an_id_are_told_apart_by_their_number():
    second = RecordChange("actor_names", 2, BOOK.dossier.actor_names[1], None)
    assert BOOK.changed([second]).numbers["actor_names"] == (1,)


def test_a_change_made_for_another_state_is_refused_and_changes_nothing():
    with pytest.raises(StaleChangeError, match="actors, row 2"):
        BOOK.changed(
            [
                RecordChange("actors", 1, actor("KAZ"), None),
                RecordChange("actors", 2, actor("UZB"), None),
            ]
        )
    with pytest.raises(StaleChangeError):
        BOOK.changed([RecordChange("actors", 9, None, None)])
    assert len(BOOK.dossier.actors) == 3


def test_a_row_may_change_several_times_in_one_edit():
    new, known = actor("UZB"), actor("UZB", latitude=41.3, longitude=69.2)
    changes = (RecordChange("actors", 4, None, new), RecordChange("actors", 4, new, known))
    edit = Edit(EditKind.ADD, EditSubject(words="Uzbekistan"), changes)
    after = BOOK.changed(edit.changes)
    assert after.dossier.actor_by_id["UZB"] == known
    assert edit.tables == {"actors"}
    assert after.changed(edit.inverted().changes) == BOOK


def test_numbers_go_on_after_the_highest():
    assert BOOK.next_row("actors") == 4
    assert BOOK.next_row("claims") == 1
    assert BOOK.row_of("actors", "JPN") == 3
    with pytest.raises(KeyError):
        BOOK.row_of("actors", "USA")


def test_rows_are_found_by_id_after_changes_too():
    assert BOOK.row_of("actors", "JPN") == 3
    known = BOOK.record_at("actors", 3)
    moved = RecordChange("actors", 3, known, None), RecordChange("actors", 7, None, known)
    after = BOOK.changed(moved)
    assert (after.row_of("actors", "JPN"), BOOK.row_of("actors", "JPN")) == (7, 3)
    view = View(ViewId("v"), "One", 1, "", "{}")
    seen = after.changed([RecordChange("views", 1, None, view)])
    assert (seen.row_of("actors", "JPN"), seen.row_of("views", "v")) == (7, 1)
    with pytest.raises(KeyError):
        after.row_of("views", "v")


def test_every_table_of_a_dossier_is_known():
    empty = Dossier()
    records = {name for name in vars(empty) if name in RECORD_TYPES}
    assert records == set(RECORD_TYPES)
    others = {"title", "default_as_of", "focus_sources", "focus_blocs", "background_actors"}
    assert set(vars(empty)) - records == others


steps = st.lists(st.tuples(st.integers(1, 6), st.sampled_from(["out", "in", "other"])), max_size=25)


@given(steps)
def test_any_changes_taken_back_in_reverse_lead_back(walk):
    book, done = BOOK, []
    for row, what in walk:
        before = book.record_at("actors", row)
        after = {
            "out": None,
            "in": before or actor(f"A{row}"),
            "other": before and replace(before, latitude=(before.latitude or 0.0) + 1.0),
        }[what]
        if before == after:
            continue
        change = RecordChange("actors", row, before, after)
        book = book.changed([change])
        done.append(change)
        assert list(book.numbers["actors"]) == sorted(book.numbers["actors"])
    for change in reversed(done):
        book = book.changed([change.inverted()])
    assert book == BOOK
