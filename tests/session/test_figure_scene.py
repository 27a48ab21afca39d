from datetime import date

import numpy as np

from app.domain.ids import ActorId
from app.session.figure_scene import build_figure_scene
from app.session.map_layout import MapLayout
from app.session.session import Session


def scenes_of(atlas):
    session = Session(atlas, date(2026, 1, 1), "de")
    layout = MapLayout(atlas)
    layout.settle()
    return session, layout


def test_the_scene_is_what_the_session_shows_where_the_layout_has_it(atlas):
    session, layout = scenes_of(atlas)
    scene = build_figure_scene(session, layout)
    assert scene.visible is session.visible
    assert (scene.as_of, scene.known_by) == (session.as_of, None)
    assert "Kasachstan" in {actor.label for actor in scene.content.actors}
    assert len(scene.positions) == len(scene.content.actors)
    assert not scene.has_partial_hulls()


def test_in_focus_everybody_stays_where_they_are_on_the_map(atlas):
    session, layout = scenes_of(atlas)
    whole = build_figure_scene(session, layout)
    part = build_figure_scene(session, layout, [ActorId("KAZ")])
    places = dict(zip([actor.id for actor in whole.content.actors], whole.positions, strict=True))
    assert 1 < len(part.content.actors) < len(whole.content.actors)
    for actor, place in zip(part.content.actors, part.positions, strict=True):
        assert np.array_equal(place, places[actor.id])
    assert all("KAZ" in tie.tie.dyad for tie in part.visible.ties)
    assert part.has_partial_hulls()


def test_the_memberships_behind_the_hulls_are_those_of_the_date(atlas):
    session, layout = scenes_of(atlas)
    session.set_as_of(date(2012, 1, 1))
    held = held_in(build_figure_scene(session, layout))
    assert ("UZB", "csto") in held
    session.set_as_of(date(2014, 1, 1))
    held = held_in(build_figure_scene(session, layout))
    assert ("UZB", "csto") not in held


def held_in(scene):
    """Who is a member of what, hull by hull."""
    hulls = zip(scene.content.hulls, scene.hull_memberships(), strict=True)
    assert all(each.record.bloc == hull.bloc for hull, held in hulls for each in held)
    return {
        (each.record.actor, each.record.bloc) for held in scene.hull_memberships() for each in held
    }
