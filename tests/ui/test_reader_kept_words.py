"""What is read of a text that the dossier does not have."""

from app.domain.ids import ExcerptId, SourceId
from app.domain.records import Excerpt
from app.ui.reader.empty_page import EmptyPage
from app.ui.reader.kept_words import kept_passages


def excerpt(id_, words, start=0):
    """Words at a place of the text; typed by hand without one."""
    return Excerpt(ExcerptId(id_), SourceId("s"), words, "", "", start, start + len(words), "de")


EXCERPTS = (
    excerpt("late", "Zuletzt kam der Vertrag.", 90),
    excerpt("part", "der Vertrag", 102),
    excerpt("loose", "Ohne Ort."),
    excerpt("early", "Zuerst kam der Besuch.", 5),
)


def test_passages_stand_as_in_the_text_each_place_once():
    told = [(passage.words, sorted(passage.excerpts)) for passage in kept_passages(EXCERPTS)]
    assert told == [
        ("Zuerst kam der Besuch.", ["early"]),
        ("Zuletzt kam der Vertrag.", ["late", "part"]),
        ("Ohne Ort.", ["loose"]),
    ]


def test_the_quotation_asked_for_is_brought_out(qtbot):
    page = EmptyPage()
    qtbot.addWidget(page)
    page.show_missing("A column", EXCERPTS, ExcerptId("part"))
    assert "Vertrag" in page.kept.wanted.text()
    assert "quoted from it" in page.words.text()
    page.show_missing("")
    assert page.kept.isHidden()
    assert page.kept.wanted is None
