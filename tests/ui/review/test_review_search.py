"""What the review queue shows while a document is gone through, and when nothing is found."""

from threading import Event

from app.domain.progress import Cancelled
from app.ui.review.note_page import Note
from tests.ui.review.reviewed_article import TREATY


def test_without_a_document_it_says_what_to_do(qtbot, panel, session):
    assert panel.note.note is Note.NO_DOCUMENT
    with qtbot.waitSignal(panel.import_wanted):
        panel.note.button.click()
    panel.open(session.dossier.sources[0].id)
    assert panel.note.note is Note.NO_TEXT


def test_a_text_that_claims_nothing_says_so(qtbot, panel, keep):
    panel.open(keep("Es regnete den ganzen Tag.\n"))
    qtbot.waitUntil(lambda: panel.note.note is Note.NOTHING)
    assert not panel.header.isVisible()


def test_a_long_search_tells_how_far_it_is_and_can_be_stopped(
    qtbot, panel, library, keep, monkeypatch
):
    source = keep()
    suggester = library.suggester()
    found, go_on, was_stopped = type(suggester).of_document, Event(), Event()

    def slowly(self, *args, report, **more):
        report(3, 12)
        while not go_on.wait(0.005):
            try:
                report(3, 12)
            except Cancelled:
                was_stopped.set()
                raise
        return found(self, *args, report=report, **more)

    monkeypatch.setattr(type(suggester), "of_document", slowly)
    panel.open(source)
    qtbot.waitUntil(lambda: panel.note.bar.maximum() == 12)
    assert panel.note.note is Note.SEARCHING
    assert panel.note.bar.value() == 3
    panel.note.button.click()
    assert panel.note.note is Note.STOPPED
    assert was_stopped.wait(20)
    panel.refresh()
    assert panel.note.note is Note.STOPPED
    go_on.set()
    panel.note.button.click()
    qtbot.waitUntil(lambda: len(panel.queue.sentences) == 3)


def test_another_document_takes_over_while_one_is_searched(qtbot, panel, keep):
    first, second = keep(), keep(TREATY, "Other")
    panel.open(first)
    panel.open(second)
    qtbot.waitUntil(lambda: panel.queue.present is not None)
    assert panel.source == second
    assert len(panel.queue.sentences) == 1


def test_what_was_found_is_there_for_others(qtbot, panel, library, source, monkeypatch):
    def fail(*_args, **_more):
        raise AssertionError("it was gone through again")

    monkeypatch.setattr(type(library.suggester()), "of_document", fail)
    assert {each.span for each in library.suggestions_of(source)} == {
        each.span for each in panel.queue.sentences
    }
