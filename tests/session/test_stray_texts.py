"""Texts go where the dossier goes, and never to a source that is not theirs."""

from datetime import UTC, datetime

import pytest

from app.domain.changes import Book
from app.domain.dossier import Dossier
from app.editing.drafts import SourceDraft
from app.editing.history import History
from app.editing.memory_keeper import MemoryKeeper
from app.editing.sources import record_source
from app.session.stray_texts import forget_strays, hand_texts_over
from app.store.dossier_file import DossierFile

AT = datetime(2026, 3, 1, tzinfo=UTC)
DRAFT = SourceDraft("article", "On fish", outlet="The Paper")


@pytest.fixture(params=["memory", "file"])
def keeper(request, tmp_path):
    if request.param == "memory":
        yield MemoryKeeper(Book.of(Dossier()))
    else:
        with DossierFile.create(tmp_path / "x.dossier", Book.of(Dossier()), now=AT) as file:
            yield file


def test_a_text_that_waits_for_its_source_is_not_given_to_another(keeper):
    history = History(keeper)
    edit = record_source(history.book, DRAFT)
    history.apply(edit, AT)
    (source,) = history.book.dossier.sources
    keeper.keep_text(source.id, "Fish swim.", at=AT)
    history.undo(AT)
    assert keeper.text_of(source.id) == "Fish swim."
    forget_strays(keeper, edit)
    assert keeper.text_of(source.id) is None


def test_texts_of_others_stay(keeper):
    keeper.keep_text("another", "Fish swim.", at=AT)
    forget_strays(keeper, record_source(Book.of(Dossier()), DRAFT))
    assert keeper.text_of("another") == "Fish swim."


def test_all_texts_and_what_was_dismissed_go_along(keeper):
    giver = MemoryKeeper(Book.of(Dossier()))
    giver.keep_text("one", "Fish swim.", origin="fish.txt", at=AT)
    giver.keep_text("two", "Birds fly.", at=AT)
    digest = giver.documents()[0].sha256
    giver.dismiss(digest, 0, 4, AT)
    hand_texts_over(giver, keeper)
    assert keeper.documents() == giver.documents()
    assert keeper.text_of("one") == "Fish swim."
    assert keeper.dismissals_of(digest) == {(0, 4)}
    assert [passage.source for passage in keeper.search_texts("FISH swim")] == ["one"]
    assert keeper.search_texts("fish birds") == []
