from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import RECORD_TYPES, Book
from app.domain.vocabulary import ClaimKind, Stance, SubjectKind
from app.domain.workspace import Place
from app.editing.actors import record_actor
from app.editing.agreements import change_agreement, draft_of_agreement
from app.editing.claims import change_claim, draft_of_claim, record_claim
from app.editing.combining import Choice, ItemState, combine
from app.editing.drafts import EvidenceDraft
from app.editing.errors import EditError
from app.editing.evidence import add_evidence
from app.editing.history import History
from app.editing.memory_keeper import MemoryKeeper
from app.editing.places import move_actors
from app.editing.sources import record_source
from app.editing.views import add_view
from app.editing.withdrawals import remove
from tests.editing.samples import ACTOR, AT, CLAIM, DAY, FIRST_CLAIM, MAKERS, PAPER, errors


def done(book, *makers):
    history = History(MemoryKeeper(book))
    for make in makers:
        history.apply(make(history.book), AT)
    return history.book


def combined(book, other, ancestor=None, choices=None):
    edit = combine(book, other.dossier, ancestor and ancestor.dossier).edit_of(choices)
    return done(book, lambda _: edit)


def records(book):
    return {table: set(getattr(book.dossier, table)) for table in RECORD_TYPES}


def with_summary(text, id_=FIRST_CLAIM):
    return lambda book: change_claim(book, id_, replace(draft_of_claim(book, id_), summary=text))


def test_the_same_dossier_brings_nothing(book):
    both = combine(book, book.dossier)
    assert {item.state for item in both.items} == {ItemState.SAME}
    assert both.edit_of().changes == ()


def test_what_is_new_is_taken_and_can_be_taken_back(book):
    new = done(book, MAKERS["record_claim"], MAKERS["record_actor"], MAKERS["record_agreement"])
    both = combine(book, new.dossier)
    assert both.conflicts == ()
    assert both.count(ItemState.NEW) > 5
    history = History(MemoryKeeper(book))
    history.apply(both.edit_of(), AT)
    after, wanted = records(history.book), records(new)
    # The paper they entered once more is one that we have.
    differing = {table for table in after if after[table] != wanted[table]}
    assert differing == {"sources", "excerpts", "evidence"}
    assert after["sources"] == set(book.dossier.sources)
    history.undo(AT)
    assert history.book == book


def test_what_only_we_have_stays(book):
    ours = done(book, MAKERS["record_claim"])
    assert combine(ours, book.dossier).edit_of().changes == ()
    assert combine(ours, book.dossier, book.dossier).edit_of().changes == ()


def test_without_an_ancestor_whatever_differs_is_in_conflict(book):
    theirs = done(book, with_summary("Otherwise."))
    [item] = combine(book, theirs.dossier).conflicts
    assert (item.table, item.key) == ("claims", FIRST_CLAIM)
    assert item.choices == (Choice.OURS, Choice.THEIRS, Choice.BOTH)
    assert (item.ours.summary, item.theirs.summary) == (CLAIM.summary, "Otherwise.")


def test_a_conflict_goes_by_the_choice_and_undecided_ours_stays(book):
    theirs = done(book, with_summary("Otherwise."))
    key = ("claims", FIRST_CLAIM)
    assert combine(book, theirs.dossier).edit_of().changes == ()
    taken = combined(book, theirs, choices={key: Choice.THEIRS})
    assert taken.dossier.claim_by_id[FIRST_CLAIM].summary == "Otherwise."
    assert records(taken) == records(theirs)


def test_both_are_kept_each_with_its_evidence(book):
    quote = EvidenceDraft(Stance.SUPPORTS, PAPER, "a flight at last")
    theirs = done(
        book,
        with_summary("Otherwise."),
        lambda book: add_evidence(book, SubjectKind.CLAIM, FIRST_CLAIM, quote),
    )
    after = combined(book, theirs, choices={("claims", FIRST_CLAIM): Choice.BOTH})
    [beside] = set(after.dossier.claims) - set(book.dossier.claims)
    assert beside.summary == "Otherwise."
    evidence = after.dossier.evidence_for
    assert len(evidence[SubjectKind.CLAIM, beside.id]) == 3
    assert len(evidence[SubjectKind.CLAIM, FIRST_CLAIM]) == 2


