"""Figures of the views that are kept: one by name, all of the story, all in one file."""

import io
import json
import signal
from dataclasses import replace
from datetime import UTC, date, datetime

import pypdfium2
import pytest
from pptx import Presentation

from app.analysis.network_filter import Scope
from app.cli import figure_views
from app.cli.errors import Exit
from app.domain.changes import Book
from app.domain.ids import ViewId
from app.domain.workspace import View
from app.formats.carried_text import read_carried_text, read_carried_texts
from app.session.figure_views import lay_out
from app.session.selection import Selection
from app.session.session import Session
from app.session.view_state import state_of, write_state
from app.store.dossier_file import DossierFile
from tests.small_dossier import make_small_dossier

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SMALL = ("--width-mm", "60", "--dpi", "50")


def views_of(dossier):
    """Three views: one as it is seen first, one of a tie, one of long ago with who is gone."""
    session = Session(dossier, date(2025, 11, 20))
    places = lay_out(session).final_places()
    states = [write_state(state_of(session, places))]
    session.set_filter(replace(session.filter, scope=Scope.ALL))
    session.set_selection(Selection(ties=(("KAZ", "RUS"),)))
    states.append(write_state(state_of(session, {}, (-300.0, -200.0, 50.25, 80.5))))
    session.set_as_of(date(2010, 5, 1))
    session.clear_selection()
    past = json.loads(write_state(state_of(session, places)))
    past["places"]["ATLANTIS"] = [0, 0]
    states.append(json.dumps(past))
    titles = ("Where things stand", "Two / neighbours: Казахстан?", "Long ago")
    return tuple(
        View(ViewId(f"v{n}"), title, rank=2 - n, caption=f"Told {n}.", state=state)
        for n, (title, state) in enumerate(zip(titles, states, strict=True))
    )


@pytest.fixture(scope="session")
def kept(tmp_path_factory):
    """A dossier with three views, the last of which is told first."""
    path = tmp_path_factory.mktemp("kept") / "mine.dossier"
    dossier = make_small_dossier()
    dossier = replace(dossier, title="Our story", views=views_of(dossier))
    with DossierFile.create(path, Book.of(dossier), now=NOW):
        pass
    return path


def test_a_view_is_drawn_as_it_was_kept(answer, kept, tmp_path):
    path = tmp_path / "x.svg"
    given = answer("figure", kept, "-o", path, "--view", "two / NEIGHBOURS: казахстан?")
    assert (given.status, given.out) == (0, "")
    carried = json.loads(read_carried_text(path))
    assert carried["view"]["as_of"] == "2025-11-13"
    assert carried["view"]["extent"] == [-300.0, -200.0, 50.25, 80.5]
    assert carried["view"]["filter"] == {"scope": "all"}
    assert carried["request"]["selected"] == ["KAZ", "RUS"]
    assert carried["request"]["title"] == "Two / neighbours: Казахстан?"
    assert carried["request"]["caption"] == "Told 1."
    assert "Our translation" not in path.read_text(encoding="utf-8")
    assert "Told 1." in path.read_text(encoding="utf-8")


def test_what_a_view_had_and_is_gone_is_told_and_its_title_can_be_another(answer, kept, tmp_path):
    path = tmp_path / "x.svg"
    asked = ("figure", kept, "-o", path, "--view", "v2", "--title", "Ours", "--no-origin")
    status, out, err = answer(*asked)
    assert (status, out) == (0, "")
    assert "multivector: Long ago: Not there any more: ATLANTIS\n" in err
    assert ">Ours<" in path.read_text(encoding="utf-8")
    assert read_carried_text(path) is None


def test_an_unknown_view_is_told_with_those_there_are(told, kept, tmp_path):
    line = told("figure", kept, "-o", tmp_path / "x.png", "--view", "Nowhere")
    assert line == (
        "there is no view 'Nowhere'; there are: 'Long ago', 'Two / neighbours: Казахстан?',"
        " 'Where things stand'"
    )
    assert "keeps none" in told("figure", "-o", tmp_path / "x.png", "--view", "Nowhere")
    assert told("figure", "--all-views", tmp_path / "all") == "the dossier keeps no views"
    assert list(tmp_path.iterdir()) == []


def test_all_views_are_the_figures_of_each_in_the_order_of_the_story(answer, kept, tmp_path):
    folder = tmp_path / "all"
    status, out, err = answer("figure", kept, "--all-views", folder, *SMALL, "--format", "svg")
    assert (status, out) == (0, "")
    told = err.splitlines()
    assert told[0] == "multivector: Long ago: Not there any more: ATLANTIS"
    titles = ("Long ago", "Two / neighbours: Казахстан?", "Where things stand")
    assert all(
        line.startswith(tuple(f"multivector: {title}: " for title in titles)) for line in told
    )
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "01-Long-ago.svg",
        "02-Two-neighbours-Казахстан.svg",
        "03-Where-things-stand.svg",
    ]
    alone = tmp_path / "alone.svg"
    for name, view in zip(names, ("v2", "v1", "v0"), strict=True):
        assert answer("figure", kept, "-o", alone, "--view", view, *SMALL).status == 0
        assert (folder / name).read_bytes() == alone.read_bytes()


