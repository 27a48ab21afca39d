"""Search in kept texts: which words meet, where the passage stands, and that nothing raises."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import Book
from app.domain.dossier import Dossier
from app.store import text_search
from app.store.dossier_file import DossierFile, search_dossier_texts
from app.store.passages import Showing
from app.store.search_terms import Term, read_terms

TOKENIZER = "tokenize='unicode61 remove_diacritics 2'"
NOW = datetime(2026, 3, 1, tzinfo=UTC)
TEXTS = {
    "uranium": "Astana sells the ore.\nThe Uranium contract, she said, was signed in Älmáty.\n" * 2,
    "german": "Der Präsident reiste ab. Das Weiße Haus schwieg zum Uranabkommen.",
    "russian": "Казахстан и Россия подписали договор об уране.",
    "chinese": "哈萨克斯坦与日本签署铀协议。双方表示满意。",
    "odd": "before \ufdd0 a walrus \ufdd1 sang of the \ufdd0 sea",
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
        ("walrus", {"odd"}),
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


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("copper zinc", "Zinc and copper stand together here."),
        ("copper tin", "Copper is dear. "),
        ("copper", "Copper is dear. "),
    ],
)
def test_shown_is_where_the_most_words_stand_together(typed, shown):
    text = "Copper is dear. " + "Nothing of it. " * 20 + "Zinc and copper stand together here."
    passage = Showing(read_terms(typed)).passage_of("s", text)
    assert shown in passage.text
    assert all(text.index(shown) <= passage.start + start for start, _ in passage.marks)


@settings(max_examples=60)
@given(
    text=st.text(alphabet="aäeE\u0301ßςΣиЙ_ -.1\n", max_size=40).filter(
        lambda text: 3 * "\u0301" not in text
    ),
    word=st.sampled_from(["a", "ä*", "e*", "é", "ß*", "σ", "и*", "Й", "a-1", "1*"]),
)
def test_met_is_what_the_index_meets(text, word):
    term = Term(word.strip("*"), is_prefix=word.endswith("*"))
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute(f"CREATE VIRTUAL TABLE words USING fts5(text, {TOKENIZER})")
        raw.execute("INSERT INTO words VALUES (?)", (text,))
        found = raw.execute(
            "SELECT highlight(words, 0, '<', '>') FROM words WHERE words MATCH ?", (term.pattern,)
        ).fetchone()
    marked = "" if found is None else found[0]
    expected = [
        (match.start() - 2 * number, match.end() - 2 * number - 2)
        for number, match in enumerate(re.finditer("<[^>]*>", marked))
    ]
    assert list(Showing([term]).passage_of("s", text).marks) == expected


def test_the_text_that_speaks_of_it_most_comes_first(tmp_path):
    with DossierFile.create(tmp_path / "x.dossier", Book.of(Dossier()), now=NOW) as file:
        file.keep_text("little", f"lithium {'and other things ' * 30}", at=NOW)
        file.keep_text("much", "lithium lithium lithium", at=NOW)
        file.keep_text("none", "copper", at=NOW)
        assert [passage.source for passage in file.search_texts("lithium")] == ["much", "little"]
        assert [passage.source for passage in file.search_texts("lithium", 1)] == ["much"]


@pytest.fixture
def metals(tmp_path, monkeypatch):
    """Of eight texts all speak of ore, three of tin; more than two are many."""
    monkeypatch.setattr(text_search, "_FEW", 2)
    with DossierFile.create(tmp_path / "x.dossier", Book.of(Dossier()), now=NOW) as file:
        for number in range(8):
            words = "tin tin tin" if number == 1 else "tin and more" if number in {4, 6} else "no"
            file.keep_text(f"s{number}", f"ore of {words} {'ore ' * number}", at=NOW)
        yield file


def test_of_many_every_text_is_weighed_by_the_words_that_tell(metals):
    for typed in ("tin", "ore tin", "tin ore of"):
        found = [passage.source for passage in metals.search_texts(typed)]
        assert found == ["s1", "s4", "s6"]
        assert [passage.source for passage in metals.search_texts(typed, 1)] == ["s1"]


def test_of_words_that_stand_everywhere_the_last_kept_come_first(metals):
    for typed in ("ore", '"ore of"', "of ore"):
        found = [passage.source for passage in metals.search_texts(typed, 3)]
        assert found == ["s7", "s6", "s5"]


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
    "uran-\u0301",
    "\u0301 \u0301a\u0301",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_looks_like_syntax_is_none(file, typed):
    file.search_texts(typed)


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
