"""The ten tables of the data package: columns in order, what each holds, and its record.

Every format that holds tables holds these. The columns of a table stand in the order of
its record's fields, so a row is its record's arguments; evidence alone differs, where
four columns, of which one is filled, say what the subject is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.domain import records
from app.domain.checks_of_evidence import LONGEST_EXCERPT
from app.domain.suggestions import nearest, quoted
from app.domain.vocabulary import (
    ActorKind,
    AgreementKind,
    ClaimKind,
    ClaimStatus,
    MembershipRole,
    NameRole,
    Polarity,
    Stance,
    Status,
    SubjectKind,
    Topology,
)
from app.formats import cells
from app.formats.cells import CellError, CellKind, word_of


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    `refers_to` is the table of whose ids its cells hold one, if they do. One that
    `came_later` is not missed where it is not there; such columns stand last.
    """

    name: str
    kind: CellKind
    required: bool = False
    refers_to: str | None = None
    came_later: bool = False


@dataclass(frozen=True)
class Table:
    """One table: its file's stem, its columns, and how a row becomes a record."""

    name: str
    columns: tuple[Column, ...]
    build: Callable[..., Any]

    @cached_property
    def header(self) -> list[str]:
        """The names of the columns in order."""
        return [column.name for column in self.columns]

    @cached_property
    def first_header(self) -> list[str]:
        """The names of the columns that were there from the beginning."""
        return [column.name for column in self.columns if not column.came_later]

    @property
    def has_id(self) -> bool:
        """Whether its rows have ids of their own."""
        return self.columns[0].name == "id"

    def header_fault(self, header: Sequence[str]) -> str | None:
        """Why a header is not this table's, naming the columns; None if it is."""
        if list(header) in (self.header, self.first_header):
            return None
        missing = [name for name in self.first_header if name not in header]
        strange = [name for name in header if name not in self.header]
        parts = [f"column {name!r} is missing" for name in missing]
        for name in strange:
            near = nearest(name, missing)
            parts.append(f"unknown column {quoted(name)}" + (f" ({near!r}?)" if near else ""))
        parts += sorted({f"column {n!r} stands twice" for n in header if list(header).count(n) > 1})
        return "; ".join(parts or ["the columns are in another order"]) + (
            f"; expected {','.join(self.header)}"
        )


class RowReader:
    """Makes records of one table's rows; remembers the cells it has read, most recur."""

    def __init__(self, table: Table) -> None:
        self._build = table.build
        self._columns: list[tuple[Column, Callable[[str], Any] | None, dict[str, Any]]] = [
            (column, column.kind.read, {}) for column in table.columns
        ]

    def lacking(self, header: Sequence[str]) -> list[str]:
        """The empty cells with which a row under a header, that is sound, is as long as ours."""
        return [""] * (len(self._columns) - len(header))

    def record(self, row: Sequence[str]) -> tuple[Any, list[str]]:
        """The record of a row with as many cells as there are columns, and its faults.

        Where a cell is at fault the record holds something likely in its place, so that
        the rest can be checked in the same run; it must not be kept.
        """
        values: list[Any] = []
        faults: list[str] = []
        for cell, (column, read, known) in zip(row, self._columns, strict=True):
            if not cell:
                if column.required:
                    faults.append(f"{column.name}: is empty")
                values.append(column.kind.empty)
            elif read is None:
                values.append(cell)
            elif cell in known:
                values.append(known[cell])
            else:
                try:
                    value = known[cell] = read(cell)
                except CellError as error:
                    faults.append(f"{column.name}: {error.reason}")
                    value = column.kind.empty if error.fallback is None else error.fallback
                values.append(value)
        try:
            return self._build(*values), faults
        except CellError as error:
            return error.fallback, [*faults, error.reason]


def _evidence(*values: Any) -> records.Evidence:
    """Evidence from a row's values: of the four subjects one is given."""
    id_, *subjects, stance, excerpt, source = values
    given = [place for place, subject in enumerate(subjects) if subject is not None]
    place = given[0] if given else 0
    evidence = records.Evidence(
        id_, _SUBJECT_KINDS[place], subjects[place] or "", stance, excerpt, source
    )
    if len(given) != 1:
        columns = ", ".join(_SUBJECT_KINDS)
        raise CellError(f"exactly one of {columns} must be given, not {len(given)}", evidence)
    return evidence


_SUBJECT_KINDS = tuple(SubjectKind)
_ID = Column("id", cells.ID, required=True)


def _refers(name: str, table: str, *, required: bool = False) -> Column:
    return Column(name, cells.ID if required else cells.OPTIONAL_ID, required, table)


