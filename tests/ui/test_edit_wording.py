"""What edits are called, and what is told of their changes."""

from dataclasses import fields, replace

import pytest

from app.domain.changes import RECORD_TYPES, Edit, EditKind, RecordChange
from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.edit_subject import EditSubject, NamedActor
from app.domain.workspace import Place
from app.ui.change_wording import ChangeWording
from app.ui.edit_wording import edit_label
from app.ui.field_wording import _FIELDS, field_label
from tests.editing.samples import MAKERS, prepared

LABELS = {
    "record_claim": "add claim Japan–Kazakhstan",
    "change_claim": "change claim Japan–Kazakhstan",
    "change_claim in one field": "change claim Japan–Central Asia",
    "add_evidence": "add evidence for claim Russia–Ukraine",
    "record_actor": "add Łódź Öst",
    "change_actor": "change Kazakhstan",
    "record_membership": "add membership Middle Corridor Office–AUKUS",
    "change_membership": "change membership Azerbaijan–Azerbaijan–Türkiye",
    "record_agreement": "add agreement “Almaty Memorandum”",
    "change_agreement": "change agreement “Almaty Memorandum”",
    "set_titles": "change agreement “Collective Security Treaty”",
    "record_source": "add source “A flight to Almaty”",
    "change_source": "change source “Zwischen den Stühlen”",
    "attach_text": "change source “A flight to Almaty”",
    "change_excerpt": "change quotation “Japan nutzt das geopolitische Vakuum in Zentral…”",
    "withdraw": "withdraw source “Machtkampf um Zentralasien: Putin lässt Trump n…”",
    "restore": "restore claim Russia–Central Asia",
    "remove an actor": "remove Middle Corridor Office",
    "remove a source": "remove source “Unquoted”",
    "move_actors": "move 2 actors",
    "add_view": "add view “The corridor”",
    "rename_view": "change view “The road”",
    "change_view": "change view “The corridor”",
    "reorder_views": "move 2 views",
    "remove_view": "remove view “The corridor”",
    "merge_actors": "merge Middle Corridor Office",
    "merge_sources": "merge source “A flight to Almaty”",
    "merge_claims": "merge claim Japan–Kazakhstan",
}


@pytest.fixture(scope="module")
def book(atlas):
    return prepared(atlas)


def label(subject, kind=EditKind.CHANGE, dossier=None, language="en"):
    return edit_label(Edit(kind, subject, ()), dossier or Dossier(), language)


def test_every_edit_has_its_label(book):
    made = {name: make(book) for name, make in MAKERS.items()}
    assert {n: edit_label(e, book.dossier, "en") for n, e in made.items()} == LABELS


def test_actors_are_named_in_the_readers_language(book):
    edit = MAKERS["record_claim"](book)
    assert edit_label(edit, book.dossier, "de") == "add claim Japan–Kasachstan"


def test_an_actor_the_dossier_knows_no_more_keeps_its_name():
    gone = EditSubject("actors", sides=((NamedActor("old", "Old Republic"),),))
    assert label(gone) == "change Old Republic"


def test_words_of_files_made_before_stand_as_they_are():
    assert label(EditSubject(words="claim KAZ–RUS")) == "change claim KAZ–RUS"


def test_who_stays_of_two_that_are_one_is_told():
    one = EditSubject("actors", sides=((NamedActor("a", "Middle East"),),))
    other = EditSubject("actors", sides=((NamedActor("b", "Gulf states"),),))
    told = label(replace(one, into=other), EditKind.MERGE)
    assert told == "merge Middle East into Gulf states"


def test_of_many_on_a_side_the_first_are_named():
    side = tuple(NamedActor(name, name) for name in "ABC")
    assert label(EditSubject("claims", sides=(side,))) == "change claim A, B …"


def test_a_status_is_named_by_its_party_or_its_agreement():
    treaty = EditSubject("agreements", "The Treaty")
    signed = EditSubject("party_statuses", "signed", of=treaty)
    assert label(signed) == "change status “signed” of agreement “The Treaty”"
    party = replace(signed, sides=((NamedActor("KAZ", "Kazakhstan"),),))
    assert label(party) == "change status “signed” of Kazakhstan"
    assert label(replace(party, words="sealed")) == "change status “sealed” of Kazakhstan"


def test_a_dossier_without_a_title_is_taken_in_all_the_same():
    assert label(EditSubject(words="Asia"), EditKind.COMBINE) == "take in Asia"
    assert label(EditSubject(), EditKind.COMBINE) == "take in another dossier"


def test_every_field_of_every_record_has_a_label():
    shown = {field.name for kind in RECORD_TYPES.values() for field in fields(kind)}
    assert shown - set(_FIELDS) == {"id"}
    assert field_label("reading_notes") == "reading notes"


def told(dossier, *changes, at_most=9, language="en"):
    return ChangeWording(dossier, language).lines(changes, at_most)


def test_a_changed_field_is_told_before_and_after(atlas):
    claim = atlas.claims[0]
    changed = replace(claim, credibility=5, b=("KAZ", "RUS"), period=None)
    lines = told(atlas, RecordChange("claims", 1, claim, changed), language="de")
    assert lines[0].startswith("· claims: ")
    assert f"    credibility: {claim.credibility or '–'} → 5" in lines
    assert "    side b: Zentralasien → Kasachstan, Russland" in lines


def test_what_is_new_or_gone_is_told_in_a_line(atlas):
    name = atlas.actor_names[0]
    assert told(
        atlas, RecordChange("actor_names", 1, name, None), RecordChange("actors", 1, None,
                                                                        atlas.actors[0])
    ) == [f"− names: {name.text} (short name, en)", "+ actors: Afghanistan"]  # fmt: skip


def test_nobody_reads_coordinates_of_the_map(atlas):
    here, there = Place("KAZ", 1.23456, 2.0), Place("KAZ", 3.0, 2.0, is_pinned=True)
    lines = told(atlas, RecordChange("places", 1, here, there))
    assert lines == [
        "· places on the map: Kazakhstan",
        "    place across changed",
        "    pinned: no → yes",
    ]


def test_of_many_changes_the_number_of_the_rest_is_told(atlas):
    changes = [RecordChange("claims", n, None, claim) for n, claim in enumerate(atlas.claims[:12])]
    lines = told(atlas, *changes, at_most=10)
    assert (len(lines), lines[-1]) == (11, "and 2 more records")


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_records_of_every_table_can_be_told(book, table):
    records = getattr(book.dossier, table)
    assert records
    for record in records[:50]:
        [line] = told(book.dossier, RecordChange(table, 1, None, record))
        assert line.startswith("+ ")
        assert not line.endswith(": ")


def test_dates_are_told_as_everywhere(atlas):
    source = replace(atlas.sources[0], published=None)
    dated = replace(source, published=PartialDate(2025, 9))
    lines = told(atlas, RecordChange("sources", 1, source, dated))
    assert lines[1] == "    published: – → 2025-09"
