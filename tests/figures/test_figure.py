from dataclasses import astuple
from datetime import date

import pytest

from app.analysis.appraisal import TiePolarity
from app.domain.faults import DossierError
from app.drawing.legend import LegendKey
from app.drawing.text_measure import estimate_text
from app.figures.parts import FigureParts
from app.figures.request import FigureRequest


def words(figure):
    return [text.text for text in figure.texts]


def told(figure):
    return " ".join(words(figure))


def test_the_page_says_what_a_reader_without_the_program_needs(first_figure, atlas):
    text = told(first_figure)
    assert words(first_figure)[0] == "Ties of states and blocs"
    assert words(first_figure)[1].startswith("As of 2025-11-13 · ")
    assert "known by" not in text
    assert text.endswith("Multivector 2025-11-13")
    for source in atlas.focus_sources:
        assert atlas.source_by_id[source].outlet in text
    assert "Taiwan*: Governed" in text


def test_the_second_clock_is_told_where_it_counts(make_figure):
    assert "known by 2024-06-01" in told(make_figure(known_by=date(2024, 6, 1)))


def test_nothing_stands_outside_the_page(first_figure, make_figure):
    for figure in (
        first_figure,
        make_figure("KAZ", "KAZ RUS"),
        make_figure("KAZ", width_mm=60.0),
        make_figure("KAZ", width_mm=30.0),
    ):
        for text in figure.texts:
            assert text.x >= 0.0
            assert text.x + text.width <= figure.width
            assert text.size < text.baseline + text.size / 2 < figure.height
        left, top, right, bottom = figure.map.geometry.bounds
        frame = figure.map.frame
        assert frame.corner[0] >= 0.0
        assert frame.corner[0] + (right - left) * frame.scale <= figure.width + 1e-6
        assert frame.corner[1] + (bottom - top) * frame.scale < figure.height


def test_lines_of_text_do_not_cover_each_other(make_figure):
    texts = make_figure("KAZ", "KAZ RUS").texts
    for place, one in enumerate(texts):
        for other in texts[:place]:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            above = abs(one.baseline - other.baseline) >= min(one.size, other.size)
            assert apart or above, (one.text, other.text)


def test_the_legend_explains_what_is_visible_and_nothing_else(make_scene, make_figure):
    for focus in ("", "KAZ", "AUS"):
        figure = make_figure(focus)
        scene = make_scene(*focus.split())
        polarities = {str(tie.appraisal.polarity) for tie in scene.visible.ties}
        keys = {str(entry.key) for entry in figure.legend}
        assert keys.intersection(map(str, TiePolarity)) == polarities
        hulls = [entry.label for entry in figure.legend if entry.key is LegendKey.HULL]
        assert hulls == [hull.label for hull in scene.content.hulls]
        disputed = any(actor.is_disputed for actor in scene.content.actors)
        assert (LegendKey.DISPUTED in {entry.key for entry in figure.legend}) == disputed
        for entry in figure.legend:
            assert (entry.label or str(entry.key)) in words(figure)


def test_a_map_of_many_ties_has_numbers_where_they_can_be_read(make_scene, first_figure):
    marks = [mark for mark in first_figure.map.picture.labels if mark.text[0].isdigit()]
    assert len(marks) > len(make_scene().visible.ties) / 2
    assert len(marks) + len(first_figure.unnumbered) == len(make_scene().visible.ties)
    assert "Numbers are sources." in told(first_figure)
    assert " ties)." in told(first_figure)


def test_ties_of_a_focus_are_numbered_or_named_as_left_out(make_scene, make_figure):
    figure = make_figure("KAZ")
    scene = make_scene("KAZ")
    marks = [mark for mark in figure.map.picture.labels if mark.text[0].isdigit()]
    assert len(marks) + len(figure.unnumbered) == len(scene.visible.ties)
    assert "Numbers are sources." in told(figure)


