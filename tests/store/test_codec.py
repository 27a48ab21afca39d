"""Every record as a row and as JSON, and back; what would come back as another is refused."""

import dataclasses
import json
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import RECORD_TYPES
from app.domain.dates import OpenEnd, PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.records import Actor
from app.domain.vocabulary import ActorKind
from app.domain.workspace import Place
from app.store.codec import CODECS, TableReader

DATES = st.builds(
    PartialDate,
    st.integers(1, 9999),
    st.one_of(st.none(), st.integers(1, 12), st.integers(21, 24)),
    qualifier=st.sampled_from(["", "?", "~", "%"]),
)
PERIODS = st.one_of(
    DATES.map(lambda day: Period(day, day)),
    st.builds(Period, DATES, st.sampled_from(OpenEnd)),
    st.builds(Period, st.sampled_from(OpenEnd), DATES),
)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
VALUES = {
    PartialDate: DATES,
    Period: PERIODS,
    str: TEXTS,
    int: st.integers(-(2**63), 2**63 - 1),
    float: NUMBERS,
    bool: st.booleans(),
}


def values_of(hint):
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(
            st.none() if part is NoneType else values_of(part) for part in get_args(hint)
        )
    if get_origin(hint) is tuple:
        return st.lists(TEXTS, max_size=4).map(tuple)
    hint = getattr(hint, "__supertype__", hint)
    return VALUES[hint] if hint in VALUES else st.sampled_from(hint)


def read_rows(reader, rows):
    if rows:
        numbers, *columns = zip(*rows, strict=True)
        reader.read(numbers, columns)


def records_of(kind):
    hints = get_type_hints(kind)
    return st.builds(kind, *(values_of(hints[field.name]) for field in dataclasses.fields(kind)))


@pytest.mark.parametrize("table", RECORD_TYPES)
@settings(max_examples=10)
@given(data=st.data())
def test_there_and_back(table, data):
    codec = CODECS[table]
    records = tuple(data.draw(st.lists(records_of(RECORD_TYPES[table]), max_size=3)))
    numbers = range(5, 5 + len(records))
    rows = codec.to_rows(numbers, records)
    assert rows == [
        tuple(codec.to_row(n, r).values()) for n, r in zip(numbers, records, strict=True)
    ]
    at_once, apart = TableReader(codec), TableReader(codec)
    read_rows(at_once, rows)
    for row in rows:
        read_rows(apart, [row])
    for reader in (at_once, apart):
        assert (tuple(reader.table), reader.faults) == (records, [])
        assert reader.numbers == [row[0] for row in rows]
    for record in records:
        assert codec.from_json(json.loads(json.dumps(codec.to_json(record)))) == record


def test_every_table_has_a_codec():
    assert set(CODECS) == set(RECORD_TYPES)
    assert set(CODECS) < set(vars(Dossier()))


@pytest.mark.parametrize(
    "record",
    [
        Actor("KAZ", "state"),
        Actor("KAZ", ActorKind.STATE, latitude=float("nan")),
        Actor("KAZ", ActorKind.STATE, latitude="48"),
        Actor("KAZ", ActorKind.STATE, founded="1991"),
        Actor("KAZ", ActorKind.STATE, founded=PartialDate(1991, 13)),
        Actor(7, ActorKind.STATE),
        Actor(None, ActorKind.STATE),
    ],
)
def test_what_cannot_be_kept(record):
    codec = CODECS["actors"]
    with pytest.raises(ValueError, match="actors:1: "):
        codec.to_rows([1], [record])
    with pytest.raises(ValueError, match="actors:1: "):
        codec.to_row(1, record)


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {},
        {"actor": "KAZ", "x": 1.0, "y": 2.0},
        {"actor": "KAZ", "x": 1.0, "y": 2.0, "is_pinned": 1},
        {"actor": "KAZ", "x": "1", "y": 2.0, "is_pinned": True},
        {"actor": "KAZ", "x": 1.0, "y": 2.0, "is_pinned": True, "more": 1},
    ],
)
def test_json_that_is_no_place(value):
    with pytest.raises(ValueError, match=r"."):
        CODECS["places"].from_json(value)


def test_whole_numbers_will_do_for_positions():
    place = CODECS["places"].from_json({"actor": "KAZ", "x": 1, "y": 2, "is_pinned": True})
    assert place == Place("KAZ", 1.0, 2.0, True)
    assert type(place.x) is float


def test_all_faults_of_a_table_are_named():
    rows = [(1, "KAZ", 1.0, 2.0, 2), (2, "JPN", 1.0, 2.0, 1), (4, None, "x", 2.0, 0)]
    reader = TableReader(CODECS["places"])
    read_rows(reader, rows)
    assert len(reader.table) == 0
    assert [str(fault) for fault in reader.faults] == [
        "places:1: is_pinned: '2' is neither 0 nor 1",
        "places:4: actor: 'None' is no text",
        "places:4: x: 'x' is no number",
    ]


def test_what_is_wrong_is_named_once_there_was_something_equal():
    reader = TableReader(CODECS["places"])
    read_rows(reader, [(1, "KAZ", 1.0, 2.0, 1)])
    read_rows(reader, [(2, "JPN", 1.0, 2.0, 1.0), (3, "FRA", 1.0, 2.0, 1)])
    assert [str(fault) for fault in reader.faults] == [
        "places:2: is_pinned: '1.0' is neither 0 nor 1"
    ]
    assert [record.actor for record in reader.table] == ["KAZ"]


def test_numbers_of_several_types_are_read_each_by_its_own():
    reader = TableReader(CODECS["places"])
    read_rows(reader, [(1, "KAZ", 1, 2.0, 1), (2, "JPN", 1.0, 2.0, 1)])
    assert [type(record.x) for record in reader.table] == [float, float]


@pytest.mark.parametrize("table", CODECS)
def test_of_a_hostile_table_not_all_faults_are_listed(table):
    reader = TableReader(CODECS[table])
    for row in range(3):
        read_rows(reader, [(row, *(b"" for _ in CODECS[table].fields))] * 1_000)
    assert len(reader.faults) == 1_001
    assert reader.faults[-1].row is None


@pytest.mark.parametrize("table", CODECS)
def test_a_record_does_nothing_but_hold_its_fields(table):
    kind = RECORD_TYPES[table]
    assert not hasattr(kind, "__post_init__")
    assert set(kind.__slots__) == {field.name for field in dataclasses.fields(kind)}
