"""Documents into a dossier: what each file is to it, one edit, texts after it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.changes import Book, EditKind, StaleChangeError
from app.domain.dossier import Dossier
from app.domain.ids import ExcerptId, SourceId
from app.domain.progress import Cancelled
from app.domain.records import Excerpt, Source
from app.editing.history import History
from app.editing.memory_keeper import MemoryKeeper
from app.reading.anchoring import AnchorState
from app.session.importing import Outcome, plan_import, read_documents, record_import
from app.store.kept_document import digest_of

AT = datetime(2026, 3, 1, tzinfo=UTC)
FISH = SourceId("fish-2024")
TEXT = (
    "Norway and Japan signed a contract on salmon in Oslo on Monday. It is to run for ten years.\n"
    "\n"
    "Both governments said that they would build a cold store at the port of Bergen next year.\n"
)
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


def excerpt(number, exact, text=TEXT, source=FISH):
    start = max(text.find(exact), 0)
    return Excerpt(ExcerptId(f"x-{number}"), source, exact, "", "", start, start + len(exact), "en")


QUOTED = (
    excerpt(1, "signed a contract on salmon in Oslo"),
    excerpt(2, "build a cold store at the port of Bergen"),
    excerpt(3, "It is to run for ten years."),
)


def book_of(*excerpts, sha256=None, **more):
    sources = (Source(FISH, "article", "On salmon", sha256=sha256), *more.pop("sources", ()))
    return Book.of(Dossier(sources=sources, excerpts=excerpts, **more))


def write(folder, **texts):
    paths = []
    for name, text in texts.items():
        paths.append(folder / f"{name}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def importing(keeper, paths):
    history = History(keeper)
    plan = plan_import(read_documents(paths), history.book, keeper.documents())
    return record_import(plan, lambda edit: history.apply(edit, AT), keeper, AT), history


def outcomes(report):
    return [str(file.outcome) for file in report.files]


def test_new_documents_are_one_edit_with_what_they_propose(tmp_path):
    keeper = MemoryKeeper(book_of())
    paths = write(tmp_path, a=TEXT, b="Another text about herring.", c="And one about cod.")
    report, history = importing(keeper, paths)
    assert outcomes(report) == ["added"] * 3
    assert [edit.kind for edit in history.log] == [EditKind.ADD]
    assert (history.log[0].subject.table, history.log[0].subject.number) == ("sources", 3)
    sources = history.book.dossier.sources[1:]
    assert [each.id for each in sources] == [file.source for file in report.files]
    assert [each.sha256 for each in sources] == [each.sha256 for each in keeper.documents()]
    assert keeper.text_of(sources[1].id) == "Another text about herring."
    assert [each.origin for each in keeper.documents()] == ["a.txt", "b.txt", "c.txt"]


def test_undone_the_texts_wait_and_done_again_they_are_there(tmp_path):
    keeper = MemoryKeeper(book_of())
    report, history = importing(keeper, write(tmp_path, a=TEXT))
    history.undo(AT)
    assert [each.id for each in history.book.dossier.sources] == [FISH]
    source = report.files[0].source
    assert keeper.text_of(source) == TEXT
    history.redo(AT)
    assert history.book.dossier.sources[-1].id == source


def test_what_was_undone_can_be_imported_again(tmp_path):
    keeper = MemoryKeeper(book_of())
    paths = write(tmp_path, a=TEXT)
    _, history = importing(keeper, paths)
    history.undo(AT)
    again, history = importing(keeper, paths)
    assert outcomes(again) == ["added"]
    assert len(history.book.dossier.sources) == 2


def test_the_same_text_is_taken_in_once_whatever_the_file_is_called(tmp_path):
    keeper = MemoryKeeper(book_of())
    first, _ = importing(keeper, write(tmp_path, a=TEXT, b=TEXT))
    second, history = importing(keeper, write(tmp_path, c=TEXT))
    assert outcomes(first) == ["added", "there"]
    assert outcomes(second) == ["there"]
    ids = {file.source for file in (*first.files, *second.files)}
    assert len(ids) == 1
    assert len(history.log) == 1


def test_the_text_a_source_was_read_from_is_linked_without_an_edit(tmp_path):
    keeper = MemoryKeeper(book_of(sha256=digest_of(TEXT)))
    report, history = importing(keeper, write(tmp_path, a=TEXT))
    assert [(file.outcome, file.source) for file in report.files] == [(Outcome.LINKED, FISH)]
    assert history.log == ()
    assert keeper.text_of(FISH) == TEXT
    assert report.files[0].title == "On salmon"


def test_a_text_that_holds_the_quotations_is_linked_and_says_how_they_stand(tmp_path):
    other = f"By our correspondent\n{TEXT}"
    orphan = excerpt(4, "a contract on herring in Oslo, which nobody expected")
    first = excerpt(5, "By our", other)
    keeper = MemoryKeeper(book_of(*QUOTED, orphan, first))
    report, _ = importing(keeper, write(tmp_path, a=other))
    assert report.files[0].source == FISH
    assert report.files[0].anchors == {
        AnchorState.VERIFIED: 1,
        AnchorState.MOVED: 3,
        AnchorState.ORPHAN: 1,
    }


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (TEXT.replace("salmon", "Salmon").replace("cold", "cool"), "one of three"),
        ("It is to run for ten years. Nothing else is known of it to anybody.", "one of three"),
    ],
)
def test_a_text_with_fewer_of_them_is_new(tmp_path, text, why):
    keeper = MemoryKeeper(book_of(*QUOTED))
    report, _ = importing(keeper, write(tmp_path, a=text))
    assert outcomes(report) == ["added"], why


def test_a_few_words_that_stand_in_many_texts_link_nothing(tmp_path):
    keeper = MemoryKeeper(book_of(QUOTED[2]))
    report, _ = importing(keeper, write(tmp_path, a=TEXT))
    assert outcomes(report) == ["added"]


def test_likeness_links_nothing(tmp_path):
    shouted = [replace(each, exact=each.exact.replace("o", "0")) for each in QUOTED]
    keeper = MemoryKeeper(book_of(*shouted))
    report, _ = importing(keeper, write(tmp_path, a=TEXT))
    assert outcomes(report) == ["added"]


def test_two_sources_with_the_same_quotations_are_not_chosen_between(tmp_path):
    twin = SourceId("fish-2025")
    theirs = [replace(each, id=f"y-{each.id}", source=twin) for each in QUOTED]
    book = book_of(*QUOTED, *theirs, sources=[Source(twin, "article", "On salmon")])
    report, _ = importing(MemoryKeeper(book), write(tmp_path, a=TEXT))
    assert outcomes(report) == ["added"]


def test_a_source_that_has_a_text_gets_no_other_by_its_quotations(tmp_path):
    keeper = MemoryKeeper(book_of(*QUOTED))
    keeper.keep_text(FISH, "An earlier print.", at=AT)
    report, _ = importing(keeper, write(tmp_path, a=TEXT))
    assert outcomes(report) == ["added"]
    assert keeper.text_of(FISH) == "An earlier print."


def test_what_cannot_be_read_is_named_and_the_rest_is_taken_in(tmp_path):
    (tmp_path / "empty.txt").touch()
    paths = [tmp_path / "empty.txt", *write(tmp_path, a=TEXT), tmp_path / "gone.pdf"]
    report, _ = importing(MemoryKeeper(book_of()), paths)
    assert outcomes(report) == ["refused", "added", "refused"]
    assert sum(map(report.count, Outcome)) == len(report.files) == 3
    for file in report.having(Outcome.REFUSED):
        assert file.reason.startswith(str(file.path))
        assert file.source is None


def test_progress_rises_and_nothing_is_read_once_it_is_called_off(tmp_path):
    paths = write(tmp_path, a=TEXT, b="Two.", c="Three.")
    told = []
    read_documents(paths, lambda done=0, total=0: told.append((done, total)))
    assert told == sorted(told)
    assert told[0] == (0, 3000)
    assert told[-1] == (3000, 3000)

    def stop(done=0, total=0):
        if done >= 1000:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_documents(paths, stop)


def test_a_plan_for_another_state_keeps_nothing(tmp_path):
    keeper = MemoryKeeper(book_of())
    history = History(keeper)
    plan = plan_import(read_documents(write(tmp_path, a=TEXT)), history.book, ())
    importing(keeper, write(tmp_path, b="Something else."))
    with pytest.raises(StaleChangeError):
        record_import(plan, lambda edit: history.apply(edit, AT), keeper, AT)
    assert [each.origin for each in keeper.documents()] == ["b.txt"]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five texts are not here")
def test_the_five_texts_verify_every_excerpt_of_theirs(atlas):
    keeper = MemoryKeeper(Book.of(atlas))
    report, history = importing(keeper, sorted(SEEDS.glob("*.txt")))
    assert outcomes(report) == ["linked"] * 5
    assert history.log == ()
    for file in report.files:
        n_quoted = sum(each.source == file.source for each in atlas.excerpts)
        assert file.anchors == {AnchorState.VERIFIED: n_quoted}
        assert n_quoted > 0
