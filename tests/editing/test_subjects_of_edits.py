"""What single makers do, beyond what holds of all of them."""

from dataclasses import replace

import pytest

from app.domain.changes import Book, EditKind
from app.domain.edit_subject import EditSubject, NamedActor
from app.domain.records import Evidence
from app.domain.vocabulary import NameRole, Stance, SubjectKind, Topology
from app.domain.withdrawing import WITHDRAWABLE, standing
from app.domain.workspace import Place
from app.editing.actors import change_actor, draft_of_actor, record_actor
from app.editing.agreements import change_agreement, draft_of_agreement, record_agreement
from app.editing.claims import change_claim, draft_of_claim, record_claim
from app.editing.drafts import EvidenceDraft, NameDraft
from app.editing.errors import EditError
from app.editing.history import History
from app.editing.memberships import change_membership, draft_of_membership, record_membership
from app.editing.memory_keeper import MemoryKeeper
from app.editing.merging import counts_of, merge_actors, merge_claims, merge_sources
from app.editing.places import move_actors
from app.editing.sources import attach_text, change_source, draft_of_source
from app.editing.views import add_view, rename_view, reorder_views
from app.editing.withdrawals import citations, remove, restore, withdraw
from tests.editing.samples import (
    ACTOR,
    AGREEMENT,
    AT,
    CLAIM,
    DAY,
    FIRST_CLAIM,
    KNOWN_QUOTE,
    MEMBERSHIP,
    PAPER,
    errors,
)


def done(book, *makers):
    history = History(MemoryKeeper(book))
    for make in makers:
        history.apply(make(history.book), AT)
    return history.book


def evidence_of(book, kind, subject):
    return book.dossier.evidence_for.get((kind, subject), ())


@pytest.mark.parametrize(
    ("change", "draft_of", "table"),
    [
        (change_claim, draft_of_claim, "claims"),
        (change_actor, draft_of_actor, "actors"),
        (change_agreement, draft_of_agreement, "agreements"),
        (change_membership, draft_of_membership, "memberships"),
        (change_source, draft_of_source, "sources"),
    ],
)
def test_what_a_form_shows_and_nobody_changed_changes_nothing(book, change, draft_of, table):
    for record in getattr(book.dossier, table)[::9]:
        assert change(book, record.id, draft_of(book, record.id)).changes == ()


@pytest.mark.parametrize(
    ("record", "draft_of", "draft", "table"),
    [
        (record_claim, draft_of_claim, CLAIM, "claims"),
        (record_actor, draft_of_actor, ACTOR, "actors"),
        (record_agreement, draft_of_agreement, AGREEMENT, "agreements"),
        (record_membership, draft_of_membership, replace(MEMBERSHIP, actor="alone"), "memberships"),
    ],
)
def test_the_duplicate_of_the_last_is_one_record_more(book, record, draft_of, draft, table):
    once = done(book, lambda book: record(book, draft))
    id_ = getattr(once.dossier, table)[-1].id
    again = draft_of(once, id_)
    if table == "actors":
        again = replace(again, id="")
    if table == "memberships":
        again = replace(again, period=None)
    if table in ("claims", "memberships"):
        again = replace(again, evidence=tuple(replace(e, id=None) for e in again.evidence))
    if table == "agreements":
        again = replace(again, statuses=(), evidence=(KNOWN_QUOTE,))
    twice = done(once, lambda book: record(book, again))
    assert len(getattr(twice.dossier, table)) == len(getattr(once.dossier, table)) + 1
    assert twice.dossier.excerpts == once.dossier.excerpts
    assert twice.dossier.sources == once.dossier.sources


def test_a_quotation_is_anchored_where_the_draft_says(book):
    excerpt = book.dossier.excerpt_by_id[f"{FIRST_CLAIM}.1"]
    assert (excerpt.prefix, excerpt.start, excerpt.end) == ("told of ", 12, 27)
    draft = draft_of_claim(book, FIRST_CLAIM)
    first = replace(draft.evidence[0], stance=Stance.DISPUTES, translation="so we read it")
    after = done(book, lambda b: change_claim(b, FIRST_CLAIM, replace(draft, evidence=(first,))))
    kept = evidence_of(after, SubjectKind.CLAIM, FIRST_CLAIM)
    assert [(e.id, e.stance) for e in kept] == [(f"{FIRST_CLAIM}.1", Stance.DISPUTES)]
    assert after.dossier.excerpt_by_id[kept[0].excerpt].start == 12


