"""What the form of a verb says about how real something is, in three languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.vocabulary import ClaimStatus
from app.reading.tenses import find_tenses

DONE, IN_FORCE = ClaimStatus.DONE, ClaimStatus.IN_FORCE
REPORTED, ANNOUNCED = ClaimStatus.REPORTED, ClaimStatus.ANNOUNCED


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("de", "Polen hat Italien Kredite gewährt.", DONE),
        ("de", "Die Brücke wurde von Norwegen bezahlt.", DONE),
        ("de", "Polen verhängte Strafen gegen Italien.", DONE),
        ("de", "Danach lehnten beide den Plan ab.", DONE),
        ("de", "Norwegen ist dem Pakt beigetreten.", DONE),
        ("de", "Italien ist an der Werft beteiligt.", IN_FORCE),
        ("de", "Das Gas wird aus Norwegen geliefert.", IN_FORCE),
        ("de", "Polen kauft Erdgas aus Norwegen.", IN_FORCE),
        ("de", "Polen sei zu Gesprächen bereit.", REPORTED),
        ("de", "Die Ministerin betonte die Nähe zu Polen.", REPORTED),
        ("de", "Man werde Polen beistehen.", ANNOUNCED),
        ("en", "Poland has recently delivered grain to Italy.", DONE),
        ("en", "The bridge was paid for by Norway, and built there.", DONE),
        ("en", "Norway imposed a ban on Polish coal.", DONE),
        ("en", "Norway is building a port in Poland.", IN_FORCE),
        ("en", "The minister stressed the bond with Poland.", REPORTED),
        ("ru", "Польша передала Италии зерно.", DONE),
        ("ru", "Мост построен при помощи Норвегии, договор подписано.", DONE),
        ("ru", "Норвегия поставляет газ в Польшу.", IN_FORCE),
        ("ru", "Министр заявил о дружбе с Польшей.", REPORTED),
    ],
)
def test_a_form_tells_its_status(language, text, status):
    assert status in {cue.value for cue in find_tenses(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die verhängte Strafe gegen Italien"),
        ("de", "Das größte Land und das reichste der Region"),
        ("de", "Polen und Italien könnten arbeiten"),
        ("de", "Sie wollten heute nichts bieten"),
        ("de", "der letzte gute Nachbar"),
        ("en", "the planned visit to Norway"),
        ("en", "a hundred so-called experts need it"),
        ("ru", "дело и сила, капитал и материалы"),
    ],
)
def test_what_only_looks_like_a_verb_tells_nothing_done(language, text):
    assert DONE not in {cue.value for cue in find_tenses(text, language)}


@given(st.text(max_size=300), st.sampled_from(["de", "en", "ru", "fr"]))
@settings(max_examples=40)
def test_any_text_gives_cues_in_order_within_it(text, language):
    found = find_tenses(text, language)

    assert [cue.start for cue in found] == sorted(cue.start for cue in found)
    assert all(text[cue.start : cue.end] == cue.words for cue in found)
    assert language != "fr" or found == ()
