"""The legend explains what is visible, and only that."""

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
from app.drawing.geometry import Geometry
from app.drawing.legend import LegendChannel, LegendEntry, LegendKey, build_legend


def keys(content: MapContent) -> dict[LegendKey, int]:
    return {entry.key: entry.count for entry in build_legend(content)}


def two_states(*ties: DrawnTie) -> MapContent:
    return MapContent(tuple(DrawnActor(n, ActorShape.CIRCLE, n) for n in "AB"), ties)


def test_nothing_visible_nothing_explained() -> None:
    assert build_legend(MapContent()) == ()


def test_one_plain_tie() -> None:
    assert keys(two_states(DrawnTie(0, 1, "t", TieTone.COOPERATIVE))) == {
        LegendKey.STATE: 2,
        LegendKey.COOPERATIVE: 1,
        LegendKey.SOLID: 1,
        LegendKey.WIDTH_1: 1,
    }


@pytest.mark.parametrize(
    ("tie", "key"),
    [
        (DrawnTie(0, 1, "t", TieTone.MIXED), LegendKey.MIXED),
        (DrawnTie(0, 1, "t", is_contested=True), LegendKey.CONTESTED),
        (DrawnTie(0, 1, "t", dash=TieDash.DASHED), LegendKey.DASHED),
        (DrawnTie(0, 1, "t", dash=TieDash.DOTTED), LegendKey.DOTTED),
        (DrawnTie(0, 1, "t", width_step=3), LegendKey.WIDTH_3),
        (DrawnTie(0, 1, "t", arrow_to_a=True), LegendKey.DIRECTED),
        (DrawnTie(0, 1, "t", is_faint=True), LegendKey.FAINT_TIE),
    ],
)
def test_what_a_tie_shows_is_explained(tie: DrawnTie, key: LegendKey) -> None:
    assert keys(two_states(tie))[key] == 1
    assert key not in keys(two_states(DrawnTie(0, 1, "t", TieTone.CONFLICTUAL, width_step=2)))


def test_an_ended_tie_says_nothing_by_its_width() -> None:
    found = keys(two_states(DrawnTie(0, 1, "t", width_step=3, is_ended=True, is_faint=True)))
    assert found[LegendKey.ENDED] == 1
    assert LegendKey.WIDTH_3 not in found
    assert LegendKey.FAINT_TIE not in found


@pytest.mark.parametrize("shape", list(ActorShape))
def test_every_shape_has_an_entry(shape: ActorShape) -> None:
    (entry,) = build_legend(MapContent((DrawnActor("A", shape, "A"),)))
    assert (entry.channel, entry.count) == (LegendChannel.SHAPE, 1)


def test_marks_of_actors() -> None:
    actors = (
        DrawnActor("TWN", ActorShape.CIRCLE, "Taiwan", is_disputed=True),
        DrawnActor("SUN", ActorShape.CIRCLE, "Soviet Union", is_faint=True),
    )
    found = keys(MapContent(actors))
    assert (found[LegendKey.DISPUTED], found[LegendKey.FAINT_ACTOR]) == (1, 1)


def test_hulls_by_name_and_slot_and_what_is_special_once(
    small_content: MapContent, small_geometry: Geometry
) -> None:
    legend = build_legend(small_content, small_geometry.hulls)
    hulls = [entry for entry in legend if entry.channel is LegendChannel.HULL]
    assert hulls == [
        LegendEntry(LegendChannel.HULL, LegendKey.HULL, 3, "CSTO", 0),
        LegendEntry(LegendChannel.HULL, LegendKey.HULL, 2, "QUAD", 3),
        LegendEntry(LegendChannel.HULL, LegendKey.OUTLINED, 1),
        LegendEntry(LegendChannel.HULL, LegendKey.SPLIT, 1),
    ]


def test_the_order_is_that_of_the_channels(
    small_content: MapContent, small_geometry: Geometry
) -> None:
    legend = build_legend(small_content, small_geometry.hulls)
    order = list(LegendChannel)
    places = [order.index(entry.channel) for entry in legend]
    assert places == sorted(places)
    assert len({(entry.key, entry.label) for entry in legend}) == len(legend)
    assert np.all([entry.count > 0 for entry in legend])


def test_a_hull_without_observers_explains_none() -> None:
    actors = (DrawnActor("A", ActorShape.CIRCLE, "A"),)
    found = keys(MapContent(actors, (), (DrawnHull("b", "B", (0,)),)))
    assert LegendKey.OUTLINED not in found
    assert LegendKey.SPLIT not in found


def test_a_membership_is_no_claim_of_any_source() -> None:
    found = keys(two_states(DrawnTie(0, 1, "t", width_step=3, is_spoke=True)))
    assert found[LegendKey.SPOKE] == 1
    assert LegendKey.WIDTH_3 not in found
    assert LegendKey.SOLID not in found


def test_a_comparison_says_since_when_and_counts_what_ended_for_nothing_else() -> None:
    actors = tuple(DrawnActor(f"A{i}", ActorShape.CIRCLE, "") for i in range(4))
    ties = (
        DrawnTie(0, 1, "a", TieTone.ADDED),
        DrawnTie(0, 2, "b", TieTone.ENDED, dash=TieDash.BROKEN),
        DrawnTie(0, 3, "c", TieTone.UNCHANGED, is_spoke=True),
    )
    content = MapContent(actors, ties, since="2022-03-31")
    told = [(entry.key, entry.label, entry.count) for entry in build_legend(content)]
    assert told == [
        (LegendKey.STATE, "", 4),
        (LegendKey.ADDED, "2022-03-31", 1),
        (LegendKey.ENDED_SINCE, "2022-03-31", 1),
        (LegendKey.UNCHANGED, "", 1),
        (LegendKey.SOLID, "", 1),
        (LegendKey.WIDTH_1, "", 1),
    ]


def test_ages_have_an_entry_for_each_step_that_is_seen_and_none_of_polarity() -> None:
    actors = tuple(DrawnActor(f"A{i}", ActorShape.CIRCLE, "") for i in range(3))
    ties = (DrawnTie(0, 1, "a", TieTone.OLDER), DrawnTie(0, 2, "b", TieTone.UNDATED))
    tones = [e.key for e in build_legend(MapContent(actors, ties)) if e.channel == "tone"]
    assert tones == [LegendKey.OLDER, LegendKey.UNDATED]
