"""Which sources print the same text is found in a file, at once or a few texts at a time."""

import sys
from datetime import UTC, date, datetime
from types import ModuleType

import pytest

from app.analysis.independence import NONE_ALIKE
from app.bundle import bundled_data
from app.domain.changes import Book
from app.domain.faults import DossierError
from app.domain.ids import SourceId
from app.session.independence import Lookout, alike_in, find_alike
from app.session.session import Session
from app.store.dossier_file import DossierFile

AT = datetime(2025, 11, 20, 10, 42, tzinfo=UTC)
REPORT = "On Monday the two governments signed a treaty on trade in grain."


@pytest.fixture
def asked(monkeypatch):
    """What was asked about likeness; here texts that begin alike are."""
    questions = []

    def group_alike(texts):
        questions.append(dict(texts))
        return {source: hash(text[:20]) for source, text in texts.items()}

    likeness = ModuleType("likeness")
    likeness.group_alike = group_alike
    monkeypatch.setitem(sys.modules, "app.reading.likeness", likeness)
    return questions


@pytest.fixture
def file(atlas, tmp_path):
    with DossierFile.create(tmp_path / "mine.dossier", Book.of(atlas), now=AT) as file:
        yield file


def keep(file, atlas, *texts):
    sources = [source.id for source in atlas.sources[: len(texts)]]
    for source, text in zip(sources, texts, strict=True):
        file.keep_text(source, text, at=AT)
    return sources


def read(lookout, keeper):
    rounds = 1
    while not lookout.read_some(keeper, 0.0):
        rounds += 1
    return rounds


def test_only_sources_that_are_like_another_are_in_a_group(asked, file, atlas):
    one, two, three = keep(file, atlas, f"{REPORT} (dpa)", f"{REPORT} (AFP)", "Something else.")
    alike = alike_in(file.path)
    assert alike.keys() == {one, two}
    assert alike[one] == alike[two]
    assert three in asked[0]


def test_a_single_text_is_like_none_and_nobody_is_asked(asked, file, atlas):
    keep(file, atlas, REPORT)
    assert alike_in(file.path) == NONE_ALIKE
    assert asked == []


def test_what_has_no_texts_has_none_alike(asked, tmp_path):
    assert alike_in(None) == alike_in(bundled_data()) == alike_in(tmp_path / "none") == NONE_ALIKE
    assert asked == []


def test_the_window_finds_what_the_command_line_finds(asked, file, atlas):
    keep(file, atlas, f"{REPORT} (dpa)", f"{REPORT} (AFP)", "Something else.", f"{REPORT} (rtr)")
    lookout = Lookout()
    assert lookout.look(file)
    assert read(lookout, file) == 4
    assert lookout.question()() == alike_in(file.path)
    assert list(asked[0].items()) == list(asked[1].items())


def test_it_is_looked_again_only_where_texts_are_others(asked, file, atlas):
    lookout = Lookout()
    assert not lookout.look(file)
    one, two = keep(file, atlas, REPORT, REPORT)
    assert lookout.look(file)
    assert not lookout.look(file)
    read(lookout, file)
    assert lookout.question()().keys() == {one, two}
    file.keep_text(two, "Another text.", at=AT)
    assert lookout.look(file)
    read(lookout, file)
    assert lookout.question()() == {}
    file.forget_text(one)
    file.forget_text(two)
    assert lookout.look(file)
    assert lookout.read_some(file, 0.0)
    assert lookout.question()() == {}


def test_a_text_that_went_while_they_were_read_is_left_out(asked, file, atlas):
    one, two, three = keep(file, atlas, REPORT, REPORT, REPORT)
    lookout = Lookout()
    lookout.look(file)
    file.forget_text(two)
    read(lookout, file)
    assert lookout.question()().keys() == {one, three}


def test_what_could_not_be_read_is_read_from_the_start_the_next_time(asked, file, atlas):
    sources = keep(file, atlas, REPORT, REPORT)

    class Broken:
        documents = file.documents

        def text_of(self, source):
            if source == sources[1]:
                raise DossierError("the disk is gone")
            return file.text_of(source)

    lookout = Lookout()
    lookout.look(Broken())
    with pytest.raises(DossierError):
        read(lookout, Broken())
    lookout.forget()
    assert lookout.look(file)
    read(lookout, file)
    assert lookout.question()().keys() == set(sources)


def test_copies_make_a_line_thinner(asked, file, atlas):
    session = Session(atlas, date(2025, 11, 20))
    visible = max(session.visible.ties, key=lambda tie: tie.appraisal.n_sources)
    n_sources, dyad = visible.appraisal.n_sources, visible.tie.dyad
    assert n_sources > 3
    cited = {atlas.source_of(item).id for part in visible.parts for item in part.evidence}
    for source in cited:
        file.keep_text(source, REPORT, at=AT)
    session.set_alike(alike_in(file.path))
    assert session.visible.tie_by_dyad[dyad].appraisal.n_sources == 1


def test_likeness_itself_groups_the_same_report_of_two_papers():
    words = " ".join(f"Sentence {n} names town {n * 7}, {n} days later." for n in range(60))
    one, two, other = map(SourceId, ("one", "two", "other"))
    texts = {one: f"Paper A. {words}", two: f"{words} Copyright B.", other: "Quite another text."}
    assert find_alike(texts).keys() == {one, two}
