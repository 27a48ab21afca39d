from datetime import date

import pytest

from app.domain.dates import PartialDate
from app.domain.ids import SourceId
from app.domain.records import Source
from app.figures.source_notes import cite_source, compress_numbers, number_sources


@pytest.mark.parametrize(
    ("numbers", "text"),
    [([], ""), ([3], "3"), ([1, 2], "1,2"), ([3, 1, 2, 3], "1–3"), ([1, 3, 4, 5, 9], "1,3–5,9")],
)
def test_numbers_are_cited_as_short_as_can_be(numbers, text):
    assert compress_numbers(numbers) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            Source(SourceId("s"), "article", "A", ("B C", "D E"), "F", PartialDate(2024, 4)),
            "B C, D E: A. F, 2024-04 (3\u00a0ties).",
        ),
        (Source(SourceId("s"), "page", "Who?", (), None, None), "Who? undated (3\u00a0ties)."),
    ],
)
def test_a_source_is_cited_with_what_is_known_of_it(source, text, wording):
    assert cite_source(source, 3, wording) == text
    assert cite_source(source, 0, wording) == text.replace(" (3\u00a0ties)", "")


def behind(atlas, scene):
    return {
        atlas.source_of(item).id
        for tie in scene.visible.ties
        for part in tie.parts
        for item in part.evidence
    }


def test_the_texts_are_listed_and_pages_are_counted(atlas, make_scene):
    scene = make_scene()
    notes = number_sources(atlas, scene.visible.ties)
    assert [source.id for source in notes.numbered] == list(atlas.focus_sources)
    assert notes.quoted == set(atlas.focus_sources)
    assert not notes.has_all
    assert len(notes.numbered) + notes.n_further == len(behind(atlas, scene))
    assert notes.n_further > 0


def test_a_source_of_nothing_visible_is_not_listed(atlas, make_scene):
    scene = make_scene(known_by=date(2024, 1, 1))
    listed = number_sources(atlas, scene.visible.ties).number_of
    assert "ipg-2022" in listed
    assert "handelsblatt-2024" not in listed


def test_what_the_page_cites_is_listed_even_among_many(atlas, make_scene):
    scene = make_scene()
    tie = scene.visible.tie_by_dyad["KAZ", "RUS"]
    agreement = next(part for part in tie.parts if part in tie.tie.agreements)
    notes = number_sources(atlas, scene.visible.ties, cited=[agreement])
    cited = {atlas.source_of(item).id for item in agreement.evidence}
    assert set(notes.behind(atlas, [agreement])) == cited
    assert cited.isdisjoint(notes.quoted)


def test_where_pages_are_left_out_a_tie_is_marked_with_its_texts_alone(atlas, make_scene):
    tie = make_scene().visible.tie_by_dyad["KAZ", "RUS"]
    notes = number_sources(atlas, make_scene().visible.ties, cited=tie.parts)
    assert set(notes.behind(atlas, tie.parts)) > set(notes.on_map(atlas, tie.parts))
    assert notes.on_map(atlas, tie.parts) == ("kettner-2025", "ipg-2022")
    assert notes.cite(notes.on_map(atlas, tie.parts)) == "2,4"


def test_few_pages_are_marked_beside_the_texts(atlas, make_scene):
    tie = make_scene().visible.tie_by_dyad["CHN", "PHL"]
    notes = number_sources(atlas, [tie])
    assert notes.has_all
    assert notes.on_map(atlas, tie.parts) == notes.behind(atlas, tie.parts)
    assert len(notes.numbered) == len(notes.on_map(atlas, tie.parts))


def test_numbers_follow_the_order_in_which_they_are_met(atlas, make_scene):
    notes = number_sources(atlas, make_scene().visible.ties)
    first, second, *rest = (source.id for source in notes.numbered)
    met = notes.in_order([second, first, second])
    assert met.number_of == {second: 1, first: 2}
    assert met.n_further == notes.n_further + len(rest)


def test_members_of_hulls_have_sources_too(atlas, make_scene):
    scene = make_scene("aukus")
    (held,) = scene.hull_memberships()
    assert {each.record.actor for each in held} == {"AUS", "GBR", "USA"}
    with_hulls = number_sources(atlas, [], held)
    assert len(with_hulls.numbered) + with_hulls.n_further > 0
