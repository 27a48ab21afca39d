"""The text of a source that became another goes with it, and back."""

from datetime import UTC, date, datetime

import pytest

from app.domain.dates import PartialDate
from app.domain.faults import DossierError
from app.domain.vocabulary import Stance, SubjectKind
from app.editing.drafts import EvidenceDraft, SourceDraft
from app.editing.evidence import add_evidence
from app.editing.memory_keeper import MemoryKeeper
from app.editing.merging import merge_sources
from app.editing.sources import attach_text, record_source
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.session.workbench import Workbench
from app.store.dossier_file import DossierFile

AT = datetime(2025, 11, 20, 10, 42, tzinfo=UTC)
PAPER = SourceDraft("article", "A flight to Almaty", published=PartialDate(2025, 9))
TEXT = "There will be a direct flight from Tokyo to Almaty."
DIGEST = "7" * 64


@pytest.fixture(params=["memory", "file"])
def workbench(request, small_dossier, tmp_path):
    """A dossier with the same source twice; its first claim quotes the second one."""
    kept = []

    def keeper(book):
        if request.param == "memory":
            return MemoryKeeper(book)
        kept.append(DossierFile.create(tmp_path / "mine.dossier", book, now=AT))
        return kept[0]

    session = Session(small_dossier, date(2025, 11, 20))
    workbench = Workbench(session, MapLayout(small_dossier, session.as_of), lambda: AT)
    workbench.keep_in(keeper)
    for _ in range(2):
        workbench.apply(record_source(workbench.book, PAPER))
    claim = workbench.book.dossier.claims[0].id
    piece = EvidenceDraft(Stance.SUPPORTS, two(workbench)[1])
    workbench.apply(add_evidence(workbench.book, SubjectKind.CLAIM, claim, piece))
    yield workbench
    for file in kept:
        file.close()


def two(workbench):
    return [source.id for source in workbench.book.dossier.sources[-2:]]


def texts(workbench, sources):
    return [workbench.text_of(source) for source in sources]


def merge(workbench, keep, drop):
    workbench.apply(merge_sources(workbench.book, keep, drop))
    workbench.hand_text_on(drop, keep)


def test_the_source_that_is_kept_has_the_text_until_that_is_undone(workbench):
    keep, drop = two(workbench)
    workbench._keeper.keep_text(drop, TEXT, at=AT)
    merge(workbench, keep, drop)
    assert texts(workbench, [keep, drop]) == [TEXT, TEXT]
    workbench.undo()
    assert texts(workbench, [keep, drop]) == [None, TEXT]
    workbench.redo()
    assert workbench.text_of(keep) == TEXT


def test_the_text_goes_along_wherever_the_history_is_gone_to(workbench):
    keep, drop = two(workbench)
    workbench._keeper.keep_text(drop, TEXT, at=AT)
    before = workbench.log[-1].number
    merge(workbench, keep, drop)
    workbench.apply(attach_text(workbench.book, keep, DIGEST))
    after = workbench.log[-1].number
    workbench.go_to(before)
    assert texts(workbench, [keep, drop]) == [None, TEXT]
    workbench.go_to(after)
    assert workbench.text_of(keep) == TEXT
    workbench.go_to(0)
    assert workbench.text_of(keep) is None
    workbench.go_to(after)
    assert workbench.text_of(keep) == TEXT


def test_steps_before_one_that_fails_are_shown(workbench, monkeypatch):
    keep, drop = two(workbench)
    before = workbench.log[0].number
    merge(workbench, keep, drop)
    undo, n_done = workbench._keeper.undo, []

    def undo_once(at):
        if n_done:
            raise DossierError("the disk is full")
        n_done.append(at)
        return undo(at)

    monkeypatch.setattr(workbench._keeper, "undo", undo_once)
    with pytest.raises(DossierError):
        workbench.go_to(before)
    assert [source.id for source in workbench._session.dossier.sources[-2:]] == [keep, drop]


def test_a_text_of_its_own_stays_whatever_is_merged(workbench):
    keep, drop = two(workbench)
    workbench.apply(attach_text(workbench.book, keep, DIGEST))
    for source, text in ((keep, "Its own."), (drop, TEXT)):
        workbench._keeper.keep_text(source, text, at=AT)
    merge(workbench, keep, drop)
    assert workbench.text_of(keep) == "Its own."
    workbench.undo()
    assert texts(workbench, [keep, drop]) == ["Its own.", TEXT]


def test_the_same_text_of_both_stays_with_both(workbench):
    keep, drop = two(workbench)
    for source in (keep, drop):
        workbench.apply(attach_text(workbench.book, source, DIGEST))
        workbench._keeper.keep_text(source, TEXT, at=AT)
    merge(workbench, keep, drop)
    workbench.undo()
    assert texts(workbench, [keep, drop]) == [TEXT, TEXT]


def test_without_texts_there_is_nothing_to_hand_on(workbench):
    keep, drop = two(workbench)
    merge(workbench, keep, drop)
    assert workbench.text_of(keep) is None
    workbench.undo()
    workbench.redo()
    assert texts(workbench, [keep, drop]) == [None, None]
