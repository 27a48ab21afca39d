"""Every number on a figure has a source, every source a number, and none is missing."""

import re
from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.analysis.network_filter import NetworkFilter, Scope
from app.domain.ids import ActorId, SourceId
from app.domain.records import Source
from app.domain.vocabulary import Polarity
from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.drawing.geometry import compose_geometry
from app.drawing.look import LIGHT
from app.drawing.text_measure import estimate_text
from app.figures.briefing.sheet import compose_sheet
from app.figures.figure import compose_figure
from app.figures.numbering import MOST_NAMED, number_figure
from app.figures.request import FigureRequest
from app.figures.slides.composing import compose_slide
from app.figures.slides.slide import SLIDE_WIDTH_MM, SlideWording
from app.figures.source_marks import Anchor
from app.figures.source_notes import SourceNotes, sources_behind
from app.session.figure_scene import build_figure_scene
from app.session.map_layout import MapLayout
from app.session.session import Session
from tests.small_dossier import make_small_dossier

SLIDE_WORDING = SlideWording(
    sources=lambda listed: f"Sources: {listed}",
    further=lambda count: f"{count} more",
    tie_sources=lambda numbers: f"sources {numbers}",
    legend_name="Legend",
)
_NUMBERS = re.compile(r"\d+(?:[,–]\d+)*")


def spelled(text):
    """The numbers in a text like ``1,3–5``."""
    numbers = []
    for run in text.split(","):
        first, _, last = run.partition("–")
        numbers += range(int(first), int(last or first) + 1)
    return numbers


def on_map(figure):
    """The numbers on the map, in the order in which it is read."""
    marks = [mark for mark in figure.map.picture.labels if _NUMBERS.fullmatch(mark.text)]
    rows = {round((m.box[1] + m.box[3]) / 2 / (m.box[3] - m.box[1])): [] for m in marks}
    for mark in marks:
        row = round((mark.box[1] + mark.box[3]) / 2 / (mark.box[3] - mark.box[1]))
        rows[row].append(mark)
    read = [m for row in sorted(rows) for m in sorted(rows[row], key=lambda m: sum(m.box[::2]))]
    return [number for mark in read for number in spelled(mark.text)]


def in_brackets(texts):
    found = re.findall(r"\[([\d,–]+)\]", " ".join(texts))
    return [number for each in found for number in spelled(each)]


def as_left_out(texts):
    """The numbers of what is named as without room for them."""
    named = re.findall(r"No number: (.*?) \+\d+", " ".join(texts))
    found = [re.split(r"[ \u00a0]", each)[-1] for each in re.split(" · |; ", "; ".join(named))]
    return [number for each in found if each for number in spelled(each)]


def met_in_order(figure, texts):
    """Every number on the map and in the text around it.

    Once, in the order in which a reader meets it; what is named as without room is in no order
    that says more.
    """
    met = list(dict.fromkeys([*on_map(figure), *in_brackets(texts)]))
    return [*met, *sorted(set(as_left_out(texts)) - set(met))]


def numbers_listed(figure):
    return list(range(1, len(figure.notes.numbered) + 1))


@pytest.fixture(scope="module")
def small():
    dossier = make_small_dossier()
    layout = MapLayout(dossier)
    layout.settle()
    return dossier, layout


actors = st.sampled_from(["BLR", "CHN", "JPN", "KAZ", "RUS", "TWN", "USA"])


@st.composite
def wishes(draw):
    """A filter, a day of knowing, and what the figure is about."""
    wanted = NetworkFilter(
        scope=Scope.ALL,
        blocs=draw(st.frozensets(st.sampled_from([ActorId("csto"), ActorId("sco")]))),
        polarities=draw(st.none() | st.frozensets(st.sampled_from(Polarity), min_size=1)),
        sources=draw(st.none() | st.frozensets(st.sampled_from(["news", "charter"]).map(SourceId))),
        show_agreements=draw(st.booleans()),
        hidden_actors=draw(st.frozensets(actors.map(ActorId), max_size=3)),
    )
    selected = draw(st.sampled_from([(), ("KAZ", "RUS"), ("JPN", "KAZ"), ("CHN",)]))
    size = draw(st.sampled_from([(60.0, None), (160.0, None), (160.0, 110.0)]))
    return wanted, tuple(map(ActorId, selected)), size


def scene_of(small, wanted):
    dossier, layout = small
    session = Session(dossier, date(2025, 11, 20), "en")
    session.set_filter(wanted)
    return build_figure_scene(session, layout)


few = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@few
@given(wish=wishes())
def test_the_numbers_on_a_page_are_those_of_its_list_without_a_gap(small, wording, wish):
    wanted, selected, (width, height) = wish
    scene = scene_of(small, wanted)
    request = FigureRequest(selected=selected, width_mm=width, height_mm=height)
    figure = compose_figure(scene, request, wording, estimate_text)
    texts = [line.text for line in figure.texts]
    assert met_in_order(figure, texts) == numbers_listed(figure)
    behind = sources_behind(scene.dossier, parts_of(scene))
    assert {source.id for source in figure.notes.numbered} == behind


def parts_of(scene):
    """All that is visible rests on."""
    yield from (part for tie in scene.visible.ties for part in tie.parts)
    yield from (held for hull in scene.hull_memberships() for held in hull)


