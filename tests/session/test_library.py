"""The texts of the open dossier, their anchors and what is found in them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.bundle import bundled_resource
from app.domain.changes import Book
from app.domain.ids import ActorId
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance, Topology
from app.editing.claims import record_claim
from app.editing.drafts import ClaimDraft, EvidenceDraft
from app.editing.memory_keeper import MemoryKeeper
from app.reading.anchoring import AnchorState
from app.session import library as library_module
from app.session import marking as marking_module
from app.session.importing import plan_import, read_documents
from app.session.library import Library
from app.session.map_layout import MapLayout
from app.session.marking import find_marks, find_suggestions, read_view
from app.session.session import Session
from app.session.workbench import NotKeptError, Workbench

TODAY = date(2025, 11, 20)
TEXT = (
    "Kasachstan liefert Uran\n\nKasachstan und Japan unterzeichneten am 3. Mai 2024 in Astana ein"
    " Abkommen über die Lieferung von Uran. Russland kritisierte das Vorhaben.\n"
)
QUOTE = "Russland kritisierte das Vorhaben."


@pytest.fixture
def session(atlas):
    return Session(atlas, TODAY)


@pytest.fixture
def workbench(atlas, session):
    at = datetime(2025, 11, 20, 9, 0, tzinfo=UTC)

    def clock():
        nonlocal at
        at += timedelta(seconds=1)
        return at

    return Workbench(session, MapLayout(atlas, session.as_of), clock, MemoryKeeper(Book.of(atlas)))


@pytest.fixture
def library(session, workbench):
    return Library(session, workbench, bundled_resource("reading", "cues.csv"))


@pytest.fixture
def told(library):
    told = []
    library.changed.connect(lambda: told.append(len(library.documents())))
    return told


def take(library, workbench, tmp_path, text=TEXT):
    path = tmp_path / "uran.txt"
    path.write_text(text, encoding="utf-8")
    plan = plan_import(read_documents([path]), workbench.book, workbench.keeper.documents())
    return library.record_import(plan).files[0].source


def quote(workbench, source, words=QUOTE):
    draft = ClaimDraft(
        (ActorId("RUS"),),
        (ActorId("JPN"),),
        Topology.PAIR,
        ClaimKind.TRADE,
        Polarity.CONFLICTUAL,
        ClaimStatus.REPORTED,
        None,
        "Russia criticises it.",
        None,
        (EvidenceDraft(Stance.SUPPORTS, source, words, "de"),),
    )
    workbench.apply(record_claim(workbench.book, draft))
    return workbench.book.dossier.excerpts[-1].id


def test_a_document_is_there_once_imported_and_gone_while_undone(
    library, workbench, tmp_path, told
):
    assert library.documents() == ()
    source = take(library, workbench, tmp_path)
    assert told[-1] == 1
    assert library.has_text(source)
    assert library.text_of(source) == TEXT
    workbench.undo()
    assert told[-1] == 0
    assert not library.has_text(source)
    workbench.redo()
    assert library.text_of(source) == TEXT


def test_words_typed_by_hand_are_anchored_and_read_in_context(library, workbench, tmp_path):
    source = take(library, workbench, tmp_path)
    excerpt = quote(workbench, source)
    found = library.anchor_of(excerpt)
    assert found.state is AnchorState.VERIFIED
    assert TEXT[found.start : found.end] == QUOTE
    assert workbench.book.dossier.excerpts[-1].start == found.start


def test_one_letter_changed_in_a_text_makes_an_orphan(library, workbench, tmp_path, told):
    source = take(library, workbench, tmp_path)
    excerpt = quote(workbench, source)
    changed = TEXT.replace("das Vorhaben", "das Vorhabem")
    workbench.keeper.keep_text(source, changed, at=workbench.now())
    workbench.changed.emit()
    assert library.anchor_of(excerpt).state is AnchorState.ORPHAN
    library.forget_text(source)
    assert library.anchor_of(excerpt).state is AnchorState.NO_TEXT
    assert told[-1] == 0


def test_quotations_of_sources_without_text_have_none(library, atlas):
    source = atlas.excerpts[0].source
    states = {each.state for each in library.anchors_of(source).values()}
    assert states == {AnchorState.NO_TEXT}
    assert library.text_of(source) is None
    assert library.request_of(source) is None
    assert library.anchor_of("nothing").state is AnchorState.NO_TEXT
    with pytest.raises(KeyError):
        library.view_of(source)


def test_anchors_are_worked_out_once_for_a_text_and_its_quotations(
    library, workbench, tmp_path, monkeypatch
):
    source = take(library, workbench, tmp_path)
    quote(workbench, source)
    calls = []
    anchor_all = library_module.anchor_all

    def counting(excerpts, text):
        calls.append(len(excerpts))
        return anchor_all(excerpts, text)

    monkeypatch.setattr(library_module, "anchor_all", counting)
    library.anchors_of(source)
    library.anchors_of(source)
    assert calls == [1]
    quote(workbench, source, "Kasachstan und Japan unterzeichneten")
    library.anchors_of(source)
    assert calls == [1, 2]


def test_what_is_found_stands_where_it_says(library, workbench, tmp_path):
    source = take(library, workbench, tmp_path)
    assert {actor for each in library.mentions_of(source) for actor in each.actors} >= {
        "KAZ",
        "JPN",
        "RUS",
    }
    assert [TEXT[span.start : span.end] for span in library.sentences_of(source)][-1] == QUOTE
    assert "2024-05-03" in {str(each.period) for each in library.dates_of(source)}
    assert library.view_of(source).text.startswith("Kasachstan liefert Uran")


def test_an_answer_from_elsewhere_is_held(library, workbench, tmp_path, monkeypatch):
    source = take(library, workbench, tmp_path)
    request = library.request_of(source)
    for answer in (read_view(request), find_marks(request), find_suggestions(request)):
        library.take(request, answer)

    def never(_request):
        raise AssertionError("it was answered")

    for name in ("read_view", "find_marks", "find_suggestions"):
        monkeypatch.setattr(marking_module, name, never)
    library.view_of(source)
    library.mentions_of(source)
    assert library.suggestions_of(source) == find_suggestions(request)
    # A claim that is taken down makes nothing of it stale.
    quote(workbench, source)
    assert library.suggestions_of(source) == find_suggestions(request)


def test_dismissed_stays_dismissed(library, workbench, tmp_path, told):
    source = take(library, workbench, tmp_path)
    before = library.suggestions_of(source)
    assert before
    span = before[0].span
    n_told = len(told)
    library.dismiss(source, span)
    assert len(told) == n_told + 1
    assert span not in [each.span for each in library.suggestions_of(source)]
    assert library.dismissed_in(source) == {(span.start, span.end)}
    library.forget_text(source)
    take(library, workbench, tmp_path)
    assert span not in [each.span for each in library.suggestions_of(source)]
    library.undismiss(source, span)
    assert library.suggestions_of(source) == before


def test_texts_are_searched_those_of_undone_sources_not(library, workbench, tmp_path):
    source = take(library, workbench, tmp_path)
    assert [passage.source for passage in library.search("unterzeichneten")] == [source]
    workbench.undo()
    assert library.search("unterzeichneten") == ()


def test_without_a_file_nothing_is_taken_in(atlas, session, tmp_path):
    layout = MapLayout(atlas, session.as_of)
    loose = Workbench(session, layout, lambda: datetime(2025, 11, 20, tzinfo=UTC))
    library = Library(session, loose, bundled_resource("reading", "cues.csv"))
    with pytest.raises(NotKeptError):
        take(library, loose, tmp_path)
    assert library.documents() == ()
