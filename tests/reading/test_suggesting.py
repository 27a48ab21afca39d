"""Claims offered from sentences: who, what, how real, when, and why."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bundle import bundled_resource
from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, ClaimId
from app.domain.records import Actor, ActorName, Claim
from app.domain.vocabulary import (
    ActorKind,
    ClaimKind,
    ClaimStatus,
    NameRole,
    Polarity,
    Stance,
    Topology,
)
from app.reading.cues import CueTable
from app.reading.mentions.finder import MentionFinder
from app.reading.sentences import Span
from app.reading.suggesting import Suggester
from app.reading.suggestion import SuggestionReason

WEDNESDAY = PartialDate.parse("2024-04-10")
_NAMES = {
    "FRA": (ActorKind.STATE, "Frankreich", "France"),
    "POL": (ActorKind.STATE, "Polen", "Poland"),
    "ITA": (ActorKind.STATE, "Italien", "Italy"),
    "NOR": (ActorKind.STATE, "Norwegen", "Norway"),
    "macron": (ActorKind.PERSON, "Emmanuel Macron", "Emmanuel Macron"),
}


def _office() -> Claim:
    return Claim(
        ClaimId("o"),
        (ActorId("macron"),),
        (ActorId("FRA"),),
        Topology.PAIR,
        ClaimKind.OFFICE,
        Polarity.NEUTRAL,
        ClaimStatus.IN_FORCE,
        None,
        "He is president.",
    )


@pytest.fixture(scope="module")
def suggester():
    dossier = Dossier(
        actors=tuple(Actor(ActorId(name), kind) for name, (kind, _, _) in _NAMES.items()),
        actor_names=tuple(
            ActorName(ActorId(name), text, language, NameRole.SHORT)
            for name, (_, german, english) in _NAMES.items()
            for language, text in (("de", german), ("en", english))
        ),
        claims=(_office(),),
    )
    cues = CueTable.read(bundled_resource("reading", "cues.csv"))
    return Suggester(dossier, MentionFinder(dossier), cues)


def _best(suggester, text, language="de"):
    return suggester.of_document(text, language, WEDNESDAY)[0]


def _kinds_of_reasons(suggestion):
    return {reason.kind for reason in suggestion.reasons}


def test_the_subject_acts_on_the_other(suggester):
    found = _best(suggester, "Polen verhängte im März 2022 Sanktionen gegen Italien.")

    assert (found.a, found.b, found.topology) == (("POL",), ("ITA",), Topology.PAIR)
    assert (found.kind, found.polarity) == (ClaimKind.SANCTIONS, Polarity.CONFLICTUAL)
    assert str(found.period) == "2022-03"
    assert {SuggestionReason.KIND_CUE, SuggestionReason.DATE} <= _kinds_of_reasons(found)


def test_in_a_passive_sentence_the_one_named_with_von_acts(suggester):
    found = _best(suggester, "Italien wird von Polen mit Sanktionen bedroht.")

    assert (found.a, found.b) == (("POL",), ("ITA",))
    assert SuggestionReason.PASSIVE in _kinds_of_reasons(found)


def test_a_person_speaks_for_the_state_of_the_office(suggester):
    found = _best(suggester, "Emmanuel Macron drohte Polen mit Sanktionen.")

    assert (found.a, found.b) == (("FRA",), ("POL",))
    assert any(
        reason.kind is SuggestionReason.HOLDS_OFFICE and reason.words == "Emmanuel Macron"
        for reason in found.reasons
    )


def test_three_in_one_list_are_a_group(suggester):
    found = _best(suggester, "Polen, Italien und Norwegen hielten ein Manöver ab.")

    assert (found.a, found.b) == (("POL", "ITA", "NOR"), ())
    assert (found.topology, found.kind) == (Topology.GROUP, ClaimKind.EXERCISE)


def test_one_and_a_list_are_a_star(suggester):
    found = _best(suggester, "Polen liefert Waffen nach Italien und Norwegen.")

    assert (found.a, found.b, found.topology) == (("POL",), ("ITA", "NOR"), Topology.STAR)
    assert found.kind is ClaimKind.ARMS


def test_together_makes_a_group_of_both_sides(suggester):
    found = _best(suggester, "Polen hielt gemeinsam mit Italien und Norwegen ein Manöver ab.")

    assert (set(found.a), found.b, found.topology) == ({"POL", "ITA", "NOR"}, (), Topology.GROUP)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Polen könnte Waffen an Italien liefern.", ClaimStatus.POSSIBLE),
        ("Polen will Waffen an Italien liefern.", ClaimStatus.PLANNED),
        ("Polen kündigte Waffen für Italien an.", ClaimStatus.ANNOUNCED),
        ("Polen lieferte Waffen an Italien.", ClaimStatus.DONE),
        ("Waffen aus Polen für Italien.", ClaimStatus.REPORTED),
    ],
)
def test_the_status_is_what_the_verb_says(suggester, text, status):
    assert _best(suggester, text).status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Am morgigen Donnerstag trifft Macron in Polen zum Staatsbesuch ein.", "planned"),
        ("Der Besuch Macrons in Polen ist am 3. Mai 2024.", "planned"),
        ("Am heutigen Mittwoch besuchte Macron Polen.", "done"),
        ("Am 3. Mai 2024 könnte Macron Polen besuchen.", "possible"),
        ("Seit dem 3. Mai 2023 liefert Polen Waffen an Italien.", "in force"),
    ],
)
def test_a_visit_on_a_day_to_come_is_planned_whatever_the_tense(suggester, text, status):
    assert _best(suggester, text).status == status


def test_the_day_to_come_is_the_reason_for_its_status(suggester):
    found = _best(suggester, "Der Besuch Macrons in Polen ist am 3. Mai 2024.")

    shown = [one.words for one in found.reasons if one.kind is SuggestionReason.STATUS_CUE]
    assert shown == ["3. Mai 2024"]
    assert SuggestionReason.NO_STATUS_CUE not in _kinds_of_reasons(found)


def test_a_denial_is_offered_as_one(suggester):
    found = _best(suggester, "Polen bestritt, Waffen an Italien zu liefern.")

    assert (found.stance, found.kind) == (Stance.DENIES, ClaimKind.ARMS)


def test_a_doubtful_date_is_marked(suggester):
    found = _best(suggester, "Polen und Italien werden am Montag ein Abkommen unterzeichnen.")

    assert str(found.period) == "2024-04-15"
    assert SuggestionReason.DATE_DOUBTFUL in _kinds_of_reasons(found)


def test_both_sides_may_be_those_spoken_of_before_but_rank_lower(suggester):
    text = "Polen und Italien unterzeichneten ein Abkommen. Beide Länder planen ein Manöver."

    first, *others = suggester.of_document(text, "de", WEDNESDAY)
    (later,) = [one for one in others if one.span.start > 40 and one.place == 0]

    assert {*later.a, *later.b} == {"POL", "ITA"} == {*first.a, *first.b}
    assert later.score < first.score
    assert {SuggestionReason.BEFORE, SuggestionReason.REFERRED_TO} <= _kinds_of_reasons(later)


def test_a_sentence_without_a_cue_is_not_offered_for_review(suggester):
    assert suggester.of_document("Polen und Italien.", "de", WEDNESDAY) == ()


def test_a_marked_sentence_gives_what_there_is(suggester):
    text = "Vorher nichts. Polen liefert Waffen. Danach nichts."

    found = suggester.of_sentence(text, Span(15, 36), "de", WEDNESDAY)

    assert (found.span, found.a, found.b, found.kind) == (
        Span(15, 36),
        ("POL",),
        (),
        ClaimKind.ARMS,
    )
    assert suggester.of_sentence(text, Span(0, 14), "de", WEDNESDAY) is None


def test_a_sentence_deep_in_a_text_is_read_with_what_stands_before_it(suggester):
    text = "Füllwort. " * 900 + "Polen und Italien stritten. Polen lieferte Italien Waffen."
    start = text.rindex("Polen")

    found = suggester.of_sentence(text, Span(start, len(text)), "de", WEDNESDAY)

    assert (found.span.start, found.a, found.b) == (start, ("POL",), ("ITA",))


def test_english_is_read_too(suggester):
    found = _best(suggester, "France announced on May 3, 2022 a security treaty with Norway.", "en")

    assert (found.a, found.b) == (("FRA",), ("NOR",))
    assert (found.kind, found.status) == (ClaimKind.ALLIANCE, ClaimStatus.ANNOUNCED)
    assert str(found.period) == "2022-05-03"


def test_reviews_begin_with_the_best_of_each_sentence(suggester):
    text = (
        "Polen drohte Italien mit Krieg und Norwegen mit Sanktionen. "
        "Frankreich und Polen sind Partner."
    )

    found = suggester.of_document(text, "de", WEDNESDAY)

    assert [one.place == 0 for one in found[:2]] == [True, True]
    assert all(one.place > 0 for one in found[2:])
    assert len({(one.span, one.a, one.b, one.kind) for one in found}) == len(found)


def test_a_long_document_tells_how_far_it_is_and_can_be_stopped(suggester):
    text = "Polen drohte Italien. " * 120
    told = []

    suggester.of_document(text, "de", WEDNESDAY, report=lambda *counts: told.append(counts))

    assert told == [(0, 120), (50, 120), (100, 120)]
    with pytest.raises(InterruptedError):
        suggester.of_document(text, "de", WEDNESDAY, report=_stop)


def _stop(done, total):
    raise InterruptedError


_PIECES = st.sampled_from(
    ["Polen", "Italien", "Macron", "und", ",", ".", "Krieg", "wird", "von", "am Montag", "\n\n"]
)


@given(pieces=st.lists(_PIECES | st.text(max_size=4), max_size=15), data=st.data())
@settings(max_examples=53, deadline=None)
def test_any_text_gives_suggestions_whose_sides_fit_their_topology(suggester, pieces, data):
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    found = [*suggester.of_document(text, "de", WEDNESDAY)]
    one = suggester.of_sentence(text, Span(start, end), "de", WEDNESDAY)

    for suggestion in found:
        n_a, n_b = len(suggestion.a), len(suggestion.b)
        assert len({*suggestion.a, *suggestion.b}) == n_a + n_b
        assert {
            Topology.PAIR: (n_a, n_b) == (1, 1),
            Topology.STAR: n_a == 1 and n_b > 1,
            Topology.JOINT: n_a > 1 and n_b >= 1,
            Topology.GROUP: n_a >= 3 and n_b == 0,
        }[suggestion.topology]
    assert one is None or (one.span == Span(start, end) and one.a)


@pytest.mark.parametrize(
    ("language", "text", "kind", "status"),
    [
        ("de", "Polen hat Italien vier Haubitzen verkauft.", "arms", "done"),
        ("de", "Norwegen beantragte die Mitgliedschaft in Polen.", "accession", "done"),
        ("de", "Polen bleibt dem Treffen mit Italien fern.", "distancing", "in force"),
        ("de", "Polen kauft Flüssiggas aus Norwegen.", "energy", "in force"),
        ("de", "Italien steht fest an der Seite Polens.", "support", "in force"),
        (
            "de",
            "Polen sagte Norwegen 40 Millionen Euro für den Wiederaufbau zu.",
            "aid",
            "announced",
        ),
        ("de", "Frankreich erhob Vorwürfe gegen Italien.", "criticism", "done"),
        ("de", "Polen hat die Einfuhr aus Italien untersagt.", "restriction", "done"),
        ("de", "Norwegen möchte mit Polen eine Seeübung abhalten.", "exercise", "planned"),
        ("de", "Die unabhängige Politik Polens gegenüber Italien", "distancing", "reported"),
        ("en", "Poland applied for membership in Italy.", "accession", "done"),
        ("en", "Norway voiced concern over Poland.", "criticism", "done"),
        ("en", "Norway intends to sell missiles to Poland.", "arms", "planned"),
        ("en", "Poland relies on Norway for its gas.", "dependency", "in force"),
        ("en", "Italy recalled its ambassador to France.", "distancing", "done"),
        ("en", "Italy used to oppose France.", "criticism", "ended"),
        ("en", "Norway pledged development aid to Poland.", "aid", "announced"),
        ("en", "Italy held naval drills with France.", "exercise", "done"),
    ],
)
def test_kind_and_status_of_everyday_sentences(suggester, language, text, kind, status):
    found = _best(suggester, text, language)

    assert (found.kind.value, found.status.value) == (kind, status)


def test_the_status_is_said_in_the_clause_of_the_kind(suggester):
    found = _best(suggester, "Polen verhängte Sanktionen gegen Italien, das nun verhandeln will.")

    assert (found.kind, found.status) == (ClaimKind.SANCTIONS, ClaimStatus.DONE)


def test_what_another_does_weighs_less(suggester):
    text = "Polen sprach nach dem norwegischen Angriff auf Frankreich lange mit Italien."
    kinds = {
        frozenset((*one.a, *one.b)): one.kind
        for one in suggester.of_document(text, "de", WEDNESDAY)
    }

    assert kinds[frozenset(("POL", "ITA"))] is not ClaimKind.WAR


def test_a_month_is_no_verb_of_possibility(suggester):
    found = _best(suggester, "Poland signed a treaty with Italy in may 2022.", "en")

    assert found.status is ClaimStatus.DONE


def test_an_office_is_held_and_never_done(suggester):
    text = "Der französische Präsident Emmanuel Macron besuchte Polen."
    offices = [
        one for one in suggester.of_document(text, "de", WEDNESDAY) if one.kind is ClaimKind.OFFICE
    ]

    assert [one.status for one in offices] == [ClaimStatus.IN_FORCE]


def test_other_words_beside_the_same_sides_make_a_claim_of_their_own(suggester):
    text = "Polen besuchte Italien und will dort Waffen verkaufen."
    found = _best(suggester, text)
    assert (found.kind, found.status) == (ClaimKind.VISIT, ClaimStatus.DONE)
    (besides,) = found.besides
    assert (besides.a, besides.b, besides.span) == (found.a, found.b, found.span)
    assert (besides.kind, besides.status) == (ClaimKind.ARMS, ClaimStatus.PLANNED)
    assert besides.kind in found.other_kinds
    alone = suggester.of_sentence("Es regnet. " + text, Span(11, 65), "de", WEDNESDAY)
    assert [each.span for each in alone.besides] == [Span(11, 65)]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Polen unterzeichnete mit Italien ein Abkommen.", ()),
        (
            "Polen besuchte Italien, das in vielen anderen Fragen und ganz anderswo Waffen kauft.",
            (ClaimKind.ARMS,),
        ),
    ],
)
def test_words_of_one_kind_make_one_claim_and_what_is_told_elsewhere_none(suggester, text, others):
    found = _best(suggester, text)
    assert (found.other_kinds, found.besides) == (others, ())
