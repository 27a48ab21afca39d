"""Texts of sources, what is known of each, and suggestions dismissed in them."""

import hashlib
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta

import pytest

from app.domain.faults import DossierError
from app.store.dossier_file import DossierFile, KeptDocument, check_dossier_file
from app.store.errors import ReadOnlyDossierError, RejectedEditError
from tests.store.samples import NOW, TEXT, change, claim

LATER = NOW + timedelta(minutes=5)
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()


def test_what_is_known_of_a_text(opened):
    assert opened.documents() == ()
    opened.keep_text("s-2", "🛰 of two", at=NOW)
    opened.keep_text("s-1", TEXT, origin="besuch.pdf", at=LATER)
    other = hashlib.sha256("🛰 of two".encode()).hexdigest()
    assert opened.documents() == (
        KeptDocument("s-2", other, None, NOW, 8),
        KeptDocument("s-1", DIGEST, "besuch.pdf", LATER, len(TEXT)),
    )
    assert opened.source_of_text(DIGEST) == "s-1"
    assert opened.source_of_text("0" * 64) is None
    assert opened.check() == []
    documents = opened.documents()
    opened.close()
    with DossierFile.open(opened.path, now=NOW) as again:
        assert again.documents() == documents
        assert again.text_of("s-2") == "🛰 of two"


def test_what_is_known_of_texts_is_asked_without_reading_them(opened):
    opened.keep_text("s-1", "word " * 100_000, at=NOW)
    asked = []
    opened._hold.connection.connection.driver_connection.set_trace_callback(asked.append)
    assert opened.documents()[0].n_characters == 500_000
    (query,) = [each for each in asked if each.startswith("SELECT")]
    assert "text" not in query.replace('"', " ").split("FROM")[0].replace(".", " ").split()


def test_the_same_text_of_two_sources_is_of_the_first(opened):
    opened.keep_text("s-2", TEXT, at=NOW)
    opened.keep_text("s-1", TEXT, at=NOW)
    assert opened.source_of_text(DIGEST) == "s-2"
    opened.forget_text("s-2")
    assert opened.source_of_text(DIGEST) == "s-1"


def test_a_text_that_takes_the_place_of_another(opened):
    opened.keep_text("s-1", "Ein anderer Text über Züge.", origin="alt.txt", at=NOW)
    opened.keep_text("s-1", TEXT, at=LATER)
    assert opened.documents() == (KeptDocument("s-1", DIGEST, None, LATER, len(TEXT)),)
    assert opened.search_texts("Züge") == []
    assert [found.source for found in opened.search_texts("reiste")] == ["s-1"]
    assert opened.check() == []


def test_a_text_that_is_forgotten_is_found_no_more(opened):
    opened.keep_text("s-1", TEXT, at=NOW)
    opened.forget_text("s-1")
    opened.forget_text("nobody")
    assert opened.text_of("s-1") is None
    assert opened.documents() == ()
    assert opened.search_texts("reiste") == []
    assert opened.check() == []


def test_texts_are_no_edits(opened):
    opened.record(change(opened.book, "claims", 1, claim(summary="One.")), NOW)
    opened.undo(NOW)
    log = opened.log
    opened.keep_text("s-1", TEXT, at=LATER)
    opened.dismiss(DIGEST, 0, 5, LATER)
    assert opened.log == log
    assert opened.redo(LATER) is not None, "nothing was done in between"
    assert opened.check() == []


def test_half_a_character_cannot_be_kept(opened):
    opened.keep_text("s-1", TEXT, at=NOW)
    with pytest.raises(RejectedEditError, match="cannot be kept"):
        opened.keep_text("s-1", "half a pair: \ud83d", at=LATER)
    with pytest.raises(RejectedEditError, match="cannot be kept"):
        opened.keep_text("s-1", "whole", origin="half \ud83d.txt", at=LATER)
    with pytest.raises(ValueError, match="time zone"):
        opened.keep_text("s-1", "other", at=datetime(2026, 1, 1))  # noqa: DTZ001
    assert opened.documents() == (KeptDocument("s-1", DIGEST, None, NOW, len(TEXT)),)
    assert [found.source for found in opened.search_texts("reiste")] == ["s-1"]
    assert opened.check() == []


