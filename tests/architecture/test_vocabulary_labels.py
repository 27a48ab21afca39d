"""Every word of the closed vocabularies has a label, in English and in German."""

import pytest

from app.domain import vocabulary
from app.ui import wording
from app.ui.dialogs import form_words
from app.ui.translation import Translation

LABELS = {
    vocabulary.ActorKind: (wording.actor_kind_label, wording.actor_kind_plural),
    vocabulary.AgreementKind: (wording.agreement_kind_label,),
    vocabulary.ClaimKind: (wording.claim_kind_label, wording.claim_kind_definition),
    vocabulary.ClaimStatus: (wording.claim_status_label,),
    vocabulary.MembershipRole: (wording.membership_role_label,),
    vocabulary.NameRole: (wording.name_role_label,),
    vocabulary.OnDate: (wording.on_date_label, wording.on_date_meaning),
    vocabulary.Polarity: (wording.polarity_label,),
    vocabulary.Stance: (wording.stance_label,),
    vocabulary.Status: (wording.party_status_label,),
    vocabulary.Topology: (form_words.topology_label, form_words.topology_meaning),
}
# How records are built, not what is said of the world: no person reads these.
NOT_SHOWN = {vocabulary.SubjectKind}


@pytest.fixture
def translation(qapp):
    translation = Translation(qapp)
    yield translation
    translation.speak("en")


def test_every_vocabulary_is_shown_or_known_not_to_be():
    vocabularies = {
        value
        for value in vars(vocabulary).values()
        if isinstance(value, type) and value.__module__ == vocabulary.__name__
    }
    assert vocabularies == {*LABELS, *NOT_SHOWN}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("words", LABELS, ids=lambda words: words.__name__)
def test_every_word_has_its_own_label(words, language, translation):
    translation.speak(language)
    for label in LABELS[words]:
        labels = [label(word) for word in words]
        assert all(labels)
        assert len(set(labels)) == len(labels)


def test_the_definitions_are_those_of_the_domain(translation):
    translation.speak("en")
    for kind in vocabulary.ClaimKind:
        assert wording.claim_kind_definition(kind) == kind.definition
