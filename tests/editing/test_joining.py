from dataclasses import replace
from functools import partial

from app.bundle import bundled_data
from app.domain.changes import Book, EditKind
from app.domain.dates import Period
from app.domain.vocabulary import ActorKind, MembershipRole, NameRole, Stance
from app.editing.actors import record_actor
from app.editing.drafts import ActorDraft, EvidenceDraft, MembershipDraft, NameDraft
from app.editing.joining import joined
from app.editing.memberships import record_membership
from app.formats.data_package import read_data_package

NAME = NameDraft("Caspian Forum", "en", NameRole.SHORT)


def test_a_bloc_and_its_members_are_one_step():
    dossier = read_data_package(bundled_data())
    book = Book.of(dossier)
    first = record_actor(book, ActorDraft("caspian", ActorKind.BLOC, (NAME,)))
    evidence = (EvidenceDraft(Stance.SUPPORTS, dossier.sources[0].id),)
    member = MembershipDraft(
        "KAZ", "caspian", MembershipRole.MEMBER, Period.parse("2020/.."), evidence
    )
    edit = joined(
        book,
        first,
        [partial(record_membership, draft=member),
         partial(record_membership, draft=replace(member, actor="TKM"))],
    )  # fmt: skip
    after = book.changed(edit.changes)
    assert [m.actor for m in after.dossier.memberships_in["caspian"]] == ["KAZ", "TKM"]
    assert (edit.kind, edit.subject.sides) == (EditKind.ADD, first.subject.sides)
    assert edit.subject.actors == ("caspian", "KAZ", "TKM")
    assert after.changed(edit.inverted().changes) == book


def test_one_edit_joined_with_none_is_itself():
    book = Book.of(read_data_package(bundled_data()))
    first = record_actor(book, ActorDraft("caspian", ActorKind.BLOC, (NAME,)))
    assert joined(book, first, []) == first
