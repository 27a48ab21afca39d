from hypothesis import given
from hypothesis import strategies as st

from app.analysis.shared_list import SharedList

ITEMS = st.lists(st.integers(), min_size=1, max_size=150)


def test_an_empty_list_has_no_elements():
    empty = SharedList([])
    assert len(empty) == 0
    assert list(empty) == []
    assert empty.with_changes({}) == empty


@given(ITEMS, st.data())
def test_a_copy_differs_where_it_was_told_to_and_the_first_nowhere(items, data):
    first = SharedList(items)
    places = st.integers(0, len(items) - 1)
    changes = data.draw(st.dictionaries(places, st.text(max_size=3)))
    second = first.with_changes(changes)
    expected = [changes.get(place, item) for place, item in enumerate(items)]
    assert list(first) == items
    assert list(second) == expected
    assert len(second) == len(items)
    assert [second[place] for place in range(len(items))] == expected
    assert second.take(range(len(items))) == expected
    assert (second == first) is (expected == items)


@given(ITEMS, st.data())
def test_what_changed_is_told_by_identity(items, data):
    first = SharedList(items)
    places = data.draw(st.sets(st.integers(0, len(items) - 1)))
    second = first.with_changes({place: object() for place in places})
    assert second.changed_since(first) == sorted(places)
    assert first.changed_since(first) == []


def test_of_lists_that_have_nothing_in_common_only_other_objects_differ():
    items = [object() for _ in range(9)]
    others = [*items[:4], object(), *items[5:]]
    assert SharedList(others).changed_since(SharedList(items)) == [4]


def test_a_copy_without_changes_is_the_list_itself():
    first = SharedList(range(1000))
    assert first.with_changes({}) is first
