"""Pictures: every thing in its layer, in its colours, gathered by style, in fixed order."""

import numpy as np
import pytest

from app.drawing.content import (
    ActorShape,
    DrawnActor,
    DrawnHull,
    DrawnTie,
    MapContent,
    TieDash,
    TieTone,
)
from app.drawing.emphasis import Emphasis, find_neighbourhood
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.look import DARK, LIGHT, Sizes, blend, contrast
from app.drawing.paint_ties import LineStyle, TieBatch
from app.drawing.picture import Picture, compose_picture
from app.drawing.text_measure import estimate_text

SIZES = Sizes()


def paint_tie(emphasis: Emphasis | None = None, **given: object) -> Picture:
    actors = tuple(DrawnActor(name, ActorShape.CIRCLE, name) for name in "AB")
    content = MapContent(actors, (DrawnTie(0, 1, "A|B", **given),))
    positions = np.array([[0.0, 0.0], [300.0, 0.0]])
    geometry = compose_geometry(content, positions, 1.0, estimate_text)
    return compose_picture(geometry, LIGHT, emphasis)


def styles(batches: tuple[TieBatch, ...]) -> list[LineStyle]:
    return [batch.style for batch in batches]


def strength(step: int) -> float:
    return SIZES.tie_strength[step - 1]


@pytest.mark.parametrize(
    ("tone", "colour"),
    [
        (TieTone.COOPERATIVE, LIGHT.cooperative),
        (TieTone.CONFLICTUAL, LIGHT.conflictual),
        (TieTone.NEUTRAL, LIGHT.neutral),
    ],
)
@pytest.mark.parametrize("step", [1, 2, 3])
def test_tone_and_width(tone: TieTone, colour: tuple[int, int, int], step: int) -> None:
    (style,) = styles(paint_tie(tone=tone, width_step=step).ties)
    expected = blend(colour, LIGHT.background, strength(step))
    assert style == LineStyle(SIZES.widths[step - 1], expected)


def test_dashes() -> None:
    (dashed,) = styles(paint_tie(dash=TieDash.DASHED).ties)
    (dotted,) = styles(paint_tie(dash=TieDash.DOTTED).ties)
    assert dashed.dash == SIZES.dashed
    assert dotted.dash == SIZES.dotted


def test_a_mixed_tie_is_a_solid_line_with_dashes_of_the_other_tone_on_it() -> None:
    base, overlay = styles(paint_tie(tone=TieTone.MIXED).ties)
    assert base.dash == ()
    assert base.rgb == blend(LIGHT.cooperative, LIGHT.background, strength(1))
    assert overlay.rgb == blend(LIGHT.conflictual, LIGHT.background, strength(1))
    assert overlay.dash == (SIZES.two_tone, SIZES.two_tone)


def test_every_other_dash_of_a_planned_mixed_tie_has_the_other_tone() -> None:
    one, other = styles(paint_tie(tone=TieTone.MIXED, dash=TieDash.DASHED).ties)
    on, off = SIZES.dashed
    period = 2 * (on + off)
    assert sum(one.dash) == sum(other.dash) == period
    where_other_begins = (period - other.dash_offset) % period
    assert where_other_begins == pytest.approx(on + off)


@pytest.mark.parametrize("tone", list(TieTone))
def test_a_contested_tie_is_two_toned_and_none_of_them_looks_like_another(tone: TieTone) -> None:
    picture = paint_tie(tone=tone, is_contested=True)
    assert len({style.rgb for style in styles(picture.ties)}) == 2


def test_ended_is_thin_and_faint_and_past_is_faint() -> None:
    (ended,) = styles(paint_tie(width_step=3, is_ended=True).ties)
    assert ended.width_px == SIZES.ended_width
    (faint,) = styles(paint_tie(width_step=3, is_faint=True).ties)
    assert faint.width_px == SIZES.widths[2]
    assert ended.rgb == faint.rgb == blend(LIGHT.neutral, LIGHT.background, SIZES.faint)


def test_a_selected_tie_glows_in_full_colour() -> None:
    picture = paint_tie(Emphasis(selected_ties=frozenset({0})), tone=TieTone.COOPERATIVE)
    (glow,), (line,) = styles(picture.glows), styles(picture.ties)
    assert glow.width_px == line.width_px + SIZES.glow
    assert line.rgb == LIGHT.cooperative
    hovered = paint_tie(Emphasis(hovered_tie=0))
    assert len(hovered.glows) == 1
    assert paint_tie().glows == ()


