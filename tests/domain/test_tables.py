"""Tables make records when they are asked for: once, and what a tuple of them would be."""

from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import Book, RecordChange
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Actor
from app.domain.succession import differences, hand_on
from app.domain.tables import Table, column, items_of, kept
from app.domain.vocabulary import ActorKind

STATES = tuple(Actor(ActorId(id_), ActorKind.STATE) for id_ in ("AAA", "BBB", "CCC", "DDD"))


@dataclass
class Maker:
    """Makes actors, and counts how many it made."""

    n_made: int = 0

    def make(self, *cells):
        self.n_made += 1
        return Actor(*cells)

    def make_all(self, columns):
        return [self.make(*cells) for cells in zip(*columns, strict=True)]


def table_of(records=STATES):
    """A table of what some actors say, and what makes them."""
    maker = Maker()
    names = Actor.__dataclass_fields__
    columns = {name: [getattr(record, name) for record in records] for name in names}
    return Table(maker.make, maker.make_all, columns), maker


def test_a_record_is_made_when_it_is_asked_for_and_stays_the_same():
    table, maker = table_of()
    assert len(table) == 4
    assert maker.n_made == 0
    second = table[1]
    assert (second, table[1] is second, maker.n_made) == (STATES[1], True, 1)
    assert table[1:3] == STATES[1:3]
    assert maker.n_made == 2


def test_going_through_all_keeps_those_that_were_made():
    table, _maker = table_of()
    second = table[1]
    assert tuple(table) == STATES
    assert tuple(table)[1] is second
    assert table[1] is second
    assert all(one is other for one, other in zip(table, table, strict=True))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 6), st.sampled_from(["add", "change", "drop"])), max_size=7)
)
def test_after_any_edits_columns_and_differences_are_those_of_the_records(edits):
    table, _maker = table_of()
    book = Book.of(Dossier(actors=table))
    for number, (place, what) in enumerate(edits):
        before, numbers = book.dossier.actors, book.numbers["actors"]
        new = Actor(ActorId(f"new-{number}"), ActorKind.REGION)
        if what == "add" or place >= len(numbers):
            # An old row that was dropped stands again where it stood, if there is one.
            free = [row for row in range(1, place + 1) if row not in numbers]
            row, old = (free or [book.next_row("actors")])[0], None
        else:
            row, old = numbers[place], before[place]
        change = RecordChange("actors", row, old, None if what == "drop" and old else new)
        book = book.changed([change])
        after = book.dossier.actors
        assert column(after, "id") == [actor.id for actor in after]
        assert column(after, "kind") == [actor.kind for actor in after]
        differing = differences(Dossier(actors=before), Dossier(actors=after))["actors"]
        end = differing.start + len(differing.before)
        rest = (*tuple(before)[: differing.start], *differing.after, *tuple(before)[end:])
        assert rest == tuple(after)
        assert len(differing.before) + len(differing.after) <= 2


def test_it_equals_a_tuple_both_ways_and_no_other_records():
    table, _maker = table_of()
    records = STATES
    assert table == records
    assert records == table
    assert table == table_of()[0]
    assert table != STATES[:3]
    assert hash(table) == hash(STATES)
    assert table != list(STATES)


def test_columns_are_read_without_making_records():
    table, maker = table_of()
    assert list(column(table, "id")) == ["AAA", "BBB", "CCC", "DDD"]
    assert list(column(kept(table, (1, 0, 1, 0)), "id")) == ["AAA", "CCC"]
    assert maker.n_made == 0
    tuple(table)
    assert list(column(table, "id")) == list(column(STATES, "id"))


def test_columns_of_what_an_edit_left_are_read_without_making_records():
    table, maker = table_of((*STATES, *STATES))
    added = replace(STATES[0], id=ActorId("NEW"))
    for items in (
        [*range(6), added],
        [added, 3, 2],
        [added, added],
        [added, *range(8), added, 5],
        [],
    ):
        left = table.with_items(items)
        assert column(left, "id") == [
            item.id if item is added else STATES[item % 4].id for item in items
        ]
    nothing, _maker = table_of(())
    assert column(nothing.with_items([added]), "id") == ["NEW"]
    assert maker.n_made == 0


