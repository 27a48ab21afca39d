"""A small good data package to spoil: two states, a bloc, one of everything else."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.faults import DossierError, Fault
from app.formats.data_package import read_data_package
from app.formats.package_schema import package_resources

QUOTE = "Kasachstan und Russland\nsind „Verbündete“, sagt er."

TABLES: dict[str, list[dict[str, str]]] = {
    "actors": [
        {
            "id": "KAZ",
            "kind": "state",
            "founded": "1991-12-16",
            "latitude": "48",
            "longitude": "68",
        },
        {"id": "RUS", "kind": "state", "latitude": "60.00", "longitude": "100.00"},
        {"id": "csto", "kind": "bloc", "founded": "2002-10-07", "source": "treaty-page"},
    ],
    "actor_names": [
        {"actor": actor, "text": text, "language": language, "role": "short"}
        for actor, language, text in (
            ("KAZ", "en", "Kazakhstan"),
            ("KAZ", "de", "Kasachstan"),
            ("KAZ", "ru", "Казахстан"),
            ("RUS", "en", "Russia"),
            ("RUS", "de", "Russland"),
            ("csto", "en", "CSTO"),
            ("csto", "de", "OVKS"),
        )
    ],
    "memberships": [
        {
            "id": "csto-kaz",
            "actor": "KAZ",
            "bloc": "csto",
            "role": "member",
            "period": "2002-10-07/..",
        },
        {
            "id": "csto-rus",
            "actor": "RUS",
            "bloc": "csto",
            "role": "member",
            "period": "2002-10-07/..",
        },
    ],
    "agreements": [
        {
            "id": "kaz-rus-2013",
            "title": "Treaty on Good-Neighbourliness, and Alliance",
            "language": "en",
            "kind": "treaty",
            "subject": "alliance",
            "parties": "KAZ|RUS",
            "summary": "An alliance.",
        }
    ],
    "agreement_titles": [{"agreement": "kaz-rus-2013", "text": "Vertrag", "language": "de"}],
    "party_statuses": [
        {"id": "s1", "agreement": "kaz-rus-2013", "status": "signed", "date": "2013-11-11"},
        {"id": "s2", "agreement": "kaz-rus-2013", "status": "in force", "date": "2014-12-22"},
    ],
    "claims": [
        {
            "id": "c1",
            "a": "KAZ",
            "b": "RUS",
            "topology": "pair",
            "kind": "alliance",
            "polarity": "cooperative",
            "status": "reported",
            "summary": "They are allies, he says.",
            "credibility": "3",
        }
    ],
    "sources": [
        {
            "id": "article",
            "kind": "article",
            "title": "Ein Text",
            "authors": "A. Autor|B. Autorin",
            "published": "2022-03~",
            "language": "de",
            "reliability": "B",
            "sha256": "0" * 64,
        },
        {
            "id": "treaty-page",
            "kind": "page",
            "title": "T",
            "language": "en",
            "url": "https://a.org/t",
        },
    ],
    "excerpts": [
        {
            "id": "x1",
            "source": "article",
            "exact": QUOTE,
            "prefix": " vorher ",
            "start": "10",
            "end": str(10 + len(QUOTE)),
            "language": "de",
            "translation": "Kazakhstan and Russia are “allies”, he says.",
        }
    ],
    "evidence": [
        {"id": "e1", "claim": "c1", "stance": "supports", "excerpt": "x1"},
        {"id": "e2", "agreement": "kaz-rus-2013", "stance": "supports", "source": "treaty-page"},
        {"id": "e3", "party_status": "s1", "stance": "context", "source": "treaty-page"},
        {"id": "e4", "membership": "csto-kaz", "stance": "supports", "source": "treaty-page"},
        {"id": "e5", "membership": "csto-rus", "stance": "supports", "source": "treaty-page"},
    ],
}


class SamplePackage:
    """The package in a folder; change what it holds, or its files, then read it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.headers = {
            resource["name"]: [field["name"] for field in resource["schema"]["fields"]]
            for resource in package_resources()
        }
        self.tables = {name: [dict(row) for row in rows] for name, rows in TABLES.items()}
        self.descriptor: dict = {
            "name": "sample",
            "title": "A sample",
            "multivector": {
                "schema_version": 1,
                "default_as_of": "2025-11-13",
                "focus_sources": ["article"],
                "focus_blocs": ["csto"],
            },
            "resources": package_resources(),
        }
        self.write()

    def write(self) -> None:
        """Write all files anew, as the tables and the descriptor are now."""
        for name in self.tables:
            self.path(name).write_bytes(self.csv_bytes(name))
        self.write_descriptor()

    def write_descriptor(self) -> None:
        text = json.dumps(self.descriptor)
        (self.folder / "datapackage.json").write_text(text, encoding="utf-8")

    def csv_bytes(self, name: str) -> bytes:
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, self.headers[name], lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(self.tables[name])
        return out.getvalue().encode()

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.csv"

    def set(self, table: str, position: int, **cells: str) -> None:
        """Change cells of a row (from 0) and write the table."""
        self.tables[table][position].update(cells)
        self.path(table).write_bytes(self.csv_bytes(table))

    def resource(self, name: str) -> dict:
        return next(item for item in self.descriptor["resources"] if item["name"] == name)

    def error(self) -> DossierError:
        with pytest.raises(DossierError) as caught:
            read_data_package(self.folder)
        return caught.value

    def faults(self) -> list[Fault]:
        return list(self.error().faults)

    def lines(self) -> list[str]:
        return [str(fault) for fault in self.faults()]


@pytest.fixture
def package(tmp_path: Path) -> SamplePackage:
    return SamplePackage(tmp_path)


@pytest.fixture(scope="session")
def new_package() -> Callable[[Path], SamplePackage]:
    return SamplePackage
