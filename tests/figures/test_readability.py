"""The readability gate: each rule finds the fault made for it, and none on a clean page."""

from dataclasses import replace

import pytest

from app.drawing.content import DrawnHull, DrawnTie, TieDash, TieTone
from app.drawing.look import LIGHT, BlocColours, rgb
from app.figures.findings import Finding, FindingKind, Severity, in_order
from app.figures.page import Figure
from app.figures.readability.colours import Vision
from app.figures.readability.gate import find_faults
from app.figures.request import FigureRequest
from tests.plain_page import line, make_page

_STRONG = replace(
    LIGHT, neutral=rgb("#555B64"), conflictual=rgb("#B04A00"), blocs=(LIGHT.blocs[2],) * 8
)


def _faults(figure: Figure, known: str | None = None, **wanted: float) -> list[Finding]:
    request = FigureRequest(smallest_pt=wanted.get("smallest_pt"))
    return list(find_faults(figure, request, lambda sign: known is None or sign in known))


def _of_kind(figure: Figure, kind: FindingKind) -> list[Finding]:
    return [fault for fault in _faults(figure) if fault.kind is kind]


def test_a_clean_page_has_no_faults() -> None:
    ties = [DrawnTie(0, 1, "t", TieTone.COOPERATIVE)]
    assert _faults(make_page(ties=ties, texts=[line("All is well")])) == []


def test_small_text_is_told_with_the_smallest_and_how_many() -> None:
    figure = make_page(texts=[line("one", size=5.0), line("two", 100.0, size=4.5), line("x", 200)])
    (fault,) = _faults(figure)
    assert (fault.kind, fault.names) == (FindingKind.TEXT_TOO_SMALL, ("two",))
    assert fault.numbers == (4.5, 6.5, 2.0)


def test_the_least_size_is_the_one_that_was_asked_for() -> None:
    figure = make_page(texts=[line("one", size=7.0)])
    assert _faults(figure) == []
    (fault,) = _faults(figure, smallest_pt=8.0)
    assert fault.numbers[1] == 8.0


def test_labels_on_the_map_count_at_the_scale_of_the_page() -> None:
    figure = make_page()
    frame = replace(figure.map.frame, scale=0.3)
    (fault,) = _faults(replace(figure, map=replace(figure.map, frame=frame)))
    assert fault.kind is FindingKind.TEXT_TOO_SMALL
    assert fault.numbers[0] == pytest.approx(12 * 0.3)


@pytest.mark.parametrize(("x", "found"), [(22.0, True), (60.0, False)])
def test_lines_that_lie_over_each_other_overlap(x: float, found: bool) -> None:
    figure = make_page(texts=[line("first"), line("second", x)])
    assert bool(_of_kind(figure, FindingKind.LABELS_OVERLAP)) is found


def test_a_line_over_the_name_of_an_actor_overlaps_it() -> None:
    figure = make_page()
    assert figure.map.geometry is not None
    box = figure.map.geometry.labels[0].box
    figure = replace(figure, texts=(line("over", box[0], box[3] - 4.0),))
    (fault,) = _of_kind(figure, FindingKind.LABELS_OVERLAP)
    assert set(fault.names) == {"Ada", "over"}


def test_a_name_over_a_foreign_actor_is_found_with_the_place_of_the_actor() -> None:
    figure = make_page()
    picture = figure.map.picture
    strayed = picture.labels[0]._replace(box=(290.0, 92.0, 310.0, 108.0))
    picture = replace(picture, labels=(strayed, *picture.labels[1:]))
    figure = replace(figure, map=replace(figure.map, picture=picture))
    (fault,) = _of_kind(figure, FindingKind.LABEL_OVER_ACTOR)
    assert fault.names == ("Ada", "Bea")
    assert fault.place is not None
    assert fault.place[0] < 300.0 < fault.place[2]


@pytest.mark.parametrize(("x", "found"), [(-2.0, True), (390.0, True), (5.0, False)])
def test_what_reaches_over_the_edge_is_cut_off(x: float, found: bool) -> None:
    assert bool(_of_kind(make_page(texts=[line("text", x)]), FindingKind.LABEL_CUT_OFF)) is found