def test_a_quotation_that_others_use_is_not_reworded_under_them(book):
    draft = draft_of_claim(book, FIRST_CLAIM)
    shared = draft.evidence[0]
    others = [e for e in book.dossier.evidence if e.excerpt == f"{FIRST_CLAIM}.1"]
    assert len(others) > 1
    reworded = replace(shared, exact="another sentence", start=40)
    after = done(book, lambda b: change_claim(b, FIRST_CLAIM, replace(draft, evidence=(reworded,))))
    assert after.dossier.excerpt_by_id[f"{FIRST_CLAIM}.1"].exact == shared.exact
    [own] = evidence_of(after, SubjectKind.CLAIM, FIRST_CLAIM)
    assert after.dossier.excerpt_by_id[own.excerpt].exact == "another sentence"


def test_withdrawn_evidence_stands_in_no_form_and_stays(book):
    id_ = f"{FIRST_CLAIM}.2"
    book = done(book, lambda book: withdraw(book, "evidence", id_, "not in the paper", DAY))
    draft = draft_of_claim(book, FIRST_CLAIM)
    assert [each.id for each in draft.evidence] == [f"{FIRST_CLAIM}.1"]
    after = done(book, lambda book: change_claim(book, FIRST_CLAIM, replace(draft, summary="New.")))
    assert id_ in {e.id for e in evidence_of(after, SubjectKind.CLAIM, FIRST_CLAIM)}


def test_evidence_of_others_is_not_taken_over(book):
    stolen = replace(draft_of_claim(book, "000-001").evidence[0])
    with pytest.raises(EditError, match=r"evidence '000-001\.1' is not of this subject"):
        change_claim(book, FIRST_CLAIM, replace(CLAIM, evidence=(stolen,)))


def test_what_is_not_there_is_told(book):
    with pytest.raises(EditError, match="there is no claim 'nowhere'"):
        draft_of_claim(book, "nowhere")
    missing = EvidenceDraft(Stance.SUPPORTS, "no-source")
    with pytest.raises(EditError, match="there is no source 'no-source'"):
        record_claim(book, replace(CLAIM, evidence=(missing,)))


def test_names_that_stay_keep_their_source(book):
    draft = draft_of_actor(book, "KAZ")
    known = book.dossier.names_of["KAZ"]
    renamed = replace(draft.names[0], text="Qazaqstan")
    after = done(
        book, lambda b: change_actor(b, "KAZ", replace(draft, names=(renamed, *draft.names[1:])))
    )
    first, *rest = after.dossier.names_of["KAZ"]
    assert (first.text, first.source) == ("Qazaqstan", None)
    assert tuple(rest) == known[1:]


def test_an_actor_without_an_english_short_name_is_refused(book):
    nameless = replace(ACTOR, names=(NameDraft("Büro", "de", NameRole.SHORT),))
    with pytest.raises(EditError, match="actors buero: buero has no short name in English"):
        done(book, lambda book: record_actor(book, nameless))


@pytest.mark.parametrize("table", WITHDRAWABLE)
def test_what_stands_after_a_withdrawal_has_no_fault(book, table):
    for record in getattr(book.dossier, table)[::41]:
        if any(each.record == record.id for each in book.dossier.withdrawals):
            continue
        after = done(book, lambda b, r=record: withdraw(b, table, r.id, "a slip", DAY))
        left = standing(after.dossier)
        assert record not in getattr(left, table)
        assert errors(Book.of(left)) == set()
        assert done(after, lambda b, r=record: restore(b, table, r.id)) == book