def test_both_agreements_are_kept_with_statuses_and_their_evidence(book):
    id_ = "almaty-memorandum-2025"
    theirs = done(
        book,
        lambda book: change_agreement(
            book, id_, replace(draft_of_agreement(book, id_), summary="Otherwise.")
        ),
    )
    after = combined(book, theirs, choices={("agreements", id_): Choice.BOTH})
    beside = after.dossier.agreements[-1].id
    statuses = after.dossier.statuses_of
    assert [s.actor for s in statuses[beside]] == [s.actor for s in statuses[id_]]
    for status in statuses[beside]:
        assert after.dossier.evidence_for[SubjectKind.PARTY_STATUS, status.id]


def test_no_actor_is_there_twice(book):
    theirs = Book.of(
        replace(
            book.dossier,
            actors=(replace(book.dossier.actors[0], status_note="other"), *book.dossier.actors[1:]),
        )
    )
    both = combine(book, theirs.dossier)
    [item] = both.conflicts
    assert Choice.BOTH not in item.choices
    with pytest.raises(ValueError, match="does not offer both"):
        both.edit_of({(item.table, item.key): Choice.BOTH})
    with pytest.raises(ValueError, match="there is no"):
        both.edit_of({("claims", "nowhere"): Choice.OURS})


def test_the_ancestor_tells_who_changed_what(book):
    ours = done(book, with_summary("Ours."), MAKERS["change_source"])
    theirs = done(
        book,
        with_summary("Theirs.", "000-002"),
        lambda book: remove(book, "sources", "oezil-2025-3"),
    )
    both = combine(ours, theirs.dossier, book.dossier)
    states = {item.key: item.state for item in both.items if item.state is not ItemState.SAME}
    assert states == {
        FIRST_CLAIM: ItemState.CHANGED_HERE,
        "ipg-2022": ItemState.CHANGED_HERE,
        "000-002": ItemState.CHANGED_THERE,
        "oezil-2025-3": ItemState.REMOVED_THERE,
    }
    after = done(ours, lambda _: both.edit_of())
    assert after.dossier.claim_by_id[FIRST_CLAIM].summary == "Ours."
    assert after.dossier.claim_by_id["000-002"].summary == "Theirs."
    assert "oezil-2025-3" not in after.dossier.source_by_id
    kept = done(ours, lambda _: both.edit_of({("sources", "oezil-2025-3"): Choice.OURS}))
    assert "oezil-2025-3" in kept.dossier.source_by_id


def test_what_both_changed_is_in_conflict_and_what_both_changed_alike_is_not(book):
    ours, theirs = done(book, with_summary("Ours.")), done(book, with_summary("Theirs."))
    [item] = combine(ours, theirs.dossier, book.dossier).conflicts
    assert item.base.summary == CLAIM.summary
    assert combine(ours, ours.dossier, book.dossier).conflicts == ()


def test_what_they_removed_stays_while_we_cite_it(book):
    paper = "oezil-2025-3"
    theirs = done(book, lambda book: remove(book, "sources", paper))
    cited = replace(CLAIM, kind=ClaimKind.SPACE, evidence=(EvidenceDraft(Stance.CONTEXT, paper),))
    ours = done(book, lambda book: record_claim(book, cited))
    assert combine(ours, theirs.dossier, book.dossier).edit_of().changes == ()


def test_an_actor_they_removed_keeps_its_names_while_we_need_it(book):
    theirs = done(book, MAKERS["remove an actor"])
    ours = done(book, MAKERS["record_membership"])
    after = done(ours, lambda _: combine(ours, theirs.dossier, book.dossier).edit_of())
    assert after.dossier.names_of["alone"] == ours.dossier.names_of["alone"]


def test_evidence_for_what_we_removed_is_not_taken(book):
    theirs = done(
        book,
        lambda book: add_evidence(
            book,
            SubjectKind.CLAIM,
            f"{FIRST_CLAIM}-2",
            EvidenceDraft(Stance.DENIES, PAPER, "no flight at all"),
        ),
    )
    ours = done(book, MAKERS["merge_claims"])
    after = combined(ours, theirs, book)
    assert f"{FIRST_CLAIM}-2" not in after.dossier.claim_by_id
    assert all(excerpt.exact != "no flight at all" for excerpt in after.dossier.excerpts)


