"""The list of changes as Markdown."""

from datetime import date

from app.analysis.comparing import compare
from app.analysis.network import build_network
from app.formats.change_list import change_list_lines
from app.formats.change_list_markdown import write_change_list_markdown
from app.session.comparison_wording import comparison_wording

WORDING = comparison_wording(lambda _context, text: text, "en")


def test_every_line_of_the_plain_text_is_there(small_dossier):
    before = build_network(small_dossier, date(1950, 1, 1))
    comparison = compare(before, before.moved_to(date(2025, 11, 14)))
    written = write_change_list_markdown(comparison, WORDING).splitlines()
    assert written[0] == "# Changes from 1950-01-01 to 2025-11-14"
    assert "## Kazakhstan – Russia: added" in written
    assert "- first observed: KAZ and RUS: distancing." in written
    assert any(line.startswith("  - ") and "Der Besuch in Moskau" in line for line in written)
    plain = [line.strip() for line in change_list_lines(comparison, WORDING) if line]
    assert [line.lstrip("# -") for line in written if line] == plain


def test_what_would_be_markup_is_escaped(small_dossier):
    before = build_network(small_dossier, date(1950, 1, 1))
    comparison = compare(before, before.moved_to(date(2025, 11, 14)))
    starred = comparison_wording(lambda _context, text: f"*{text}", "en")
    assert write_change_list_markdown(comparison, starred).startswith("# \\*Changes")
