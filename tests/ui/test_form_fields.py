from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, SourceId
from app.domain.vocabulary import ActorKind, ClaimKind, Topology
from app.editing.drafts import SourceDraft
from app.session.session import Session
from app.ui.dialogs.fields.actor_picker import ActorNames, ActorPicker
from app.ui.dialogs.fields.edtf_field import PartialDateField, PeriodField, read_period
from app.ui.dialogs.fields.evidence_editor import EvidencePiece
from app.ui.dialogs.fields.source_fields import SourceFields
from app.ui.dialogs.fields.source_picker import SourceNames, SourcePicker, last_cited
from app.ui.dialogs.fields.word_choice import LanguageChoice, WordChoice
from app.ui.dialogs.form_words import topology_label, topology_meaning
from app.ui.translation import Translation
from app.ui.wording import claim_kind_definition, claim_kind_label

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


@pytest.fixture
def shown(qtbot, themes):
    windows = []

    def show(widget):
        window = QWidget()
        windows.append(window)
        window.resize(600, 500)
        column = QVBoxLayout(window)
        column.addWidget(widget)
        column.addStretch(1)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        widget.setFocus()
        return widget

    yield show
    windows.clear()


@pytest.fixture
def german(qapp):
    translation = Translation(qapp)
    translation.speak("de")
    yield translation
    translation.speak("en")


# Dates


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("2025-11-13", "13 November 2025"),
        ("2023-23", "autumn 2023: 1 Sep – 30 Nov 2023"),
        ("2022-05-12/..", "since 12 May 2022, no end"),
        ("2022-05-12/", "from 12 May 2022; it ended, but when is not known"),
        ("../2012", "until 2012: 1 Jan – 31 Dec 2012, no beginning"),
        ("/2012-01-31", "until 31 January 2012; when it began is not known"),
        ("2002/2012-03", "from 2002 to March 2012"),
        ("2021~/..", "since about 2021: 1 Jan – 31 Dec 2021, no end"),
    ],
)
def test_a_period_is_read_out(text, reading, qtbot, shown):
    field = shown(PeriodField())
    qtbot.keyClicks(field.line, text)
    assert field.note.text() == reading == read_period(Period.parse(text))
    assert field.value == Period.parse(text)
    assert field.problem() == ""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2025-13", "There is no month 13."),
        ("2025-02-30", "There is no such day in that month."),
        ("../..", "At least one end must be a date."),
        ("2025/2020", "It ends before it begins."),
        ("0000", "There is no year 0."),
    ],
)
def test_what_is_wrong_is_told_while_one_types(text, fault, qtbot, shown):
    field = shown(PeriodField())
    qtbot.keyClicks(field.line, text)
    assert field.note.text().startswith(fault)
    assert "2025-23 (autumn)" in field.note.text()
    assert field.note.property("role") == "warning"
    assert field.value is None


def test_half_a_date_is_answered_with_an_example_and_marked_when_it_is_left(qtbot, shown):
    field = shown(PartialDateField())
    qtbot.keyClicks(field.line, "202")
    assert field.note.text() == "For example 2025-11-13, 2025-11, 2025"
    assert not field.line.property("faulty")
    field.settle()
    assert field.note.text().startswith("Not a date.")
    assert field.line.property("faulty")
    qtbot.keyClicks(field.line, "5")
    assert field.value == PartialDate.parse("2025")
    assert field.note.text() == "2025: 1 Jan – 31 Dec 2025"
    assert not field.line.property("faulty")


def test_an_interval_is_no_single_date(qtbot, shown):
    field = shown(PartialDateField())
    qtbot.keyClicks(field.line, "2020/2025")
    assert field.value is None
    assert field.problem()


def test_an_empty_date_says_what_that_means(shown):
    field = shown(PeriodField(empty_note="no date of its own"))
    assert (field.value, field.note.text(), field.problem()) == (None, "no date of its own", "")


