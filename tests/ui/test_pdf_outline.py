"""A PDF can be turned to its parts, and to its figures."""

import pypdfium2
import pytest

from app.ui.painting.figure_writer import render_pdf
from app.ui.painting.pdf_outline import Bookmark, with_outline
from tests.small_figure import make_small_figure


def toc_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            (each.level, each.get_title(), each.get_dest().get_index(), each.get_dest().get_view())
            for each in document.get_toc()
        ]


def test_the_parts_of_a_figure_are_bookmarks_where_they_stand(qapp):
    figure = make_small_figure()
    height = round(figure.height)
    marks = toc_of(render_pdf([figure]))
    assert [mark[:3] for mark in marks] == [
        (0, "Map", 0),
        (0, "Legend", 0),
        (0, "Evidence", 0),
        (0, "Sources and notes", 0),
    ]
    tops = [height - mark[3][1][1] for mark in marks]
    assert tops == pytest.approx([part.top for part in figure.sections], abs=0.1)
    lines = {text.text: text.baseline for text in figure.texts}
    assert tops[2] < lines["Agreements"] < tops[3] < lines["Sources and notes"]


def test_several_figures_are_pages_of_their_own_size(qapp):
    figures = [make_small_figure(title="Erste"), make_small_figure(title="中 „–“", width_mm=90.0)]
    pdf = render_pdf(figures, ["one", "two"], "All")
    assert pdf == render_pdf(figures, ["one", "two"], "All")
    with pypdfium2.PdfDocument(pdf) as document:
        sizes = [document[number].get_size() for number in range(len(document))]
        texts = [page.get_textpage().get_text_range() for page in document]
    assert sizes == [pytest.approx((f.width, f.height), abs=0.6) for f in figures]
    assert ["Erste" in text for text in texts] == [True, False]
    heads = [mark[:3] for mark in toc_of(pdf) if mark[0] == 0]
    assert heads == [(0, "Erste", 0), (0, "中 „–“", 1)]


def test_what_qt_does_not_write_is_no_pdf_for_bookmarks():
    with pytest.raises(RuntimeError, match="no table"):
        with_outline(b"%PDF-1.4", [Bookmark("Map", 0, 0.0)])
    assert with_outline(b"anything", []) == b"anything"
