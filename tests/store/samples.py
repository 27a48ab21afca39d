"""A small dossier with one of everything an edit needs, and edits of it."""

from datetime import UTC, datetime
from pathlib import Path

from app.domain.changes import Edit, EditKind, RecordChange
from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.edit_subject import EditSubject
from app.domain.records import Actor, ActorName, Claim, Evidence, Excerpt, Source
from app.domain.vocabulary import (
    ActorKind,
    ClaimKind,
    ClaimStatus,
    NameRole,
    Polarity,
    Stance,
    SubjectKind,
    Topology,
)

NOW = datetime(2026, 3, 1, 10, 42, tzinfo=UTC)
TEXT = "Am Montag reiste der Präsident nach Tokio. Kasachstan will liefern."
QUOTED = "Kasachstan will liefern."


def claim(id_="c-1", **further):
    values = {
        "a": ("KAZ",),
        "b": ("JPN",),
        "topology": Topology.PAIR,
        "kind": ClaimKind.ENERGY,
        "polarity": Polarity.COOPERATIVE,
        "status": ClaimStatus.PLANNED,
        "period": Period.parse("2026/.."),
        "summary": "Kazakhstan is to deliver uranium to Japan.",
        "credibility": 2,
    }
    return Claim(id_, **{**values, **further})


def small_dossier():
    start = TEXT.index(QUOTED)
    return Dossier(
        actors=(
            Actor("KAZ", ActorKind.STATE, latitude=48.0, longitude=68.0),
            Actor("JPN", ActorKind.STATE, founded=PartialDate.parse("1952-04~")),
            Actor("RUS", ActorKind.STATE),
        ),
        actor_names=(
            ActorName("KAZ", "Kazakhstan", "en", NameRole.SHORT),
            ActorName("JPN", "Japan", "en", NameRole.SHORT),
            ActorName("RUS", "Russia", "en", NameRole.SHORT),
            ActorName("KAZ", "Kasachstan", "de", NameRole.SHORT),
            ActorName("JPN", "Nippon", "de", NameRole.SHORT),
            ActorName("RUS", "Russland", "de", NameRole.SHORT),
        ),
        claims=(claim(),),
        sources=(Source("s-1", "article", "A visit", authors=("K. Abe",), language="de"),),
        excerpts=(
            Excerpt("x-1", "s-1", QUOTED, "Tokio. ", "", start, len(TEXT), "de", "It will."),
        ),
        evidence=(Evidence("e-1", SubjectKind.CLAIM, "c-1", Stance.SUPPORTS, "x-1"),),
        title="A small dossier",
        focus_sources=("s-1",),
    )


def change(book, table, row, after, kind=EditKind.CHANGE, subject="something"):
    """An edit of one row."""
    return Edit(
        kind,
        EditSubject(words=subject),
        (RecordChange(table, row, book.record_at(table, row), after),),
    )


def contents(folder: Path):
    """Every file below a folder with its bytes."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
