"""The workbench: what is edited is kept, checked, shown, and taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.changes import Book, Edit, EditKind, RecordChange
from app.domain.edit_log import EditState
from app.domain.edit_subject import EditSubject
from app.domain.faults import DossierError
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance, Topology
from app.domain.workspace import Place
from app.editing.claims import record_claim
from app.editing.drafts import ClaimDraft, EvidenceDraft
from app.editing.errors import EditError
from app.editing.memory_keeper import MemoryKeeper
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.session.workbench import NotKeptError, Workbench

TODAY = date(2025, 11, 20)


@pytest.fixture
def clock():
    at = datetime(2025, 11, 20, 9, 0, tzinfo=UTC)

    def tell():
        nonlocal at
        at += timedelta(seconds=1)
        return at

    return tell


@pytest.fixture
def session(small_dossier):
    return Session(small_dossier, TODAY)


@pytest.fixture
def layout(small_dossier, session):
    layout = MapLayout(small_dossier, session.as_of)
    session.dossier_changed.connect(lambda: layout.take_dossier(session.dossier))
    layout.update(session.content)
    while (task := layout.task) is not None:
        task.advance(50)
        layout.take(task.snapshot())
    return layout


@pytest.fixture
def workbench(session, layout, clock):
    return Workbench(session, layout, clock)


@pytest.fixture
def kept(workbench):
    workbench.keep_in(MemoryKeeper)
    return workbench


def a_claim(session):
    source = session.dossier.sources[0].id
    return ClaimDraft(
        ("BLR",),
        ("JPN",),
        Topology.PAIR,
        ClaimKind.TRADE,
        Polarity.COOPERATIVE,
        ClaimStatus.IN_FORCE,
        None,
        "Belarus and Japan trade.",
        2,
        (EvidenceDraft(Stance.SUPPORTS, source, "Handel mit Japan", "de"),),
    )


def drag(layout, session, actor, to):
    layout.positions(session.content)
    layout.grab(actor)
    layout.drag_to(actor, to)
    layout.tick(5)
    layout.release(actor)
    layout.settle()


def test_an_edit_needs_a_place_to_be_kept(workbench, session, small_dossier):
    edit = record_claim(workbench.book, a_claim(session))
    with pytest.raises(NotKeptError):
        workbench.apply(edit)
    assert session.dossier is small_dossier
    assert workbench.log == ()


def test_what_breaks_a_rule_asks_for_no_place(workbench, session):
    bare = replace(a_claim(session), evidence=())
    with pytest.raises(EditError, match="has no evidence"):
        workbench.apply(record_claim(workbench.book, bare))


def test_what_is_added_is_seen_and_taken_back(kept, session, small_dossier):
    heard = []
    kept.changed.connect(lambda: heard.append(kept.next_undo))
    kept.apply(record_claim(kept.book, a_claim(session)))
    tie = session.network.find_tie("JPN", "BLR")
    assert tie is not None
    assert any(claim.record.summary == "Belarus and Japan trade." for claim in tie.claims)
    assert heard[-1].kind is EditKind.ADD
    kept.undo()
    assert session.dossier.claims == small_dossier.claims
    assert heard[-1] is None
    assert kept.next_redo.state is EditState.UNDONE
    kept.redo()
    assert len(session.dossier.claims) == len(small_dossier.claims) + 1
    kept.go_to(0)
    assert session.dossier.claims == small_dossier.claims


def test_what_breaks_a_rule_changes_nothing(kept, session):
    before = session.dossier
    with pytest.raises(DossierError):
        kept.apply(record_claim(kept.book, replace(a_claim(session), a=("NOBODY",))))
    assert session.dossier is before
    assert kept.log == ()


def test_what_cannot_be_kept_changes_nothing(workbench, session):
    class Full(MemoryKeeper):
        def record(self, edit, at):
            raise DossierError("the disk is full")

    workbench.keep_in(Full)
    before = session.dossier
    with pytest.raises(DossierError, match="full"):
        workbench.apply(record_claim(workbench.book, a_claim(session)))
    assert session.dossier is before


def test_a_drag_is_one_step_with_all_who_followed(workbench, session, layout):
    before, dossier = layout.final_places(), session.dossier
    drag(layout, session, "JPN", (0.0, 0.0))
    assert workbench.has_moved
    after = layout.final_places()
    workbench.record_move()
    assert [step.kind for step in workbench.log] == [EditKind.MOVE]
    assert not workbench.has_moved
    workbench.undo()
    assert layout.final_places() == before
    assert "JPN" not in layout.pinned
    workbench.redo()
    assert layout.final_places() == after
    assert layout.pinned == {"JPN"}
    assert session.dossier is dossier, "nobody asks the records anew for who moved"


def test_drags_are_taken_back_one_by_one(workbench, session, layout):
    states = [layout.final_places()]
    for to in ((0.0, 0.0), (50.0, 80.0)):
        drag(layout, session, "JPN", to)
        states.append(layout.final_places())
    workbench.undo()
    assert layout.final_places() == states[1]
    workbench.undo()
    assert layout.final_places() == states[0]


def test_a_dossier_that_is_kept_begins_with_everybody_in_place(workbench, session, layout, clock):
    drag(layout, session, "JPN", (0.0, 0.0))
    keepers = []

    def make(book):
        keepers.append(MemoryKeeper(book))
        return keepers[0]

    workbench.keep_in(make)
    book = keepers[0].book
    assert {place.actor: (place.x, place.y) for place in book.dossier.places} == dict(
        layout.final_places().items()
    )
    again = Session(book.dossier, TODAY)
    other = MapLayout(book.dossier, again.as_of)
    Workbench(again, other, clock, keepers[0])
    assert other.final_places() == layout.final_places()
    assert other.pinned == {"JPN"}


def test_what_was_withdrawn_is_not_seen_but_in_the_book(kept, session):
    claim = session.dossier.claims[0]
    from app.domain.dates import PartialDate
    from app.editing.withdrawals import withdraw

    kept.apply(withdraw(kept.book, "claims", claim.id, "a slip", PartialDate.parse("2025-11-20")))
    assert claim.id not in session.dossier.claim_by_id
    assert claim.id in kept.book.dossier.claim_by_id
    kept.undo()
    assert claim.id in session.dossier.claim_by_id


def test_an_edit_made_for_another_state_is_our_mistake_and_changes_nothing(kept, session):
    actor = session.dossier.actors[0]
    stale = RecordChange("actors", 1, replace(actor, latitude=1.0, longitude=1.0), actor)
    with pytest.raises(Exception, match="row 1"):
        kept.apply(Edit(EditKind.CHANGE, EditSubject(words="x"), (stale,)))
    assert Book.of(session.dossier).record_at("actors", 1) == actor


def test_who_has_no_place_in_a_dossier_finds_one_around_the_others(
    small_dossier, session, layout, clock
):
    whole = layout.final_places()
    bare = MapLayout(small_dossier, session.as_of)
    Workbench(session, bare, clock, MemoryKeeper(Book.of(small_dossier)))
    bare.settle()
    assert bare.final_places()["KAZ"] == whole["KAZ"], "as if it had never been kept"
    some = tuple(Place(actor, 10.0 * n, 500.0) for n, actor in enumerate(("JPN", "USA")))
    partly = MapLayout(small_dossier, session.as_of)
    Workbench(session, partly, clock, MemoryKeeper(Book.of(replace(small_dossier, places=some))))
    partly.settle()
    after = partly.final_places()
    assert (after["JPN"], after["USA"]) == ((0.0, 500.0), (10.0, 500.0))
    assert after["KAZ"] != whole["KAZ"], "the others make room for them"


def test_before_the_first_edit_all_is_looked_up_that_it_asks_for(kept, session, small_dossier):
    session.take_dossier(replace(small_dossier))
    pieces = kept.prepare()
    first = session.dossier
    while "claim_by_id" not in vars(first):
        next(pieces)
    # An edit in between: what is left is looked up of the dossier there is then.
    session.take_dossier(replace(first, claims=first.claims[1:]))
    assert list(pieces)
    assert not list(session.dossier.look_up_in_pieces())
