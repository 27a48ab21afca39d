"""Search in kept texts: which words meet, where the passage stands, and that nothing raises."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.changes import Book
from app.domain.dossier import Dossier
from app.store import text_search
from app.store.dossier_file import DossierFile, search_dossier_texts
from app.store.search_terms import Term, read_terms

NOW = datetime(2026, 3, 1, tzinfo=UTC)
TEXTS = {
    "uranium": "Astana sells the ore.\nThe Uranium contract, she said, was signed in Älmáty.\n" * 2,
    "german": "Der Präsident reiste ab. Das Weiße Haus schwieg zum Uranabkommen.",
    "russian": "Казахстан и Россия подписали договор об уране.",
    "chinese": "哈萨克斯坦与日本签署铀协议。双方表示满意。",
    "marked": "before \ufdd0 a walrus \ufdd1 sang of the \ufdd0 sea",
}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("texts") / "own.dossier"
    with DossierFile.create(path, Book.of(Dossier()), now=NOW) as file:
        for source, text in TEXTS.items():
            file.keep_text(source, text, at=NOW)
    return path


@pytest.fixture(scope="module")
def file(path):
    with DossierFile.open(path, now=NOW) as file:
        yield file


@pytest.mark.parametrize(
    ("typed", "sources"),
    [
        ("uran", {"uranium", "german"}),
        ("uran*", {"uranium", "german"}),
        ('"uran"', set()),
        ('"uran"*', {"uranium", "german"}),
        ('"weiße haus"', {"german"}),
        ('"haus weiße"', set()),
        ("haus weiße", {"german"}),
        ("„Weiße Haus“ präs*", {"german"}),
        ("almaty", {"uranium"}),
        ("ПОДПИСАЛИ уран", {"russian"}),
        ("日本", {"chinese"}),
        ("协议 日本", {"chinese"}),
        ("日本 uranium", set()),
        ("or", set()),
        ("walrus", {"marked"}),
    ],
)
def test_words_beginnings_and_phrases_of_any_script(file, typed, sources):
    assert {passage.source for passage in file.search_texts(typed)} == sources


@pytest.mark.parametrize("typed", ["uranium", "weiße", "договор", "日本", "signed contract"])
def test_a_passage_stands_where_it_says_with_its_words_marked(file, typed):
    (passage,) = file.search_texts(typed)
    text = TEXTS[passage.source]
    assert text[passage.start : passage.start + len(passage.text)] == passage.text
    met = {passage.text[start:end].casefold() for start, end in passage.marks}
    assert met == set(typed.casefold().split())


def test_a_text_with_our_own_marks_is_shown_without(file):
    (passage,) = file.search_texts("walrus")
    text = TEXTS["marked"]
    assert passage.marks == ()
    assert text[passage.start : passage.start + len(passage.text)] == passage.text


def test_the_text_that_speaks_of_it_most_comes_first(tmp_path):
    with DossierFile.create(tmp_path / "x.dossier", Book.of(Dossier()), now=NOW) as file:
        file.keep_text("little", f"lithium {'and other things ' * 30}", at=NOW)
        file.keep_text("much", "lithium lithium lithium", at=NOW)
        file.keep_text("none", "copper", at=NOW)
        assert [passage.source for passage in file.search_texts("lithium")] == ["much", "little"]
        assert [passage.source for passage in file.search_texts("lithium", 1)] == ["much"]


def test_of_very_many_the_last_are_weighed(tmp_path, monkeypatch):
    monkeypatch.setattr(text_search, "_MOST_RANKED", 2)
    with DossierFile.create(tmp_path / "x.dossier", Book.of(Dossier()), now=NOW) as file:
        for number in range(4):
            file.keep_text(f"s{number}", "lithium", at=NOW)
        assert {passage.source for passage in file.search_texts("lithium")} == {"s2", "s3"}


def test_a_dossier_nobody_holds_open_is_searched_without_a_trace(path):
    before = path.read_bytes()
    assert [passage.source for passage in search_dossier_texts(path, "Astana")] == ["uranium"]
    assert path.read_bytes() == before


HOSTILE = [
    "",
    "*",
    '"',
    '""',
    "NEAR(a b)",
    "AND",
    "NOT OR AND",
    "text:uran",
    "-uran",
    "^uran",
    "uran + ore",
    "{text}: a",
    "a\0b",
    "\ud800uran",
    "(((",
    "'; DROP TABLE documents; --",
    '"unfinished',
    "*uran",
    "***",
    '"***"',
    "%_",
    "\ufdd0",
    "x" * 100_000,
    "uran " * 10_000,
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_looks_like_syntax_is_none(file, typed):
    file.search_texts(typed)
    file.search(typed)


@given(typed=st.text(max_size=40) | st.text(alphabet='"* ab+-^:(){}日ä\0', max_size=20))
def test_no_search_raises_and_every_passage_is_of_its_text(file, typed):
    for passage in file.search_texts(typed):
        assert TEXTS[passage.source][passage.start :].startswith(passage.text)
        ends = [0]
        for start, end in passage.marks:
            assert ends[-1] <= start < end <= len(passage.text)
            ends.append(end)


def test_terms():
    assert read_terms('uran* "a b" -x !! €') == (
        Term("uran*", is_prefix=True),
        Term("a b", is_prefix=False),
        Term("-x", is_prefix=False),
    )