def test_a_withdrawal_needs_a_reason_and_is_made_once(book):
    with pytest.raises(EditError, match="say why claim 'jpn-kaz-transport' is withdrawn"):
        withdraw(book, "claims", FIRST_CLAIM, "  ", DAY)
    with pytest.raises(EditError, match="is withdrawn already"):
        withdraw(book, "claims", "000-003", "again", DAY)
    with pytest.raises(EditError, match="is not withdrawn"):
        restore(book, "claims", FIRST_CLAIM)


def test_what_was_cited_is_not_removed(book):
    with pytest.raises(EditError, match=r"actor 'KAZ' is named by .* claims.*: withdraw it"):
        remove(book, "actors", "KAZ")
    with pytest.raises(EditError, match="named by 2 pieces of evidence: withdraw it instead"):
        remove(book, "claims", FIRST_CLAIM)
    with pytest.raises(EditError, match="quotation in use"):
        remove(book, "excerpts", f"{FIRST_CLAIM}.1")
    assert citations(book, "actors", "alone") == {}


def test_with_an_actor_go_its_names_and_its_place(book):
    book = done(book, lambda book: move_actors(book, [Place("alone", 1.0, 1.0)]))
    edit = remove(book, "actors", "alone")
    assert edit.tables == {"actors", "actor_names", "places"}


def test_what_the_first_view_names_is_kept(book):
    focus = book.dossier.focus_sources[0]
    with pytest.raises(EditError, match="belongs to the first view"):
        merge_sources(book, "oezil-2025", focus)


def test_one_drag_is_one_edit_and_junctions_are_not_kept(book):
    places = [Place("KAZ", 5.0, 5.0), Place("junction of a treaty", 1.0, 1.0)]
    edit = move_actors(book, places)
    kazakhstan = NamedActor("KAZ", "Kazakhstan")
    assert (edit.kind, len(edit.changes)) == (EditKind.MOVE, 1)
    assert edit.subject == EditSubject("actors", sides=((kazakhstan,),), actors=("KAZ",))
    assert move_actors(book, [Place("KAZ", 1.0, 2.0)]).changes == ()
    with pytest.raises(ValueError, match="nan"):
        move_actors(book, [Place("KAZ", float("nan"), 0.0)])


def test_views_tell_a_story_in_their_order(book):
    book = done(book, lambda book: add_view(book, "The end", "{}"))
    order = ["the-end", "the-corridor", "the-alliances"]
    after = done(book, lambda book: reorder_views(book, order))
    assert [v.id for v in sorted(after.dossier.views, key=lambda v: v.rank)] == order
    for wrong in (order[:2], [*order, "the-end"]):
        with pytest.raises(EditError, match="name each view once"):
            reorder_views(book, wrong)
    with pytest.raises(EditError, match="needs a title"):
        rename_view(book, "the-end", " ")


def test_merged_actors_are_one_everywhere(book):
    keep, drop = "middle-corridor-office", "middle-corridor-office-2"
    edit = merge_actors(book, keep, drop)
    after = done(book, lambda _: edit).dossier
    assert drop not in after.actor_by_id
    assert str(after.actor_by_id[keep].founded) == "2014"
    assert [(n.text, n.role) for n in after.names_of[keep]][-1] == ("MCO", NameRole.ALIAS)
    assert len(after.names_of[keep]) == 3
    assert len(after.memberships_of[keep]) == 1
    agreement = after.agreement_by_id["almaty-memorandum-2025"]
    assert agreement.parties == ("KAZ", keep)
    assert [status.actor for status in after.statuses_of[agreement.id]] == [keep]
    assert [place.actor for place in after.places] == ["KAZ", keep]
    counts = {
        each.table: (each.n_added, each.n_changed, each.n_removed) for each in counts_of(edit)
    }
    assert counts["actors"] == (0, 1, 1)
    assert counts["actor_names"] == (0, 1, 2)
    assert counts["memberships"] == counts["party_statuses"] == (0, 0, 1)
    assert counts["claims"] == (0, 1, 0)