def test_all_views_make_one_pdf_with_bookmarks_and_one_presentation(answer, kept, tmp_path):
    path = tmp_path / "story.pdf"
    assert answer("figure", kept, "--all-views", path, "--width-mm", "60").status == 0
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 3
        assert document.get_metadata_value("Title") == "Our story"
        marks = [
            (each.level, each.get_title(), each.get_dest().get_index())
            for each in document.get_toc()
        ]
    assert [mark for mark in marks if mark[0] == 0] == [
        (0, "Long ago", 0),
        (0, "Two / neighbours: Казахстан?", 1),
        (0, "Where things stand", 2),
    ]
    assert (1, "Evidence", 1) in marks
    assert [json.loads(text)["request"]["title"] for text in read_carried_texts(path)] == [
        mark[1] for mark in marks if mark[0] == 0
    ]
    path = tmp_path / "story.pptx"
    status = answer("figure", kept, "--all-views", path, "--title", "Told", "--no-origin").status
    assert status == 0
    deck = Presentation(path)
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert titles == ["Long ago", "Two / neighbours: Казахстан?", "Where things stand"]
    assert deck.core_properties.title == "Told"
    assert all("Sources and notes" in s.notes_slide.notes_text_frame.text for s in deck.slides)
    assert read_carried_texts(path) == ()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--view", "v1", "-o", "x.png", "--as-of", "2024"), "--as-of does not go with --view"),
        (("--view", "v1"), "figure needs -o FILE"),
        (("--all-views", "x", "--view", "v1"), "--view does not go with --all-views"),
        (("--all-views", "x", "-o", "x.png"), "-o does not go with --all-views"),
        (("--all-views", "x", "--title", "T"), "--title does not go with --all-views"),
        (("--all-views", "x.pdf", "--format", "png"), "--format does not go with --all-views"),
        (("--all-views", "x", "--format", "gif"), "'gif' is none of: png, svg, pdf, pptx, docx"),
        (("--all-views", "x.png"), "must end in one of: .pdf, .pptx"),
        (("--all-views", ""), "the name of the file to write is empty"),
        (("-o", "x.png", "--format", "svg"), "--format is for --all-views DIR"),
    ],
)
def test_what_does_not_go_with_views_is_refused(told, options, words):
    assert words in told("figure", *options)


def test_a_folder_that_cannot_be_is_told_before_anything_is_drawn(told, kept, tmp_path):
    file = tmp_path / "file"
    file.write_bytes(b"")
    assert "no folder" in told("figure", kept, "--all-views", file)
    assert "no folder" in told("figure", kept, "--all-views", tmp_path / "a" / "b")
    folder = tmp_path / "there"
    (folder / "02-Two-neighbours-Казахстан.png").mkdir(parents=True)
    assert "it is a folder" in told("figure", kept, "--all-views", folder)
    assert len(list(folder.iterdir())) == 1


def test_a_view_that_cannot_be_read_is_told_and_the_others_made(answer, tmp_path):
    path = tmp_path / "broken.dossier"
    dossier = make_small_dossier()
    views = views_of(dossier)[:1]
    views += (View(ViewId("broken"), "Broken", rank=5, state="[]"),)
    with DossierFile.create(path, Book.of(replace(dossier, views=views)), now=NOW):
        pass
    status, _, err = answer("figure", path, "--all-views", tmp_path / "all", *SMALL)
    assert status == Exit.FAULTS
    assert "multivector: Broken: the view cannot be read: " in err
    assert [each.name for each in (tmp_path / "all").iterdir()] == ["01-Where-things-stand.png"]


def test_ctrl_c_leaves_whole_figures_alone(answer, kept, tmp_path, monkeypatch):
    write = figure_views.write_asked

    def interrupted(*asked):
        signal.raise_signal(signal.SIGINT)
        write(*asked)

    monkeypatch.setattr(figure_views, "write_asked", interrupted)
    folder = tmp_path / "all"
    status, _, err = answer("figure", kept, "--all-views", folder, *SMALL)
    assert status == Exit.INTERRUPTED
    assert err.endswith("multivector: stopped: 1 of 3 figures are written\n")
    (path,) = folder.iterdir()
    assert path.read_bytes().endswith(b"IEND\xaeB`\x82")


def test_only_a_person_is_told_how_far_it_is(answer, kept, tmp_path, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert answer("figure", kept, "--all-views", tmp_path / "all", *SMALL).status == 0
    said = terminal.getvalue()
    assert "\r\x1b[K1/3 Long ago\r\x1b[Kmultivector: Long ago: Not there any more" in said
    assert "\r\x1b[K3/3 Where things stand\r\x1b[K" in said
    assert said.endswith("\r\x1b[K")