def test_an_edit_makes_only_what_it_changes_and_the_rest_stays_the_same():
    table, maker = table_of()
    book = Book.of(Dossier(actors=table))
    other = replace(STATES[1], status_note="disputed")
    new = Actor(ActorId("EEE"), ActorKind.STATE)
    after = book.changed(
        (
            RecordChange("actors", 2, STATES[1], other),
            RecordChange("actors", 3, STATES[2], None),
            RecordChange("actors", 5, None, new),
        )
    )
    assert maker.n_made == 2
    assert list(column(after.dossier.actors, "id")) == ["AAA", "BBB", "DDD", "EEE"]
    assert list(column(after.dossier.actors, "status_note")) == [None, "disputed", None, None]
    assert after.dossier.actors == (STATES[0], other, STATES[3], new)
    assert after.dossier.actors[0] is book.dossier.actors[0]
    assert after.dossier.actors[2] is book.dossier.actors[3]
    assert book.dossier.actors == STATES


def test_the_difference_of_two_states_is_found_without_making_records():
    table, maker = table_of()
    book = Book.of(Dossier(actors=table))
    other = replace(STATES[1], status_note="disputed")
    after = book.changed((RecordChange("actors", 2, STATES[1], other),))
    assert maker.n_made == 1
    found = differences(book.dossier, after.dossier)["actors"]
    assert (found.start, found.gone, found.come) == (1, (STATES[1],), (other,))
    assert maker.n_made == 1


def test_what_stands_between_two_that_differ_does_not_differ():
    table, maker = table_of()
    book = Book.of(Dossier(actors=table))
    first, last = (replace(STATES[row], status_note="disputed") for row in (0, 3))
    changes = (
        RecordChange("actors", 1, STATES[0], first),
        RecordChange("actors", 3, STATES[2], None),
        RecordChange("actors", 4, STATES[3], last),
    )
    for after in (book.changed(changes), book.changed((changes[0], changes[2]))):
        found = differences(book.dossier, after.dossier)["actors"]
        assert found.gone[0] is book.dossier.actors[0]
        assert found.gone[-1] is book.dossier.actors[3]
        assert found.come == (first, last)
        assert STATES[1] not in found.gone
    assert maker.n_made == 3


def test_tables_that_have_nothing_to_do_with_each_other_are_compared_by_their_records():
    before, after = Dossier(actors=table_of()[0]), Dossier(actors=table_of()[0])
    assert differences(before, after)["actors"].come == STATES
    assert not differences(before, Dossier(actors=tuple(before.actors)))


def test_look_ups_make_one_record_and_follow_an_edit():
    table, maker = table_of()
    book = Book.of(Dossier(actors=table))
    look_up = book.dossier.actor_by_id
    assert (look_up[ActorId("CCC")], maker.n_made) == (STATES[2], 1)
    assert look_up[ActorId("CCC")] is table[2]
    other = replace(STATES[1], status_note="disputed")
    after = book.changed((RecordChange("actors", 2, STATES[1], other),)).dossier
    hand_on(book.dossier, after, differences(book.dossier, after))
    assert vars(after)["actor_by_id"][ActorId("BBB")] is other
    assert after.actor_by_id[ActorId("AAA")] is table[0]
    assert look_up[ActorId("BBB")] == STATES[1]
    assert maker.n_made == 3


def test_what_is_kept_shares_its_items_with_what_an_edit_left():
    table, maker = table_of()
    book = Book.of(Dossier(actors=table))
    after = book.changed((RecordChange("actors", 4, STATES[3], None),)).dossier
    one, other = kept(table, (1, 1, 0, 0)), kept(after.actors, (1, 1, 0))
    assert items_of(one)[0] is items_of(other)[0]
    assert maker.n_made == 1
