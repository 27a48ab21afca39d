"""The marking of a figure: the highest of what is visible, at top and bottom, in every size."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.marking import Tlp, read_marking
from app.drawing.look import DARK, LIGHT, TLP_COLOURS, TLP_GROUND, contrast
from app.drawing.text_measure import estimate_text
from app.figures.banner import LEAST_PT, against_marking, marking_on, release_of, set_banner
from app.figures.figure import compose_figure, page_style_of
from app.figures.manifest import manifest_of
from app.figures.readability.page_labels import lines_of
from app.figures.request import FigureRequest
from app.session.figure_scene import build_figure_scene
from app.session.map_layout import MapLayout
from app.session.session import Session
from tests.small_dossier import make_small_dossier

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def marked(claims=(), sources=()) -> Dossier:
    """The small dossier with markings by id."""
    claims, sources, dossier = dict(claims), dict(sources), make_small_dossier()
    return replace(
        dossier,
        claims=tuple(replace(each, marking=claims.get(each.id)) for each in dossier.claims),
        sources=tuple(replace(each, marking=sources.get(each.id)) for each in dossier.sources),
    )


def scene_of(dossier, *focus):
    session = Session(dossier, date(2025, 11, 20))
    layout = MapLayout(session.dossier, session.as_of, session.network, session.visible)
    return build_figure_scene(session, layout, [ActorId(actor) for actor in focus])


def banner_texts(figure):
    """The lines of the figure above its title, and below its footer."""
    texts = [line.text for line in figure.texts]
    return texts[: texts.index(figure.title)], texts[-1]


def test_a_dossier_without_markings_has_no_banner(wording):
    scene = scene_of(make_small_dossier())
    figure = compose_figure(scene, FigureRequest(), wording, estimate_text)
    assert scene.marked == ()
    assert figure.marking == ""
    assert figure.texts[0].text == figure.title


def test_the_banner_is_the_highest_of_what_is_visible(wording):
    dossier = marked({"c1": "tlp:green", "c4": "TLP:RED"}, {"charter": "internal"})
    everything = scene_of(dossier)
    assert [(each.table, each.id) for each in everything.marked] == [
        ("claims", "c4"),
        ("claims", "c1"),
        ("sources", "charter"),
    ]
    assert str(marking_on(everything, FigureRequest())) == "TLP:RED · internal"
    # The threat against Taiwan is none of Kazakhstan's ties: it is not on that figure.
    about = scene_of(dossier, "KAZ")
    assert str(marking_on(about, FigureRequest())) == "TLP:GREEN · internal"
    figure = compose_figure(about, FigureRequest(), wording, estimate_text)
    assert banner_texts(figure) == (["TLP:GREEN", "internal"], "internal")
    assert manifest_of(figure).marking == "TLP:GREEN · internal"
    assert figure.description.startswith("TLP:GREEN · internal · ")


def test_a_source_behind_a_status_counts():
    dossier = marked(sources={"news": "TLP:AMBER"})
    item = dossier.evidence[-1]
    status = replace(item, id="e-p1", subject_kind="party_status", subject="p1", source="secret")
    secret = replace(dossier.sources[1], id="secret", marking="TLP:RED")
    dossier = replace(
        dossier, sources=(*dossier.sources, secret), evidence=(*dossier.evidence, status)
    )
    assert [each.id for each in scene_of(dossier).marked] == ["secret", "news"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (None, []),
        ("TLP:RED; internal", []),
        ("TLP:RED", ["charter"]),
        ("TLP:CLEAR", ["c4", "c1", "charter"]),
        ("internal", ["c4", "c1"]),
        ("", ["c4", "c1", "charter"]),
    ],
)
def test_what_stands_against_a_marking(wanted, found):
    scene = scene_of(marked({"c1": "tlp:green", "c4": "TLP:RED"}, {"charter": "internal"}))
    against = against_marking(scene, FigureRequest(marking=wanted))
    assert [each.id for each in against] == found


def test_a_page_between_banners_is_the_page(wording):
    scene = scene_of(make_small_dossier())
    plain = compose_figure(scene, FigureRequest(), wording, estimate_text)
    figure = compose_figure(scene, FigureRequest(marking="TLP:AMBER"), wording, estimate_text)
    first, last = figure.texts[0], figure.texts[-1]
    assert (first.text, last.text) == ("TLP:AMBER", "TLP:AMBER")
    down = (figure.height - plain.height) / 2
    body = figure.texts[1:-1]
    assert [line.text for line in body] == [line.text for line in plain.texts]
    assert {round(a.baseline - b.baseline, 6) for a, b in zip(body, plain.texts, strict=True)} == {
        round(down, 6)
    }
    assert figure.map.frame.corner[1] == pytest.approx(plain.map.frame.corner[1] + down)
    assert 0 < first.baseline < down
    assert figure.height - down < last.baseline < figure.height


def test_a_page_of_a_height_is_so_high_with_its_banners(wording):
    request = FigureRequest(height_mm=180.0, marking="TLP:AMBER")
    figure = compose_figure(scene_of(make_small_dossier()), request, wording, estimate_text)
    assert figure.height_mm == pytest.approx(180.0)


@pytest.mark.parametrize("width_mm", [30.0, 160.0, 420.0])
@pytest.mark.parametrize("text", ["TLP:AMBER+STRICT", "TLP:RED; internal", "a text of the house"])
def test_a_banner_lies_between_the_margins(wording, width_mm, text):
    request = FigureRequest(width_mm=width_mm)
    margin, style = page_style_of(request, wording, estimate_text)
    width = width_mm / 25.4 * 72.0 - 2 * margin
    banner = set_banner(read_marking(text), margin, width, style)
    assert banner is not None
    for box in (*banner.texts, *banner.grounds):
        assert box.x >= margin - 0.01
        assert box.x + box.width <= margin + width + 0.01
    assert all(0 < line.baseline < banner.height for line in banner.texts)
    assert max(line.x + line.width for line in banner.texts) > margin + width - 12.0
    if width_mm > 100:
        assert min(line.size for line in banner.texts) >= LEAST_PT


def test_labels_are_read_on_their_own_ground(wording):
    assert all(contrast(TLP_COLOURS[word], TLP_GROUND) > 4.5 for word in Tlp)
    scene = scene_of(make_small_dossier())
    for theme in (LIGHT, DARK):
        request = FigureRequest(marking="TLP:AMBER; internal", theme_name=theme.name)
        figure = compose_figure(scene, request, wording, estimate_text)
        grounds = {label.text: label.ground for label in lines_of(figure)}
        assert grounds["TLP:AMBER"] == TLP_GROUND
        assert grounds["internal"] == grounds[figure.title] == theme.background


def test_a_lower_marking_is_raised_unless_it_is_released(wording):
    scene = scene_of(marked({"c1": "TLP:AMBER"}))
    request = FigureRequest(marking="TLP:GREEN; for the press")
    assert str(marking_on(scene, request)) == "TLP:AMBER · for the press"
    assert release_of(scene, request, "f.png", NOW) is None
    released = replace(request, release="cleared")
    assert str(marking_on(scene, released)) == "TLP:GREEN · for the press"
    release = release_of(scene, released, "f.png", NOW)
    assert (release.required, release.records) == ("TLP:AMBER", (("claims", "c1"),))
    assert release_of(scene, replace(released, marking="TLP:RED"), "f.png", NOW) is None