def test_out_of_focus_lies_below_the_hulls() -> None:
    focus = Emphasis(focus=frozenset({0}))
    picture = paint_tie(focus, arrow_to_b=True)
    assert picture.ties == picture.arrows == ()
    assert styles(picture.faded_ties)[0].rgb == blend(
        LIGHT.neutral, LIGHT.background, SIZES.unfocused
    )
    assert len(picture.faded_arrows) == 1
    kept = paint_tie(Emphasis(focus=frozenset({0}), focus_ties=frozenset({0})))
    assert kept.faded_ties == ()
    chosen = paint_tie(Emphasis(focus=frozenset(), selected_ties=frozenset({0})))
    assert chosen.faded_ties == ()


def test_every_tie_is_painted_once_and_two_toned_ones_twice(
    small_geometry: Geometry, small_content: MapContent
) -> None:
    picture = compose_picture(small_geometry, LIGHT)
    times = np.bincount(np.concatenate([batch.ties for batch in picture.ties]))
    assert times.tolist() == [1 + tie.is_two_toned for tie in small_content.ties]
    for batch in picture.ties:
        assert np.array_equal(batch.paths, small_geometry.paths[batch.ties])
    assert len(set(styles(picture.ties))) == len(picture.ties)


def test_arrows_have_the_colour_of_their_tie(small_geometry: Geometry) -> None:
    picture = compose_picture(small_geometry, DARK)
    colours = {int(tie): arrow.rgb for arrow in picture.arrows for tie in arrow.ties}
    assert colours == {
        2: blend(DARK.conflictual, DARK.background, strength(3)),
        4: blend(DARK.cooperative, DARK.background, strength(1)),
    }


def test_every_actor_is_painted_once_with_its_code(small_geometry: Geometry) -> None:
    picture = compose_picture(small_geometry, LIGHT)
    painted = {
        int(actor): (batch.style.shape, code)
        for batch in picture.actors
        for actor, code in zip(batch.actors, batch.codes, strict=True)
    }
    assert sum(len(batch.actors) for batch in picture.actors) == 6
    assert painted[1] == (ActorShape.CIRCLE, "KAZ")
    assert painted[5] == (ActorShape.DASHED_CIRCLE, "")
    dashed = [b.style.outline_dash for b in picture.actors if 5 in b.actors]
    assert dashed == [SIZES.disc_dash]


def test_a_selected_actor_is_outlined_in_the_accent_and_on_top(small_geometry: Geometry) -> None:
    picture = compose_picture(small_geometry, LIGHT, Emphasis(selected_actors=frozenset({1})))
    top = picture.actors[-1]
    assert top.actors.tolist() == [1]
    assert top.style.outline == LIGHT.accent
    assert top.style.outline_width == SIZES.disc_outline_selected


def test_hovering_brings_neighbours_forward_and_fades_the_rest(
    small_geometry: Geometry, small_content: MapContent
) -> None:
    actors, ties = find_neighbourhood(small_content, 1)
    assert actors == {1, 2, 3, 5}
    assert ties == {0, 3, 4}
    emphasis = Emphasis(focus=actors, focus_ties=ties, hovered_actor=1)
    picture = compose_picture(small_geometry, LIGHT, emphasis)
    assert {int(tie) for batch in picture.ties for tie in batch.ties} == ties
    colours = {mark.named: mark.rgb for mark in picture.labels}
    assert colours[1] == LIGHT.text
    assert colours[0] == blend(LIGHT.text, LIGHT.background, 2 * SIZES.unfocused)
    halos = {mark.named: mark.halo_px for mark in picture.labels}
    assert halos[1] > 0.0
    assert halos[0] == 0.0


def test_hulls_by_size_with_tint_line_and_label(small_geometry: Geometry) -> None:
    picture = compose_picture(small_geometry, LIGHT)
    areas = [small_geometry.hulls[mark.hull].area_px2 for mark in picture.hulls]
    assert areas == sorted(areas, reverse=True)
    csto = next(mark for mark in picture.hulls if mark.hull == 0)
    assert (csto.fill, csto.line) == (LIGHT.blocs[0].line, LIGHT.blocs[0].line)
    assert csto.fill_opacity == LIGHT.hull_tint
    assert len(csto.rings) == 1
    quad = next(mark for mark in picture.hulls if mark.hull == 1)
    assert len(quad.bridges) >= 1
    assert quad.bridge_fill == blend(LIGHT.blocs[3].line, LIGHT.background, LIGHT.hull_tint)
    assert {mark.text: mark.rgb for mark in picture.hull_labels} == {
        "CSTO": LIGHT.blocs[0].text,
        "QUAD": LIGHT.blocs[3].text,
    }


