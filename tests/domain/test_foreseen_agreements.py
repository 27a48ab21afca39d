"""What was planned for a past day and never confirmed is due; a tie takes the weaker state."""

from datetime import date
from itertools import product

import pytest

from app.domain.dates import PartialDate
from app.domain.ids import ActorId, AgreementId, PartyStatusId
from app.domain.on_date import agreement_among, agreement_on
from app.domain.records import PartyStatus
from app.domain.vocabulary import OnDate, Status

_FROM_WEAKEST = (
    None,
    OnDate.PAST,
    OnDate.DUE,
    OnDate.PLANNED,
    OnDate.UNCERTAIN,
    OnDate.ACTIVE,
)


def _on(rows, day, parties=()):
    """Rows are (actor, status, date, the day from which it was only foreseen or "")."""
    statuses = [
        PartyStatus(
            PartyStatusId(f"s{number}"),
            AgreementId("t"),
            ActorId(actor) if actor else None,
            Status(status),
            PartialDate.parse(when) if when else None,
        )
        for number, (actor, status, when, _told) in enumerate(rows)
    ]
    foreseen = {
        status.id: date.fromisoformat(told)
        for status, (_actor, _status, _when, told) in zip(statuses, rows, strict=True)
        if told
    }
    return agreement_on(statuses, date.fromisoformat(day), parties, None, foreseen)


SIGNED = ("", "signed", "2024-05-01", "")


@pytest.mark.parametrize(
    ("rows", "day", "expected"),
    [
        # an entry into force that only texts from before it speak of
        ([SIGNED, ("", "in force", "2026-01-01", "2024-05-02")], "2024-04-30", None),
        ([SIGNED, ("", "in force", "2026-01-01", "2024-05-02")], "2025-12-31", "planned"),
        ([SIGNED, ("", "in force", "2026-01-01", "2024-05-02")], "2026-01-01", "planned"),
        ([SIGNED, ("", "in force", "2026-01-01", "2024-05-02")], "2026-01-02", "due"),
        ([SIGNED, ("", "in force", "2026", "2024-05-02")], "2026-06-01", "planned"),
        ([SIGNED, ("", "in force", "2026", "2024-05-02")], "2027-01-01", "due"),
        # what is confirmed beside it counts
        (
            [
                SIGNED,
                ("", "in force", "2026-01-01", "2024-05-02"),
                ("", "in force", "2026-03-01", ""),
            ],
            "2026-02-01",
            "planned",
        ),
        (
            [
                SIGNED,
                ("", "in force", "2026-01-01", "2024-05-02"),
                ("", "in force", "2026-03-01", ""),
            ],
            "2026-03-01",
            "active",
        ),
        # a signature that was only foreseen is there as planned from the text on
        ([("", "signed", "2026-05", "2025-09-01")], "2025-08-31", None),
        ([("", "signed", "2026-05", "2025-09-01")], "2025-09-01", "planned"),
        ([("", "signed", "2026-05", "2025-09-01")], "2026-05-31", "planned"),
        ([("", "signed", "2026-05", "2025-09-01")], "2026-06-01", "due"),
        # announced for a day that has passed
        ([("", "announced", "2026-05", "2025-09-01")], "2026-05-31", "planned"),
        ([("", "announced", "2026-05", "2025-09-01")], "2026-06-01", "due"),
        ([("", "announced", "2025-09-01", "")], "2035-01-01", "planned"),
        # what was to end on a day ends on it
        (
            [("", "in force", "2020-01-01", ""), ("", "expired", "2025-01-01", "2020-01-01")],
            "2025-01-02",
            "past",
        ),
        # applied provisionally it holds, before it is in force
        (
            [("", "provisionally applied", "2020-01-01", ""), ("", "in force", "2022-01-01", "")],
            "2021-01-01",
            "active",
        ),
        (
            [("", "provisionally applied", "2020", ""), ("", "in force", "2022-01-01", "")],
            "2020-06-01",
            "uncertain",
        ),
    ],
)
def test_where_an_agreement_stands_that_was_foreseen(rows, day, expected):
    assert _on(rows, day) == expected
    assert _on(rows, day, ("A", "B")) == expected
    assert _on(list(reversed(rows)), day) == expected


def test_a_party_that_never_ratified_as_foreseen_is_due_with_the_others():
    rows = [
        SIGNED,
        ("", "in force", "2025-01-01", ""),
        ("B", "ratified", "2025-06-01", "2024-05-02"),
    ]
    assert _on(rows, "2025-07-01", ("A", "B")) == "due"
    assert _on(rows, "2025-07-01", ("A", "C")) == "active"


def test_a_partys_own_entry_into_force_does_not_wait_for_a_later_deposit():
    rows = [
        SIGNED,
        ("B", "signed", "2024-05-01", ""),
        ("B", "in force", "2025-01-01", ""),
        ("B", "ratified", "2025", ""),
    ]
    assert _on(rows, "2025-02-01", ("B",)) == "active"


@pytest.mark.parametrize(("one", "other"), [*product(_FROM_WEAKEST, repeat=2)])
def test_two_parties_stand_where_the_weaker_does(one, other):
    weaker = min(one, other, key=_FROM_WEAKEST.index)
    assert agreement_among([one, other]) is weaker


@pytest.mark.parametrize("standing", _FROM_WEAKEST)
def test_of_one_party_alone_its_own_standing_decides(standing):
    assert agreement_among([standing]) is standing
