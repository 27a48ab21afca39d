"""The tables of dossiers as each version of the program makes them, word for word.

A file is compared with these before anything is done with it. Those of older versions never
change: what a version made is what lies in people's folders. Those of this one are what
:mod:`app.store.schema` says; here they are known without SQLAlchemy.
"""

import re
import sqlite3
from collections.abc import Mapping
from functools import cache

from app.store.driver import open_memory
from app.store.header import SCHEMA_VERSION

_DOCUMENTS_OF_1 = """
CREATE TABLE documents ("row" INTEGER NOT NULL, source TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY ("row"), UNIQUE (source)) STRICT;
"""
_DOCUMENTS_OF_2 = """
CREATE TABLE dismissals ("row" INTEGER NOT NULL, sha256 TEXT NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, dismissed_at TEXT NOT NULL, PRIMARY KEY ("row"), UNIQUE (sha256,
    start, "end")) STRICT;
CREATE TABLE documents ("row" INTEGER NOT NULL, source TEXT NOT NULL, sha256 TEXT NOT NULL,
    origin TEXT, kept_at TEXT NOT NULL, n_characters INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY ("row"), UNIQUE (source)) STRICT;
CREATE INDEX ix_documents_sha256 ON documents (sha256);
"""
_CLAIMS_OF_1 = """
CREATE TABLE claims ("row" INTEGER NOT NULL, id TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL,
    topology TEXT NOT NULL, kind TEXT NOT NULL, polarity TEXT NOT NULL, status TEXT NOT NULL,
    period TEXT, summary TEXT NOT NULL, credibility INTEGER, PRIMARY KEY ("row"), UNIQUE (id))
    STRICT;
"""
_CLAIMS_OF_3 = """
CREATE TABLE claims ("row" INTEGER NOT NULL, id TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL,
    topology TEXT NOT NULL, kind TEXT NOT NULL, polarity TEXT NOT NULL, status TEXT NOT NULL,
    period TEXT, summary TEXT NOT NULL, credibility INTEGER, marking TEXT, PRIMARY KEY ("row"),
    UNIQUE (id)) STRICT;
CREATE TABLE releases (number INTEGER NOT NULL, at TEXT NOT NULL, file TEXT NOT NULL, marking
    TEXT, required TEXT NOT NULL, records TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY
    (number)) STRICT;
"""
_OTHERS = """
CREATE TABLE edits (number INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT
    NOT NULL, tables TEXT NOT NULL, state TEXT NOT NULL, changes TEXT NOT NULL, PRIMARY KEY
    (number)) STRICT;
CREATE INDEX ix_edits_state ON edits (state);
CREATE TABLE meta ("key" TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY ("key")) STRICT;
CREATE TABLE sources ("row" INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, title TEXT
    NOT NULL, authors TEXT NOT NULL, outlet TEXT, published TEXT, retrieved TEXT, language TEXT
    NOT NULL, url TEXT, reliability TEXT, marking TEXT, sha256 TEXT, reading_notes TEXT NOT
    NULL, PRIMARY KEY ("row"), UNIQUE (id)) STRICT;
CREATE TABLE views ("row" INTEGER NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, rank INTEGER
    NOT NULL, caption TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY ("row"), UNIQUE (id))
    STRICT;
CREATE TABLE withdrawals ("row" INTEGER NOT NULL, "table" TEXT NOT NULL, record TEXT NOT NULL,
    reason TEXT NOT NULL, withdrawn_on TEXT NOT NULL, PRIMARY KEY ("row")) STRICT;
CREATE TABLE actors ("row" INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, founded TEXT,
    dissolved TEXT, latitude REAL, longitude REAL, status_note TEXT, source TEXT, PRIMARY KEY
    ("row"), UNIQUE (id), FOREIGN KEY(source) REFERENCES sources (id) DEFERRABLE INITIALLY
    DEFERRED) STRICT;
CREATE INDEX ix_actors_source ON actors (source);
CREATE TABLE excerpts ("row" INTEGER NOT NULL, id TEXT NOT NULL, source TEXT NOT NULL, exact
    TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, start INTEGER NOT NULL, "end"
    INTEGER NOT NULL, language TEXT NOT NULL, translation TEXT, PRIMARY KEY ("row"), UNIQUE
    (id), FOREIGN KEY(source) REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX ix_excerpts_source ON excerpts (source);
CREATE TABLE actor_names ("row" INTEGER NOT NULL, actor TEXT NOT NULL, text TEXT NOT NULL,
    language TEXT NOT NULL, role TEXT NOT NULL, valid_from TEXT, valid_to TEXT, source TEXT,
    PRIMARY KEY ("row"), FOREIGN KEY(actor) REFERENCES actors (id) DEFERRABLE INITIALLY
    DEFERRED, FOREIGN KEY(source) REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX ix_actor_names_actor ON actor_names (actor);
CREATE INDEX ix_actor_names_source ON actor_names (source);
CREATE TABLE agreements ("row" INTEGER NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, language
    TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, parties TEXT NOT NULL, bloc TEXT,
    summary TEXT NOT NULL, reference TEXT, PRIMARY KEY ("row"), UNIQUE (id), FOREIGN KEY(bloc)
    REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX ix_agreements_bloc ON agreements (bloc);
CREATE TABLE evidence ("row" INTEGER NOT NULL, id TEXT NOT NULL, subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL, stance TEXT NOT NULL, excerpt TEXT, source TEXT, PRIMARY KEY ("row"),
    UNIQUE (id), FOREIGN KEY(excerpt) REFERENCES excerpts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(source) REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX ix_evidence_excerpt ON evidence (excerpt);
CREATE INDEX ix_evidence_source ON evidence (source);
CREATE TABLE memberships ("row" INTEGER NOT NULL, id TEXT NOT NULL, actor TEXT NOT NULL, bloc
    TEXT NOT NULL, role TEXT NOT NULL, period TEXT, PRIMARY KEY ("row"), UNIQUE (id), FOREIGN
    KEY(actor) REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(bloc)
    REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX ix_memberships_actor ON memberships (actor);
CREATE INDEX ix_memberships_bloc ON memberships (bloc);
CREATE TABLE places ("row" INTEGER NOT NULL, actor TEXT NOT NULL, x REAL NOT NULL, y REAL NOT
    NULL, is_pinned INTEGER NOT NULL, PRIMARY KEY ("row"), FOREIGN KEY(actor) REFERENCES actors
    (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX ix_places_actor ON places (actor);
CREATE TABLE agreement_titles ("row" INTEGER NOT NULL, agreement TEXT NOT NULL, text TEXT NOT
    NULL, language TEXT NOT NULL, PRIMARY KEY ("row"), FOREIGN KEY(agreement) REFERENCES
    agreements (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX ix_agreement_titles_agreement ON agreement_titles (agreement);
CREATE TABLE party_statuses ("row" INTEGER NOT NULL, id TEXT NOT NULL, agreement TEXT NOT NULL,
    actor TEXT, status TEXT NOT NULL, date TEXT, PRIMARY KEY ("row"), UNIQUE (id), FOREIGN
    KEY(agreement) REFERENCES agreements (id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(actor)
    REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX ix_party_statuses_actor ON party_statuses (actor);
CREATE INDEX ix_party_statuses_agreement ON party_statuses (agreement);
CREATE VIRTUAL TABLE actor_names_words USING fts5(text, content='actor_names',
    content_rowid='row', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE agreements_words USING fts5(title, content='agreements',
    content_rowid='row', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE agreement_titles_words USING fts5(text, content='agreement_titles',
    content_rowid='row', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE sources_words USING fts5(title, content='sources', content_rowid='row',
    tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE excerpts_words USING fts5(exact, translation, content='excerpts',
    content_rowid='row', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE documents_words USING fts5(text, content='documents', content_rowid='row',
    tokenize='unicode61 remove_diacritics 2');
"""

SCHEMAS: Mapping[int, str] = {
    1: _DOCUMENTS_OF_1 + _CLAIMS_OF_1 + _OTHERS,
    2: _DOCUMENTS_OF_2 + _CLAIMS_OF_1 + _OTHERS,
    3: _DOCUMENTS_OF_2 + _CLAIMS_OF_3 + _OTHERS,
}
"""The statements that make the tables and indices, by version."""


def schema_of(raw: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """The statements of all that a file's schema holds, by type and name."""
    found = raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
    return {
        (str(kind), str(name)): f"{table}: {_normal(str(sql or ''))}"
        for kind, name, table, sql in found
    }


@cache
def expected_schema(version: int = SCHEMA_VERSION) -> Mapping[tuple[str, str], str]:
    """What :func:`schema_of` gives for a dossier of a version, this one or an older."""
    with open_memory() as raw:
        raw.executescript(SCHEMAS[version])
        return schema_of(raw)


def _normal(statement: str) -> str:
    """A statement without what versions of SQLAlchemy may write in one way or another."""
    return re.sub(r'[\s"]+', "", statement)
