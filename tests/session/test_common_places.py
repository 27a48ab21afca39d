"""Contents that are parts of one lie where they lie in it."""

from datetime import date

import numpy as np
import pytest

from app.session.comparison import Clock
from app.session.first_side_session import FirstSideSession
from app.session.map_content import build_map_content
from app.session.map_layout import MapLayout
from app.session.session import Session


@pytest.fixture
def second(small_dossier):
    session = Session(small_dossier, date(2025, 11, 14))
    session.compare(Clock(date(2000, 1, 1)))
    session.show_side_by_side(True)
    return session


def by_id(layout, content):
    points = layout.positions(content).tolist()
    return {actor.id: at for actor, at in zip(content.actors, points, strict=True)}


def test_both_sides_have_equal_places(second):
    layout = MapLayout(second.dossier, second.as_of)
    layout.settle()
    before = by_id(layout, second.content)
    first = FirstSideSession(second)
    whole = build_map_content(second.dossier, second.compared.union, "en")
    layout.share(lambda: whole)
    left, right = by_id(layout, first.content), by_id(layout, second.content)
    assert left.keys() != right.keys()
    assert by_id(layout, whole).items() >= (left | right).items()
    assert right == before, "nobody has moved"
    assert layout.positions(first.content) is layout.positions(first.content)
    layout.share(None)
    assert by_id(layout, second.content) == before


def test_who_is_dragged_moves_on_both(second):
    layout = MapLayout(second.dossier, second.as_of)
    layout.settle()
    first = FirstSideSession(second)
    whole = build_map_content(second.dossier, second.compared.union, "en")
    layout.share(lambda: whole)
    both = {actor.id for actor in first.content.actors} & {
        actor.id for actor in second.content.actors
    }
    actor = min(both)
    layout.positions(first.content)
    layout.grab(actor)
    layout.drag_to(actor, (7.0, -9.0))
    layout.release(actor)
    layout.settle()
    left, right = by_id(layout, first.content), by_id(layout, second.content)
    assert left[actor] == right[actor] == [7.0, -9.0]
    assert all(np.allclose(left[each], right[each]) for each in both)


def test_a_part_from_a_moment_ago_has_places_too(second):
    layout = MapLayout(second.dossier, second.as_of)
    layout.settle()
    before = by_id(layout, second.content)
    first = FirstSideSession(second)
    smaller = first.content
    layout.share(lambda: smaller)
    assert by_id(layout, second.content) == before
