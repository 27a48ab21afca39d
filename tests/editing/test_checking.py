import re
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings

from app.domain.changes import Book, RecordChange, StaleChangeError
from app.domain.checks import TABLES, check_dossier
from app.domain.faults import Severity
from app.editing.checking import faults_of
from app.editing.surroundings import Surroundings
from tests.editing.random_books import books_and_changes


def errors(book):
    """What is wrong, told by the numbers of rows and without what depends on other rows."""
    found = set()
    for fault in check_dossier(book.dossier):
        if fault.severity is Severity.WARNING:
            continue
        table = fault.place.removesuffix(".csv")
        reason = re.sub(r" as in row \d+|; nearest is .*", "", fault.reason)
        row = book.numbers[table][fault.row - 2] if table in TABLES else 0
        found.add((table, row, reason))
    return found


def has_circle(found):
    return any(reason.startswith("a circle") for _, _, reason in found)


@settings(max_examples=120)
@given(books_and_changes())
def test_an_edit_is_at_fault_exactly_when_the_whole_has_errors_it_had_not(made):
    book, changes = made
    known = errors(book)
    assume(not has_circle(known))
    wanted = errors(book.changed(changes)) - known
    found = [f for f in faults_of(book, changes) if f.severity is Severity.ERROR]
    in_words = [f"{fault.place}: {fault.reason}" for fault in found]
    assert bool(found) == bool(wanted), (in_words, wanted)
    assert {fault.place.split()[0] for fault in found} == {
        table if table in TABLES else "first" for table, _, _ in wanted
    }, (in_words, wanted)


def test_faults_name_records_and_not_rows(atlas):
    book = Book.of(atlas)
    claim = atlas.claims[3]
    row = book.row_of("claims", claim.id)
    [fault, *others] = faults_of(book, [RecordChange("claims", row, claim, None)])
    assert (fault.place.split()[0], fault.row) == ("evidence", None)
    assert f"unknown claim '{claim.id}'" in fault.reason
    assert all(other.severity is Severity.ERROR for other in others)


def test_who_says_the_same_is_named(atlas):
    book = Book.of(atlas)
    known = atlas.memberships[0]
    twin = replace(known, id="twin")
    found = faults_of(book, [RecordChange("memberships", 9999, None, twin)])
    assert f"the same membership as in memberships {known.id}" in " ".join(f.reason for f in found)


def test_an_id_given_twice_is_found(atlas):
    book = Book.of(atlas)
    known = atlas.claims[0]
    other = replace(known, a=("KAZ",), b=("RUS",), summary="Something else.")
    [fault] = faults_of(book, [RecordChange("claims", 9999, None, other)])
    assert fault.reason.startswith("the same id as in")


def test_a_change_of_the_bundled_atlas_looks_at_little_of_it(atlas):
    book = Book.of(atlas)
    source = next(s for s in atlas.sources if s.id == "cldr")
    row = book.row_of("sources", "cldr")
    around = Surroundings(
        book, [RecordChange("sources", row, source, replace(source, title="CLDR, once more"))]
    )
    assert around.examined == {("sources", row)}
    assert not around.support


def test_changes_for_another_state_are_refused(atlas):
    with pytest.raises(StaleChangeError, match="claims, row 1"):
        faults_of(Book.of(atlas), [RecordChange("claims", 1, None, atlas.claims[0])])