def test_dates_are_read_out_in_german(qtbot, shown, german):
    field = shown(PeriodField())
    qtbot.keyClicks(field.line, "2022-05-12/..")
    assert field.note.text() == "seit 12. Mai 2022, ohne Ende"


# Actors


@pytest.fixture
def picker(session, shown):
    return shown(ActorPicker(ActorNames(session)))


def test_an_actor_is_found_in_any_language_by_acronym_or_id(qtbot, picker):
    for text in ("kasach", "OVKS", "jpn"):
        qtbot.keyClicks(picker.line, text)
        assert len(picker.line.offered) == 1
        qtbot.keyClick(picker.line, ENTER)
        assert picker.line.text() == ""
        assert not picker.line.is_open
    assert picker.actors == (ActorId("KAZ"), ActorId("csto"), ActorId("JPN"))


def test_the_arrow_keys_choose_among_the_offered(qtbot, picker):
    qtbot.keyClicks(picker.line, "r")
    offered = [choice.id for choice in picker.line.offered]
    assert len(offered) > 1
    qtbot.keyClick(picker.line, DOWN)
    qtbot.keyClick(picker.line, ENTER)
    assert picker.actors == (ActorId(offered[1]),)


def test_the_same_actor_is_one_chip(qtbot, picker):
    for text in ("Japan", "jpn"):
        qtbot.keyClicks(picker.line, text)
        qtbot.keyClick(picker.line, ENTER)
    assert picker.actors == (ActorId("JPN"),)


def test_who_is_not_there_can_be_taken_down_as_new(qtbot, session, shown):
    picker = shown(ActorPicker(ActorNames(session), offers_new=True))
    wanted = []
    picker.new_wanted.connect(wanted.append)
    qtbot.keyClicks(picker.line, "Jap")
    assert not picker.new_button.isVisible()
    picker.line.clear()
    qtbot.keyClicks(picker.line, "Xanadu")
    assert picker.new_button.isVisible()
    picker.new_button.click()
    assert wanted == ["Xanadu"]
    picker.line.clearFocus()
    assert "new actor" in picker.problem()
    picker.take_new(ActorId("JPN"))
    assert picker.actors == (ActorId("JPN"),)
    assert not picker.problem()
    assert not picker.new_button.isVisible()


def test_where_nobody_is_known_everybody_is_new(shown):
    empty = Session(Dossier(), date(2025, 11, 13), "en")
    picker = shown(ActorPicker(ActorNames(empty), offers_new=True))
    assert picker.new_button.isVisible()


def test_leaving_takes_what_can_only_be_one(qtbot, picker):
    qtbot.keyClicks(picker.line, "Russland")
    picker.line.clearFocus()
    assert picker.actors == (ActorId("RUS"),)


def test_leaving_with_what_may_be_several_asks(qtbot, picker):
    qtbot.keyClicks(picker.line, "r")
    picker.line.clearFocus()
    assert picker.actors == ()
    assert picker.problem().startswith("More than one may be meant:")
    assert picker.note.text() == picker.problem()
    assert picker.line.text() == "r"


def test_an_unknown_name_is_told_with_the_nearest(qtbot, picker):
    qtbot.keyClicks(picker.line, "Kazakstan")
    qtbot.keyClick(picker.line, ENTER)
    assert picker.problem() == "Nobody here is called “Kazakstan”. Is Kazakhstan meant?"
    qtbot.keyClick(picker.line, Qt.Key.Key_Backspace)
    assert picker.problem() == ""


def test_backspace_takes_the_last_chip_and_a_click_any(qtbot, picker):
    picker.set_actors([ActorId("KAZ"), ActorId("RUS"), ActorId("JPN")])
    qtbot.keyClick(picker.line, Qt.Key.Key_Backspace)
    assert picker.actors == (ActorId("KAZ"), ActorId("RUS"))
    picker._chips[0].click()
    assert picker.actors == (ActorId("RUS"),)