def test_what_has_no_room_for_its_number_is_named(first_figure):
    _, _, named = told(first_figure).partition("No number: ")
    named = named.partition(" +0")[0]
    assert first_figure.unnumbered
    shown = [
        f"{group.partition(' – ')[0]} – {other}"
        for group in named.split("; ")
        for other in group.partition(" – ")[2].split(" · ")
    ]
    assert sorted(shown) == sorted(first_figure.unnumbered)


def test_a_selected_tie_glows_and_its_evidence_stands_below(make_figure):
    figure = make_figure("", "RUS KAZ")
    assert len(figure.map.picture.glows) == 1
    assert "Agreements" in words(figure)
    assert "Quotations" in words(figure)
    assert figure.title == "Russia – Kazakhstan"


def test_titles_follow_from_what_is_shown_or_asked_for(make_figure):
    assert make_figure("JPN KAZ").title == "About Japan and Kazakhstan"
    assert make_figure("", "JPN").title == "About Japan"
    figure = make_figure("JPN", title="Казахстан и Япония")
    assert figure.title == words(figure)[0] == "Казахстан и Япония"


def test_a_long_title_is_broken_into_lines(make_figure):
    figure = make_figure("JPN", title="A very long title " * 12)
    assert len({text.baseline for text in figure.texts if text.size > 12.0}) > 2


def test_a_caption_stands_below_the_map_and_above_the_sources(make_figure):
    figure = make_figure("AUS", caption="What the reader should see " * 8)
    lines = [text for text in figure.texts if text.text.startswith(("What", "the reader"))]
    assert len(lines) > 1
    frame, (_, top, _, bottom) = figure.map.frame, figure.map.geometry.bounds
    assert lines[0].baseline - lines[0].size > frame.corner[1] + (bottom - top) * frame.scale
    heading = next(text for text in figure.texts if text.text == "Sources")
    assert lines[-1].baseline < heading.baseline - heading.size
    assert make_figure("AUS").height < figure.height


def test_text_is_as_large_as_asked_for(make_figure):
    figure = make_figure("AUS", smallest_pt=9.0)
    scale = figure.map.frame.scale
    assert min(text.size for text in figure.texts) == pytest.approx(9.0)
    assert min(label.size_px * scale for label in figure.map.picture.labels) >= 9.0


def test_a_date_before_everything_says_that_nothing_is_there(make_figure):
    figure = make_figure(as_of=date(1900, 1, 1))
    assert "Nothing is there." in told(figure)
    assert "As of 1900-01-01" in told(figure)
    assert figure.legend == ()


def test_partial_hulls_say_so_whole_ones_do_not(make_figure):
    assert "Hulls are partial." in told(make_figure("KAZ"))
    assert "Hulls are partial." not in told(make_figure())
    assert "Hulls are partial." not in told(make_figure("aukus"))


@pytest.mark.parametrize(("width_mm", "dpi", "width_px"), [(160, 300, 1890), (90, 600, 2126)])
def test_the_size_is_what_was_asked_for(make_figure, width_mm, dpi, width_px):
    figure = make_figure("JPN", width_mm=width_mm)
    assert figure.width_mm == width_mm
    assert figure.size_px(dpi)[0] == width_px


def test_the_same_request_gives_the_same_page(compose_afresh):
    one, other = (compose_afresh("KAZ", "KAZ RUS") for _ in range(2))
    assert one is not other
    assert one.texts == other.texts
    assert one.rules == other.rules
    assert one.height_mm == other.height_mm
    paths = [batch.paths.tobytes() for batch in one.map.picture.ties]
    assert paths == [batch.paths.tobytes() for batch in other.map.picture.ties]
    assert astuple(one.map.frame) == astuple(other.map.frame)


def test_themes_differ_in_colours_alone(make_figure):
    light, dark = make_figure("KAZ"), make_figure("KAZ", theme_name="dark")
    assert light.background != dark.background
    assert words(light) == words(dark)
    assert light.height_mm == dark.height_mm


