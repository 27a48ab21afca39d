from dataclasses import replace
from functools import partial

import pytest

from app.domain.changes import Book, EditKind
from app.domain.dates import Period
from app.domain.vocabulary import ActorKind, MembershipRole, NameRole, Stance
from app.editing import look_ups
from app.editing.actors import record_actor
from app.editing.drafts import ActorDraft, EvidenceDraft, MembershipDraft, NameDraft
from app.editing.errors import EditError
from app.editing.joining import joined
from app.editing.look_ups import rows_with
from app.editing.memberships import record_membership

NAME = NameDraft("Caspian Forum", "en", NameRole.SHORT)


def test_a_bloc_and_its_members_are_one_step(atlas):
    book = Book.of(atlas)
    first = record_actor(book, ActorDraft("caspian", ActorKind.BLOC, (NAME,)))
    evidence = (EvidenceDraft(Stance.SUPPORTS, atlas.sources[0].id),)
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


def test_one_edit_joined_with_none_is_itself(atlas):
    book = Book.of(atlas)
    first = record_actor(book, ActorDraft("caspian", ActorKind.BLOC, (NAME,)))
    assert joined(book, first, []) == first


@pytest.fixture
def made(monkeypatch):
    """The columns whose look-ups were made afresh."""
    columns = []
    fill = look_ups._fill

    def counted(rows, book, table, column):
        columns.append((table, column))
        return fill(rows, book, table, column)

    monkeypatch.setattr(look_ups, "_fill", counted)
    return columns


def members(*actors, source):
    evidence = (EvidenceDraft(Stance.SUPPORTS, source),)
    draft = MembershipDraft("", "caspian", MembershipRole.MEMBER, Period.parse("2020/.."), evidence)
    return [partial(record_membership, draft=replace(draft, actor=actor)) for actor in actors]


def test_look_ups_are_made_once_for_all_and_left_to_the_book(atlas, made):
    book = Book.of(atlas)
    first = record_actor(book, ActorDraft("caspian", ActorKind.BLOC, (NAME,)))
    edit = joined(book, first, members("KAZ", "TKM", "AZE", source=atlas.sources[0].id))
    assert len(made) == len(set(made))
    made.clear()
    again = record_actor(book, ActorDraft("caspian", ActorKind.BLOC, (NAME,)))
    assert joined(book, again, members("KAZ", "TKM", "AZE", source=atlas.sources[0].id)) == edit
    assert made == []


def test_one_that_cannot_be_made_leaves_the_look_ups_of_the_book_as_they_were(atlas):
    book = Book.of(atlas)
    first = record_actor(book, ActorDraft("caspian", ActorKind.BLOC, (NAME,)))
    with pytest.raises(EditError, match="no source 'nowhere'"):
        joined(book, first, [
            *members("KAZ", source=atlas.sources[0].id), *members("TKM", source="nowhere")
        ])  # fmt: skip
    assert rows_with(book, "actors", "id", "caspian") == ()
    assert rows_with(book, "memberships", "bloc", "caspian") == ()
    assert rows_with(book, "actors", "id", "KAZ") == rows_with(
        Book.of(atlas), "actors", "id", "KAZ"
    )