def test_a_hovered_hull_is_stronger_and_others_fade_with_the_focus(
    small_geometry: Geometry,
) -> None:
    plain = {mark.hull: mark for mark in compose_picture(small_geometry, LIGHT).hulls}
    emphasis = Emphasis(hovered_hull=0, focus=frozenset({0, 1, 2}))
    marks = {mark.hull: mark for mark in compose_picture(small_geometry, LIGHT, emphasis).hulls}
    assert marks[0].fill_opacity > plain[0].fill_opacity
    assert marks[0].line_width > plain[0].line_width
    assert marks[1].fill_opacity < plain[1].fill_opacity
    assert marks[1].line != plain[1].line


def test_the_same_geometry_gives_the_same_picture(small_geometry: Geometry) -> None:
    one, other = (compose_picture(small_geometry, DARK) for _ in range(2))
    assert styles(one.ties) == styles(other.ties)
    assert one.labels == other.labels
    assert [b.style for b in one.actors] == [b.style for b in other.actors]
    assert one.background == DARK.background


def test_a_blocs_own_node_has_the_colours_of_its_hull(plain_actors) -> None:
    positions = np.array([[0.0, 0.0], [200.0, 0.0], [100.0, 150.0], [600.0, 400.0]])
    hull = DrawnHull("b", "BLOC", (0, 1, 2), palette_slot=3, own=3)
    content = MapContent(plain_actors(4), (), (hull,))
    geometry = compose_geometry(content, positions, 1.0, estimate_text)
    picture = compose_picture(geometry, LIGHT)
    outlines = {
        index: batch.style.outline for batch in picture.actors for index in batch.actors.tolist()
    }
    assert outlines[3] == LIGHT.blocs[3].line
    assert outlines[0] == LIGHT.disc_outline
    names = {mark.named: (mark.rgb, mark.weight) for mark in picture.labels}
    assert names[3] == (LIGHT.blocs[3].text, SIZES.label_weight_selected)
    assert names[0] == (LIGHT.text, SIZES.label_weight)
    selected = compose_picture(geometry, LIGHT, Emphasis(selected_actors=frozenset({3})))
    top = selected.actors[-1]
    assert (top.actors.tolist(), top.style.outline) == ([3], LIGHT.accent)


def test_a_membership_is_a_thin_pale_line_below_what_was_claimed(plain_actors) -> None:
    ties = (
        DrawnTie(0, 1, "claimed", width_step=2),
        DrawnTie(0, 2, "in", TieTone.COOPERATIVE, is_spoke=True),
    )
    content = MapContent(plain_actors(3), ties)
    geometry = compose_geometry(content, np.eye(3, 2) * 300.0, 1.0, estimate_text)
    spoke, claimed = compose_picture(geometry, LIGHT).ties
    assert (spoke.ties.tolist(), claimed.ties.tolist()) == ([1], [0])
    assert spoke.style.width_px == SIZES.ended_width
    assert spoke.style.rgb == blend(LIGHT.cooperative, LIGHT.background, SIZES.spoke_strength)
    assert claimed.style.width_px == SIZES.widths[1]


def test_the_selected_tie_stands_out_and_the_others_step_back(small_geometry: Geometry) -> None:
    def colours(emphasis: Emphasis) -> dict[int, tuple[int, int, int]]:
        ties = compose_picture(small_geometry, LIGHT, emphasis).ties
        return {tie: batch.style.rgb for batch in ties for tie in batch.ties.tolist()}

    plain, selected = colours(Emphasis()), colours(Emphasis(selected_ties=frozenset({1})))
    ground = LIGHT.background
    assert selected[1] == LIGHT.cooperative
    assert contrast(selected[2], ground) < contrast(plain[2], ground)
    # What steps back is still seen: more than what is out of focus.
    assert contrast(selected[2], ground) > contrast(
        blend(LIGHT.conflictual, ground, SIZES.unfocused), ground
    )
