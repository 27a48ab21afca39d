"""A figure leads back to the view it was made from, and names nobody who is not on it."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.analysis.network_filter import Scope, initial_filter
from app.domain.faults import DossierError
from app.domain.vocabulary import Polarity
from app.figures.request import FigureRequest
from app.session import figure_records
from app.session.comparison import Clock
from app.session.figure_origin import carried_by
from app.session.figure_return import changes_since, read_origin, request_of, view_of
from app.session.figure_scene import build_figure_scene
from app.session.selection import Selection
from app.session.session import Session
from app.session.view_reading import Missing
from app.session.view_state import show_state, state_of

TODAY = date(2025, 11, 20)
EXTENT = (-10.0, -20.0, 300.5, 200.25)
REQUEST = FigureRequest(
    width_mm=120.0,
    dpi=200,
    title="Ours",
    selected=("KAZ", "RUS"),
    height_mm=90.0,
    smallest_pt=7.5,
    caption="Who is nearer",
    citation_style="apa",
    nudge_labels=False,
)


@pytest.fixture
def session(small_dossier):
    return Session(small_dossier, TODAY)


@pytest.fixture
def layout(session, laid_out):
    return laid_out(session)


def carried(session, layout, request=REQUEST):
    scene = build_figure_scene(session, layout, request.focus)
    return carried_by(session, layout, scene, request, EXTENT)


def come_home(text, session):
    """Look at a dossier as a figure did; what is missing and what changed."""
    origin = read_origin(text)
    state, missing = view_of(origin, session)
    show_state(session, state)
    return state, missing, changes_since(origin, session)


def look_about(session):
    """See less than all: another date, one polarity, an actor hidden, a tie selected."""
    session.set_as_of(date(2025, 11, 30))
    session.set_known_by(date(2025, 12, 1))
    wanted = replace(session.filter, hidden_actors=session.filter.hidden_actors | {"JPN"})
    session.set_filter(replace(wanted, polarities=frozenset({Polarity.COOPERATIVE})))
    session.set_selection(Selection(ties=(("KAZ", "RUS"),)))


def test_the_view_is_back(session, layout, small_dossier):
    look_about(session)
    before = session.as_of, session.known_by, session.selection
    places = state_of(session, layout.final_places()).places
    other = Session(small_dossier, TODAY)
    state, missing, changes = come_home(carried(session, layout), other)
    assert (other.as_of, other.known_by, other.selection) == before
    hidden = other.filter.hidden_actors
    # Who was on the map for the sake of the hidden alone cannot be told from them.
    assert hidden == {"JPN", "USA"}
    assert other.filter == replace(session.filter, hidden_actors=hidden)
    assert other.visible.actors == session.visible.actors
    assert state.places == {actor: places[actor] for actor in state.places}
    assert state.extent == EXTENT
    assert missing == Missing()
    assert not changes.is_any


def test_how_the_figure_was_asked_for_is_back(session, layout, small_dossier):
    assert request_of(read_origin(carried(session, layout)), small_dossier) == REQUEST


def test_a_figure_of_before_there_were_heights_is_read_too(session, layout):
    said = json.loads(carried(session, layout))
    for wish in ("height_mm", "smallest_pt", "caption", "citation_style", "nudge_labels"):
        del said["request"][wish]
    request = read_origin(json.dumps(said)).request
    assert (request.height_mm, request.smallest_pt, request.caption) == (None, None, None)
    assert request.citation_style == "house"
    assert request.nudge_labels


@pytest.mark.parametrize(
    "wish",
    [{"height_mm": "high"}, {"smallest_pt": 1e999}, {"caption": 3}, {"citation_style": "none"}],
)
def test_strange_wishes_are_told(session, layout, wish):
    said = json.loads(carried(session, layout))
    said["request"].update(wish)
    with pytest.raises(DossierError, match="cannot be read"):
        read_origin(json.dumps(said))


def test_the_same_figure_carries_the_same_text(session, layout):
    assert carried(session, layout) == carried(session, layout)


def test_whoever_is_not_on_the_map_is_not_named(session, layout):
    session.set_filter(replace(session.filter, blocs=frozenset({"csto", "sco"})))
    session.set_selection(Selection(actors=("JPN", "KAZ")))
    whole = carried(session, layout)
    assert '"JPN"' in whole
    hiding = replace(session.filter, hidden_actors=frozenset({"JPN"}))
    session.set_filter(replace(hiding, sources=frozenset({"s1", "nowhere"})))
    visible = {*session.visible.actors, *(hull.bloc for hull in session.visible.hulls)}
    text = carried(session, layout)
    assert "JPN" not in text
    assert "Japan" not in text
    assert "nowhere" not in text
    assert visible
    for actor in session.dossier.actor_by_id:
        assert (f'"{actor}"' in text) == (actor in visible)


def test_what_a_focus_leaves_out_stays_out(session, layout, small_dossier):
    request = replace(REQUEST, focus=("JPN",), selected=())
    scene = build_figure_scene(session, layout, request.focus)
    other = Session(small_dossier, TODAY)
    _, _, changes = come_home(carried(session, layout, request), other)
    assert len(other.visible.ties) > len(scene.visible.ties)
    assert not changes.is_any
    assert other.visible.actors == scene.visible.actors != session.visible.actors


def test_a_comparison_is_back(session, layout, small_dossier):
    session.compare(Clock(date(2012, 1, 1), None))
    session.set_filter(replace(session.filter, hidden_actors=frozenset({"JPN"})))
    other = Session(small_dossier, TODAY)
    _, _, changes = come_home(carried(session, layout), other)
    assert other.compared_clock == session.compared_clock
    assert other.shown.actors == session.shown.actors
    assert not changes.is_any


def test_the_first_view_is_said_in_few_words(session, layout):
    kept = json.loads(carried(session, layout))
    assert kept["view"]["filter"] == {}
    assert not kept["hides"]


def change_claims(dossier, change):
    return replace(dossier, claims=tuple(filter(None, map(change, dossier.claims))))


def test_what_changed_since_is_told_by_record(session, layout, small_dossier):
    session.set_filter(replace(session.filter, scope=Scope.ALL))
    text = carried(session, layout)
    names = [
        replace(name, text="Kasachstan!") if name.actor == "KAZ" else name
        for name in small_dossier.actor_names
    ]
    excerpts = [replace(each, exact=f"{each.exact}!") for each in small_dossier.excerpts]
    assert excerpts
    later = replace(small_dossier, actor_names=tuple(names))
    later = change_claims(
        later,
        lambda c: replace(c, summary="other") if c.id == "c6" else c if c.id != "c4" else None,
    )
    later = replace(later, evidence=tuple(item for item in later.evidence if item.subject != "c4"))
    _, _, changes = come_home(text, Session(later, TODAY))
    assert ("actors", "KAZ") in changes.changed
    assert ("claims", "c6") in changes.changed
    assert ("claims", "c4") in changes.gone
    assert ("claims", "c1") not in changes.changed
    assert changes.new == ()
    quoted = replace(small_dossier, excerpts=tuple(excerpts))
    _, _, changes = come_home(text, Session(quoted, TODAY))
    assert changes.changed
    assert {table for table, _ in changes.changed} != {"actors"}


def test_what_is_new_is_told(session, layout, small_dossier):
    text = carried(
        Session(change_claims(small_dossier, lambda c: c if c.id != "c7" else None), TODAY), layout
    )
    _, _, changes = come_home(text, session)
    assert ("claims", "c7") in changes.new


def test_of_very_many_records_only_whether_anything_changed_is_kept(
    session, layout, small_dossier, monkeypatch
):
    monkeypatch.setattr(figure_records, "MOST_RECORDS", 3)
    text = carried(session, layout)
    assert json.loads(text)["data"]["records"] is None
    assert not come_home(text, Session(small_dossier, TODAY))[2].is_any
    later = change_claims(small_dossier, lambda c: replace(c, summary="other"))
    changes = come_home(text, Session(later, TODAY))[2]
    assert changes.is_any
    assert not changes.is_told


def test_a_figure_of_another_dossier_is_not_taken_for_one_of_ours(session, layout, small_dossier):
    kept = json.loads(carried(session, layout))
    kept["actors"] = ["XXA", "XXB"]
    with pytest.raises(DossierError, match="another dossier"):
        view_of(read_origin(json.dumps(kept)), session)


def test_a_filter_names_no_more_than_it_must(session, layout):
    initial = initial_filter(session.dossier)
    session.set_filter(replace(initial, show_past=not initial.show_past))
    kept = json.loads(carried(session, layout))
    assert kept["view"]["filter"] == {"show_past": not initial.show_past}


def spoiled(session, layout):
    """Texts that are none of ours, each with what is said of it."""
    text = carried(session, layout)

    def changed(*path, to):
        kept = json.loads(text)
        inner = kept
        for name in path[:-1]:
            inner = inner[name]
        inner[path[-1]] = to
        return json.dumps(kept)

    return [
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "missing"),
        ("1" * 5000, "not JSON"),
        (text[:-1], "not JSON"),
        ("{}", "not of a figure of ours"),
        (changed("multivector_figure", to=True), "not of a figure of ours"),
        (changed("multivector_figure", to=9), "version 9"),
        (changed("hides", to=1), "hides"),
        (changed("actors", to="KAZ"), "list"),
        (changed("actors", to=[1]), "word"),
        (changed("actors", to=["a" * 2000]), "word"),
        (changed("view", to=[]), "missing"),
        (changed("view", "places", to=json.loads("[" * 20 + "]" * 20)), "nested"),
        (changed("request", "dpi", to=10**400), "resolution"),
        (changed("request", "width_mm", to=10**400), "request"),
        (changed("request", "width_mm", to=float("nan")), "width"),
        (changed("request", "width_mm", to=True), "width"),
        (changed("request", "selected", to=["a", "b", "c"]), "too long"),
        (changed("request", "theme", to="pink"), "theme"),
        (changed("data", "sha256", to=None), "word"),
        (changed("data", "records", to={"sqlite_master": {}}), "there are no"),
        (changed("data", "records", to={"claims": {"c1": 1}}), "word"),
    ]


def test_what_is_none_of_ours_is_refused_in_a_line(session, layout):
    for text, why in spoiled(session, layout):
        with pytest.raises(DossierError, match=why) as caught:
            read_origin(text)
        assert "\n" not in caught.value.reason


def test_a_view_in_it_that_is_none_is_refused_and_changes_nothing(session, layout):
    kept = json.loads(carried(session, layout))
    kept["view"]["as_of"] = "yesterday"
    before = session.as_of, session.filter
    with pytest.raises(DossierError, match="as_of"):
        view_of(read_origin(json.dumps(kept)), session)
    assert (session.as_of, session.filter) == before