def test_escape_closes_the_choices_first(qtbot, picker):
    qtbot.keyClicks(picker.line, "kas")
    assert picker.line.is_open
    qtbot.keyClick(picker.line, Qt.Key.Key_Escape)
    assert not picker.line.is_open
    assert picker.line.text() == "kas"


def test_only_wanted_kinds_are_offered_and_one_replaces_the_other(qtbot, session, shown):
    kinds = {ActorKind.BLOC}
    picker = shown(ActorPicker(ActorNames(session), kinds=kinds, is_single=True))
    qtbot.keyClicks(picker.line, "Russia")
    assert picker.line.offered == []
    picker.line.clear()
    for text in ("csto", "SOZ"):
        qtbot.keyClicks(picker.line, text)
        qtbot.keyClick(picker.line, ENTER)
    assert picker.actors == (ActorId("sco"),)


def test_names_are_those_of_the_readers_language(small_dossier, session):
    names = ActorNames(Session(small_dossier, session.today, "de"))
    assert names.label(ActorId("KAZ")) == "Kasachstan"
    assert names.label(ActorId("csto")) == "OVKS"
    assert [choice.text for choice in names.find("CSTO")] == ["OVKS"]


# Words


def test_first_letters_choose_a_word_and_its_meaning_is_told(qtbot, shown):
    choice = shown(
        WordChoice(ClaimKind, claim_kind_label, meaning=claim_kind_definition, none_label="…")
    )
    line = choice.meaning_line()
    assert (choice.value, line.text()) == (None, "")
    with qtbot.waitSignal(choice.changed):
        qtbot.keyClicks(choice, "med")
    assert choice.value is ClaimKind.MEDIATION
    assert line.text() == ClaimKind.MEDIATION.definition


def test_a_wheel_over_a_choice_that_is_not_used_changes_nothing(qtbot, shown):
    choice = shown(WordChoice(Topology, topology_label, meaning=topology_meaning))
    choice.clearFocus()
    where = QPointF(5, 5)
    turn = QWheelEvent(
        where,
        choice.mapToGlobal(where),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turn)
    assert choice.value is Topology.PAIR


def test_a_language_the_list_lacks_is_kept(small_dossier, themes):
    choice = LanguageChoice(small_dossier, "en")
    assert choice.currentText() == "en · English"
    choice.set_value("x-klingon")
    assert choice.value == "x-klingon"


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_constellation_has_its_own_words(language, qapp):
    translation = Translation(qapp)
    translation.speak(language)
    try:
        for words in (topology_label, topology_meaning):
            assert len({words(topology) for topology in Topology}) == len(Topology)
    finally:
        translation.speak("en")


# Sources


def test_a_source_is_found_by_title_outlet_or_id(session):
    names = SourceNames(session)
    found = [
        [choice.id for choice in names.find(text)]
        for text in ("news", "the pap", "charter", "nothing like it", "?")
    ]
    assert found == [["news"], ["news"], ["charter"], [], []]


def test_the_sources_cited_last_are_offered_to_whoever_asks_first_among_those_found(session):
    names, dossier = SourceNames(session), session.dossier
    assert [choice.id for choice in names.find("")] == last_cited(dossier) == ["charter", "news"]
    both = replace(
        dossier, sources=[replace(source, outlet="Agency") for source in dossier.sources]
    )
    session.take_dossier(both)
    assert [source.id for source in both.sources] == ["news", "charter"]
    assert [choice.id for choice in names.find("agency")] == ["charter", "news"]
    cited = replace(both, evidence=[*both.evidence, both.evidence[0]])
    assert last_cited(cited)[0] == both.source_of(both.evidence[0]).id


def test_the_last_source_is_taken_by_keyboard(qtbot, session, shown):
    picker = shown(SourcePicker(session))
    picker.line.setFocus()
    qtbot.keyClicks(picker.line, "x")
    qtbot.keyClick(picker.line, Qt.Key.Key_Backspace)
    assert not picker.line.is_open
    qtbot.keyClick(picker.line, Qt.Key.Key_Down)
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert picker.value == "charter"


