import pytest

from app.analysis.search import HitKind, SearchIndex, normalised_words
from app.domain.vocabulary import SubjectKind


@pytest.fixture
def index(builder):
    builder.actor(
        "KAZ",
        "state",
        "en:short:Kazakhstan",
        "de:short:Kasachstan",
        "ru:short:Казахстан",
        "de:demonym:kasachisch",
        "de:metonym:Akorda",
        "de:official:Republik Kasachstan",
        "de:metonym:Weißes Haus",
    )
    builder.actor("C5+1", "bloc", "en:acronym:C5+1")
    builder.actor("cote", "region", "fr:short:Côte d’Ivoire")
    builder.agreement("kazru", "KAZ AAA", source="ref")
    builder.title("kazru", "Vertrag über Freundschaft", "de")
    builder.claim("c1", "KAZ", "AAA", source="one", quote="Aktuell zeichnet sich Distanz ab.")
    return SearchIndex(builder.build())


@pytest.mark.parametrize(
    "query",
    [
        "Kazakhstan",
        "KASACHSTAN",
        "Казахстан",
        "казахстане",
        "kasachisch",
        "kasachischen",
        "Akorda",
        "kaz",
        "Repub Kasach",
        "Weißen Haus",
    ],
)
def test_an_actor_is_found_in_any_language_and_form(index, query):
    first = index.find(query)[0]
    assert (first.kind, first.id) == (HitKind.ACTOR, "KAZ")
    assert first.context == "Kazakhstan"
    assert first.actors == ("KAZ",)


def test_case_accents_and_signs_do_not_matter(index):
    assert index.find("cote d'ivoire")[0].id == "cote"
    assert index.find("c5+1")[0].id == "C5+1"
    assert normalised_words("Größe, Côte!") == ("grosse", "cote")


def test_each_thing_is_found_once_by_its_best_name(index):
    hits = index.find("kasachstan")
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)
    assert hits[0].text == "Kasachstan"
    assert hits[0].score == 1.0


def test_agreements_are_found_by_titles_in_each_language(index):
    for query in ("treaty kazru", "Freundschaft"):
        (hit,) = index.find(query)
        assert (hit.kind, hit.id, hit.actors) == (HitKind.AGREEMENT, "kazru", ("KAZ", "AAA"))


def test_quotations_are_found_by_their_words(index):
    (hit,) = index.find("zeichnet Distanz")
    assert (hit.kind, hit.id, hit.context) == (HitKind.QUOTATION, "c1", "Daily")
    assert hit.actors == ("KAZ", "AAA")


def test_quotations_for_agreements_and_memberships_are_found(builder):
    builder.agreement("kazru", "KAZ AAA", source="ref")
    step = builder.status("kazru", "signed", "2001", "KAZ")
    builder.evidence("party_status", step, "one", quote="Unterschrieben am Abend.")
    builder.membership("KAZ", "BBB")
    builder.evidence("membership", "m0", "one", quote="Das Land trat bei.")
    index = SearchIndex(builder.build())
    (signed,), (joined,) = index.find("unterschrieben"), index.find("trat bei")
    assert (signed.subject, signed.id) == (SubjectKind.AGREEMENT, "kazru")
    assert signed.actors == ("KAZ", "AAA")
    assert (joined.subject, joined.actors) == (SubjectKind.MEMBERSHIP, ("KAZ", "BBB"))


@pytest.mark.parametrize("query", ["", "  ", "!?", "nowhere", "Kasachstan nowhere"])
def test_what_is_not_there_is_not_found(index, query):
    assert index.find(query) == []


def test_short_names_are_no_stems_of_longer_words(builder):
    builder.actor("oma", "state", "en:short:Oman")
    assert SearchIndex(builder.build()).find("Omanischer") == []


def test_hits_come_best_first_in_a_fixed_order_up_to_the_limit(index):
    hits = index.find("a", limit=100)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert index.find("a", limit=2) == hits[:2]


@pytest.mark.parametrize("query", ["kaz c5+1", "Kasachstan C5+1", "c5 kasachisch", "akorda c5+1"])
def test_two_actors_named_together_are_a_pair(index, query):
    pairs = index.find_pairs(query)
    assert [(hit.kind, hit.id, hit.actors) for hit in pairs] == [
        (HitKind.TIE, "C5+1 KAZ", ("C5+1", "KAZ"))
    ]


@pytest.mark.parametrize("query", ["", "kaz", "Republik Kasachstan", "kaz nowhere", "kaz kaz"])
def test_one_actor_alone_is_no_pair(index, query):
    assert index.find_pairs(query) == []


def test_claims_without_a_quotation_are_found_by_what_they_say_and_their_kind(builder):
    builder.claim("c1", "KAZ", "AAA", kind="sanctions", source="one")
    (hit,) = SearchIndex(builder.build()).find("sanctions")
    assert (hit.kind, hit.id, hit.subject) == (HitKind.CLAIM, "c1", SubjectKind.CLAIM)
    assert hit.actors == ("KAZ", "AAA")