def test_what_is_dismissed_stays_dismissed(opened):
    opened.dismiss(DIGEST, 0, 42, NOW)
    opened.dismiss(DIGEST, 0, 42, LATER)
    opened.dismiss(DIGEST, 43, 67, NOW)
    opened.dismiss("0" * 64, 1, 2, NOW)
    assert opened.dismissals_of(DIGEST) == {(0, 42), (43, 67)}
    opened.close()
    with DossierFile.open(opened.path, now=NOW) as again:
        again.undismiss(DIGEST, 43, 67)
        again.undismiss(DIGEST, 43, 67)
        assert again.dismissals_of(DIGEST) == {(0, 42)}
        again.keep_text("s-1", TEXT, at=NOW)
        again.forget_text("s-1")
        assert again.dismissals_of(DIGEST) == {(0, 42)}
        assert again.dismissals_of("f" * 64) == frozenset()
        assert again.check() == []


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (6, 5)])
def test_what_is_no_passage_is_not_dismissed(opened, start, end):
    with pytest.raises(ValueError, match="no passage"):
        opened.dismiss(DIGEST, start, end, NOW)
    assert opened.dismissals_of(DIGEST) == frozenset()


def test_a_second_window_only_reads(opened):
    opened.keep_text("s-1", TEXT, at=NOW)
    opened.dismiss(DIGEST, 0, 42, NOW)
    with DossierFile.open(opened.path, now=LATER) as second:
        for refused in (
            lambda: second.keep_text("s-1", "other", at=LATER),
            lambda: second.forget_text("s-1"),
            lambda: second.dismiss(DIGEST, 1, 2, LATER),
            lambda: second.undismiss(DIGEST, 0, 42),
        ):
            with pytest.raises(ReadOnlyDossierError, match="open for reading only"):
                refused()
        assert second.documents() == opened.documents()
        assert second.source_of_text(DIGEST) == "s-1"
        assert second.text_of("s-1") == TEXT
        assert second.dismissals_of(DIGEST) == {(0, 42)}


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (
            "UPDATE documents SET text = replace(text, 'Montag', 'Freitag')",
            "documents:1: is not the text that was kept",
        ),
        ("UPDATE documents SET n_characters = 3", "documents:1: is not the text that was kept"),
        (
            "UPDATE documents SET kept_at = '2026-03-01T10:42:00'",
            "documents:1: kept_at: '2026-03-01T10:42:00' has no time zone",
        ),
        ('UPDATE dismissals SET "end" = 0', "dismissals:1: there is no passage from 0 to 0"),
        ("UPDATE dismissals SET dismissed_at = 'once'", "dismissals:1: dismissed_at: "),
    ],
)
def test_what_another_program_did_to_texts_is_told(opened, statement, fault):
    opened.keep_text("s-1", TEXT, at=NOW)
    opened.dismiss(DIGEST, 0, 42, NOW)
    opened.close()
    with closing(sqlite3.connect(opened.path)) as intruder, intruder:
        intruder.execute(statement)
        intruder.execute("INSERT INTO documents_words(documents_words) VALUES ('rebuild')")
    told = [str(each) for each in check_dossier_file(opened.path)]
    assert any(line.startswith(fault) for line in told), told


def test_an_instant_that_is_none_is_told_when_asked_for(opened):
    opened.keep_text("s-1", TEXT, at=NOW)
    opened.close()
    with closing(sqlite3.connect(opened.path)) as intruder, intruder:
        intruder.execute("UPDATE documents SET kept_at = 'once'")
    with DossierFile.open(opened.path, now=NOW) as file:
        with pytest.raises(DossierError) as caught:
            file.documents()
        assert [fault.place for fault in caught.value.faults] == ["documents"]