def paste(qtbot, line, text):
    QApplication.clipboard().setText(text)
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_citation_that_is_pasted_begins_a_source_or_finds_it(qtbot, session, shown):
    picker = shown(SourcePicker(session))
    picker.line.setFocus()
    paste(
        qtbot, picker.line, "Miller, A. (2024, May 12). Two powers. The Diplomat. https://d.com/x"
    )
    assert picker.is_new
    draft = picker.value
    assert (draft.title, draft.authors, draft.outlet) == (
        "Two powers",
        ("A. Miller",),
        "The Diplomat",
    )
    assert (str(draft.published), draft.url) == ("2024-05-12", "https://d.com/x")
    assert "check" in picker.fields.read_note.text()
    known = session.dossier.sources[0]
    again = shown(SourcePicker(session))
    again.line.setFocus()
    paste(qtbot, again.line, f"Somebody: “{known.title}”, in: An outlet, 12.5.2024")
    assert (again.is_new, again.value) == (False, known.id)


def test_what_is_typed_is_no_citation_that_was_pasted(qtbot, session, shown):
    fields = shown(SourceFields(session))
    fields.title.setFocus()
    qtbot.keyClicks(fields.title, "A (2024). Title. Outlet.")
    assert fields.title.text() == "A (2024). Title. Outlet."
    fields.title.clear()
    paste(qtbot, fields.title, "A (2024). Title. Outlet.")
    assert (fields.title.text(), fields.outlet.text()) == ("Title", "Outlet")


def test_an_existing_source_is_chosen_by_keyboard(qtbot, session, shown):
    picker = shown(SourcePicker(session))
    qtbot.keyClicks(picker.line, "paper")
    qtbot.keyClick(picker.line, ENTER)
    assert picker.value == SourceId("news")
    assert picker.line.text() == "News"
    assert picker.note.text() == "The Paper · 2025-11-13 · B"
    qtbot.keyClicks(picker.line, "x")
    assert picker.value is None
    picker.settle()
    assert picker.problem().startswith("No source here is called")


def test_a_new_source_unfolds_with_what_was_typed(qtbot, session, shown):
    picker = shown(SourcePicker(session))
    qtbot.keyClicks(picker.line, "A new corridor")
    picker.new_button.click()
    fields = picker.fields
    assert not picker.line.isVisible()
    assert QApplication.focusWidget() is fields.title
    for field, text in zip(
        fields.tab_stops(),
        ("", "A. Author; B. Author", "The Paper", "2025-09~", "", "https://example.org", "de", "B"),
        strict=True,
    ):
        qtbot.keyClicks(field.focusProxy() or field, text)
    assert picker.value == SourceDraft(
        kind="article",
        title="A new corridor",
        authors=("A. Author", "B. Author"),
        outlet="The Paper",
        published=PartialDate.parse("2025-09~"),
        language="de",
        url="https://example.org",
        reliability="B",
    )
    picker.existing_button.click()
    assert picker.value is None
    assert picker.line.text() == "A new corridor"


def test_a_new_source_is_in_the_language_of_the_quotation_unless_it_is_chosen(qtbot, session):
    piece = EvidencePiece(session)
    qtbot.addWidget(piece)
    language = piece.source.fields.language
    piece.language.set_value("ru")
    assert language.value == "ru"
    qtbot.keyClicks(language, "de")
    piece.language.set_value("en")
    assert language.value == "de"


def test_a_word_of_two_is_typed_as_it_stands(qtbot):
    choice = WordChoice(("in", "in force", "in doubt"), str, none_label="choose…")
    qtbot.addWidget(choice)
    with qtbot.waitExposed(choice):
        choice.show()
    qtbot.keyClicks(choice, "in d")
    assert choice.value == "in doubt"
    assert not choice.view().isVisible()