def test_ids_given_twice_by_chance_are_told_apart_by_what_they_stand_for(book):
    def adding(words):
        quote = EvidenceDraft(Stance.SUPPORTS, "oezil-2025", words)
        return lambda book: add_evidence(book, SubjectKind.CLAIM, "000-002", quote)

    ours, theirs = done(book, adding("what we read")), done(book, adding("what they read"))
    assert ours.dossier.evidence[-1].id == theirs.dossier.evidence[-1].id
    both = combine(ours, theirs.dossier, book.dossier)
    assert both.conflicts == ()
    after = done(ours, lambda _: both.edit_of())
    quoted = {
        after.dossier.excerpt_by_id[each.excerpt].exact
        for each in after.dossier.evidence_for[SubjectKind.CLAIM, "000-002"]
    }
    assert quoted >= {"what we read", "what they read"}


def test_the_same_document_under_another_id_is_known(book):
    known = replace(PAPER, title="Known", url="https://example.org/known")
    ours = done(book, lambda book: record_source(book, known))
    theirs = done(
        book,
        lambda book: record_source(book, replace(PAPER, title="First", published=DAY)),
        lambda book: record_claim(
            book,
            replace(
                CLAIM,
                kind=ClaimKind.SPACE,
                evidence=(EvidenceDraft(Stance.SUPPORTS, replace(known, outlet="Daily"), "words"),),
            ),
        ),
    )
    after = combined(ours, theirs)
    urls = [source.url for source in after.dossier.sources if source.url == known.url]
    assert len(urls) == 1
    new = after.dossier.excerpts[-1]
    assert (new.exact, new.source) == ("words", ours.dossier.sources[-1].id)


def test_nothing_of_ours_moves_on_the_map(book):
    theirs = done(
        book,
        lambda book: record_actor(book, replace(ACTOR, id="newcomer")),
        lambda book: move_actors(
            book, [Place("KAZ", 9.0, 9.0), Place("USA", 9.0, 9.0), Place("newcomer", 7.0, 7.0)]
        ),
    )
    after = combined(book, theirs)
    assert {*after.dossier.places} - {*book.dossier.places} == {Place("newcomer", 7.0, 7.0)}


def test_their_views_come_after_ours(book):
    theirs = done(book, lambda book: add_view(book, "Another story", "{}"))
    after = combined(book, theirs)
    assert max(after.dossier.views, key=lambda view: view.rank).title == "Another story"


def test_a_status_both_gave_another_date_is_in_conflict(book):
    id_ = "almaty-memorandum-2025"

    def dated(date):
        def make(book):
            draft = draft_of_agreement(book, id_)
            first = replace(draft.statuses[0], date=date)
            return change_agreement(
                book, id_, replace(draft, statuses=(first, *draft.statuses[1:]))
            )

        return make

    ours = done(book, dated(None))
    theirs = done(book, dated(replace(DAY, day=1)))
    [item] = combine(ours, theirs.dossier, book.dossier).conflicts
    assert item.table == "party_statuses"
    assert (item.ours.date, item.theirs.date) == (None, replace(DAY, day=1))


@settings(max_examples=10)
@given(st.data())
def test_any_two_offsprings_combine_and_no_choice_leaves_an_error(book, data):
    def offspring():
        history = History(MemoryKeeper(book))
        for name in data.draw(st.lists(st.sampled_from(sorted(MAKERS)), max_size=6)):
            try:
                history.apply(MAKERS[name](history.book), AT)
            except EditError:
                continue
        return history.book

    ours, theirs = offspring(), offspring()
    ancestor = data.draw(st.sampled_from([book.dossier, None]))
    both = combine(ours, theirs.dossier, ancestor)
    choices = {
        (item.table, item.key): data.draw(st.sampled_from(item.choices)) for item in both.conflicts
    }
    history = History(MemoryKeeper(ours))
    history.apply(both.edit_of(), AT)
    assert not errors(history.book)
    history.go_to(0, AT)
    assert history.book == ours
    try:
        history.apply(both.edit_of(choices), AT)
    except EditError:
        # An agreement of theirs with a status of ours that is of none of its parties.
        assert history.book == ours
    assert not errors(history.book)