def test_a_claim_that_loses_a_side_to_a_merge_fits_its_topology(book):
    keep, drop = "middle-corridor-office", "middle-corridor-office-2"
    star = replace(CLAIM, a=("JPN",), b=(keep, drop), topology=Topology.STAR)
    book = done(book, lambda book: record_claim(book, star))
    after = done(book, lambda book: merge_actors(book, keep, drop)).dossier
    assert (after.claims[-1].b, after.claims[-1].topology) == ((keep,), Topology.PAIR)


def test_a_claim_between_the_two_keeps_them_apart(book):
    keep, drop = "middle-corridor-office", "middle-corridor-office-2"
    book = done(book, lambda book: record_claim(book, replace(CLAIM, a=(keep,), b=(drop,))))
    with pytest.raises(EditError, match=f"{keep} stands in it 2 times"):
        done(book, lambda book: merge_actors(book, keep, drop))


def test_merged_sources_quote_the_same_words_once(book):
    after = done(book, lambda book: merge_sources(book, "oezil-2025", "oezil-2025-2")).dossier
    quoted = [e for e in after.excerpts if e.source == "oezil-2025"]
    assert [e.exact for e in quoted] == ["a direct flight"]
    assert "oezil-2025-2" not in after.source_by_id
    moved = [e for e in after.evidence if e.subject == "jpn-kaz-technology"]
    assert [(e.excerpt, e.source) for e in moved] == [
        (quoted[0].id, None),
        (None, "oezil-2025"),
    ]


def test_quotations_placed_in_texts_that_differ_are_not_mixed(book):
    book = done(book, lambda book: attach_text(book, "oezil-2025-2", "a" * 64))
    with pytest.raises(EditError, match="merge the other way round"):
        merge_sources(book, "oezil-2025", "oezil-2025-2")
    both = done(book, lambda book: attach_text(book, "oezil-2025", "b" * 64))
    with pytest.raises(EditError, match="have texts that differ"):
        merge_sources(both, "oezil-2025", "oezil-2025-2")


def test_merged_claims_share_their_evidence_and_say_nothing_twice(book):
    second = f"{FIRST_CLAIM}-2"
    before = evidence_of(book, SubjectKind.CLAIM, second)
    assert isinstance(before[0], Evidence)
    after = done(book, lambda book: merge_claims(book, FIRST_CLAIM, second))
    assert len(evidence_of(after, SubjectKind.CLAIM, FIRST_CLAIM)) == 2
    assert evidence_of(after, SubjectKind.CLAIM, second) == ()
    lent = done(book, lambda book: merge_claims(book, second, FIRST_CLAIM))
    assert lent.dossier.claim_by_id[second].credibility == 3
    with pytest.raises(EditError, match="about different actors"):
        merge_claims(book, FIRST_CLAIM, "000-002")
    with pytest.raises(EditError, match="with itself"):
        merge_claims(book, FIRST_CLAIM, FIRST_CLAIM)


@pytest.mark.parametrize(
    ("kept", "dropped", "after"),
    [
        (None, "TLP:RED", "TLP:RED"),
        ("TLP:RED", "tlp:green", "TLP:RED"),
        ("tlp:green", "TLP:RED", "TLP:RED"),
        ("TLP:AMBER", "internal", "TLP:AMBER · internal"),
        ("tlp:green", None, "tlp:green"),
    ],
)
def test_what_is_merged_has_the_higher_marking(book, kept, dropped, after):
    second = f"{FIRST_CLAIM}-2"
    markings = {FIRST_CLAIM: kept, second: dropped}
    claims = tuple(replace(claim, marking=markings.get(claim.id)) for claim in book.dossier.claims)
    marked = Book.of(replace(book.dossier, claims=claims))
    merged = done(marked, lambda book: merge_claims(book, FIRST_CLAIM, second))
    assert merged.dossier.claim_by_id[FIRST_CLAIM].marking == after


def test_a_new_paper_quoted_twice_in_one_form_is_one_source(book):
    paper = replace(PAPER, title="Once")
    quotes = tuple(EvidenceDraft(Stance.SUPPORTS, paper, words) for words in ("one", "two"))
    after = done(book, lambda book: record_claim(book, replace(CLAIM, evidence=quotes)))
    assert len(after.dossier.sources) == len(book.dossier.sources) + 1