TABLES: tuple[Table, ...] = (
    Table(
        "actors",
        (
            _ID,
            Column("kind", word_of(ActorKind, ActorKind.BLOC), required=True),
            Column("founded", cells.DATE),
            Column("dissolved", cells.DATE),
            Column("latitude", cells.LATITUDE),
            Column("longitude", cells.LONGITUDE),
            Column("status_note", cells.OPTIONAL_TEXT),
            _refers("source", "sources"),
        ),
        records.Actor,
    ),
    Table(
        "actor_names",
        (
            _refers("actor", "actors", required=True),
            Column("text", cells.text(), required=True),
            Column("language", cells.LANGUAGE, required=True),
            Column("role", word_of(NameRole, NameRole.SHORT), required=True),
            Column("valid_from", cells.DATE),
            Column("valid_to", cells.DATE),
            _refers("source", "sources"),
        ),
        records.ActorName,
    ),
    Table(
        "memberships",
        (
            _ID,
            _refers("actor", "actors", required=True),
            _refers("bloc", "actors", required=True),
            Column("role", word_of(MembershipRole, MembershipRole.OBSERVER), required=True),
            Column("period", cells.PERIOD),
        ),
        records.Membership,
    ),
    Table(
        "agreements",
        (
            _ID,
            Column("title", cells.text(), required=True),
            Column("language", cells.LANGUAGE, required=True),
            Column("kind", word_of(AgreementKind, AgreementKind.TREATY), required=True),
            Column("subject", cells.text(), required=True),
            Column("parties", cells.IDS, required=True),
            _refers("bloc", "actors"),
            Column("summary", cells.text()),
            Column("reference", cells.OPTIONAL_TEXT),
        ),
        records.Agreement,
    ),
    Table(
        "agreement_titles",
        (
            _refers("agreement", "agreements", required=True),
            Column("text", cells.text(), required=True),
            Column("language", cells.LANGUAGE, required=True),
        ),
        records.AgreementTitle,
    ),
    Table(
        "party_statuses",
        (
            _ID,
            _refers("agreement", "agreements", required=True),
            _refers("actor", "actors"),
            Column("status", word_of(Status, Status.SIGNED), required=True),
            Column("date", cells.DATE),
        ),
        records.PartyStatus,
    ),
    Table(
        "claims",
        (
            _ID,
            Column("a", cells.IDS, required=True),
            Column("b", cells.IDS),
            Column("topology", word_of(Topology, Topology.PAIR), required=True),
            Column("kind", word_of(ClaimKind, ClaimKind.AGREEMENT), required=True),
            Column("polarity", word_of(Polarity, Polarity.NEUTRAL), required=True),
            Column("status", word_of(ClaimStatus, ClaimStatus.REPORTED), required=True),
            Column("period", cells.PERIOD),
            Column("summary", cells.text(), required=True),
            Column("credibility", cells.CREDIBILITY),
            Column("marking", cells.OPTIONAL_TEXT, came_later=True),
        ),
        records.Claim,
    ),
    Table(
        "sources",
        (
            _ID,
            Column("kind", cells.text(), required=True),
            Column("title", cells.text(), required=True),
            Column("authors", cells.WORDS),
            Column("outlet", cells.OPTIONAL_TEXT),
            Column("published", cells.DATE),
            Column("retrieved", cells.DATE),
            Column("language", cells.LANGUAGE, required=True),
            Column("url", cells.WEB_ADDRESS),
            Column("reliability", cells.GRADE),
            Column("marking", cells.OPTIONAL_TEXT),
            Column("sha256", cells.SHA256),
            Column("reading_notes", cells.text()),
        ),
        records.Source,
    ),
    Table(
        "excerpts",
        (
            _ID,
            _refers("source", "sources", required=True),
            Column("exact", cells.text(LONGEST_EXCERPT), required=True),
            Column("prefix", cells.text()),
            Column("suffix", cells.text()),
            Column("start", cells.POSITION, required=True),
            Column("end", cells.POSITION, required=True),
            Column("language", cells.LANGUAGE, required=True),
            Column("translation", cells.OPTIONAL_TEXT),
        ),
        records.Excerpt,
    ),
    Table(
        "evidence",
        (
            _ID,
            _refers("claim", "claims"),
            _refers("agreement", "agreements"),
            _refers("party_status", "party_statuses"),
            _refers("membership", "memberships"),
            Column("stance", word_of(Stance, Stance.SUPPORTS), required=True),
            _refers("excerpt", "excerpts"),
            _refers("source", "sources"),
        ),
        _evidence,
    ),
)
