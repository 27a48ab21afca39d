"""In the real window: a marking holds a figure back until there is a reason; a copy is shared."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtTest import QTest

from app.domain.changes import Book
from app.store.dossier_file import DossierFile, read_dossier_file
from app.ui.dialogs.figure.dialog import FigureDialog
from app.ui.dialogs.share_dialog import ShareDialog

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def kept(small_dossier, tmp_path):
    """A dossier in a file of which one claim is TLP:AMBER, and Taiwan's is TLP:RED."""
    markings = {"c1": "TLP:AMBER", "c4": "TLP:RED"}
    claims = tuple(replace(c, marking=markings.get(c.id)) for c in small_dossier.claims)
    book = Book.of(replace(small_dossier, claims=claims))
    return DossierFile.create(tmp_path / "kept.dossier", book, now=NOW)


def test_what_is_marked_leaves_with_a_reason_and_a_copy_without_it(
    open_window, kept, tmp_path, monkeypatch
):
    window = open_window(kept.book.dossier, kept)
    figure, copy = tmp_path / "figure.svg", tmp_path / "copy.dossier"

    def release(dialog):
        dialog.show()
        assert QTest.qWaitForWindowExposed(dialog)
        assert dialog.preview.figure.marking == "TLP:RED"
        dialog.file.path_field.setText(str(figure))
        dialog.marking.choice.setEditText("TLP:GREEN")
        dialog.compose()
        assert not dialog.save_button.isEnabled()
        assert not dialog.handing_over.isEnabled()
        assert dialog.preview.figure.marking == "TLP:RED"
        dialog.marking.reason.setText("cleared by the desk")
        dialog.compose()
        assert dialog.preview.figure.marking == "TLP:GREEN"
        dialog.save_button.click()
        dialog.close()

    monkeypatch.setattr(FigureDialog, "exec", release)
    window.actions_by_name["figure"].trigger()
    assert "TLP:GREEN" in figure.read_text()
    (release_kept,) = kept.releases()
    assert (release_kept.file, release_kept.required) == ("figure.svg", "TLP:RED")
    assert [id_ for _, id_ in release_kept.records] == ["c4", "c1"]

    def share(dialog):
        dialog.marking.setCurrentText("TLP:AMBER")
        headings = [heading for heading, _ in dialog.told()]
        assert headings[0] == "In the copy"
        assert "Left out for its marking: 1" in headings
        return True

    monkeypatch.setattr(ShareDialog, "exec", share)
    window.sharing.ask_path = lambda *_: copy
    window.actions_by_name["share"].trigger()
    assert "copy.dossier" in window.status_line.currentMessage()
    shared = read_dossier_file(copy)
    assert "c4" not in shared.claim_by_id
    assert "c1" in shared.claim_by_id
    assert "TWN" not in shared.actor_by_id, "there was nothing else of it"
    with DossierFile.open(copy, now=NOW) as file:
        assert (file.check(), file.releases()) == ([], ())
    assert "c4" in read_dossier_file(kept.path).claim_by_id
