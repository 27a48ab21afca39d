"""The review queue of an article of the small dossier."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.bundle import bundled_resource
from app.domain.changes import Book
from app.domain.dates import PartialDate
from app.editing.drafts import SourceDraft
from app.editing.memory_keeper import MemoryKeeper
from app.editing.sources import record_source
from app.session.library import Library
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.session.workbench import Workbench
from app.ui.review.panel import ReviewPanel
from tests.ui.review.reviewed_article import TEXT


@pytest.fixture
def session(small_dossier):
    return Session(small_dossier, date(2025, 11, 20))


@pytest.fixture
def workbench(small_dossier, session):
    at = datetime(2025, 11, 20, 9, 0, tzinfo=UTC)

    def clock():
        nonlocal at
        at += timedelta(seconds=1)
        return at

    layout = MapLayout(small_dossier, session.as_of)
    return Workbench(session, layout, clock, MemoryKeeper(Book.of(small_dossier)))


@pytest.fixture
def library(session, workbench):
    return Library(session, workbench, bundled_resource("reading", "cues.csv"))


@pytest.fixture
def keep(session, workbench):
    """Keep a text of a new source."""

    def keep_it(text=TEXT, title="Steppe"):
        published = PartialDate.parse("2025-11-15")
        draft = SourceDraft("article", title, (), None, published, None, "de")
        workbench.apply(record_source(workbench.book, draft))
        source = session.dossier.sources[-1].id
        workbench.keeper.keep_text(source, text, at=workbench.now())
        workbench.changed.emit()
        return source

    return keep_it


@pytest.fixture
def refused():
    """Why edits are refused; none is as long as it is empty."""
    return []


@pytest.fixture
def panel(qtbot, session, workbench, themes, library, refused):
    def apply(make):
        if not refused:
            workbench.apply(make())
        return list(refused)

    panel = ReviewPanel(session, workbench, themes, library, apply)
    qtbot.addWidget(panel)
    panel.resize(480, 460)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    yield panel
    panel.close_threads()


@pytest.fixture
def source(qtbot, panel, keep):
    """The article, being reviewed with the keyboard in the queue."""
    source = keep()
    panel.open(source)
    qtbot.waitUntil(lambda: panel.queue.present is not None)
    panel.setFocus()
    return source


@pytest.fixture
def press(qtbot, panel):
    def press_keys(*keys):
        for key in keys:
            qtbot.keyClick(QApplication.focusWidget() or panel, key)

    return press_keys