@few
@given(wish=wishes())
def test_the_numbers_on_a_slide_are_those_of_its_notes_without_a_gap(small, wording, wish):
    wanted, selected, _ = wish
    scene = scene_of(small, wanted)
    request = FigureRequest(selected=selected, width_mm=SLIDE_WIDTH_MM)
    slide = compose_slide(scene, request, wording, SLIDE_WORDING, estimate_text)
    assert met_in_order(slide.figure, slide.notes) == numbers_listed(slide.figure)
    for number, source in enumerate(slide.figure.notes.numbered, 1):
        assert any(note.startswith(f"{number} {source.title}") for note in slide.notes)


@few
@given(wish=wishes())
def test_the_numbers_on_a_sheet_are_those_of_its_list_without_a_gap(small, wording, wish):
    wanted, selected, (width, _) = wish
    scene = scene_of(small, wanted)
    request = FigureRequest(selected=selected, width_mm=width)
    sheet = compose_sheet(scene, request, wording, estimate_text)
    texts = [entry.text for section in sheet.sections for entry in section.entries]
    assert met_in_order(sheet.figure, texts) == numbers_listed(sheet.figure)
    for number, source in enumerate(sheet.figure.notes.numbered, 1):
        assert any(text.startswith(f"{number} {source.title}") for text in texts)


@pytest.mark.parametrize(("focus", "selected"), [("", ""), ("KAZ", "KAZ RUS")])
def test_the_same_holds_for_the_atlas(make_figure, focus, selected):
    figure = make_figure(focus, selected)
    texts = [line.text for line in figure.texts]
    assert met_in_order(figure, texts) == numbers_listed(figure)
    printed = [text for text in texts if re.fullmatch(r"\d+", text)]
    assert [int(text) for text in printed] == numbers_listed(figure)


def test_where_room_is_short_only_the_numbers_that_stand_nowhere_else_are_named(
    make_figure, first_figure
):
    low = make_figure(height_mm=160.0)
    told, in_full = ([line.text for line in each.texts] for each in (low, first_figure))
    assert met_in_order(low, told) == numbers_listed(low)
    assert len(as_left_out(told)) < len(as_left_out(in_full))


@pytest.fixture(scope="module")
def star():
    """Seventy ties through one point, where nothing stands between them."""
    angles = np.linspace(0.0, np.pi, 70, endpoint=False)
    ends = 60.0 * np.column_stack((np.cos(angles), np.sin(angles)))
    actors = tuple(DrawnActor(str(i), ActorShape.CIRCLE, "") for i in range(140))
    ties = tuple(DrawnTie(2 * i, 2 * i + 1, str(i)) for i in range(70))
    places = np.concatenate([(end, -end) for end in ends])
    return compose_geometry(MapContent(actors, ties), places, 1.0, estimate_text)


def number(geometry, sources_of):
    ids = list(dict.fromkeys(source for each in sources_of for source in each))
    sources = tuple(Source(source, "article", source) for source in ids)
    notes = SourceNotes(sources, frozenset(ids), 0, {})
    wanted = {Anchor(False, tie): each for tie, each in enumerate(sources_of)}
    return number_figure(geometry, notes, wanted, (), (), estimate_text, LIGHT)


def test_of_many_ties_without_room_some_are_named_and_the_others_counted(star):
    marks = number(star, [("one",)] * 69 + [("other",)])
    assert marks.marks == ()
    assert (len(marks.left_out), marks.n_unnamed) == (MOST_NAMED, 70 - MOST_NAMED)
    assert marks.needed == (Anchor(False, 0), Anchor(False, 69))
    assert set(marks.needed) <= set(marks.left_out)
    assert marks.notes.number_of == {"one": 1, "other": 2}


def test_whatever_alone_has_a_source_is_named_however_many_that_are(star):
    marks = number(star, [(f"source {tie}",) for tie in range(70)])
    assert (len(marks.left_out), marks.n_unnamed) == (70, 0)
    assert len(marks.notes.numbered) == 70


def test_a_sheet_lists_the_sources_of_every_agreement_it_tells(make_scene, wording):
    sheet = compose_sheet(make_scene("KAZ"), FigureRequest(), wording, estimate_text)
    *agreements, _further = sheet.sections[0].entries
    assert all(re.search(r"\[[\d,–]+\]$", entry.text) for entry in agreements)


def test_hiding_a_tie_closes_the_gap(small, wording):
    every = scene_of(small, NetworkFilter(scope=Scope.ALL))
    request = FigureRequest()
    whole = compose_figure(every, request, wording, estimate_text)
    assert whole.notes.number_of.keys() == {"news", "charter"}
    assert set(on_map(whole)) == {1, 2}
    hidden = NetworkFilter(scope=Scope.ALL, sources=frozenset([SourceId("charter")]))
    rest = compose_figure(scene_of(small, hidden), request, wording, estimate_text)
    assert rest.notes.number_of == {"charter": 1}
    assert set(on_map(rest)) == {1}


def test_what_rests_on_pages_alone_and_has_no_number_is_explained(make_figure, make_scene):
    scene = make_scene("KAZ")
    figure = make_figure("KAZ", "KAZ RUS")
    told = " ".join(line.text for line in figure.texts)
    alone = [t for t in scene.visible.ties if not figure.notes.on_map(scene.dossier, t.parts)]
    assert ("The others rest on pages." in told) == bool(alone)
