"""What somebody let onto the map is seen again; what was only looked for is let go."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.analysis.network_filter import Scope, initial_filter
from app.domain.changes import EditKind
from app.domain.edit_log import EditState, LoggedEdit
from app.domain.edit_subject import EditSubject, NamedActor
from app.domain.vocabulary import ActorKind, Polarity
from app.session.opening_filter import opening_filter, write_let_in
from tests.small_dossier import make_small_dossier

DOSSIER = make_small_dossier()
FIRST = initial_filter(DOSSIER)


def added(actor, state=EditState.DONE, kind=EditKind.ADD):
    subject = EditSubject("actors", sides=((NamedActor(actor, actor),),))
    return LoggedEdit(1, datetime.now(UTC), kind, subject, frozenset({"actors"}), state)


def test_what_was_let_in_is_seen_again():
    wanted = replace(
        FIRST,
        scope=Scope.ALL,
        blocs=frozenset({"sco"}),
        actor_kinds=frozenset({ActorKind.STATE}),
        hidden_actors=frozenset({"BLR"}),
        show_junctions=True,
    )
    assert opening_filter(DOSSIER, (), write_let_in(wanted, DOSSIER)) == wanted


def test_what_was_looked_for_is_let_go():
    wanted = replace(
        FIRST,
        blocs=frozenset({"sco"}),
        polarities=frozenset({Polarity.NEUTRAL}),
        show_past=False,
        neighbourhood_of="KAZ",
        period=(date(2020, 1, 1), date(2021, 1, 1)),
    )
    seen = opening_filter(DOSSIER, (), write_let_in(wanted, DOSSIER))
    assert seen == replace(FIRST, blocs=frozenset({"sco"}))
    only_looked_for = replace(FIRST, show_past=False, neighbourhood_of="KAZ")
    assert write_let_in(only_looked_for, DOSSIER) == ""


def test_who_is_gone_since_is_left_out():
    wanted = replace(FIRST, blocs=frozenset({"sco", "csto"}), hidden_actors=frozenset({"BLR"}))
    rest = replace(
        DOSSIER, actors=[each for each in DOSSIER.actors if each.id not in ("sco", "BLR")]
    )
    seen = opening_filter(rest, (), write_let_in(wanted, DOSSIER))
    assert (seen.blocs, seen.hidden_actors) == ({"csto"}, frozenset())


@pytest.mark.parametrize(
    "text", ["", "no JSON", "[1]", "7", '{"blocs": 3}', '{"scope": null}', "[" * 9999]
)
def test_a_text_that_cannot_be_read_counts_as_none(text):
    assert opening_filter(DOSSIER, (), text) == FIRST


def test_blocs_added_in_the_dossier_are_seen_where_nothing_is_remembered():
    unseen = replace(DOSSIER, focus_blocs=("csto",))
    for log, blocs in (
        ([added("sco")], {"csto", "sco"}),
        ([added("sco", EditState.UNDONE)], {"csto"}),
        ([added("sco", kind=EditKind.CHANGE)], {"csto"}),
        ([added("KAZ"), added("nobody")], {"csto"}),
    ):
        assert opening_filter(unseen, log, "").blocs == blocs
    none = write_let_in(replace(FIRST, blocs=frozenset()), unseen)
    assert opening_filter(unseen, [added("sco")], none).blocs == frozenset()
