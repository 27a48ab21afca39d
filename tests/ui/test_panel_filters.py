from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.analysis.filters import Scope, initial_filter
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, Polarity
from app.ui.panels.filter_chips import active_restrictions
from app.ui.panels.filters_panel import FiltersPanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, session, themes):
    panel = FiltersPanel(session, themes)
    panel.resize(260, 1200)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def press(qtbot, group, value):
    row = group.row_of(value)
    assert row is not None, value
    qtbot.mouseClick(row, LEFT)


def test_a_bloc_is_switched_off_and_on(qtbot, panel, session):
    press(qtbot, panel.blocs, "csto")
    assert session.filter.blocs == frozenset()
    press(qtbot, panel.blocs, "csto")
    assert session.filter.blocs == {"csto"}


def test_blocs_of_the_first_view_come_first_with_their_members(panel):
    choices = panel.blocs._choices
    assert [choice.label for choice in choices] == ["CSTO", "SCO"]
    assert [choice.count for choice in choices] == [3, 3]


def test_numbers_say_what_they_count_and_a_list_of_nothing_is_not_there(panel):
    assert panel.blocs._unit.text() == "members"
    assert panel.statuses._unit.text() == "claims"
    panel.blocs.show_choices([], frozenset(), is_restricted=False)
    assert panel.blocs.isHidden()


def test_choosing_a_polarity_restricts_and_choosing_it_again_lifts_it(qtbot, panel, session):
    conflictual = frozenset({Polarity.CONFLICTUAL})
    press(qtbot, panel.polarities, conflictual)
    assert session.filter.polarities == conflictual
    assert panel.polarities.row_of(conflictual).isChecked()
    press(qtbot, panel.polarities, conflictual)
    assert session.filter.polarities is None


def test_statuses_are_chosen_as_they_are_drawn(qtbot, panel, session):
    press(qtbot, panel.statuses, frozenset({ClaimStatus.ANNOUNCED, ClaimStatus.PLANNED}))
    assert session.filter.statuses == {ClaimStatus.ANNOUNCED, ClaimStatus.PLANNED}
    assert {v.tie.dyad for v in session.visible.ties} == {("JPN", "KAZ")}


def test_kinds_carry_their_definition_as_tooltip(panel):
    row = panel.kinds.row_of(frozenset({ClaimKind.SUMMIT}))
    assert ClaimKind.SUMMIT.definition in row.toolTip()


def test_sources_count_their_claims(panel):
    assert panel.sources._choices[0].label == "The Paper"
    assert panel.sources._choices[0].count == 8


def test_kinds_of_actors_can_be_hidden(qtbot, panel, session):
    press(qtbot, panel.actor_kinds, ActorKind.STATE)
    assert ActorKind.STATE not in session.filter.actor_kinds


@pytest.mark.parametrize(
    ("switch", "attribute"),
    [
        ("past", "show_past"),
        ("planned", "show_planned"),
        ("agreements", "show_agreements"),
        ("junctions", "show_junctions"),
    ],
)
def test_switches(qtbot, panel, session, switch, attribute):
    before = getattr(session.filter, attribute)
    panel.shown.row_of(switch).click()
    assert getattr(session.filter, attribute) is not before


def test_the_scope_is_switched(qtbot, panel, session):
    buttons = {button.text(): button for button in panel._scope.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Everything"], LEFT)
    assert session.filter.scope is Scope.ALL
    assert buttons["Everything"].isChecked()
    qtbot.mouseClick(buttons["Texts in focus"], LEFT)
    assert session.filter.scope is Scope.FOCUS


def test_each_restriction_is_a_chip_that_takes_itself_away(qtbot, panel, session):
    session.set_filter(
        replace(
            session.filter,
            claim_kinds=frozenset({ClaimKind.SUMMIT, ClaimKind.VISIT}),
            polarities=frozenset({Polarity.COOPERATIVE}),
            show_past=False,
        )
    )
    chips = panel._chips.findChildren(QPushButton)
    labels = [chip.text() for chip in chips if not chip.isHidden()]
    assert labels == ["summit  ×", "visit  ×", "cooperative  ×", "without past  ×"]
    next(chip for chip in chips if chip.text() == "summit  ×").click()
    assert session.filter.claim_kinds == {ClaimKind.VISIT}
    for _ in range(3):
        restriction = next(active_restrictions(session))
        session.set_filter(restriction.without)
    assert session.filter == initial_filter(session.dossier)
    assert panel._chips.isHidden()


def test_of_many_hidden_actors_the_last_share_a_chip(session):
    first = initial_filter(session.dossier)
    hide = frozenset({"BLR", "CHN", "JPN", "KAZ", "RUS", "TWN", "USA"})
    session.set_filter(replace(first, hidden_actors=first.hidden_actors | hide))
    chips = list(active_restrictions(session))
    assert [chip.label for chip in chips] == [
        "Without Belarus",
        "Without China",
        "Without Japan",
        "Without Kazakhstan",
        "Without 3 more",
    ]
    assert chips[1].without.hidden_actors == first.hidden_actors | (hide - {"CHN"})
    assert chips[-1].without.hidden_actors == first.hidden_actors | {"BLR", "CHN", "JPN", "KAZ"}


def test_reset_leads_back_to_the_first_view(panel, session):
    assert not panel._reset.isEnabled()
    session.set_filter(replace(session.filter, polarities=frozenset({Polarity.NEUTRAL})))
    assert panel._reset.isEnabled()
    panel._reset.click()
    assert session.filter == initial_filter(session.dossier)


def test_the_filter_set_elsewhere_is_shown(panel, session):
    session.set_filter(replace(session.filter, claim_kinds=frozenset({ClaimKind.SUMMIT})))
    summit = panel.kinds.row_of(frozenset({ClaimKind.SUMMIT}))
    visit = panel.kinds.row_of(frozenset({ClaimKind.VISIT}))
    assert summit.isChecked()
    assert not visit.isChecked()


def test_rows_are_worked_by_keyboard(qtbot, panel, session):
    row = panel.blocs.row_of("csto")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert "csto" not in session.filter.blocs
    assert row.accessibleName() == "CSTO"


def test_long_lists_are_short_at_first_and_can_be_searched(qtbot, atlas, themes):
    from datetime import date

    from app.session.session import Session

    session = Session(atlas, date(2025, 11, 20))
    panel = FiltersPanel(session, themes)
    panel.show()
    assert len(panel.blocs._rows) == 6
    panel.blocs.expand()
    assert len(panel.blocs._rows) == len(panel.blocs._choices) > 12
    panel.blocs._search.setText("quad")
    assert [row.choice.label for row in panel.blocs._rows.values()] == ["Quad"]


def test_names_follow_the_language(panel, session):
    session.set_language("de")
    assert panel.blocs.row_of("csto").text() == "OVKS"


def test_data_in_a_tooltip_is_no_markup(panel):
    row = panel.sources._rows[next(iter(panel.sources._rows))]
    choice = replace(row.choice, tooltip="<b>bold</b>")
    row.set_choice(choice)
    assert "&lt;b&gt;" in row.toolTip()