@pytest.mark.parametrize(("bend", "found"), [(0.0, True), (0.03, True), (0.25, False)])
def test_a_tie_under_a_foreign_actor_is_found(bend: float, found: bool) -> None:
    figure = make_page(
        ("Ada", "Bea", "Cy"),
        ((60.0, 200.0), (340.0, 200.0), (200.0, 200.0)),
        [DrawnTie(0, 1, "t", TieTone.COOPERATIVE)],
        bends=[bend],
    )
    faults = _of_kind(figure, FindingKind.TIE_UNDER_ACTOR)
    assert [fault.names for fault in faults] == ([("Cy", "Ada – Bea")] if found else [])


def test_names_without_room_are_found() -> None:
    names = tuple(f"A long name {n}" for n in range(9))
    places = tuple((200.0 + 26.0 * (n % 3), 200.0 + 26.0 * (n // 3)) for n in range(9))
    figure = make_page(names, places)
    assert figure.map.geometry is not None
    left_out = {fault.names[0] for fault in _of_kind(figure, FindingKind.NAME_LEFT_OUT)}
    assert left_out == {names[index] for index in figure.map.geometry.hidden_labels}
    assert left_out


def test_many_names_without_room_are_told_together() -> None:
    names = tuple(f"A long name {n}" for n in range(25))
    places = tuple((150.0 + 24.0 * (n % 5), 150.0 + 24.0 * (n // 5)) for n in range(25))
    figure = make_page(names, places)
    assert figure.map.geometry is not None
    (fault,) = _of_kind(figure, FindingKind.NAME_LEFT_OUT)
    assert set(fault.names) == {names[index] for index in figure.map.geometry.hidden_labels}


@pytest.mark.parametrize(
    ("colour", "size", "found"),
    [("#767676", 7.0, True), ("#6E6E6E", 7.0, False), ("#8C8C8C", 18.0, False)],
)
def test_text_needs_contrast_and_large_text_less_of_it(
    colour: str, size: float, found: bool
) -> None:
    figure = make_page(texts=[line("pale", size=size, rgb=rgb(colour))])
    assert bool(_of_kind(figure, FindingKind.LOW_TEXT_CONTRAST)) is found


@pytest.mark.parametrize(
    ("tie", "found"),
    [
        (DrawnTie(0, 1, "t", TieTone.NEUTRAL), True),
        (DrawnTie(0, 1, "t", TieTone.COOPERATIVE), False),
        # Half of it is in a stronger colour.
        (DrawnTie(0, 1, "t", TieTone.NEUTRAL, is_contested=True), False),
        # What is past steps back on purpose.
        (DrawnTie(0, 1, "t", TieTone.NEUTRAL, is_faint=True), False),
        (DrawnTie(0, 1, "t", TieTone.NEUTRAL, dash=TieDash.DASHED), True),
    ],
)
def test_lines_need_contrast(tie: DrawnTie, found: bool) -> None:
    faults = _of_kind(make_page(ties=[tie]), FindingKind.LOW_SIGN_CONTRAST)
    assert [fault.entries[0].key.value for fault in faults] == (["neutral"] if found else [])


def test_lines_over_a_tinted_hull_have_less_contrast() -> None:
    ties = [DrawnTie(0, 1, "t", TieTone.CONFLICTUAL)]
    assert not _of_kind(make_page(ties=ties), FindingKind.LOW_SIGN_CONTRAST)
    figure = make_page(ties=ties, hulls=[DrawnHull("B", "Bloc", (0, 1), palette_slot=2)])
    (fault,) = _of_kind(figure, FindingKind.LOW_SIGN_CONTRAST)
    assert fault.entries[0].key.value == "conflictual"


_MEETING = ((150.0, 200.0), (250.0, 200.0), (200.0, 150.0))
_BLOCS = tuple(BlocColours(rgb(code), LIGHT.text) for code in ("#0072B2", "#E69F00", "#7B6FD0"))


@pytest.mark.parametrize(
    ("slots", "visions"),
    [((0, 2), {"protanopia", "deuteranopia"}), ((0, 1), set()), ((1, 1), set(Vision))],
)
def test_hulls_that_meet_must_be_told_apart_by_everybody(
    slots: tuple[int, int], visions: set[str]
) -> None:
    hulls = [
        DrawnHull("B", "One", (0, 1), palette_slot=slots[0]),
        DrawnHull("C", "Other", (1, 2), palette_slot=slots[1]),
    ]
    theme = replace(LIGHT, blocs=_BLOCS)
    figure = make_page(("Ada", "Bea", "Cy"), _MEETING, hulls=hulls, theme=theme)
    faults = _of_kind(figure, FindingKind.COLOURS_ALIKE)
    assert {vision for fault in faults for vision in fault.names} == visions


def test_hulls_that_do_not_meet_are_told_apart_by_their_names() -> None:
    hulls = [
        DrawnHull("B", "One", (0, 1), palette_slot=0),
        DrawnHull("C", "Other", (2, 3), palette_slot=2),
    ]
    apart = ((60.0, 60.0), (100.0, 60.0), (300.0, 300.0), (340.0, 300.0))
    theme = replace(LIGHT, blocs=_BLOCS)
    figure = make_page(("Ada", "Bea", "Cy", "Dee"), apart, hulls=hulls, theme=theme)
    assert not _of_kind(figure, FindingKind.COLOURS_ALIKE)


def test_tones_that_differ_by_colour_alone_must_differ() -> None:
    ties = [DrawnTie(0, 1, "t", TieTone.COOPERATIVE), DrawnTie(1, 2, "u", TieTone.NEUTRAL)]
    names, places = ("Ada", "Bea", "Cy"), ((60.0, 60.0), (200.0, 60.0), (340.0, 60.0))
    alike = replace(LIGHT, neutral=rgb("#0A76B4"))
    (fault,) = _of_kind(make_page(names, places, ties, theme=alike), FindingKind.COLOURS_ALIKE)
    assert {entry.key.value for entry in fault.entries} == {"cooperative", "neutral"}
    strong = make_page(names, places, ties, theme=_STRONG)
    assert not _of_kind(strong, FindingKind.COLOURS_ALIKE)


def test_a_script_that_no_font_is_for_stops_the_figure() -> None:
    figure = make_page(("Ada", "中国"), texts=[line("北京 2024")])
    (fault,) = _faults(figure, known="Ad2024a")
    assert (fault.kind, fault.severity) == (FindingKind.SCRIPT_WITHOUT_FONT, Severity.STOPS)
    assert fault.names == ("Hani", "中国北京", "中国")


def test_a_sign_that_is_missing_of_a_script_that_is_there_warns() -> None:
    figure = make_page(("Ada", "中国"), texts=[line("㐂")])
    (fault,) = _faults(figure, known="Ada中国")
    assert (fault.kind, fault.severity) == (FindingKind.MISSING_GLYPHS, Severity.WARNS)
    assert fault.names == ("Hani", "㐂", "㐂")


def test_what_leaves_nothing_to_see_needs_no_glyph() -> None:
    figure = make_page(("Ada", "Bea"), texts=[line("a\u200fb\u00a0\ufe0f")])
    assert _faults(figure, known="Adab Be") == []


def test_what_stops_comes_first() -> None:
    warns = Finding(FindingKind.TEXT_TOO_SMALL, Severity.WARNS)
    stops = Finding(FindingKind.SCRIPT_WITHOUT_FONT, Severity.STOPS)
    assert in_order([warns, stops]) == (stops, warns)


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_a_figure_of_the_atlas_has_no_fault_but_for_want_of_room(make_figure, theme_name) -> None:
    wanted = {"theme_name": theme_name}
    figure = make_figure(**wanted)
    found = find_faults(figure, FigureRequest(**wanted), lambda _: True)
    kinds = {fault.kind for fault in found}
    assert kinds <= {FindingKind.TIE_UNDER_ACTOR, FindingKind.NAME_LEFT_OUT}
    assert len(found) < 6
    assert all(fault.place is not None for fault in found)


def test_a_figure_about_one_actor_has_no_fault_at_all(make_figure) -> None:
    figure = make_figure("KAZ", "KAZ RUS")
    request = FigureRequest(focus=("KAZ",), selected=("KAZ", "RUS"))
    assert find_faults(figure, request, lambda _: True) == ()
