from app.domain.vocabulary import OnDate
from app.figures.evidence_block import (
    MOST_AGREEMENTS,
    MOST_QUOTATIONS,
    EvidenceText,
    choose_agreements,
)
from app.figures.source_notes import number_sources

ROOM = 200.0


def texts_of(blocks):
    return [" ".join(run.text for run in block.runs) for block in blocks]


def evidence_of(atlas, scene, style):
    return EvidenceText(atlas, number_sources(atlas, scene.visible.ties), style)


def test_agreements_of_the_two_come_first_then_what_stands_and_is_new(make_scene):
    tie = make_scene().visible.tie_by_dyad["KAZ", "RUS"]
    shown = choose_agreements(tie)
    assert len(shown) == MOST_AGREEMENTS
    many = [len(part.record.parties) > 2 for part in shown]
    assert many == sorted(many)
    past = [part.on_date is OnDate.PAST for part in shown if len(part.record.parties) == 2]
    assert past == sorted(past)
    assert "2025" in str(shown[0].statuses[-1].date)


def test_an_agreement_says_what_the_two_did_last(atlas, make_scene, style):
    scene = make_scene()
    tie = scene.visible.tie_by_dyad["KAZ", "RUS"]
    heading, first, *_ = texts_of(evidence_of(atlas, scene, style).agreements(tie, ROOM))
    assert heading == "Agreements"
    assert first.endswith("2025-11-12 · signed")


def test_quotations_show_all_sides_as_printed_with_number_and_our_translation(
    atlas, make_scene, style
):
    scene = make_scene()
    tie = scene.visible.tie_by_dyad["KAZ", "RUS"]
    heading, *quoted, rest = texts_of(evidence_of(atlas, scene, style).quotations(tie, 10_000.0))
    assert heading == "Quotations"
    assert len(quoted) == MOST_QUOTATIONS
    assert rest.startswith("and ")
    printed = {" ".join(excerpt.exact.split()): excerpt.translation for excerpt in atlas.excerpts}
    for text in quoted:
        words, _, ours = text.partition(" Ours: ")
        exact, _, number = words.removeprefix("»").partition("« [")
        assert printed[exact] == ours
        assert number in {"2]", "4]"}
    assert len({text[:30] for text in quoted}) == MOST_QUOTATIONS


def test_a_reader_of_the_original_needs_no_translation(atlas, make_scene, style, wording):
    from dataclasses import replace

    german = replace(style, wording=replace(wording, language="de"))
    scene = make_scene()
    tie = scene.visible.tie_by_dyad["KAZ", "RUS"]
    told = texts_of(evidence_of(atlas, scene, german).quotations(tie, ROOM))
    assert not any("Ours:" in text for text in told)


def test_a_tie_without_agreements_has_no_heading_for_them(atlas, make_scene, style):
    scene = make_scene()
    tie = next(t for t in scene.visible.ties if not choose_agreements(t))
    assert evidence_of(atlas, scene, style).agreements(tie, ROOM) == []
    assert evidence_of(atlas, scene, style).quotations(tie, ROOM)
