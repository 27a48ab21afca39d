"""What the rules and files say has words for whoever fills in a form."""

import ast
import errno
import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

import app.domain
import app.editing
from app.domain.changes import Book
from app.domain.faults import DossierError, Fault, Severity
from app.ui.fault_wording import refusal_texts
from app.ui.file_wording import file_text
from app.ui.rule_wording import fault_text, rule_text
from tests.small_dossier import make_small_dossier

_MODULES = [
    *sorted(Path(app.domain.__path__[0]).glob("checks_of_*.py")),
    *(
        Path(app.editing.__path__[0]) / f"{name}.py"
        for name in ("agreements", "edit_builder", "evidence", "history", "merging", "views")
    ),
    Path(app.editing.__path__[0]) / "withdrawals.py",
]
_TELLS = {"at_row", "Fault", "EditError"}
# What stands where a rule puts something in, so that the whole is what it may say.
_SAMPLES = {
    "claim.topology": "pair",
    "kind": "claim",
    "kinds[bloc]": "state",
    "reason": "the title is empty",
    "reasons[key]": "unknown actor 'KAX'",
    "unknown": "unknown actor 'KAX'",
    "_called(table, id_)": "claim 'c1'",
    "quoted(id_)": "'c1'",
    "quoted(shown)": "'shown'",
    "SINGULAR[TABLE_OF[kind]]": "claim",
    "given": "not 2 and 3",
    "what": "id",
    "claim.status": "in force",
    "actor.id": "KAZ",
}
# Asked for below.
_MADE_OF_OTHERS = {
    "None",
    "3: the title is empty",
    "3: unknown actor 'KAX'",
    "a pair the title is empty",
    "focus_sources: the title is empty",
    "id belongs to the first view of this dossier: keep it",
}


@pytest.fixture(scope="module")
def book():
    return Book.of(make_small_dossier())


def _said(node):
    """A line with samples for what is put in; None if it is made elsewhere."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.BinOp):
        left, right = _said(node.left), _said(node.right)
        return None if left is None else left + (right or "KAZ in RUS")
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else _sample(part)
            for part in node.values
        )
    return None


def _sample(put_in):
    text = _SAMPLES.get(ast.unparse(put_in.value), "3")
    return f"'{text}'" if put_in.conversion == ord("r") else text


def _lines(tree):
    """Everything that is told as a reason, as far as it is written where it is told."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _TELLS:
            for argument in node.args:
                for part in _alternatives(argument):
                    yield _said(part)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "reason":
            yield _said(node.value)


def _alternatives(node):
    return [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]


def _reasons():
    tables = re.compile(r"[a-z_]+(\.json)?|first view")
    for path in _MODULES:
        for line in _lines(ast.parse(path.read_text(encoding="utf-8"))):
            if line and line not in _MADE_OF_OTHERS and not tables.fullmatch(line):
                yield line


@pytest.mark.parametrize("reason", dict.fromkeys(_reasons()))
def test_every_rule_has_words(book, reason):
    assert rule_text(reason, book, "en") != reason


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (
            "claim c9 has no evidence",
            "The claim has no evidence: quote a sentence or name a source.",
        ),
        ("JPN is not among the parties of a1", "Japan has a status, but is not among the parties."),
        ("claims: unknown claim 'c9'", "There is no c9."),
        ("a: unknown actor 'KAX'; nearest is 'KAZ'", "There is no KAX; is KAZ meant?"),
        (
            "a pair has one actor on each side, not 2 and 1",
            "“pair” means one actor on each side, but there are 2 and 1.",
        ),
        (
            "a star has one actor on one side and several on the other, not 2 and 2",
            "“star” means one actor on one side and several on the other, but there are 2 and 2.",
        ),
        ("a circle of members: csto in sco in csto", "CSTO → SCO → CSTO"),
        (
            "bloc: KAZ is a state, not a bloc",
            "Kazakhstan is called a bloc",
        ),
        ("actor 'KAZ' is withdrawn already", "Kazakhstan"),
        ("source 's1' belongs to the first view of this dossier: keep it", "has to be kept."),
        ("KAZ: in csto from 1990, before it was founded (2002)", "Kazakhstan is in CSTO from 1990"),
        ("has ended, but its period 2001/.. has no end", "2001/.. is open-ended"),
        (
            "is in force, but is over after 2001: is 2001/.. meant?",
            "It is in force, but over after 2001. Is 2001/.. (since) meant?",
        ),
        ('the same name as in actor_names KAZ "O\'Hara": "O\'Hara"', "“O'Hara” is there twice."),
    ],
)
def test_facts_are_told_by_name(book, reason, told):
    assert told in rule_text(reason, book, "en")


def test_a_fault_names_the_record_that_is_known_and_no_id_of_a_new_one(book):
    known = Fault("claims c1", None, "the summary is empty")
    new = Fault("claims kaz-deu-trade", None, "the summary is empty", Severity.WARNING)
    assert fault_text(known, book, "en").endswith(": The summary is empty.")
    assert fault_text(new, book, "en") == "Note: The summary is empty."


def test_a_refusal_tells_every_rule_once_and_else_the_reason(book):
    fault = Fault("claims x", None, "the summary is empty")
    assert refusal_texts(DossierError("x", [fault, fault]), None, book, "en") == [
        "The summary is empty."
    ]
    assert refusal_texts(DossierError("nobody knows"), None, book, "en") == ["nobody knows"]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (
            "/a b/c.dossier is no dossier: it does not begin like one",
            "/a b/c.dossier is not a dossier",
        ),
        ("/c is damaged: only 9 bytes of it are there", "(only 9 bytes of it are there)"),
        (
            (
                "/c is not opened: the view 'evil' does not belong in a dossier; open the last"
                " backup of it"
            ),
            "(view evil). Nothing in it was run",
        ),
        ("/c is not opened: it has version 2; open the last backup of it", "(it has version 2)"),
        (
            "/c has 2,000 bytes; dossiers of more than 1,000 are not opened",
            "/c has {n} bytes",
        ),
        ("/c.x cannot be opened: files ending in .x are not read, only d", "/c.x cannot be opened"),
        ("/c cannot be opened: faults in its log of edits", "is damaged"),
        ("/c: edit 3 cannot be read", "(edit 3 cannot be read)"),
        ("/c is no data package: there is no datapackage.json in it", "a folder without"),
        ("/c is one table of a data package: open /d", "open /d."),
        (
            "/c is of schema version 9; this program reads up to 1: a newer Multivector is needed",
            "a newer version",
        ),
        ("/c is already there: choose another name", "/c is already there"),
        (f"/c cannot be read: {os.strerror(errno.EACCES)}", "you have no permission for it."),
        (f"/c cannot be written: {os.strerror(errno.ENOSPC)}", "no room is left on the disk."),
        (f"cannot write '/c d': {os.strerror(errno.EROFS)}", "/c d cannot be written: this disk"),
        (
            "/c is damaged (disk I/O error): open the last backup of it, or a copy",
            "(the disk reports an error)",
        ),
        ("no backup was made: /c cannot be written: nobody knows", "made: /c cannot be written: n"),
        (f"no backup was made in /c: {os.strerror(errno.EIO)}", "in /c: the disk reports an error"),
    ],
)
def test_files_have_words(reason, told):
    assert told.format(n=QLocale().toString(2000)) in file_text(reason)
    assert file_text("something else") == "something else"
