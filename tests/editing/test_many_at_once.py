"""What is done to several records is one edit, as if it had been done to each."""

import pytest

from app.domain.changes import EditKind
from app.domain.records import Claim, Source
from app.domain.vocabulary import ClaimStatus
from app.editing.errors import EditError
from app.editing.many_at_once import change_fields
from app.editing.withdrawals import remove_all, restore_all, withdraw_all
from tests.editing.samples import DAY, FIRST_CLAIM

THREE = (FIRST_CLAIM, "000-001", "000-002")


def changed(book, edit):
    return book.changed(edit.changes)


def test_claims_get_a_value_in_one_edit_and_keep_the_rest(book):
    edit = change_fields(book, Claim, THREE, {"status": ClaimStatus.POSSIBLE})
    before, after = book.dossier, changed(book, edit).dossier
    assert {after.claim_by_id[each].status for each in THREE} == {ClaimStatus.POSSIBLE}
    assert {after.claim_by_id[each].summary for each in THREE} == {
        before.claim_by_id[each].summary for each in THREE
    }
    assert (after.evidence, after.excerpts) == (before.evidence, before.excerpts)
    assert (edit.kind, edit.tables) == (EditKind.CHANGE, {"claims"})
    assert (edit.subject.number, edit.subject.sides) == (3, ())
    assert edit.subject.actors


def test_one_claim_alone_is_named(book):
    edit = change_fields(book, Claim, THREE[:1], {"credibility": 6})
    assert edit.subject.number is None
    assert edit.subject.sides


def test_what_has_the_value_already_is_no_change(book):
    status = book.dossier.claim_by_id[FIRST_CLAIM].status
    assert change_fields(book, Claim, THREE[:1], {"status": status}).changes == ()


def test_sources_get_a_value_in_one_edit_and_keep_their_text(book):
    ids = [source.id for source in book.dossier.sources[:4]]
    edit = change_fields(book, Source, ids, {"reliability": "E"})
    after = changed(book, edit).dossier
    assert {after.source_by_id[each].reliability for each in ids} == {"E"}
    assert edit.subject.number == 4
    for each in ids:
        assert after.source_by_id[each].sha256 == book.dossier.source_by_id[each].sha256


def test_who_is_missing_among_many_is_told(book):
    with pytest.raises(EditError, match="there is no claim 'nowhere'"):
        change_fields(book, Claim, (*THREE, "nowhere"), {"credibility": 6})
    with pytest.raises(EditError, match="there is no source 'nowhere'"):
        change_fields(book, Source, ("nowhere",), {"reliability": "E"})


def test_several_are_withdrawn_for_one_reason_and_brought_back(book):
    edit = withdraw_all(book, "claims", THREE, " a slip ", DAY)
    assert (edit.subject.number, edit.subject.reason) == (3, "a slip")
    after = changed(book, edit)
    assert {w.record for w in after.dossier.withdrawals} >= set(THREE)
    assert changed(after, restore_all(after, "claims", THREE)) == book
    with pytest.raises(EditError, match="is withdrawn already"):
        withdraw_all(after, "claims", THREE, "again", DAY)
    with pytest.raises(EditError, match="is withdrawn already"):
        withdraw_all(book, "claims", (*THREE, FIRST_CLAIM), "twice", DAY)


def test_of_several_one_that_is_cited_keeps_all(book):
    with pytest.raises(EditError, match="withdraw it instead"):
        remove_all(book, "actors", ("alone", "KAZ"))
    gone = changed(book, remove_all(book, "actors", ("alone",))).dossier
    assert "alone" not in gone.actor_by_id
