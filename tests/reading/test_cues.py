"""Cue words of the three languages, and the table they stand in."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bundle import bundled_resource
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance
from app.reading.cues import CueRole, CueTable

TABLE = bundled_resource("reading", "cues.csv")


@pytest.fixture(scope="module")
def table():
    return CueTable.read(TABLE)


def _values(table, text, language, role):
    return {cue.value for cue in table.find(text, language) if cue.role is role}


def test_every_kind_has_at_least_five_cues_in_every_language():
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    counts = Counter((row["language"], row["value"]) for row in rows if row["role"] == "kind")

    few = [
        (language, kind.value, counts[language, kind.value])
        for language in ("de", "en", "ru")
        for kind in ClaimKind
        if counts[language, kind.value] < 5
    ]
    assert few == []
    assert max(Counter((*row.values(),) for row in rows).values()) == 1


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Das Gipfeltreffen begann.", ClaimKind.SUMMIT),
        ("de", "Sie loben die Rüstungskooperation.", ClaimKind.DEFENCE),
        ("de", "Der Ukrainekrieg dauert an.", ClaimKind.WAR),
        ("de", "Neue US-Sanktionen treffen Banken.", ClaimKind.SANCTIONS),
        ("de", "Das Land tritt dem Bündnis morgen bei.", ClaimKind.ACCESSION),
        (
            "de",
            "Die Lieferung seltener Erden, seltene Erden also, stockt.",
            ClaimKind.RAW_MATERIALS,
        ),
        ("en", "They hold joint military drills at sea.", ClaimKind.EXERCISE),
        ("en", "It imposed sanctions.", ClaimKind.SANCTIONS),
        ("ru", "Стороны подписали соглашение.", ClaimKind.AGREEMENT),
        ("ru", "Президент прибыл с визитом.", ClaimKind.VISIT),
    ],
)
def test_a_word_in_any_form_or_compound_shows_the_kind(table, language, text, value):
    assert value in _values(table, text, language, CueRole.KIND)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Beide könnten liefern.", ClaimStatus.POSSIBLE),
        ("de", "Es ist geplant.", ClaimStatus.PLANNED),
        ("de", "Er kündigte am Abend vor der Presse ein Abkommen an.", ClaimStatus.ANNOUNCED),
        ("de", "Die Messe fand gestern in Bonn statt.", ClaimStatus.DONE),
        ("de", "Der Vertrag ist in Kraft.", ClaimStatus.IN_FORCE),
        ("de", "Die Zeiten sind vorbei.", ClaimStatus.ENDED),
        ("en", "They could sign it.", ClaimStatus.POSSIBLE),
        ("en", "It plans to buy more.", ClaimStatus.PLANNED),
        ("en", "He announced a visit.", ClaimStatus.ANNOUNCED),
        ("en", "The fair took place in Rome.", ClaimStatus.DONE),
        ("ru", "Он мог бы помочь.", ClaimStatus.POSSIBLE),
        ("ru", "Страна планирует купить газ.", ClaimStatus.PLANNED),
        ("ru", "Министр объявил о сделке.", ClaimStatus.ANNOUNCED),
    ],
)
def test_verbs_show_how_real_it_is(table, language, text, value):
    assert value in _values(table, text, language, CueRole.STATUS)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Der Sprecher bestritt das.", Stance.DENIES),
        ("de", "Er wies den Vorwurf zurück.", Stance.DENIES),
        ("de", "Fachleute bezweifeln das.", Stance.DISPUTES),
        ("en", "The ministry denied it.", Stance.DENIES),
        ("ru", "Кремль опроверг сообщение.", Stance.DENIES),
    ],
)
def test_verbs_show_the_stance(table, language, text, value):
    assert _values(table, text, language, CueRole.STANCE) == {value}


def test_a_verb_in_two_parts_does_not_reach_into_the_next_sentence(table):
    text = "Er kündigte sein Kommen. Dann rief er an."

    assert ClaimStatus.ANNOUNCED not in _values(table, text, "de", CueRole.STATUS)


def test_cues_stand_where_their_words_are(table):
    text = "Es herrscht  Krieg, sagte er."

    (kind,) = [cue for cue in table.find(text, "de") if cue.value is ClaimKind.WAR]

    assert (kind.start, kind.end, kind.words) == (13, 18, "Krieg")
    assert Polarity.CONFLICTUAL in _values(table, text, "de", CueRole.POLARITY)


def test_a_language_without_cues_has_none(table):
    assert table.find("La guerre continue.", "fr") == ()


def test_a_word_outside_the_vocabulary_is_refused_with_its_row(tmp_path: Path):
    bad = tmp_path / "cues.csv"
    bad.write_text("language,role,value,cue,weight\nde,kind,love,liebe*,1\n", encoding="utf-8")

    with pytest.raises(ValueError, match="liebe"):
        CueTable.read(bad)


@given(text=st.text(max_size=80), language=st.sampled_from(["de", "en", "ru", "x"]))
@settings(max_examples=67, deadline=None)
def test_any_text_has_cues_within_it_in_order(table, text, language):
    cues = table.find(text, language)

    assert all(text[cue.start : cue.end] == cue.words for cue in cues)
    assert [cue.start for cue in cues] == sorted(cue.start for cue in cues)


def test_a_noun_is_met_with_a_capital_only(table):
    assert _values(table, "Sie liefern Waren.", "de", CueRole.KIND) == {ClaimKind.TRADE}
    assert _values(table, "Sie waren müde.", "de", CueRole.KIND) == set()


def test_a_longer_cue_speaks_instead_of_the_one_it_holds(table):
    assert _values(table, "eine unabhängige Haltung", "de", CueRole.KIND) == {ClaimKind.DISTANCING}
    assert _values(table, "eine abhängige Haltung", "de", CueRole.KIND) == {ClaimKind.DEPENDENCY}
