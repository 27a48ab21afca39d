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


def test_the_five_texts_come_first_in_their_order_and_pages_are_counted(atlas, make_scene):
    scene = make_scene()
    notes = number_sources(atlas, scene.visible.ties)
    assert [source.id for source in notes.numbered] == list(atlas.focus_sources)
    behind = {
        atlas.source_of(item).id
        for tie in scene.visible.ties
        for part in tie.parts
        for item in part.evidence
    }
    assert len(notes.numbered) + notes.n_further == len(behind)
    assert notes.n_further > 0


def test_a_source_of_nothing_visible_has_no_number(atlas, make_scene):
    scene = make_scene(known_by=date(2024, 1, 1))
    notes = number_sources(atlas, scene.visible.ties)
    listed = {source.id for source in notes.numbered}
    assert "ipg-2022" in listed
    assert "handelsblatt-2024" not in listed


def test_what_the_page_cites_is_listed_even_among_many(atlas, make_scene):
    scene = make_scene()
    tie = scene.visible.tie_by_dyad["KAZ", "RUS"]
    agreement = next(part for part in tie.parts if part in tie.tie.agreements)
    notes = number_sources(atlas, scene.visible.ties, cited=[agreement])
    cited = {atlas.source_of(item).id for item in agreement.evidence}
    assert cited <= {source.id for source in notes.numbered}
    assert notes.numbers_of(atlas, [agreement]) == tuple(
        range(notes.n_quoted + 1, notes.n_quoted + 1 + len(cited))
    )


def test_a_tie_is_marked_with_its_texts_alone(atlas, make_scene):
    scene = make_scene()
    tie = scene.visible.tie_by_dyad["KAZ", "RUS"]
    notes = number_sources(atlas, scene.visible.ties, cited=tie.parts)
    assert max(notes.numbers_of(atlas, tie.parts)) > notes.n_quoted
    assert notes.mark_of(atlas, tie.parts) == "2,4"


def test_members_of_hulls_have_sources_too(atlas, make_scene):
    scene = make_scene("aukus")
    held = scene.hull_memberships()
    assert {each.record.actor for each in held} == {"AUS", "GBR", "USA"}
    with_hulls = number_sources(atlas, [], held)
    assert len(with_hulls.numbered) + with_hulls.n_further > 0