@pytest.mark.parametrize(
    ("focus", "selected", "wanted"),
    [
        ("", "", {"width_mm": 160.0, "height_mm": 160.0}),
        ("KAZ", "KAZ RUS", {"width_mm": 160.0, "height_mm": 110.0}),
        ("AUS", "", {"width_mm": 338.67, "height_mm": 190.5, "caption": "Look here"}),
    ],
)
def test_a_page_of_a_fixed_height_has_everything_on_it_and_nothing_twice(
    make_figure, focus, selected, wanted
):
    figure = make_figure(focus, selected, **wanted)
    assert figure.height_mm == pytest.approx(wanted["height_mm"])
    (_, top, _, bottom), frame = figure.map.geometry.bounds, figure.map.frame
    map_bottom = frame.corner[1] + (bottom - top) * frame.scale
    for text in figure.texts:
        assert text.x >= 0.0
        assert text.x + text.width <= figure.width
        assert text.baseline + text.size / 2 < figure.height
    for place, one in enumerate(figure.texts):
        for other in figure.texts[:place]:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            above = abs(one.baseline - other.baseline) >= min(one.size, other.size)
            assert apart or above, (one.text, other.text)
    notes = next(text for text in figure.texts if text.text == "Sources")
    assert map_bottom < notes.baseline
    assert "caption" not in wanted or wanted["caption"] in words(figure)
    assert {text.text for text in figure.texts if text.text[:1] == "<"} == {
        f"<{group}>" for group in ("ties", "status", "weight", "actors", "blocs")
    } or focus == "AUS"


def test_what_a_low_page_leaves_out_is_counted(make_figure):
    figure = make_figure(height_mm=120.0)
    assert "notes" in told(figure)
    numbered = [source.outlet for source in figure.notes.numbered]
    assert all(outlet in told(figure) for outlet in numbered)


def test_evidence_without_room_is_one_remark_instead_of_empty_headings(make_figure):
    figure = make_figure("KAZ", "KAZ RUS", height_mm=110.0, smallest_pt=6.0)
    assert "untold: 14 and 54" in told(figure)
    headings = {"Agreements", "Quotations"}
    assert headings.isdisjoint(text.text for text in figure.texts)
    assert "Multivector 2025-11-13." in told(figure)


def test_the_map_is_the_largest_part_of_a_low_page(make_figure):
    figure = make_figure("KAZ", "KAZ RUS", height_mm=110.0, smallest_pt=6.0)
    left, top, right, bottom = figure.map.geometry.bounds
    scale = figure.map.frame.scale
    assert (bottom - top) * scale > 0.4 * figure.height
    assert (right - left) * scale > 0.5 * figure.width
    assert not figure.map.geometry.hidden_labels


def test_a_page_without_room_for_a_map_is_refused(make_figure):
    with pytest.raises(DossierError, match="no room left for the map"):
        make_figure(width_mm=60.0, height_mm=40.0)


def test_the_legend_covers_nothing_of_the_map(make_figure):
    for focus in ("", "KAZ", "AUS"):
        figure = make_figure(focus)
        frame, corner = figure.map.frame, figure.map.frame.map_corner
        headings = [text for text in figure.texts if text.text[:1] == "<"]
        for label in figure.map.picture.labels:
            x0, y0, x1, y1 = (
                (side - corner[place % 2]) * frame.scale + frame.corner[place % 2]
                for place, side in enumerate(label.box)
            )
            for text in headings:
                beside = text.x + text.width <= x0 or x1 <= text.x
                assert beside or text.baseline <= y0 or y1 <= text.baseline - text.size


def test_a_map_that_fits_a_lower_room_as_well_is_not_made_again(make_scene, wording):
    parts = FigureParts(make_scene("AUS"), FigureRequest(), wording, estimate_text)
    wide = parts.fit_map(240.0, 900.0)
    height = wide.bounds[3] - wide.bounds[1]
    assert parts.fit_map(240.0, height + 5.0) is wide
    lower = parts.fit_map(240.0, 0.8 * height)
    assert lower.bounds[3] - lower.bounds[1] <= 0.8 * height
